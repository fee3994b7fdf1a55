// Bracketed paste: the terminal marks what is pasted, so that it becomes part of the line. Without
// it, the second pasted line would answer the next question.
//
// Escape sequences used: ESC [ ? 2004 h (mark pastes), ESC [ ? 2004 l (do not); read: ESC [ 200 ~
// and ESC [ 201 ~ around a paste. Terminals take the latter out of what they paste.
//
// C calls: el_wgetc, el_winsertstr.

internal import CLibEdit

extension EditingSession {
  /// Asks the terminal to mark pastes, or not to.
  func markPastes(_ isOn: Bool) {
    streams.write("\u{1B}[?2004" + (isOn ? "h" : "l"))
  }

  /// Puts a paste into the line (EL_ADDFN).
  static let paste: cle_command = { editor, _ in
    guard let text = pasted(into: editor) else { return UInt8(CC_EOF) }
    text.withoutPastedControls.withWideCharacters { _ = el_winsertstr(editor, $0) }
    return UInt8(CC_REFRESH)
  }

  /// Reads up to the end of the paste; `nil` if the input ends or is interrupted first.
  private static func pasted(into editor: OpaquePointer?) -> String? {
    let session = EditingSession.of(editor)
    session?.isPasting = true
    defer { session?.isPasting = false }
    var text = String.UnicodeScalarView()
    let end = "\u{1B}[201~".unicodeScalars
    while !text.suffix(end.count).elementsEqual(end) {
      var character: wchar_t = 0
      guard el_wgetc(editor, &character) == 1 else { return nil }
      text.append(Unicode.Scalar(UInt32(bitPattern: character)) ?? "\u{FFFD}")
    }
    return String(text.dropLast(end.count))
  }
}

extension String {
  /// A paste as text: lines end in LF, none ends the whole, and other controls are gone.
  ///
  /// A pair of CR and LF, which the terminal may have swapped (INLCR and ICRNL), is one line ending.
  var withoutPastedControls: String {
    var kept = String.UnicodeScalarView()
    var half: Unicode.Scalar?
    for scalar in unicodeScalars {
      let isEnding = scalar == "\r" || scalar == "\n"
      if isEnding, let first = half, first != scalar {
        half = nil
        continue
      }
      half = isEnding ? scalar : nil
      if isEnding || scalar == "\t" || scalar.properties.generalCategory != .control {
        kept.append(isEnding ? "\n" : scalar)
      }
    }
    while kept.last == "\n" { kept.removeLast() }
    return String(kept)
  }
}
