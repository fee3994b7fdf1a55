internal import Assessment
internal import Files
internal import Glibc
internal import LearnerRecord
internal import LearnerRecordStore
internal import Scheduling
internal import Synchronization

// What the records of candidates come to, kept in the cache as long as they do not change.
extension Workspace {
  /// What was read of all candidates.
  struct Standings: Sendable {
    /// What each record comes to, by the ids of the candidates.
    var standings: [(id: String, standing: RecordStanding)] = []
    /// The records that can't be read, each with what is wrong.
    var unreadable: [(id: String, fault: any Error)] = []
  }

  /// Returns what the records of all candidates come to, by name: as it is kept where the record has not changed
  /// since, else read anew.
  func standings() -> Standings {
    let files = CandidateFolder(path: places.candidates).files
    removeStandings(but: files.map(\.path))
    try? Folder.make(places.cache)
    let work = files.map { Work(id: $0.id, record: $0.path, kept: standingFile(of: $0.path)) }
    let found = Mutex(Standings())
    var missing: [Work] = []
    for one in work {
      if let standing = one.keptStanding {
        found.withLock { $0.standings.append((one.id, standing)) }
      } else {
        missing.append(one)
      }
    }
    // Two are enough: SQLite opens one record after the other anyway.
    concurrently(threads: missing.count > 8 ? 2 : 1) { [missing] part, parts in
      for place in stride(from: part, to: missing.count, by: parts) {
        let one = missing[place]
        do {
          let standing = try one.readStanding()
          found.withLock { $0.standings.append((one.id, standing)) }
        } catch {
          found.withLock { $0.unreadable.append((one.id, error)) }
        }
      }
    }
    var all = found.withLock { $0 }
    all.standings.sort { ($0.standing.name ?? "~", $0.id) < ($1.standing.name ?? "~", $1.id) }
    all.unreadable.sort { $0.id < $1.id }
    return all
  }

  /// Returns the file in which is kept what a candidate's record comes to.
  func standingFile(of record: String) -> StandingFile {
    StandingFile(path: standingPath(of: record))
  }

  /// Deletes what is kept of a candidate's record.
  func removeStanding(of record: String) {
    unlink(standingPath(of: record))
  }

  /// Deletes what is kept of records that are not there any more.
  private func removeStandings(but records: [String]) {
    let current = Set(records.map(standingPath))
    for path in Folder.paths(places.cache)
    where path.hasPrefix(places.cache + "/standing-") && !current.contains(path) {
      unlink(path)
    }
  }

  private func standingPath(of record: String) -> String {
    places.cache + "/standing-\(String(stableHash(record), radix: 16)).bytes"
  }
}

/// A record that is looked at, and where what it comes to is kept.
private struct Work: Sendable {
  let id: String
  let record: String
  let kept: StandingFile

  /// What is kept of the record as it is; `nil` where that is nothing.
  var keptStanding: RecordStanding? {
    StandingFile.Origin(of: record).flatMap(kept.standing)
  }

  /// Reads the record, and keeps what it comes to unless the record changed meanwhile.
  ///
  /// - Throws: `StoreError`.
  func readStanding() throws -> RecordStanding {
    let before = StandingFile.Origin(of: record)
    let standing = try {
      let store = try LearnerRecordStore(path: record, access: .reading)
      return RecordStanding(try store.assessmentEntries())
    }()
    if let before, !before.isRecent, StandingFile.Origin(of: record) == before {
      kept.write(standing, of: before)
    }
    return standing
  }
}
