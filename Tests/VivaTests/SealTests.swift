import Foundation
import ScriptedTerminal
import Testing
import TestSupport

/// Sealed files, from the command line, and the independent verifier.
struct SealTests {
  private static let verifier =
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .appending(path: "Sources/Proofs/Documentation.docc/verify_bundle.py").path

  private func seal(_ home: Home, _ options: [String] = []) -> String {
    let path = home.folder.file("sealed")
    let outcome = home.talk(["seal", "--output", path] + options)
    #expect(outcome.exitCode == 0, "\(outcome.complaints)")
    return path
  }

  /// Has the independent verifier check a file.
  static func stranger(_ path: String, _ keys: [String] = []) throws -> ChildProcess.Outcome {
    try ChildProcess.run(
      ["/usr/bin/env", "python3", verifier, path] + keys,
      environment: ProcessInfo.processInfo.environment, input: "")
  }

  @Test func `A sealed record holds, for viva and for a stranger`() throws {
    let home = try Home.practised()
    let path = seal(home)
    let outcome = home.talk(["verify", path])
    #expect(outcome.exitCode == 0 && outcome.output.hasPrefix("This file holds"))
    #expect(outcome.output.contains("Not proven: who typed the answers"))
    let other = try Self.stranger(path)
    #expect(other.exitCode == 0 && other.output.hasPrefix("holds: "), "\(other.complaints)")
  }

  @Test func `A record is sealed without documents, and holds for both`() throws {
    let home = try Home.practised()
    let path = seal(home, ["--no-documents"])
    let text = String(decoding: home.read("sealed"), as: UTF8.self)
    #expect(!text.contains("\ndocument ") && text.contains("\nentry "))
    let outcome = home.talk(["verify", path])
    #expect(outcome.exitCode == 0 && outcome.output.hasPrefix("This file holds"))
    #expect(!outcome.output.contains("Says what the entries say"))
    #expect(try Self.stranger(path).exitCode == 0)
  }

  @Test func `A file without a length is read to its end`() throws {
    let home = try Home.practised()
    let path = seal(home)
    func piped(_ path: String) throws -> ChildProcess.Outcome {
      try ChildProcess.run(
        ["/bin/sh", "-c", #"cat "$1" | "$0" verify /dev/stdin"#, Home.program, path],
        environment: home.environment, input: "")
    }
    #expect(try piped(path).output.hasPrefix("This file holds"))
    let lines = String(repeating: "eleven more\n", count: 20_000)
    try home.write("viva-bundle/1\nnote 30000\n" + lines, to: "long")
    #expect(try piped(home.folder.file("long")).output.contains("line 20003: the file ends"))
    #expect(home.talk(["verify", "/proc/version"]).output.contains("line 1: this is not"))
  }

  @Test func `What is no sealed file is told, with its place`() throws {
    let home = try Home()
    for (text, told) in [
      ("", "line 1: the file ends too early"), ("viva-bundle/1", "line 1: the file ends too early"),
      ("viva-bundle/1\nnote 9223372036854775807\n", "line 3: the file ends too early"),
      ("viva-bundle/1\nnote 99999999999999999999\n", "line 2: a signed note is expected here"),
    ] {
      try home.write(text, to: "none")
      let outcome = home.talk(["verify", home.folder.file("none")])
      #expect(outcome.exitCode == 65 && outcome.output.contains(told), "\(outcome.output)")
      #expect(try Self.stranger(home.folder.file("none")).exitCode == 1)
    }
    #expect(home.talk(["verify", home.folder.file("missing")]).exitCode == 66)
    #expect(home.talk(["verify", home.folder.path]).exitCode == 66)
  }

  @Test func `A number with another spelling is found by a stranger too`() throws {
    let home = try Home.practised()
    let path = seal(home)
    let text = String(decoding: home.read("sealed"), as: UTF8.self)
    for (part, other) in [
      ("\nnote ", "\nnote 0"), ("\nnote ", "\nnote +"), ("\ndocument ", "\ndocument 0"),
      ("\ndocument ", "\ndocument -"), ("\ndocument ", "\ndocument  "),
    ] {
      try home.write(text.replacingOccurrences(of: part, with: other), to: "sealed")
      #expect(home.talk(["verify", path]).exitCode == 65)
      #expect(try Self.stranger(path).exitCode == 1)
    }
  }

  @Test func `One answer is shown without the others`() throws {
    let home = try Home.practised()
    let markdown = home.talk(["export", "transcript", "--format", "json", "--output", "-"])
    let number = try #require(
      markdown.output.split(separator: "\"entry\" : ").dropFirst().first?.prefix { $0.isNumber })
    let path = seal(home, ["--answer", String(number)])
    let finding = home.talk(["verify", path, "--json"])
    #expect(finding.exitCode == 0 && finding.output.contains("\"shown\" : 3"))
    #expect(try Self.stranger(path).exitCode == 0)
    #expect(home.talk(["seal", "--answer", "1"]).exitCode == 64)
  }

