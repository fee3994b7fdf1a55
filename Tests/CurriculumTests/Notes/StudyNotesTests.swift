import Curriculum
import Testing

struct StudyNotesTests {
  @Test func `Words are those that are read: headings and texts, without sources`() {
    let note = StudyNote(
      criteria: [CriterionID(rawValue: "U1.KE1")], title: "Not counted",
      paragraphs: [
        NoteParagraph(
          id: nil, heading: "Two words",
          blocks: [
            .text(NoteText([.init("three "), .init("more", isBold: true), .init(" words")])),
            .item(NoteText([.init("one")])),
          ])
      ], sources: [NoteText([.init("Nothing of this")])])
    #expect(note.wordCount == 6)
  }
}
