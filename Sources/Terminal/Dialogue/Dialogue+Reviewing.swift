internal import LineEditor
internal import Text

/// A text that somebody writes in an editor, and that stays where it is until it was sent.
package protocol EditableText {
  /// Whether there is a text that was not sent yet.
  var isThere: Bool { get }

  /// Has a person edit the text.
  ///
  /// - Parameter addition: What goes behind what is there; empty for nothing.
  /// - Returns: The text; `nil` where that failed, which the person was told.
  func edited(adding addition: String) -> String?

  /// Removes the text.
  func remove()
}

extension Dialogue {
  /// Shows a text of several lines, and has it changed, until it is sent or dropped.
  ///
  /// - Parameters:
  ///   - typed: The text so far.
  ///   - isEdited: Whether it goes to the editor first.
  /// - Returns: What came of it.
  /// - Throws: `LineEditorError`.
  func review(_ typed: String, isEdited: Bool) throws -> Step {
    guard input.isInteractive else {
      guard isEdited else { return .reply(.text(typed)) }
      console.line("There is no terminal to edit on.")
      return .again
    }
    var (text, isInFile) = (typed, isEdited)
    if isEdited {
      let edited = edited(adding: text)
      if edited == nil, text.isEmpty { return .again }
      text = edited ?? text
    }
    while true {
      if text.isBlankLine {
        console.line("There is no text; nothing was sent.")
        if isInFile { editable?.remove() }
        return .again
      }
      console.line("Your answer:")
      console.paragraph(text, first: "  ", rest: 2)
      switch try decision() {
      case .line(""): return .reply(.text(text))
      case .line("/edit"):
        text = edited(adding: isInFile ? "" : text) ?? text
        isInFile = true
      case .interrupted where isInFile && editable?.isThere == true:
        console.line("Not sent; “/edit” opens the text again.")
        return .again
      case .line("/cancel"), .interrupted:
        if isInFile { editable?.remove() }
        console.line("Dropped; nothing was sent.")
        return .again
      case .line: console.line("Press Enter, or type /edit or /cancel.")
      case .endOfInput: return .reply(.leave)
      case .timeUp: return .reply(.timeUp(text))
      }
    }
  }

  private func decision() throws -> Input {
    console.flush()
    let prompt = console.prompt("Enter sends it, /edit changes it, /cancel drops it: ")
    let typed = try input.readLine(LineRequest(prompt, deadline: deadline))
    guard case .line(let line) = typed else { return typed }
    return .line(line.trimmed)
  }

  private func edited(adding addition: String) -> String? {
    guard let editable else {
      console.line("There is no editor here; a line that ends with “\\” continues on the next.")
      return nil
    }
    return editable.edited(adding: addition)
  }
}
