import Foundation
import TestSupport
import Testing

/// Every sentence that a person gets when something can't be done, with its exit code.
struct ProblemTests {
  /// A command line that fails, in the home that `prepared()` makes.
  struct Failing: Sendable, CustomStringConvertible {
    var words: [String]
    var exitCode: Int32
    var environment: [String: String] = [:]

    init(_ line: String, _ exitCode: Int32, _ environment: [String: String] = [:]) {
      words = line.split(separator: " ").map(String.init)
      (self.exitCode, self.environment) = (exitCode, environment)
    }

    var description: String {
      let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value) " }
      return variables.joined() + (["viva"] + words).joined(separator: " ")
    }
  }

  static let usage = [
    Failing("stdy", 64), Failing("frobnicate", 64), Failing("bank lst", 64),
    Failing("bank xyz", 64),
    Failing("record --frob info", 64), Failing("due --jsn", 64), Failing("study EX11", 64),
    Failing("study exampel --banks HOME/banks", 64), Failing("due zzzzzzzz", 64),
    Failing("coverage EX102", 64), Failing("unit show", 64), Failing("unit show a\u{1B}[31m", 64),
    Failing("export transcript --unit EX", 64), Failing("export transcript --since soon", 64),
    Failing("export transcript --since 2026-02-30", 64),
    Failing("export transcript --format odt", 64), Failing("study --limit 0", 64),
    Failing("study --limit many", 64), Failing("study --new -1", 64), Failing("study --new=-1", 64),
    Failing("study --seed -4", 64), Failing("due", 64, ["VIVA_NOW": "yesterday"]),
    Failing("study", 64, ["VIVA_NOW": "2026-13-01"]),
    Failing("record name \(String(repeating: "x", count: 201))", 64),
  ]

  static let files = [
    Failing("bank check HOME/broken", 65), Failing("record info --record HOME/foreign.txt", 65),
    Failing("study --record HOME/foreign.txt", 65), Failing("record info --record HOME/newer", 65),
    Failing("study --record HOME/newer", 65), Failing("export transcript --output -", 66),
    Failing("record info", 66), Failing("record undo", 66), Failing("record backup HOME/copy", 66),
    Failing("bank check HOME/nothing", 66), Failing("due --banks HOME/nothing", 66),
    Failing("bank check HOME/foreign.txt", 65),
    Failing("bank list", 66, ["VIVA_BANKS": "HOME/nothing"]),
    Failing("unit list", 66, ["VIVA_BANKS": "HOME/foreign.txt"]),
    Failing("record undo --record HOME/unanswered", 66),
    Failing("export transcript --record HOME/named --output HOME/nothing/t.html", 73),
    Failing("export transcript --record HOME/named --output HOME/banks", 73),
    Failing("export transcript --record HOME/named", 66, ["VIVA_TEMPLATES": "HOME/nothing"]),
    Failing("record backup HOME/foreign.txt --record HOME/named", 73),
    Failing("record backup HOME/nothing/copy --record HOME/named", 73),
    Failing("record backup HOME/foreign.txt/copy --record HOME/named", 73),
    Failing("record name Kit --record HOME/foreign.txt/record", 73),
    Failing("study --record HOME/banks", 73), Failing("record name Kit --record /proc/record", 73),
    Failing("record name Kit --record /sys/record", 77), Failing("record info --record /sys", 73),
    Failing("export transcript --record HOME/named --output /sys/t.html", 77),
    Failing("export transcript --format md --record HOME/named --output HOME/named", 73),
  ]

  @Test func `Every complaint about a command line is as recorded`() throws {
    try check(Self.usage, "usage-problems.txt")
  }

  @Test func `Every complaint about files is as recorded, and changes none`() throws {
    try check(Self.files, "file-problems.txt")
  }

  private func check(_ all: [Failing], _ snapshot: String) throws {
    let home = try prepared()
    let before = files(of: home)
    var text = ""
    for failing in all {
      let outcome = run(failing, home)
      #expect(outcome.exitCode == failing.exitCode, "\(failing)")
      text += "$ \(failing.description.debugDescription.dropFirst().dropLast())\n"
      text += "\(outcome.output)\(outcome.complaints)exit code \(outcome.exitCode)\n\n"
    }
    try expectSnapshot(text, snapshot)
    let after = files(of: home)
    #expect(Set(after.keys).symmetricDifference(before.keys).sorted() == [])
    #expect(before.keys.filter { before[$0] != after[$0] } == [])
  }

  private func run(_ failing: Failing, _ home: Home) -> Home.Talk {
    func real(_ text: String) -> String {
      text.replacingOccurrences(of: "HOME", with: home.folder.path)
    }
    return home.talk(
      failing.words.map(real), environment: failing.environment.mapValues(real))
  }

  /// A home with the files that the command lines above name.
  private func prepared() throws -> Home {
    let home = try Home()
    try home.write("These are the notes of somebody else.\n", to: "foreign.txt")
    try home.write("format: viva-bank/1\ntopic: Broken\nquestion: []\n", to: "broken/first.yaml")
    try home.write(
      ExampleBank.text.replacingOccurrences(of: "key: [a, b]", with: "key: [a, e]"),
      to: "broken/second.yaml")
    let named = ["record", "name", "Kit", "--record"]
    _ = home.talk(named + [home.folder.file("named")])
    _ = home.talk(named + [home.folder.file("unanswered")])
    _ = home.talk(named + [home.folder.file("newer")])
    try makeNewer(home, "newer")
    return home
  }

  /// Raises the format's version in a record, as a later program would.
  private func makeNewer(_ home: Home, _ name: String) throws {
    var bytes = home.read(name)
    try #require(bytes.count > 100)
    bytes[63] = 99
    try Data(bytes).write(to: URL(filePath: home.folder.file(name)))
  }

  /// The contents of all files but those of the cache, which is only for speed, and SQLite's own
  /// beside a record.
  private func files(of home: Home) -> [String: [UInt8]] {
    let names = FileManager.default.enumerator(atPath: home.folder.path)?.compactMap {
      $0 as? String
    }
    return Dictionary(
      uniqueKeysWithValues: (names ?? []).filter { name in
        !name.hasPrefix("cache") && !["-wal", "-shm"].contains { name.hasSuffix($0) }
      }.map { ($0, home.read($0)) })
  }

  @Test func `A mistake at the prompt is told as on the command line, and the prompt goes on`()
    throws
  {
    let home = try Home()
    let lines = ["due --jsn", "bank lst", "study EX11", "export transcript", "unit 'EX", "quit"]
    let outcome = home.talk([], typing: lines.typed)
    #expect(outcome.exitCode == 0)
    let expected = lines.prefix(4).map { line in
      home.talk(line.split(separator: " ").map(String.init)).complaints
    }
    #expect(outcome.complaints == expected.joined() + "viva: The quote ' is not closed.\n")
  }

  @Test func `A record that can't grow keeps what it has and ends the session with a sentence`()
    throws
  {
    let home = try Home()
    _ = home.talk(["record", "name", "Kit"])
    let command = ([Home.program] + Sessions.words + home.withBank).joined(separator: " ")
    let lines = Sessions.first.map { $0 + "\n" }.joined()
    let blocks = 100
    let outcome = try ChildProcess.run(
      ["/bin/sh", "-c", "trap '' XFSZ; ulimit -f \(blocks); \(command)"],
      environment: home.environment, input: lines)
    #expect(outcome.exitCode == 74)
    #expect(outcome.complaints.hasSuffix("Nothing was added.\n"))
    let marked = outcome.output.split(separator: "\n").count { $0.hasPrefix("Rated “") }
    let answers = home.answersOnRecord()
    #expect((1...marked).contains(answers))
    #expect(home.study(["/quit"]).exitCode == 0)
  }

  @Test func `A full disk is told, and nothing is half written`() throws {
    let home = try Home()
    _ = home.study(["a", "", ""])
    let words = ["export", "transcript", "--format", "md", "--output", "-"] + home.withBank
    let command = ([Home.program] + words).joined(separator: " ") + " > /dev/full"
    let outcome = try ChildProcess.run(
      ["/bin/sh", "-c", command], environment: home.environment, input: "")
    #expect(outcome.exitCode == 74)
    #expect(
      outcome.complaints
        == "viva: What was to be shown can't be written: No space left on device.\n")
  }
}
