/// A note of Anki, of which cards are made.
package struct AnkiNote: Equatable, Sendable {
  /// A field of a note.
  package struct Field: Equatable, Sendable {
    /// What it is called; empty where nothing says so.
    package var name: String
    /// Its number, from 1: that of its column in a text.
    package var number: Int
    /// What it says.
    package var text: ExchangeQuestion.Text

    /// Creates a field.
    package init(name: String, number: Int, text: ExchangeQuestion.Text) {
      (self.name, self.number, self.text) = (name, number, text)
    }
  }

  /// What two sides of a card are made of.
  package struct Template: Equatable, Sendable {
    /// The names of the fields that each side shows, in their order.
    package var front, back: [String]

    /// Creates a template.
    package init(front: [String], back: [String]) { (self.front, self.back) = (front, back) }
  }

  /// A card of a note.
  package struct Card: Equatable, Sendable {
    /// Its number in the collection.
    package var id: Int64
    /// Which of the note's cards it is, from 0: that of a template, or of a cloze deletion.
    package var place: Int

    /// Creates a card.
    package init(id: Int64, place: Int) { (self.id, self.place) = (id, place) }
  }

  /// A note, or what is wrong with it, with its line or number in its file.
  package typealias Numbered = (line: Int, content: Result<AnkiNote, ExchangeFault>)

  /// The name or number of its note type; empty where nothing says so.
  package var type: String
  /// Its tags, in their order.
  package var tags: [String]
  /// Its fields, in their order.
  package var fields: [Field]
  /// What its cards are made of; empty where nothing says so.
  package var templates: [Template] = []
  /// Its cards; `nil` where nothing says so.
  package var cards: [Card]?

  /// Creates a note.
  package init(
    type: String, tags: [String], fields: [Field], templates: [Template] = [], cards: [Card]? = nil
  ) {
    (self.type, self.tags, self.fields) = (type, tags, fields)
    (self.templates, self.cards) = (templates, cards)
  }
}
