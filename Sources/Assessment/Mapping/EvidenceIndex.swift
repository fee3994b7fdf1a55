package import Curriculum
internal import LearnerRecord

/// The list of all evidence for a unit: forms on record, and items that are held elsewhere.
package struct EvidenceIndex: Sendable {
  /// The rows of the index, as values of its form.
  package let values: FormValues
  /// What has to be said about criteria that rest on starred evidence alone.
  package let remarks: [String]

  /// Makes the index.
  ///
  /// - Parameters:
  ///   - forms: The forms on record; those of other units are left out.
  ///   - unit: The unit.
  package init(_ forms: [FiledForm], of unit: Unit) {
    let forms = forms.filter {
      $0.unit == unit.code && $0.kind.isEvidence && !$0.showsNothing
    }
    var rows: [[String: String]] = []
    var methods: [CriterionID: Set<String>] = [:]
    for (number, form) in zip(1..., forms) {
      let row = Self.row(form)
      for id in form.criteria { methods[id, default: []].insert(row["method"] ?? "") }
      rows.append(row.merging(["number": "\(number)"]) { $1 })
    }
    var fields: [String: String] = [:]
    fields["learner"] =
      forms.lazy.compactMap {
        $0.values.fields["learner"] ?? $0.values.fields["candidate"]
      }.first
    values = FormValues(fields: fields, tables: ["evidence": rows])
    let starred = methods.filter { !$0.value.isEmpty && $0.value.allSatisfy { $0.hasSuffix("*") } }
      .keys.sorted().map(\.local)
    let doubted = forms.filter { !$0.testimonyDoubts.isEmpty }.map { form in
      "The testimony of entry \(form.entry) is marked * since it does not count by itself: "
        + form.testimonyDoubts.joined(separator: "; ") + "."
    }
    let alone =
      starred.isEmpty
      ? []
      : [
        "Evidence marked * alone is not sufficient. It is all there is for "
          + starred.joined(separator: ", ") + "."
      ]
    remarks = alone + doubted + PerformanceEvidence(forms, of: unit).missingRemarks
  }

  private static func row(_ form: FiledForm) -> [String: String] {
    let fields = form.values.fields
    let isItem = form.kind.id == FormKind.evidenceItem.id
    return [
      "title": (fields["title"] ?? form.kind.title) + (form.isOpen ? " (still open)" : ""),
      // A testimony that does not count by itself is no more than starred evidence is.
      "method": isItem ? fields["method"] ?? "" : form.methodInWords,
      "date": fields["date"] ?? form.at.date,
      "location": fields["location"] ?? "this record, entry \(form.entry)",
      "relevance": fields["relevance"] ?? form.kind.purpose,
      "criteria": form.criteria.map(\.local).joined(separator: ", "),
      "initials": fields["initials"] ?? "",
    ]
  }
}

extension FiledForm {
  /// Whether it was not satisfactory over all, and for no criterion by itself either.
  fileprivate var showsNothing: Bool { !isEnough && criteria.isEmpty }
}

extension FormKind {
  /// Whether the form is evidence, or says where some is: not a plan, and not a sheet with results.
  var isEvidence: Bool {
    !isPortfolioPaper && ![Self.discussionPlan, .coverSheet, .recordSheet].contains { $0.id == id }
  }

  /// The kind of evidence that a form is, in the words that units use.
  var method: String {
    switch id {
    case FormKind.questioningRecord.id: "questioning"
    case FormKind.discussionRecord.id: "professional discussion"
    case FormKind.observationChecklist.id: "observation"
    default: title.lowercased()
    }
  }

  /// Where evidence is held and why it is relevant (City & Guilds evidence location sheet).
  package static let evidenceIndex = FormKind(
    id: "evidence-index", title: "Evidence index",
    purpose: "What evidence there is for a unit, where it is held, and why it is relevant.",
    statement: """
      Documents of a workplace may be held there: the index says where, and why they are relevant. \
      Evidence marked * alone is not sufficient. The index decides nothing.
      """,
    sections: [
      .init("Learner", fields: [.learner, .init("assessor", "Assessor")]),
      .init(
        "Evidence",
        tables: [
          .init(
            "evidence", "Evidence",
            columns: [
              .init("number", "No."), .init("title", "Title"), .init("method", "Method"),
              .init("date", "Date"), .init("location", "Where it is held"),
              .init("relevance", "Why it is relevant"), .init("criteria", "Criteria", .criteria),
              .init("initials", "Assessor's initials"),
            ], rows: .added(blank: 8))
        ],
        signatures: [
          .init("Learner", "The evidence listed is my own work.", nameField: "learner"),
          .init(
            "Assessor", "I have seen the evidence that I have initialled.", nameField: "assessor"),
        ]),
    ])
}
