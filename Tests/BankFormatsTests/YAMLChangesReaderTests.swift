import Curriculum
import Files
import Testing
import Text

@testable import BankFormats

struct YAMLChangesReaderTests {
  private func read(
    _ text: String, questions: Set<String>? = nil
  ) -> Reading<[LawChange]> {
    YAMLChangesReader.read(
      Array(text.utf8), file: "changes.yaml",
      questions: questions.map { Set($0.map(Question.ID.init(rawValue:))) })
  }

  @Test func `A sound file is read whole`() throws {
    let reading = read(soundChanges)
    #expect(reading.diagnostics.map(\.rendered) == [])
    #expect(
      reading.value == [
        LawChange(
          id: "penalties-doubled", jurisdiction: .australia,
          inForce: try #require(CalendarDate(iso: "2026-03-28")), title: "Maximum penalties",
          old: "At most $50 million.", new: "At most $100 million.", source: "The Act of 2026",
          questions: ["first", "second"].map(Question.ID.init(rawValue:))),
        LawChange(
          id: "bill", jurisdiction: .unitedKingdom,
          inForce: try #require(CalendarDate(iso: "2027-07-01")), isPlanned: true,
          title: "A bill", old: "Nothing.", new: "Something.", source: "The bill"),
      ])
  }

  @Test(
    arguments: [
      ("id: bill", "id: §Bill", badID("Bill", "a change")),
      (
        "id: bill", "id: §penalties-doubled",
        "the change `penalties-doubled` is there already, on line 3"
      ),
      ("- id: bill\n    juris", "- §juris", "the key `id` is missing"),
      (
        "jurisdiction: AU", "jurisdiction: §general",
        "unknown jurisdiction `general`; expected `AU` or `UK`"
      ),
      ("2026-03-28", "§2026-02-29", notADate("2026-02-29")),
      ("2026-03-28", "§28 March 2026", notADate("28 March 2026")),
      (
        "inForce: 2026-03-28", "§inforce: 2026-03-28",
        "unknown key `inforce`; did you mean `inForce`?"
      ),
      ("planned: true", "planned: §soon", "expected true or false, found the text `soon`"),
      ("old: Nothing.", "old: §''", "the text is empty"),
      ("source: The bill", "source: §[a]", "expected text, found a list"),
      ("second]", "§first]", "the question `first` is there already, on line 9"),
      ("second]", "§Second]", badID("Second", "an id")),
      ("[first, second]", "§[]", "expected at least 1 question, found 0"),
      (
        "viva-changes/1", "§viva-bank/1",
        "unknown format `viva-bank/1`; expected `viva-changes/1`"
      ),
      ("changes:\n", "§law: x\nchanges:\n", "unknown key `law`"),
    ] as [(String, String, String)])
  func `Problems have their places, and no change gets out`(
    original: String, changed: String, message: String
  ) throws {
    let marked = soundChanges.replacingOnce(original, with: changed)
    try #require(marked.contains("§"), "the table has a text that the file has not")
    let reading = read(marked.replacingOnce("§", with: ""))
    #expect(reading.value == nil)
    #expect(
      reading.diagnostics.first { $0.message == message }?.rendered
        == rendered(message, markedIn: marked, file: "changes.yaml"),
      "\(reading.diagnostics.map(\.rendered))")
  }

  @Test func `A question that no bank has is a warning`() {
    let reading = read(soundChanges, questions: ["first", "secund"])
    #expect(reading.value?.count == 2)
    #expect(reading.diagnostics.map(\.severity) == [.warning])
    #expect(
      reading.diagnostics.map(\.message) == [
        "no bank has the question `second`, so nobody is asked it again; did you mean `secund`?"
      ])
  }

  @Test(arguments: [
    "", "# nothing\n", "just words", "- a\n", "\u{1}", "format: viva-changes/1\n",
    "format: viva-changes/1\nchanges: []\n", "format: viva-changes/1\nchanges: [7, {}]\n",
  ])
  func `A text that is no file of changes is told`(text: String) {
    let reading = read(text)
    #expect(reading.value == nil && !reading.diagnostics.isEmpty)
  }

  @Test func `The changes that come with the program are sound`() throws {
    let path = repository + "/QuestionBanks/changes.yaml"
    let reading = YAMLChangesReader.read(try File.stamped(path).bytes, file: path)
    #expect(reading.diagnostics.map(\.rendered) == [])
    let changes = reading.value ?? []
    #expect(changes.count >= 30 && Set(changes.map(\.jurisdiction)).count == 2)
    // No text may say that a rule came that is only planned.
    #expect(changes.filter(\.isPlanned).allSatisfy { $0.new.contains("hecked") })
  }
}

/// A file with every key that a change can have.
let soundChanges = """
  format: viva-changes/1
  changes:
    - id: penalties-doubled
      jurisdiction: AU
      inForce: 2026-03-28
      title: Maximum penalties
      old: At most $50 million.
      new: At most $100 million.
      questions: [first, second]
      source: The Act of 2026
    - id: bill
      jurisdiction: UK
      inForce: 2027-07-01
      planned: true
      title: A bill
      old: Nothing.
      new: Something.
      source: The bill

  """

private func badID(_ id: String, _ what: String) -> String {
  "`\(id)` can't be \(what): lower-case letters and digits, joined by hyphens"
}

private func notADate(_ text: String) -> String {
  "`\(text)` is not a date; write it as in 2026-11-22"
}
