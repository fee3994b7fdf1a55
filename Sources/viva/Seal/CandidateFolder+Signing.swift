internal import Text

// Nobody signs in the name of somebody they assess.
extension CandidateFolder {
  /// Refuses a key, or a signature, in the name of a candidate of this account.
  ///
  /// - Parameter signer: Whose key it is, as a person types it or as the key has it.
  /// - Throws: `Problem` where a candidate has that name.
  func refuseSigning(as signer: String) throws {
    let words = Self.words(of: signer)
    guard let name = all().compactMap(\.name).first(where: { Self.words(of: $0) == words }) else {
      return
    }
    throw Problem(
      "\(name.visible()) is a candidate on this account, and nobody signs in the candidate's name for "
        + "them. Candidates make their keys and sign on their own account; if your name is the same, "
        + "add what tells you apart.",
      exitCode: .noPermission)
  }

  /// The words of a name, without regard to case or to the signs between them.
  private static func words(of name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
