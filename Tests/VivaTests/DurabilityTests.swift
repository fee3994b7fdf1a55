import Foundation
import Glibc
import ScriptedTerminal
import Testing
import TestSupport

/// What is left after a program was killed, or ran beside another.
struct DurabilityTests {
  @Test(.slow, arguments: 1...5, ["after the mark", "while typing", "before the mark"])
  func `A killed session loses nothing that was marked`(answers: Int, moment: String) throws {
    let home = try Home()
    let words = ["study", "example", "--seed", "\(answers)"]
    let terminal = try home.terminal(words + home.withBank)
    let conversation = Conversation(terminal: terminal)
    for number in 1...answers {
      try conversation.answerRightly()
      if number < answers || moment != "after the mark" { try conversation.type("") }
    }
    if moment != "after the mark" {
      _ = try terminal.expectOne(of: ["Answer", "Gap 1:"])
      try terminal.type("half")
      if moment == "before the mark" { try terminal.type("\r") }
    }
    try terminal.signal(SIGKILL)
    #expect(try terminal.waitForEnd() == .signal(SIGKILL))
    #expect(home.answersOnRecord() == answers)
    #expect(
      home.talk(["due", "--json"] + home.withBank).output.contains("\"new\" : \(9 - answers)"))
  }

  @Test func `Two sessions at once lose and double nothing`() throws {
    let home = try Home()
    let conversations = try ["1", "2"].map { seed in
      Conversation(
        terminal: try home.terminal(["study", "example", "--seed", seed] + home.withBank))
    }
    for _ in 1...4 {
      for conversation in conversations { try conversation.answerRightly() }
      for conversation in conversations { try conversation.type("") }
    }
    for conversation in conversations {
      _ = try conversation.terminal.expectOne(of: ["Answer", "Gap 1:"])
      try conversation.type("/quit")
      try conversation.terminal.expect("Session over: 4 answers, 4 right.")
      #expect(try conversation.terminal.waitForEnd() == .exit(0))
    }
    let answers = try home.answers()
    #expect(answers.count == 8)
    #expect(Set(answers.map(\.entry)).count == 8)
    #expect(home.answersOnRecord() == 8)
  }

  @Test(arguments: [false, true])
  func `When the program has ended, the record is whole in its one file`(named: Bool) throws {
    let home = try Home()
    let path = named ? home.folder.file("mine.sqlite") : home.record
    let options = home.withBank + (named ? ["--record", path] : [])
    let responses = Array(repeating: Typed.line("?"), count: 60)
    _ = home.talk(["study", "example"] + options, typing: responses)
    _ = home.talk(["record", "name", "Kit"] + options)
    let copy = home.folder.file("copy.sqlite")
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    let copied = home.talk(["record", "info", "--json", "--record", copy]).output
    let whole = home.talk(["record", "info", "--json", "--record", path]).output
    #expect(copied.contains("\"name\" : \"Kit\""))
    #expect(
      copied.replacingOccurrences(of: "copy.sqlite", with: "")
        == whole.replacingOccurrences(
          of: named ? "mine.sqlite" : "data/viva/record.sqlite", with: "")
    )
  }

  /// What can become of a file that is only for speed.
  enum Harm: String, CaseIterable, Sendable {
    case deleted, emptied, halved, flipped, replaced, folder

    func apply(to path: String) throws {
      let url = URL(filePath: path)
      var bytes = Array(try Data(contentsOf: url))
      switch self {
      case .deleted: return try FileManager.default.removeItem(at: url)
      case .emptied: bytes = []
      case .halved: bytes.removeLast(bytes.count / 2)
      case .flipped: for place in stride(from: 5, to: bytes.count, by: 97) { bytes[place] ^= 0x41 }
      case .replaced: bytes = Array(repeating: 0xFF, count: 5000)
      case .folder:
        try FileManager.default.removeItem(at: url)
        return try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
      }
      try Data(bytes).write(to: url)
    }
  }

  @Test(.slow, arguments: Harm.allCases, [".snapshot", ".index"])
  func `A file of the cache that is harmed costs only time`(harm: Harm, kind: String) throws {
    let home = try Home()
    _ = home.study(Sessions.first)
    home.environment["VIVA_NOW"] = "2026-11-23T09:00:00+11:00"
    _ = told(home)  // From here on a session is open, which the prompt says.
    let before = told(home)
    let cache = home.folder.file("cache/viva/")
    let names = try FileManager.default.contentsOfDirectory(atPath: cache)
    let name = try #require(names.first { $0.hasSuffix(kind) })
    try harm.apply(to: cache + name)
    #expect(told(home) == before)
    #expect(told(home) == before)
  }

  private func told(_ home: Home) -> [Home.Talk] {
    [[], ["due"], ["coverage", "EX101"], ["study", "example", "--seed", "1"]].map {
      home.talk($0 + home.withBank)
    }
  }

  @Test func `A bank that was edited is noticed, even within the same second and size`() throws {
    let home = try Home()
    for digit in 1...5 {
      try home.write(
        ExampleBank.text.replacing("A sign can", with: "A sign \(digit) can"),
        to: "banks/example.yaml")
      let list = home.talk(["bank", "list", "--json"] + home.withBank).output
      #expect(list.contains("A sign \(digit) can"))
    }
  }

  @Test func `A question that was reworded keeps its history`() throws {
    let home = try Home()
    _ = home.study(Sessions.first)
    let due = home.talk(["due"] + home.withBank)
    try home.write(
      ExampleBank.text.replacing("A sign can", with: "No sign can"), to: "banks/example.yaml")
    #expect(home.talk(["due"] + home.withBank) == due)
  }

  @Test func `A bank with errors is left out, and the others work`() throws {
    let home = try Home()
    try home.write("format: viva-bank/1\ntopic: broken\n", to: "banks/broken.yaml")
    let complaint = """
      viva: HOME/banks/broken.yaml is left out: 3 errors. “bank check HOME/banks/broken.yaml” shows them.

      """
    let greeting = home.talk(home.withBank)
    #expect(greeting.complaints == complaint)
    #expect(greeting.output.contains("1 unit, 9 questions"))
    let session = home.study(["a", "", ""])
    #expect(session.complaints == complaint)
    #expect(session.output.contains("Session paused: 1 answer"))
  }

  @Test func `Record and folders are for the learner alone`() throws {
    let home = try Home()
    _ = home.study(["a", "", ""])
    for name in ["data/viva", "data/viva/record.sqlite", "cache/viva"] {
      var status = stat()
      #expect(stat(home.folder.file(name), &status) == 0)
      #expect(status.st_mode & 0o077 == 0, "\(name)")
    }
  }
}
