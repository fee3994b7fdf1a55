package import Curriculum
internal import Scheduling

/// How an assessor's questions are chosen: so many per criterion, spread over the levels.
package struct QuestionBlueprint: Equatable, Sendable {
  /// How many questions each criterion gets at least, where there are so many: 1 or more.
  package var perCriterion: Int
  /// How many questions there are at most; `nil` for as many as it takes.
  package var limit: Int?
  /// Whether only questions that are explained in the candidate's own words are taken.
  package var openOnly: Bool
  /// Where chance begins; the same seed chooses the same questions from the same banks.
  package var seed: UInt64

  /// Creates a blueprint.
  package init(perCriterion: Int = 1, limit: Int? = nil, openOnly: Bool = false, seed: UInt64) {
    self.perCriterion = perCriterion
    self.limit = limit
    self.openOnly = openOnly
    self.seed = seed
  }
}

extension QuestionBlueprint {
  /// Chooses questions for criteria.
  ///
  /// A question that draws on several criteria counts for each. Of the questions that a criterion
  /// could get, one that is explained comes before others, then one at the level chosen least often
  /// so far, then chance decides.
  ///
  /// - Parameters:
  ///   - criteria: The criteria, in the order in which they are asked about.
  ///   - outlines: The questions to choose from.
  /// - Returns: The ids of the questions, in the order of the criteria.
  package func questions(
    for criteria: [CriterionID], from outlines: [QuestionOutline]
  ) -> [Question.ID] {
    var generator = SplitMix64(seed: seed)
    var pool = outlines.filter { !openOnly || $0.type == .explain }
    pool.shuffle(stablyUsing: &generator)
    var chosen: [QuestionOutline] = []
    var levels: [Question.Level: Int] = [:]
    for criterion in criteria {
      while chosen.count < limit ?? .max,
        chosen.count(where: { $0.criteria.contains(criterion) }) < perCriterion,
        let next = best(in: pool, for: criterion, levels)
      {
        let outline = pool.remove(at: next)
        chosen.append(outline)
        levels[outline.level, default: 0] += 1
      }
    }
    return chosen.map(\.id)
  }

  private func best(
    in pool: [QuestionOutline], for criterion: CriterionID, _ levels: [Question.Level: Int]
  ) -> Int? {
    pool.indices.filter { pool[$0].criteria.contains(criterion) }.min { left, right in
      rank(pool[left], levels) < rank(pool[right], levels)
    }
  }

  private func rank(_ outline: QuestionOutline, _ levels: [Question.Level: Int]) -> (Int, Int) {
    (outline.type == .explain ? 0 : 1, levels[outline.level] ?? 0)
  }

  /// How the questions are chosen, in words that lead to the same choice again.
  package var inWords: String {
    "at least \(perCriterion) per criterion"
      + (limit.map { ", at most \($0) in all" } ?? "") + (openOnly ? ", open questions only" : "")
      + ", spread over levels, seed \(seed)"
  }
}
