import Curriculum
import LearnerRecord
import Scheduling
import TestSupport
import Testing

@testable import Evidence

struct TranscriptBuilderTests {
  @Test func `An answer that was taken back never appears`() throws {
    let transcript = try Fixture.transcript()
    let json = try TranscriptRenderer.json(transcript)
    #expect(transcript.summary.totals.answersTakenBack == 1)
    for text in [json, TranscriptRenderer.markdown(transcript)] {
      #expect(!text.contains("taken back and never shown"))
    }
  }

  // The third last answer has a rating out of range, which no schedule counts either.
  @Test(arguments: [0, 1, 2])
  func `Whatever is taken back, what stands is the rest in its order`(seed: Int) throws {
    let entries = try Fixture.record()
    let numbers = try Fixture.transcript(entries: entries).answers.map(\.entry)
    let taken = Array(numbers.suffix(seed).reversed())
    let undone = taken.enumerated().map { place, entry in
      Entry(
        number: 100 + place, at: Moment(milliseconds: 0), fact: .undone(.init(entry: entry)))
    }
    let transcript = try Fixture.transcript(entries: entries + undone)
    #expect(transcript.answers.map(\.entry) == numbers.filter { !taken.contains($0) })
    #expect(transcript.answers.map { $0.number - 1 } == Array(transcript.answers.indices))
    #expect(transcript.summary.totals.answersTakenBack == 1 + taken.count)
  }

  @Test func `A bank that was reworded since changes nothing`() throws {
    let reworded = Fixture.questions.map { question in
      var question = question
      question.prompt = "Reworded"
      question.criteria = [CriterionID(rawValue: "SIRXCEG006.KE1.2")]
      question.explanation = "Reworded"
      question.key = .shortAnswer(.init(key: "Reworded"))
      return question
    }
    let topic = Topic(id: "fixture", title: "Reworded", jurisdiction: .general)
    let curriculum = Curriculum(
      units: Fixture.curriculum.units, banks: [QuestionBank(topic: topic, questions: reworded)])
    let empty = Curriculum(units: Fixture.curriculum.units, banks: [])
    let transcript = try Fixture.transcript()
    #expect(try Fixture.transcript(curriculum: curriculum) == transcript)
    #expect(try Fixture.transcript(curriculum: empty) == transcript)
  }

  @Test func `A new wording is told beside the old one`() throws {
    var record = RecordMaker()
    var question = Fixture.principles
    try record.answer(question, ["APPs"])
    question.prompt = "What are the thirteen rules called?"
    try record.answer(question, ["APPs"])
    let answers = try Fixture.transcript(entries: record.entries).answers
    #expect(answers.map(\.prompt) == [Fixture.principles.prompt, question.prompt])
    #expect(Set(answers.map(\.wording)).count == 2)
  }

  @Test func `The order of the entries does not matter`() throws {
    let entries = try Fixture.record()
    var generator = SplitMix64(seed: 5)
    let transcript = try Fixture.transcript(entries: entries)
    #expect(try Fixture.transcript(entries: entries.reversed()) == transcript)
    #expect(try Fixture.transcript(entries: entries.shuffled(using: &generator)) == transcript)
  }

  @Test func `A unit takes in the answers on its criteria, by its number as well`() throws {
    let transcript = try Fixture.transcript(unit: "219")
    let known = transcript.answers.filter { $0.type != nil }
    #expect(transcript.unit == "CG219")
    #expect(transcript.units.map(\.code) == ["CG219"])
    #expect(known.allSatisfy { $0.criteria.contains { $0.unit == "CG219" } })
    #expect(
      transcript.summary.criteria.map(\.id.local) == [
        "AC1.1", "AC1.3", "AC2.1", "AC2.2", "AC3.2",
      ])
    #expect(
      transcript.summary.criteria.map(\.needsObservation) == [
        false, false, true, true, true,
      ])
  }

  @Test(arguments: [("2026-11-18", 13), ("2026-11-19", 0)])
  func `The date is that of the learner's own clock`(since: String, count: Int) throws {
    #expect(try Fixture.transcript(since: since).answers.count == count)
  }

  @Test func `A learner's change of rating is told, and the last one counts`() throws {
    var record = RecordMaker()
    let number = try record.answer(Fixture.principles, ["APPs"], rating: 3)
    record.add(.rated(.init(entry: number, rating: 4)))
    record.add(.rated(.init(entry: number, rating: 2)))
    record.add(.rated(.init(entry: number, rating: 99)))
    let answer = try #require(try Fixture.transcript(entries: record.entries).answers.first)
    #expect(answer.rating == "hard")
    #expect(answer.ratingChanged)
  }

  @Test(arguments: [(-1.0, 0.0), (7, 1), (.nan, 0), (.infinity, 1), (0.25, 0.25)])
  func `A credit is within its bounds whatever the record says`(
    recorded: Double, told: Double
  ) throws {
    var record = RecordMaker()
    try record.answer(
      Fixture.principles, ["x"], credit: recorded, confidence: 9, hints: -1, took: -5)
    let transcript = try Fixture.transcript(entries: record.entries)
    let answer = try #require(transcript.answers.first)
    #expect(answer.credit == told)
    #expect(answer.right == (told == 1))
    #expect(answer.confidence == .init(level: 9, word: nil))
    #expect([answer.hints, answer.timeTakenMilliseconds] == [0, 0])
    #expect(throws: Never.self) { try TranscriptRenderer.json(transcript) }
  }

  @Test func `Letters that don't fit the question are the author's`() throws {
    var record = RecordMaker()
    try record.answer(Fixture.refund, ["a"], shown: [[0, 0, 9], [1]])
    let answer = try #require(try Fixture.transcript(entries: record.entries).answers.first)
    #expect(answer.shown.compactMap(\.label) == ["a", "b", "c"])
    #expect(answer.expected == ["a) Repair it within a reasonable time at no cost"])
  }

  @Test func `7: of the latest day of a question its first answer counts, not the last`() throws {
    var record = RecordMaker()
    for credit in [0.0, 1.0] { try record.answer(Fixture.sign, ["f"], credit: credit) }
    record.daysLater = 1
    for credit in [0, 0.5, 1] { try record.answer(Fixture.sign, ["f"], credit: credit) }
    try record.answer(Fixture.threshold, ["1"], credit: 1)
    let totals = try Fixture.transcript(entries: record.entries).summary.totals.counts
    #expect([totals.questions, totals.answers] == [2, 6])
    #expect([totals.rightAtFirstTry, totals.rightOnLatestDay] == [1, 1])
    #expect(totals.meanCredit == 0.583)
    record.daysLater = 2
    for credit in [1, 0.5] { try record.answer(Fixture.sign, ["f"], credit: credit) }
    let later = try Fixture.transcript(entries: record.entries).summary.totals.counts
    #expect([later.rightAtFirstTry, later.rightOnLatestDay] == [1, 2])
  }

  @Test func `A name that is blank is no name`() throws {
    var record = RecordMaker()
    record.add(.named(.init(name: "First")))
    record.add(.named(.init(name: " ")))
    #expect(try Fixture.transcript(entries: record.entries).learner == nil)
    #expect(try Fixture.transcript(learner: "Other", entries: record.entries).learner == "Other")
  }

  @Test func `A record of nothing has a transcript`() throws {
    let transcript = try Fixture.transcript(entries: [])
    #expect(transcript.answers.isEmpty)
    #expect(transcript.record.id == nil)
    #expect(transcript.label == "Self-study practice")
  }
}
