import Glibc
import ScriptedTerminal
import Testing

@testable import viva

/// What the program does around its commands.
struct ProgramTests {
  @Test(arguments: [ENOSPC, EIO, EPIPE])
  func `Output that can't be written is told, and decides the exit code`(failure: Int32) throws {
    let home = try Home()
    for words in [["due"], ["help", "study"], ["unit", "list", "--json"]] {
      let screen = RecordingScreen.file()
      screen.failure = failure
      let talk = home.talk(words, on: screen)
      #expect(talk.exitCode == 74)
      let reason = String(cString: strerror(failure))
      #expect(talk.complaints == "viva: What was to be shown can't be written: \(reason).\n")
    }
  }

  @Test func `A command that fails tells its own trouble first`() throws {
    let screen = RecordingScreen.file()
    screen.failure = ENOSPC
    let talk = try Home().talk(["stdy"], on: screen)
    #expect(talk.exitCode == 64 && talk.complaints.contains("Did you mean “study”?"))
    #expect(!talk.complaints.contains("can't be written"))
  }

  @Test(arguments: [20, 40, 60, 80, 100])
  func `Help is laid out for the width, and never wider than reads well`(columns: Int) throws {
    let home = try Home()
    let screen = RecordingScreen(columns: columns, rows: 1000)
    let lines = home.talk(["help", "study"], on: screen).output.split(separator: "\n")
    // The longest names of options stand in lines of their own.
    let most = max(columns, 40)
    #expect(lines.count > 20 && lines.allSatisfy { $0.count <= most || !$0.contains(" -- ") })
    let wide = home.talk(["help", "study"], on: RecordingScreen(columns: 180, rows: 1000)).output
    let reading = home.talk(["help", "study"], on: RecordingScreen(columns: 100, rows: 1000)).output
    #expect(wide == reading)
  }
}
