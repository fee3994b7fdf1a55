package import LearnerRecord

/// Why a verifier's entry can't be taken.
package enum VerifierFault: Error, Equatable {
  /// There is no such entry, or it was erased.
  case missing
  /// The verifier is this assessor.
  case ownWork(String)
  /// The verifier is the person whose record it is.
  case ownRecord(String)
  /// The entry holds no assessor's work, so there is nothing to agree with.
  case noWork
  /// Who disagrees, comments or asks for an action says so in words.
  case noWords
  /// The entry asks for no action.
  case noAction
  /// The action was done already, as this entry says.
  case alreadyDone(Int)
  /// The entry is no response with a decision that stands.
  case noResponse
  /// The same person marked it before, in this entry.
  case alreadyMarked(Int)
}

extension Fact.Verified {
  /// Returns why it can't go on a record.
  ///
  /// - Parameter entries: The entries of the record, in order.
  /// - Returns: The fault; `nil` where it can.
  package func fault(in entries: [Entry]) -> VerifierFault? {
    guard entries.contains(where: { $0.number == entry }) else { return .missing }
    if let fault = entries.faultOfPerson(verifier, on: entry) { return fault }
    switch verdict {
    case .agree where entries.assessors(of: entry).isEmpty: return .noWork
    case .disagree where entries.assessors(of: entry).isEmpty: return .noWork
    case .disagree, .comment, .action: return words.allSatisfy(\.isWhitespace) ? .noWords : nil
    case .agree: return nil
    case .done:
      let about = VerifierEntry.all(in: entries).first { $0.entry == entry }
      guard case .verdict(.action, _)? = about?.said else { return .noAction }
      return about?.doneBy.map { .alreadyDone($0) }
    }
  }
}

extension Fact.SecondMarked {
  /// Returns why it can't go on a record.
  ///
  /// - Parameter entries: The entries of the record, in order.
  /// - Returns: The fault; `nil` where it can.
  package func fault(in entries: [Entry]) -> VerifierFault? {
    guard entries.contains(where: { $0.number == entry }) else { return .missing }
    let turn = Questioning.all(in: entries).lazy.flatMap { $0.turns.values }
      .first { $0.entry == entry }
    guard turn?.fact.response != nil else { return .noResponse }
    if let fault = entries.faultOfPerson(marker, on: entry) { return fault }
    let earlier = VerifierEntry.all(in: entries).first { said in
      guard case .decision = said.said else { return false }
      return said.about == entry && RecordOwner.likeness(said.verifier, marker) == .same
    }
    return earlier.map { .alreadyMarked($0.entry) }
  }
}

extension [Entry] {
  /// Whoever checks an entry is neither its assessor nor the person who was assessed.
  fileprivate func faultOfPerson(_ name: String, on entry: Int) -> VerifierFault? {
    let assessor = assessors(of: entry).first { RecordOwner.likeness($0, name) == .same }
    if let assessor { return .ownWork(assessor) }
    return RecordOwner(self).isNamed(name) == true ? .ownRecord(name) : nil
  }
}
