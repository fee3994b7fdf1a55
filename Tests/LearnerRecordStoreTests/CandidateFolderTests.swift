import Foundation
import LearnerRecord
import TestSupport
import Testing

@testable import LearnerRecordStore

struct CandidateFolderTests {
  private let folder: TemporaryDirectory
  private var candidates: CandidateFolder { CandidateFolder(path: folder.path) }

  init() throws {
    folder = try TemporaryDirectory()
    for (id, name) in [("aa11", "Ben Okafor"), ("bb22", "Li Wei"), ("cc33", "Li Wei")] {
      let store = try LearnerRecordStore(path: folder.file(id + ".sqlite"), access: .adding)
      _ = try store.append([.named(.init(name: name))], at: noon)
    }
  }

  @Test func `They are listed by name, and a file that can't be read hides no other`() throws {
    try Data("no record".utf8).write(to: URL(fileURLWithPath: folder.file("dd44.sqlite")))
    let (found, unreadable) = candidates.contents()
    #expect(found.map(\.id) == ["aa11", "bb22", "cc33"])
    #expect(found.map(\.entries) == [1, 1, 1])
    #expect(unreadable.map(\.id) == ["dd44"])
    #expect(throws: StoreError.self) { try candidates.candidate("DD44") }
  }

  @Test func `One is found by name in any case of letters, or by id`() throws {
    #expect(try candidates.candidate("ben okafor").id == "aa11")
    #expect(try candidates.candidate("CC33").id == "cc33")
    #expect(throws: CandidateFault.several(["bb22", "cc33"])) { try candidates.candidate("li wei") }
    #expect(throws: CandidateFault.unknown(among: ["Ben Okafor", "Li Wei", "Li Wei"])) {
      try candidates.candidate("Bea")
    }
    #expect(CandidateFolder(path: folder.file("none")).all().isEmpty)
  }

  @Test(arguments: [("LI-WEI", "Li Wei"), ("ben  okafor!", "Ben Okafor"), ("Ben", nil)])
  func `Nobody signs in the name of somebody they assess`(signer: String, name: String?) {
    #expect(candidates.candidate(signingAs: signer) == name)
  }
}
