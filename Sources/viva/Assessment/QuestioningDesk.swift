internal import Files
internal import Assessment
internal import Curriculum
internal import Glibc
internal import LearnerRecord
internal import LearnerRecordStore
internal import Scheduling

/// The record during a questioning: what is written goes after what was read, or not at all.
///
/// A second program is kept out by a lock; what does not ask for the lock is noticed when the next
/// entry is written.
final class QuestioningDesk {
  let store: LearnerRecordStore
  let clock: Clock
  private(set) var entries: [Entry]
  private let lock: FileLock

  /// Opens a candidate's record for a questioning.
  ///
  /// - Parameter workspace: Where the record is.
  /// - Throws: `Problem` where another program is questioning from the same record; `StoreError`.
  init(_ workspace: Workspace) throws {
    store = try workspace.store(.adding)
    clock = try workspace.clock()
    try? Folder.make(workspace.places.cache)
    lock = FileLock(path: workspace.questioningLock)
    guard lock.isOurs else {
      throw Problem(
        "A questioning of this candidate is open in another terminal. Continue there, or stop it "
          + "there first.", exitCode: .inputOutput)
    }
    entries = try store.entries()
  }

  /// Puts facts on record; they are on the disk when this returns.
  ///
  /// - Parameter facts: The facts, in order.
  /// - Returns: The last of the entries.
  /// - Throws: `Problem` where another program changed a questioning meanwhile, and then nothing was
  ///   written; `StoreError`.
  @discardableResult
  func append(_ facts: [Fact]) throws -> Entry? {
    let now = clock.now()
    while true {
      if let added = try store.append(facts, at: now, after: entries.last?.number ?? 0) {
        entries += added
        return added.last
      }
      let read = try store.entries()
      let known = entries.last?.number ?? 0
      let isTouched = read.contains { entry in
        if case .questioningBegun = entry.fact { return entry.number > known }
        return entry.number > known && entry.fact.questioning != nil
      }
      guard !isTouched, read.count >= entries.count else {
        throw Problem(
          "Another program has changed this questioning meanwhile, so nothing more was written. "
            + "The same command shows what is on record now.", exitCode: .inputOutput)
      }
      entries = read
    }
  }

  /// Returns every questioning of a unit, in the record's order.
  func questionings(of unit: Unit) -> [Questioning] {
    Questioning.all(in: entries).filter { $0.begun.unit == unit.code }
  }

  /// Returns a questioning as it is on record now.
  func current(_ questioning: Questioning) -> Questioning {
    Questioning.all(in: entries).first { $0.entry == questioning.entry } ?? questioning
  }
}

extension Workspace {
  /// The file whose lock says that somebody is questioned from the record.
  fileprivate var questioningLock: String {
    // Two spellings of a path name one record.
    let resolved = realpath(places.record, nil)
    defer { free(resolved) }
    let path = resolved.map { String(cString: $0) } ?? places.record
    return places.cache + "/questioning-\(String(stableHash(path), radix: 16)).lock"
  }
}
