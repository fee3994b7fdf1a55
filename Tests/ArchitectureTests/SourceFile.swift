internal import Foundation

/// A Swift file of the package.
struct SourceFile: Sendable, CustomStringConvertible {
  /// The path from the top of the package.
  let path: String
  let lines: [String]

  var description: String { path }

  /// The module that the file belongs to.
  var module: String { String(path.split(separator: "/")[1]) }

  /// The modules that the file imports.
  var imports: [String] {
    lines.compactMap { line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place <= 1, words.count > place + 1 else {
        return nil
      }
      return String(words[place + 1])
    }
  }

  /// The top of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Every Swift file under `Sources`.
  static let all: [SourceFile] = {
    let files = FileManager.default.enumerator(atPath: root.appending(path: "Sources").path)
    return (files?.allObjects as? [String] ?? []).filter { $0.hasSuffix(".swift") }.sorted()
      .compactMap { path in
        let text = try? String(
          contentsOf: root.appending(path: "Sources/" + path), encoding: .utf8)
        return text.map {
          SourceFile(path: "Sources/" + path, lines: $0.components(separatedBy: "\n"))
        }
      }
  }()
}
