import Curriculum
import Testing

@testable import BankFormats

struct ChangesFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["banks", "banks/Units", "banks/Topics", "mine", "mine/Topics"] {
      try folder.makeFolder(name)
    }
    try folder.write(testUnit, to: "banks/Units/U1.yaml")
    try folder.write(bank("alpha", ids: ["first"]), to: "banks/Topics/alpha.yaml")
  }

  private func library() throws -> BankLibrary {
    let folders = BankFolders(shipped: folder.path + "/banks", extra: [folder.path + "/mine"])
    return try BankLibrary(folders: folders, cacheFolder: nil)
  }

  @Test func `Changes are read from disk, the program's first, and are no banks`() throws {
    #expect(try library().changes().isEmpty)
    try folder.write(soundChanges, to: "mine/changes.yaml")
    try folder.write(soundChanges, to: "banks/changes.yaml")
    let library = try library()
    #expect(library.summary.questions == 1 && library.diagnostics.isEmpty)
    let files = library.changes()
    #expect(files.map(\.path) == ["banks", "mine"].map { "\(folder.path)/\($0)/changes.yaml" })
    #expect(files.map(\.changes.count) == [2, 2] && files.allSatisfy { $0.diagnostics.isEmpty })
    try folder.write("format: viva-changes/1\nchanges: 7\n", to: "mine/changes.yaml")
    #expect(library.changes().map(\.changes.count) == [2, 0])
    #expect(
      library.changes()[1].diagnostics.map(\.message) == ["expected a list, found the number 7"])
    folder.remove("mine/changes.yaml")
    #expect(library.changes()[1].diagnostics.count == 1)
  }

  @Test func `A bank among topics may have that name`() throws {
    try folder.write(bank("changes", ids: ["second"]), to: "mine/Topics/changes.yaml")
    let library = try library()
    #expect(library.summary.questions == 2 && library.changes().isEmpty)
  }

  @Test func `A check warns of questions that no bank has, and tells errors`() throws {
    try folder.write(soundChanges, to: "mine/changes.yaml")
    let check = BankCheck(beside: try library())
    for path in ["mine", "mine/changes.yaml"] {
      let report = try check.check(folder.path + "/" + path)
      #expect(report.files == 1 && report.questions == 0)
      #expect(report.diagnostics.map(\.severity) == [.warning])
      #expect(report.diagnostics[0].message.hasPrefix("no bank has the question `second`"))
    }
    try folder.write(bank("new", ids: ["second"]), to: "mine/Topics/new.yaml")
    let whole = try check.check(folder.path + "/mine")
    #expect(whole == BankCheck.Report(files: 2, questions: 1, diagnostics: []))
    try folder.write(soundChanges.replacingOnce("AU", with: "NZ"), to: "mine/changes.yaml")
    #expect(try check.check(folder.path + "/mine").diagnostics.map(\.severity) == [.error])
  }
}
