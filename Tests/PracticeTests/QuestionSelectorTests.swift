import Curriculum
import LearnerRecord
import Scheduling
import Testing

@testable import Practice

struct QuestionSelectorTests {
  @Test
  func `Every choice is one that the rules allow`() {
    var generator = SplitMix64(seed: 2)
    for _ in 0..<400 {
      let curriculum = curriculum(generator.questions(count: generator.integer(in: 0...14)))
      let state = generator.state(of: curriculum)
      let plan = SessionPlan(
        limit: generator.integer(in: 0...16), newLimit: generator.integer(in: 0...10),
        seed: generator.next())
      var selector = QuestionSelector(curriculum, state, plan, now: noon)
      var rules = Rules(curriculum, state, plan)
      #expect(selector.total == rules.total)
      for _ in 0..<60 {
        guard let choice = selector.next() else { break }
        rules.check(choice)
        switch generator.integer(in: 0...9) {
        case 0..<3:
          selector.miss(choice.position)
          rules.miss(choice.position)
        case 3:
          selector.repeatNow(choice.position, as: .missed)
          rules.repeatNow(choice.position)
        default: break
        }
      }
      if selector.next() == nil { #expect(rules.isOver) }
    }
  }

  @Test
  func `The same seed chooses the same, and another one something else`() {
    var generator = SplitMix64(seed: 3)
    let curriculum = curriculum(generator.questions(count: 30))
    func choices(_ seed: UInt64) -> [Int] {
      let plan = SessionPlan(limit: 30, newLimit: 30, seed: seed)
      var selector = QuestionSelector(curriculum, state(), plan, now: noon)
      return (0..<30).compactMap { _ in selector.next()?.position }
    }
    #expect(choices(1) == choices(1) && choices(1).sorted() == Array(0..<30))
    #expect(choices(1) != choices(2))
  }

  @Test(arguments: [(14, 6, 20), (30, 6, 20), (30, 3, 5), (30, 0, 0), (5, 20, 20)])
  func `The total stays as it was from question to question, whatever a goal brings`(
    limit: Int, new: Int, goalNew: Int
  ) {
    let questions = (0..<20).map { question("q\($0)", ["\($0 < 12 ? "U" : "V").KE\($0 % 4)"]) }
    var learner = state((0..<8).map { ("q\(2 * $0)", 30) }, rated: .good)
    let goal = Fact.GoalSet(unit: "U", by: "2026-12-20", target: 0.9, minutesPerDay: nil)
    learner.apply(ReplayFact(at: noon, change: .setting(.goalSet(goal))))
    let plan = SessionPlan(limit: limit, newLimit: new, goalNewLimit: goalNew, seed: 1)
    var selector = QuestionSelector(curriculum(questions), learner, plan, now: noon)
    let total = selector.total
    #expect(selector.planned > 0)
    var asked = 0
    while selector.next() != nil {
      asked += 1
      #expect(selector.total == total, "after \(asked)")
    }
    #expect(asked == total)
  }

  @Test
  func `Only what was selected is asked`() {
    let questions = (0..<9).map { question("q\($0)", ["U.KE\($0)"]) }
    let plan = SessionPlan(selection: [.criterion(.init(rawValue: "U.KE3"))], seed: 1)
    var selector = QuestionSelector(curriculum(questions), state(), plan, now: noon)
    #expect(selector.total == 1)
    #expect(selector.next()?.position == 3)
    #expect(selector.next() == nil)
  }

  @Test
  func `A case comes after every third other question, up to a quarter of the session`() {
    let questions =
      (0..<20).map { question("k\($0)", ["U.KE\($0)"]) }
      + (0..<9).map { question("c\($0)", ["U.PC\($0)"], kind: .application) }
    let plan = SessionPlan(limit: 16, newLimit: 50, seed: 1)
    var selector = QuestionSelector(curriculum(questions), state(), plan, now: noon)
    #expect(selector.total == 16)
    var reasons: [PresentedQuestion.Reason] = []
    while let choice = selector.next() { reasons.append(choice.reason) }
    let turn: [PresentedQuestion.Reason] = [.new, .new, .new, .application]
    #expect(reasons == turn + turn + turn + turn)
  }

  @Test
  func `Where only cases are named, they fill the session, and none counts as new`() {
    let questions = (0..<9).map { question("c\($0)", ["U.PC\($0)"], kind: .application) }
    let plan = SessionPlan(limit: 5, newLimit: 0, seed: 1)
    var selector = QuestionSelector(curriculum(questions), state(), plan, now: noon)
    #expect(selector.total == 5)
    #expect(
      (0..<6).map { _ in selector.next()?.reason } == Array(repeating: .application, count: 5) + [
        nil
      ])
  }

  @Test
  func `A case is never due, whatever a record says of it`() {
    let questions = [question("c", kind: .application), question("k")]
    var selector = QuestionSelector(
      curriculum(questions), state([("c", 9), ("k", 9)]), SessionPlan(seed: 1), now: noon)
    #expect(selector.next()?.position == 1)
    #expect(selector.next() == nil)
  }

