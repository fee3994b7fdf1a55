import Scheduling
import Testing

@testable import Curriculum

struct QuestionBlueprintTests {
  static let seeds = Array(0..<100 as Range<UInt64>)

  @Test(arguments: seeds)
  func `Each criterion gets its number, as far as there are questions`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let outlines = generator.outlines()
    let blueprint = QuestionBlueprint(perCriterion: generator.integer(in: 0...5), seed: seed)
    let chosen = Choice(blueprint, outlines)
    for criterion in allCriteria {
      let available = outlines.count { $0.criteria.contains(criterion) }
      #expect(chosen.count(of: criterion) >= min(blueprint.perCriterion, available))
    }
    // No question is there for nothing: each was taken for a criterion that had too few.
    #expect(chosen.ids.count <= blueprint.perCriterion * allCriteria.count)
  }

  @Test(arguments: seeds)
  func `No question is chosen twice, and none on other criteria`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let outlines = generator.outlines()
    let blueprint = QuestionBlueprint(perCriterion: 4, seed: seed)
    let wanted = Array(allCriteria.prefix(3))
    let chosen = Choice(blueprint, outlines + outlines, for: wanted + wanted)
    #expect(Set(chosen.ids).count == chosen.ids.count)
    #expect(chosen.outlines.allSatisfy { !Set(wanted).isDisjoint(with: $0.criteria) })
    #expect(chosen.ids == Choice(blueprint, outlines, for: wanted).ids)
  }

  @Test(arguments: seeds)
  func `A limit is kept, and no criterion goes without while another has two`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let outlines = generator.outlines(mostCriteria: 1)
    let unlimited = Choice(QuestionBlueprint(perCriterion: 3, seed: seed), outlines)
    for limit in [-1, 0, 1, 4, 7, 1000] {
      let chosen = Choice(QuestionBlueprint(perCriterion: 3, limit: limit, seed: seed), outlines)
      #expect(chosen.ids.count == min(max(0, limit), unlimited.ids.count))
      let counts = allCriteria.map { chosen.count(of: $0) }
      for (criterion, count) in zip(allCriteria, counts) {
        let isExhausted = count == outlines.count { $0.criteria.contains(criterion) }
        #expect(isExhausted || count >= (counts.max() ?? 0) - 1)
      }
    }
  }

  @Test(arguments: seeds)
  func `Open questions alone are taken where no others are wanted`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let outlines = generator.outlines()
    let open = outlines.filter { $0.type == .explain }
    let blueprint = QuestionBlueprint(perCriterion: 2, openOnly: true, seed: seed)
    let chosen = Choice(blueprint, outlines)
    #expect(chosen.outlines.allSatisfy { $0.type == .explain })
    #expect(chosen.ids == Choice(blueprint, open).ids)
    for criterion in allCriteria {
      let available = open.count { $0.criteria.contains(criterion) }
      #expect(chosen.count(of: criterion) >= min(2, available))
    }
  }

  @Test(arguments: seeds)
  func `Explained questions come before others`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let outlines = generator.outlines()
    let limit = seed.isMultiple(of: 2) ? nil : generator.integer(in: 1...12)
    let chosen = Choice(QuestionBlueprint(perCriterion: 3, limit: limit, seed: seed), outlines)
    let ids = Set(chosen.ids)
    // Another was taken for a criterion of its own that had no explained question left.
    for other in chosen.outlines where other.type != .explain {
      let reasons = other.criteria.filter { criterion in
        outlines.allSatisfy {
          $0.type != .explain || !$0.criteria.contains(criterion) || ids.contains($0.id)
        }
      }
      #expect(!reasons.isEmpty, "\(other.id.rawValue)")
    }
  }

  @Test(arguments: seeds)
  func `Levels are spread evenly over questions that are alike otherwise`(seed: UInt64) {
    for type in [QuestionType.explain, .trueFalse] {
      let outlines = allCriteria.flatMap { criterion in
        (0..<12).map { number in
          QuestionOutline(
            id: .init(rawValue: "\(criterion.rawValue)-\(number)"), topic: "t", type: type,
            level: Question.Level.allCases[number % 4], criteria: [criterion])
        }
      }
      for perCriterion in 1...3 {
        let chosen = Choice(QuestionBlueprint(perCriterion: perCriterion, seed: seed), outlines)
        let counts = Question.Level.allCases.map { level in
          chosen.outlines.count { $0.level == level }
        }
        #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 1, "\(counts)")
      }
    }
  }

  @Test func `The same seed chooses the same questions, and others choose others`() {
    var generator = SplitMix64(seed: 7)
    var outlines = generator.outlines()
    // Among few questions there are few choices.
    while outlines.count < 50 { outlines = generator.outlines() }
    let choices = Self.seeds.map { seed in
      Choice(QuestionBlueprint(perCriterion: 2, seed: seed), outlines).ids
    }
    let again = Self.seeds.map { seed in
      Choice(QuestionBlueprint(perCriterion: 2, seed: seed), outlines).ids
    }
    #expect(choices == again)
    #expect(Set(choices).count > Self.seeds.count / 2)
  }

  @Test(arguments: seeds)
  func `Questions stand in the order of the criteria`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let outlines = generator.outlines(mostCriteria: 1)
    let chosen = Choice(QuestionBlueprint(perCriterion: 3, seed: seed), outlines)
    let places = chosen.outlines.map { outline in
      allCriteria.firstIndex { outline.criteria.contains($0) } ?? -1
    }
    #expect(places == places.sorted())
  }

  @Test(arguments: seeds.prefix(40))
  func `Only the levels that are wanted are taken`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let outlines = generator.outlines()
    let levels: Set<Question.Level> = seed.isMultiple(of: 2) ? [.apply, .analyse] : [.remember]
    let wanted = QuestionBlueprint(perCriterion: 3, levels: levels, seed: seed)
    let all = QuestionBlueprint(perCriterion: 3, seed: seed)
    let chosen = Choice(wanted, outlines)
    #expect(chosen.outlines.allSatisfy { levels.contains($0.level) })
    #expect(chosen.ids == Choice(all, outlines.filter { levels.contains($0.level) }).ids)
    let none = QuestionBlueprint(perCriterion: 3, levels: [], seed: seed)
    #expect(Choice(none, outlines).ids.isEmpty)
  }

  @Test(arguments: seeds.prefix(40))
  func `Types are spread evenly where open questions are not preferred`(seed: UInt64) {
    let types = QuestionType.allCases
    let outlines = allCriteria.flatMap { criterion in
      (0..<3 * types.count).map { number in
        QuestionOutline(
          id: .init(rawValue: "\(criterion.rawValue)-\(number)"), topic: "t",
          type: types[number % types.count], level: .apply, criteria: [criterion])
      }
    }
    for perCriterion in 1...3 {
      let blueprint = QuestionBlueprint(
        perCriterion: perCriterion, prefersOpen: false, seed: seed)
      let chosen = Choice(blueprint, outlines)
      let counts = types.map { type in chosen.outlines.count { $0.type == type } }
      #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 1, "\(counts)")
    }
  }

  @Test func `Where there is nothing to choose, nothing is chosen`() {
    let question = QuestionOutline(
      id: .init(rawValue: "q"), topic: "t", type: .trueFalse, level: .apply, criteria: allCriteria)
    let most = QuestionBlueprint(perCriterion: .max, seed: 1)
    #expect(Choice(most, []).ids == [])
    #expect(Choice(most, [question], for: []).ids == [])
    #expect(Choice(most, [question]).ids == [question.id])
    let none = QuestionBlueprint(perCriterion: -1, seed: 1)
    #expect(Choice(none, [question]).ids == [])
  }

  @Test(arguments: [
    (QuestionBlueprint(seed: 3), "one or more on each criterion, of different levels, seed 3"),
    (
      QuestionBlueprint(prefersOpen: false, levels: [.analyse, .apply], seed: 0),
      "one or more on each criterion, only apply and analyse, of different levels and types, seed 0"
    ),
    (
      QuestionBlueprint(perCriterion: 2, limit: 9, openOnly: true, seed: .max),
      "at most 9, 2 or more on each criterion as far as that goes, open questions only, of different "
        + "levels, seed 18446744073709551615"
    ),
  ])
  func `A blueprint says in words how it chooses`(blueprint: QuestionBlueprint, words: String) {
    #expect(blueprint.inWords == words)
  }
}

