internal import Glibc
internal import LineEditor
internal import Terminal
internal import Text

/// Showing an answer of several lines before it is sent, and changing it.
struct AnswerReview {
  let console: Console
  let input: any LineSource
  /// Finds the editor; `nil` in an exam, which has none.
  let editor: (() throws -> TextEditor)?
  /// Where the editor gets the text, and leaves it; `nil` where there is no editor.
  let unsent: UnsentText?

  /// What came of it.
  enum Outcome: Equatable {
    case send(String)
    /// The text is dropped and asked for again.
    case drop
    case leave
    case timeUp(String)
  }

  /// Finds the text that is to be edited.
  ///
  /// - Parameter text: What was typed.
  /// - Returns: What goes with `/edit`, behind it or in the lines before it; `nil` without it.
  static func textToEdit(in text: String) -> String? {
    let (first, rest) = split(text, at: " ")
    if first == "/edit", !text.contains("\n") { return rest }
    guard let end = text.lastIndex(of: "\n"), text[end...].dropFirst() == "/edit" else {
      return nil
    }
    return String(text[..<end])
  }

  /// Has a text edited and shown until it is sent or dropped.
  ///
  /// - Parameters:
  ///   - text: The text so far.
  ///   - isEdited: Whether it goes to the editor first.
  ///   - deadline: When it is taken as it is.
  /// - Returns: What came of it.
  /// - Throws: `LineEditorError`.
  func review(_ text: String, isEdited: Bool, deadline: Deadline?) throws -> Outcome {
    var (text, isInFile) = (text, isEdited)
    if isEdited {
      let edited = edited(adding: text)
      if edited == nil, text.isEmpty { return .drop }
      text = edited ?? text
    }
    while true {
      if text.allSatisfy(\.isWhitespace) {
        console.line("There is no text; nothing was sent.")
        if isInFile { unsent?.remove() }
        return .drop
      }
      console.line("Your answer:")
      console.paragraph(text, first: "  ", rest: 2)
      let prompt = "Enter sends it, /edit changes it, /cancel drops it: "
      switch try ask(prompt, deadline) {
      case .line(""): return .send(text)
      case .line("/edit"):
        text = edited(adding: isInFile ? "" : text) ?? text
        isInFile = true
      case .interrupted where isInFile && unsent?.isThere == true:
        console.line("Not sent; “/edit” opens the text again.")
        return .drop
      case .line("/cancel"), .interrupted:
        if isInFile { unsent?.remove() }
        console.line("Dropped; nothing was sent.")
        return .drop
      case .line: console.line("Press Enter, or type /edit or /cancel.")
      case .endOfInput: return .leave
      case .timeUp: return .timeUp(text)
      }
    }
  }

  private func ask(_ prompt: String, _ deadline: Deadline?) throws -> Input {
    console.flush()
    let input = try input.readLine(LineRequest(console.prompt(prompt), deadline: deadline))
    guard case .line(let line) = input else { return input }
    return .line(line.trimmed)
  }

  /// Runs the editor on the text that is there already, with an addition behind it; `nil` where that
  /// fails, which a person is told.
  private func edited(adding addition: String) -> String? {
    guard let editor, let unsent else {
      console.line(
        "In an exam there is no editor; a line that ends with “\\” continues on the next.")
      return nil
    }
    console.flush()
    // A signal that ends the program waits until the editor has ended, and the text is where it stays.
    return Interruption.noted([SIGTERM, SIGHUP]) {
      do {
        let text = try unsent.edited(with: editor(), adding: addition)
        if Interruption.wasPressed { console.complain(kept(unsent)) }
        return text
      } catch {
        let sentence = Problem(error).sentence
        console.complain(unsent.isThere ? sentence + " " + kept(unsent) : sentence)
        return nil
      }
    }
  }

  private func kept(_ unsent: UnsentText) -> String {
    "The text is kept in \(unsent.path.visible()), and “/edit” opens it."
  }

  private static func split(_ text: String, at separator: Character) -> (String, String) {
    guard let place = text.firstIndex(of: separator) else { return (text, "") }
    return (String(text[..<place]), String(text[place...].dropFirst()))
  }
}