  @Test func `A second person signs, and every change afterwards is found by both`() throws {
    let home = try Home.practised()
    let path = seal(home)
    try home.makeKey("Ben")
    let signed = home.talk(["countersign", path, "--as", "Ben"], typing: ["yes"])
    #expect(signed.exitCode == 0 && signed.output.contains("Signed HOME/sealed as Ben"))
    #expect(home.talk(["countersign", path, "--as", "Ben", "--yes"]).exitCode == 64)
    #expect(home.talk(["verify", path]).output.contains("Signed: Ben+"))
    #expect(try Self.stranger(path).exitCode == 0)
    let text = String(decoding: home.read("sealed"), as: UTF8.self)
    try home.makeKey("Cy")
    for (part, other) in [
      ("Ann Example", "Ann Exomple"), ("\nend\n", "\n"), ("key Ben", "key Bon"),
    ] {
      try home.write(text.replacingOccurrences(of: part, with: other), to: "changed")
      let changed = home.folder.file("changed")
      let outcome = home.talk(["verify", changed])
      #expect(outcome.exitCode == 65 && outcome.output.contains("This file does not hold."))
      #expect(try Self.stranger(changed).exitCode == 1)
      #expect(home.talk(["countersign", changed, "--as", "Cy", "--yes"]).exitCode == 65)
    }
  }

