internal import ArgumentParser
internal import Curriculum
internal import Text
internal import LearnerRecord
internal import Scheduling

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

  @Option(help: ArgumentHelp("The seed of the choice; 1 if not said.", valueName: "n"))
  var seed: UInt64?

  func validate() throws {
    guard perCriterion ?? 1 >= 1, limit ?? 1 >= 1 else {
      throw ValidationError("--per-criterion and --limit take a number from 1.")
    }
  }

  /// The options that were given, by their names.
  var given: [String] {
    [
      ("--per-criterion", perCriterion != nil), ("--limit", limit != nil),
      ("--criterion", !criterion.isEmpty), ("--question", !question.isEmpty), ("--open", open),
      ("--seed", seed != nil),
    ].filter(\.1).map(\.0)
  }

  /// Returns the questions, and how they were chosen.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - curriculum: What can be asked.
  /// - Returns: The questions in the order in which they are asked, and words that lead to the same
  ///   choice again.
  /// - Throws: `Problem` where nothing fits; `UnknownName` for a criterion that the unit does not have.
  func questions(
    of unit: Unit, from curriculum: Curriculum
  ) throws -> (questions: [Question], choice: String) {
    if !question.isEmpty {
      return (try question.map { try named($0, curriculum) }, "named by the assessor")
    }
    let lines = try criterion.map { name -> CriterionID in
      let full = name.uppercased().hasPrefix(unit.code + ".") ? name : unit.code + "." + name
      guard case .criterion(let id) = try curriculum.selector(full) else {
        throw UnknownName(name: name, suggestion: nil)
      }
      return id
    }
    let wanted = lines.reduce(into: Set<CriterionID>()) {
      $0.formUnion(curriculum.criteria(within: $1))
    }
    let criteria = unit.askableCriteria.map(\.id).filter { lines.isEmpty || wanted.contains($0) }
    let blueprint = QuestionBlueprint(
      perCriterion: perCriterion ?? 1, limit: limit, openOnly: open, seed: seed ?? 1)
    var chance = SplitMix64(seed: blueprint.seed)
    let ids = blueprint.questions(for: criteria, from: curriculum.outlines, using: &chance)
    guard !ids.isEmpty else {
      throw Problem("No bank has a question for these criteria.", exitCode: .noInput)
    }
    let scope = criterion.isEmpty ? "" : " on \(criterion.joined(separator: ", "))"
    return (try ids.compactMap { try curriculum.question($0) }, blueprint.inWords + scope)
  }

  private func named(_ id: String, _ curriculum: Curriculum) throws -> Question {
    if let question = try curriculum.question(.init(rawValue: id)) { return question }
    let names = curriculum.outlines.map(\.id.rawValue)
    let hint = nearestName(to: id, among: names).map { " Did you mean “\($0)”?" } ?? ""
    throw Problem("No bank has the question “\(id.visible())”.\(hint)", exitCode: .usage)
  }
}

extension [Question] {
  /// The questions as an instrument: the banks that they come from, and a version that changes with
  /// any letter of any of them.
  ///
  /// - Throws: Whatever the encoder throws; nothing, for questions with finite numbers.
  func instrument() throws -> String {
    let topics = Set(map(\.topic)).sorted().joined(separator: ", ")
    let law = compactMap(\.asAt).max().map { ", law as at \($0)" } ?? ""
    let prints = try map { try Wording($0).fingerprint }.joined()
    let digits = String(stableHash(prints), radix: 16)
    let version = (String(repeating: "0", count: Swift.max(0, 16 - digits.count)) + digits).prefix(
      8)
    return "\(counted(count, "question")) of \(topics)\(law), version \(String(version))"
  }
}
