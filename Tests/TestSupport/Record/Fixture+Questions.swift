package import Curriculum

extension Fixture {
  package static let refund = question(
    "refund-first-step", ["SIRXCEG006.KE1.1", "SIRXCEG006.PC1.1"], .apply,
    "A kettle stops heating two weeks after it was bought online. It can be repaired quickly. "
      + "What must the store do first?",
    .singleChoice(
      .init(
        options: [
          .init(label: "a", text: "Repair it within a reasonable time at no cost"),
          .init(label: "b", text: "Point the customer to the manufacturer"),
          .init(label: "c", text: "Offer store credit less a restocking fee"),
        ], key: ["a"])),
    "For a failure that is not major the seller may choose to repair, replace or refund.",
    source: "Australian Consumer Law, s 261", asAt: "2026-11-22")

  package static let open = question(
    "open-questions", ["CG219.AC1.3", "CG219.AC2.1"], .understand,
    "Which of these are open questions?",
    .multipleChoice(
      .init(
        options: [
          .init(label: "a", text: "What happened when you pressed Pay?"),
          .init(label: "b", text: "How did you get to this page?"),
          .init(label: "c", text: "Is the box ticked?"),
          .init(label: "d", text: "Did you get the email?"),
        ], key: ["a", "b"])),
    "An open question can't be answered with yes or no.")

  package static let sign = question(
    "no-refund-sign", ["SIRXCEG006.KE1.1"], .remember,
    "A sign that says “no refunds on sale items” can lawfully take away a customer's remedy.",
    .trueFalse(.init(key: false)), "The guarantees cannot be excluded.",
    source: "Australian Consumer Law, s 64", asAt: "2026-11-22")

  package static let principles = question(
    "privacy-principles", ["SIRXCEG006.KE1.2"], .remember,
    "What is the short name of the thirteen rules in Schedule 1 of the Privacy Act?",
    .shortAnswer(.init(key: "Australian Privacy Principles", variants: ["APPs"])),
    "The thirteen Australian Privacy Principles cover the life of personal information.")

  package static let gaps = question(
    "question-kinds", ["CG219.AC1.3"], .remember, "Complete the sentence.",
    .cloze(
      .init(
        text: "An {1} question gathers information; a {2} question confirms it.",
        gaps: [
          .init(key: "open"), .init(key: "closed", options: ["closed", "leading", "probing"]),
        ])),
    "Open questions gather, closed questions confirm.")

  package static let threshold = question(
    "price-threshold", ["SIRXCEG006.KE1.1"], .remember,
    "Up to what price is every purchase of goods a consumer purchase?",
    .numeric(.init(key: 100_000, tolerance: 0, unit: "Australian dollars")),
    "The threshold rose to $100,000 on 1 July 2021.", asAt: "2026-11-22")

  package static let kinds = question(
    "match-kinds", ["CG219.AC1.3", "CG219.AC3.2"], .understand,
    "Match each question to its kind.",
    .matching(
      .init(
        pairs: [
          .init(left: "What can I help you with today?", right: "open"),
          .init(left: "Did the page load?", right: "closed"),
        ], extra: ["leading"])),
    "Open questions start things off, closed questions confirm.")

  package static let steps = question(
    "complaint-steps", ["SIRXCEG006.PC1.1"], .apply,
    "Put the steps of answering a complaint in order.",
    .ordering(.init(items: ["Acknowledge it", "Find out what happened", "Offer a remedy"])),
    "A customer who has not been heard will not accept a remedy.")

  package static let tone = question(
    "tone-in-writing", ["CG219.AC3.2", "CG219.AC2.2"], .analyse,
    "Why can the same words come across as colder in a chat window than face to face?",
    .explain(
      .init(
        benchmark: "In writing there is no voice, face or gesture to judge by. "
          + "The writer has to put the tone into the words.",
        keyPoints: [
          .init(text: "Voice, face and gestures are missing", required: true),
          .init(text: "Short wording can be read as curt"),
          .init(text: "The writer must carry the tone in the words"),
        ], minimum: 2)),
    "Readers supply the tone that writers leave out.")

  /// A question by somebody who would like to take over the document.
  package static let hostile = question(
    "hostile", ["XYZ.<b>1</b>"], .remember,
    "# Which | of <script>alert('q')</script> `these` {{learner}} [is](https://example.org)?\n- a",
    .singleChoice(
      .init(
        options: [
          .init(label: "a", text: "</style><script>alert(1)</script>"),
          .init(label: "b", text: "\u{1B}]0;title\u{7}\u{1B}[2J | *bold* $x$ &amp; @all"),
        ], key: ["b"])),
    "\u{0D4E}<img src=x onerror=alert(2)> and \u{202E}reversed", source: "www.example.org")

  package static let questions = [
    refund, open, sign, principles, gaps, threshold, kinds, steps, tone, hostile,
  ]

  private static func question(
    _ id: String, _ criteria: [String], _ level: Question.Level, _ prompt: String,
    _ key: AnswerKey, _ explanation: String, source: String = "Unit guidance",
    asAt: String? = nil
  ) -> Question {
    Question(
      id: Question.ID(rawValue: id), topic: "fixture",
      criteria: criteria.map(CriterionID.init(rawValue:)), level: level, prompt: prompt, key: key,
      explanation: explanation, sources: [source], asAt: asAt)
  }
}
