internal import Assessment
internal import Files
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
    let kept = standingsFile.read()
    var (current, missing): ([String: StandingsFile.Kept], [Unread]) = ([:], [])
    var found = Standings()
    for (id, path) in CandidateFolder(path: places.candidates).files {
      if let one = kept[id], one.origin == StandingsFile.Origin(of: path) {
        current[id] = one
        found.standings.append((id, one.standing))
      } else {
        missing.append(Unread(id: id, path: path))
      }
    }
    for (id, read) in Unread.read(missing) {
      switch read {
      case .success(let one):
        found.standings.append((id, one.standing))
        if let origin = one.origin { current[id] = .init(origin: origin, standing: one.standing) }
      case .failure(let fault): found.unreadable.append((id, fault))
      }
    }
    if current != kept {
      try? Folder.make(places.cache)
      standingsFile.write(current)
    }
    found.standings.sort { ($0.standing.name ?? "~", $0.id) < ($1.standing.name ?? "~", $1.id) }
    found.unreadable.sort { $0.id < $1.id }
    return found
  }

  /// Returns what is kept of the record that is worked on, of whatever age; `nil` for nothing.
  func keptStanding() -> RecordStanding? {
    let candidate = CandidateFolder(path: places.candidates).files.first {
      $0.path == places.record
    }
    return candidate.flatMap { standingsFile.read()[$0.id]?.standing }
  }

  /// Deletes what is kept of a candidate's record.
  func removeStanding(of candidate: Candidate) {
    var kept = standingsFile.read()
    kept[candidate.id] = nil
    standingsFile.write(kept)
  }

  /// The file of what the records in the folder of candidates come to.
  private var standingsFile: StandingsFile {
    let folder = String(stableHash(places.candidates), radix: 16)
    return StandingsFile(path: places.cache + "/standings-\(folder).bytes")
  }
}

/// A record of which nothing is kept as it is now.
private struct Unread: Sendable {
  typealias Reading = (origin: StandingsFile.Origin?, standing: RecordStanding)

  let id: String
  let path: String

  /// Reads records, two at a time: more would wait for each other, for one is opened after the other.
  static func read(_ records: [Unread]) -> [(id: String, Result<Reading, any Error>)] {
    let found = Mutex<[(id: String, Result<Reading, any Error>)]>([])
    concurrently(threads: records.count > 8 ? 2 : 1) { part, parts in
      for place in stride(from: part, to: records.count, by: parts) {
        let record = records[place]
        let reading = Result { try record.read() }
        found.withLock { $0.append((record.id, reading)) }
      }
    }
    return found.withLock { $0 }
  }

  /// Reads the record, with its state where that can be kept: it did not change meanwhile, nor a moment before.
  ///
  /// - Throws: `StoreError`.
  private func read() throws -> Reading {
    let before = StandingsFile.Origin(of: path)
    let isSteady = { before?.isRecent == false && StandingsFile.Origin(of: path) == before }
    // Nothing but a log needs locks as long as the file stays as it is.
    if before?.hasNoLog == true, let standing = try? standing(.unlocked), isSteady() {
      return (before, standing)
    }
    let standing = try standing(.reading)
    return (isSteady() ? before : nil, standing)
  }

  private func standing(_ access: LearnerRecordStore.Access) throws -> RecordStanding {
    RecordStanding(try LearnerRecordStore(path: path, access: access).assessmentEntries())
  }
}
