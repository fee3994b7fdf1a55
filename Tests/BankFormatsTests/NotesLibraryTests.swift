import Curriculum
import Testing

@testable import BankFormats

struct NotesLibraryTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["banks", "banks/Notes", "own", "own/Notes"] { try folder.makeFolder(name) }
    try folder.write(soundNotes, to: "banks/Notes/alpha.md")
    try folder.write(
      soundNotes.replacing("alpha", with: "beta").replacing("U1.KE1, U1.KE2", with: "U1.KE2.1"),
      to: "own/Notes/beta.md")
    try folder.write("no notes", to: "own/Notes/alpha.md")
    try folder.write("no notes", to: "own/Notes/.hidden.md")
    try folder.write("no notes", to: "own/Notes/read.txt")
  }

  private var library: NotesLibrary {
    NotesLibrary(
      folders: BankFolders(
        shipped: folder.path + "/banks", extra: [folder.path + "/own", folder.path + "/none"]))
  }

  @Test func `Notes are looked for where banks are`() {
    #expect(library.files.map(\.topic) == ["alpha", "alpha", "beta"])
    #expect(library.notes(on: "alpha")?.value?.title == "Alpha")
    #expect(library.notes(on: "beta")?.value?.topic == "beta")
    #expect(library.notes(on: "gamma") == nil)
  }

  @Test(arguments: [
    (["U1.KE2"], ["alpha"]), (["U1.KE2.1", "U1.KE1"], ["alpha", "beta"]), (["U1.KE"], []),
  ])
  func `Files are found by the criteria in their headings`(criteria: [String], topics: [String]) {
    let wanted = Set(criteria.map(CriterionID.init(rawValue:)))
    #expect(library.files(on: wanted).map(\.topic) == topics)
  }

  @Test func `A file that can't be read is told of`() {
    let reading = library.notes(in: NotesFile(topic: "x", path: folder.path + "/x.md"))
    #expect(reading.value == nil)
    #expect(
      reading.diagnostics.map(\.message) == ["the file can't be read: No such file or directory"])
  }
}
