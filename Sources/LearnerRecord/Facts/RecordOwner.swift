/// Whose record it is, as far as a record can say: a name that somebody typed, which proves nothing.
package struct RecordOwner: Equatable, Sendable {
  /// What two names say about whether one person is meant.
  package enum Likeness: Equatable, Sendable {
    /// Both records have the same name, whatever the case of its letters and the spaces between words.
    case same
    /// The names differ.
    case different
    /// One of the two has no name.
    case unnamed
  }

  /// The name of the record itself, such as `viva-record/0123…`.
  package let record: String
  /// The person's name on record; `nil` where none was given, or it was withdrawn or erased.
  package let name: String?

  /// Reads what a record says about its owner.
  ///
  /// - Parameter entries: The entries of the record, in order.
  package init(_ entries: [Entry]) {
    record = entries.recordName
    name = entries.learnerName
  }

  /// Compares the name with that of another record, such as a candidate's.
  ///
  /// - Parameter other: The owner of the other record.
  /// - Returns: What the names say; never that it is one person, which only people can confirm.
  package func likeness(to other: RecordOwner) -> Likeness {
    Self.likeness(name, other.name)
  }

  /// Compares two names.
  ///
  /// - Parameters:
  ///   - name: A name; `nil` for none.
  ///   - other: The other name; `nil` for none.
  /// - Returns: What the names say.
  package static func likeness(_ name: String?, _ other: String?) -> Likeness {
    guard let name, let other else { return .unnamed }
    return folded(name) == folded(other) ? .same : .different
  }

  /// Whether a name that was typed is the one on record, as ``likeness(to:)`` compares names; `nil`
  /// where the record has none.
  package func isNamed(_ typed: String) -> Bool? {
    name.map { Self.folded($0) == Self.folded(typed) }
  }

  private static func folded(_ name: String) -> [String] {
    name.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
  }
}

extension Fact.Opened {
  /// The name of the record, as checkpoints have it.
  package var name: String { "viva-record/" + record }
}

extension [Entry] {
  /// The name of the record: that of its first entry.
  package var recordName: String {
    guard case .opened(let opened)? = first?.fact else { return "viva-record" }
    return opened.name
  }

  /// The name that the learner gave last, if there is one.
  package var learnerName: String? {
    let names = compactMap { entry -> String? in
      if case .named(let named) = entry.fact { named.name } else { nil }
    }
    return names.last.flatMap { $0.isEmpty ? nil : $0 }
  }
}
