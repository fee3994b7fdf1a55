import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

struct QuestioningTests {
  private let entries: [Entry]
  private let questioning: Questioning

  init() throws {
    entries = try Fixture.assessmentRecord()
    questioning = try #require(Questioning.all(in: entries).first)
  }

  @Test func `The later entry about a number stands, and the earlier one is a correction`() {
    let two = entries.compactMap { entry in
      if case .asked(let fact) = entry.fact, fact.number == 2 { entry } else { nil }
    }
    #expect(two.count == 2)
    #expect(questioning.turns[2]?.entry == two[1].number)
    #expect(questioning.turns[2]?.fact.decision == .notYetSatisfactory)
    #expect(
      questioning.corrections == [
        .init(
          entry: two[0].number, moment: two[1].at.description, reason: "Second thoughts",
          replacement: two[1].number,
          changes: [
            .init(
              field: "Question 2, Decision", was: "satisfactory", now: "not yet satisfactory")
          ])
      ])
  }

  @Test(arguments: 0...3)
  func `It goes on with the first question without a decision`(answered: Int) throws {
    let asked = entries.filter { if case .asked = $0.fact { true } else { false } }
    let kept = asked.filter { entry in
      if case .asked(let fact) = entry.fact { fact.number <= answered } else { false }
    }
    let begun = entries.filter { if case .questioningBegun = $0.fact { true } else { false } }
    let resumed = try #require(Questioning.all(in: begun + kept).first)
    #expect(resumed.next == (answered < 3 ? answered + 1 : nil))
    #expect(resumed.closed == nil)
  }

  @Test func `A gap is asked before what comes after it`() throws {
    let kept = entries.filter { entry in
      if case .asked(let fact) = entry.fact { fact.number == 3 } else { true }
    }
    #expect(Questioning.all(in: kept).first?.next == 1)
  }

  @Test func `Answers about a questioning that nobody began are left out`() {
    let asked = entries.filter { if case .questioningBegun = $0.fact { false } else { true } }
    #expect(Questioning.all(in: asked).isEmpty)
  }

  @Test func `What was said, credited and decided stands in its row`() throws {
    let row = try #require(rows()[0])
    #expect(row["response"] == "You can't hear the voice.")
    #expect(row["taken"] == "as dictated, taken down by Sam")
    #expect(row["moment"] == "22 Nov 2026, 09:15 +11:00")
    #expect(row["response-mode"] == "video")
    #expect(row["probes"] == "clarify: Whose?\nThe writer's.\nextend: And?\nNo face.")
    #expect(
      row["credited"]
        == "Voice, face and gestures are missing\nThe writer must carry the tone in the words")
    #expect(row["criteria"] == "CG219.AC3.2, CG219.AC2.2")
    #expect(row["key-points"]?.hasSuffix("At least 2 of 3.") == true)
    #expect(row["source"] == "asked by the assessor")
    #expect(row["reason"] == nil)
  }

  @Test func `An answer accepted from practice names its source`() throws {
    let row = try #require(rows()[1])
    #expect(
      row["source"] == """
        typed in practice on 22 Oct 2026, 09:15 +11:00, entry 31 of 0123456789abcdef (with no name \
        that was compared); accepted by the assessor. How authorship was confirmed was not recorded.
        """)
    #expect(row["taken"] == "as typed in practice" && row["response-mode"] == "typed in practice")
    #expect(row["asked"]?.contains("a) How did you get to this page?") == true)
    #expect(
      row["benchmark"] == "a) How did you get to this page?\nb) What happened when you pressed Pay?"
    )
  }

  @Test func `A question passed over has a reason and no response`() throws {
    let row = try #require(rows()[2])
    #expect(row["decision"] == "not asked" && row["reason"] == "Time ran out")
    for name in ["response", "taken", "response-mode", "moment", "source"] {
      #expect(row[name] == nil)
    }
  }

  @Test func `A closed one has an end, and what was filled in at both ends`() {
    let fields = questioning.values(wordings: entries.wordings).fields
    #expect(fields["start"] == questioning.at.clock)
    #expect(fields["end"] == questioning.closed?.clock)
    #expect(fields["duration"] == "7 min 30 s")
    #expect(fields["overall"] == "not yet satisfactory" && fields["candidate"] == "Anahera")
    #expect(fields["release"] == "The release that was read out")
    #expect(fields["choice"] == "one per criterion, seed 7")
  }

  @Test func `An open one has no end, and open rows`() throws {
    let entries = try Fixture.assessmentRecord(closes: false)
    let open = try #require(Questioning.all(in: entries).first)
    #expect(open.closed == nil && open.next == 3)
    let values = open.values(wordings: entries.wordings)
    for name in ["end", "duration", "overall"] { #expect(values.fields[name] == nil) }
    #expect(
      values.tables["questions"]?.last
        == ["number": "3", "question": "match-kinds", "decision": "open"])
  }

  @Test func `A wording that is not on record leaves the question's name`() {
    let row = questioning.values(wordings: [:]).tables["questions"]?.first
    #expect(row?["question"] == "tone-in-writing" && row?["asked"] == nil)
  }

  @Test func `The date and the time of day are those of the clock that was read`() {
    let moment = Moment(milliseconds: 1_795_050_000_000, offsetMinutes: 660)
    #expect("\(moment.date) \(moment.clock)" == "2026-11-19 12:00")
  }

  @Test(arguments: Fixture.questions)
  func `The expected answer can be told of every question`(question: Question) {
    let lines = question.key.benchmark().split(separator: "\n")
    #expect(!lines.isEmpty && lines.allSatisfy { !$0.isEmpty })
    if case .cloze = question.key {
      #expect(lines.enumerated().allSatisfy { $1.hasPrefix("gap \($0 + 1): ") }, "\(lines)")
    }
  }

  private func rows() -> [[String: String]?] {
    questioning.values(wordings: entries.wordings).tables["questions"] ?? []
  }
}
