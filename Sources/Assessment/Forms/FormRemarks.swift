package import Curriculum
package import LearnerRecord

// What a document says beside what was filled in, because the record says so.
extension FiledForm {
  /// Returns what has to stand on a document of the form.
  ///
  /// - Parameters:
  ///   - unit: The unit that the form is about.
  ///   - entries: The entries of the record.
  /// - Returns: Sentences: departures with their reason, doubts about a testimony, and what is on
  ///   record of performance where the form holds the result of the unit.
  package func remarks(of unit: Unit, in entries: [Entry]) -> [String] {
    let departures = departures(of: unit, in: entries)
    let isSheet = kind.id == FormKind.recordSheet.id
    let performance =
      isSheet ? PerformanceEvidence(FiledForm.all(in: entries), of: unit).remarks : []
    let doubts =
      testimonyDoubts.isEmpty
      ? []
      : ["This testimony does not count by itself: \(testimonyDoubts.joined(separator: "; "))."]
    let questioning = Questioning.all(in: entries).first { $0.entry == entry }
    let share = questioning.map {
      QuestioningShare($0, of: unit, wordings: entries.wordings).sentence
    }
    let order = [share].compactMap(\.self) + (questioning?.remarks ?? [])
    // What a departure says already is not said again.
    let rest = performance.filter { line in !departures.contains { $0.contains(line) } }
    return departures + doubts + rest + order
  }

  private func departures(of unit: Unit, in entries: [Entry]) -> [String] {
    guard kind.id != FormKind.questioningRecord.id else { return [] }
    let before = entries.filter { $0.number < entry }
    let sentences = Departures(values, of: kind, unit: unit, before: before).sentences
    guard !sentences.isEmpty else { return [] }
    let reason = values.fields[FormKind.Field.departure.name]
    return [
      sentences.joined(separator: " ") + " "
        + (reason.map { "Reason given: \($0)" } ?? "No reason is on record.")
    ]
  }

  /// Why a testimony does not count by itself, each as the end of a sentence; nothing for what is no
  /// testimony.
  var testimonyDoubts: [String] {
    guard kind.id == FormKind.witnessTestimony.id else { return [] }
    let fields = values.fields
    let words = (fields["relationship"] ?? "").lowercased().split { !$0.isLetter }.map(String.init)
    let kin = words.filter(Self.kin.contains)
    var doubts: [String] = []
    switch fields["not-related"] {
    case "no"?: doubts.append("the witness is related to the learner")
    case nil: doubts.append("it is not recorded that the witness is not related to the learner")
    default:
      if let word = kin.first { doubts.append("the witness's relationship is given as “\(word)”") }
    }
    if fields["role"] == nil, fields["status"] == nil {
      doubts.append("it is not recorded how the witness knows the learner's work")
    }
    return doubts
  }

  private static let kin: Set<String> = [
    "brother", "sister", "sibling", "mother", "father", "mum", "mom", "dad", "parent", "son",
    "daughter", "child", "husband", "wife", "spouse", "aunt", "uncle", "cousin", "niece", "nephew",
    "grandmother", "grandfather", "grandparent", "grandson", "granddaughter", "grandchild",
    "stepmother", "stepfather", "stepson", "stepdaughter", "stepbrother", "stepsister",
    "girlfriend", "boyfriend", "fiancé", "fiancée",
  ]
}

// What a document says whatever was filled in.
extension FormKind {
  /// Returns what has to be said about a unit that wants more than answers.
  ///
  /// - Parameter unit: The unit.
  /// - Returns: Sentences, on forms with questions, on what plans or lists the evidence for a unit, and where its
  ///   result is decided; none on others.
  package func honesty(about unit: Unit) -> [String] {
    let isSheet = id == Self.recordSheet.id
    guard isSheet || hasQuestions else { return [] }
    let need = isSheet ? unit.observationNeed : unit.observationRemark
    let observation = [need].compactMap(\.self)
    guard !unit.performanceEvidence.items.isEmpty else { return observation }
    let ids = unit.inRanges(unit.performedCriteria)
    return observation + [
      "Performance evidence of unit \(unit.code) (\(ids)) has to be shown by doing. Answers to "
        + "questions show knowledge only."
    ]
  }

  /// Whether answers to questions stand on the form, count among what it lists, or it says what they are for.
  private var hasQuestions: Bool {
    [
      Self.questioningRecord.id, Self.discussionPlan.id, Self.discussionRecord.id,
      Self.evidenceIndex.id, Self.assessmentPlan.id, Self.unitDeclaration.id, "assessment-matrix",
      "delivery-guide", "assessment-tool",
    ].contains(id)
  }
}
