internal import Files
// C calls: uname.

internal import Glibc
internal import LearnerRecordStore
internal import LineEditor

/// What a person is asked for who reports that something is wrong: which program this is.
struct BuildFacts {
  /// The folder of the files that travel with the program.
  let banks: String

  /// The facts, a line for each kind, after the name and the version.
  var text: String {
    """
    \(Program.name)
    Build: \(([Self.kind, "Swift " + Self.swift] + commit).joined(separator: ", "))
    Platform: \(Self.platform)
    Libraries: libedit \(libEditVersion), SQLite \(LearnerRecordStore.sqliteVersion)
    """
  }

  private static var kind: String {
    #if DEBUG
    "debug"
    #else
    "release"
    #endif
  }

  /// The compiler: the language has a question for its version, and no answer in words.
  private static var swift: String {
    #if compiler(>=6.5)
    "6.5 or newer"
    #elseif compiler(>=6.4)
    "6.4"
    #elseif compiler(>=6.3)
    "6.3"
    #else
    "6.2"
    #endif
  }

  /// The commit that was installed: `make install` notes it beside the banks, so that the program
  /// itself is the same whenever it is built from the same sources.
  private var commit: [String] {
    let file = banks.lastIndex(of: "/").map { banks[..<$0] + "/commit" } ?? "commit"
    guard let text = try? File.text(String(file)) else { return [] }
    let name = text.prefix { $0.isHexDigit }.prefix(40)
    return name.isEmpty ? [] : ["commit \(name)"]
  }

  private static var platform: String {
    var names = utsname()
    guard uname(&names) == 0 else { return "Linux" }
    func text<Value>(_ value: Value) -> String {
      withUnsafeBytes(of: value) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
    return "\(text(names.sysname)) \(text(names.release)), \(text(names.machine))"
  }
}
