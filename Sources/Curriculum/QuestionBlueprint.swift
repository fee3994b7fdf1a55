/// How the questions of an assessor or of a mock test are chosen: so many per criterion, spread over
/// the levels.
package struct QuestionBlueprint: Equatable, Sendable {
  /// How many questions each criterion gets at least, where there are so many: 1 or more.
  package var perCriterion: Int
  /// How many questions there are at most; `nil` for as many as it takes.
  package var limit: Int?
  /// Whether only questions that are explained in the candidate's own words are taken.
  package var openOnly: Bool
  /// Whether a question that is explained comes before others; else types are spread like levels.
  package var prefersOpen: Bool
  /// The only levels of which questions are taken; `nil` for all.
  package var levels: Set<Question.Level>?
  /// Where chance begins; the same seed chooses the same questions from the same banks.
  package var seed: UInt64

  /// Creates a blueprint.
  package init(
    perCriterion: Int = 1, limit: Int? = nil, openOnly: Bool = false, prefersOpen: Bool = true,
    levels: Set<Question.Level>? = nil, seed: UInt64
  ) {
    self.perCriterion = perCriterion
    self.limit = limit
    self.openOnly = openOnly
    self.prefersOpen = prefersOpen
    self.levels = levels
    self.seed = seed
  }
}

extension QuestionBlueprint {
  /// Chooses questions for criteria.
  ///
  /// A question that draws on several criteria counts for each. Every criterion gets its first
  /// question before any gets its second, so that a limit leaves none out while another has several.
  /// Of the questions that a criterion could get, one that is explained comes before others where
  /// that is wanted, then one at the level chosen least often so far, then, where types are spread,
  /// one of the type chosen least often so far, then chance decides.
  ///
  /// - Parameters:
  ///   - criteria: The criteria, in the order in which they are asked about.
  ///   - outlines: The questions to choose from; of two with one id the first counts.
  ///   - chance: Where chance comes from, which begins at `seed`.
  /// - Returns: The ids of the questions, in the order of the criteria.
  package func questions(
    for criteria: [CriterionID], from outlines: [QuestionOutline],
    using chance: inout some RandomNumberGenerator
  ) -> [Question.ID] {
    var choice = Choice(
      pool: pool(outlines, for: criteria, using: &chance), prefersOpen: prefersOpen)
    for round in 0..<max(0, perCriterion) {
      // A number that no pool can meet must not go on for ever.
      if choice.pool.isEmpty { break }
      for (place, criterion) in criteria.enumerated()
      where choice.counts[criterion, default: 0] <= round && choice.taken.count < limit ?? .max {
        choice.take(for: criterion, at: place)
      }
      if choice.taken.count >= limit ?? .max { break }
    }
    return choice.ids
  }

  /// Returns the questions that may be chosen, in an order that chance decides.
  private func pool(
    _ outlines: [QuestionOutline], for criteria: [CriterionID],
    using chance: inout some RandomNumberGenerator
  ) -> [QuestionOutline] {
    let wanted = Set(criteria)
    var seen: Set<Question.ID> = []
    var pool = outlines.filter { outline in
      seen.insert(outline.id).inserted && !wanted.isDisjoint(with: outline.criteria)
        && (!openOnly || outline.type == .explain) && (levels?.contains(outline.level) ?? true)
    }
    pool.shuffle(stablyUsing: &chance)
    return pool
  }

  /// How the questions are chosen, in words that lead to the same choice again.
  package var inWords: String {
    let each = "\(perCriterion == 1 ? "one" : "\(perCriterion)") or more on each criterion"
    return (limit.map { "at most \($0), \(each) as far as that goes" } ?? each)
      + (openOnly ? ", open questions only" : "")
      + (levels.map { ", only \(Self.inWords($0))" } ?? "")
      + ", of different levels\(prefersOpen ? "" : " and types"), seed \(seed)"
  }

  private static func inWords(_ levels: Set<Question.Level>) -> String {
    Question.Level.allCases.filter(levels.contains).map(\.rawValue).joined(separator: " and ")
  }
}

/// What was chosen so far, and what is left.
private struct Choice {
  var pool: [QuestionOutline]
  /// The questions in the order in which they were taken, each with its criterion's place.
  var taken: [(place: Int, id: Question.ID)] = []
  /// How many questions each criterion has.
  var counts: [CriterionID: Int] = [:]
  private var levels: [Question.Level: Int] = [:]
  private var types: [QuestionType: Int] = [:]
  private let prefersOpen: Bool

  init(pool: [QuestionOutline], prefersOpen: Bool) {
    self.pool = pool
    self.prefersOpen = prefersOpen
  }

  /// Takes the best question that is left for a criterion, if there is one.
  mutating func take(for criterion: CriterionID, at place: Int) {
    let candidates = pool.indices.filter { pool[$0].criteria.contains(criterion) }
    guard let best = candidates.min(by: { rank(pool[$0]) < rank(pool[$1]) }) else { return }
    let outline = pool.remove(at: best)
    taken.append((place, outline.id))
    levels[outline.level, default: 0] += 1
    types[outline.type, default: 0] += 1
    for criterion in Set(outline.criteria) { counts[criterion, default: 0] += 1 }
  }

  private func rank(_ outline: QuestionOutline) -> (Int, Int) {
    let level = levels[outline.level, default: 0]
    return prefersOpen
      ? (outline.type == .explain ? 0 : 1, level)
      : (level, types[outline.type, default: 0])
  }

  /// What was taken, in the order of the criteria.
  var ids: [Question.ID] {
    taken.enumerated()
      .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element.id)
  }
}
