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

  @Test func `What a paragraph says begins with the headings above it`() {
    let id = NoteParagraphID(rawValue: "t#p")
    let blocks = [NoteBlock.text(NoteText([.init("Some "), .init("text", isBold: true)]))]
    let note = StudyNote(
      criteria: [CriterionID(rawValue: "U1.KE1")], title: "Note",
      paragraphs: [
        NoteParagraph(id: id, heading: "Part", blocks: blocks),
        NoteParagraph(id: nil, heading: "Worked example", blocks: blocks),
      ])
    let notes = StudyNotes(topic: "t", title: "T", notes: [note])
    #expect(notes.paragraphTexts == [id: "Note Part Some text"])
  }
}
