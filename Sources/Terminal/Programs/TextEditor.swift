// C calls: access, stat, realpath.

internal import Glibc

/// The program that a person edits texts with: `$VISUAL`, else `$EDITOR`.
package struct TextEditor {
  /// The program's name or path, and its arguments; never empty.
  package let words: [String]
  /// The name of the program that runs, such as `vim.basic` for `editor`.
  package let name: String

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
      self.init([found], variable)
      return
    }
    guard let words = try? shellWords(value), !words.isEmpty else {
      throw .notAProgram(variable: name, value: value)
    }
    self.init(words, variable)
  }

  private init(_ words: [String], _ variable: (String) -> String?) {
    self.words = words
    let given = Self.lastPart(of: words[0])
    // Debian's name for whichever is installed.
    name = given == "editor" ? Self.target(of: words[0], variable) ?? given : given
  }

  private static func target(of program: String, _ variable: (String) -> String?) -> String? {
    guard let path = programPath(program, variable), let target = realpath(path, nil) else {
      return nil
    }
    defer { free(target) }
    return lastPart(of: String(cString: target))
  }

  private static func lastPart(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// How a text is saved and the editor left, for the editors of terminals; `nil` for another.
  package var wayBack: String? {
    let family = name.prefix { $0.isLetter }
    return switch family {
    case "vi", "vim", "nvim", "nvi": Self.waysBack[0]
    case "nano", "rnano", "pico": Self.waysBack[1]
    case "emacs": Self.waysBack[2]
    default: nil
    }
  }

  /// All that ``wayBack`` may be.
  package static let waysBack = [
    "Esc, then :wq and Enter, saves and comes back.",
    "Ctrl-O and Enter save, Ctrl-X comes back.",
    "Ctrl-X Ctrl-S saves, Ctrl-X Ctrl-C comes back.",
  ]

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
