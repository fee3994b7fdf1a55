import Curriculum
import LearnerRecord
import Scheduling
import TestSupport
import Testing

@testable import Evidence

extension Fixture {
  /// Returns the transcript of the fixture's record, or of another one.
  static func transcript(
    unit: String? = nil, since: String? = nil, until: String? = nil,
    choice: Transcript.Choice = .init(), recall: ExpectedRecall? = nil, learner: String? = nil,
    entries: [Entry]? = nil, curriculum: Curriculum = Fixture.curriculum
  ) throws -> Transcript {
    let options = TranscriptBuilder.Options(
      unit: unit, since: since.flatMap { StudyDay(isoDate: $0) },
      until: until.flatMap { StudyDay(isoDate: $0) }, choice: choice, recall: recall,
      made: Moment(milliseconds: 1_795_050_000_000, offsetMinutes: 660), program: "viva 0.1.0",
      learner: learner)
    return TranscriptBuilder(curriculum: curriculum, options: options)
      .transcript(of: try entries ?? record())
  }

  /// Returns the only answer of a record, as a transcript tells it, with what is changed of that.
  static func answer(
    _ question: Question, _ response: [String], credit: Double = 1, shown: [[Int]] = [],
    ticked: [Int]? = nil, _ change: (inout Transcript.Answer) -> Void = { _ in }
  ) throws -> Transcript.Answer {
    var record = RecordMaker()
    try record.answer(question, response, credit: credit, shown: shown, ticked: ticked)
    var answer = try #require(try transcript(entries: record.entries).answers.first)
    change(&answer)
    return answer
  }
}
