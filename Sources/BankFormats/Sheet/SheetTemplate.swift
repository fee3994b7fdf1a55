package import Curriculum

/// A sheet with a question of each type, which authors write over.
package enum SheetTemplate {
  /// The questions, one of each type.
  package static var bank: QuestionBank? {
    YAMLBankReader.locate(Array(text.utf8), file: "", criteria: nil).value?.bank
  }

  private static let text = """
    format: viva-bank/1
    topic: template
    title: Template
    jurisdiction: general
    questions:
      - id: example-one-right-option
        type: single-choice
        criteria: [SIRXCEG006.KE1.1]
        level: apply
        prompt: A kettle stops heating two weeks after it was bought online. It can be repaired quickly. What must the store do first?
        options:
          a: {text: "Repair it within a reasonable time at no cost", feedback: "Right: for a minor failure the seller chooses."}
          b: {text: "Point the customer to the manufacturer", feedback: "The seller cannot pass the customer on."}
          c: {text: "Offer store credit less a restocking fee"}
        key: a
        hints: [Is the failure major or minor?]
        explanation: For a failure that is not major the seller may choose to repair, replace or refund.
        sources: ["Australian Consumer Law, s 261"]
      - id: example-several-right-options
        type: multiple-choice
        criteria: [CG219.AC1.3]
        level: understand
        prompt: Which of these are open questions?
        options:
          a: {text: "What happened when you pressed Pay?"}
          b: {text: "How did you get to this page?"}
          c: {text: "Is the box ticked?", feedback: "It can be answered with yes or no."}
        key: [a, b]
        explanation: An open question cannot be answered with yes or no.
        sources: [Unit 219 assessment guidance]
      - id: example-true-or-false
        type: true-false
        criteria: [SIRXCEG006.KE1.1]
        level: remember
        prompt: A sign can lawfully take away a customer's right to a remedy for a faulty item.
        key: false
        feedback: Sale items carry the same consumer guarantees.
        explanation: The guarantees cannot be excluded.
        sources: ["Australian Consumer Law, s 64"]
      - id: example-short-answer
        type: short-answer
        criteria: [SIRXCEG006.KE1.2]
        level: remember
        prompt: What is the short name of the thirteen rules in Schedule 1 of the Privacy Act?
        key: Australian Privacy Principles
        variants: [APPs, privacy principles]
        overlook: [hyphens]
        wrong: [{answer: National Privacy Principles, variants: [NPPs], feedback: "Those were replaced in 2014."}]
        explanation: The thirteen Australian Privacy Principles cover the life of personal information.
        sources: ["Privacy Act 1988 (Cth), Schedule 1"]
      - id: example-list
        type: list
        criteria: [CG219.AC1.3]
        level: remember
        prompt: Name two kinds of question that get a customer talking.
        members:
          - {key: open questions, variants: [open, open-ended questions]}
          - {key: probing questions, variants: [probing]}
          - reflective questions
        wanted: 2
        explanation: Open questions start things off, probing ones go deeper, reflective ones show that you have heard.
        sources: [Unit 219 assessment guidance]
      - id: example-gaps
        type: cloze
        criteria: [CG219.AC1.3]
        level: remember
        prompt: Complete the sentence.
        text: An {1} question gathers information; a {2} question confirms it.
        gaps:
          - {key: open, variants: [open-ended], wrong: [{answer: leading, feedback: "That suggests the answer."}]}
          - {key: closed, options: [closed, leading, probing]}
        explanation: Open questions gather, closed questions confirm.
        sources: [Unit 219 assessment guidance]
      - id: example-number
        type: numeric
        criteria: [SIRXCEG006.KE1.1]
        level: remember
        prompt: Up to what price is every purchase of goods a consumer purchase, whatever the goods are for?
        key: 100000
        tolerance: 0
        unit: Australian dollars
        wrong: [{answer: 40000, feedback: "That was the threshold until 30 June 2021."}]
        explanation: The threshold rose to $100,000 on 1 July 2021.
        sources: ["Australian Consumer Law, s 3"]
      - id: example-pairs
        type: matching
        criteria: [CG219.AC1.3]
        level: understand
        prompt: Match each question to its kind.
        pairs:
          - {left: "What can I help you with today?", right: open}
          - {left: "Did the page load?", right: closed}
        extra: [leading]
        explanation: Open questions start things off, closed questions confirm.
        sources: [Unit 219 assessment guidance]
      - id: example-order
        type: ordering
        criteria: [SIRXCEG006.KE3.3]
        level: apply
        prompt: Put the steps of answering a complaint in order.
        items: [Acknowledge it, Find out what happened, Offer a remedy]
        explanation: A customer who has not been heard will not accept a remedy.
        sources: ["AS 10002:2022"]
      - id: example-own-words
        type: explain
        criteria: [SIRXCEG006.KE4.3]
        level: analyse
        prompt: Why can the same words come across as colder in a chat window than face to face?
        benchmark: >-
          In writing there is no voice, face or gesture to judge by. The writer has to put the tone into the words.
        keyPoints:
          - {text: "Voice, face and gestures are missing", accept: [no body language, cannot hear tone], required: true}
          - {text: "Short wording can be read as curt"}
        minimum: 1
        halfRight: ["“Chat is less personal”: true, but does not say what is missing."]
        probe: How would you change “Send your order number.”?
        explanation: Readers supply the tone that writers leave out.
        sources: [SIRXCEG006 knowledge evidence]

    """
}
