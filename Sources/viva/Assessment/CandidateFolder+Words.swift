internal import LearnerRecordStore
internal import Text

extension CandidateFolder {
  /// Returns the only candidate with a name or an id.
  ///
  /// - Parameter wanted: The name, in any case of letters, or some words of it that no other name has; or the id.
  /// - Returns: The candidate.
  /// - Throws: `Problem` where there is none or more than one; what is wrong with the record of that id
  ///   where it can't be read.
  func only(_ wanted: String) throws -> Candidate {
    do { return try candidate(wanted) } catch CandidateFault.several(let ids) {
      throw Problem(
        "There are \(ids.count) candidates with the name “\(wanted.visible())”. Give the id: "
          + "\(ids.joined(separator: ", ")).", exitCode: .usage)
    } catch CandidateFault.unknown(let names) {
      let part = all().filter { $0.name?.hasWords(of: wanted) == true }
      if part.count == 1 { return part[0] }
      guard part.isEmpty else {
        let found = part.map { "\(($0.name ?? "").visible()) (\($0.id))" }
        throw Problem(
          "“\(wanted.visible())” is a part of several names: \(found.joined(separator: ", ")). Give the whole "
            + "name or the id.", exitCode: .usage)
      }
      let hint =
        nearestName(to: wanted, among: names).map { "Did you mean “\($0.visible())”?" }
        ?? "“candidate add” adds one; “candidate list” shows who is there."
      throw Problem(
        "There is no candidate “\(wanted.visible())”. \(hint)", exitCode: .noInput)
    }
  }

  /// Refuses a key, or a signature, in the name of a candidate of this account.
  ///
  /// - Parameter signer: Whose key it is, as a person types it or as the key has it.
  /// - Throws: `Problem` where a candidate has that name.
  func refuseSigning(as signer: String) throws {
    guard let name = candidate(signingAs: signer) else { return }
    throw Problem(
      "\(name.visible()) is a candidate on this account, and nobody signs in the candidate's name for "
        + "them. Candidates make their keys and sign on their own account; if your name is the same, "
        + "add what tells you apart.",
      exitCode: .noPermission)
  }
}

extension String {
  /// Whether a name has these words, in any case of letters and in their order.
  fileprivate func hasWords(of typed: String) -> Bool {
    func words(_ text: String) -> [Substring] {
      text.lowercased().split(whereSeparator: \.isWhitespace)
    }
    let wanted = words(typed)
    return !wanted.isEmpty && words(self).contains(wanted)
  }
}
