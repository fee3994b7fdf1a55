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

  /// Twelve lines of knowledge with four questions each, and six others that have nothing but cases.
  private static let mixed =
    (0..<48).map { question("k\($0)", ["U.KE\($0 % 12)"]) }
    + (0..<18).map { question("c\($0)", ["U.PC\($0 % 6)"], kind: .application) }

  private func parts(
    of questions: [Question] = mixed, _ blueprint: QuestionBlueprint
  ) -> (knowledge: [Question], cases: [Question]) {
    let ids = MockTest.questions(
      of: sampleUnit(questions), in: curriculum(questions), by: blueprint)
    let chosen = ids.compactMap { id in questions.first { $0.id == id } }
    let knowledge = chosen.prefix { $0.kind == .knowledge }
    let cases = chosen.dropFirst(knowledge.count)
    #expect(cases.allSatisfy { $0.kind == .application }, "knowledge comes first")
    return (Array(knowledge), Array(cases))
  }

  @Test(arguments: [3, 6, 7, 18, 20, 40], 0..<5 as Range<UInt64>)
  func `Knowledge comes first and is two thirds at least, then come cases`(
    limit: Int, seed: UInt64
  ) {
    let blueprint = QuestionBlueprint(limit: limit, prefersOpen: false, seed: seed)
    let (knowledge, cases) = parts(blueprint)
    #expect(knowledge.count >= 2 * cases.count && knowledge.count + cases.count <= limit)
    #expect(cases.count == min(6, limit / 3))
    #expect(knowledge.count == min(12, limit - cases.count))
  }

  @Test func `Criteria are covered over both parts, and more knowledge is taken for many cases`() {
    let all = parts(QuestionBlueprint(prefersOpen: false, seed: 2))
    #expect(Set((all.knowledge + all.cases).flatMap(\.criteria)).count == 18)
    let two = parts(QuestionBlueprint(perCriterion: 3, prefersOpen: false, seed: 2))
    #expect(two.cases.count == 18 && two.knowledge.count >= 36)
    let few = Self.mixed.filter { $0.kind == .application || $0.id.rawValue.count == 2 }
    let scarce = parts(of: few, QuestionBlueprint(perCriterion: 3, prefersOpen: false, seed: 2))
    #expect(scarce.knowledge.count == 10 && scarce.cases.count == 18)
  }

  @Test func `Where knowledge is scarce or missing, cases fill the test`() {
    let cases = Self.mixed.filter { $0.kind == .application }
    #expect(parts(of: cases, QuestionBlueprint(limit: 6, seed: 1)).cases.count == 6)
    let one = parts(
      of: [Self.mixed[0]] + cases, QuestionBlueprint(limit: 6, prefersOpen: false, seed: 1))
    #expect(one.knowledge.count == 1 && one.cases.count == 5)
  }

  @Test func `Criteria with both get cases as well, half as many as knowledge`() {
    let both = (0..<9).flatMap { number in
      [question("k\(number)", ["U.C\(number)"])]
        + [question("c\(number)", ["U.C\(number)"], kind: .application)]
    }
    let (knowledge, cases) = parts(of: both, QuestionBlueprint(limit: 20, seed: 1))
    #expect(knowledge.count == 9 && cases.count == 4)
  }

  @Test func `The words of the choice name the parts where there are cases`() throws {
    func words(_ questions: [Question]) throws -> String? {
      let facts = try MockTest.beginning(
        sampleUnit(questions), questions, by: QuestionBlueprint(seed: 3), minutes: nil,
        passMark: nil, known: [])
      guard case .testBegun(let begun) = facts.last else { return nil }
      return begun.choice
    }
    let plain = "one or more on each criterion, of different levels, seed 3"
    #expect(try words([Self.mixed[0]]) == plain)
    #expect(
      try words([Self.mixed[0], Self.mixed[60]])
        == plain + "; knowledge first, then cases, at most a third")
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
