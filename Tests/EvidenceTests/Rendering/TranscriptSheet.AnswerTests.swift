import Curriculum
import TestSupport
import Testing

@testable import Evidence

/// An answer in the words that are printed.
struct TranscriptSheetAnswerTests {
  private func sheet(_ answer: Transcript.Answer) -> TranscriptSheet.Answer {
    TranscriptSheet.Answer(answer) { "[\($0)]" }
  }

  @Test func `Every text from the record is made safe, and nothing else`() throws {
    let answer = try Fixture.answer(Fixture.tone, ["Said."], ticked: [0]) {
      $0.flags = [.init(entry: 9, moment: "2026-11-22T09:15:30.123+11:00", note: "Odd")]
      $0.explanation = "Why."
      $0.sources = ["One", "Two"]
      $0.asAt = "2028-02-29"
    }
    let sheet = sheet(answer)
    #expect(sheet.prompt == "[\(Fixture.tone.prompt)]" && sheet.given == ["[Said.]"])
    #expect(sheet.explanation == ["[Why.]"])
    #expect(sheet.sources == ["[One; Two; as at 29 Feb 2028]"])
    #expect(sheet.flagLines.map(\.flagNote) == ["[Odd]"])
    #expect(sheet.flagLines.map(\.flagWhen) == ["22 Nov 2026, 09:15 +11:00"])
    #expect(sheet.pointsTickedBy == "[learner]")
    #expect(
      sheet.pointLines.map { "\($0.pointMark): \($0.pointText)" } == [
        "Made: [Voice, face and gestures are missing] (required)",
        "Not made: [Short wording can be read as curt]",
        "Not made: [The writer must carry the tone in the words]",
      ])
    #expect(sheet.expectedName == "Benchmark answer" && sheet.number == "1")
    #expect(
      [sheet.hasGiven, sheet.hasParts, sheet.hasExpected, sheet.hasPoints, sheet.hasShown]
        == [true, false, true, true, false])
  }

  @Test func `How a number is worked out has a line of its own below the explanation`() throws {
    let answer = try Fixture.answer(Fixture.tone, ["Said."]) { $0.explanation = "Why.\nIt is two" }
    #expect(sheet(answer).explanation == ["[Why.]"] && sheet(answer).working == ["[It is two]"])
    var transcript = try Fixture.transcript(entries: [])
    transcript.answers = [answer]
    #expect(
      TranscriptRenderer.markdown(transcript).contains("**Explanation:** Why.\\\nIt is two"))
  }

  @Test func `Points that nobody judged are told as such`() throws {
    let answer = try Fixture.answer(Fixture.tone, ["Said."])
    let sheet = sheet(answer)
    #expect(Set(sheet.pointLines.map(\.pointMark)) == ["Not judged"])
    #expect(sheet.pointsTickedBy == "nobody")
  }

  @Test func `What is empty is said to be nothing`() throws {
    let answer = try Fixture.answer(Fixture.gaps, ["", "b"]) {
      $0.parts = [
        .init(label: "gap 1", given: "", expected: "open", right: false),
        .init(label: nil, given: "b", expected: "", right: true),
      ]
      $0.flags = [.init(entry: 3, moment: "then", note: "")]
    }
    let sheet = sheet(answer)
    #expect(
      sheet.partLines.map { [$0.partName, $0.partGiven, $0.partExpected, $0.partMark] } == [
        ["[gap 1]", "(nothing)", "[open]", "Not right"], ["[]", "[b]", "[]", "Right"],
      ])
    #expect(sheet.flagLines.map(\.flagWhen) == ["[then]"])
    #expect(sheet.flagLines.map(\.flagNote) == ["(no note)"])
    #expect(sheet.typed.isEmpty && sheet.typedBeside.isEmpty && !sheet.hasGiven)
    let lone = try self.sheet(
      Fixture.answer(Fixture.principles, [""]) {
        $0.parts = [.init(label: nil, given: "", expected: "APPs", right: false)]
      })
    #expect(lone.given == ["(nothing)"] && lone.typed.isEmpty)
  }

  @Test func `What was typed stands beside what it came to, where each is one text`() throws {
    let one = try sheet(
      Fixture.answer(Fixture.refund, ["b"]) {
        $0.parts = [.init(label: nil, given: "b) Point", expected: "a) Repair", right: false)]
      })
    #expect(one.given == ["[b) Point]"] && one.typedBeside == ["[b]"] && one.typed.isEmpty)
    let several = try sheet(
      Fixture.answer(Fixture.open, ["a", ""]) {
        $0.parts = [.init(label: nil, given: "a) What", expected: "x", right: false)]
      })
    #expect(several.typedBeside.isEmpty && several.typed == ["[a]", "(nothing)"])
  }

  @Test(arguments: [
    (["x"], 1498, "short"), (["x"], 1499, "long"), ([], 1499, "short"), ([], 1500, "long"),
  ])
  func `An answer is long that does not fit on a page`(
    more: [String], letters: Int, style: String
  ) throws {
    let answer = try Fixture.answer(Fixture.tone, ["x"]) {
      $0.response = more + [String(repeating: "é", count: letters)]
    }
    #expect(sheet(answer).lengthStyle == style)
  }

  @Test func `A line has a style by its label`() throws {
    let answer = try Fixture.answer(Fixture.refund, ["a"]) {
      $0.shown = [
        .init(label: "a", text: "A"), .init(label: "gap 1", text: "G"),
        .init(label: nil, text: "T"),
      ]
    }
    let lines = sheet(answer).shownLines
    #expect(lines.map(\.lineStyle) == ["lettered", "labelled", "unlettered"])
    #expect(lines.map(\.lineLabel) == [["[a]"], ["[gap 1]"], []])
    #expect(lines.map(\.lineText) == ["[A]", "[G]", "[T]"])
  }
}
