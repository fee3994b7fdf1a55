/// A vocational unit: what a learner is assessed against, in the unit's own words.
///
/// An Australian unit of competency has elements, performance evidence, knowledge evidence and
/// assessment conditions; a United Kingdom unit has learning outcomes. The parts that a unit does
/// not have are empty.
package struct Unit: Codable, Equatable, Sendable {
  /// The short name that people type, such as `SIRXCEG006` or `CG219`.
  package var code: String
  /// The unit's title, as published.
  package var title: String
  /// The country whose system the unit belongs to.
  package var jurisdiction: Jurisdiction
  /// The document that the wording was taken from, with its version and date of issue.
  package var release: String
  /// Facts that the unit states about itself (level, credit value …), in its order.
  package var details: [Detail]
  /// What the unit is for: one text per paragraph.
  package var application: [String]
  /// The elements of competency; each has its performance criteria below it.
  package var elements: [CriterionNode]
  /// What a candidate must have been seen to do.
  package var performanceEvidence: EvidenceList
  /// What a candidate must know.
  package var knowledgeEvidence: EvidenceList
  /// Where, with what and by whom assessment takes place.
  package var assessmentConditions: EvidenceList
  /// The learning outcomes, each with its assessment criteria; empty for Australian units.
  package var learningOutcomes: [LearningOutcome]
  /// The forms that the unit's assessment tool prescribes.
  package var forms: [Form]
  /// The unit's own notes, one text per note.
  package var notes: [String]

  /// Creates a unit with the given parts.
  package init(
    code: String, title: String, jurisdiction: Jurisdiction, release: String,
    details: [Detail] = [], application: [String] = [], elements: [CriterionNode] = [],
    performanceEvidence: EvidenceList = EvidenceList(),
    knowledgeEvidence: EvidenceList = EvidenceList(),
    assessmentConditions: EvidenceList = EvidenceList(), learningOutcomes: [LearningOutcome] = [],
    forms: [Form] = [], notes: [String] = []
  ) {
    self.code = code
    self.title = title
    self.jurisdiction = jurisdiction
    self.release = release
    self.details = details
    self.application = application
    self.elements = elements
    self.performanceEvidence = performanceEvidence
    self.knowledgeEvidence = knowledgeEvidence
    self.assessmentConditions = assessmentConditions
    self.learningOutcomes = learningOutcomes
    self.forms = forms
    self.notes = notes
  }
}

extension Unit {
  /// A fact that a unit states about itself.
  package struct Detail: Codable, Equatable, Sendable {
    /// What the fact is about, such as `Credit value`.
    package var label: String
    /// The fact itself, as the unit prints it.
    package var text: String

    /// Creates a labelled fact.
    package init(label: String, text: String) {
      self.label = label
      self.text = text
    }
  }

  /// A list of evidence or conditions with the sentence that leads into it.
  package struct EvidenceList: Codable, Equatable, Sendable {
    /// The sentence before the list; empty where the unit has none.
    package var lead: String
    /// The list, as a tree in the unit's order.
    package var items: [CriterionNode]

    /// Creates a list, an empty one by default.
    package init(lead: String = "", items: [CriterionNode] = []) {
      self.lead = lead
      self.items = items
    }
  }

  /// A learning outcome of a United Kingdom unit.
  package struct LearningOutcome: Codable, Equatable, Sendable {
    /// The outcome, with its assessment criteria below it.
    package var node: CriterionNode
    /// Headings of the assessment guidance, each with its items below it.
    package var guidance: [CriterionNode]
    /// The kinds of evidence that the unit accepts for the outcome.
    package var evidence: [EvidenceType]

    /// Creates a learning outcome.
    package init(node: CriterionNode, guidance: [CriterionNode], evidence: [EvidenceType]) {
      self.node = node
      self.guidance = guidance
      self.evidence = evidence
    }
  }

  /// A kind of evidence that a United Kingdom unit accepts.
  package struct EvidenceType: Codable, Equatable, Sendable {
    /// The kind, in the unit's words.
    package var text: String
    /// Whether the unit says that this alone is not sufficient.
    package var starred: Bool

    /// Creates a kind of evidence.
    package init(text: String, starred: Bool) {
      self.text = text
      self.starred = starred
    }
  }

  /// A form of the unit's assessment tool.
  package struct Form: Codable, Equatable, Sendable {
    /// The form's heading, as the tool prints it.
    package var title: String
    /// The printed lines to be filled in, in their order.
    package var fields: [String]

    /// Creates a form.
    package init(title: String, fields: [String]) {
      self.title = title
      self.fields = fields
    }
  }
}

extension Unit {
  /// Returns the ids of a line of the unit's trees and of every line below it; none where the unit
  /// does not have the line.
  ///
  /// The guidance on a learning outcome is below the outcome.
  package func ids(within id: CriterionID) -> Set<CriterionID> {
    func all(_ node: CriterionNode) -> [CriterionID] { [node.id] + node.children.flatMap(all) }
    let outcomes = learningOutcomes.filter { $0.node.id == id }
    let found = nodes.filter { $0.id == id } + outcomes.flatMap(\.guidance)
    return Set(found.flatMap(all))
  }

  /// The learning outcomes that need observation, so that questioning alone never meets them.
  ///
  /// A unit says so by naming observation among the evidence for an outcome.
  package var observedOutcomes: [LearningOutcome] {
    learningOutcomes.filter { outcome in
      outcome.evidence.contains { $0.text == "observation" }
    }
  }
}

/// Whose law and practice something rests on.
package enum Jurisdiction: String, Codable, Sendable, CaseIterable {
  /// Australia.
  case australia = "AU"
  /// The United Kingdom.
  case unitedKingdom = "UK"
  /// No law is involved.
  case general
}
