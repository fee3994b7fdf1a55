import TestSupport
import Testing

@testable import BankFormats

struct AnkiTextTests {
  private static func read(_ text: String) -> AnkiText { AnkiText(Array(text.utf8)) }

  private static func cells(_ text: String) -> [[String]] { read(text).rows.map(\.cells) }

  @Test(arguments: [
    ("a\tb\n", [["a", "b"]]), ("a;b\nc;d", [["a", "b"], ["c", "d"]]), ("a|b", [["a", "b"]]),
    ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]), ("a b", [["a", "b"]]), ("a:b", [["a", "b"]]),
    ("a;\"b;c\"\n", [["a", "b;c"]]), ("a;\"say \"\"b\"\"\"", [["a", "say \"b\""]]),
    ("a;\"b\nc\"\nd;e", [["a", "b\nc"], ["d", "e"]]), ("a;b \"c\"", [["a", "b \"c\""]]),
    ("\"a\"b;c", [["ab", "c"]]), ("a;b;\n", [["a", "b", ""]]), (";\n", [["", ""]]),
    ("# comment\na;b\n\n#more\nc;d", [["a", "b"], ["c", "d"]]), ("", []), ("\n\n", []),
    ("#separator:,\na;b", [["a;b"]]), ("#separator:Pipe\na|b;c", [["a", "b;c"]]),
    ("#separator:tab\na;b\tc", [["a;b", "c"]]), ("#separator:\t\na;b\tc", [["a;b", "c"]]),
    ("#separator:foo\na\tb", [["a", "b"]]),
  ])
  func `Rows are parted as Anki parts them`(text: String, rows: [[String]]) {
    #expect(Self.cells(text) == rows)
  }

  @Test func `The header says what columns are`() {
    let head = Self.read(
      """
      #separator:tab
      # Anything: else
      #HTML:True
      #tags:one  two
      #columns:Id\tFront\tTags
      #notetype:Basic
      #deck:Law::Australia
      #notetype column:4
      #deck column:5
      #tags column:3
      #guid column:6
      a\tb
      """
    ).head
    #expect(head.separator == 9 && head.isHTML == true && head.tags == ["one", "two"])
    #expect(head.columns == ["Id", "Front", "Tags"])
    #expect(head.noteType == "Basic" && head.deck == "Law::Australia")
    #expect(head.noteTypeColumn == 4 && head.deckColumn == 5)
    #expect(head.tagsColumn == 3 && head.guidColumn == 6)
  }

  @Test(arguments: [
    ("tags:a b\nx\ty", ["a", "b"]), ("#tags:a b\nx\ty", ["a", "b"]), ("#\n#tags:a\n", ["a"]),
    ("\n#tags:a b\nx\ty", []), ("#\ntags:a b\n", []),
  ])
  func `Tags of all notes stand in the header, or on the very first line`(
    text: String, tags: [String]
  ) {
    #expect(Self.read(text).head.tags == tags)
  }

  @Test(arguments: [
    ("#html:true\na\t1 < 2", true), ("#html:false\na\t<br>", false), ("a\t<br/>", true),
    ("a\tb &amp; c", true), ("a\tb & c", false), ("a\t1 < 2", false), ("#html:maybe\na\tb", false),
  ])
  func `Fields are HTML where the header or one of the first notes says so`(
    text: String, isHTML: Bool
  ) throws {
    let note = try #require(try? Self.read(text).notes.first?.content.get())
    #expect(note.fields.allSatisfy { ($0.text.markup == .html) == isHTML })
  }

  @Test func `Columns of tags, decks, types and identifiers are no fields`() throws {
    let text = Self.read(
      "#separator:;\n#tags:all\n#notetype column:1\n#guid column:2\n#tags column:4\n"
        + "#columns:a;b;Front;d;Back\nCloze;x!y;one;t1 t2;two;\n")
    let note = try #require(try? text.notes.first?.content.get())
    #expect(note.type == "Cloze" && note.tags == ["all", "t1", "t2"])
    #expect(note.fields.map(\.name) == ["Front", "Back", ""])
    #expect(note.fields.map(\.number) == [3, 5, 6] && note.fields.map(\.text.text)[0] == "one")
    #expect(note.cards == nil)
  }

  @Test func `A quotation mark that is never closed is refused with its line`() {
    let notes = Self.read("a\tb\nc\t\"d\ne\tf\n").notes
    #expect(notes.map(\.line) == [1, 2])
    guard case .failure(.openQuote)? = notes.last?.content else {
      Issue.record("\(notes)")
      return
    }
  }

  /// What is written in the one way of ours; reading and writing it again changes no byte.
  @Test(arguments: [
    "#separator:tab\na\tb\n", "#separator:semicolon\n#html:false\na;\"b;c\"\n",
    "#separator:comma\n#html:true\n#notetype:Basic\n#deck:D\n#tags:x y\n#columns:F,\"B,C\"\n"
      + "a,\"say \"\"b\"\"\"\n\"#no comment\",\"two\nlines\"\n",
    "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n"
      + "#tags column:6\ng\tBasic\tD\ta\tb\tt\n",
    "#separator:pipe\n\"\"\n|\n",
  ])
  func `Canonical text comes out as it was`(text: String) {
    #expect(Self.read(text).text == text)
  }

  @Test(arguments: 0..<50) func `Any cells are read again as they were written`(seed: Int) {
    var generator = SeededGenerator(state: UInt64(seed))
    var text = AnkiText()
    text.head.separator = AnkiRows.separators.values.sorted().randomElement(using: &generator)
    let pieces = ["a", "\"", "\n", "\t", ";", "#", " ", "|", ":", ",", "<b>", "é", "\r\n", "tags:"]
    for line in 1...20 {
      let cells = (0...Int.random(in: 0..<4, using: &generator)).map { _ in
        (0..<Int.random(in: 0...4, using: &generator))
          .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      }
      text.rows.append(.init(line: line, cells: cells))
    }
    let again = Self.read(text.text)
    #expect(again.rows.map(\.cells) == text.rows.map(\.cells))
    #expect(again.head == text.head)
  }
}