/// The criteria that generated questions are about.
private let allCriteria = (1...6).map { CriterionID(rawValue: "U.KE\($0)") }

/// What a blueprint chose, with the outlines.
private struct Choice {
  let ids: [Question.ID]
  let outlines: [QuestionOutline]

  init(
    _ blueprint: QuestionBlueprint, _ pool: [QuestionOutline],
    for wanted: [CriterionID] = allCriteria
  ) {
    var chance = SplitMix64(seed: blueprint.seed)
    ids = blueprint.questions(for: wanted, from: pool, using: &chance)
    outlines = ids.compactMap { id in pool.first { $0.id == id } }
  }

  func count(of criterion: CriterionID) -> Int {
    outlines.count { $0.criteria.contains(criterion) }
  }
}

extension SplitMix64 {
  /// Returns outlines of any type and level, most on one criterion and some on several.
  fileprivate mutating func outlines(mostCriteria most: Int = 3) -> [QuestionOutline] {
    (0..<integer(in: 0...60)).map { number in
      let drawn = (0..<integer(in: 1...most)).map { _ in allCriteria[integer(in: 0...5)] }
      return QuestionOutline(
        id: .init(rawValue: "q\(number)"), topic: "t",
        type: QuestionType.allCases[integer(in: 0...(QuestionType.allCases.count - 1))],
        level: Question.Level.allCases[integer(in: 0...3)], criteria: drawn)
    }
  }
}
