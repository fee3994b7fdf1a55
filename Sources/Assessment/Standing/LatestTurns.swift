internal import Curriculum
internal import LearnerRecord

/// What was decided last on each question of a unit, over all of its questionings.
struct LatestTurns {
  private struct Turn {
    let question: Question.ID
    let criteria: [CriterionID]
    let outcome: CriterionDecision.Outcome
    let attempt: Int
    let questioning: Int
    let entry: Int
    let at: Moment
  }

  private let unit: String
  private var latest: [Question.ID: Turn] = [:]
  /// The unit's own criteria of the wordings that were asked, by fingerprint.
  private var own: [String: [CriterionID]] = [:]

  init(unit: String) {
    self.unit = unit
  }

  /// Takes in a questioning, later than those before.
  ///
  /// - Parameters:
  ///   - questioning: The questioning.
  ///   - attempt: Which one of the unit it is, from 1.
  ///   - criteria: The criteria of each wording, by its fingerprint.
  mutating func take(
    _ questioning: Questioning, attempt: Int, _ criteria: [String: [CriterionID]]
  ) {
    for turn in questioning.turns.values.sorted(by: { $0.entry < $1.entry }) {
      let fact = turn.fact
      latest[fact.question] = Turn(
        question: fact.question, criteria: ownCriteria(of: fact.wording, criteria),
        outcome: CriterionDecision.Outcome(fact.decision), attempt: attempt,
        questioning: questioning.entry, entry: turn.entry, at: turn.at)
    }
  }

  private mutating func ownCriteria(
    of wording: String, _ criteria: [String: [CriterionID]]
  ) -> [CriterionID] {
    if let known = own[wording] { return known }
    let found = criteria[wording, default: []].filter { $0.unitCode == unit }
    own[wording] = found
    return found
  }

  /// What stands after the last questioning.
  ///
  /// - Returns: The questions that are to be asked again, in the record's order: not those on whose criteria a later
  ///   question was answered satisfactorily; and what stands on each criterion: what is to be gone through again
  ///   before what is satisfactory.
  func standing() -> (lacks: [UnitStanding.Lack], decisions: [CriterionDecision]) {
    let turns = latest.values.sorted { $0.entry < $1.entry }
    let lacking = Self.lacking(turns)
    let lacks = lacking.map {
      UnitStanding.Lack(
        question: $0.question, criteria: $0.criteria, wasAsked: $0.outcome != .notAsked,
        questioning: $0.questioning, entry: $0.entry)
    }
    return (lacks, Self.decisions(turns, lacking))
  }

  private static func lacking(_ turns: [Turn]) -> [Turn] {
    // The latest entry that was satisfactory on each criterion.
    var settled: [CriterionID: Int] = [:]
    for turn in turns where turn.outcome == .satisfactory {
      for id in turn.criteria { settled[id] = turn.entry }
    }
    return turns.filter { turn in
      guard turn.outcome.isLacking else { return false }
      return turn.criteria.isEmpty
        || !turn.criteria.allSatisfy { settled[$0, default: 0] > turn.entry }
    }
  }

  private static func decisions(_ turns: [Turn], _ lacking: [Turn]) -> [CriterionDecision] {
    let order: [[Turn]] = [
      lacking.filter { $0.outcome == .notAsked }, turns.filter { $0.outcome == .satisfactory },
      lacking.filter { $0.outcome == .notYetSatisfactory },
    ]
    var standing: [CriterionID: Turn] = [:]
    for turn in order.joined() {
      for id in turn.criteria { standing[id] = turn }
    }
    return standing.map { id, turn in
      CriterionDecision(
        criterion: id, method: FormKind.questioningRecord.method, outcome: turn.outcome,
        attempt: turn.attempt, day: turn.at.date, entry: turn.entry)
    }
  }
}

extension CriterionDecision.Outcome {
  fileprivate init(_ decision: Fact.Asked.Decision) {
    self =
      switch decision {
      case .satisfactory: .satisfactory
      case .notYetSatisfactory: .notYetSatisfactory
      case .notAsked: .notAsked
      }
  }
}
