import Files
import Foundation
import Glibc
import LearnerRecordStore
import ScriptedTerminal
import Settings
import Testing
import TestSupport

@testable import viva

/// M5 and M7: what documents are written over, and how.
struct OutputTests {
  /// A home with a record, a key, a sealed file, and settings.
  private func home() throws -> Home {
    let home = try Home()
    for words in [
      ["record", "name", "Zoe"], ["config", "set", "clock", "on"], ["candidate", "add", "Ann"],
    ] {
      #expect(home.talk(words).exitCode == 0)
    }
    try FileManager.default.createDirectory(
      atPath: home.folder.file("data/viva/keys"), withIntermediateDirectories: true)
    _ = try KeyFolder(path: home.folder.file("data/viva/keys")).make("Zoe")
    return home
  }

  private static let documents = [
    ["export", "transcript"], ["export", "transcript", "--format", "md"], ["record", "access"],
    ["form", "blank", "observation-checklist", "EX101"], ["matrix", "EX101"],
    ["export", "transcript", "--format", "pdf"],
  ]

  @Test(.slow, arguments: documents)
  func `M5: no document is written over a key, a record, its log or settings`(
    words: [String]
  ) throws {
    let home = try home()
    let candidate = try #require(
      try FileManager.default.contentsOfDirectory(atPath: home.folder.file("data/viva/candidates"))
        .first { $0.hasSuffix(".sqlite") })
    let log = home.folder.file("other-wal")
    try Data([0x37, 0x7f, 0x06, 0x82, 0, 0x2d, 0xe2, 0x18]).write(to: URL(filePath: log))
    try FileManager.default.createSymbolicLink(
      atPath: home.folder.file("link"),
      withDestinationPath: home.folder.file("data/viva/keys/Zoe.key"))
    #expect(link(home.record, home.folder.file("hard")) == 0)
    try home.write("k: v", to: "copy.key")
    try FileManager.default.removeItem(atPath: home.folder.file("copy.key"))
    try FileManager.default.copyItem(
      atPath: home.folder.file("data/viva/keys/Zoe.key"), toPath: home.folder.file("copy.key"))
    for name in [
      "data/viva/keys/Zoe.key", "data/viva/record.sqlite", "data/viva/candidates/\(candidate)",
      ".config/viva/settings.yaml", "other-wal", "link", "hard", "copy.key",
    ] {
      let before = home.read(name)
      #expect(!before.isEmpty, "\(name)")
      let talk = home.talk(
        words + ["--replace", "--output", home.folder.file(name)] + home.withBank)
      #expect(talk.exitCode == 73, "\(name): \(talk.complaints)")
      #expect(home.read(name) == before, "\(name)")
    }
    for name in [
      "data/viva/record.sqlite-wal", "data/viva/keys/New.key", "data/viva/candidates/x.sqlite",
    ] {
      let talk = home.talk(
        words + ["--replace", "--output", home.folder.file(name)] + home.withBank)
      #expect(talk.exitCode == 73, "\(name): \(talk.complaints)")
      #expect(home.read(name).isEmpty, "\(name)")
    }
  }

  @Test(arguments: [
    "record.sqlite-wal", "record.sqlite-shm", "record.sqlite-journal", "record.sqlite",
    "keys/New.key", "candidates/x.sqlite",
  ])
  func `M5: no backup is made where a record keeps its log, or among keys and candidates`(
    name: String
  ) throws {
    let home = try home()
    let talk = home.talk(["record", "backup", home.folder.file("data/viva/" + name)])
    #expect(talk.exitCode == 73, "\(talk)")
    let isCopy = home.read("data/viva/" + name).starts(with: "SQLite format".utf8)
    #expect(isCopy == (name == "record.sqlite"))
    #expect(home.talk(["record", "info"]).exitCode == 0)
  }

  @Test(arguments: documents.dropLast())
  func `M5: a file that is there stays, unless --replace says otherwise`(words: [String]) throws {
    let home = try home()
    let path = home.folder.file("mine")
    try home.write("mine", to: "mine")
    let refused = home.talk(words + ["--output", path] + home.withBank)
    #expect(refused.exitCode == 73)
    #expect(refused.complaints.contains("HOME/mine exists already and is left alone."))
    #expect(home.read("mine") == Array("mine".utf8))
    #expect(home.talk(words + ["--replace", "--output", path] + home.withBank).exitCode == 0)
    #expect(home.read("mine").count > 100)
    let names = try FileManager.default.contentsOfDirectory(atPath: home.folder.path)
    #expect(!names.contains { $0.contains("viva-tmp") })
  }

  @Test func `M5: a name of our own is one that is free`() throws {
    let folder = try TemporaryDirectory()
    let usual = folder.file("a.b/doc.html")
    #expect(OutputFile(nil, else: usual, replacing: false).path == usual)
    try FileManager.default.createDirectory(
      atPath: folder.file("a.b"), withIntermediateDirectories: true)
    for next in ["doc-2.html", "doc-3.html"] {
      let last = OutputFile(nil, else: usual, replacing: false).path
      try File.write(Array("x".utf8), to: last, existing: .stays)
      #expect(OutputFile(nil, else: usual, replacing: false).path == folder.file("a.b/" + next))
    }
    #expect(OutputFile(nil, else: usual, replacing: true).path == usual)
    #expect(throws: FileError(.write, usual, .refused(errno: EEXIST))) {
      try File.write(Array("y".utf8), to: usual, existing: .stays)
    }
  }

  @Test func `M7: what is written to the standard output of a shell goes there`() throws {
    let home = try home()
    let plain = home.talk(["export", "transcript", "--format", "md", "--output", "-"])
    let outcome = try home.run(
      ["export", "transcript", "--format", "md", "--output", "/dev/stdout"])
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.hasPrefix(plain.output) && plain.output.count > 100)
  }

  @Test(arguments: [true, false])
  func `L4: what a killed program left is cleared, and nothing else`(isOld: Bool) throws {
    let home = try home()
    let left = [
      "data/viva/record.sqlite.viva-tmp-a1B2c3", "data/viva/record.sqlite.viva-tmp-a1B2c3-wal",
      "cache/viva/banks.index.viva-tmp-a1B2c3", "data/viva/keys/Zoe.key.viva-tmp-a1B2c3",
    ]
    let others = [
      "data/viva/record.sqlite.backup", "data/viva/record.sqlite.viva-tmp-", "data/viva/notes.txt",
      "data/viva/record.sqlite.viva-tmp-a1B2c3x",
    ]
    for name in left + others {
      try home.write("x", to: name)
      var times = [timeval(tv_sec: 1_000_000, tv_usec: 0), timeval(tv_sec: 1_000_000, tv_usec: 0)]
      if isOld { #expect(utimes(home.folder.file(name), &times) == 0) }
    }
    #expect(home.talk(["record", "name", "Kit"]).exitCode == 0)
    for name in left { #expect(home.read(name).isEmpty == isOld, "\(name)") }
    for name in others { #expect(!home.read(name).isEmpty, "\(name)") }
  }

  @Test func `L3: settings that are set at once are all kept`() async throws {
    let folder = try TemporaryDirectory()
    let path = folder.file("viva/settings.yaml")
    let wanted = [
      ("clock", "on"), ("confidence", "off"), ("session-length", "7"), ("history", "off"),
      ("new-per-session", "3"), ("pager", "cat"),
    ]
    for round in 0..<10 {
      try? FileManager.default.removeItem(atPath: path)
      if round.isMultiple(of: 2) {
        try SettingsFile(path: path).set(#require(.named("editor")), to: "vi")
      }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for (name, value) in wanted {
          group.addTask {
            let key = try #require(SettingKey.named(name))
            try SettingsFile(path: path).set(key, to: value)
          }
        }
        try await group.waitForAll()
      }
      let kept = SettingsFile(path: path).entries
      for (name, value) in wanted {
        let value = ["on": "true", "off": "false"][value] ?? value
        #expect(kept.first { $0.name == name }?.values == [value], "\(name)")
      }
    }
  }

  @Test func `M2: one bad file hides no other candidate`() throws {
    let home = try home()
    let folder = "data/viva/candidates/"
    try home.write("", to: folder + "0000aaaa.sqlite")
    try home.write("junk", to: folder + "1111bbbb.sqlite")
    try home.write("x", to: folder + "2222cccc.sqlite/inside")
    let list = home.talk(["candidate", "list"])
    #expect(list.exitCode == 0 && list.output.contains("Ann"))
    for id in ["0000aaaa", "1111bbbb", "2222cccc"] {
      #expect(list.output.contains(id) && list.complaints.contains(id))
      let show = home.talk(["candidate", "show", id])
      #expect(show.exitCode != 0 && show.complaints.contains(id))
    }
    #expect(home.talk(["candidate", "show", "Ann"]).exitCode == 0)
    #expect(
      home.talk(
        ["candidate", "add", "Ben"], environment: ["VIVA_NOW": "2026-11-23T09:00:00+11:00"]
      ).exitCode == 0)
    #expect(home.talk(["record", "name", "Anna", "--candidate", "Ann"]).exitCode == 0)
  }

  @Test func `M8: an erasure that was interrupted is finished by the next run`() throws {
    let home = try home()
    let forget = ["candidate", "forget", "Ann", "--reason", "asked", "--yes"]
    let study = ["study", "EX101.PC1.3", "--seed", "1", "--candidate", "Ann"]
    _ = home.talk(study + home.withBank, typing: ["false", "2", "", "/quit"])
    let cache = home.folder.file("cache/viva")
    func snapshots() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: cache).filter { $0.hasPrefix("state-") }
    }
    let kept = try snapshots()
    #expect(kept.count == 1)
    let bytes = home.read("cache/viva/\(kept[0])")
    let id = try #require(
      CandidateFolder(path: home.folder.file("data/viva/candidates")).all().first?.id)
    #expect(home.talk(forget).exitCode == 0)
    #expect(try snapshots().isEmpty)
    // As a program leaves it that was killed after its commit.
    try Data(bytes).write(to: URL(filePath: cache + "/" + kept[0]))
    let again = home.talk(["candidate", "forget", id, "--reason", "asked", "--yes"])
    #expect(again.exitCode == 0 && again.output.contains("nothing left to erase"))
    #expect(try snapshots().isEmpty)
  }
}