  @Test
  func `Cramming asks cases and later steps among the others`() {
    let questions = [
      question("c", ["U.KE1"], kind: .application), question("k", ["U.KE2"]),
      question("l", ["U.KE3"], after: ["k"]),
    ]
    let plan = SessionPlan(isCram: true, seed: 1)
    var selector = QuestionSelector(curriculum(questions), state(), plan, now: noon)
    #expect(Set((0..<3).compactMap { _ in selector.next()?.position }) == [0, 1, 2])
  }

  @Test
  func `A follow-on comes straight after, and a later step when nothing else is new`() {
    let questions = [
      question("a", ["U.KE1"]), question("b", ["U.KE1"], follows: "a"),
      question("c", ["U.KE1"], after: ["a"]), question("d", ["U.KE2"]),
    ]
    for seed in 0..<20 as Range<UInt64> {
      var selector = QuestionSelector(
        curriculum(questions), state(), SessionPlan(seed: seed), now: noon)
      #expect(selector.total == 2)
      var order: [Int] = []
      while let choice = selector.next() {
        order.append(choice.position)
        if choice.position == 0 { selector.open(by: .init(rawValue: "a")) }
      }
      #expect(order.count == 4)
      #expect(order.firstIndex(of: 1) == (order.firstIndex(of: 0) ?? 9) + 1)
      #expect((order.firstIndex(of: 2) ?? 0) > (order.firstIndex(of: 1) ?? 9))
    }
  }

  @Test
  func `Whoever names a criterion is asked it, whatever a goal plans`() {
    var learner = state()
    let goal = Fact.GoalSet(unit: "U", by: "2027-12-20", target: 0.9, minutesPerDay: 1)
    learner.apply(ReplayFact(at: noon, change: .setting(.goalSet(goal))))
    let questions = (0..<8).map { question("a\($0)", ["U.KE1"]) } + [question("b", ["U.KE2"])]
    var plan = SessionPlan(selection: [.criterion(.init(rawValue: "U.KE1"))], limit: 5, seed: 1)
    var selector = QuestionSelector(curriculum(questions), learner, plan, now: noon)
    #expect(selector.total == 5 && selector.planned == 0 && selector.next()?.reason == .new)
    plan.selection = []
    selector = QuestionSelector(curriculum(questions), learner, plan, now: noon)
    #expect(selector.planned > 0 && selector.total < 5)
  }

  @Test
  func `New questions begin with the criteria of which least was asked`() {
    let questions =
      (0..<6).map { question("a\($0)", ["U.KE1"]) } + [question("b", ["U.KE2"])]
      + (0..<2).map { question("c\($0)", ["U.KE3"]) }
    for seed in 0..<20 as Range<UInt64> {
      var selector = QuestionSelector(
        curriculum(questions), state([("a0", 0), ("a1", 0)]), SessionPlan(seed: seed), now: noon)
      let order = (0..<4).compactMap { _ in selector.next()?.position }
      #expect(Set(order.prefix(2).map { questions[$0].criteria[0].local }) == ["KE2", "KE3"])
      #expect(Set(order).isSuperset(of: [6, 7, 8]))
    }
  }

  @Test
  func `What is due tomorrow is not asked today`() {
    var plan = SessionPlan(seed: 1)
    plan.newLimit = 0
    let today = state([("q", 0)])
    var selector = QuestionSelector(curriculum([question("q")]), today, plan, now: noon)
    #expect(selector.next() == nil)
    var tomorrow = noon
    tomorrow.milliseconds += 86_400_000
    selector = QuestionSelector(curriculum([question("q")]), today, plan, now: tomorrow)
    #expect(selector.next()?.reason == .due)
  }

  @Test
  func `A missed question comes after three others, or when nothing else is left`() {
    let questions = (0..<6).map { question("q\($0)", ["U.KE\($0)"]) }
    for count in 1...6 {
      let plan = SessionPlan(seed: 4)
      var selector = QuestionSelector(
        curriculum(Array(questions.prefix(count))), state(), plan, now: noon)
      let missed = selector.next()?.position ?? -1
      selector.miss(missed)
      let later = (0..<9).map { _ in selector.next()?.position }
      #expect(later.firstIndex(of: missed) == min(3, count - 1))
      #expect(later.count { $0 == missed } == 1)
    }
  }

