package import Curriculum

/// A small curriculum and a record of answers on it, with every kind of text that is hard to print.
package enum Fixture {
  /// A United Kingdom unit of two outcomes, the second of which names observation as evidence.
  package static let supportUnit = Unit(
    code: "CG219", title: "Support customers through real-time online customer service",
    jurisdiction: .unitedKingdom, release: "Unit 219 specification, UAN A/506/2161",
    learningOutcomes: [
      outcome(
        "1", "understand how to support customers through real-time online customer service",
        criteria: [
          ("AC1.1", "explain how an organisation's online customer service system works"),
          ("AC1.3", "describe the questioning techniques that may be used"),
        ], evidence: ["professional discussion", "questioning"]),
      outcome(
        "2", "be able to establish the customer service support needed by customers",
        criteria: [
          ("AC2.1", "identify customers' familiarity with the site"),
          ("AC2.2", "identify the **difficulties** faced by customers when navigating websites"),
        ], evidence: ["observation", "witness testimony"]),
      outcome(
        "3", "be able to support online customer service in real-time",
        criteria: [("AC3.2", "communicate with customers in terms they can understand")],
        evidence: ["observation", "questioning"]),
    ])

  /// The same with performance evidence.
  package static var performedUnit: Unit {
    var unit = serviceUnit
    unit.performanceEvidence = Unit.EvidenceList(
      lead: "Evidence of the ability to:",
      items: ["PE1", "PE2", "PE3"].map {
        CriterionNode(id: CriterionID(rawValue: "SIRXCEG006.\($0)"), text: "serve, way \($0)")
      })
    return unit
  }

  /// An Australian unit with performance criteria and knowledge evidence.
  package static let serviceUnit = Unit(
    code: "SIRXCEG006", title: "Provide online customer service", jurisdiction: .australia,
    release: "SIRXCEG006 Mapping and Delivery Guide, Version 1.0, March 2024",
    elements: [
      CriterionNode(
        id: CriterionID(rawValue: "SIRXCEG006.E1"), number: "1", text: "Engage with customers.",
        children: [
          CriterionNode(
            id: CriterionID(rawValue: "SIRXCEG006.PC1.1"), number: "1.1",
            text: "Recognise customers who access online channels.")
        ])
    ],
    knowledgeEvidence: Unit.EvidenceList(
      lead: "Knowledge of:",
      items: [
        CriterionNode(
          id: CriterionID(rawValue: "SIRXCEG006.KE1"),
          text: "key provisions of relevant laws that cover customer service:",
          children: [
            CriterionNode(
              id: CriterionID(rawValue: "SIRXCEG006.KE1.1"),
              text: "Australian Consumer Law: consumer guarantees and refunds"),
            CriterionNode(id: CriterionID(rawValue: "SIRXCEG006.KE1.2"), text: "privacy"),
          ])
      ]))

  private static func outcome(
    _ number: String, _ text: String, criteria: [(id: String, text: String)], evidence: [String]
  ) -> Unit.LearningOutcome {
    let children = criteria.map { criterion in
      CriterionNode(id: CriterionID(rawValue: "CG219.\(criterion.id)"), text: criterion.text)
    }
    return Unit.LearningOutcome(
      node: CriterionNode(
        id: CriterionID(rawValue: "CG219.LO\(number)"), number: number, text: text,
        children: children),
      guidance: [], evidence: evidence.map { Unit.EvidenceType(text: $0, starred: false) })
  }
}
