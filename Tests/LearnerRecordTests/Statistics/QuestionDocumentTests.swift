import Curriculum
import FoundationEssentials
import Scheduling
import Testing

@testable import LearnerRecord

struct QuestionDocumentTests {
  private func json(_ document: QuestionDocument) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(document), as: UTF8.self)
  }

  private func document(_ script: String, due: Int? = nil) throws -> QuestionDocument {
    let history = try #require(
      QuestionHistory(
        of: .init(rawValue: "a"), in: diary(script), model: PlainModel(),
        policy: SchedulingPolicy()))
    return QuestionDocument(history, due: due.map(StudyDay.init))
  }

  @Test func `A question that was never answered has its name alone`() throws {
    #expect(
      try json(QuestionDocument(unanswered: "law/1"))
        == #"{"answers":[],"curve":[],"question":"law/1"}"#)
  }

  @Test func `Answers are written with what was known before them`() throws {
    let text = try json(document("a3! b3 +5d a1? +1d a3x", due: 7))
    let answers: [String] = [
      #"{"answers":[{"at":"1970-01-01T12:00:00.000+00:00","confidence":3,"countedRight":false,"#,
      #""cram":false,"credit":1,"day":"1970-01-01","interval":1,"rating":"good"},"#,
      #"{"at":"1970-01-06T12:00:00.000+00:00","confidence":1,"countedRight":false,"#,
      #""cram":false,"credit":0,"day":"1970-01-06","daysSince":5,"interval":1,"#,
      #""predicted":0.5,"rating":"again"},"#,
      #"{"at":"1970-01-07T12:00:00.000+00:00","countedRight":false,"cram":true,"credit":1,"#,
      #""day":"1970-01-07","daysSince":1,"predicted":0.9,"rating":"good"}],"curve":["#,
    ]
    #expect(text.hasPrefix(answers.joined()))
    // The curve begins at the answer before the crammed one, with a stability of 10 days.
    #expect(text.contains(#"{"days":0,"recall":1},{"days":0.25,"recall":0.975},"#))
    #expect(text.contains(#"{"days":7,"recall":0.3},{"days":10,"recall":0},"#))
    #expect(
      text.hasSuffix(
        #""dateOf90":"1970-01-07","daysTo90":1,"due":"1970-01-08","question":"a"}"#))
  }

  @Test func `A question that rests has no date`() throws {
    #expect(try !json(document("a3")).contains("due"))
  }
}
