// Escape sequences read from the keyboard: CSI (ESC [) and SS3 (ESC O), as keys send them.

internal import CLibEdit

/// A key, or several in a row, as editrc(5) writes them.
enum Key: Equatable {
  /// A key that needs no escape sequence, or a sequence in editrc's own words.
  case plain(String)
  /// What follows ESC [.
  case csi(String)
  /// What follows ESC O.
  case ss3(String)

  /// The 8-bit form of ESC [, which stands for it in vi mode.
  static let csiLeadIn: Unicode.Scalar = "\u{9B}"

  /// The 8-bit form of ESC O, which stands for it in vi mode.
  static let ss3LeadIn: Unicode.Scalar = "\u{8F}"

  /// The key in libedit's words.
  ///
  /// In vi mode ESC is a key by itself. The reader knows it from the start of a sequence by what
  /// comes with it, and then gives the 8-bit form, so that libedit never waits after ESC.
  func text(in mode: EditorMode) -> String {
    switch self {
    case .plain(let text): text
    case .csi(let rest): (mode == .vi ? String(Self.csiLeadIn) : "\\e[") + rest
    case .ss3(let rest): (mode == .vi ? String(Self.ss3LeadIn) : "\\eO") + rest
    }
  }
}

/// Keys and the name of what they do.
struct Binding {
  let keys: [Key]
  let function: String

  /// Creates a binding.
  init(_ function: String, _ keys: [Key]) {
    (self.keys, self.function) = (keys, function)
  }

  /// Gives the keys their function; in vi mode both in front of and after ESC.
  ///
  /// The corresponding C operation is EL_BIND.
  func bind(in editor: OpaquePointer, _ mode: EditorMode) {
    function.withWideCharacters { function in
      for key in keys {
        key.text(in: mode).withWideCharacters { text in
          _ = cle_bind(editor, text, function)
          if mode == .vi, !key.isPlain { _ = cle_bindCommand(editor, text, function) }
        }
      }
    }
  }
}

extension Key {
  fileprivate var isPlain: Bool {
    if case .plain = self { true } else { false }
  }
}
