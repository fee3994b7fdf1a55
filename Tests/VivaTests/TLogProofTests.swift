import Foundation
import ScriptedTerminal
import Testing
import TestSupport

/// Proofs of single answers, checked by a few lines that know nothing but the public formats.
struct TLogProofTests {
  /// Checks a proof by https://c2sp.org/tlog-proof, its leaf by RFC 6962 with the extra data as the
  /// leaf, and its signature with openssl; prints the entry.
  private static let verifier = """
    import base64, hashlib, subprocess, sys, tempfile
    path, vkey = sys.argv[1:]
    head, _, note = open(path, "rb").read().partition(b"\\n\\n")
    magic, extra, index, *hashes = head.decode("ascii").split("\\n")
    assert magic == "c2sp.org/tlog-proof@v1" and extra.startswith("extra "), magic
    assert index.startswith("index ") and str(int(index[6:])) == index[6:], index
    leaf = base64.b64decode(extra[6:], validate=True)
    path = [base64.b64decode(h, validate=True) for h in hashes]
    text, _, signature = note.rpartition(b"\\n\\n")
    origin, size, root, *extensions = text.decode().split("\\n")

    def walk(node, i, n, path):  # RFC 6962 2.1.1, read backwards
        if n == 1:
            assert not path
            return node
        k = 1 << (n - 1).bit_length() - 1
        if i < k:
            left, right = walk(node, i, k, path[:-1]), path[-1]
        else:
            left, right = path[-1], walk(node, i - k, n - k, path[:-1])
        return hashlib.sha256(b"\\1" + left + right).digest()

    node = walk(hashlib.sha256(b"\\0" + leaf).digest(), int(index[6:]), int(size), path)
    assert node == base64.b64decode(root), "root"
    name, number, public = vkey.split("+", 2)
    public = base64.b64decode(public)
    assert hashlib.sha256(name.encode() + b"\\n" + public).hexdigest()[:8] == number
    dash, signer, signed = signature.decode().rstrip("\\n").split(" ")
    signed = base64.b64decode(signed)
    assert (dash, signer, signed[:4].hex()) == ("\\u2014", name, number)
    with tempfile.TemporaryDirectory() as folder:
        for file, data in [
            ("key", bytes.fromhex("302a300506032b6570032100") + public[1:]),
            ("signature", signed[4:]), ("text", text + b"\\n"),
        ]:
            open(folder + "/" + file, "wb").write(data)
        subprocess.run(
            ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", folder + "/key",
             "-rawin", "-in", folder + "/text", "-sigfile", folder + "/signature"],
            check=True, capture_output=True)
    print(leaf[32:].decode())
    """

  private func check(_ path: String, _ key: String) throws -> ChildProcess.Outcome {
    try ChildProcess.run(
      ["/usr/bin/env", "python3", "-c", Self.verifier, path, key],
      environment: ProcessInfo.processInfo.environment, input: "")
  }

  /// The numbers of the answers of a record.
  private func answers(_ home: Home) throws -> [String] {
    let json = home.talk(["export", "transcript", "--format", "json", "--output", "-"])
    return json.output.split(separator: "\"entry\" : ").dropFirst()
      .map { String($0.prefix { $0.isNumber }) }
  }

  @Test func `The proof of one answer holds for a stranger, and no change of it does`() throws {
    let home = try Home.practised()
    let number = try #require(try answers(home).first)
    let (bundle, proof) = (home.folder.file("sealed"), home.folder.file("out.tlog-proof"))
    let sealed = home.talk([
      "seal", "--answer", number, "--output", bundle, "--tlog-proof", proof,
    ])
    #expect(sealed.exitCode == 0, "\(sealed.complaints)")
    #expect(sealed.output.contains("out.tlog-proof: the proof of entry \(number) alone."))
    #expect(home.talk(["verify", bundle]).exitCode == 0)
    let key = home.talk(["key", "show", "Ann Example"]).output
      .trimmingCharacters(in: .newlines)
    let checked = try check(proof, key)
    #expect(checked.exitCode == 0, "\(checked.complaints)")
    #expect(checked.output.contains("\"answered\""))
    let text = String(decoding: home.read("out.tlog-proof"), as: UTF8.self)
    for line in text.split(separator: "\n") where line.count > 1 {
      let last = line.count / 2
      var changed = Array(line)
      changed[last] = changed[last] == "1" ? "2" : "1"
      try home.write(
        text.replacingOccurrences(of: line, with: String(changed)), to: "changed.tlog-proof")
      #expect(try check(home.folder.file("changed.tlog-proof"), key).exitCode != 0, "\(line)")
    }
  }

  @Test func `A proof is of one answer, in a file of its own`() throws {
    let home = try Home.practised()
    let number = try #require(try answers(home).first)
    let path = home.folder.file("out")
    for options in [
      [], ["--answer", number, "--answer", number], ["--answer", number, "--output", path],
    ] {
      let outcome = home.talk(["seal", "--tlog-proof", path] + options)
      #expect(outcome.exitCode == 64 && home.read("out").isEmpty)
    }
  }
}

extension Home {
  /// The file of the key of Ann Example.
  static let annsKey = "data/viva/keys/Ann-Example.key"

  /// Makes a key without a passphrase, also beside others.
  func makeKey(_ name: String) throws {
    let made = talk(["key", "make", name, "--yes"])
    #expect(made.exitCode == 0 && made.output.contains("key protect"), "\(made)")
  }

  /// A home with a record of some answers by Ann Example, who has a key.
  static func practised() throws -> Home {
    let home = try Home()
    _ = home.talk(["record", "name", "Ann Example"])
    try home.makeKey("Ann Example")
    let outcome = home.talk(
      ["study", "EX101.PC1.1", "--limit", "1", "--seed", "5"] + home.withBank,
      typing: ["a", "2", ""])
    #expect(outcome.exitCode == 0, "\(outcome.complaints)")
    return home
  }
}
