internal import Files
package import LearnerRecord

/// A person who is assessed, with a record of their own.
package struct Candidate {
  /// The first letters of the record's random name: enough to tell records apart.
  package let id: String
  /// The name on record; `nil` where it was taken away or forgotten.
  package let name: String?
  /// What a class list says about the person: learner id, group, planned end.
  package let listing: Fact.Listed
  /// Where the record is.
  package let path: String
  /// How many entries the record has.
  package let entries: Int
}

/// Why no candidate is meant, or none for sure.
package enum CandidateFault: Error, Equatable {
  /// Several have the name: their ids.
  case several([String])
  /// Nobody has the name or id: the names that there are.
  case unknown(among: [String])
}

/// The records of candidates, one file each, named by the record and not by the person.
package struct CandidateFolder {
  /// Where the records are.
  package let path: String

  /// Names a folder, which need not be there.
  package init(path: String) {
    self.path = path
  }

  /// Returns the candidates whose records can be read, by name.
  package func all() -> [Candidate] { contents().candidates }

  /// Returns the candidates, by name, and the files that can't be read, each with what is wrong: one
  /// bad file hides no other.
  package func contents() -> (candidates: [Candidate], unreadable: [(id: String, fault: any Error)])
  {
    var (candidates, unreadable): ([Candidate], [(id: String, fault: any Error)]) = ([], [])
    for (id, file) in files {
      do { candidates.append(try candidate(at: file)) } catch { unreadable.append((id, error)) }
    }
    return (candidates.sorted { ($0.name ?? "~", $0.id) < ($1.name ?? "~", $1.id) }, unreadable)
  }

  /// The files of the records, each with the candidate's id, in the order of their names.
  package var files: [(id: String, path: String)] {
    Folder.paths(path).filter { $0.hasSuffix(".sqlite") }.map { (id(of: $0), $0) }
  }

  /// Returns the candidate with a name, an id or a learner id.
  ///
  /// - Parameter wanted: The name, in any case of letters; else the id; else the learner id of a class list.
  /// - Returns: The only one that fits.
  /// - Throws: `CandidateFault` where there is none or more than one; what is wrong with the record of that id
  ///   where it can't be read.
  package func candidate(_ wanted: String) throws -> Candidate {
    let (all, unreadable) = contents()
    let wantedName = wanted.lowercased()
    let named = all.filter { $0.name?.lowercased() == wantedName }
    let called = named.isEmpty ? all.filter { $0.id == wantedName } : named
    let found = called.isEmpty ? all.filter { $0.listing.learnerID == wanted } : called
    if found.count == 1 { return found[0] }
    if found.count > 1 { throw CandidateFault.several(found.map(\.id)) }
    if let bad = unreadable.first(where: { $0.id.lowercased() == wantedName }) { throw bad.fault }
    throw CandidateFault.unknown(among: all.compactMap(\.name))
  }

  /// Returns the name of the candidate of this folder in whose name somebody would sign: nobody signs in the name
  /// of somebody they assess.
  ///
  /// - Parameter signer: Whose key it is, as a person types it or as the key has it.
  /// - Returns: The name, whatever the case of its letters and the signs between its words; `nil` for nobody's.
  package func candidate(signingAs signer: String) -> String? {
    let words = Self.words(of: signer)
    return all().compactMap(\.name).first { Self.words(of: $0) == words }
  }

  private static func words(of name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private func id(of file: String) -> String {
    file.split(separator: "/").last.map { String($0.dropLast(7)) } ?? ""
  }

  private func candidate(at file: String) throws -> Candidate {
    let store = try LearnerRecordStore(path: file, access: .reading)
    let entries = try store.entries(of: FactKind.ofOwner)
    return Candidate(
      id: id(of: file), name: entries.learnerName, listing: entries.listing, path: file,
      entries: try store.head().count)
  }
}
