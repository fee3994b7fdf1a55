package import LearnerRecord
internal import Text

extension Questioning {
  /// A time without interruption.
  package struct Sitting: Equatable, Sendable {
    /// When the first entry was made.
    package let start: Moment
    /// When the latest entry was made; where the program was killed, what came after is not known.
    package private(set) var end: Moment
    /// Who questioned; `nil` for whoever the heading names.
    let assessor: String?

    /// Creates a sitting.
    package init(start: Moment, end: Moment, assessor: String? = nil) {
      self.start = start
      self.end = end
      self.assessor = assessor
    }

    mutating func extend(to moment: Moment) {
      // A clock that was set back does not make a sitting shorter.
      if moment.milliseconds > end.milliseconds { end = moment }
    }

    /// How long it took, in milliseconds; 0 or more.
    package var duration: Int64 { max(0, end.milliseconds - start.milliseconds) }

    /// The sitting as a document prints it.
    var inWords: String {
      let day = start.dateWords
      let endDay = start.date == end.date ? "" : end.dateWords + ", "
      return "\(day), \(start.clock) to \(endDay)\(end.clock) "
        + "(\(durationInWords(milliseconds: Int(duration))))"
    }
  }

  /// How long it took without the interruptions, in milliseconds; 0 or more.
  package var duration: Int64 { sittings.map(\.duration).reduce(0, +) }
}
