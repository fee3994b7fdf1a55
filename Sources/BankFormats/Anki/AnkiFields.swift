/// Which fields of a note are what of a question.
package struct AnkiFields: Equatable, Sendable {
  /// What a field can be.
  package enum Role: String, Sendable, CaseIterable {
    case prompt, answer, also, explanation, id, tags
  }

  /// The name or the number of the field of each role.
  package var places: [Role: String]

  /// Creates a mapping.
  package init(_ places: [Role: String]) { self.places = places }

  /// Reads a mapping; `nil` where a word is none, a role is named twice, or the prompt is missing.
  ///
  /// - Parameter words: A role and a field each, such as `prompt=1` or `answer=Back`.
  package init?(_ words: [String]) {
    places = [:]
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1).map { String($0).oneLine }
      guard parts.count == 2, let role = Role(rawValue: parts[0].lowercased()), places[role] == nil
      else { return nil }
      places[role] = parts[1]
    }
    guard places[.prompt] != nil else { return nil }
  }

  /// The mapping as words that can be read again.
  package var words: [String] {
    Role.allCases.compactMap { role in places[role].map { "\(role.rawValue)=\($0)" } }
  }

  /// Returns the field of a role; `nil` where the note has none.
  func field(_ role: Role, of note: AnkiNote) -> AnkiNote.Field? {
    guard let place = places[role] else { return nil }
    return note.fields.first { $0.name.lowercased() == place.lowercased() }
      ?? Int(place).flatMap { number in note.fields.first { $0.number == number } }
  }

  /// Whether a note has the fields of prompt and answer.
  func fit(_ note: AnkiNote) -> Bool {
    field(.prompt, of: note) != nil && (places[.answer] == nil || field(.answer, of: note) != nil)
  }
}

// What can be told without being said.
extension AnkiFields {
  /// What the fields of common note types are called, in small letters, by role.
  private static let usual: [(Role, Set<String>)] = [
    (.prompt, ["front", "question", "prompt", "text", "term", "q"]),
    (.answer, ["back", "answer", "definition", "a"]),
    (.also, ["also right", "also", "variants"]),
    (.explanation, ["explanation", "extra", "back extra", "notes", "note", "comments", "remarks"]),
    (.id, ["id", "key"]), (.tags, ["tags", "criteria"]),
  ]

  /// Tells by the names of a note's fields which is which.
  ///
  /// - Parameter note: The note.
  /// - Returns: The mapping; `nil` where they do not tell of prompt and answer, or of a text with cloze deletions.
  static func named(in note: AnkiNote) -> AnkiFields? {
    var fields = AnkiFields([:])
    for field in note.fields {
      let name = field.name.lowercased()
      guard let role = usual.first(where: { $0.1.contains(name) })?.0 else { continue }
      if fields.places[role] == nil { fields.places[role] = field.name }
    }
    if fields.places[.prompt] != nil, fields.places[.answer] != nil { return fields }
    // A text with deletions needs no answer beside it.
    let hidden = fields.field(.prompt, of: note) ?? note.fields.first { AnkiCloze($0.text) != nil }
    guard let hidden, AnkiCloze(hidden.text) != nil else { return nil }
    fields.places[.prompt] = hidden.name.isEmpty ? String(hidden.number) : hidden.name
    return fields
  }

  /// Returns what the names of a note's fields tell, or else a mapping that was kept, where nothing but that tells.
  static func told(by note: AnkiNote, else usual: AnkiFields?) -> AnkiFields? {
    if let named = named(in: note) { return named }
    return note.templates.isEmpty ? usual.flatMap { $0.fit(note) ? $0 : nil } : nil
  }

  /// Whether nothing tells which fields of a note are what, so that somebody has to say it.
  ///
  /// - Parameters:
  ///   - note: The note.
  ///   - usual: A mapping that was kept.
  /// - Returns: Whether that is so.
  package static func mustBeSaid(of note: AnkiNote, usual: AnkiFields?) -> Bool {
    note.templates.isEmpty && told(by: note, else: usual) == nil && counted(in: note) == nil
  }

  /// Tells by the number of a note's fields which is which: prompt, answer, and perhaps an explanation.
  ///
  /// - Parameter note: The note.
  /// - Returns: The mapping; `nil` for one field, and for more than three, which may be anything.
  static func counted(in note: AnkiNote) -> AnkiFields? {
    guard 2...3 ~= note.fields.count else { return nil }
    let roles: [Role] = [.prompt, .answer, .explanation]
    return AnkiFields(
      Dictionary(
        uniqueKeysWithValues: zip(roles, note.fields).map { ($0, String($1.number)) }))
  }

  /// Tells by what the sides of a card show: the first field of the front is the prompt, the first of the back that the
  /// front does not show is the answer, the next the explanation.
  static func shown(by template: AnkiNote.Template) -> AnkiFields? {
    guard let prompt = template.front.first else { return nil }
    var fields = AnkiFields([.prompt: prompt])
    let back = template.back.filter { !template.front.contains($0) }
    fields.places[.answer] = back.first
    fields.places[.explanation] = back.dropFirst().first
    return fields
  }
}
