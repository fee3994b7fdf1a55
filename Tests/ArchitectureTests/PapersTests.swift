internal import Foundation
import Testing

/// What the papers for maintainers say of the sources.
@Suite(.serialized)
struct PapersTests {
  /// How many places a new type of question may cost.
  ///
  /// It is to come down to 8, and never to go up.
  private static let mostPlaces = 8

  private static let types = SourceFile.cases(of: "QuestionType")

  @Test(arguments: ["README.md", "CONTRIBUTING.md"])
  func `Every file that a paper names is there`(paper: String) throws {
    for path in try Paper(paper).paths {
      let file = SourceFile.root.appending(path: path)
      #expect(FileManager.default.fileExists(atPath: file.path), "\(paper) names \(path)")
    }
  }

  @Test(arguments: ["README.md", "CONTRIBUTING.md", "Benchmarks/README.md"])
  func `Every target that a paper names is in the Makefile`(paper: String) throws {
    let makefile = try Paper("Makefile").text
    for name in try Paper(paper).text.matches(of: #/\bmake ([a-z]+(?:-[a-z]+)*)/#).map(\.1) {
      #expect(makefile.contains("\n\(name):"), "\(paper) names make \(name)")
    }
  }

  @Test func `The README counts the questions that are shipped`() throws {
    let folder = SourceFile.root.appending(path: "QuestionBanks/Topics").path
    let questions = try FileManager.default.contentsOfDirectory(atPath: folder)
      .map { try Paper("QuestionBanks/Topics/" + $0).text.matches(of: #/\n    type: /#).count }
      .reduce(0, +)
    #expect(try Paper("README.md").text.contains("with \(questions) questions"), "\(questions)")
  }

  @Test func `The picture of the modules is that of the manifest`() throws {
    let floors = try Self.manifest().floors
    let lines = floors.enumerated().reversed().map { "\($0)  " + $1.joined(separator: "  ") }
    try Paper("CONTRIBUTING.md").expect(
      "modules", toBe: "\n```text\n\(lines.joined(separator: "\n"))\n```\n\n")
  }

  @Test func `The table of the modules has every module, with what it imports`() throws {
    let rows = try Paper("CONTRIBUTING.md").text
      .matches(of: #/\n\| `(\w+)` \| [^|\n]+ \| ([^|\n]+) \|/#)
      .map { (name: String($0.1), imports: String($0.2)) }
    let modules = try Self.manifest().modules
    #expect(Set(rows.map(\.name)) == Set(modules.map(\.name)))
    for module in modules {
      let imports = module.imports.isEmpty ? "–" : module.imports.joined(separator: ", ")
      let row = rows.first { $0.name == module.name }
      #expect(row?.imports == imports, "`\(module.name)` imports \(imports)")
    }
  }

  @Test func `The recipe for a type of question names every place that it costs`() throws {
    let texts = try Self.textsThatName(Self.types.map(\.hyphenated))
    let parts = SourceFile.all.filter { $0.lines.contains { $0.hasSuffix(": KeyParts {") } }
    let places = Self.files(thatName: Self.types) + parts.map(\.path) + texts
    #expect(places.count <= Self.mostPlaces)
    try Paper("CONTRIBUTING.md").expect(
      "every type of question", toBe: Self.list(places))
  }

  @Test func `The recipe for a type of question names where some types differ`() throws {
    let some = SourceFile.all.filter {
      let named = $0.names(among: Self.types).count
      return named > 0 && named < Self.types.count
    }
    try Paper("CONTRIBUTING.md").expect(
      "some types of question", toBe: Self.list(some.map(\.path)))
  }

  @Test func `The recipe for a fact names where every kind of fact has a part`() throws {
    let kinds = SourceFile.cases(of: "Fact")
    try Paper("CONTRIBUTING.md").expect(
      "every kind of fact", toBe: Self.list(Self.files(thatName: kinds)))
  }

  /// One question of a recorded session, in which the program catches a slip of the keyboard.
  @Test func `The session in the README is one that was recorded`() throws {
    let command = try Paper("Transcripts/SIRXCEG003/commands.txt").text
      .firstMatch(of: #/viva study \S+/#)
    let questions = try Paper("Transcripts/SIRXCEG003/session.txt").text
      .split(separator: #/\n(?=Question )/#)
    let question = try #require(questions.first { $0.contains("Count it right?") })
    let shown = try "$ \(#require(command).output)\n\(question)"
      .trimmingCharacters(in: .whitespacesAndNewlines)
    try Paper("README.md").expect("session", toBe: "\n```text\n\(shown)\n```\n\n")
  }

  @Test func `NOTICE names every package whose code becomes part of the program`() throws {
    let notice = try Paper("NOTICE").text
    for package in Manifest.packages(in: try Paper("Package.swift").text) {
      #expect(notice.contains(package), "NOTICE does not name \(package)")
    }
  }

  private static func manifest() throws -> Manifest {
    Manifest(try Paper("Package.swift").text)
  }

  /// The files that have something to say on every case.
  private static func files(thatName names: [String]) -> [String] {
    SourceFile.all.filter { $0.names(among: names).count == names.count }.map(\.path)
  }

  private static func list(_ paths: [String]) -> String {
    "\n" + paths.map { "- `\($0)`\n" }.joined() + "\n"
  }

  /// The schemas and the descriptions of formats that have all names, each in quotes of its kind.
  private static func textsThatName(_ names: [String]) throws -> [String] {
    try ["QuestionBanks", "Sources"].flatMap { folder in
      let top = SourceFile.root.appending(path: folder).path
      let files = FileManager.default.enumerator(atPath: top)?.allObjects as? [String] ?? []
      return try files.sorted().filter { $0.hasSuffix(".md") || $0.hasSuffix(".json") }
        .map { "\(folder)/\($0)" }
        .filter { path in
          let text = try Paper(path).text
          return names.allSatisfy { text.contains("\"\($0)\"") || text.contains("`\($0)`") }
        }
    }
  }
}

extension SourceFile {
  /// The cases of an enumeration, from where it is declared.
  fileprivate static func cases(of name: String) -> [String] {
    let lines = all.lazy.compactMap { file in
      file.lines.firstIndex { $0.contains("package enum \(name):") }.map { file.lines[$0...] }
    }.first
    return (lines ?? []).prefix { $0 != "}" }.filter { $0.hasPrefix("  case ") }
      .compactMap { $0.firstMatch(of: #/case (\w+)/#).map { String($0.1) } }
  }

  /// Which of some cases the file names in patterns, or in quotes as they are on record.
  fileprivate func names(among names: [String]) -> Set<String> {
    let code = lines.filter { !$0.drop(while: { $0 == " " }).hasPrefix("//") }
      .joined(separator: "\n")
    let patterns = code.matches(of: #/\bcase (?:let )?(\.[^:=]+)[:=]/#)
      .flatMap { $0.1.matches(of: #/\.(\w+)/#).map { String($0.1) } }
    let quoted = code.matches(of: #/"(\w+)":/#).map { String($0.1) }
    return Set(patterns + quoted).intersection(names)
  }
}

extension String {
  /// The name as banks write it: `single-choice`.
  fileprivate var hyphenated: String {
    replacing(#/[A-Z]/#) { "-" + $0.0.lowercased() }
  }
}
