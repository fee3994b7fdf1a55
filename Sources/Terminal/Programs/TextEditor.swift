// C calls: access, stat.

internal import Glibc

/// The program that a person edits texts with: `$VISUAL`, else `$EDITOR`.
package struct TextEditor {
  /// The program's name or path, and its arguments; never empty.
  package let words: [String]

  /// Where nothing names an editor: what Debian has for that, then what every system has.
  private static let usual = ["editor", "sensible-editor", "nano", "vi"]

  /// Finds the editor.
  ///
  /// - Parameter variable: The environment variables.
  /// - Throws: `TerminalProgramError` where none is named or found.
  package init(_ variable: (String) -> String?) throws(TerminalProgramError) {
    let named = ["VISUAL", "EDITOR"].compactMap { name in variable(name).map { (name, $0) } }.first
    guard let (name, value) = named else {
      guard let found = Self.usual.first(where: { programPath($0, variable) != nil }) else {
        throw .noEditor
      }
      words = [found]
      return
    }
    guard let words = try? shellWords(value), !words.isEmpty else {
      throw .notAProgram(variable: name, value: value)
    }
    self.words = words
  }

  /// Has a person edit a file.
  ///
  /// - Parameter path: The file.
  /// - Throws: `TerminalProgramError` where the editor can't be started, or fails.
  package func edit(_ path: String) throws(TerminalProgramError) {
    try TerminalProgram(words: words + [path]).run()
  }
}

/// Finds a program as a shell does.
///
/// - Parameters:
///   - name: Its name, or its path.
///   - variable: The environment, for `PATH`.
/// - Returns: Its path; `nil` where there is none that may be run.
package func programPath(_ name: String, _ variable: (String) -> String?) -> String? {
  guard !name.contains("/") else { return isProgram(name) ? name : nil }
  let folders = (variable("PATH") ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
  return folders.lazy.map { "\($0)/\(name)" }.first(where: isProgram)
}

/// Whether a path is that of a file that may be run; a folder may be entered, but not run.
private func isProgram(_ path: String) -> Bool {
  var facts = stat()
  return access(path, X_OK) == 0 && stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
}
