import Foundation
import LineEditor
import TestSupport
import Testing

@testable import viva

struct FileOffersTests {
  private let folder: TemporaryDirectory

  init() throws {
    folder = try TemporaryDirectory()
    let manager = FileManager.default
    for name in [
      "own.yaml", "other.yml", "notes.txt", ".hidden.yaml", "two words.yaml", "a\u{1B}.yaml",
    ] {
      #expect(manager.createFile(atPath: folder.file(name), contents: nil))
    }
    try manager.createDirectory(
      atPath: folder.file("old/deep"), withIntermediateDirectories: true)
  }

  private func offers(_ typed: String, _ extensions: [String], folders: Bool = false) -> [String] {
    FileOffers(extensions: extensions, isForFolders: folders).completions(of: folder.file(typed))
      .map { String($0.text.dropFirst(folder.path.count + 1)) }.sorted()
  }

  @Test(arguments: [
    ("", ["yaml", "yml"], ["old/", "other.yml", "own.yaml"]),
    ("o", ["yaml"], ["old/", "own.yaml"]), ("ow", [], ["own.yaml"]),
    ("", [], ["notes.txt", "old/", "other.yml", "own.yaml"]), (".h", ["yaml"], [".hidden.yaml"]),
    ("old/", ["yaml"], ["old/deep/"]), ("nothing/", [], []), ("x", [], []),
  ])
  func `Files with the right ending are offered, and folders on the way`(
    typed: String, extensions: [String], names: [String]
  ) {
    #expect(offers(typed, extensions) == names)
  }

  @Test func `Where a folder is wanted there are no files`() {
    #expect(offers("", [], folders: true) == ["old/"])
  }
}
