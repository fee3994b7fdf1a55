internal import Assessment
internal import LearnerRecord
internal import LearnerRecordStore
internal import Proofs
internal import Terminal
internal import Text

/// A candidate's record with its head.
struct WorkRecord {
  /// The candidate.
  let candidate: Candidate
  /// The entries, in order.
  let entries: [Entry]
  /// The hashes of all leaves, in order.
  let leaves: [TreeHash]

  /// The head of the record as it was with some number of its entries.
  func head(at size: Int) -> Checkpoint {
    Checkpoint(
      origin: entries.recordName, size: size,
      root: MerkleTree(leaves: Array(leaves.prefix(size))).root)
  }

  /// The record as it was at a head: its own first entries, or those of a copy that was joined since.
  ///
  /// - Parameter head: The head.
  /// - Returns: The record at that head; `nil` where it never had it.
  func state(at head: Checkpoint) -> State? {
    if head.size <= leaves.count, self.head(at: head.size) == head {
      return State(entries: entries.filter { $0.number <= head.size }, copy: nil)
    }
    guard head.origin == entries.recordName else { return nil }
    return JoinedCopy.all(in: entries).first { $0.root(size: head.size) == head.root }.map {
      State(entries: $0.entries(size: head.size, of: entries), copy: $0)
    }
  }

  /// A record as it was.
  struct State {
    /// The entries, with the numbers that they had.
    let entries: [Entry]
    /// The copy that they were in; `nil` for the record itself.
    fileprivate let copy: JoinedCopy?

    /// Returns the number that an entry has now.
    func number(of entry: Int) -> Int { copy?.number(of: entry) ?? entry }
  }
}

extension Workspace {
  /// Reads something of the records of all candidates, by name; of one that can't be read it is said what is wrong.
  private func ofCandidates<Found>(
    _ read: (Candidate, LearnerRecordStore) throws -> Found
  ) throws -> [Found] {
    let (candidates, unreadable) = CandidateFolder(path: places.candidates).contents()
    for (id, fault) in unreadable {
      console.complain("\(id.visible()): \(Problem(fault).sentence)")
    }
    return try candidates.map {
      try read($0, try LearnerRecordStore(path: $0.path, access: .reading))
    }
  }

  /// Returns the records of all candidates, by name.
  ///
  /// - Throws: `StoreError` where one can't be read any more.
  func workRecords() throws -> [WorkRecord] {
    try ofCandidates { candidate, store in
      WorkRecord(
        candidate: candidate, entries: try store.entries(), leaves: try store.leaves().map(\.hash))
    }
  }

  /// Returns what verifiers look at of the record that options name, or of all candidates, each with the
  /// candidate's id: what it says of forms, questionings and the person.
  ///
  /// - Throws: `StoreError`.
  func recordsToVerify(_ options: PlaceOptions) throws -> [(id: String, entries: [Entry])] {
    let kinds = FactKind.ofForms.union(FactKind.ofOwner)
    guard options.candidate == nil, options.record == nil else {
      return [(options.candidate ?? "", try store(.reading).entries(of: kinds))]
    }
    return try ofCandidates { ($0.id, try $1.entries(of: kinds)) }
  }

  /// Returns the policy of sampling in force.
  ///
  /// - Returns: Its entry on the verifier's own record, with its number and moment.
  /// - Throws: `Problem` where none is laid down; `StoreError`.
  func samplingPolicy() throws -> (number: Int, at: Moment, fact: Fact.SamplingSet) {
    for entry in try entriesOnRecord([.samplingSet]).reversed() {
      if case .samplingSet(let fact) = entry.fact { return (entry.number, entry.at, fact) }
    }
    throw Problem(
      "No policy is laid down. “sample policy --as NAME” lays one down.", exitCode: .noInput)
  }
}
