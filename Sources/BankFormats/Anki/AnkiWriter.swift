package import Curriculum

/// Writes questions as notes of Anki, in a text that it imports.
///
/// The first field is the question's own id, by which Anki knows a note again. Two note types are needed there, both
/// with the fields ``fields``: one that shows the prompt and then the answer, and one of the kind “cloze”.
package struct AnkiWriter {
  /// The text so far.
  package private(set) var text = AnkiText()

  /// The names of the fields of both note types.
  package static let fields = ["Id", "Prompt", "Answer", "Also right", "Explanation"]
  /// The name of the note type for prompt and answer, and of that for gaps.
  package static let noteTypes = (usual: "Viva", cloze: "Viva cloze")

  /// Why a question can't be a card.
  package enum Refusal: Error, Equatable, Sendable {
    /// Its numbers are drawn for each showing.
    case drawnNumbers
    /// A gap has signs that end a cloze deletion.
    case gapMarks
  }

  /// Begins an empty text.
  package init() {
    text.head.separator = UInt8(ascii: "\t")
    text.head.isHTML = true
    (text.head.noteTypeColumn, text.head.deckColumn) = (1, 2)
    text.head.columns = ["Note type", "Deck"] + Self.fields + ["Tags"]
    text.head.tagsColumn = text.head.columns.count
  }

  /// Adds a question.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - title: The title of its topic, which becomes the deck.
  /// - Returns: What of it does not go along.
  /// - Throws: ``Refusal``.
  package mutating func add(_ question: Question, title: String) throws(Refusal) -> [Loss] {
    let card = try AnkiSides(question)
    let tags = BankExport.tags(question) + AnkiTags.tags(of: question.key)
    let type = question.key.type == .cloze ? Self.noteTypes.cloze : Self.noteTypes.usual
    let cells =
      [type, title.oneLine, question.id.rawValue, card.front, card.back, card.also]
      + [question.explanation.escapedForHTML, tags.joined(separator: " ")]
    text.rows.append(AnkiText.Row(line: text.rows.count + 1, cells: cells))
    return Self.losses(of: question)
  }
}
