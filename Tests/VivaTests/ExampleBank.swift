import ScriptedTerminal

/// A unit with nine criteria and a bank with one question of each type but `list`, one per criterion, so that a
/// test can ask for the type that it is about.
enum ExampleBank {
  static let unit = """
    format: viva-unit/1
    code: EX101
    title: "Answer examples"
    jurisdiction: AU
    release: "EX101 Answer examples, release 1"
    elements:
      - id: EX101.E1
        number: "1"
        text: "Answer every type of question"
        children:
    \(criteria)
    """

  /// What each criterion is about.
  static let types = [
    "choose one option", "choose several options", "tell true from false", "name something",
    "fill in gaps", "state a number", "match pairs", "put steps in order", "explain in own words",
  ]

  private static let criteria = types.enumerated().map { place, text in
    """
          - {id: EX101.PC1.\(place + 1), number: "1.\(place + 1)", text: "\(text)"}
    """
  }.joined(separator: "\n")

  static let text = """
    format: viva-bank/1
    topic: example
    title: Examples
    jurisdiction: general
    questions:
      - id: example-single-choice
        type: single-choice
        criteria: [EX101.PC1.1]
        level: apply
        prompt: A kettle stops heating two weeks after it was bought. What must the store do first?
        options:
          a: {text: "Repair it at no cost", feedback: "Right: for a minor failure the seller chooses."}
          b: {text: "Point to the manufacturer", feedback: "The seller owes the remedy."}
          c: {text: "Offer store credit", feedback: "Credit is no remedy for a fault."}
        key: a
        hints: ["Is the failure major or minor?", "Who chooses the remedy for a minor one?"]
        explanation: For a minor failure the seller may choose to repair, replace or refund.
        sources: ["Australian Consumer Law, s 261", "ACCC, Repair, replace, refund"]
      - id: example-multiple-choice
        type: multiple-choice
        criteria: [EX101.PC1.2]
        level: understand
        prompt: Which of these are open questions?
        options:
          a: {text: "What happened?"}
          b: {text: "How did you get here?"}
          c: {text: "Is the box ticked?", feedback: "Yes or no answers it."}
          d: {text: "Did it arrive?", feedback: "Yes or no answers it."}
        key: [a, b]
        explanation: An open question invites the customer to describe.
        sources: [Unit 219 assessment guidance]
      - id: example-true-false
        type: true-false
        criteria: [EX101.PC1.3]
        level: remember
        prompt: A sign can take away the right to a remedy.
        key: false
        feedback: Sale items carry the same guarantees.
        explanation: The guarantees cannot be excluded.
        sources: ["Australian Consumer Law, s 64"]
      - id: example-short-answer
        type: short-answer
        criteria: [EX101.PC1.4]
        level: remember
        prompt: What is the short name of the thirteen rules in the Privacy Act?
        key: Australian Privacy Principles
        variants: [APPs, the APPs, privacy principles]
        explanation: The APPs cover personal information from collection to correction.
        sources: ["Privacy Act 1988 (Cth), Schedule 1"]
      - id: example-cloze
        type: cloze
        criteria: [EX101.PC1.5]
        level: remember
        prompt: Complete the sentence.
        text: An {1} question gathers; a {2} question confirms.
        gaps:
          - {key: "open"}
          - {key: closed, options: [closed, leading, probing]}
        explanation: Open questions gather, closed questions confirm.
        sources: [Unit 219 assessment guidance]
      - id: example-numeric
        type: numeric
        criteria: [EX101.PC1.6]
        level: remember
        prompt: Up to what price is every purchase of goods a consumer purchase?
        key: 100000
        tolerance: 500
        unit: Australian dollars
        explanation: The threshold rose to $100,000 on 1 July 2021.
        sources: ["Australian Consumer Law, s 3"]
      - id: example-matching
        type: matching
        criteria: [EX101.PC1.7]
        level: understand
        prompt: Match each question to its kind.
        pairs:
          - {left: "What can I help with?", right: "open"}
          - {left: "Did the page load?", right: "closed"}
          - {left: "It froze: what was on the screen?", right: "probing"}
        extra: [leading]
        explanation: Open questions start, probing questions dig, closed questions confirm.
        sources: [Unit 219 assessment guidance]
      - id: example-ordering
        type: ordering
        criteria: [EX101.PC1.8]
        level: apply
        prompt: Put the steps of answering a complaint in order.
        items: [Acknowledge it, Find out what happened, Offer a remedy, Check that it worked]
        explanation: A customer who has not been heard will not accept a remedy.
        sources: [AS 10002]
      - id: example-explain
        type: explain
        criteria: [EX101.PC1.9]
        level: analyse
        prompt: Why can the same words come across as colder in a chat than face to face?
        benchmark: In writing there is no voice or face, so short words can sound curt.
        keyPoints:
          - {text: "Voice and face are missing", accept: ["no body language", "cannot hear tone"]}
          - {text: "Short wording can be read as curt"}
          - {text: "The writer must carry tone in the words"}
        minimum: 2
        halfRight: ["“Chat is less personal”: true, but does not say what is missing."]
        probe: How would you change “Send your order number.”?
        explanation: Readers supply the tone that writers leave out.
        sources: [SIRXCEG006 knowledge evidence]
    """
}
