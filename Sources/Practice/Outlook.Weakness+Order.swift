package import Curriculum
package import LearnerRecord
internal import Text

extension Outlook.Weakness {
  /// How many questions of a criterion must have been answered before it comes first as weak, so that it says
  /// more than chance.
  package static let enoughAsked = 3

  /// Whether enough was asked for it to be named alone.
  package var isSure: Bool { asked >= Self.enoughAsked }

  /// Returns the criteria of which something was not known when it came back: one order for all that name the
  /// weakest.
  ///
  /// Those of which enough was asked come first, then the lowest share that was right. One right and one wrong
  /// answer are added to each share, so that few questions say less than many.
  ///
  /// - Parameters:
  ///   - outlines: The questions that count.
  ///   - latest: How they went at the first answer of their latest day.
  ///   - curriculum: Where the criteria are.
  ///   - isMeant: Whether a criterion counts.
  /// - Returns: The weakest first; none of which all is known.
  package static func all(
    of outlines: [QuestionOutline], _ latest: LatestDays, _ curriculum: Curriculum,
    where isMeant: (CriterionID) -> Bool
  ) -> [Outlook.Weakness] {
    var counts: [CriterionID: (right: Int, asked: Int)] = [:]
    for outline in outlines {
      guard let isRight = latest.isRight(outline.id) else { continue }
      for id in outline.criteria where isMeant(id) {
        let before = counts[id] ?? (0, 0)
        counts[id] = (before.right + (isRight ? 1 : 0), before.asked + 1)
      }
    }
    let weaknesses = counts.filter { $0.value.right < $0.value.asked }.map { id, count in
      Outlook.Weakness(
        criterion: id.rawValue, words: curriculum.criterion(id)?.words.withoutFullStop ?? "",
        right: count.right, asked: count.asked)
    }
    return weaknesses.sorted { $0.rank < $1.rank }
  }

  private var rank: (Int, Double, CriterionID) {
    (isSure ? 0 : 1, Double(right + 1) / Double(asked + 2), CriterionID(rawValue: criterion))
  }
}
