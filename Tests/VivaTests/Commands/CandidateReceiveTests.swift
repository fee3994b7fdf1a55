import Foundation
import ScriptedTerminal
import TestSupport
import Testing

/// A record that goes to another assessor and comes back.
struct CandidateReceiveTests {
  /// Both homes, with the record of a candidate in each.
  private func homes() throws -> (here: Home, there: Home, copy: String) {
    let (here, there) = (try Home(), try Home())
    _ = here.talk(["candidate", "add", "Mia Tran"])
    let copy = here.folder.file("mia.sqlite")
    try hand(from: here, to: copy)
    #expect(there.talk(["candidate", "receive", copy]).output.hasPrefix("Added Mia Tran, id "))
    return (here, there, copy)
  }

  private func hand(from home: Home, to path: String) throws {
    try? FileManager.default.removeItem(atPath: path)
    #expect(home.talk(["record", "backup", path, "--candidate", "Mia Tran"]).exitCode == 0)
  }

  private func move(_ home: Home, to group: String) {
    #expect(
      home.talk(["candidate", "change", "Mia Tran", "--group", group]).exitCode == 0)
  }

  @Test func `What was added there comes back, once`() throws {
    let (here, there, copy) = try homes()
    move(there, to: "B")
    try hand(from: there, to: copy)
    #expect(here.talk(["candidate", "receive", copy]).output.hasSuffix(": 1 entry added.\n"))
    #expect(here.talk(["candidate", "show", "Mia Tran"]).words.contains("group B, 3 entries"))
    let again = here.talk(["candidate", "receive", copy])
    #expect(again.output.hasSuffix(": both copies have the same entries.\n"))
    let folder = here.folder.file("data/viva/candidates")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(!files.contains { $0.contains("replaced") }, "\(files)")
  }

  @Test func `An older copy changes nothing`() throws {
    let (here, _, copy) = try homes()
    move(here, to: "B")
    #expect(here.talk(["candidate", "receive", copy]).words.contains("and 1 more. Nothing was"))
    #expect(here.talk(["candidate", "show", "Mia Tran"]).words.contains("group B, 3 entries"))
  }

  @Test func `Copies that went different ways are told, and left as they are`() throws {
    let (here, there, copy) = try homes()
    move(here, to: "A")
    move(there, to: "B")
    move(there, to: "C")
    try hand(from: there, to: copy)
    let talk = here.talk(["candidate", "receive", copy])
    #expect(talk.exitCode == 65 && talk.output.isEmpty)
    let words =
      "the first 2 entries are the same in both copies; since then 1 entry was added here and 2 in"
    #expect(talk.complaints.contains(words), "\(talk.complaints)")
    #expect(here.talk(["candidate", "show", "Mia Tran"]).words.contains("group A, 3 entries"))
  }

  @Test func `What is no record is refused`() throws {
    let (here, _, _) = try homes()
    try here.write("words", to: "not.sqlite")
    #expect(here.talk(["candidate", "receive", here.folder.file("not.sqlite")]).exitCode == 65)
    #expect(here.talk(["candidate", "receive", "none"]).exitCode == 66)
  }
}
