// Escape sequences read from the keyboard: those below. Only names of functions that libedit has may
// be bound: an unknown one once corrupted its heap.

internal import CLibEdit

/// Keys and what they do, in libedit's words.
enum KeyBindings {
  /// The name of our function that finishes a word.
  static let completeCommand = "viva-complete"

  /// The name of our function that takes a paste.
  static let pasteCommand = "viva-paste"

  /// A key and the name of its function, as editrc(5) writes them.
  struct Binding {
    let key: String
    let function: String

    /// The corresponding C operation is EL_BIND.
    func bind(in editor: OpaquePointer) {
      key.withWideCharacters { key in
        function.withWideCharacters { _ = cle_bind(editor, key, $0) }
      }
    }
  }

  /// Bound before `.editrc`, which may change them.
  ///
  /// The arrows, Home and End of most terminals
  /// libedit binds itself; these are the others.
  static let soft: [Binding] =
    keys(["\\e[1~", "\\e[7~", "\\e[H", "\\eOH"], do: "ed-move-to-beg")
    + keys(["\\e[4~", "\\e[8~", "\\e[F", "\\eOF"], do: "ed-move-to-end")
    + keys(["\\e[1;5C", "\\e[5C", "\\e[1;3C", "\\eOc"], do: "em-next-word")
    + keys(["\\e[1;5D", "\\e[5D", "\\e[1;3D", "\\eOd"], do: "ed-prev-word")
    + keys(["\\e[3~"], do: "ed-delete-next-char")
    + keys(["\\e[3;5~"], do: "em-delete-next-word")
    + keys(["^W"], do: "ed-delete-prev-word")
    + keys(["^R"], do: "em-inc-search-prev")

  /// Bound after `.editrc`.
  static let hard = keys(["^I"], do: completeCommand)

  /// Bound last in emacs mode: M-x would let a person type commands to libedit, not an answer.
  static let emacs =
    keys(["\\ex", "\\eX"], do: "ed-unassigned") + keys(["\\e[200~"], do: pasteCommand)

  /// Bound last in vi mode, where the keys above make ESC wait for a second key.
  static let vi = keys(["^["], do: "vi-command-mode")

  private static func keys(_ keys: [String], do function: String) -> [Binding] {
    keys.map { Binding(key: $0, function: function) }
  }
}
