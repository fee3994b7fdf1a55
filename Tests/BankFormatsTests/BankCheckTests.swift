import BankFormats
import Curriculum
import Testing

@testable import BankFormats

struct BankCheckTests {
  private let folder: TemporaryFolder
  private let check: BankCheck

  init() throws {
    folder = try TemporaryFolder()
    for name in ["banks", "banks/Units", "banks/Topics", "draft"] { try folder.makeFolder(name) }
    try folder.write(testUnit, to: "banks/Units/U1.yaml")
    try folder.write(bank("alpha", ids: ["a1", "a2"]), to: "banks/Topics/alpha.yaml")
    let folders = BankFolders(shipped: folder.path + "/banks")
    check = BankCheck(beside: try BankLibrary(folders: folders, cacheFolder: nil))
  }

  @Test func `A sound file has nothing to be said about it`() throws {
    try folder.write(bank("new", ids: ["n1", "n2"]), to: "draft/new.yaml")
    let report = try check.check(folder.path + "/draft/new.yaml")
    #expect(report == BankCheck.Report(files: 1, questions: 2, diagnostics: []))
  }

  @Test func `Banks of the library are not their own duplicates`() throws {
    let report = try check.check(folder.path + "/banks/Topics/alpha.yaml")
    #expect(report == BankCheck.Report(files: 1, questions: 2, diagnostics: []))
    let whole = try check.check(folder.path + "/banks")
    #expect(whole == BankCheck.Report(files: 2, questions: 2, diagnostics: []))
    let units = try check.check(folder.path + "/banks/Units")
    #expect(units == BankCheck.Report(files: 1, questions: 0, diagnostics: []))
  }

  @Test func `Names taken by the library or by an earlier file are told`() throws {
    try folder.write(bank("alpha", ids: ["a2"]), to: "draft/1.yaml")
    try folder.write(bank("new", ids: ["n1"]), to: "draft/2.yaml")
    try folder.write(bank("newer", ids: ["n2", "n1"]), to: "draft/3.yaml")
    let report = try check.check(folder.path + "/draft")
    let path = folder.path
    #expect(
      report.diagnostics.map { "\($0.position.line) \($0.message)" } == [
        "2 the topic `alpha` has another bank at \(path)/banks/Topics/alpha.yaml:2:8",
        "6 the id `a2` is used twice; first at \(path)/banks/Topics/alpha.yaml:14:9",
        "14 the id `n1` is used twice; first at \(path)/draft/2.yaml:6:9",
      ])
    #expect(report.files == 3)
    #expect(report.questions == 1)
  }

  @Test func `A question may come after one of another bank, but not after one that no bank has`()
    throws
  {
    let text = bank("new", ids: ["n1", "n2"])
      .replacingOnce("id: n1", with: "id: n1\n    after: [a2]")
      .replacingOnce("id: n2", with: "id: n2\n    follows: a3")
    try folder.write(text, to: "draft/new.yaml")
    let report = try check.check(folder.path + "/draft/new.yaml")
    #expect(
      report.diagnostics.map { "\($0.position.line):\($0.position.column) \($0.message)" }
        == ["16:14 no bank has the question `a3`; did you mean `a1`?"])
  }

  @Test func `Law that was checked on a day to come is warned of, at its line`() throws {
    let text = bank("new", ids: ["n1", "n2"])
      .replacingOnce("id: n1", with: "id: n1\n    asAt: 2026-11-23")
      .replacingOnce("id: n2", with: "id: n2\n    asAt: 2026-11-22")
    try folder.write(text, to: "draft/new.yaml")
    let library = try BankLibrary(
      folders: BankFolders(shipped: folder.path + "/banks"), cacheFolder: nil)
    let report = try BankCheck(beside: library, today: "2026-11-22")
      .check(folder.path + "/draft/new.yaml")
    #expect(
      report.diagnostics.map { "\($0.position.line) \($0.severity) \($0.message)" }
        == ["7 warning `asAt` is `2026-11-23`, which is still to come"])
  }

  @Test func `A unit of the author's can be used by banks beside it`() throws {
    for name in ["draft/Units", "draft/Topics"] { try folder.makeFolder(name) }
    let unit = testUnit.replacingOnce("code: U1", with: "code: U9")
      .split(separator: "U1.").joined(separator: "U9.")
    try folder.write(unit, to: "draft/Units/U9.yaml")
    try folder.write(
      bank("nine", ids: ["n9"]).replacingOnce("U1.KE1", with: "U9.KE1"), to: "draft/Topics/9.yaml")
    let report = try check.check(folder.path + "/draft")
    #expect(report == BankCheck.Report(files: 2, questions: 1, diagnostics: []))
    let alone = try check.check(folder.path + "/draft/Units/U9.yaml")
    #expect(alone == BankCheck.Report(files: 1, questions: 0, diagnostics: []))
    for path in ["/draft/Topics/9.yaml", "/draft/Topics"] {
      let one = try check.check(folder.path + path)
      #expect(one == BankCheck.Report(files: 1, questions: 1, diagnostics: []), "\(path)")
    }
  }

  @Test func `What lies in Topics is checked beside the notes and banks around it`() throws {
    for name in ["draft/Units", "draft/Topics", "draft/Notes"] { try folder.makeFolder(name) }
    try folder.write(soundNotes, to: "draft/Notes/alpha.md")
    try folder.write(bank("other", ids: ["o1"]), to: "draft/Topics/other.yaml")
    let text = bank("new", ids: ["n1", "o1"])
      .replacingOnce("id: n1", with: "id: n1\n    notes: alpha#and-then")
    try folder.write(text, to: "draft/Topics/new.yaml")
    let report = try check.check(folder.path + "/draft/Topics/new.yaml")
    #expect(
      report.diagnostics.map(\.message) == [
        "the id `o1` is used twice; first at \(folder.path)/draft/Topics/other.yaml:6:9"
      ])
  }

  @Test func `A path that is not there is told`() {
    #expect(
      throws: BankLibraryError.unreadable(path: "/nowhere", reason: "No such file or directory")
    ) { try check.check("/nowhere") }
  }
}
