import Foundation
import Proofs
import ScriptedTerminal
import Testing
import TestSupport

@testable import viva

/// What a sealed file and a signature stand for, against people who would have it otherwise.
struct SealedTrustTests {
  /// Seals into a file, in this process.
  func seal(
    _ home: Home, _ options: [String] = [], to name: String = "sealed"
  ) -> String {
    let path = home.folder.file(name)
    let outcome = home.talk(["seal", "--output", path] + options)
    #expect(outcome.exitCode == 0, "\(outcome)")
    return path
  }

  /// A text with its lines joined, which break anywhere.
  func joined(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }

  private func text(_ home: Home, _ name: String = "sealed") -> String {
    String(decoding: home.read(name), as: UTF8.self)
  }

  /// Changes the record as nobody can through the program: without its triggers.
  private func tamper(_ home: Home, _ part: String, _ other: String) throws {
    let script = """
      import sqlite3, sys
      base = sqlite3.connect(sys.argv[1])
      base.execute("DROP TRIGGER payload_stays")
      base.execute("UPDATE payload SET bytes = CAST(replace(CAST(bytes AS TEXT), ?, ?) AS BLOB)", sys.argv[2:])
      base.commit()
      """
    let outcome = try ChildProcess.run(
      ["/usr/bin/env", "python3", "-c", script, home.record, part, other],
      environment: ProcessInfo.processInfo.environment, input: "")
    #expect(outcome.exitCode == 0, "\(outcome.complaints)")
  }

  @Test func `H1: an old file that hides entries holds, and says what that may mean`() throws {
    let home = try Home()
    try home.write(FirstFormatFile.whole, to: "whole")
    try home.write(FirstFormatFile.cut, to: "cut")
    let whole = home.talk(["verify", home.folder.file("whole")])
    #expect(whole.exitCode == 0 && joined(whole.output).contains("first format, viva-bundle/1"))
    #expect(whole.output.hasPrefix("This file holds, signed by keys that you have not compared."))
    let cut = home.talk([
      "verify", home.folder.file("cut"), "--key", FirstFormatFile.key, "--earlier",
      home.folder.file("whole"),
    ])
    #expect(joined(cut.output).contains("What is hidden may correct or withdraw"), "\(cut)")
    let other = try SealTests.stranger(home.folder.file("cut"), [FirstFormatFile.key])
    #expect(other.exitCode == 0 && other.output.contains("hidden entries may correct or withdraw"))
    try home.makeKey("Ben")
    let signed = home.talk(["countersign", home.folder.file("whole"), "--as", "Ben", "--yes"])
    #expect(signed.exitCode == 65 && signed.complaints.contains("Have it sealed again"))
  }

