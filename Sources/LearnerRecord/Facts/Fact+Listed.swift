extension Fact {
  /// What a class list says about a person beside the name; each entry holds only what changes.
  package struct Listed: Codable, Equatable, Sendable {
    /// The id that the college gave the learner; empty where it is withdrawn, `nil` where it stays as it was.
    package var learnerID: String?
    /// The group or class; empty where it is withdrawn, `nil` where it stays as it was.
    package var group: String?
    /// The day on which the course is planned to end, as `yyyy-mm-dd`; empty where it is withdrawn, `nil` where
    /// it stays as it was.
    package var plannedEnd: String?

    /// Creates the fact; what is not given stays as it was.
    package init(learnerID: String? = nil, group: String? = nil, plannedEnd: String? = nil) {
      self.learnerID = learnerID
      self.group = group
      self.plannedEnd = plannedEnd
    }

    /// Whether it says nothing.
    package var isEmpty: Bool { learnerID == nil && group == nil && plannedEnd == nil }

    /// Returns what of this differs from what is on record.
    ///
    /// - Parameter standing: What is on record.
    /// - Returns: What changes; an empty fact where nothing does.
    package func changes(to standing: Listed) -> Listed {
      func changed(_ new: String?, _ old: String?) -> String? { new == old ?? "" ? nil : new }
      return Listed(
        learnerID: changed(learnerID, standing.learnerID), group: changed(group, standing.group),
        plannedEnd: changed(plannedEnd, standing.plannedEnd))
    }
  }
}

extension [Entry] {
  /// What a class list says about the person now; what was withdrawn is missing.
  package var listing: Fact.Listed {
    var standing = Fact.Listed()
    for case .listed(let fact) in map(\.fact) {
      standing.learnerID = fact.learnerID ?? standing.learnerID
      standing.group = fact.group ?? standing.group
      standing.plannedEnd = fact.plannedEnd ?? standing.plannedEnd
    }
    func said(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }
    return Fact.Listed(
      learnerID: said(standing.learnerID), group: said(standing.group),
      plannedEnd: said(standing.plannedEnd))
  }
}
