// C calls: access.

internal import Text
internal import Glibc

/// The program that a person edits texts with: `$VISUAL`, else `$EDITOR`.
struct TextEditor {
  /// The program's name or path, and its arguments; never empty.
  let words: [String]

  /// Where nothing names an editor: what Debian has for that, then what every system has.
  private static let usual = ["editor", "sensible-editor", "nano", "vi"]

  /// Finds the editor.
  ///
  /// - Parameter environment: The environment variables.
  /// - Throws: `Problem` where none is named.
  init(_ environment: ProcessEnvironment) throws {
    let named = ["VISUAL", "EDITOR"].lazy.compactMap { name in
      environment.value(name).map { (name, $0) }
    }.first
    guard let (name, value) = named else {
      guard let found = Self.usual.first(where: { programPath($0, environment) != nil }) else {
        throw Problem(
          "Neither VISUAL nor EDITOR names your editor, and none was found. Set one, for example "
            + "with “export EDITOR=nano”, and start again.", exitCode: .unavailable)
      }
      words = [found]
      return
    }
    guard let words = try? viva.words(of: value), !words.isEmpty else {
      throw Problem(
        "\(name) is “\(value.visible())”, which names no program.",
        exitCode: .unavailable)
    }
    self.words = words
  }

  /// Has a person edit a file.
  ///
  /// - Parameter path: The file.
  /// - Throws: `Problem` where the editor can't be started, or fails.
  func edit(_ path: String) throws {
    try TerminalProgram(words: words + [path]).run()
  }
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
