import Curriculum
import ScriptedTerminal
import Terminal
import Testing

@testable import Conversations

struct NotesPartTests {
  @Test func `Notes are read heading by heading`() {
    let note = readNotes.notes[0]
    #expect(
      NotesPart.all(of: readNotes)
        == [.heading(note, of: readNotes)] + note.paragraphs.map(NotesPart.paragraph)
        + [.sources(note.sources)])
  }

  @Test func `A page has its parts set apart`() {
    let screen = RecordingScreen.file()
    let console = Console(screen)
    console.write(NotesPart.all(of: readNotes))
    console.flush()
    #expect(
      screen.outputText == """
        The note
        EX101 PC1.1 · Fixture, as at 22 Nov 2026

        First
        It is so.
        - one
        - two

        And more.

        Second
        Signs take nothing away.

        Worked example
        Kim asks.

        Sources
        - A book


        """)
  }
}
