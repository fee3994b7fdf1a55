package import Curriculum

/// The questions that a learner flagged, as their author needs them: with the words that were shown.
package struct FlagReport: Encodable, Sendable {
  /// A wording of a question, with what was said of it.
  package struct Item: Encodable, Sendable {
    /// The id of the question.
    package var question: Question.ID
    /// The title of the topic whose bank has the question; `nil` where no bank has it any more.
    package var topic: String?
    /// The author whom the bank names.
    package var author: String?
    /// The fingerprint of the wording that was shown.
    package var version: String
    /// Whether the banks still have that wording; `false` where they have another one, or none.
    package var isCurrent: Bool
    /// What was shown; `nil` where it was erased.
    package var wording: Question?
    /// What was said, in order.
    package var flags: [Flag]

    private enum CodingKeys: String, CodingKey {
      case question, topic, author, version, isCurrent = "current", wording, flags
    }
  }

  /// What was said of a question, and when.
  package struct Flag: Encodable, Equatable, Sendable {
    /// When, in ISO 8601.
    package var at: String
    /// What is wrong with it, in the learner's words; empty if not said.
    package var note: String

    /// Creates a flag.
    package init(at: String, note: String) {
      self.at = at
      self.note = note
    }
  }

  /// The wordings that were flagged, in the order of their first flags.
  package private(set) var items: [Item] = []

  /// Gathers the flags of a record.
  ///
  /// - Parameters:
  ///   - entries: The entries that flag something, in order.
  ///   - curriculum: What can be asked.
  ///   - wordings: The wordings on record, by fingerprint.
  ///   - author: The author whose questions are wanted; `nil` for all.
  /// - Throws: What the curriculum throws where it can't read a question.
  package init(
    _ entries: [Entry], _ curriculum: Curriculum, wordings: [String: Question], author: String?
  ) throws {
    for entry in entries {
      guard case .flagged(let fact) = entry.fact else { continue }
      let flag = Flag(at: entry.at.description, note: fact.note)
      let known = items.firstIndex { $0.question == fact.question && $0.version == fact.wording }
      if let known {
        items[known].flags.append(flag)
        continue
      }
      let current = try curriculum.question(fact.question)
      let topic = current.flatMap { curriculum.topic($0.topic) }
      let wording = wordings[fact.wording]
      // Numbers that are drawn for each showing are no other wording.
      let isCurrent = try current.map { question in
        if let seed = wording?.drawn.flatMap({ UInt64($0.seed) }) {
          return try Wording(question.drawn(seed: seed)).fingerprint == fact.wording
        }
        return try Wording(question).fingerprint == fact.wording
      }
      items.append(
        Item(
          question: fact.question, topic: topic?.title, author: topic?.author,
          version: fact.wording, isCurrent: isCurrent ?? false, wording: wording, flags: [flag]))
    }
    if let author { items.removeAll { $0.author != author } }
  }
}
