import LearnerRecord
import Proofs
import TestSupport

@testable import Evidence

extension Fixture {
  /// Goes through entries; an entry's leaf follows from its bytes alone.
  static func practice(
    _ entries: [Entry]
  ) throws -> (answers: [PracticeAnswers.Answer], sittings: [PracticeAnswers.Sitting]) {
    var practice = PracticeAnswers(entries.map(ReplayFact.init))
    let answers = try entries.compactMap {
      practice.take($0, leaf: TreeHash.leaf([UInt8($0.number)] + (try $0.payload())))
    }
    return (answers, practice.sittings)
  }

  static func statements(_ entries: [Entry]) throws -> [String] {
    let statements = XAPIStatements(
      record: entries.recordName, learner: entries.learnerName, program: "viva 0.1.0",
      number: { text, _ in Double(text.filter { $0 != " " }) })
    let (answers, sittings) = try practice(entries)
    return try answers.map(statements.answered) + sittings.map(statements.completed)
  }
}
