internal import ArgumentParser
internal import Assessment
internal import Curriculum
internal import LearnerRecord
internal import Text

/// Which questions an assessor means to ask.
struct QuestionChoice: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many questions per criterion at least; 1 if not said.", valueName: "n"))
  var perCriterion: Int?

  @Option(help: ArgumentHelp("How many questions at most.", valueName: "n"))
  var limit: Int?

  @Option(
    help: ArgumentHelp(
      "Only this criterion, or what is below it.", valueName: "criterion"),
    completion: ValueKind.criterion.completion)
  var criterion: [String] = []

  @Option(
    help: ArgumentHelp("This question, by its id.", valueName: "question"),
    completion: ValueKind.question.completion)
  var question: [String] = []

  @Flag(
    help: ArgumentHelp("Only questions that are explained in the candidate's own words.")
  )
  var open = false

  @Option(
    help: ArgumentHelp(
      "The questions of this instrument: a YAML file, or its name in a folder Instruments of the banks.",
      valueName: "file|name"), completion: .file(extensions: ["yaml", "yml"]))
  var instrument: String?

  @Option(help: ArgumentHelp("The seed of the choice; 1 if not said.", valueName: "n"))
  var seed: UInt64?

  @Flag(
    help: ArgumentHelp(
      "Just what was not yet satisfactory or not asked in the candidate's questionings before."))
  var again = false

  func validate() throws {
    guard !again || given == ["--again"] else {
      throw ValidationError("--again chooses the questions by itself: leave out the other options.")
    }
    guard perCriterion ?? 1 >= 1, limit ?? 1 >= 1 else {
      throw ValidationError("--per-criterion and --limit take a number from 1.")
    }
    guard instrument == nil || given.count == 1 else {
      throw ValidationError("--instrument says which questions are asked. Give it alone.")
    }
  }

  /// The options that were given, by their names.
  var given: [String] {
    [
      ("--per-criterion", perCriterion != nil), ("--limit", limit != nil),
      ("--criterion", !criterion.isEmpty), ("--question", !question.isEmpty), ("--open", open),
      ("--seed", seed != nil), ("--again", again), ("--instrument", instrument != nil),
    ].filter(\.1).map(\.0)
  }

  /// The words of a command that choose the same questions again.
  var words: [String] {
    func option(_ name: String, _ values: [String]) -> [String] { values.flatMap { [name, $0] } }
    return option("--per-criterion", perCriterion.map { ["\($0)"] } ?? [])
      + option("--limit", limit.map { ["\($0)"] } ?? []) + option("--criterion", criterion)
      + option("--question", question) + (open ? ["--open"] : [])
      + option("--instrument", instrument.map { [$0] } ?? [])
      + option("--seed", seed.map { ["\($0)"] } ?? []) + (again ? ["--again"] : [])
  }

  /// Returns the questions, and how they were chosen.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - workspace: Where banks and instruments are.
  ///   - entries: The entries of the candidate's record; none for nobody's.
  /// - Returns: The questions in the order in which they are asked.
  /// - Throws: `Problem` where nothing fits, or an instrument can't be used; `UnknownName` for a criterion
  ///   that the unit does not have.
  func questions(
    of unit: Unit, in workspace: Workspace, after entries: [Entry]
  ) throws -> ChosenQuestions {
    let curriculum = try workspace.curriculum()
    do {
      if again { return try .init(leftIn: entries, of: unit, from: curriculum) }
      if let instrument {
        let file = try InstrumentFile(instrument, of: unit, in: workspace)
        return try .init(of: file.instrument, sha256: file.sha256, unit: unit, from: curriculum)
      }
      guard question.isEmpty else { return try .init(named: question, from: curriculum) }
      let blueprint = QuestionBlueprint(
        perCriterion: perCriterion ?? 1, limit: limit, openOnly: open, seed: seed ?? 1)
      return try .init(by: blueprint, of: unit, within: criterion, from: curriculum)
    } catch ChosenQuestions.Fault.none {
      throw Problem("No bank has a question for these criteria.", exitCode: .noInput)
    } catch ChosenQuestions.Fault.nothingLeft {
      throw Problem(
        "Nothing on \(unit.code) is to be asked again: no question on record was not yet satisfactory "
          + "or not asked. “candidate status” shows what stands.", exitCode: .usage)
    } catch ChosenQuestions.Fault.unknown(let name, let nearest) {
      let hint = nearest.map { " Did you mean “\($0)”?" } ?? ""
      throw Problem("No bank has the question “\(name.visible())”.\(hint)", exitCode: .usage)
    }
  }
}
