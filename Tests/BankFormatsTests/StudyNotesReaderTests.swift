import Curriculum
import Testing

@testable import BankFormats

struct StudyNotesReaderTests {
  private func read(_ text: String) -> Reading<StudyNotes> {
    StudyNotesReader.read(Array(text.utf8), file: "f.md", knownCriteria: testLines)
  }

  private func told(_ text: String) -> [String] {
    read(text).diagnostics.map {
      "\($0.position.line):\($0.position.column) \($0.severity) \($0.message)"
    }
  }

  @Test func `Notes are read as they are written`() throws {
    let reading = read(soundNotes)
    #expect(reading.diagnostics.map(\.rendered) == [])
    let notes = try #require(reading.value)
    #expect([notes.topic, notes.title, notes.asAt] == ["alpha", "Alpha", "2026-11-22"])
    let note = try #require(notes.notes.first)
    #expect(note.criteria.map(\.rawValue) == ["U1.KE1", "U1.KE2"] && note.title == "First things")
    #expect(
      note.paragraphs.map(\.id?.rawValue) == ["alpha#what-comes-first", "alpha#and-then", nil])
    #expect(
      note.paragraphs[0].blocks == [
        .text(
          NoteText([
            .init("The "), .init("first thing", isBold: true), .init(" is said here."),
          ])),
        .item(NoteText([.init("one and more of it")])), .item(NoteText([.init("two")])),
      ])
    #expect(note.sources.map(\.plain) == ["A book, a publisher, 2026"])
  }

  @Test(arguments: ["\r\n", "\r", "\u{2028}"])
  func `Lines end however an editor ends them`(end: String) {
    #expect(read(soundNotes.replacing("\n", with: end)).value == read(soundNotes).value)
    #expect(read("\u{FEFF}" + soundNotes).value == read(soundNotes).value)
  }

  /// A change of sound notes, and what is told of it.
  static let faults: [(String, String, [String])] = [
    (
      "---\nformat", "format",
      ["1:1 error notes begin with their format, topic and title between two lines of `---`"]
    ),
    (
      "\n---\n\n#", "\n\n#",
      ["1:1 error the second line of `---`, which ends the front matter, is missing"]
    ),
    ("notes/1", "bank/1", ["2:9 error unknown format `viva-bank/1`; expected `viva-notes/1`"]),
    (
      "notes/1", "notes/2",
      [
        "2:9 warning the format `viva-notes/2` is newer than this program; it is read as `viva-notes/1`"
      ]
    ),
    (
      "title: Alpha\n", "titel: Alpha\n",
      [
        "2:1 error the key `title` is missing",
        "4:1 error unknown key `titel`; did you mean `title`?",
      ]
    ),
    (
      "2026-11-22", "2026-11-31",
      ["5:7 error `2026-11-31` is not a date; write it as in 2026-11-22"]
    ),
    (
      "topic: alpha", "topic: [alpha",
      [
        "4:6 error broken YAML: did not find expected ',' or ']' (while parsing a flow sequence, begun on line 3)"
      ]
    ),
    (
      "U1.KE1, U1.KE2: First", "U1.KE1, U1.KE3: First",
      ["8:11 error unknown criterion `U1.KE3`; did you mean `U1.KE1`?"]
    ),
    (
      "U1.KE1, U1.KE2: First", "First",
      [
        "8:1 error a note's heading is its criteria, a colon and a title, as in `# SIRXCEG006.KE5: Complaints`"
      ]
    ),
    (
      "U1.KE1, U1.KE2: First", "The first: First",
      [
        "8:1 error a note's heading is its criteria, a colon and a title, as in `# SIRXCEG006.KE5: Complaints`"
      ]
    ),
    (
      "## What comes first\n", "",
      ["10:1 error text stands before the note's first paragraph, which begins with `## `"]
    ),
    (
      "# U1.KE1, U1.KE2: First things\n", "Hello\n\n",
      [
        "8:1 error text stands before the first note, which begins with `# `",
        "1:1 error expected at least 1 note, found 0",
      ]
    ),
    (
      "And then?", "What comes: first",
      ["17:1 error the paragraph `what-comes-first` is there already, on line 10"]
    ),
    (
      "And then?", "…",
      ["17:1 error the heading `…` has no letter from a to z and no digit to be named by"]
    ),
    ("Kim does it.", "", ["20:1 error the text is empty"]),
    ("## Worked example", "## An example", ["8:1 warning the note has no `## Worked example`"]),
    ("## Sources\n- A", "A", ["8:1 warning the note has no `## Sources`"]),
    (
      "first thing**", "first thing",
      ["11:1 warning a `**` has no other to end it, so all of them are shown as they are"]
    ),
    (
      "  and more", "### and more",
      [
        "14:1 warning `#` is shown as it is: notes have `# ` and `## `, paragraphs, `- ` and `**bold**`"
      ]
    ),
    (
      "- two", "\n2. two",
      [
        "16:1 warning `2.` is shown as it is: notes have `# ` and `## `, paragraphs, `- ` and `**bold**`"
      ]
    ),
    (
      "does it", "does\u{1B}[31m it",
      [
        "21:9 warning there is a control character, `\\u{1B}`, in this text; it is shown as a sign and never sent to a terminal"
      ]
    ),
    (
      String(repeating: "word ", count: 100), "",
      ["8:1 warning the note has 122 words without its sources; 200 to 500 are read in one go"]
    ),
  ]

  @Test(arguments: faults)
  func `What is wrong is told with its place`(sound: String, broken: String, expected: [String]) {
    #expect(told(soundNotes.replacingOnce(sound, with: broken)).sorted() == expected.sorted())
  }

  @Test func `What is no text is told, and where`() {
    let bytes = Array(soundNotes.utf8) + [0x63, 0x61, 0x66, 0xE9, 0x0A]
    let reading = StudyNotesReader.read(bytes, file: "f.md")
    #expect(reading.value == nil)
    #expect(reading.diagnostics.map(\.message).first?.hasPrefix("the file is not UTF-8") == true)
    #expect(
      StudyNotesReader.read([], file: "f").diagnostics.map(\.message) == ["the file is empty"])
  }

  @Test(arguments: ["a", "a ", "**", "- ", "#", "# A.B, ", "\u{1B}", "a\n", "## a\n", "-\n---\n"])
  func `A line of a megabyte, or thousands of lines, is read in time`(piece: String) {
    let much = String(
      repeating: piece, count: (1 << (piece.contains("\n") ? 17 : 20)) / piece.utf8.count)
    for text in [soundNotes + much, soundNotes.replacingOnce("U1.KE1", with: much)] {
      for diagnostic in read(text).diagnostics {
        #expect(diagnostic.rendered.utf8.count < 1_000)
      }
    }
  }

  @Test(arguments: Array(0..<4))
  func `No change of sound notes crashes the reader`(seed: Int) {
    var generator = SeededGenerator(state: UInt64(seed))
    let pieces = [
      "---\n", "# ", "## ", "- ", "**", ":", ",", "\n", "\u{0}", "\u{2028}", "\u{202E}",
    ]
    for _ in 0..<300 {
      var bytes = Array(soundNotes.utf8)
      for _ in 0...Int.random(in: 0..<4, using: &generator) {
        let start = Int.random(in: 0..<bytes.count, using: &generator)
        let end = min(bytes.count, start + Int.random(in: 0..<40, using: &generator))
        let piece = pieces.randomElement(using: &generator) ?? ""
        bytes.replaceSubrange(start..<end, with: piece.utf8)
      }
      let reading = StudyNotesReader.read(bytes, file: "f", knownCriteria: testLines)
      #expect((reading.value == nil) == reading.diagnostics.contains { $0.severity == .error })
      for text in reading.diagnostics.map(\.rendered) {
        #expect(
          text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F })
      }
    }
  }
}
