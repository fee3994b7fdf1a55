// C calls: mkdtemp, open, read, close, strerror.

internal import Curriculum
internal import FoundationEssentials
internal import Glibc

/// The program that a person edits texts with: `$VISUAL`, else `$EDITOR`.
struct TextEditor {
  /// The program's name or path, and its arguments; never empty.
  let words: [String]
  /// Where the private folder is made.
  let temporary: String

  /// Where nothing names an editor: what Debian has for that, then what every system has.
  private static let usual = ["editor", "sensible-editor", "nano", "vi"]

  /// The most bytes that are taken back: more than anybody types for one answer.
  private static let limit = 1 << 20

  /// Finds the editor.
  ///
  /// - Parameters:
  ///   - environment: The environment variables.
  ///   - temporary: The folder for what is gone afterwards.
  /// - Throws: `Problem` where none is named.
  init(_ environment: ProcessEnvironment, temporary: String) throws {
    let named = ["VISUAL", "EDITOR"].lazy.compactMap { name in
      environment.value(name).map { (name, $0) }
    }.first
    guard let (name, value) = named else {
      guard let found = Self.usual.first(where: { programPath($0, environment) != nil }) else {
        throw Problem(
          localized(
            "Neither VISUAL nor EDITOR names your editor, and none was found. Set one, for example "
              + "with “export EDITOR=nano”, and start again."), exitCode: .unavailable)
      }
      (words, self.temporary) = ([found], temporary)
      return
    }
    guard let words = try? viva.words(of: value), !words.isEmpty else {
      throw Problem(
        localized("\(name) is “\(value.visible())”, which names no program."),
        exitCode: .unavailable)
    }
    (self.words, self.temporary) = (words, temporary)
  }

  /// Has a person edit a text, in a file that only this user can read and that is then removed.
  ///
  /// - Parameter text: What is there already.
  /// - Returns: The text, without line ends at its end.
  /// - Throws: `Problem` where the editor fails, or what comes back is no text.
  func edit(_ text: String) throws -> String {
    let template = Array((temporary + "/viva-XXXXXX").utf8CString)
    var name = template
    guard mkdtemp(&name) != nil else {
      throw Problem(
        localized("There is no place for the text in \(temporary.visible()): \(reason)."),
        exitCode: .cannotCreate)
    }
    let folder = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let file = PrivateFile(path: folder + "/answer.txt")
    // A signal that ends the program waits until the folder is gone.
    return try Interruption.noted([SIGTERM, SIGHUP]) {
      defer { try? FileManager.default.removeItem(atPath: folder) }
      try file.make(text.isEmpty ? "" : text + "\n")
      try TerminalProgram(words: words + [file.path]).run()
      return try read(file.path)
    }
  }

  private func read(_ path: String) throws -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else {
      throw Problem(localized("The edited text can't be read: \(reason)."), exitCode: .inputOutput)
    }
    defer { close(file) }
    var (bytes, chunk) = ([UInt8](), [UInt8](repeating: 0, count: 65_536))
    while bytes.count <= Self.limit {
      let count = Glibc.read(file, &chunk, chunk.count)
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    guard bytes.count <= Self.limit else {
      throw Problem(localized("The edited text is longer than a mebibyte."), exitCode: .badData)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Problem(localized("The edited text is not in UTF-8."), exitCode: .badData)
    }
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  private var reason: String { String(cString: strerror(errno)) }
}

/// Finds a program as a shell does.
///
/// - Parameters:
///   - name: Its name, or its path.
///   - environment: The environment, for `PATH`.
/// - Returns: Its path; `nil` where there is none that may be run.
func programPath(_ name: String, _ environment: ProcessEnvironment) -> String? {
  guard !name.contains("/") else { return access(name, X_OK) == 0 ? name : nil }
  let folders = (environment.value("PATH") ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
  return folders.lazy.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
}
