internal import LearnerRecord

/// Whether a discussion was planned.
///
/// The record alone shows it: a plan of the same unit has to have been on record before the
/// discussion took place, whatever anybody writes about it.
struct DiscussionPlanning {
  private let chains: [FormChain]

  /// - Parameter chains: Every form of the record.
  init(_ chains: [FormChain]) {
    self.chains = chains
  }

  /// Returns what a record of a discussion says about its plan.
  ///
  /// - Parameters:
  ///   - values: What is filled in: the date, and the start where one is given.
  ///   - first: The entry that first put the discussion on record; it alone names the plan, so that a
  ///     correction neither loses nor changes it.
  /// - Returns: `planned: …` or `unplanned`, with the reason where a plan was named.
  func inWords(of values: FormValues, firstFiled first: FormChain.Version) -> String {
    guard let named = Self.entry(in: first.fact.fields["plan"]) else { return "unplanned" }
    let plan = chains.first { chain in
      chain.versions.contains { version in
        version.entry == named && version.kind.id == FormKind.discussionPlan.id
          && version.fact.unit == first.fact.unit
      }
    }
    guard let plan, let oldest = plan.versions.first else {
      return "unplanned: entry \(named) is no discussion plan of this unit"
    }
    guard let date = values.fields["date"] else {
      return "unplanned: the date of the discussion is not recorded"
    }
    let start = values.fields["start"]
    let standing = plan.versions.last { version in
      version.entry < first.entry && version.at.isBefore(date, start)
    }
    if let standing { return "planned: \(standing.inWords)" }
    guard oldest.at.date == date, start == nil else {
      let when = ([date] + [start].compactMap { $0 }).joined(separator: ", ")
      return "unplanned: the plan (\(oldest.inWords)) is not dated before the discussion (\(when))"
    }
    return "unplanned: the plan (\(oldest.inWords)) is of the day of the discussion, and no start "
      + "is recorded"
  }

  /// Returns the entry that a text names, such as `entry 3` or `planned: entry 3 of 2026-11-22`.
  static func entry(in text: String?) -> Int? {
    guard let text, let word = text.firstRange(of: "entry ") else { return nil }
    return Int(text[word.upperBound...].prefix { ("0"..."9").contains($0) })
  }
}

extension FormChain.Version {
  fileprivate var inWords: String { "entry \(entry) of \(at.date), \(at.clock)" }
}

extension Moment {
  /// Whether it lies before a day, or before a time of that day where one is known.
  fileprivate func isBefore(_ date: String, _ start: String?) -> Bool {
    self.date < date || self.date == date && start.map { clock < $0 } ?? false
  }
}
