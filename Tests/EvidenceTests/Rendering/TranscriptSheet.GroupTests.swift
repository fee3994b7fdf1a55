import Curriculum
import TestSupport
import Testing

@testable import Evidence

/// Answers under their headings.
struct TranscriptSheetGroupTests {
  private func groups(_ choice: Transcript.Choice, unit: String? = nil) throws
    -> [TranscriptSheet.Group]
  {
    TranscriptSheet(try Fixture.transcript(unit: unit, choice: choice)) { $0 }.groups
  }

  @Test func `Answers are under one heading, or under that of their criterion`() throws {
    let one = try groups(.init())
    #expect(one.map(\.groupHeading) == ["Answers"] && one[0].groupNote.isEmpty)
    let several = try groups(.init(everyAnswer: false, byCriterion: true), unit: "219")
    #expect(several.first?.groupHeading.hasPrefix("AC1.3 ") == true)
    #expect(several.last?.groupHeading == "Criteria not on record")
    #expect(Set(several.map(\.groupHeading)).count == several.count)
    #expect(several.map(\.groupNote.count) == [1] + several.dropFirst().map { _ in 0 })
    let numbers = several.flatMap(\.answers).map(\.number)
    #expect(numbers == (1...numbers.count).map(String.init))
  }

  @Test func `A criterion leads to the answers that are listed`() throws {
    let transcript = try Fixture.transcript(choice: .init(everyAnswer: false))
    let sheet = TranscriptSheet(transcript) { $0 }
    for line in sheet.criteria {
      let numbers = transcript.answers.filter { answer in
        answer.criteria.contains { $0.id.rawValue == line.id }
      }.map { String($0.number) }
      #expect(line.links == numbers, "\(line.id)")
    }
    let html = try TranscriptRenderer.html(
      transcript, template: resource("Templates/transcript.mustache"))
    for match in html.matches(of: /href="#(answer-\d+)"/) {
      #expect(html.contains("id=\"\(match.1)\""), "\(match.1)")
    }
  }

  @Test func `In brief there is no word of the bank but the prompt and the points`() throws {
    let answers = try groups(.init(everyAnswer: false))[0].answers
    #expect(answers.allSatisfy { !$0.hasShown && !$0.hasParts && !$0.hasExplanation })
    #expect(answers.allSatisfy { $0.about.isEmpty && $0.style == "brief" && !$0.hasPoints })
    let open = try #require(answers.first { $0.hasBriefPoints })
    #expect(open.briefPoints.map(\.name) == ["Made", "Not made"] && !open.hasExpected)
  }
}
