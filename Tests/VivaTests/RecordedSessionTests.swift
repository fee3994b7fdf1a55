import Foundation
import Testing

/// The sessions in `Transcripts`, run again over the shipped banks; `Transcripts/README.md` tells
/// what the files are.
struct RecordedSessionTests {
  static let folders: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: transcripts.path)
    return (names ?? []).sorted().filter {
      FileManager.default.fileExists(atPath: transcripts.path + "/\($0)/commands.txt")
    }
  }()

  private static let transcripts = testFolder.appending(path: "../../Transcripts").standardized

  @Test(arguments: folders)
  func `A recorded session gives the same texts again`(folder: String) throws {
    let home = try Home(banks: nil)
    let files = Self.transcripts.appending(path: folder)
    let commands = try Self.text(files.appending(path: "commands.txt"))
    for line in commands.split(separator: "\n") where !line.hasPrefix("#") {
      let command = try #require(RecordedCommand(String(line)), "\(line)")
      let input = try command.input.map { try Self.text(files.appending(path: $0)) } ?? ""
      let output = try output(
        of: command, input, in: home, isStarted: folder == Self.folders[0] && command.input != nil)
      if let name = command.output { try expectText(output, in: files.appending(path: name)) }
    }
  }

  /// Runs a command, in this process or by starting the program, and returns what it wrote.
  private func output(
    of command: RecordedCommand, _ input: String, in home: Home, isStarted: Bool
  ) throws -> String {
    let environment = ["VIVA_NOW": command.time]
    guard isStarted else {
      let talk = home.talk(command.words, typing: input.lines.typed, environment: environment)
      #expect(talk.exitCode == 0 && talk.complaints.isEmpty, "\(command.words)")
      return talk.output
    }
    let outcome = try home.run(command.words, input: input, environment: environment)
    #expect(outcome.exitCode == 0 && outcome.complaints.isEmpty, "\(command.words)")
    return outcome.output
  }

  @Test func `Every unit has a recorded session`() {
    #expect(Self.folders == ["CG219", "SIRXCEG003", "SIRXCEG006", "SIRXCEG007"])
  }

  private static func text(_ file: URL) throws -> String {
    try String(decoding: Data(contentsOf: file), as: UTF8.self)
  }
}

/// A line of `commands.txt`: `TIME viva ARGUMENTS [< INPUT] [> OUTPUT]`, with `"…"` around spaces.
private struct RecordedCommand {
  var time: String
  var words: [String]
  var input: String?
  var output: String?

  init?(_ line: String) {
    var parts = line.matches(of: #/"([^"]*)"|[^ ]+/#).map { String($0.1 ?? $0.0) }[...]
    guard parts.count > 2, let time = parts.popFirst(), parts.popFirst() == "viva" else {
      return nil
    }
    self.time = time
    if parts.dropLast().last == ">" { output = parts.suffix(2).last }
    if output != nil { parts.removeLast(2) }
    if parts.dropLast().last == "<" { input = parts.suffix(2).last }
    if input != nil { parts.removeLast(2) }
    words = Array(parts)
  }
}
