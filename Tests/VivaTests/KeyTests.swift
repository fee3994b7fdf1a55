import Foundation
import ScriptedTerminal
import TestSupport
import Testing

/// Keys from the command line: listing, handing on, passphrases.
struct KeyTests {
  private static let passphrase = ProtectedKey.passphrase

  /// A home with a sealed record of no answers, and the key that sealed it.
  private func home() throws -> Home {
    let home = try Home()
    _ = home.talk(["record", "name", "Ann Example"])
    try home.makeKey("Ann Example")
    let sealed = home.talk(["seal", "--output", home.folder.file("sealed")])
    #expect(sealed.exitCode == 0, "\(sealed.complaints)")
    return home
  }

  private func keyFile(_ home: Home) -> String {
    String(decoding: home.read(ProtectedKey.file), as: UTF8.self)
  }

  private func mode(_ path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  @Test func `A second key that nobody agrees to is not made, and the code says so`() throws {
    let home = try home()
    let refused = home.talk(["key", "make", "Ben"], typing: ["no"])
    #expect(refused.exitCode == 1 && refused.complaints == "viva: No key was made.\n")
    #expect(!home.talk(["key", "list"]).output.contains("Ben"))
  }

  @Test func `The public half is listed, shown and written, and the private one never`() throws {
    let home = try home()
    let secret = keyFile(home).split(separator: "\n")[0]
    let shown = home.talk(["key", "show", "Ann Example"])
    #expect(shown.exitCode == 0 && shown.output.hasPrefix("Ann-Example+"))
    let listed = home.talk(["key", "list"])
    #expect(listed.output == "Ann-Example: no passphrase\n  \(shown.output)")
    let json = home.talk(["key", "list", "--json"])
    #expect(json.output.contains("\"protected\" : false"))
    let path = home.folder.file("ann.pub")
    let written = home.talk(["key", "export", "Ann-Example", "--output", path])
    #expect(String(decoding: home.read("ann.pub"), as: UTF8.self) == shown.output)
    for outcome in [shown, listed, json, written] {
      #expect(!outcome.output.contains(secret) && !outcome.complaints.contains(secret))
    }
    let key = shown.output.trimmingCharacters(in: .newlines)
    #expect(home.talk(["verify", home.folder.file("sealed"), "--key", key]).exitCode == 0)
  }

  @Test(.slow) func `A protected key signs with its passphrase only`() throws {
    let home = try home()
    let (before, shown) = (keyFile(home), home.talk(["key", "show", "Ann-Example"]))
    _ = home.talk(
      ["key", "protect", "Ann Example"], typing: ["\(Self.passphrase)", "\(Self.passphrase)"])
    let text = keyFile(home)
    #expect(text.hasPrefix("viva-key/2\n") && !text.contains(before.dropLast()))
    #expect(mode(home.folder.file(ProtectedKey.file)) == 0o600)
    #expect(home.talk(["key", "show", "Ann-Example"]) == shown)
    #expect(home.talk(["key", "list"]).output.contains("protected by a passphrase"))
    let again = ["seal", "--output", home.folder.file("again")]
    for lines in [[], [""]] {
      let outcome = home.talk(again, typing: lines.typed)
      #expect(outcome.exitCode == 66 && home.read("again").isEmpty, "\(outcome)")
    }
    let right = home.talk(again, typing: [.line(Self.passphrase)])
    #expect(right.exitCode == 0 && !right.output.contains(Self.passphrase))
    let verified = home.talk(["verify", home.folder.file("again")])
    #expect(verified.output.contains("Signed: Ann-Example+"))
    let twice = home.talk([
      "countersign", home.folder.file("again"), "--as", "Ann Example", "--yes",
    ])
    #expect(twice.exitCode == 64 && twice.complaints.contains("has signed this file already"))
  }

  @Test(.slow)
  func `A passphrase is changed with the old one, and an empty one takes it away`() throws {
    let home = try ProtectedKey.home()
    let before = keyFile(home)
    let protect = ["key", "protect", "Ann Example"]
    for (lines, code) in [
      (["wrong", "new one", "new one"], 77), ([Self.passphrase, "new one", "new two"], 64),
      ([Self.passphrase, "new one"], 64), ([Self.passphrase], 66),
      ([Self.passphrase, "ne\u{1B}w"], 64),
    ] as [([String], Int32)] {
      #expect(home.talk(protect, typing: lines.typed).exitCode == code)
      #expect(keyFile(home) == before)
    }
    let changed = home.talk(protect, typing: ["\(Self.passphrase)", "new one", "new one"])
    #expect(changed.exitCode == 0 && keyFile(home) != before)
    let taken = home.talk(protect, typing: ["new one", ""])
    #expect(taken.exitCode == 0 && taken.output.contains("has no passphrase any more"))
    #expect(!keyFile(home).hasPrefix("viva-key"))
    #expect(home.talk(protect, typing: [""]).output.contains("has no passphrase, as before"))
    #expect(home.talk(["seal", "--output", home.folder.file("again")]).exitCode == 0)
  }

  @Test
  func `A passphrase comes from a file that nobody else can read, never from the environment`()
    throws
  {
    let home = try ProtectedKey.home()
    let path = home.folder.file("passphrase")
    let seal = ["seal", "--output", home.folder.file("again")]
    let variable = ["VIVA_PASSPHRASE": Self.passphrase]
    #expect(home.talk(seal, environment: variable).exitCode == 66)
    try home.write(Self.passphrase + "\r\nsecond line\n", to: "passphrase")
    #expect(chmod(path, 0o640) == 0)
    let open = home.talk(seal + ["--passphrase-file", path])
    #expect(open.exitCode == 77 && open.complaints.contains("chmod 600"))
    #expect(chmod(path, 0o600) == 0)
    #expect(home.talk(seal + ["--passphrase-file", path]).exitCode == 0)
    try home.makeKey("Ben")
    let signed = home.talk([
      "countersign", home.folder.file("again"), "--as", "Ben", "--yes", "--passphrase-file", path,
    ])
    #expect(signed.exitCode == 0, "a key without a passphrase needs none")
    let other = ["seal", "--output", home.folder.file("other")]
    for (text, code) in [("\n", 65), ("wrong\n", 77)] as [(String, Int32)] {
      try home.write(text, to: "passphrase")
      #expect(home.talk(other + ["--passphrase-file", path]).exitCode == code)
    }
    #expect(home.talk(other + ["--passphrase-file", path + "x"]).exitCode == 66)
  }

  @Test func `No file of a key is written over by what is to be handed on`() throws {
    let home = try home()
    let (before, path) = (keyFile(home), home.folder.file(ProtectedKey.file))
    let link = home.folder.file("link")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    for output in [path, link] {
      for command in [["key", "export", "Ann Example"], ["seal"]] {
        let outcome = home.talk(command + ["--output", output])
        #expect(outcome.exitCode == 73 && outcome.complaints.contains("is a private key"))
        #expect(keyFile(home) == before)
      }
    }
  }

  @Test func `Damage, an unknown name and a hostile one are told apart`() throws {
    let home = try ProtectedKey.home()
    let whole = keyFile(home)
    let unknown = home.talk(["key", "show", "Ann Exampel"])
    #expect(unknown.exitCode == 66 && unknown.complaints.contains("Did you mean “Ann-Example”?"))
    for name in ["", ".", "..", "../x", "\u{1B}[31m", "a\u{7}"] {
      let outcome = home.talk(["key", "show", "--", name])
      #expect(outcome.exitCode == 64 || outcome.exitCode == 66)
      #expect(!outcome.complaints.contains("\u{1B}") && !outcome.complaints.contains("\u{7}"))
    }
    try ProtectedKey.write(whole.replacingOccurrences(of: "scrypt 1", with: "scrypt 2"), in: home)
    for command in [["key", "list"], ["key", "show", "Ann Example"], ["seal", "--output", "x"]] {
      let outcome = home.talk(command)
      #expect(outcome.exitCode == 65 && outcome.complaints.contains("is damaged"))
    }
    try ProtectedKey.write(whole, to: "data/viva/keys/Ben.key", in: home)
    #expect(home.talk(["key", "show", "Ben"]).exitCode == 65, "it is not Ben's")
  }
}
