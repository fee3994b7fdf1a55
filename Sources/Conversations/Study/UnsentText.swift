// C calls: lstat, open, flock, read, unlink, close.

internal import Curriculum
package import Files
internal import FoundationEssentials
internal import Glibc
internal import Scheduling
package import Terminal
internal import Text

/// The texts of one record that were written in an editor and are not on record yet.
package struct UnsentTexts {
  private let folder: String
  private let record: String
  private let editor: () throws -> TextEditor
  private let console: Console
  private let words: (any Error) -> String

  /// - Parameters:
  ///   - folder: The folder of all such texts.
  ///   - record: The file of the record.
  ///   - editor: Finds the editor.
  ///   - console: Where complaints go.
  ///   - words: Says why a text is not taken.
  package init(
    folder: String, record: String, editor: @escaping () throws -> TextEditor,
    console: Console, words: @escaping (any Error) -> String
  ) {
    (self.folder, self.record, self.editor) = (folder, record, editor)
    (self.console, self.words) = (console, words)
  }

  /// Returns where a text is.
  ///
  /// - Parameters:
  ///   - question: The question that it answers.
  ///   - field: The field of the answer, from 0.
  ///   - above: Lines that an editor shows above the answer, such as the question, and that are no part of it.
  /// - Returns: Its place; nothing need be there.
  func text(for question: Question.ID, field: Int, above: [String] = []) -> UnsentText {
    let name = question.rawValue.unicodeScalars.filter {
      $0.isASCII && ($0.properties.isAlphabetic || "0123456789-.".unicodeScalars.contains($0))
    }
    let place = String(stableHash("\(record)\n\(question.rawValue)"), radix: 16)
    let id = String(String.UnicodeScalarView(name)).prefix(60)
    return UnsentText(
      folder: "\(folder)/text-\(id)-\(place)-\(field + 1)", comment: Self.comment(above),
      editor: editor, console: console, words: words)
  }
}

extension UnsentTexts {
  /// Lays lines out as comments, as wide as a message of git's.
  private static func comment(_ lines: [String]) -> [String] {
    guard !lines.isEmpty else { return [] }
    let end = "(Your answer goes below; these lines are left out of it.)"
    return (lines + [end]).flatMap { wrapped($0.visible(), width: 72) }
      .map { $0.isEmpty ? "#" : "# " + $0 }
  }
}

/// Why a text that was written in an editor is not taken.
package enum UnsentTextFault: Error, Equatable {
  /// Another session has it in an editor.
  case isBeingEdited(path: String)
  /// It is longer than a mebibyte.
  case tooLong
  case unreadable(FileError)
  case notUTF8
}

/// A text that is written in an editor and not on record yet, in a folder that only this user can
/// look into; whatever ends the program or the editor, it stays until it was taken.
struct UnsentText: EditableText {
  /// Its folder, where an editor may keep files of its own beside it.
  let folder: String
  /// Lines above it that are no part of it.
  fileprivate let comment: [String]
  fileprivate let editor: () throws -> TextEditor
  fileprivate let console: Console
  fileprivate let words: (any Error) -> String

  /// The file that the editor gets.
  var path: String { folder + "/answer.txt" }

  /// The most bytes that are taken back: more than anybody types for one answer.
  private static let limit = 1 << 20

  /// Whether there is such a text; lines above it alone are none.
  var isThere: Bool {
    guard let size, size > 0 else { return false }
    return (try? read())?.isBlankLine != true
  }

  /// How many bytes it has; `nil` where there is no ordinary file.
  private var size: Int? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Has a person edit the text; its file stays.
  func edited(adding addition: String) -> String? {
    console.flush()
    // A signal that ends the program waits until the editor has ended, and the text is where it stays.
    return Interruption.noted([SIGTERM, SIGHUP]) {
      do {
        let text = try edited(with: editor(), adding: addition)
        if Interruption.wasPressed { console.complain(whereItIs) }
        return text
      } catch {
        let sentence = words(error)
        console.complain(isThere ? sentence + " " + whereItIs : sentence)
        return nil
      }
    }
  }

  private var whereItIs: String {
    "The text is kept in \(path.visible()), and “/edit” opens it."
  }

  private func edited(with editor: TextEditor, adding addition: String) throws -> String {
    try Folder.make(folder)
    let lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if lock >= 0 { close(lock) } }
    if lock >= 0, flock(lock, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      throw UnsentTextFault.isBeingEdited(path: path)
    }
    try begin(with: addition, in: editor)
    let way = editor.wayBack ?? "Save the text there and close it to come back."
    console.paragraph("Opening \(editor.name.visible()). \(way)")
    console.flush()
    try editor.edit(path)
    return try read()
  }

  /// Makes the file, or adds to the one that is there.
  private func begin(with text: String, in editor: TextEditor) throws {
    guard let size else {
      unlink(path)  // A link, or nothing.
      // What the terminal says is out of sight as soon as the editor fills it.
      let lines = comment + (editor.wayBack.map { [Self.comment(of: $0)] } ?? [])
      let above = comment.isEmpty ? "" : (lines + ["", ""]).joined(separator: "\n")
      return try PrivateFile(path: path).make(above + (text.isEmpty ? "" : text + "\n"))
    }
    guard !text.isEmpty else { return }
    let file = open(path, O_WRONLY | O_APPEND | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { throw FileError(.write, path) }
    defer { close(file) }
    try Descriptor.write(Array(((size > 0 ? "\n" : "") + text + "\n").utf8), to: file, path: path)
  }

  private func read() throws -> String {
    let bytes: [UInt8]
    do throws(FileError) {
      let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
      guard file >= 0 else { throw FileError(.read, path) }
      defer { close(file) }
      bytes = try File.bytes(of: file, path, atMost: Self.limit)
    } catch {
      throw error.code == EFBIG
        ? UnsentTextFault.tooLong : UnsentTextFault.unreadable(error)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw UnsentTextFault.notUTF8
    }
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    // An answer may have lines like a comment: only those that were put there are left out.
    let above = Set(comment + TextEditor.waysBack.map(Self.comment))
    if lines.contains(where: { above.contains(String($0)) }) {
      lines.removeAll { above.contains(String($0)) }
      lines = Array(lines.drop(while: \.isEmpty))
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  private static func comment(of wayBack: String) -> String { "# (\(wayBack))" }

  /// Removes the text, with what an editor left beside it.
  func remove() {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Removes the text where all of it is in an answer that is on record now.
  ///
  /// - Parameter answer: The answer.
  func remove(ifIn answer: String) {
    guard size ?? 0 > 0, let text = try? read(), answer.contains(text.trimmed) else { return }
    remove()
  }
}
