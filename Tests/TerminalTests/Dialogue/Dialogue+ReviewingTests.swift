import LineEditor
import ScriptedTerminal
import Testing

@testable import Terminal

/// A text in an editor that a test plays.
private final class Draft: EditableText {
  /// What the editor gives back, one after the other; `nil` where it fails.
  var texts: [String?]
  private(set) var additions: [String] = []
  private(set) var isThere = false

  init(_ texts: String?...) { self.texts = texts }

  func edited(adding addition: String) -> String? {
    additions.append(addition)
    let text = texts.isEmpty ? nil : texts.removeFirst()
    isThere = text?.isEmpty == false
    return text
  }

  func remove() { isThere = false }
}

struct DialogueReviewingTests {
  private func ask(
    _ script: [Typed], _ draft: Draft?, isInteractive: Bool = true
  ) throws -> (reply: Reply<Word>, output: String) {
    var script = Script(script, isInteractive: isInteractive)
    script.dialogue.editable = draft
    return (try script.dialogue.ask("> ", .text), script.output)
  }

  @Test func `Several lines are shown before they are sent`() throws {
    let (reply, output) = try ask(["a\\", "b", "what?", ""], nil)
    #expect(reply == .text("a\nb"))
    #expect(output.contains("Your answer:\n  a\n  b\n"))
    #expect(output.contains("Press Enter, or type /edit or /cancel."))
  }

  @Test func `One line is sent at once, and so is a script`() throws {
    #expect(try ask(["a"], nil).reply == .text("a"))
    #expect(try ask(["a\\", "b"], nil, isInteractive: false).reply == .text("a\nb"))
  }

  @Test func `What is dropped is asked for again`() throws {
    for line in [.interrupt, "/cancel"] as [Typed] {
      let (reply, output) = try ask(["a\nb", line, "c"], nil)
      #expect(reply == .text("c") && output.contains("Dropped; nothing was sent."))
    }
  }

  @Test func `What was typed before or behind the command goes to the editor`() throws {
    let table: [([Typed], String)] = [
      (["/edit"], ""), (["/edit a b"], "a b"), (["a\\", "/edit"], "a"),
      (["a\nb\n/edit"], "a\nb"),
    ]
    for (lines, addition) in table {
      let draft = Draft("from the editor")
      #expect(try ask(lines + [""], draft).reply == .text("from the editor"))
      #expect(draft.additions == [addition])
    }
  }

  @Test func `A text is opened again where it was left`() throws {
    let draft = Draft("one", "two")
    let (reply, output) = try ask(["/edit", .interrupt, "/edit", ""], draft)
    #expect(reply == .text("two") && draft.additions == ["", ""])
    #expect(output.contains("Not sent; “/edit” opens the text again."))
  }

  @Test func `An editor that fails leaves what was typed`() throws {
    #expect(try ask(["/edit a", ""], Draft(nil)).reply == .text("a"))
    #expect(try ask(["/edit", "b"], Draft(nil)).reply == .text("b"))
    let (reply, output) = try ask(["/edit", "b"], Draft(""))
    #expect(reply == .text("b") && output.contains("There is no text; nothing was sent."))
  }

  @Test func `The end of the time or of the input ends a review too`() throws {
    #expect(try ask(["a\nb", .timeUp("")], nil).reply == .timeUp("a\nb"))
    #expect(try ask(["a\nb"], nil).reply == .leave)
  }

  @Test func `Without an editor or a terminal that is said`() throws {
    #expect(try ask(["/edit a", ""], nil).output.contains("There is no editor here"))
    let (reply, output) = try ask(["/edit", "b"], Draft("x"), isInteractive: false)
    #expect(reply == .text("b") && output.contains("There is no terminal to edit on."))
  }

  @Test func `What is in the file is not put there twice`() throws {
    let draft = Draft("one", nil, "three")
    let (reply, output) = try ask(["/edit", "/edit", "/edit", ""], draft)
    #expect(reply == .text("three") && draft.additions == ["", "", ""])
    #expect(output.split(separator: "Your answer:").count == 4)
    let typed = Draft("edited")
    #expect(try ask(["a\\", "b", "/edit", ""], typed).reply == .text("edited"))
    #expect(typed.additions == ["a\nb"])
  }

  @Test func `A text that was dropped or emptied is gone from the file`() throws {
    for script in [["/edit", "/cancel", "b"], ["/edit", "/edit", "b"]] as [[Typed]] {
      let draft = Draft("one", " \n")
      #expect(try ask(script, draft).reply == .text("b"))
      #expect(!draft.isThere)
    }
  }

  @Test func `A line in front of the cursor says what can be done`() throws {
    var script = Script(["a\\", "b", "/CANCEL ", "/cancel", "c"], isInteractive: true)
    script.dialogue.deadline = Deadline { .seconds(9) }
    #expect(try script.dialogue.ask("> ", .text) == .text("c"))
    let decide = "Enter sends it, /edit changes it, /cancel drops it: "
    #expect(script.lines.prompts == ["> ", "… ", decide, decide, "> "])
  }

  @Test func `Blank lines are no text`() throws {
    let (reply, output) = try ask([" \\", "  ", "c"], nil)
    #expect(reply == .text("c") && output.contains("There is no text; nothing was sent."))
  }

  @Test func `At the end of the input, several lines are shown and not sent`() throws {
    let (reply, output) = try ask(["a\\", "b\\"], nil)
    #expect(reply == .leave && output.contains("Your answer:\n  a\n  b\n"))
  }
}
