package import Curriculum
internal import LearnerRecord
internal import Scheduling

/// Which cases a session can ask, and in which order.
///
/// A case applies what was recalled: it comes when the questions that it names were right once or, where it names
/// none, when a knowledge question on one of its criteria was. It is asked at most once in ``interval`` days, those
/// never asked first, then those longest ago, and by chance among equals.
struct CaseChoice {
  /// How many days lie at least between two showings of a case.
  static let interval = 28

  private let curriculum: Curriculum
  private let state: LearnerState
  private let today: StudyDay
  private var recalled: Set<CriterionID> = []
  private var known: Set<CriterionID> = []

  init(_ curriculum: Curriculum, _ state: LearnerState, today: StudyDay) {
    (self.curriculum, self.state, self.today) = (curriculum, state, today)
    for outline in curriculum.outlines where outline.kind == .knowledge {
      known.formUnion(outline.criteria)
      if state.wasRight(outline.id) { recalled.formUnion(outline.criteria) }
    }
  }

  /// Returns the cases that can be asked, the first to be asked first.
  ///
  /// - Parameters:
  ///   - positions: Positions of cases in the curriculum.
  ///   - generator: Where chance comes from.
  /// - Returns: Some of the positions.
  func cases(
    among positions: [Int], using generator: inout SplitMix64
  ) -> [Int] {
    var open = positions.filter { isOpen(curriculum.outlines[$0]) }
    open.shuffle(stablyUsing: &generator)
    let days = open.map { state.lastDay(of: curriculum.outlines[$0].id)?.number ?? .min }
    return zip(open, days).enumerated().sorted {
      ($0.element.1, $0.offset) < ($1.element.1, $1.offset)
    }
    .map(\.element.0)
  }

  private func isOpen(_ outline: QuestionOutline) -> Bool {
    if state.settings.suspended.contains(outline.id) { return false }
    if let day = state.lastDay(of: outline.id), today - day < Self.interval { return false }
    guard outline.after.isEmpty else {
      return outline.after.allSatisfy { curriculum.position(of: $0) == nil || state.wasRight($0) }
    }
    let own = Set(outline.criteria)
    return known.isDisjoint(with: own) || !recalled.isDisjoint(with: own)
  }
}

extension Curriculum {
  /// How many places of a session cases may take: a quarter, and at least one; none where there are no
  /// cases.
  ///
  /// - Parameters:
  ///   - length: How many questions the session has; 1 or more.
  ///   - units: The codes of the units whose cases count; all where not given.
  /// - Returns: A number, 0…`length`.
  package func casePlaces(ofSession length: Int, in units: Set<String>? = nil) -> Int {
    let hasCases = outlines.contains { outline in
      outline.kind == .application
        && (units.map { units in outline.criteria.contains { units.contains($0.unitCode) } } ?? true)
    }
    return hasCases ? max(1, length / 4) : 0
  }
}
