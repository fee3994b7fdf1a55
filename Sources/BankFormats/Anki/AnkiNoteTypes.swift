/// The note types of a collection of Anki, which say what fields are called and what cards show.
package struct AnkiNoteTypes: Sendable {
  private struct NoteType: Sendable {
    var name: String
    var fields: [String]
    var templates: [AnkiNote.Template]
  }

  private var types: [Int64: NoteType] = [:]

  /// Reads note types; `nil` where the text is no JSON, or has none.
  ///
  /// - Parameter json: The column `models` of a collection.
  package init?(_ json: String) {
    guard let root = try? JSONReader.read(Array(json.utf8)), case .object(let members) = root.value
    else { return nil }
    for member in members {
      guard let id = Int64(member.name) else { continue }
      types[id] = NoteType(
        name: member.value["name"]?.text ?? "",
        fields: Self.inOrder(member.value["flds"]).map { $0["name"]?.text ?? "" },
        // A note type with gaps has one template, which all its cards share.
        templates: member.value["type"]?.whole == 1
          ? []
          : Self.inOrder(member.value["tmpls"]).map { template in
            AnkiNote.Template(
              front: Self.fields(in: template["qfmt"]?.text ?? ""),
              back: Self.fields(in: template["afmt"]?.text ?? ""))
          })
    }
    if types.isEmpty { return nil }
  }

  private static func inOrder(_ list: JSONNode?) -> [JSONNode] {
    (list?.items ?? []).sorted { ($0["ord"]?.whole ?? 0) < ($1["ord"]?.whole ?? 0) }
  }

  private static let special: Set<String> = [
    "FrontSide", "Tags", "Type", "Deck", "Subdeck", "Card", "CardFlag",
  ]

  /// Returns the names of the fields that a side shows, in their order.
  static func fields(in side: String) -> [String] {
    var names: [String] = []
    for part in side.split(separator: "{{", omittingEmptySubsequences: false).dropFirst() {
      guard let end = part.firstRange(of: "}}")?.lowerBound else { continue }
      let words = String(part[..<end]).oneLine
      guard let first = words.first, !"#/^!".contains(first) else { continue }
      // What stands before a colon says how the field is shown.
      let name = words.split(separator: ":").last.map { String($0).oneLine } ?? words
      if !special.contains(name), !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// Returns a note.
  ///
  /// - Parameters:
  ///   - type: The number of its note type.
  ///   - tags: Its tags, with blanks between them.
  ///   - fields: Its fields, with U+001F between them.
  ///   - cards: Its cards.
  /// - Returns: The note; with numbers for names where the note type is not there.
  package func note(
    type: Int64, tags: String, fields: String, cards: [AnkiNote.Card]
  ) -> AnkiNote {
    let known = types[type]
    let texts = fields.split(separator: "\u{1F}", omittingEmptySubsequences: false)
    let named = texts.prefix(AnkiRows.mostCells).enumerated().map { place, text in
      AnkiNote.Field(
        name: known.flatMap { $0.fields.indices.contains(place) ? $0.fields[place] : nil } ?? "",
        number: place + 1, text: .init(String(text), .html))
    }
    return AnkiNote(
      type: known?.name ?? "", tags: tags.split(whereSeparator: \.isWhitespace).map(String.init),
      fields: named, templates: known?.templates ?? [], cards: cards)
  }

  /// Returns the names of the media of a package.
  ///
  /// - Parameter json: The entry `media` of a package.
  /// - Returns: The names, in order; none where it is no such list.
  package static func media(_ json: [UInt8]) -> [String] {
    guard let root = try? JSONReader.read(json), case .object(let members) = root.value else {
      return []
    }
    return members.compactMap(\.value.text).sorted()
  }
}
