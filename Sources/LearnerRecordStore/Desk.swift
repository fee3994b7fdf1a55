package import LearnerRecord

/// Where a conversation sits at the record: what happens is put on the disk first, and comes back as
/// entries, with what other programs added in between.
///
/// Study, mock test and questioning write through it, so that none of them takes in what is not on
/// the disk, or misses what is.
package final class Desk {
  /// The record.
  package let store: LearnerRecordStore
  /// When things happen.
  package let clock: Clock
  /// The number of the last entry that was taken in; 0 before the first.
  package private(set) var lastEntry: Int

  /// Sits down at a record.
  ///
  /// - Parameters:
  ///   - store: The record, opened for adding.
  ///   - clock: When things happen.
  ///   - lastEntry: The number of the last entry that is known already; 0 for none.
  package init(_ store: LearnerRecordStore, _ clock: Clock, after lastEntry: Int) {
    self.store = store
    self.clock = clock
    self.lastEntry = lastEntry
  }

  /// What is new on record, in order.
  package struct News: Equatable, Sendable {
    /// The entries that another program added, before ours.
    package var others: [Entry] = []
    /// The entries of the facts that were given.
    package var ours: [Entry]

    /// All of them, in the record's order.
    package var entries: [Entry] { others + ours }
  }

  /// Puts facts on the disk.
  ///
  /// - Parameters:
  ///   - facts: The facts, in order.
  ///   - moment: When they happened; now, if not said.
  /// - Returns: Everything since the last entry that was taken in.
  /// - Throws: `StoreError`; nothing was added, unless it was what others added that could not be read.
  package func record(_ facts: [Fact], at moment: Moment? = nil) throws -> News {
    var news = News(ours: try store.append(facts, at: moment ?? clock.now()))
    if let first = news.ours.first, first.number != lastEntry + 1 {
      news.others = try store.entries(after: lastEntry).filter { $0.number < first.number }
    }
    lastEntry = news.ours.last?.number ?? lastEntry
    return news
  }

  /// Puts facts on the disk, unless another program added something that is in their way.
  ///
  /// - Parameters:
  ///   - facts: The facts, in order.
  ///   - isInTheWay: Whether an entry of another program makes the facts untrue.
  /// - Returns: Everything since the last entry that was taken in; `nil` where something is in the way,
  ///   and then nothing was added.
  /// - Throws: `StoreError`; nothing was added.
  package func record(_ facts: [Fact], unless isInTheWay: (Entry) -> Bool) throws -> News? {
    let now = clock.now()
    var others: [Entry] = []
    while true {
      if let ours = try store.append(facts, at: now, after: lastEntry) {
        lastEntry = ours.last?.number ?? lastEntry
        return News(others: others, ours: ours)
      }
      let added = try news()
      // A record with fewer entries than were read is another one.
      guard !added.isEmpty, !added.contains(where: isInTheWay) else { return nil }
      others += added
    }
  }

  /// Returns what other programs added since the last entry that was taken in.
  ///
  /// - Throws: `StoreError`.
  package func news() throws -> [Entry] {
    let entries = try store.entries(after: lastEntry)
    lastEntry = entries.last?.number ?? lastEntry
    return entries
  }
}
