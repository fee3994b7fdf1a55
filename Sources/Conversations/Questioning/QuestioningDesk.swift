package import Assessment
package import Curriculum
package import LearnerRecord
package import LearnerRecordStore

/// The record during a questioning: what is written goes after what was read, or not at all.
package final class QuestioningDesk {
  private let desk: Desk
  /// What questionings are made of, practice that can be accepted and the names of the candidate
  /// included, in the record's order.
  package private(set) var entries: [Entry]
  /// When things happen.
  package var clock: Clock { desk.clock }

  /// What of a record a questioning reads.
  private static let kinds = FactKind.ofForms.union(FactKind.ofOwner).union(FactKind.ofAnswers)

  /// Reads a candidate's record for a questioning.
  ///
  /// - Parameters:
  ///   - store: The record, opened for adding.
  ///   - clock: When things happen.
  /// - Throws: `StoreError`.
  package init(_ store: LearnerRecordStore, _ clock: Clock) throws {
    let last = try store.head().count
    desk = Desk(store, clock, after: last)
    entries = try store.entries(of: Self.kinds).filter { $0.number <= last }
  }

  /// Puts facts on record; they are on the disk when this returns.
  ///
  /// - Parameter facts: The facts, in order.
  /// - Returns: The last of the entries.
  /// - Throws: `QuestioningChanged` where another program changed a questioning meanwhile, and then
  ///   nothing was written; `StoreError`.
  @discardableResult
  package func append(_ facts: [Fact]) throws -> Entry? {
    let news = try desk.record(facts) { entry in
      if case .questioningBegun = entry.fact { return true }
      return entry.fact.questioning != nil
    }
    guard let news else { throw QuestioningChanged() }
    entries += news.entries
    return news.ours.last
  }

  /// Returns every questioning of a unit, in the record's order.
  package func questionings(of unit: Unit) -> [Questioning] {
    Questioning.all(in: entries).filter { $0.begun.unit == unit.code }
  }

  /// Returns a questioning as it is on record now.
  package func current(_ questioning: Questioning) -> Questioning {
    Questioning.all(in: entries).first { $0.entry == questioning.entry } ?? questioning
  }
}

/// Another program has changed a questioning while it is held here.
package struct QuestioningChanged: Error {}
