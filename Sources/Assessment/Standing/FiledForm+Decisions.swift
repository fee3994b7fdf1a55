internal import Curriculum
internal import LearnerRecord

extension FiledForm {
  /// What the form says on criteria of its unit, row by row; nothing for a questioning, a plan or a sheet.
  var decisions: [CriterionDecision] {
    switch kind.id {
    case FormKind.discussionRecord.id:
      return rows("segments").flatMap(discussed) + rows("decisions").flatMap(discussed)
    case FormKind.observationChecklist.id:
      let seen = rows("criteria").compactMap(observed)
      let performed = Self.ids(values.fields[FormKind.Field.performance.name])
      return seen + performed.map { made($0, isEnough ? .seen : .notSeen) }
    case FormKind.witnessTestimony.id, FormKind.reflectiveAccount.id, FormKind.evidenceItem.id:
      return criteria.map { made($0, .linked) }
    default: return []
    }
  }

  /// The method in the words of the evidence index.
  var methodInWords: String {
    kind.id == FormKind.evidenceItem.id
      ? values.fields["method"] ?? kind.method : kind.method + (testimonyDoubts.isEmpty ? "" : "*")
  }

  private func rows(_ table: String) -> [[String: String]] { values.tables[table] ?? [] }

  private func discussed(_ row: [String: String]) -> [CriterionDecision] {
    guard let outcome = row["decision"].flatMap(CriterionDecision.Outcome.init) else { return [] }
    return (Self.ids(row["criterion"]) + Self.ids(row["criteria"])).map { made($0, outcome) }
  }

  private func observed(_ row: [String: String]) -> CriterionDecision? {
    guard let id = Self.ids(row["criterion"]).first, let seen = row["seen"] else { return nil }
    return made(id, seen == "yes" ? .seen : .notSeen)
  }

  private func made(
    _ criterion: CriterionID, _ outcome: CriterionDecision.Outcome
  ) -> CriterionDecision {
    CriterionDecision(
      criterion: criterion, method: methodInWords, outcome: outcome,
      day: values.fields["date"] ?? at.date, entry: entry)
  }

  /// Reads ids with commas, spaces or line ends between them.
  static func ids(_ text: String?) -> [CriterionID] {
    (text ?? "").split { $0 == "," || $0 == " " || $0 == "\n" }
      .map { CriterionID(rawValue: String($0)) }
  }
}
