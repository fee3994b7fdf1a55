import Foundation
import Proofs
import ScriptedTerminal
import TestSupport
import Testing

@testable import viva

// Whose key it is, and what it may sign.
extension SealedTrustTests {
  @Test func `A2: nobody signs in the name of a candidate, and no key is made unasked`() throws {
    let home = try Home()
    #expect(home.talk(["candidate", "add", "Ben Okafor"]).exitCode == 0)
    let path = home.folder.file("out")
    let candidate = ["--candidate", "Ben Okafor", "--output", path]
    let unnamed = home.talk(["seal"] + candidate)
    #expect(unnamed.exitCode == 64 && unnamed.complaints.contains("say who with --as"))
    let keyless = home.talk(["seal", "--as", "Ivan IQA"] + candidate)
    #expect(keyless.exitCode == 66 && keyless.complaints.contains("key make"))
    try home.makeKey("Ann Assessor")
    #expect(home.talk(["seal", "--as", "Ann Assessor"] + candidate).exitCode == 0)
    let second = home.talk(["countersign", path, "--as", "Ivan IQA", "--yes"])
    #expect(second.exitCode == 66 && second.complaints.contains("on their own account"))
    let asked = home.talk(["key", "make", "Ivan IQA"], typing: ["no"])
    #expect(joined(asked.output).contains("prove nothing about two people") && asked.isUsedUp)
    #expect(home.talk(["key", "list"]).output.contains("Ivan") == false)
    try home.makeKey("Ivan IQA")
    #expect(home.talk(["countersign", path, "--as", "Ivan IQA", "--yes"]).exitCode == 0)
    let here = home.talk(["verify", path])
    #expect(joined(here.output).contains("are all on this account"))
    let elsewhere = try Home().talk(["verify", path])
    #expect(joined(elsewhere.output).contains("Several signatures can come from one person"))
  }

  @Test(arguments: ["Ben Okafor", "ben-okafor", " BEN  OKAFOR", "Ben_Okafor"])
  func `A2: an assessor neither makes nor uses a key in the name of a candidate`(name: String)
    throws
  {
    let home = try Home()
    let path = home.folder.file("out")
    // The key of somebody who becomes a candidate later.
    try home.makeKey(name)
    try home.makeKey("Ann Assessor")
    #expect(home.talk(["candidate", "add", "Ben Okafor"]).exitCode == 0)
    let candidate = ["--candidate", "Ben Okafor", "--output", path]
    let sealed = home.talk(["seal", "--as", name] + candidate)
    #expect(sealed.exitCode == 77 && joined(sealed.complaints).contains("for them"), "\(sealed)")
    #expect(home.talk(["seal", "--as", "Ann Assessor"] + candidate).exitCode == 0)
    #expect(home.talk(["countersign", path, "--as", name, "--yes"]).exitCode == 77)
    #expect(home.talk(["key", "make", "okafor", "--yes"]).exitCode == 0)
    #expect(home.talk(["key", "make", "Ben+Okafor/", "--yes"]).exitCode == 77)
  }

  @Test func `A17: a file that others signed is never replaced, nor one of a default name`() throws
  {
    let home = try Home.practised()
    try home.makeKey("Ivan")
    let path = seal(home)
    #expect(home.talk(["countersign", path, "--as", "Ivan", "--yes"]).exitCode == 0)
    let signed = home.read("sealed")
    let again = home.talk(["seal", "--output", path])
    #expect(again.exitCode == 73 && again.complaints.contains("signed by Ann-Example, Ivan"))
    let replacing = ["--output", path, "--replace"]
    for command in [
      ["export", "transcript", "--format", "md"], ["key", "export", "Ivan"], ["seal"],
      ["record", "access"], ["form", "blank", "cover-sheet"],
    ] {
      let other = home.talk(command + replacing)
      #expect(other.exitCode == 73 && other.complaints.contains("signed by"), "\(other)")
    }
    #expect(home.read("sealed") == signed)
    let usual = "record-ann-example-2026-11-22"
    for name in [usual, usual + "-2"] {
      try home.write("mine", to: name + ".viva-bundle")
    }
    let here = try ChildProcess.run(
      ["/bin/sh", "-c", #"cd "$1" && exec "$2" seal"#, "sh", home.folder.path, Home.program],
      environment: home.environment, input: "")
    #expect(here.output.contains("Wrote \(usual)-3.viva-bundle"))
    #expect(home.read(usual + ".viva-bundle") == Array("mine".utf8))
  }

  @Test func `A16: a time that runs backwards is told`() throws {
    let home = try Home()
    _ = home.talk(["record", "name", "Ann Example"])
    try home.makeKey("Ann Example")
    let earlier = ["VIVA_NOW": "2024-01-01T09:00:00+11:00"]
    _ = home.talk(["record", "name", "Ann E."], environment: earlier)
    let path = seal(home, ["--as", "Ann Example", "--no-documents"])
    let told = home.talk(["verify", path])
    #expect(told.exitCode == 0 && joined(told.output).contains("Entry 3 is dated before entry 2"))
  }

  @Test func `L1: a key that was never finished is no key, and is made`() throws {
    let home = try Home()
    try home.write("", to: Home.annsKey)
    try home.write("half", to: "data/viva/keys/Zoe.key.viva-tmp-a1B2c3")
    #expect(chmod(home.folder.file(Home.annsKey), 0o600) == 0)
    _ = home.talk(["record", "name", "Ann Example"])
    let keyless = home.talk(["seal", "--output", home.folder.file("out")])
    #expect(keyless.exitCode == 66 && keyless.complaints.contains("There is no key"))
    try home.makeKey("Ann Example")
    #expect(home.talk(["seal", "--output", home.folder.file("out")]).exitCode == 0)
    #expect(home.read("data/viva/keys/Zoe.key.viva-tmp-a1B2c3").isEmpty)
    let again = home.talk(["key", "make", "Ann Example"])
    #expect(again.exitCode == 73 && again.complaints.contains("already"))
  }
}
