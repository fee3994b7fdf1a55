import Curriculum
import LearnerRecord
import Practice
import Scheduling
import Testing

struct MockTestChoosingTests {
  private static let questions = (0..<60).map { number in
    var made = question(
      "q\(number)", ["U.KE\(number % 12)"], key: sampleKeys[number % sampleKeys.count])
    made.level = Question.Level.allCases[number % 4]
    return made
  }

  private func choose(
    _ blueprint: QuestionBlueprint, without suspended: Set<Question.ID> = []
  ) -> [Question] {
    let ids = MockTest.questions(
      of: sampleUnit(Self.questions), in: curriculum(Self.questions), by: blueprint,
      without: suspended)
    return ids.compactMap { id in Self.questions.first { $0.id == id } }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `The same seed asks the same, in the order of the unit`(seed: UInt64) {
    let blueprint = QuestionBlueprint(limit: 8, prefersOpen: false, seed: seed)
    let chosen = choose(blueprint)
    #expect(chosen == choose(blueprint) && chosen.count == 8)
    let criteria = chosen.compactMap(\.criteria.first)
    #expect(criteria == criteria.sorted() && Set(criteria).count == 8)
  }

  @Test func `A limit leaves out criteria by chance, not always the last`() {
    let met = (0..<30 as Range<UInt64>).map { seed in
      Set(choose(QuestionBlueprint(limit: 4, prefersOpen: false, seed: seed)).flatMap(\.criteria))
    }
    #expect(met.reduce(into: Set()) { $0.formUnion($1) }.count == 12)
  }

  @Test func `Types are spread where explaining is not preferred`() {
    let mixed = choose(QuestionBlueprint(perCriterion: 3, prefersOpen: false, seed: 1))
    let explained = mixed.count { $0.key.type == .explain }
    let open = choose(QuestionBlueprint(perCriterion: 3, seed: 1))
    #expect(explained < open.count { $0.key.type == .explain })
    #expect(Set(mixed.map(\.key.type)).count >= 7)
  }

  @Test func `Only the levels wanted are taken, and the words say so`() {
    let blueprint = QuestionBlueprint(levels: [.analyse, .apply], seed: 1)
    #expect(Set(choose(blueprint).map(\.level)).isSubset(of: [.analyse, .apply]))
    #expect(blueprint.inWords.contains("only apply and analyse"))
  }

  @Test func `What rests is not asked`() {
    let blueprint = QuestionBlueprint(perCriterion: 9, seed: 1)
    let resting = Set(Self.questions.prefix(30).map(\.id))
    #expect(choose(blueprint, without: resting).count == 30)
    #expect(choose(blueprint).count == 60)
  }

  @Test func `A wording goes on record once`() throws {
    let two = Array(Self.questions.prefix(2))
    let known = try Wording(two[0]).fingerprint
    let facts = try MockTest.beginning(
      sampleUnit(two), two, by: QuestionBlueprint(seed: 3), minutes: 4, passMark: 70,
      known: [known])
    guard case .worded(let worded) = facts[0], case .testBegun(let begun) = facts[1] else {
      Issue.record("\(facts)")
      return
    }
    #expect(facts.count == 2 && worded.question == two[1])
    #expect(begun.questions == two.map(\.id) && begun.wordings.count == 2)
    #expect(begun.minutes == 4 && begun.passMark == 70 && begun.seed == 3)
    for (shown, question) in zip(begun.shown, two) {
      #expect(OptionOrder(orders: shown).fits(question.key))
    }
  }
}
