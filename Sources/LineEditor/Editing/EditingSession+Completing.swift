// C calls: el_deletestr, el_winsertstr, el_wset (EL_REFRESH).

internal import CLibEdit
internal import Glibc
internal import Text

extension EditingSession {
  /// Finishes the word at the cursor (EL_ADDFN).
  static let complete: cle_command = { editor, _ in
    guard let session = EditingSession.of(editor), let line = EditedLine(editor) else {
      return UInt8(CC_ERROR)
    }
    return UInt8(session.complete(line, in: editor))
  }

  private func complete(_ line: EditedLine, in editor: OpaquePointer?) -> Int32 {
    let completions = offers(line.upToCursor)
    switch CompletionStep(line: line.upToCursor, completions: completions) {
    case .none:
      return CC_ERROR
    case .replace(let word, let text):
      el_deletestr(editor, Int32(clamping: word.unicodeScalars.count))
      text.visible().withWideCharacters { _ = el_winsertstr(editor, $0) }
      return CC_REFRESH
    case .list(let completions):
      leave(line)
      let list = CompletionList(completions, width: width)
      guard showPages(list.lines, in: editor) else { return CC_EOF }
      _ = cle_refresh(editor)
      return CC_NORM
    }
  }

  /// The ways to finish a line: the request's own, or those for commands.
  private func offers(_ line: String) -> [Completion] {
    let forCommands = request.history == .commands ? completer : nil
    return (request.completer ?? forCommands)?(line) ?? []
  }

  /// Moves from the cursor to the row below the line.
  func leave(_ line: EditedLine) {
    let shown = prompt.visibleText
    let last = ScreenRow.ofCursor(after: shown + line.whole, width: width)
    let here = ScreenRow.ofCursor(after: shown + line.upToCursor, width: width)
    streams.write(String(repeating: "\n", count: last - here + 1))
  }
}
