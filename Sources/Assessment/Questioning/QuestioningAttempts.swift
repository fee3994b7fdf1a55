internal import LearnerRecord

extension [Questioning] {
  /// Returns the attempt numbers that a document prints otherwise than they were recorded.
  ///
  /// Where copies of a record were joined, two questionings can have been recorded as one attempt. They count on in the
  /// order of the joined record then; what is stored stays as it is, and is named beside.
  ///
  /// - Parameter entries: The entries of the record.
  /// - Returns: The words, by the entry that began the questioning; nothing for a record that was never joined.
  func attemptsInOrder(of entries: [Entry]) -> [Int: String] {
    guard entries.contains(where: \.isJoining) else { return [:] }
    var latest: [String: Int] = [:]
    return reduce(into: [:]) { found, questioning in
      guard let text = questioning.fields["attempt"], let recorded = Int(text) else { return }
      let unit = questioning.begun.unit
      let number = Swift.max(recorded, (latest[unit] ?? 0) + 1)
      latest[unit] = number
      if number != recorded {
        found[questioning.entry] = "\(number) (recorded as \(recorded), in a copy that was joined)"
      }
    }
  }
}

extension Entry {
  fileprivate var isJoining: Bool { if case .joined = fact { true } else { false } }
}
