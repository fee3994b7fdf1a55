import Files
import Foundation
import Glibc
import LearnerRecord
import LearnerRecordStore
import ScriptedTerminal
import Testing
import TestSupport

@testable import viva

/// What the record says happened is what happened: in a session whose record goes, beside another
/// session, with a clock that was set back.
struct TrueRecordTests {
  /// Wide enough that where a line breaks does not depend on the length of a path; no program of others is run.
  private static let wide = [
    "VIVA_WIDTH": "200", "COLUMNS": "200", "PATH": "/nonexistent",
  ]

  @Test func `M3 and 11: a record deleted under a session is told of, and what was typed is kept`()
    throws
  {
    let home = try Home()
    _ = home.talk(["record", "name", "Kit"])
    let record = home.record
    let talk = home.talk(
      ["study", "EX101.PC1.3", "--seed", "1"] + home.withBank,
      typing: [
        .meanwhile({ for ending in ["", "-wal", "-shm"] { unlink(record + ending) } }, "false"),
        "2",
        "", "/quit",
      ])
    #expect(talk.exitCode == 74 && !talk.output.contains("Session over"))
    #expect(talk.complaints.contains("was deleted, moved, emptied or replaced"))
    let kept = record + ".kept-1"
    #expect(talk.complaints.contains("HOME/data/viva/record.sqlite.kept-1"))
    #expect(!File.exists(record))
    let entries = try LearnerRecordStore(path: kept, access: .reading).entries()
    let answers = entries.count { entry in
      if case .answered = entry.fact { true } else { false }
    }
    #expect(answers == 1)
    let restored = home.talk(["record", "restore", kept])
    #expect(restored.exitCode == 0, "\(restored.complaints)")
    #expect(home.talk(["record", "info"]).output.contains("Kit"))
  }

  @Test func `L10: an answer is taken back though another session answered since`() throws {
    let home = try Home()
    var other: Home.Talk?
    let talk = home.talk(
      ["study", "EX101.PC1.3", "--seed", "1"] + home.withBank,
      typing: [
        "false", "2",
        .meanwhile(
          {
            other = home.talk(
              ["study", "EX101.PC1.4", "--seed", "2"] + home.withBank,
              typing: ["the APPs", "2", "", "/quit"])
          }, "/undo"), "false", "2", "", "/quit",
      ])
    #expect(other?.output.contains("Another session asks from this record just now.") == true)
    #expect(talk.output.contains("Another session asks from this record, too."))
    #expect(talk.output.contains("Answer withdrawn"))
    #expect(talk.prompts.filter { $0 == "Answer: " }.count == 2)
    for cache in [true, false] {
      if !cache { try FileManager.default.removeItem(atPath: home.folder.file("cache")) }
      let stats = home.talk(["stats", "--json"] + home.withBank).output
      #expect(stats.contains("\"answers\" : 2"), "\(stats.prefix(600))")
    }
    let transcript = home.talk(
      ["export", "transcript", "--format", "json", "--output", "-"] + home.withBank
    ).output
    #expect(transcript.replacing(" ", with: "").contains("\"answersTakenBack\":1"))
  }

  @Test func `H4: a backup is gone back to, and what was there is kept`() throws {
    let home = try Home()
    let backup = home.folder.file("backup.sqlite")
    _ = home.talk(["record", "name", "Kit"])
    _ = home.talk(["record", "backup", backup])
    _ = home.talk(["record", "name", "Kim"])
    let restored = home.talk(
      ["record", "restore", backup], environment: Self.wide)
    #expect(restored.exitCode == 0 && restored.complaints.isEmpty)
    #expect(restored.output.contains("HOME/data/viva/record.sqlite.replaced-1"))
    #expect(home.talk(["record", "info"]).output.contains("Kit"))
    #expect(home.talk(["record", "restore", home.record]).exitCode == 64)
    try home.write("junk", to: "junk.sqlite")
    #expect(home.talk(["record", "restore", home.folder.file("junk.sqlite")]).exitCode == 65)
    #expect(home.talk(["record", "restore", home.folder.file("none")]).exitCode == 66)
    #expect(home.talk(["record", "info"]).output.contains("Kit"))
  }

  @Test func `19: a clock before the last entry is said at once`() throws {
    let home = try Home()
    _ = home.talk(["record", "name", "Kit"])
    let early = ["VIVA_NOW": "2020-01-01T09:00:00+11:00"]
    for words in [["due"], ["record", "name", "Kim"], ["study", "example", "--seed", "1"]] {
      let talk = home.talk(words + home.withBank, environment: early)
      #expect(
        talk.complaints.contains(
          "The clock says 1 Jan 2020, and the last entry of the record is of 22 Nov 2026"),
        "\(words)")
      _ = home.talk(["record", "name", "Kit"])
    }
    #expect(home.talk(["due"] + home.withBank).complaints.isEmpty)
    let doctor = home.talk(["doctor"] + home.withBank, environment: Self.wide).output
    #expect(doctor.contains("dated before the entry before it: "))
  }

  @Test func `25: for a newer record doctor gives one advice`() throws {
    let home = try Home()
    _ = home.talk(["record", "name", "Kit"])
    let file = open(home.record, O_RDWR)
    defer { close(file) }
    let version: [UInt8] = [0, 0, 0, 99]
    #expect(pwrite(file, version, 4, 60) == 4)
    let told = home.talk(["doctor"] + home.withBank, environment: Self.wide).output
    #expect(told.contains("Install the newer viva"))
    #expect(!told.contains("restore"))
  }

  @Test(.timeLimit(.minutes(1)))
  func `L7: pipes in the place of files hold nobody up`() throws {
    let home = try Home()
    home.environment["EDITRC"] = home.folder.file(".editrc")
    #expect(mkfifo(home.folder.file(".editrc"), 0o600) == 0)
    try FileManager.default.createDirectory(
      atPath: home.folder.file("data/viva"), withIntermediateDirectories: true)
    #expect(mkfifo(home.record, 0o600) == 0)
    let doctor = home.talk(["doctor"] + home.withBank, environment: Self.wide)
    #expect(doctor.exitCode == 78)
    #expect(doctor.output.contains("record.sqlite is not a record of this program"))
    #expect(doctor.output.contains(".editrc is left out"))
    #expect(home.talk(["record", "name", "Kit"]).exitCode == 65)
    #expect(unlink(home.record) == 0 && symlink("nowhere", home.record) == 0)
    #expect(
      home.talk(["doctor"], environment: Self.wide).output.contains(
        "it is a link to a file that is not there"))
  }
}
