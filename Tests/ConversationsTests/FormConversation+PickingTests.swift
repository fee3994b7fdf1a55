import Assessment
import Foundation
import ScriptedTerminal
import Terminal
import TestSupport
import Testing

@testable import Conversations

/// What stands already is shown, and only what is named by its number is asked for.
struct FormConversationPickingTests {
  private static let pick = FormConversation.Pick(
    "As before", prompt: "Which? ",
    groups: [
      [.init("assessor", "Assessor"), .init("scribe", "Taken down by", isRequired: true)],
      [.init("place", "Place")], [.init("note", "Note")],
    ], asksAnew: ["scribe"])

  private func fill(
    _ script: [Typed], after first: [FormKind.Field] = []
  ) throws -> (isDone: Bool, fields: [String: String], prompts: [String], shown: String) {
    let room = try Room()
    var conversation = FormConversation(
      unit: Fixture.serviceUnit, lines: room.dialogue(script),
      values: FormValues(fields: ["assessor": "Jo", "scribe": "Jo", "place": "Leeds"]),
      days: FormDays(today: "2026-12-01"))
    let parts = FormConversation.Part.parts(.init("First", fields: first))
    let isDone = try conversation.fill(parts + [.picked(Self.pick)])
    return (isDone, conversation.values.fields, room.lines?.prompts ?? [], room.shown)
  }

  @Test func `Enter leaves all of it as it stands`() throws {
    let filled = try fill([""])
    #expect(filled.isDone && filled.prompts == ["Which? "])
    #expect(filled.fields == ["assessor": "Jo", "scribe": "Jo", "place": "Leeds"])
    for line in ["  1 Assessor: Jo · Taken down by: Jo", "  2 Place: Leeds", "  3 Note"] {
      #expect(filled.shown.contains(line), "\(filled.shown)")
    }
  }

  @Test func `Where nothing is adjusted, nobody is asked why, nor by whom`() throws {
    let room = try Room()
    let names = [["adjustment", "adjustment-reason", "adjustment-approved"], ["language"]]
    var conversation = FormConversation(
      unit: Fixture.serviceUnit, lines: room.dialogue(["1 2", "/clear", "Maori"]),
      values: FormValues(fields: [
        "adjustment": "More time", "adjustment-reason": "Dyslexia", "adjustment-approved": "Jo",
      ]), days: FormDays(today: "2026-12-01"))
    let pick = FormConversation.Pick(
      "", prompt: "Which? ", groups: QuestioningHeading.fields(names))
    #expect(try conversation.fill([.picked(pick)]))
    #expect(conversation.values.fields == ["language": "Maori"], "\(room.shown)")
    #expect(room.lines?.prompts.count == 3)
  }

  @Test(arguments: ["none", "None.", "N/A", "not applicable", "no"])
  func `Where somebody says that nothing is adjusted, nobody is asked why`(words: String) throws {
    let room = try Room()
    var conversation = FormConversation(
      unit: Fixture.serviceUnit, lines: room.dialogue(["1", .line(words)]), values: FormValues(),
      days: FormDays(today: "2026-12-01"))
    let pick = FormConversation.Pick(
      "", prompt: "Which? ",
      groups: QuestioningHeading.fields([
        ["adjustment", "adjustment-reason", "adjustment-approved"]
      ]))
    #expect(try conversation.fill([.picked(pick)]))
    #expect(conversation.values.fields == ["adjustment": words], "\(room.shown)")
  }

  @Test func `Numbers ask for their fields, in the order of the form`() throws {
    let filled = try fill(["3, 2", "York", "Late"])
    #expect(filled.prompts == ["Which? ", "Place [Leeds]: ", "Note: "])
    #expect(filled.fields["place"] == "York" && filled.fields["note"] == "Late")
  }

  @Test func `What states something each time is asked for without what stood there`() throws {
    let filled = try fill(["1", "Ann", "", "Ann"])
    #expect(filled.prompts.suffix(2) == ["Taken down by: ", "Taken down by: "])
    #expect(filled.fields["scribe"] == "Ann")
  }

  @Test func `What is no number is refused, and help lists what else there is`() throws {
    let filled = try fill(["4", "x", "/clear", "/help", ""])
    #expect(filled.isDone && filled.prompts.count == 5)
    #expect(filled.shown.components(separatedBy: "Type numbers from 1 to 3").count == 4)
    #expect(filled.shown.contains("/back"))
  }

  @Test func `Back leads to the part before, and from a field to the list`() throws {
    let filled = try fill(["x", "/back", "y", "2", "/back", ""], after: [.init("first", "First")])
    #expect(
      filled.prompts == [
        "First: ", "Which? ", "First [x]: ", "Which? ", "Place [Leeds]: ", "Which? ",
      ])
    #expect(filled.fields["first"] == "y" && filled.fields["place"] == "Leeds")
  }

  @Test(arguments: [["/stop"], ["2", "/stop"], []] as [[String]])
  func `It can be stopped anywhere`(script: [String]) throws {
    #expect(try !fill(script.map { .line($0) }).isDone)
  }
}
