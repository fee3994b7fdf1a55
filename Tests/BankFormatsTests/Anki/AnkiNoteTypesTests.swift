import Testing

@testable import BankFormats

struct AnkiNoteTypesTests {
  private static let json = """
    {"7": {"name": "Pair", "type": 0,
      "flds": [{"name": "B", "ord": 1}, {"name": "A", "ord": 0}],
      "tmpls": [{"qfmt": "{{A}}", "afmt": "{{FrontSide}}<hr>{{type:B}}", "ord": 0}]},
     "8": {"name": "Gaps", "type": 1, "flds": [{"name": "Text", "ord": 0}],
      "tmpls": [{"qfmt": "{{cloze:Text}}", "afmt": "{{cloze:Text}}", "ord": 0}]}}
    """

  @Test func `Fields get the names of their note type, and cards its sides`() throws {
    let types = try #require(AnkiNoteTypes(Self.json))
    let note = types.note(
      type: 7, tags: " x  y ", fields: "one\u{1F}two\u{1F}three", cards: [.init(id: 5, place: 0)])
    #expect(note.type == "Pair" && note.tags == ["x", "y"] && note.cards?.count == 1)
    #expect(note.fields.map(\.name) == ["A", "B", ""] && note.fields.map(\.number) == [1, 2, 3])
    #expect(note.templates == [.init(front: ["A"], back: ["B"])])
    let gaps = types.note(type: 8, tags: "", fields: "{{c1::a}}", cards: [])
    #expect(gaps.templates.isEmpty && gaps.fields.map(\.name) == ["Text"])
    #expect(types.note(type: 99, tags: "", fields: "a", cards: []).fields.map(\.name) == [""])
  }

  @Test(arguments: [
    ("{{A}}", ["A"]), ("{{#B}}{{A}}{{/B}}{{^C}}x{{/C}}", ["A"]), ("{{FrontSide}}{{A}}{{A}}", ["A"]),
    ("{{ type:A b }}", ["A b"]), ("{{type:cloze:Text}}", ["Text"]), ("{{Tags}}{{Deck}}", []),
    ("{{A", []), ("A}}", []), ("{{}}", []), ("", []),
  ])
  func `Sides name their fields`(side: String, fields: [String]) {
    #expect(AnkiNoteTypes.fields(in: side) == fields)
  }

  @Test(arguments: ["", "[]", "{}", "{\"x\": {}}", "{\"7\""])
  func `What has no note types is refused`(json: String) {
    #expect(AnkiNoteTypes(json) == nil)
  }

  @Test func `Media are listed by their names`() {
    #expect(
      AnkiNoteTypes.media(Array("{\"1\": \"b.png\", \"0\": \"a.mp3\"}".utf8)) == ["a.mp3", "b.png"])
    #expect(AnkiNoteTypes.media([0xFF, 0]) == [])
  }
}
