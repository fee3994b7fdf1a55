// C calls: el_cursor.

internal import CLibEdit

/// What keys can do besides libedit's own functions (EL_ADDFN).
struct EditingCommand {
  /// The name of what finishes a word.
  static let complete = "viva-complete"

  /// The name of what takes a paste.
  static let paste = "viva-paste"

  /// The name of what goes one to the right: in vi mode libedit's own stops before the last letter.
  static let right = "viva-right"

  /// The name of what goes behind the last letter: in vi mode libedit's own stops before it.
  static let end = "viva-end"

  /// The name; libedit keeps its address.
  let name: WideString
  let function: cle_command

  /// All of them, with names to be kept as long as the editor lives.
  static func all() -> [EditingCommand] {
    [
      EditingCommand(name: WideString(complete), function: EditingSession.complete),
      EditingCommand(name: WideString(paste), function: EditingSession.paste),
      EditingCommand(name: WideString(right)) { editor, _ in
        el_cursor(editor, 1)
        return UInt8(CC_CURSOR)
      },
      EditingCommand(name: WideString(end)) { editor, _ in
        el_cursor(editor, .max / 2)
        return UInt8(CC_CURSOR)
      },
    ]
  }
}
