internal import Assessment
internal import Curriculum
internal import LearnerRecord
internal import LineEditor
internal import Terminal
internal import Text

// What an assessor does between two questions, and after the last one.
extension QuestioningConversation {
  /// Lets the assessor ask something else, or correct a question, before the outcome is filled in.
  ///
  /// - Returns: `open` where neither is wanted.
  /// - Throws: As for ``ask(end:)``.
  func beforeOutcome() throws -> Outcome {
    console.line("Every question has its decision.")
    while true {
      switch try lines.ask("Enter for the outcome; /ask WORDS, /back or /help: ") {
      case .text(let text) where text.isBlankLine: return .open
      case .command(.ask, let rest):
        if case .interrupted = try add(rest) { return .interrupted }
      case .command(.back, let rest): _ = try correct(before: nil, rest)
      case .command(.help, _): lines.listCommands([.ask, .back, .stop])
      case .leave, .timeUp, .command(.stop, _): return try stop()
      case .text, .command:
        console.line("Enter leads to the outcome; /help lists what else there is.")
      }
    }
  }

  /// Corrects a question that has its decision: the one before, or the one of a number that is typed.
  ///
  /// - Parameters:
  ///   - number: The question that is to be asked; `nil` after the last.
  ///   - typed: The number of the question that is corrected; empty for the one before.
  /// - Returns: `interrupted` where one was gone back to, so that what is asked is shown again.
  /// - Throws: As for ``ask(end:)``.
  func correct(before number: Int?, _ typed: String) throws -> Outcome {
    let current = desk.current(questioning)
    let earlier = current.turns.keys.filter { $0 < number ?? Int.max }.max()
    let wanted = typed.isBlankLine ? earlier : Int(typed.trimmed)
    guard let turn = wanted.flatMap({ current.turns[$0] }),
      let question = desk.entries.wordings[turn.fact.wording]
    else {
      console.line(
        typed.isBlankLine
          ? "There is no question before this one."
          : "No question with that number has a decision: /back NUMBER.")
      return .open
    }
    var correction = QuestionCorrection(
      turn, on: question, of: current, lines: lines, clock: desk.clock)
    if let done = try correction.hold(at: desk) {
      console.line("Corrected: entry \(done.entry).")
    } else {
      console.line("Nothing was changed.")
    }
    console.line()
    return .interrupted
  }

  /// Adds a question of the assessor's own, with its criteria.
  ///
  /// - Parameter words: What is asked.
  /// - Returns: `interrupted` where it is on record and to be asked now; `open` where nothing was added.
  /// - Throws: As for ``ask(end:)``.
  func add(_ words: String) throws -> Outcome {
    guard !words.isBlankLine else {
      console.line("Say what is asked: /ask WORDS.")
      return .open
    }
    guard let criteria = try criteria() else {
      console.line("Nothing was added.")
      return .open
    }
    let current = desk.current(questioning)
    try desk.append(try current.adding(words.trimmed, on: criteria))
    console.line("On record as question \(current.questions.count + 1).")
    return .interrupted
  }

  /// Asks for the criteria of a question; the Tab key offers those of the unit.
  private func criteria() throws -> [CriterionID]? {
    let field = FormKind.Field("criteria", "Criteria", .criteria, isRequired: true)
    var asking = lines
    let offers = unit.criteria.map { Completion(text: $0.id.local, description: $0.words) }
    asking.words = { typed in
      let begun = typed.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
      return offers.filter { $0.text.lowercased().hasPrefix(begun.lowercased()) }
    }
    let example = unit.askableCriteria.first.map { " (such as \($0.id.local))" } ?? ""
    return try asking.chosen(
      "Criteria\(example): ",
      hint: "Name at least one criterion of \(unit.code); /back adds no question."
    ) { typed -> [CriterionID]? in
      switch FieldReading(typed, for: field, of: unit) {
      case .value(let ids):
        return ids.split { $0 == "," || $0 == " " }.map { CriterionID(rawValue: String($0)) }
      case .refused(let refusal):
        console.paragraph(refusal.sentence)
        return nil
      }
    }
  }
}
