package import Curriculum
package import LearnerRecord

extension Fixture {
  package static let curriculum = Curriculum(
    units: [serviceUnit, supportUnit],
    banks: [
      QuestionBank(
        topic: Topic(id: "fixture", title: "Fixture", jurisdiction: .general),
        questions: questions)
    ])

  /// Returns a record with all types of question, and everything that can happen.
  package static func record() throws -> [Entry] {
    var record = RecordMaker()
    record.add(.opened(.init(record: "0123456789abcdef0123456789abcdef", program: "viva 0.1.0")))
    record.add(.named(.init(name: "Anahera O'Neill-Nguyễn")))
    record.add(.started(.init(selection: ["CG219"], seed: 7)))
    try answerTheClosedOnes(&record)
    try answerTheOpenOnes(&record)
    try answerTheHostileOnes(&record)
    return record.entries
  }

  private static func answerTheClosedOnes(_ record: inout RecordMaker) throws {
    try record.answer(
      refund, ["b"],
      parts: [
        part(
          nil, "b) Point the customer to the manufacturer",
          "c) Repair it within a reasonable time at no cost", false)
      ], credit: 0, shown: [[2, 1, 0]], confidence: 3, rating: 1)
    try record.answer(
      refund, ["c"],
      parts: [
        part(
          nil, "c) Repair it within a reasonable time at no cost",
          "c) Repair it within a reasonable time at no cost", true)
      ], shown: [[2, 1, 0]], hints: 1, rating: 2, took: 125_000)
    try record.answer(
      open, ["ac"],
      parts: [
        part("a) How did you get to this page?", "chosen", "chosen", true),
        part("b) What happened when you pressed Pay?", "not chosen", "chosen", false),
        part("c) Is the box ticked?", "chosen", "not chosen", false),
      ], credit: 0.5, shown: [[1, 0, 2, 3]], confidence: 1, hints: 2, rating: 1)
    try record.answer(sign, ["f"], parts: [part(nil, "False", "False", true)], took: 400)
    let mistake = try record.answer(
      principles, ["taken back and never shown"],
      parts: [part(nil, "taken back and never shown", "Australian Privacy Principles", false)],
      credit: 0, rating: 1)
    record.add(.undone(.init(entry: mistake)))
    try record.answer(
      principles, ["the  APPs"],
      parts: [part(nil, "the  APPs", "Australian Privacy Principles", true)], confidence: nil)
  }

  private static func answerTheOpenOnes(_ record: inout RecordMaker) throws {
    try record.answer(
      gaps, ["open", "b"],
      parts: [part("gap 1", "open", "open", true), part("gap 2", "b) closed", "b) closed", true)],
      shown: [[], [1, 0, 2]])
    let number = try record.answer(
      threshold, ["100 000"],
      parts: [part(nil, "100 000", "100,000 Australian dollars", true)], rating: 3)
    record.add(.rated(.init(entry: number, rating: 4)))
    try record.answer(
      kinds, ["1b 2b"],
      parts: [
        part("What can I help you with today?", "b) open", "b) open", true),
        part("Did the page load?", "b) open", "c) closed", false),
      ], credit: 0.5, shown: [[2, 0, 1]], rating: 1)
    try record.answer(
      steps, ["bca"],
      parts: [
        part("place 1", "b) Acknowledge it", "b) Acknowledge it", true),
        part("place 2", "c) Find out what happened", "c) Find out what happened", true),
        part("place 3", "a) Offer a remedy", "a) Offer a remedy", true),
      ], shown: [[2, 0, 1]])
    try record.answer(
      tone, ["You can't hear the voice.\n\n    So short words sound curt."],
      parts: [part("Voice, face and gestures are missing", "made", "made (required)", true)],
      credit: 2.0 / 3, ticked: [0, 1], confidence: 3, rating: 2, took: 3_725_000)
    record.add(
      .flagged(
        .init(
          question: tone.id, wording: try record.word(tone), note: "Says | nothing of `emoji`")))
    record.add(.skipped(.init(question: steps.id, session: 3)))
  }

  private static func answerTheHostileOnes(_ record: inout RecordMaker) throws {
    try record.answer(
      hostile, [" 1. <script>alert('r')</script> \u{1B}[31m `|` \u{202E}txt\u{200B}\r\n\t- x"],
      parts: [part(nil, "a) </style><script>alert(1)</script>", "b) \u{1B}[2J", false)], credit: 0,
      shown: [[0, 1]], rating: 9)
    try record.answer(
      tone, [String(repeating: "abcdefghi ", count: 250) + String(repeating: "x", count: 2500)],
      credit: 0, ticked: [], rating: 1)
    record.add(
      .answered(
        Fact.Answered(
          question: Question.ID(rawValue: "lost"), wording: "feedfacefeedface", shown: [[1, 0]],
          response: ["b"], parts: [part(nil, "b) x", "a) y", false)], credit: 0, rating: 1,
          took: 9_000, session: 3)))
    record.add(.skipped(.init(question: Question.ID(rawValue: "lost"), session: 3)))
  }
}
