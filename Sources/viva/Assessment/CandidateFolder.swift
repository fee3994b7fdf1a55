internal import Files
internal import Curriculum
internal import Text
internal import LearnerRecord
internal import LearnerRecordStore

/// A person who is assessed, with a record of their own.
struct Candidate {
  /// The first letters of the record's random name: enough to tell records apart.
  let id: String
  /// The name on record; `nil` where it was taken away or forgotten.
  let name: String?
  let path: String
  /// How many entries the record has.
  let entries: Int
}

/// The records of candidates, one file each, named by the record and not by the person.
struct CandidateFolder {
  let path: String

  /// Returns the candidates whose records can be read, by name.
  func all() -> [Candidate] { contents().candidates }

  /// Returns the candidates, by name, and the files that can't be read, each with what is wrong: one
  /// bad file hides no other.
  func contents() -> (candidates: [Candidate], unreadable: [(id: String, fault: any Error)]) {
    var (candidates, unreadable): ([Candidate], [(id: String, fault: any Error)]) = ([], [])
    for file in Folder.paths(path) where file.hasSuffix(".sqlite") {
      do { candidates.append(try candidate(at: file)) } catch {
        unreadable.append((id(of: file), error))
      }
    }
    return (candidates.sorted { ($0.name ?? "~", $0.id) < ($1.name ?? "~", $1.id) }, unreadable)
  }

  /// Returns the candidate with a name or an id.
  ///
  /// - Parameter wanted: The name, in any case of letters, or the id.
  /// - Returns: The only one that fits.
  /// - Throws: `Problem` where there is none or more than one; what is wrong with the record of that id
  ///   where it can't be read.
  func candidate(_ wanted: String) throws -> Candidate {
    let (all, unreadable) = contents()
    let wantedName = wanted.lowercased()
    let named = all.filter { $0.name?.lowercased() == wantedName }
    let found = named.isEmpty ? all.filter { $0.id == wantedName } : named
    if found.count == 1 { return found[0] }
    if found.count > 1 {
      let ids = found.map(\.id).joined(separator: ", ")
      throw Problem(
        "There are \(found.count) candidates with the name “\(wanted.visible())”. Give the id: "
          + "\(ids).", exitCode: .usage)
    }
    if let bad = unreadable.first(where: { $0.id.lowercased() == wantedName }) { throw bad.fault }
    let names = all.compactMap(\.name)
    let whole = names.first { " \($0.lowercased())".contains(" \(wantedName)") }
    let hint =
      (whole ?? nearestName(to: wanted, among: names)).map {
        "Did you mean “\($0.visible())”?"
      }
      ?? "“candidate add” adds one; “candidate list” shows who is there."
    throw Problem(
      "There is no candidate “\(wanted.visible())”. \(hint)", exitCode: .noInput)
  }

  private func id(of file: String) -> String {
    file.split(separator: "/").last.map { String($0.dropLast(7)) } ?? ""
  }

  private func candidate(at file: String) throws -> Candidate {
    let store = try LearnerRecordStore(path: file, access: .reading)
    return Candidate(
      id: id(of: file), name: try store.entries(of: [.named]).learnerName, path: file,
      entries: try store.head().count)
  }
}
