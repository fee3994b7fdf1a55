package import Curriculum
package import LearnerRecord
internal import Scheduling

extension MockTest {
  /// How long a test is where nobody says: so many minutes for each question.
  package static let minutesPerQuestion = 2

  /// Chooses the questions of a test.
  ///
  /// Where a limit leaves criteria out, chance decides which; questions stand in the order in which
  /// the unit lists what they are about.
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
    let outlines = curriculum.outlines.filter { !suspended.contains($0.id) }
    var chance = SplitMix64(seed: blueprint.seed)
    let chosen = blueprint.questions(for: criteria, from: outlines, using: &chance)
    let places = Dictionary(
      zip(inOrder, inOrder.indices), uniquingKeysWith: { first, _ in first })
    return chosen.enumerated().map { rank, id in
      let position = curriculum.position(of: id) ?? 0
      let place = curriculum.outlines[position].criteria.compactMap { places[$0] }.min() ?? .max
      return (place: place, rank: rank, id: id)
    }
    .sorted { ($0.place, $0.rank) < ($1.place, $1.rank) }.map(\.id)
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
      shown: shown, choice: blueprint.inWords, seed: blueprint.seed, minutes: minutes,
      passMark: passMark)
    return wordings.filter { !known.contains($0.fingerprint) }.map { .worded(.init($0)) }
      + [.testBegun(begun)]
  }
}
