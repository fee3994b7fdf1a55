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

  private func seal(_ home: Home, _ options: [String] = []) throws -> String {
    let path = home.folder.file("sealed")
    let outcome = try home.run(["seal", "--output", path] + options)
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
    let path = try seal(home)
    let outcome = try home.run(["verify", path])
    #expect(outcome.exitCode == 0 && outcome.output.hasPrefix("This file holds"))
    #expect(outcome.output.contains("Not proven: who typed the answers"))
    let other = try Self.stranger(path)
    #expect(other.exitCode == 0 && other.output.hasPrefix("holds: "), "\(other.complaints)")
  }

  @Test func `A record is sealed without documents, and holds for both`() throws {
    let home = try Home.practised()
    let path = try seal(home, ["--no-documents"])
    let text = String(decoding: home.read("sealed"), as: UTF8.self)
    #expect(!text.contains("\ndocument ") && text.contains("\nentry "))
    let outcome = try home.run(["verify", path])
    #expect(outcome.exitCode == 0 && outcome.output.hasPrefix("This file holds"))
    #expect(!outcome.output.contains("Says what the entries say"))
    #expect(try Self.stranger(path).exitCode == 0)
  }

  @Test func `A file without a length is read to its end`() throws {
    let home = try Home.practised()
    let path = try seal(home)
    func piped(_ path: String) throws -> ChildProcess.Outcome {
      try ChildProcess.run(
        ["/bin/sh", "-c", #"cat "$1" | "$0" verify /dev/stdin"#, Home.program, path],
        environment: home.environment, input: "")
    }
    #expect(try piped(path).output.hasPrefix("This file holds"))
    let lines = String(repeating: "eleven more\n", count: 20_000)
    try home.write("viva-bundle/1\nnote 30000\n" + lines, to: "long")
    #expect(try piped(home.folder.file("long")).output.contains("line 20003: the file ends"))
    #expect(try home.run(["verify", "/proc/version"]).output.contains("line 1: this is not"))
  }

  @Test func `What is no sealed file is told, with its place`() throws {
    let home = try Home()
    for (text, told) in [
      ("", "line 1: the file ends too early"), ("viva-bundle/1", "line 1: the file ends too early"),
      ("viva-bundle/1\nnote 9223372036854775807\n", "line 3: the file ends too early"),
      ("viva-bundle/1\nnote 99999999999999999999\n", "line 2: a signed note is expected here"),
    ] {
      try home.write(text, to: "none")
      let outcome = try home.run(["verify", home.folder.file("none")])
      #expect(outcome.exitCode == 65 && outcome.output.contains(told), "\(outcome.output)")
      #expect(try Self.stranger(home.folder.file("none")).exitCode == 1)
    }
    #expect(try home.run(["verify", home.folder.file("missing")]).exitCode == 66)
    #expect(try home.run(["verify", home.folder.path]).exitCode == 66)
  }

  @Test func `A number with another spelling is found by a stranger too`() throws {
    let home = try Home.practised()
    let path = try seal(home)
    let text = String(decoding: home.read("sealed"), as: UTF8.self)
    for (part, other) in [
      ("\nnote ", "\nnote 0"), ("\nnote ", "\nnote +"), ("\ndocument ", "\ndocument 0"),
      ("\ndocument ", "\ndocument -"), ("\ndocument ", "\ndocument  "),
    ] {
      try home.write(text.replacingOccurrences(of: part, with: other), to: "sealed")
      #expect(try home.run(["verify", path]).exitCode == 65)
      #expect(try Self.stranger(path).exitCode == 1)
    }
  }

  @Test func `One answer is shown without the others`() throws {
    let home = try Home.practised()
    let markdown = try home.run(["export", "transcript", "--format", "json", "--output", "-"])
    let number = try #require(
      markdown.output.split(separator: "\"entry\" : ").dropFirst().first?.prefix { $0.isNumber })
    let path = try seal(home, ["--answer", String(number)])
    let finding = try home.run(["verify", path, "--json"])
    #expect(finding.exitCode == 0 && finding.output.contains("\"shown\" : 3"))
    #expect(try Self.stranger(path).exitCode == 0)
    #expect(try home.run(["seal", "--answer", "1"]).exitCode == 64)
  }

  @Test func `A second person signs, and every change afterwards is found by both`() throws {
    let home = try Home.practised()
    let path = try seal(home)
    try home.makeKey("Ben")
    let signed = home.talk(["countersign", path, "--as", "Ben"], typing: ["yes"])
    #expect(signed.exitCode == 0 && signed.output.contains("Signed HOME/sealed as Ben"))
    #expect(try home.run(["countersign", path, "--as", "Ben", "--yes"]).exitCode == 64)
    #expect(try home.run(["verify", path]).output.contains("Signed: Ben+"))
    #expect(try Self.stranger(path).exitCode == 0)
    let text = String(decoding: home.read("sealed"), as: UTF8.self)
    try home.makeKey("Cy")
    for (part, other) in [
      ("Ann Example", "Ann Exomple"), ("\nend\n", "\n"), ("key Ben", "key Bon"),
    ] {
      try home.write(text.replacingOccurrences(of: part, with: other), to: "changed")
      let changed = home.folder.file("changed")
      let outcome = try home.run(["verify", changed])
      #expect(outcome.exitCode == 65 && outcome.output.contains("This file does not hold."))
      #expect(try Self.stranger(changed).exitCode == 1)
      #expect(home.talk(["countersign", changed, "--as", "Cy", "--yes"]).exitCode == 65)
    }
  }

  @Test func `An earlier file shows that nothing before it was changed`() throws {
    let home = try Home.practised()
    let first = try seal(home)
    try home.write(String(decoding: home.read("sealed"), as: UTF8.self), to: "earlier")
    _ = try home.run(["record", "name", "Ann E."])
    #expect(try seal(home, ["--as", "Ann Example", "--replace"]) == first)
    let earlier = home.folder.file("earlier")
    let compared = try home.run(["verify", first, "--earlier", earlier])
    #expect(compared.exitCode == 0)
    #expect(
      compared.output.hasPrefix("This file holds, signed by the keys that you have compared."))
    let backwards = try home.run(["verify", earlier, "--earlier", first])
    #expect(backwards.exitCode == 1 && backwards.output.contains("it is the later one"))
    let other = try Home(now: "2026-11-22T09:30:00+11:00")
    _ = try other.run(["record", "name", "Ben"])
    try other.makeKey("Ben")
    let foreign = try home.run(["verify", first, "--earlier", try seal(other)])
    #expect(foreign.exitCode == 1 && foreign.output.contains("is of another record"))
  }

  @Test func `A18: an intact file that somebody else signed is told from a broken one`() throws {
    let home = try Home.practised()
    let path = try seal(home)
    let key = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
    let other = try home.run(["verify", path, "--key", key])
    #expect(other.exitCode == 1 && other.output.hasPrefix("This file is intact, but not what"))
    #expect(other.output.contains("is not among those that signed"))
    #expect(try Self.stranger(path, [key]).exitCode == 3)
    let malformed = try home.run(["verify", path, "--key", String(key.dropLast())])
    #expect(malformed.exitCode == 64 && malformed.complaints.contains("is no public key"))
    _ = try home.run(["key", "export", "Ann Example", "--output", home.folder.file("ann.pub")])
    let known = try home.run(["verify", path, "--key", home.folder.file("ann.pub")])
    #expect(known.exitCode == 0)
    #expect(known.output.hasPrefix("This file holds, signed by the keys that you have compared."))
    let secret = try home.run(["verify", path, "--key", home.folder.file(Home.annsKey)])
    #expect(secret.exitCode == 65 && secret.complaints.contains("holds no public key"))
  }

  @Test func `A key that others can read is not used`() throws {
    let home = try Home.practised()
    _ = try seal(home)
    let file = home.folder.file("data/viva/keys/Ann-Example.key")
    #expect(chmod(file, 0o644) == 0)
    let outcome = try home.run(["seal", "--output", home.folder.file("again")])
    #expect(outcome.exitCode == 77 && outcome.complaints.contains("chmod 600"))
  }
}
