import Testing

@testable import BankFormats

struct SourceListingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["shipped", "shipped/Units", "shipped/Topics", "mine"] {
      try folder.makeFolder(name)
    }
    try folder.write(testUnit, to: "shipped/Units/U1.yaml")
    try folder.write(bank("alpha", ids: ["a1"]), to: "shipped/Topics/alpha.yaml")
  }

  private func names(_ extra: [String] = []) throws -> [String] {
    let paths = extra.map { folder.path + "/" + $0 }
    let listing = try SourceListing(BankFolders(shipped: folder.path + "/shipped", extra: paths))
    return listing.files.map { String($0.path.dropFirst(folder.path.count + 1)) }
  }

  @Test func `Units come before banks, the program's before one's own, each by name`() throws {
    for name in ["mine/Units", "mine/Topics"] { try folder.makeFolder(name) }
    for name in ["mine/Topics/c.yaml", "mine/b.yml", "mine/a.yaml", "mine/Units/U0.yaml"] {
      try folder.write("x", to: name)
    }
    #expect(
      try names(["mine"]) == [
        "shipped/Units/U1.yaml", "mine/Units/U0.yaml", "shipped/Topics/alpha.yaml", "mine/a.yaml",
        "mine/b.yml", "mine/Topics/c.yaml",
      ])
  }

  @Test(arguments: ["notes.txt", ".hidden.yaml", "bank.yaml~", "bank.YAML", "yaml"])
  func `A file with another ending, or hidden, is none of ours`(name: String) throws {
    try folder.write("x", to: "mine/" + name)
    #expect(try names(["mine"]) == ["shipped/Units/U1.yaml", "shipped/Topics/alpha.yaml"])
  }

  @Test func `A single file is what its first format says`() throws {
    let kinds: [(String, String, Bool)] = [
      ("unit.yaml", testUnit, true), ("bank.yaml", bank("x", ids: ["x1"]), false),
      ("late.yaml", "# a unit\n\nformat: viva-unit/2\n", true),
      ("inner.yaml", "text: x\n  format: viva-unit/1\n", false), ("empty.yaml", "", false),
      ("two.yaml", "format: viva-bank/1\nformat: viva-unit/1\n", false),
    ]
    for (name, text, isUnit) in kinds {
      try folder.write(text, to: "mine/" + name)
      let listing = try SourceListing(path: folder.path + "/mine/" + name)
      #expect(listing.files.map(\.kind) == [isUnit ? .unit : .bank], "\(name)")
      #expect(try names(["mine/" + name]).contains("mine/" + name))
    }
  }

  @Test func `A file that is given twice, or by another name, is read once`() throws {
    #expect(try names(["shipped/Topics/alpha.yaml", "shipped/Topics"]).count == 2)
    #expect(try names(["shipped/Topics/../Topics/alpha.yaml"]).count == 2)
  }

  @Test func `A folder called Units has units in it`() throws {
    let units = try SourceListing(path: folder.path + "/shipped/Units/")
    #expect(units.files.map(\.kind) == [.unit])
    let both = try SourceListing(path: folder.path + "/shipped")
    #expect(both.files.map(\.kind) == [.unit, .bank])
  }

  @Test func `A folder of one's own that is gone is told, and the rest is read`() throws {
    let lost = folder.path + "/lost"
    let listing = try SourceListing(BankFolders(shipped: folder.path + "/shipped", extra: [lost]))
    #expect(listing.files.count == 2)
    #expect(listing.diagnostics.map(\.position.file) == [lost])
    #expect(listing.diagnostics.map(\.severity) == [.error])
  }

  @Test func `Without what came with the program there is no list`() throws {
    let lost = folder.path + "/lost"
    #expect(throws: BankLibraryError.shippedFolderMissing(lost)) {
      try SourceListing(BankFolders(shipped: lost))
    }
    #expect(throws: BankLibraryError.self) { try SourceListing(path: lost) }
    #expect(BankLibraryError.shippedFolderMissing(lost).message.contains(lost))
    #expect(BankLibraryError.unreadable(path: lost, reason: "why").message.hasSuffix("why"))
  }
}
