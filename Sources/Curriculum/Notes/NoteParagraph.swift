/// A part of a note under a heading of its own, which questions can name.
package struct NoteParagraph: Equatable, Sendable {
  /// What questions call it; `nil` for a worked example, which no question rests on.
  package var id: NoteParagraphID?
  /// The heading, as learners read it.
  package var heading: String
  /// The text below the heading, part by part.
  package var blocks: [NoteBlock]

  /// Creates a paragraph.
  package init(id: NoteParagraphID?, heading: String, blocks: [NoteBlock]) {
    self.id = id
    self.heading = heading
    self.blocks = blocks
  }
}

extension NoteParagraphID {
  /// Creates the name of a paragraph from its heading: the ASCII letters, in lower case, and digits,
  /// with one hyphen in place of all that is between them.
  ///
  /// - Parameters:
  ///   - topic: The topic of the notes.
  ///   - heading: The heading of the paragraph.
  package init(topic: String, heading: String) {
    let anchor = heading.lowercased().unicodeScalars
      .split { !("a"..."z" ~= $0 || "0"..."9" ~= $0) }
      .map(String.init).joined(separator: "-")
    self.init(rawValue: topic + "#" + anchor)
  }
}

/// A text that begins on a line of its own.
package enum NoteBlock: Equatable, Sendable {
  /// Running text.
  case text(NoteText)
  /// An item of a list.
  case item(NoteText)

  /// What it says.
  package var text: NoteText {
    switch self {
    case .text(let text), .item(let text): text
    }
  }
}

/// A text with terms in bold.
package struct NoteText: Equatable, Sendable {
  /// A stretch of one weight.
  package struct Run: Equatable, Sendable {
    /// The words, with the blanks around them.
    package var text: String
    /// Whether they are in bold.
    package var isBold: Bool

    /// Creates a stretch.
    package init(_ text: String, isBold: Bool = false) {
      self.text = text
      self.isBold = isBold
    }
  }

  /// The stretches in their order; none is empty.
  package var runs: [Run]

  /// Creates a text of its stretches.
  package init(_ runs: [Run]) {
    self.runs = runs
  }

  /// Reads a text whose bold terms stand between pairs of asterisks; `nil` where one has no end.
  package init?(marked text: String) {
    let parts = text.split(separator: "**", omittingEmptySubsequences: false)
    guard parts.count % 2 == 1 else { return nil }
    runs = parts.enumerated().filter { !$0.element.isEmpty }
      .map { Run(String($0.element), isBold: $0.offset % 2 == 1) }
  }

  /// The text without weights.
  package var plain: String { runs.map(\.text).joined() }
}
