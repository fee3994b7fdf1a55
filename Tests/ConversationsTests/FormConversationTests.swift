import Assessment
import Curriculum
import ScriptedTerminal
import TestSupport
import Testing

@testable import Conversations

struct FormConversationTests {
  private let room: Room
  private let sections = [
    FormKind.Section(
      "Who", fields: [.init("name", "Name", isRequired: true), .init("day", "Day", .date)]),
    FormKind.Section(
      "Result",
      fields: [.init("sound", "Is it sound?", .yesNo), .init("notes", "Notes", .text)]),
  ]

  init() throws { room = try Room() }

  private func fill(
    _ script: [Typed], standing: [String: String] = [:]
  ) throws -> (isWhole: Bool, fields: [String: String], kept: [[String: String]]) {
    var kept: [[String: String]] = []
    var conversation = FormConversation(
      unit: Fixture.serviceUnit, lines: room.dialogue(script), values: FormValues(fields: standing),
      days: FormDays(today: "2026-12-01")
    ) { kept.append($0.fields) }
    let isWhole = try conversation.fill(sections)
    return (isWhole, conversation.values.fields, kept)
  }

  @Test func `Fields are asked in order, and each is kept before the next`() throws {
    let (isWhole, fields, kept) = try fill(["Mia", "2026-11-22", "y", "Fine."])
    #expect(isWhole)
    #expect(fields == ["name": "Mia", "day": "2026-11-22", "sound": "yes", "notes": "Fine."])
    #expect(kept.map(\.count) == [1, 2, 3, 4])
    #expect(room.shown.contains("Who") && room.shown.contains("Result"))
  }

  @Test func `What is refused is said, and asked for again`() throws {
    let (_, fields, _) = try fill(["", "Mia", "31.11.2026", "2026-11-22", "perhaps", "n", ""])
    #expect(fields == ["name": "Mia", "day": "2026-11-22", "sound": "no"])
    for sentence in [
      "“Name” is needed.", "A date is written like 2026-11-22 or", "Type the number",
    ] {
      #expect(room.shown.contains(sentence), "\(sentence)")
    }
  }

  @Test func `Enter keeps what is in square brackets, and /clear empties it`() throws {
    let (_, fields, _) = try fill(
      ["", "/clear", "", ""], standing: ["name": "Mia", "day": "2026-11-22", "sound": "yes"])
    #expect(fields == ["name": "Mia", "sound": "yes"])
    #expect(room.shown.contains("Name [Mia]: "))
  }

  @Test func `Back goes to the field before, over the edge of a part too`() throws {
    let (isWhole, fields, _) = try fill(
      ["Mia", "", "/back", "2026-11-22", "yes", ""])
    #expect(isWhole)
    #expect(fields == ["name": "Mia", "day": "2026-11-22", "sound": "yes"])
  }

  @Test func `Skipping leaves the rest of a part, stopping the rest of the form`() throws {
    let (isWhole, fields, _) = try fill(["/skip", "yes", "/stop"])
    #expect(!isWhole)
    #expect(fields == ["sound": "yes"])
  }

  @Test func `Each line of a text is kept while the next is typed`() throws {
    let (_, fields, kept) = try fill(["Mia", "", "", "First.\\", "Second."])
    #expect(fields["notes"] == "First.\nSecond.")
    #expect(kept.contains { $0["notes"] == "First." })
  }

  @Test func `A day that can't be is refused at its own prompt, and asked for again`() throws {
    let due = FormKind.Day.due(since: "date", called: "the day of the talk")
    let fields = [
      FormKind.Field("date", "Date", .date, day: .held),
      FormKind.Field("again", "Again on", .date, day: due),
    ]
    var conversation = FormConversation(
      unit: Fixture.serviceUnit,
      lines: room.dialogue(["2026-12-02", "2026-11-20", "2026-11-19", "2026-11-20"]),
      values: FormValues(), days: FormDays(today: "2026-12-01"))
    #expect(try conversation.fill([.init("When", fields: fields)]))
    #expect(conversation.values.fields == ["date": "2026-11-20", "again": "2026-11-20"])
    #expect(room.shown.contains("2 Dec 2026 is still to come: today is 1 Dec 2026."))
    #expect(room.shown.contains("19 Nov 2026 is before 20 Nov 2026 (the day of the talk)"))
  }

  @Test func `Where a SHA-256 is asked for, the path of a file is enough`() throws {
    let field = FormKind.Field("hash", "Recording: SHA-256", .fingerprint)
    var conversation = FormConversation(
      unit: Fixture.serviceUnit, lines: room.dialogue(["talk.ogg", "talk.mp3"]),
      values: FormValues(), days: FormDays(today: "2026-12-01"))
    let digits = String(repeating: "0f", count: 32)
    conversation.fingerprint = { $0 == "talk.mp3" ? digits : nil }
    #expect(try conversation.fill([.init("Recording", fields: [field])]))
    #expect(conversation.values.fields == ["hash": digits])
    #expect(room.shown.contains("The SHA-256 of talk.mp3 is"))
    #expect(room.shown.contains("A SHA-256 has 64 hexadecimal digits;"))
  }
}
