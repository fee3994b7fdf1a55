package import Curriculum
package import LearnerRecord
internal import Scheduling

extension MockTest {
  /// How long a test is where nobody says: so many minutes for each question.
  package static let minutesPerQuestion = 2

  /// Chooses the questions of a test: a part of knowledge, then a part of cases.
  ///
  /// Knowledge is at least two thirds of a test, as far as the banks have it; the cases go first to the criteria that
  /// knowledge left short. Where a limit leaves criteria out, chance decides which; the questions of a part stand in
  /// the order in which the unit lists what they are about.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - curriculum: What can be asked.
  ///   - blueprint: How to choose.
  ///   - suspended: The questions that rest.
  /// - Returns: The ids of the questions, in order; none where no bank has one.
  package static func questions(
    of unit: Unit, in curriculum: Curriculum, by blueprint: QuestionBlueprint,
    without suspended: Set<Question.ID> = []
  ) -> [Question.ID] {
    var generator = SplitMix64(seed: blueprint.seed ^ 0x4D4F_434B)
    let inOrder = unit.askableCriteria.map(\.id)
    var criteria = inOrder
    criteria.shuffle(stablyUsing: &generator)
    let choice = PartedChoice(
      criteria: criteria, blueprint: blueprint,
      outlines: curriculum.outlines.filter { !suspended.contains($0.id) })
    let places = Dictionary(
      zip(inOrder, inOrder.indices), uniquingKeysWith: { first, _ in first })
    return choice.parts.flatMap { part in
      part.enumerated().map { rank, id in
        let position = curriculum.position(of: id) ?? 0
        let place = curriculum.outlines[position].criteria.compactMap { places[$0] }.min() ?? .max
        return (place: place, rank: rank, id: id)
      }
      .sorted { ($0.place, $0.rank) < ($1.place, $1.rank) }.map(\.id)
    }
  }

  /// Returns the facts of the beginning: the wordings that are not on record yet, and the test with
  /// the order in which it shows its options.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - questions: The questions, in order.
  ///   - blueprint: How they were chosen.
  ///   - minutes: How long the test is; `nil` for no limit.
  ///   - passMark: What the learner calls a pass, in per cent; `nil` if not said.
  ///   - known: The fingerprints of the wordings on record.
  /// - Returns: The facts, in order.
  /// - Throws: `EncodingError` for a question with numbers that JSON can't hold.
  package static func beginning(
    _ unit: Unit, _ questions: [Question], by blueprint: QuestionBlueprint, minutes: Int?,
    passMark: Int?, known: Set<String>
  ) throws -> [Fact] {
    let numbers = SplitMix64(seed: blueprint.seed ^ 0x4E55_4D42)
    let questions = questions.drawn(using: numbers)
    let wordings = try questions.map { try Wording($0) }
    var generator = SplitMix64(seed: blueprint.seed ^ 0x5348_4F57)
    let shown = questions.map { OptionOrder(of: $0.key, using: &generator).orders }
    let begun = Fact.TestBegun(
      unit: unit.code, questions: questions.map(\.id), wordings: wordings.map(\.fingerprint),
      shown: shown, choice: inWords(blueprint, questions), seed: blueprint.seed, minutes: minutes,
      passMark: passMark)
    return wordings.filter { !known.contains($0.fingerprint) }.map { .worded(.init($0)) }
      + [.testBegun(begun)]
  }

  /// How the questions were chosen, in words that lead to the same choice again.
  private static func inWords(_ blueprint: QuestionBlueprint, _ questions: [Question]) -> String {
    blueprint.inWords
      + (questions.contains { $0.kind == .application }
        ? "; knowledge first, then cases, at most a third" : "")
  }
}

/// The choice of the two parts of a test.
private struct PartedChoice {
  private let criteria: [CriterionID]
  private let blueprint: QuestionBlueprint
  private let knowledge: [QuestionOutline]
  private let cases: [QuestionOutline]
  private let criteriaOf: [Question.ID: [CriterionID]]

  /// - Parameters:
  ///   - criteria: The criteria, in the order in which they get a question.
  ///   - blueprint: How to choose.
  ///   - outlines: The questions that may be asked.
  init(criteria: [CriterionID], blueprint: QuestionBlueprint, outlines: [QuestionOutline]) {
    (self.criteria, self.blueprint) = (criteria, blueprint)
    knowledge = outlines.filter { $0.kind == .knowledge }
    cases = outlines.filter { $0.kind == .application }
    criteriaOf = Dictionary(
      outlines.map { ($0.id, $0.criteria) }, uniquingKeysWith: { first, _ in first })
  }

  /// The knowledge, then the cases.
  var parts: [[Question.ID]] {
    let most = blueprint.limit.map { limit in
      max(limit / 3, limit - allKnowledge(atMost: limit).count)
    }
    let known = choose(
      knowledge, atMost: most.flatMap { most in blueprint.limit.map { $0 - most } })
    let applied = applied(beside: known, atMost: most)
    return [recalled(beside: applied.count), applied]
  }

  /// Chooses cases: for the criteria that are short of questions, then for others, half as many as there is
  /// knowledge.
  private func applied(beside known: [Question.ID], atMost limit: Int?) -> [Question.ID] {
    let counts = known.flatMap { criteriaOf[$0] ?? [] }.reduce(into: [CriterionID: Int]()) {
      $0[$1, default: 0] += 1
    }
    let short = criteria.filter { counts[$0, default: 0] < blueprint.perCriterion }
    let needed = choose(cases, for: short, atMost: limit)
    let room = min(limit ?? .max, known.count / 2) - needed.count
    guard room > 0 else { return needed }
    return needed + choose(cases.filter { !needed.contains($0.id) }, atMost: room)
  }

  /// Chooses knowledge in the place that cases leave: twice as much as there are cases, where the banks have it.
  private func recalled(beside caseCount: Int) -> [Question.ID] {
    let limit = blueprint.limit.map { $0 - caseCount }
    let wanted = min(2 * caseCount, allKnowledge(atMost: limit).count)
    var perCriterion = blueprint.perCriterion
    while true {
      let chosen = choose(knowledge, perCriterion: perCriterion, atMost: limit)
      guard chosen.count < wanted else { return chosen }
      perCriterion += 1
    }
  }

  /// As much knowledge as there is.
  private func allKnowledge(atMost limit: Int?) -> [Question.ID] {
    choose(knowledge, perCriterion: knowledge.count, atMost: limit)
  }

  /// Chooses by the blueprint; the same seed chooses the same again, and more where more is wanted.
  private func choose(
    _ outlines: [QuestionOutline], for criteria: [CriterionID]? = nil, perCriterion: Int? = nil,
    atMost limit: Int?
  ) -> [Question.ID] {
    var blueprint = blueprint
    blueprint.perCriterion = perCriterion ?? blueprint.perCriterion
    blueprint.limit = limit
    var chance = SplitMix64(seed: blueprint.seed)
    return blueprint.questions(for: criteria ?? self.criteria, from: outlines, using: &chance)
  }
}
