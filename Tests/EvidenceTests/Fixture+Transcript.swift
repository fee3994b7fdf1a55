import Curriculum
import LearnerRecord
import Scheduling
import TestSupport

@testable import Evidence

extension Fixture {
  /// Returns the transcript of the fixture's record, or of another one.
  static func transcript(
    unit: String? = nil, since: String? = nil, learner: String? = nil, entries: [Entry]? = nil,
    curriculum: Curriculum = Fixture.curriculum
  ) throws -> Transcript {
    let options = TranscriptBuilder.Options(
      unit: unit, since: since.flatMap { StudyDay(isoDate: $0) },
      made: Moment(milliseconds: 1_795_050_000_000, offsetMinutes: 660), program: "viva 0.1.0",
      learner: learner)
    return TranscriptBuilder(curriculum: curriculum, options: options)
      .transcript(of: try entries ?? record())
  }
}