  @Test
  func `A missed question waits while it shares a criterion and another does not`() {
    // Whatever comes third shares a criterion with the missed one, while a fourth does not.
    let questions = ["a", "b", "c", "a", "d"].enumerated().map {
      question("q\($0.offset)", ["U.\($0.element)"])
    }
    for seed in 0..<200 as Range<UInt64> {
      let plan = SessionPlan(seed: seed)
      var selector = QuestionSelector(curriculum(questions), state(), plan, now: noon)
      var order: [Int] = []
      while let choice = selector.next() {
        if choice.reason == .new, choice.position == 0 { selector.miss(0) }
        order.append(choice.position)
      }
      #expect(order.count == 6)
      let pairs = zip(order, order.dropFirst()).count {
        [0, 3].contains($0) && [0, 3].contains($1)
      }
      #expect(pairs == 0 || Set(order.suffix(2)).isSubset(of: [0, 3]), "\(order)")
    }
  }
}

/// The rules of choosing, kept the slow way beside a selector.
private struct Rules {
  private let outlines: [QuestionOutline]
  private let recall: [Int: Double]
  private var due: Set<Int>
  private var new: Set<Int>
  private var missed: [(position: Int, after: Int)] = []
  private var urgent: [Int] = []
  private var last: Set<CriterionID> = []
  private var shown = 0
  private var sinceNew = 0
  private var left: Int
  private var newLeft: Int

  init(_ curriculum: Curriculum, _ state: LearnerState, _ plan: SessionPlan) {
    outlines = curriculum.outlines
    let today = state.studyDay(noon)
    let places = curriculum.outlines.indices
    due = Set(places.filter { state.isDue(curriculum.outlines[$0].id, on: today) })
    new = Set(places.filter { state.cards[curriculum.outlines[$0].id] == nil })
    recall = Dictionary(
      uniqueKeysWithValues: places.map {
        ($0, state.retrievability(of: curriculum.outlines[$0].id, at: noon) ?? 0)
      })
    (left, newLeft) = (plan.limit, plan.newLimit)
  }

  var total: Int { min(max(0, left), due.count + min(new.count, max(0, newLeft))) }
  var isOver: Bool { fresh.isEmpty && missed.isEmpty && urgent.isEmpty }

  private var askableNew: Set<Int> { left > 0 && newLeft > 0 ? new : [] }
  private var askableDue: Set<Int> { left > 0 ? due : [] }
  private var fresh: Set<Int> { askableDue.union(askableNew) }

  private func isApart(_ position: Int) -> Bool {
    last.isDisjoint(with: outlines[position].criteria)
  }

  mutating func miss(_ position: Int) {
    missed.append((position, shown + 3))
  }

  mutating func repeatNow(_ position: Int) {
    missed.removeAll { $0.position == position }
    urgent.removeAll { $0 == position }
    urgent.append(position)
  }

  mutating func check(_ choice: (position: Int, reason: PresentedQuestion.Reason)) {
    if let position = urgent.popLast() {
      #expect(choice == (position, .missed))
    } else {
      checkTurn(choice)
      remove(choice)
    }
    shown += 1
    last = Set(outlines[choice.position].criteria)
  }

  private func checkTurn(_ choice: (position: Int, reason: PresentedQuestion.Reason)) {
    let ripe = missed.filter { $0.after <= shown }.map(\.position)
    let ready = fresh.union(ripe)
    let isApart = isApart(choice.position)
    if !isApart { #expect(!ready.contains(where: self.isApart)) }
    switch choice.reason {
    case .missed:
      #expect(missed.contains { $0.position == choice.position })
      if !ripe.contains(choice.position) { #expect(ready.isEmpty) }
    case .due:
      let rivals = askableDue.filter { self.isApart($0) == isApart }
      if sinceNew > 0 { #expect(!askableNew.contains { self.isApart($0) == isApart }) }
      let first = rivals.min { (recall[$0] ?? 0, $0) < (recall[$1] ?? 0, $1) }
      #expect(first == choice.position)
    case .new:
      #expect(askableNew.contains(choice.position))
      if sinceNew == 0 { #expect(!askableDue.contains { self.isApart($0) == isApart }) }
    case .lawChanged: Issue.record("No law changed.")
    case .goal: Issue.record("There is no goal to choose for.")
    case .named: Issue.record("Nothing was asked for by its name.")
    case .onceMore, .unmarked: Issue.record("Nothing was asked for once more.")
    case .application: Issue.record("There is no case.")
    }
  }

  private mutating func remove(_ choice: (position: Int, reason: PresentedQuestion.Reason)) {
    if choice.reason == .missed {
      guard let place = missed.firstIndex(where: { $0.position == choice.position }) else { return }
      missed.remove(at: place)
      return
    }
    left -= 1
    if choice.reason == .new { newLeft -= 1 }
    sinceNew = choice.reason == .new ? 0 : sinceNew + 1
    due.remove(choice.position)
    new.remove(choice.position)
  }
}

extension SplitMix64 {
  /// Returns a state in which about two of three questions were answered, not all of them due.
  fileprivate mutating func state(of curriculum: Curriculum) -> LearnerState {
    let known = curriculum.outlines.filter { _ in integer(in: 0...2) > 0 }
    return PracticeTests.state(known.map { ($0.id.rawValue, integer(in: 0...30)) })
  }
}
