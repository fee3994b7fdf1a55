import Curriculum
import Testing

@testable import BankFormats

struct YAMLInstrumentReaderTests {
  @Test func `A sound file is read whole`() throws {
    let reading = try read(soundInstrument)
    #expect(reading.diagnostics.map(\.rendered) == [])
    #expect(
      reading.value
        == Instrument(
          name: "u1-oral", title: "Oral questions", version: "2", unit: "U1", release: "Release 1",
          validation: .init(by: "Ann Lee", on: "2026-10-01"),
          conditions: ["book": "closed book", "resources": "None."],
          choice: .named(["first", "second"].map(Question.ID.init(rawValue:)))))
  }

  @Test func `Instead of questions a blueprint can say how they are chosen`() throws {
    let text = soundInstrument.replacingOnce(
      "questions: [first, second]",
      with: "blueprint: {perCriterion: 2, limit: 6, open: true, criteria: [KE1, U1.KE2], seed: 3}")
    #expect(
      try read(text).value?.choice
        == .blueprint(
          .init(perCriterion: 2, limit: 6, openOnly: true, seed: 3), lines: ["KE1", "U1.KE2"]))
    let bare = soundInstrument.replacingOnce("questions: [first, second]", with: "blueprint: {}")
    #expect(try read(bare).value?.choice == .blueprint(.init(seed: 1), lines: []))
  }

  @Test func `Release, validation and conditions may be left out`() throws {
    let text = """
      format: viva-instrument/1
      name: u1
      title: Oral
      version: a
      unit: U1
      questions: [first]

      """
    let instrument = try #require(try read(text).value)
    #expect(instrument.release == nil && instrument.validation == nil)
    #expect(instrument.conditions.isEmpty)
  }

  @Test(
    arguments: [
      ("title: Oral", "§titel: Oral", "unknown key `titel`; did you mean `title`?"),
      ("version: '2'\n", "§", "the key `version` is missing"),
      (
        "version: '2'", "version: §2",
        "expected text, found the number 2; put text like this in quotes"
      ),
      ("unit: U1", "unit: §U2", "unknown unit `U2`; expected `U1`"),
      (
        "name: u1-oral", "name: §U1 oral",
        "`U1 oral` can't be an instrument: lower-case letters and digits, joined by hyphens"
      ),
      ("on: 2026-10-01", "on: §1 October", "`1 October` is not a date; write it as in 2026-11-22"),
      ("by: Ann Lee", "§be: Ann Lee", "unknown key `be`; did you mean `by`?"),
      (
        "book: closed book", "book: §closed",
        "unknown book `closed`; expected `closed book` or `open book`"
      ),
      ("resources: None.", "§resurces: None.", "unknown key `resurces`; did you mean `resources`?"),
      (
        "[first, second]", "[first, §secund]",
        "no bank has the question `secund`; did you mean `second`?"
      ),
      ("[first, second]", "[first, §first]", "the question `first` is there already, on line 10"),
      ("[first, second]", "§[]", "expected at least 1 question, found 0"),
      ("questions: [first, second]\n", "", "the key `questions` is missing"),
      (
        "questions: [first, second]\n", "§questions: [first]\nblueprint: {}\n",
        "unknown key `questions`"
      ),
      (
        "questions: [first, second]", "blueprint: {limit: §0}",
        "expected a whole number from 1, found 0.0"
      ),
      (
        "questions: [first, second]", "blueprint: {criteria: [§KE9]}",
        "unknown criterion `KE9`; did you mean `U1.KE1`?"
      ),
      (
        "viva-instrument/1", "§viva-bank/1",
        "unknown format `viva-bank/1`; expected `viva-instrument/1`"
      ),
    ] as [(String, String, String)])
  func `Problems have their places, and no instrument gets out`(
    original: String, changed: String, message: String
  ) throws {
    let marked = soundInstrument.replacingOnce(original, with: changed)
    let reading = try read(marked.replacingOnce("§", with: ""))
    #expect(reading.value == nil)
    let found = reading.diagnostics.first { $0.message == message }
    #expect(found != nil, "\(reading.diagnostics.map(\.rendered))")
    // What is missing has no place of its own.
    guard changed.contains("§"), !message.contains("missing") else { return }
    #expect(found?.rendered == rendered(message, markedIn: marked, file: "oral.yaml"))
  }

  @Test func `It can have questions of its own, asked where it names them, else last`() throws {
    let reading = try read(
      soundInstrument.replacingOnce("[first, second]", with: "[mine, first]") + own)
    #expect(reading.diagnostics.map(\.rendered) == [])
    let instrument = try #require(reading.value)
    #expect(
      instrument.choice == .named(["mine", "first", "short"].map(Question.ID.init(rawValue:))))
    let (open, short) = (instrument.own[0], instrument.own[1])
    #expect(open.topic == "u1-oral" && open.prompt == "Why here?")
    #expect(open.criteria.map(\.rawValue) == ["U1.KE1", "U1.KE2.1"])
    #expect(
      open.key
        == .explain(
          .init(
            benchmark: "Since it is so.",
            keyPoints: [.init(text: "One", required: true), .init(text: "Two")], minimum: 1,
            probe: "And else?")))
    #expect(short.level == .remember && short.explanation == "As told." && short.sources == ["Us"])
    #expect(short.key == .shortAnswer(.init(key: "Till")))
  }

  @Test func `They can be all that it has, or come after a blueprint's`() throws {
    let alone = try read(
      soundInstrument.replacingOnce("questions: [first, second]\n", with: "") + own)
    #expect(alone.value?.choice == .named(["mine", "short"].map(Question.ID.init(rawValue:))))
    let after = try read(
      soundInstrument.replacingOnce("questions: [first, second]", with: "blueprint: {}") + own)
    #expect(after.value?.choice == .blueprint(.init(seed: 1), lines: []))
    #expect(after.value?.own.map(\.id.rawValue) == ["mine", "short"])
  }

  @Test(
    arguments: [
      ("id: mine", "id: §first", "the id `first` is taken, by a question of the banks"),
      (
        "id: mine", "id: §own-question-1",
        "the id `own-question-1` is taken, by what is asked on the spot"
      ),
      ("id: short", "id: §mine", "the id `mine` is used twice; first at oral.yaml:12:9"),
      (
        "id: mine", "id: §My own",
        "`My own` can't be an id: lower-case letters and digits, joined by hyphens"
      ),
      ("[KE1, U1.KE2.1]", "[KE1, §KE9]", "unknown criterion `U1.KE9`; did you mean `U1.KE1`?"),
      (
        "[KE1, U1.KE2.1]", "[§KE2]",
        "`U1.KE2` has lines below it; name one of them, such as `U1.KE2.1`"
      ),
      ("    prompt: Why here?\n", "", "the key `prompt` is missing"),
      ("    criteria: [KE1]\n", "", "the key `criteria` is missing"),
      ("    key: Till\n", "", "the key `key` is missing"),
      ("probe: And", "§prob: And", "unknown key `prob`; did you mean `probe`?"),
      ("minimum: 1", "minimum: §3", "the minimum is 3; expected 1 to 2, the number of key points"),
      ("type: short-answer", "type: §short", ""),
    ] as [(String, String, String)])
  func `Problems of its own questions have their places`(
    original: String, changed: String, message: String
  ) throws {
    let marked = soundInstrument + own.replacingOnce(original, with: changed)
    let reading = try read(marked.replacingOnce("§", with: ""))
    #expect(reading.value == nil)
    let found = reading.diagnostics.first { message.isEmpty || $0.message == message }
    #expect(found != nil, "\(reading.diagnostics.map(\.rendered))")
    guard changed.contains("§"), let found else { return }
    #expect(found.rendered == rendered(found.message, markedIn: marked, file: "oral.yaml"))
  }

  @Test(arguments: [("2026-09-30", 1), ("2026-10-01", 0), ("2027-01-01", 0)])
  func `A validation that is still to come is an error, with its place`(
    today: String, count: Int
  ) throws {
    let reading = try read(soundInstrument, today: today)
    #expect((reading.value == nil) == (count > 0) && reading.diagnostics.count == count)
    let words = "oral.yaml:7:30: error: validated on `2026-10-01`, which is still to come"
    #expect(
      reading.diagnostics.allSatisfy { $0.rendered.hasPrefix(words) },
      "\(reading.diagnostics.map(\.rendered))")
  }

  @Test(arguments: ["", "just words", "- a\n", "\u{1}"])
  func `A text that is no instrument is told`(text: String) throws {
    let reading = try read(text)
    #expect(reading.value == nil && reading.diagnostics.count == 1)
  }

  private func read(_ text: String, today: String? = nil) throws -> Reading<Instrument> {
    let unit = try #require(YAMLUnitReader.read(Array(testUnit.utf8), file: "unit.yaml").value)
    return YAMLInstrumentReader(
      units: [unit], questions: Set(["first", "second"].map(Question.ID.init(rawValue:))),
      conditions: ["book": ["closed book", "open book"], "resources": []], today: today
    ).read(Array(text.utf8), file: "oral.yaml")
  }
}

private let own = """
  own:
    - id: mine
      type: explain
      criteria: [KE1, U1.KE2.1]
      prompt: Why here?
      benchmark: Since it is so.
      keyPoints:
        - {text: One, required: true}
        - {text: Two}
      minimum: 1
      probe: And else?
    - id: short
      type: short-answer
      criteria: [KE1]
      level: remember
      prompt: What is it called?
      key: Till
      explanation: As told.
      sources: [Us]

  """

private let soundInstrument = """
  format: viva-instrument/1
  name: u1-oral
  title: Oral questions
  version: '2'
  unit: U1
  release: Release 1
  validated: {by: Ann Lee, on: 2026-10-01}
  conditions:
    {book: closed book, resources: None.}
  questions: [first, second]

  """
