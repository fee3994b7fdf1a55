import Testing

@testable import BankFormats

/// What `bank check` says of notes.
struct NotesCheckTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["Units", "Topics", "Notes"] { try folder.makeFolder(name) }
    try folder.write(testUnit, to: "Units/U1.yaml")
    try folder.write(soundNotes, to: "Notes/alpha.md")
    try write(names: ["alpha#what-comes-first", "alpha#and-then"])
  }

  /// Writes a bank whose questions name paragraphs.
  private func write(names: [String]) throws {
    let ids = names.indices.map { "a\($0)" }
    var text = bank("alpha", ids: ids)
    for (id, name) in zip(ids, names) {
      text = text.replacingOnce("id: \(id)\n", with: "id: \(id)\n    notes: \(name)\n")
    }
    try folder.write(text, to: "Topics/alpha.yaml")
  }

  private func told(_ path: String = "") throws -> [String] {
    let library = try BankLibrary(folders: BankFolders(shipped: folder.path), cacheFolder: nil)
    return try BankCheck(beside: library).check(folder.path + path).diagnostics.map {
      let file = $0.position.file.split(separator: "/").last ?? ""
      return "\(file):\($0.position.line):\($0.position.column) \($0.severity) \($0.message)"
    }
  }

  @Test func `Notes that questions ask about have nothing to be said of them`() throws {
    #expect(try told() == [])
    #expect(try told("/Notes") == [])
    #expect(try told("/Notes/alpha.md") == [])
    #expect(try told("/Topics/alpha.yaml") == [])
  }

  @Test func `A question that names no paragraph is told the nearest`() throws {
    try write(names: ["alpha#what-comes-first", "alpha#and-them"])
    let error =
      "alpha.yaml:16:12 error `a1` names the paragraph `alpha#and-them`, which no notes have; did you "
      + "mean `alpha#and-then`?"
    let warning = "alpha.md:17:1 warning no question asks about `alpha#and-then`"
    #expect(try told() == [warning, error])
    #expect(try told("/Topics/alpha.yaml") == [error])
    #expect(try told("/Notes/alpha.md") == [warning])
  }

  @Test func `Paragraphs of notes with errors can be named all the same`() throws {
    try folder.write(
      soundNotes.replacingOnce("asAt: 2026", with: "asAt: x2026"), to: "Notes/alpha.md")
    #expect(
      try told() == [
        "alpha.md:5:7 error `x2026-11-22` is not a date; write it as in 2026-11-22"
      ])
  }

  @Test func `A topic has one file of notes, which has its name`() throws {
    try folder.write(soundNotes, to: "Notes/beta.md")
    let path = folder.path
    #expect(
      try told("/Notes") == [
        "beta.md:3:8 error notes on `alpha` are looked for in `alpha.md`, not in `beta.md`",
        "beta.md:3:8 error there are notes on `alpha` already, at \(path)/Notes/alpha.md:3:8",
      ])
  }

  @Test func `A file that is not there can't be checked`() throws {
    #expect(throws: BankLibraryError.self) { try told("/Notes/gamma.md") }
  }
}
