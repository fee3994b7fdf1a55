internal import Curriculum
internal import LearnerRecord
internal import Scheduling

/// An answer with its moment as a number.
struct DatedAnswer {
  var answer: Transcript.Answer
  var at: Moment

  var day: StudyDay { at.studyDay(rolloverHour: SchedulingPolicy().rolloverHour) }
}

// A question that was missed is asked until it is right, so its last answer of a day says nothing;
// the first one says whether it was still known.
extension [DatedAnswer] {
  var cases: [DatedAnswer] { filter { $0.answer.kind == .application } }
  var knowledge: [DatedAnswer] { filter { $0.answer.kind != .application } }

  /// Of each question the first answer of each day, in the order of the record.
  var firstsOfDays: [DatedAnswer] {
    var seen: Set<[String]> = []
    return filter { seen.insert([$0.answer.question.rawValue, $0.day.description]).inserted }
  }

  /// Of each question the first answer of the latest day, in the order of the record.
  var firstsOfLatestDays: [DatedAnswer] {
    let latest = Dictionary(map { ($0.answer.question, $0.day) }, uniquingKeysWith: Swift.max)
    var seen: Set<String> = []
    return filter {
      $0.day == latest[$0.answer.question] && seen.insert($0.answer.question.rawValue).inserted
    }
  }
}
