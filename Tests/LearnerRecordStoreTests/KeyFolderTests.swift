import Foundation
import Proofs
import TestSupport
import Testing

@testable import LearnerRecordStore

struct KeyFolderTests {
  private let folder: TemporaryDirectory
  private let keys: KeyFolder

  init() throws {
    folder = try TemporaryDirectory()
    keys = KeyFolder(path: folder.file("keys"))
  }

  @Test func `A key is made once, for this user only, and found again`() throws {
    #expect(keys.names.isEmpty)
    let key = try #require(try keys.make("Ben Okafor"))
    #expect(keys.names == ["Ben-Okafor"])
    #expect(try keys.make("Ben Okafor") == nil)
    #expect(try keys.stored("Ben Okafor")?.verifier == key.verifier)
    #expect(keys.verifiers == [key.verifier])
    let mode = try FileManager.default.attributesOfItem(
      atPath: folder.file("keys/Ben-Okafor.key"))[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test(arguments: ["", ".hidden"])
  func `What can't be a file's name is no name of a key`(name: String) {
    #expect(throws: KeyFault.notAName(name)) { try keys.make(name) }
  }

  @Test func `A damaged key is told from none, and an empty file is none`() throws {
    _ = try keys.make("Ben")
    let path = folder.file("keys/Ben.key")
    #expect(throws: KeyFault.isKey(path: path)) { try keys.protect(from: path) }
    try keys.protect(from: folder.file("elsewhere"))
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.truncate(atOffset: 0)
    #expect(try keys.stored("Ben") == nil)
    try file.write(contentsOf: Data("no key\n".utf8))
    #expect(throws: KeyFault.damaged(path: path)) { try keys.stored("Ben") }
  }
}
