package import LearnerRecord
internal import Text

/// What somebody who checks an assessor's work put on a record, with what came of it.
package struct VerifierEntry: Equatable, Sendable {
  /// What was said.
  package enum Said: Equatable, Sendable {
    /// A verifier's word on the entry, with the day by which an action is to be done.
    case verdict(Fact.Verified.Verdict, by: String?)
    /// A second decision on a response, made without seeing the first; key points from 0.
    case decision(Fact.Asked.Decision, credited: [Int])
  }

  /// The number of the entry.
  package let entry: Int
  /// When it was made.
  package let at: Moment
  /// The entry that it is about.
  package let about: Int
  /// The name of whoever made it, as typed.
  package let verifier: String
  /// What was said.
  package let said: Said
  /// The words beside that; empty for none.
  package let words: String
  /// The entry that says that the action was done; `nil` for none.
  package private(set) var doneBy: Int?

  /// Whether it asks for something that nobody said was done.
  package var isOpenAction: Bool { isAction && doneBy == nil }

  private var isAction: Bool { if case .verdict(.action, _) = said { true } else { false } }

  /// The day by which an action is wanted, as `yyyy-mm-dd`; `nil` for none.
  package var wantedBy: String? { if case .verdict(.action, let day) = said { day } else { nil } }

  /// Returns what verifiers put on a record.
  ///
  /// - Parameter entries: The entries of the record, in order.
  /// - Returns: One for each such entry, in order.
  package static func all(in entries: [Entry]) -> [VerifierEntry] {
    var found: [VerifierEntry] = []
    for entry in entries {
      guard let said = VerifierEntry(entry) else { continue }
      if said.said == .verdict(.done, by: nil),
        let place = found.firstIndex(where: { $0.entry == said.about && $0.isOpenAction })
      {
        found[place].doneBy = entry.number
      }
      found.append(said)
    }
    return found
  }

  private init?(_ entry: Entry) {
    (self.entry, at) = (entry.number, entry.at)
    switch entry.fact {
    case .verified(let fact):
      (about, verifier, words) = (fact.entry, fact.verifier, fact.words)
      said = .verdict(fact.verdict, by: fact.verdict == .action ? fact.by : nil)
    case .secondMarked(let fact):
      (about, verifier, words) = (fact.entry, fact.marker, fact.reason)
      said = .decision(fact.decision, credited: fact.credited)
    default: return nil
    }
  }
}

extension FiledForm {
  /// Returns what verifiers said on the form, on an earlier wording of it, or on what they said there.
  ///
  /// - Parameter entries: The entries of the record.
  /// - Returns: What they said, in order.
  package func verifierEntries(in entries: [Entry]) -> [VerifierEntry] {
    var parts = entries.parts(of: entry)
    return VerifierEntry.all(in: entries).filter { said in
      guard parts.contains(said.about) else { return false }
      parts.insert(said.entry)
      return true
    }
  }
}

// In words.
extension VerifierEntry {
  /// What was said, such as `agrees` or `action, open, by 3 Dec 2026`.
  package var saidInWords: String {
    switch said {
    case .verdict(.agree, _): return "agrees"
    case .verdict(.disagree, _): return "disagrees"
    case .verdict(.comment, _): return "comment"
    case .verdict(.done, _): return "done"
    case .verdict(.action, let by):
      let state = doneBy.map { "done, entry \($0)" } ?? "open"
      return "action, \(state)" + (by.map { ", by \(dateInWords($0) ?? $0)" } ?? "")
    case .decision(let decision, let credited):
      let points = credited.map { "\($0 + 1)" }.joined(separator: ", ")
      return "\(decision.rawValue), decided without seeing the first decision"
        + (points.isEmpty ? "" : "; key points \(points)")
    }
  }

  /// The section of a document that shows what verifiers said.
  package static let section = FormKind.Section(
    "Verification",
    tables: [
      .init(
        "verification", "What verifiers put on record; it changes no decision.",
        columns: [
          .init("entry", "Entry"), .init("date", "Date"), .init("verifier", "Verifier"),
          .init("about", "On entry"), .init("said", "Says"), .init("words", "In words", .text),
        ], rows: .added(blank: 0))
    ])

  /// The row of the section.
  package var row: [String: String] {
    [
      "entry": "\(entry)", "date": at.dateWords, "verifier": verifier, "about": "\(about)",
      "said": saidInWords, "words": words,
    ]
  }
}
