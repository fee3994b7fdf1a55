package import Curriculum
package import Terminal
internal import Text

/// A part of study notes that is shown in one go.
package enum NotesPart: Equatable, Sendable {
  /// The heading of a note, with the notes that it is of.
  case heading(StudyNote, of: StudyNotes)
  /// A paragraph.
  case paragraph(NoteParagraph)
  /// Where the facts of a note can be looked up; at least one.
  case sources([NoteText])

  /// Returns the parts of notes in the order in which they are read.
  package static func all(of notes: StudyNotes) -> [NotesPart] {
    notes.notes.flatMap { note in
      [.heading(note, of: notes)] + note.paragraphs.map(NotesPart.paragraph)
        + (note.sources.isEmpty ? [] : [.sources(note.sources)])
    }
  }
}

extension Console {
  /// Writes parts of notes, an empty line below each.
  package func write(_ parts: some Sequence<NotesPart>) {
    for part in parts {
      switch part {
      case .heading(let note, let notes): write(note, of: notes)
      case .paragraph(let paragraph):
        line(paragraph.heading, .strong)
        write(paragraph.blocks)
      case .sources(let sources):
        line("Sources", .strong)
        write(sources.map(NoteBlock.item))
      }
      line()
    }
  }

  private func write(_ note: StudyNote, of notes: StudyNotes) {
    heading(note.title)
    let codes = note.criteria.map { "\($0.unitCode) \($0.local)" }.joined(separator: ", ")
    let date = notes.asAt.map { ", as at \(CalendarDate(iso: $0)?.words ?? $0)" } ?? ""
    paragraph("\(codes) · \(notes.title)\(date)", rest: 2)
  }

  private func write(_ blocks: [NoteBlock]) {
    for (place, block) in blocks.enumerated() {
      switch block {
      case .text(let text):
        if place > 0, !abilities.isLarge { line() }
        write(text)
      case .item(let text): write(text, first: "- ", rest: 2)
      }
    }
  }

  private func write(_ text: NoteText, first: String = "", rest: Int = 0) {
    emphasised(text.runs.map { ($0.text, $0.isBold) }, first: first, rest: rest)
  }
}
