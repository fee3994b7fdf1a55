/// The notes of one file: what there is to read on a topic.
package struct StudyNotes: Equatable, Sendable {
  /// The topic of the bank beside them, such as `complaints`.
  package var topic: String
  /// The heading of all notes, as learners read it.
  package var title: String
  /// The date for which notes about law were checked, as `yyyy-mm-dd`.
  package var asAt: String?
  /// The notes in the file's order.
  package var notes: [StudyNote]

  /// Creates notes.
  package init(topic: String, title: String, asAt: String? = nil, notes: [StudyNote]) {
    self.topic = topic
    self.title = title
    self.asAt = asAt
    self.notes = notes
  }
}

/// What there is to read on one criterion, or on several that share the knowledge.
package struct StudyNote: Equatable, Sendable {
  /// The lines of units that the note serves; at least one.
  package var criteria: [CriterionID]
  /// The heading.
  package var title: String
  /// The paragraphs in their order, the worked example among them.
  package var paragraphs: [NoteParagraph]
  /// Where the note's facts can be looked up.
  package var sources: [NoteText]

  /// Creates a note.
  package init(
    criteria: [CriterionID], title: String, paragraphs: [NoteParagraph], sources: [NoteText] = []
  ) {
    self.criteria = criteria
    self.title = title
    self.paragraphs = paragraphs
    self.sources = sources
  }

  /// How many words there are to read, headings included and sources left out.
  package var wordCount: Int {
    paragraphs.reduce(0) { sum, paragraph in
      sum + paragraph.heading.wordCount
        + paragraph.blocks.reduce(0) { $0 + $1.text.plain.wordCount }
    }
  }
}

extension String {
  fileprivate var wordCount: Int { split(whereSeparator: \.isWhitespace).count }
}

extension StudyNotes {
  /// What each paragraph says, its headings included, by its id.
  package var paragraphTexts: [NoteParagraphID: String] {
    let texts = notes.flatMap { note in
      note.paragraphs.compactMap { paragraph in
        paragraph.id.map { id in
          (
            id,
            ([note.title, paragraph.heading] + paragraph.blocks.map(\.text.plain))
              .joined(separator: " ")
          )
        }
      }
    }
    return Dictionary(texts, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the notes with nothing but one paragraph, below the heading of its note.
  ///
  /// - Parameter id: The paragraph.
  /// - Returns: The notes; `nil` where they don't have it.
  package func only(_ id: NoteParagraphID) -> StudyNotes? {
    for var note in notes {
      note.paragraphs.removeAll { $0.id != id }
      note.sources = []
      guard !note.paragraphs.isEmpty else { continue }
      return StudyNotes(topic: topic, title: title, asAt: asAt, notes: [note])
    }
    return nil
  }
}