  @Test func `H1: what takes back an answer is shown with it, and nobody can hide it`() throws {
    let home = try Home.practised()
    let json = home.talk(["export", "transcript", "--format", "json", "--output", "-"])
    let number = try #require(
      json.output.split(separator: "\"entry\" : ").dropFirst().first?.prefix { $0.isNumber })
    #expect(home.talk(["record", "undo"]).exitCode == 0)
    let path = seal(home, ["--answer", String(number)])
    let sealed = text(home)
    #expect(sealed.contains(#""kind":"undone""#) && sealed.contains("\nhidden "))
    let lines = sealed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let place = try #require(lines.firstIndex { $0.contains(#""kind":"undone""#) })
    let parts = lines[place].split(separator: " ", maxSplits: 2)
    let salt = try #require([UInt8](strictBase64: parts[1]))
    let leaf = TreeHash.leaf(salt: salt, payload: Array(parts[2].utf8))
    var cut = lines
    cut[place] = "hidden 0 \(leaf.bytes.base64)"
    try home.write(cut.joined(separator: "\n"), to: "cut")
    let told = home.talk(["verify", home.folder.file("cut")])
    #expect(told.exitCode == 65)
    #expect(joined(told.output).contains("other entries are shown and hidden than was signed"))
    #expect(home.talk(["verify", path]).exitCode == 0)
  }

  @Test func `H2: a record whose entries were changed is told at once, and nothing is made of it`()
    throws
  {
    let home = try Home.practised()
    try tamper(home, "Ann Example", "Eve Example")
    for command in [
      ["export", "transcript", "--format", "md", "--output", home.folder.file("out")],
      ["export", "transcript", "--format", "json", "--output", "-"],
      ["record", "access", "--output", home.folder.file("out")],
      ["seal", "--as", "Ann Example", "--output", home.folder.file("out")],
      ["seal", "--as", "Ann Example", "--no-documents", "--output", home.folder.file("out")],
    ] {
      let outcome = home.talk(command)
      #expect(outcome.exitCode == 65 && outcome.output.isEmpty, "\(outcome)")
      #expect(
        outcome.complaints.contains("entry 2 does not match its hash"))
      #expect(home.read("out").isEmpty)
    }
    let plan = home.talk(["discuss", "plan", "EX101"] + home.withBank)
    #expect(plan.exitCode == 65 && plan.output.isEmpty, "\(plan)")
    let backup = home.talk(["record", "backup", home.folder.file("backup")])
    #expect(backup.exitCode == 65 && backup.complaints.contains("and so is the copy"), "\(backup)")
  }

  @Test func `H3: nobody countersigns what verify rejects`() throws {
    let home = try Home.practised()
    try home.makeKey("Ben")
    let path = seal(home)
    let key = try #require(
      SigningKey(name: "Eve", seed: Array(repeating: 7, count: 32)))
    let genuine = try RecordBundle(file: Data(home.read("sealed")))
    let checkpoint = try #require(Checkpoint(text: genuine.checkpoint.text))
    let documents = [
      RecordBundle.Document(
        name: "transcript.html", bytes: Array("<h1>All 500 answers right.</h1>".utf8))
    ]
    var forged = genuine
    forged.documents = documents
    forged.keys = []
    forged.checkpoint = try #require(SignedNote(text: genuine.checkpoint.text))
    forged.statement = try #require(
      SignedNote(
        text: BundleStatement(
          checkpoint: checkpoint, parts: genuine.parts, documents: documents, isClockSet: false
        ).text))
    try forged.sign(with: key)
    try Data(forged.file).write(to: URL(filePath: path))
    #expect(BundleCheck(forged).holds)
    for command in [["verify", path], ["countersign", path, "--as", "Ben", "--yes"]] {
      let told = home.talk(command)
      #expect(told.exitCode == 65, "\(told)")
      #expect(
        joined(told.output + told.complaints).contains(
          "transcript.html is not what this version of viva makes"))
    }
    #expect(home.read("sealed") == forged.file)
  }

  @Test func `H3: countersign shows what is signed, and asks`() throws {
    let home = try Home.practised()
    try home.makeKey("Ben")
    let path = seal(home)
    let before = home.read("sealed")
    let refused = home.talk(["countersign", path, "--as", "Ben"], typing: ["no"])
    #expect(refused.exitCode == 1 && refused.complaints == "viva: Nothing was signed.\n")
    for words in [
      "Record viva-record/", "entries of 6 shown, 0 hidden", "Document: transcript.html",
      "Signed before: Ann-Example+", "which of its entries are shown", "all on this account",
    ] {
      #expect(joined(refused.output).contains(words), "\(words) in \(refused.output)")
    }
    #expect(
      home.talk(["countersign", path, "--as", "Ben"]).complaints.contains("Nothing was signed."))
    let silent = home.talk(["countersign", path, "--as", "Ben", "--no-input"])
    #expect(silent.exitCode == 64 && silent.complaints.contains("--yes"))
    #expect(home.read("sealed") == before)
    let signed = home.talk(["countersign", path, "--as", "Ben"], typing: ["yes"])
    #expect(signed.exitCode == 0 && signed.isUsedUp)
  }

  @Test func `H3: what was replaced while somebody read it is not signed`() throws {
    let home = try Home.practised()
    try home.makeKey("Ben")
    let path = seal(home)
    _ = seal(home, ["--no-documents"], to: "other")
    let swap = Typed.meanwhile({ try home.write(self.text(home, "other"), to: "sealed") }, "yes")
    let told = home.talk(["countersign", path, "--as", "Ben"], typing: [swap])
    #expect(told.exitCode == 65 && told.complaints.contains("was replaced by another file"))
    #expect(home.read("sealed") == home.read("other"))
  }

  @Test func `L3: two who sign at once have both signed`() throws {
    let home = try Home.practised()
    let path = seal(home)
    let names = ["Bea", "Cy"]
    for name in names { try home.makeKey(name) }
    let outcome = try ChildProcess.run(
      [
        "/bin/sh", "-c",
        #"p=$1 f=$2; shift 2; for n; do "$p" countersign "$f" --as "$n" --yes & done; wait"#, "sh",
        Home.program, path,
      ] + names, environment: home.environment, input: "")
    let bundle = try RecordBundle(file: Data(home.read("sealed")))
    #expect(Set(bundle.keys.map(\.name)) == Set(names + ["Ann-Example"]), "\(outcome)")
    #expect(BundleCheck(bundle).holds)
  }

  @Test func `M4: the continuation of a record by somebody else is told`() throws {
    let home = try Home.practised()
    let genuine = seal(home, ["--no-documents"], to: "genuine")
    let theirs = try Home(now: "2026-11-22T09:30:00+11:00")
    try theirs.makeKey("Ann Example")
    try FileManager.default.copyItem(atPath: home.record, toPath: theirs.record)
    #expect(theirs.talk(["record", "name", "Ann Example, competent"]).exitCode == 0)
    let forged = seal(theirs, ["--as", "Ann Example", "--no-documents"])
    let told = home.talk(["verify", forged, "--earlier", genuine])
    #expect(told.exitCode == 1, "\(told)")
    #expect(joined(told.output).contains("Ann-Example signed with another key than"))
    #expect(home.talk(["verify", forged]).output.contains("keys that you have not compared"))
  }

  @Test func `L9: a clock that is set makes no salt predictable, and the file says so`() throws {
    var records: [[UInt8]] = []
    for _ in 1...2 {
      let home = try Home()
      home.environment["VIVA_REPEATABLE"] = nil
      #expect(home.talk(["record", "name", "Ann Example"]).exitCode == 0)
      try home.makeKey("Ann Example")
      let path = seal(home, ["--no-documents"])
      let bundle = try RecordBundle(file: Data(home.read("sealed")))
      records.append(Array(bundle.checkpoint.text.utf8))
      let verified = home.talk(["verify", path])
      #expect(bundle.isClockSet && joined(verified.output).contains("a clock that was set by hand"))
    }
    #expect(records[0] != records[1])
  }

  @Test func `16: A file with documents of another version is intact, and says what to do`() throws
  {
    let home = try Home.practised()
    let path = seal(home)
    var bundle = try RecordBundle(file: Data(home.read("sealed")))
    let checkpoint = try #require(Checkpoint(text: bundle.checkpoint.text))
    for place in bundle.documents.indices {
      let other = String(decoding: bundle.documents[place].bytes, as: UTF8.self)
        .replacing(Program.name, with: "viva 0.0.9")
      bundle.documents[place].bytes = Array(other.utf8)
    }
    bundle.checkpoint = try #require(SignedNote(text: bundle.checkpoint.text))
    bundle.statement = try #require(
      SignedNote(
        text: BundleStatement(
          checkpoint: checkpoint, parts: bundle.parts, documents: bundle.documents,
          isClockSet: false
        ).text))
    bundle.keys = []
    try bundle.sign(
      with: try #require(SigningKey(name: "Old", seed: Array(repeating: 3, count: 32))))
    try Data(bundle.file).write(to: URL(filePath: path))
    let told = home.talk(["verify", path])
    #expect(told.exitCode == 1)
    let words = joined(told.output)
    #expect(
      words.hasPrefix(
        "This file is intact. Its documents, made by another version, can't be compared."),
      "\(told)")
    #expect(words.contains("made by viva 0.0.9, while this is \(Program.name): transcript.html, "))
    #expect(words.contains("“verify” of viva 0.0.9 checks. Or ask for a file that"))
    // What was asked for beside that is named as such.
    let other = try #require(SigningKey(name: "Eve", seed: Array(repeating: 4, count: 32)))
    let asked = home.talk(["verify", path, "--key", other.verifier.text])
    #expect(asked.exitCode == 1 && asked.output.hasPrefix("This file is intact, but not what you"))
  }
}
