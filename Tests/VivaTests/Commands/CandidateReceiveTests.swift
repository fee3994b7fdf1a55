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

  private func seal(_ home: Home, to path: String) {
    _ = home.talk(["key", "make", "Sam"])
    let made = home.talk(["seal", "--candidate", "Mia Tran", "--as", "Sam", "--output", path])
    #expect(made.exitCode == 0, "\(made.complaints)")
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

  @Test func `Copies that went different ways are joined, and both then have the same`() throws {
    let (here, there, copy) = try homes()
    move(here, to: "A")
    move(there, to: "B")
    move(there, to: "C")
    let sealed = [here, there].map { home in
      let file = home.folder.file("before.vivabundle")
      seal(home, to: file)
      return file
    }
    try hand(from: there, to: copy)
    let talk = here.talk(["candidate", "receive", copy, "--join"])
    #expect(talk.exitCode == 0, "\(talk.complaints)")
    #expect(
      talk.words.contains("After the first 2 entries, which both copies had, come the 1 from here"))
    let shown = here.talk(["candidate", "show", "Mia Tran"]).output.split(separator: "\n")[1]
    #expect(shown.contains("6 entries"))
    let doctor = here.talk(["doctor", "--candidate", "Mia Tran"])
    #expect(!doctor.output.contains("not the one"), "\(doctor.output)")
    try hand(from: here, to: copy)
    #expect(there.talk(["candidate", "receive", copy]).output.hasSuffix(": 2 entries added.\n"))
    let other = there.talk(["candidate", "show", "Mia Tran"]).output.split(separator: "\n")[1]
    #expect(other == shown)
    let again = here.talk(["candidate", "receive", copy, "--join"])
    #expect(again.output.hasSuffix(": both copies have the same entries.\n"))
    let now = here.folder.file("now.vivabundle")
    seal(here, to: now)
    for (file, count) in zip(sealed, [3, 4]) {
      let verified = here.talk(["verify", now, "--earlier", file])
      #expect(
        verified.words.contains(
          "joined with another one (entry 6). Of the \(count) entries of the copy, this file shows \(count),"
        ),
        "\(verified.words) \(verified.complaints)")
    }
  }

  @Test func `What is no record is refused`() throws {
    let (here, _, _) = try homes()
    try here.write("words", to: "not.sqlite")
    #expect(here.talk(["candidate", "receive", here.folder.file("not.sqlite")]).exitCode == 65)
    #expect(here.talk(["candidate", "receive", "none"]).exitCode == 66)
  }
}
