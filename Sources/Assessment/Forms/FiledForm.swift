package import Curriculum
package import LearnerRecord

/// A form on record, corrections followed.
package struct FiledForm: Sendable {
  /// The entry that is shown: the one that stands, or an earlier wording of it.
  package var entry: Int
  /// When it was first filed.
  package var at: Moment
  /// Which form it is, with its fields.
  package var kind: FormKind
  /// The code of the unit.
  package var unit: String
  /// What was filled in.
  package var values: FormValues
  /// The earlier entries that it takes the place of, oldest first.
  package var corrections: [FormCorrection]
  /// Whether there is something left to do before it is whole.
  package var isOpen = false
  /// The entry that took its place; `nil` while it stands.
  package var supersededBy: Int?
}

extension FiledForm {
  /// Returns every form of a record that stands, in the record's order.
  ///
  /// - Parameter entries: The entries of the record.
  /// - Returns: Forms that were filed, and a questioning record for every questioning.
  package static func all(in entries: [Entry]) -> [FiledForm] {
    let wordings = entries.wordings
    let all = Questioning.all(in: entries)
    let attempts = all.attemptsInOrder(of: entries)
    let questionings = all.map { questioning in
      var values = questioning.values(wordings: wordings)
      if let attempt = attempts[questioning.entry] { values.fields["attempt"] = attempt }
      return FiledForm(
        entry: questioning.entry, at: questioning.at,
        kind: .questioningRecord.withFurtherAssessors(questioning.furtherAssessors.count),
        unit: questioning.begun.unit, values: values,
        corrections: questioning.corrections, isOpen: questioning.closed == nil)
    }
    return (standing(in: entries) + questionings).sorted { $0.entry < $1.entry }
  }

  /// Returns the wordings of forms that were corrected since.
  ///
  /// - Parameter entries: The entries of the record.
  /// - Returns: One form for each such entry, in the record's order.
  package static func superseded(in entries: [Entry]) -> [FiledForm] {
    let chains = FormChain.all(in: entries)
    let questionings = Questioning.all(in: entries).flatMap { superseded($0, in: entries) }
    return (chains.flatMap { $0.forms(among: chains).dropLast() } + questionings)
      .sorted { $0.entry < $1.entry }
  }

  /// Returns a questioning as it was before each of its corrections, under the entry that was
  /// corrected.
  private static func superseded(
    _ questioning: Questioning, in entries: [Entry]
  ) -> [FiledForm] {
    questioning.corrections.compactMap { correction -> FiledForm? in
      guard let replacement = correction.replacement else { return nil }
      let before = all(in: entries.filter { $0.number < replacement })
      var form = before.first { $0.entry == questioning.entry }
      form?.entry = correction.entry
      form?.supersededBy = replacement
      return correction.entry == questioning.entry ? nil : form
    }
  }

  /// Returns the forms that were filed and stand, questionings aside.
  static func standing(in entries: [Entry]) -> [FiledForm] {
    let chains = FormChain.all(in: entries)
    return chains.compactMap { $0.forms(among: chains).last }
  }

  /// The ids of the criteria that the form is evidence for, in the order of its fields.
  ///
  /// A row that says that nothing was asked or seen, or that it was not enough, is evidence for none; nor is a criterion
  /// on which anything of the form is decided against, whatever else was said on it.
  /// Where all of it was not enough, only rows that say otherwise are.
  package var criteria: [CriterionID] {
    let texts =
      kind.fields.filter { $0.answer == .criteria && isEnough }
      .compactMap { values.fields[$0.name] }
      + kind.tables.flatMap { table in
        (values.tables[table.name] ?? []).filter(Self.supports).flatMap { row in
          table.columns.filter { $0.answer == .criteria || $0.name == "criterion" }
            .compactMap { row[$0.name] }
        }
      }
    var seen: Set<String> = []
    let against = decidedAgainst
    return texts.flatMap(Self.ids).filter {
      !against.contains($0) && seen.insert($0.rawValue).inserted
    }
  }

  /// The criteria that a question of a questioning was decided against on, or on which a discussion came to that.
  private var decidedAgainst: Set<CriterionID> {
    if kind.id == FormKind.questioningRecord.id {
      let rows = values.tables["questions"] ?? []
      return Set(
        rows.filter { $0["decision"] == "not yet satisfactory" }
          .flatMap { Self.ids($0["criteria"]) })
    }
    guard kind.id == FormKind.discussionRecord.id else { return [] }
    let last = Dictionary(decisions.map { ($0.criterion, $0.outcome) }) { $1 }
    return Set(last.filter { $0.value == .notYetSatisfactory }.keys)
  }

  /// Whether nobody decided that all of it was not enough.
  var isEnough: Bool { values.fields["overall"] != "not yet satisfactory" }

  private static func supports(_ row: [String: String]) -> Bool {
    let isDecidedAgainst = ["not yet satisfactory", "not asked"].contains(row["decision"])
    let isUnseen = row["criterion"] != nil && row["decision"] == nil && row["seen"] != "yes"
    return !isDecidedAgainst && !isUnseen
  }
}
