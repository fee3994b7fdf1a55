import Curriculum
import TestSupport

/// Notes with two paragraphs, of which questions name the second.
let readNotes = StudyNotes(
  topic: "fixture", title: "Fixture", asAt: "2026-11-22",
  notes: [
    StudyNote(
      criteria: [CriterionID(rawValue: "EX101.PC1.1")], title: "The note",
      paragraphs: [
        NoteParagraph(
          id: NoteParagraphID(rawValue: "fixture#first"), heading: "First",
          blocks: [
            .text(NoteText([.init("It is "), .init("so", isBold: true), .init(".")])),
            .item(NoteText([.init("one")])), .item(NoteText([.init("two")])),
            .text(NoteText([.init("And more.")])),
          ]),
        NoteParagraph(
          id: NoteParagraphID(rawValue: "fixture#second"), heading: "Second",
          blocks: [.text(NoteText([.init("Signs take nothing away.")]))]),
        NoteParagraph(
          id: nil, heading: "Worked example", blocks: [.text(NoteText([.init("Kim asks.")]))]),
      ], sources: [NoteText([.init("A book")])])
  ])