  @Test func `An earlier file shows that nothing before it was changed`() throws {
    let home = try Home.practised()
    let first = seal(home)
    try home.write(String(decoding: home.read("sealed"), as: UTF8.self), to: "earlier")
    _ = home.talk(["record", "name", "Ann E."])
    #expect(seal(home, ["--as", "Ann Example", "--replace"]) == first)
    let earlier = home.folder.file("earlier")
    let compared = home.talk(["verify", first, "--earlier", earlier])
    #expect(compared.exitCode == 0)
    #expect(
      compared.words.hasPrefix(
        "This file holds, signed by the keys of the earlier file. You have not compared them."))
    #expect(compared.words.contains("(not compared; the same as in the earlier file)"))
    _ = home.talk(["key", "export", "Ann Example", "--output", home.folder.file("ann.pub")])
    let both = home.talk(
      ["verify", first, "--earlier", earlier, "--key", home.folder.file("ann.pub")])
    #expect(both.output.hasPrefix("This file holds, signed by the keys that you have compared."))
    let backwards = home.talk(["verify", earlier, "--earlier", first])
    #expect(backwards.exitCode == 1 && backwards.output.contains("it is the later one"))
    let other = try Home(now: "2026-11-22T09:30:00+11:00")
    _ = other.talk(["record", "name", "Ben"])
    try other.makeKey("Ben")
    let foreign = home.talk(["verify", first, "--earlier", seal(other)])
    #expect(foreign.exitCode == 1 && foreign.output.contains("is of another record"))
  }

  @Test func `A18: an intact file that somebody else signed is told from a broken one`() throws {
    let home = try Home.practised()
    let path = seal(home)
    let key = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
    let other = home.talk(["verify", path, "--key", key])
    #expect(other.exitCode == 1 && other.output.hasPrefix("This file is intact, but not what"))
    #expect(other.output.contains("is not among those that signed"))
    #expect(try Self.stranger(path, [key]).exitCode == 3)
    let malformed = home.talk(["verify", path, "--key", String(key.dropLast())])
    #expect(malformed.exitCode == 64 && malformed.complaints.contains("is no public key"))
    _ = home.talk(["key", "export", "Ann Example", "--output", home.folder.file("ann.pub")])
    let known = home.talk(["verify", path, "--key", home.folder.file("ann.pub")])
    #expect(known.exitCode == 0)
    #expect(known.output.hasPrefix("This file holds, signed by the keys that you have compared."))
    let secret = home.talk(["verify", path, "--key", home.folder.file(Home.annsKey)])
    #expect(secret.exitCode == 65 && secret.complaints.contains("holds no public key"))
  }

  @Test func `One unit or one form is sealed alone, and its documents are taken out`() throws {
    let home = try Home.practised()
    try home.write(#"{"fields": {"learner": "Ann Example", "task": "Chat"}}"#, to: "form.json")
    let filed = home.talk(
      ["form", "fill", "cover-sheet", "EX101", "--from", home.folder.file("form.json")])
    #expect(filed.exitCode == 0, "\(filed.complaints)")
    let said = filed.output.components(separatedBy: "On record as entry ").last ?? ""
    let entry = said.prefix { $0.isNumber }
    let path = seal(home, ["--form", String(entry)])
    #expect(home.talk(["verify", path]).exitCode == 0)
    #expect(try Self.stranger(path).exitCode == 0)
    let folder = home.folder.file("out")
    let opened = home.talk(["open", path, "--output", folder])
    #expect(opened.exitCode == 0, "\(opened.complaints)")
    #expect(opened.output.contains("The file holds. Signed by Ann-Example"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names == ["cover-sheet-\(entry).html", "cover-sheet-\(entry).json"])
    let sealed = String(decoding: home.read("sealed"), as: UTF8.self)
    for name in names {
      #expect(sealed.contains(String(decoding: home.read("out/" + name), as: UTF8.self)))
    }
    // Nothing is written over, and nothing of a file that does not hold is written.
    #expect(home.talk(["open", path, "--output", folder]).exitCode == 73)
    #expect(home.talk(["open", path, "--output", folder, "--replace"]).exitCode == 0)
    try home.write(sealed.replacingOccurrences(of: "Chat", with: "Chet"), to: "changed")
    let none = home.talk(["open", home.folder.file("changed"), "--output", home.folder.file("no")])
    #expect(none.exitCode == 65 && none.complaints.contains("nothing is taken out of it"))
    #expect(!FileManager.default.fileExists(atPath: home.folder.file("no")))
    let unit = seal(home, ["--unit", "EX101", "--replace"])
    #expect(home.talk(["open", unit, "--output", home.folder.file("unit")]).exitCode == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: home.folder.file("unit")).count == 4)
    let bare = seal(home, ["--no-documents", "--replace"])
    #expect(home.talk(["open", bare]).complaints.contains("it was sealed without documents"))
  }

  @Test func `A key that others can read is not used`() throws {
    let home = try Home.practised()
    _ = seal(home)
    let file = home.folder.file("data/viva/keys/Ann-Example.key")
    #expect(chmod(file, 0o644) == 0)
    let outcome = home.talk(["seal", "--output", home.folder.file("again")])
    #expect(outcome.exitCode == 77 && outcome.complaints.contains("chmod 600"))
  }
}
