package import Curriculum
package import LearnerRecord
internal import Text

/// Where a form departs from what is recorded.
///
/// Deciding stays with the assessor; the form needs a reason then, and the document shows both.
package struct Departures {
  private let values: FormValues
  private let kind: FormKind
  private let unit: Unit
  private let entries: [Entry]

  /// - Parameters:
  ///   - values: What is filled in.
  ///   - kind: The form.
  ///   - unit: The unit.
  ///   - entries: The entries of the record before the form.
  package init(_ values: FormValues, of kind: FormKind, unit: Unit, before entries: [Entry]) {
    self.values = values
    self.kind = kind
    self.unit = unit
    self.entries = entries
  }

  /// What is said on the form against what is recorded, in sentences.
  package var sentences: [String] {
    let own: [String] =
      switch kind.id {
      case FormKind.observationChecklist.id: observation
      case FormKind.recordSheet.id: results + filed + performance
      case FormKind.discussionRecord.id: discussion + rules
      case FormKind.unitDeclaration.id:
        repeated(values.fields["unit-result"].map { [(unit.code, $0)] } ?? [])
      case FormKind.achievementSummary.id:
        repeated(
          values.tables["units", default: []].compactMap { row in
            row["unit"].flatMap { unit in row["result"].map { (unit, $0) } }
          })
      default: []
      }
    return person + own
  }

  /// A form about somebody else than the record is.
  private var person: [String] {
    guard let typed = values.fields["learner"],
      let name = RecordOwner(entries).name, RecordOwner(entries).isNamed(typed) == false
    else { return [] }
    return ["The form is about “\(typed)”; the name on record is “\(name)”."]
  }

  private var observation: [String] {
    let rows = values.tables["criteria"] ?? []
    func ids(_ seen: String) -> [CriterionID] {
      rows.filter { $0["seen"] == seen }.compactMap { $0["criterion"] }
        .map(CriterionID.init(rawValue:))
    }
    let (seen, unseen) = (ids("yes"), ids("no"))
    switch values.fields["overall"] {
    case "satisfactory"? where !unseen.isEmpty:
      return [
        "“Overall: satisfactory” is decided, though “no” is recorded for \(unit.inRanges(unseen))."
      ]
    case "satisfactory"? where seen.isEmpty:
      return ["“Overall: satisfactory” is decided, though no criterion is recorded as “yes”."]
    case "not yet satisfactory"? where unseen.isEmpty && !seen.isEmpty:
      return [
        "“Overall: not yet satisfactory” is decided, though only “yes” is recorded "
          + "(\(unit.inRanges(seen)))."
      ]
    default: return []
    }
  }

  /// The overall result against the latest result of each task.
  private var results: [String] {
    guard let overall = values.fields["overall"] else { return [] }
    let rows = (values.tables["tasks"] ?? []).filter { $0["task"] != nil }
    let titles = rows.compactMap { $0["task"] }
    let latest = zip(titles.indices, titles).filter { titles.lastIndex(of: $1) == $0 }
      .map { (task: $1, result: rows[$0]["result"]) }
    let isCompetent = overall == "competent"
    let against = latest.filter { task in
      task.result.map { $0.hasPrefix("not yet") == isCompetent } ?? isCompetent
    }
    guard !against.isEmpty, isCompetent || against.count == latest.count else { return [] }
    return against.map { task in
      "“\(overall)” is decided for the unit, though "
        + (task.result.map { "“\($0)”" } ?? "no result") + " is recorded for “\(task.task)”."
    }
  }

  /// Competence against the latest overall result of each questioning and each observed task.
  private var filed: [String] {
    guard values.fields["overall"] == "competent" else { return [] }
    let forms = FiledForm.all(in: entries).filter {
      $0.unit == unit.code && $0.kind.id != kind.id && $0.values.fields["overall"] != nil
    }
    func work(_ form: FiledForm) -> [String?] { [form.kind.id, form.values.fields["task"]] }
    return forms.indices.filter { place in
      forms[place].values.fields["overall"] == "not yet satisfactory"
        && !forms[(place + 1)...].contains { work($0) == work(forms[place]) }
    }.map { place in
      let form = forms[place]
      return "“competent” for the unit is decided, and the latest "
        + "\(form.kind.title.lowercased()), of \(form.dayInWords) (entry \(form.entry)), says “not yet "
        + "satisfactory” over all."
    }
  }

  /// Competence without a record of what has to be done and not only told.
  private var performance: [String] {
    guard values.fields["overall"] == "competent" else { return [] }
    let evidence = PerformanceEvidence(FiledForm.all(in: entries), of: unit)
    let missing = evidence.missingRemarks
    return missing.isEmpty
      ? [] : ["“competent” is decided for the unit. " + missing.joined(separator: " ")]
  }

  /// Results of units that are repeated otherwise than the latest record sheet of the unit has them.
  private func repeated(_ results: [(unit: String, result: String)]) -> [String] {
    let forms = FiledForm.all(in: entries)
    return results.compactMap { unit, result in
      guard let sheet = forms.result(of: unit), let decided = sheet.values.fields["overall"],
        decided != result
      else { return nil }
      return "“\(result)” is stated for \(unit), though its assessment record sheet of "
        + "\(sheet.dayInWords) (entry \(sheet.entry)) says “\(decided)”."
    }
  }

  /// Decisions on criteria against those in every segment about them.
  private var discussion: [String] {
    (values.tables["decisions"] ?? []).compactMap { row in
      guard let criterion = row["criterion"], let decision = row["decision"] else { return nil }
      let heard = (values.tables["segments"] ?? []).filter { segment in
        segment["decision"] != nil
          && (segment["criteria"] ?? "").split(separator: ", ").contains { $0 == criterion }
      }
      guard !heard.isEmpty, heard.allSatisfy({ $0["decision"] != decision }) else { return nil }
      let name = CriterionID(rawValue: criterion).local
      return "“\(decision)” is decided on \(name), though no segment about it was decided so."
    }
  }

  /// Decisions in favour on evidence that breaks a rule.
  private var rules: [String] {
    let broken = ["valid", "authentic", "reliable", "current", "sufficient"]
      .filter { values.fields["is-\($0)"] == "no" }
    let rows = (values.tables["decisions"] ?? []) + (values.tables["segments"] ?? [])
    guard !broken.isEmpty, rows.contains(where: { $0["decision"] == "satisfactory" }) else {
      return []
    }
    let words = broken.map { "not \($0)" }.joined(separator: ", ")
    return ["“satisfactory” is decided on evidence that is recorded as \(words)."]
  }
}

extension FiledForm {
  /// When it was, such as `15 Dec 2026`.
  var dayInWords: String {
    let date = values.fields["date"] ?? at.date
    return dateInWords(date) ?? date
  }
}

extension [FiledForm] {
  /// Returns the latest record sheet of a unit that has a result.
  func result(of unit: String) -> FiledForm? {
    last {
      $0.kind.id == FormKind.recordSheet.id && $0.unit == unit && $0.values.fields["overall"] != nil
    }
  }
}
