package import LearnerRecord

/// What an assessor fills in once, and finds again with the next candidate.
///
/// It has nothing of a candidate, and is kept outside their records.
package struct QuestioningHeading: Codable, Equatable, Sendable {
  /// The day on which it was filled in, as `yyyy-mm-dd`.
  package let day: String
  /// What was filled in, by the name of the field; never an empty text.
  package let fields: [String: String]
  /// The instrument that was used; `nil` for none.
  package let instrument: Fact.InstrumentMark?

  /// Takes what is the assessor's from the heading of a questioning.
  ///
  /// - Parameters:
  ///   - fields: All that was filled in.
  ///   - day: The day, as `yyyy-mm-dd`.
  ///   - instrument: The instrument that was used; `nil` for none.
  package init(
    _ fields: [String: String], on day: String, instrument: Fact.InstrumentMark? = nil
  ) {
    (self.day, self.instrument) = (day, instrument)
    let names = Set(Self.shared.joined())
    // Whoever else takes responses down was there for one candidate.
    let isScribe = fields["scribe"] != nil && fields["scribe"] == fields["assessor"]
    self.fields = fields.filter {
      names.contains($0.key) && !$0.value.isEmpty && ($0.key != "scribe" || isScribe)
    }
  }

  /// Takes it from the last questioning of a candidate; `nil` where there is none.
  ///
  /// - Parameter entries: The entries of the candidate's record.
  package init?(after entries: [Entry]) {
    guard let last = Questioning.all(in: entries).last else { return nil }
    self.init(last.fields, on: last.at.date, instrument: last.begun.instrument)
  }

  /// Takes it from somebody who goes on with a questioning here: what was filled in on the day stays, in their name;
  /// else what holds for the questioning does.
  ///
  /// - Parameters:
  ///   - name: Who goes on.
  ///   - questioning: The questioning.
  ///   - day: The day, as `yyyy-mm-dd`.
  ///   - last: What was filled in here last; `nil` for nothing.
  package init(
    of name: String, goingOnWith questioning: Questioning, on day: String,
    after last: QuestioningHeading?
  ) {
    var fields = last.flatMap { $0.day == day ? $0.fields : nil } ?? questioning.fields
    if RecordOwner.likeness(fields["assessor"], name) != .same {
      let isFirst = questioning.isFirst(name)
      fields["assessor-id"] = isFirst ? questioning.fields["assessor-id"] : nil
      fields["scribe"] = isFirst ? name : nil
      fields["assessor"] = name
    }
    self.init(fields, on: day, instrument: last?.instrument ?? questioning.begun.instrument)
  }

  /// The heading without who assessed, for a record that may come from somebody else.
  package var ofNobody: QuestioningHeading {
    let names = Set(Self.shared[0])
    return QuestioningHeading(
      fields.filter { !names.contains($0.key) }, on: day, instrument: instrument)
  }

  /// What the same assessor finds again, in the groups in which it changes.
  package static let shared = [
    ["assessor", "assessor-id", "scribe"], ["purpose"], ["place"], ["mode"], ["book"],
    ["resources"],
  ]
  /// What is mostly left as it is: a candidate's own needs, and what the program fills in.
  package static let rare = [
    ["language"], ["adjustment", "adjustment-reason", "adjustment-approved"],
    ["date", "attempt", "instrument"],
  ]
  /// What is the candidate's own, and offered to nobody else.
  static let ofCandidate = [
    "candidate-id", "language", "adjustment", "adjustment-reason", "adjustment-approved",
  ]

  /// Returns the groups of fields of some names.
  ///
  /// - Parameter names: The names of the fields of each group.
  /// - Returns: The fields as the form has them.
  package static func fields(_ names: [[String]]) -> [[FormKind.Field]] {
    let all = FormKind.beforeQuestioning.flatMap(\.fields)
    return names.map { $0.compactMap { name in all.first { $0.name == name } } }
  }
}

extension QuestioningHeading {
  /// The conditions that an instrument can lay down, each with what can be chosen; nothing to choose from
  /// for any text.
  package static let conditions: [String: [String]] = Dictionary(
    uniqueKeysWithValues: fields([["purpose", "place", "mode", "book", "resources"]]).joined()
      .map { ($0.name, $0.answer.choices) })
}
