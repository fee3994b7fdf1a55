import Foundation
import GRDB
import Scheduling
import TestSupport
import Testing

@testable import LearnerRecordStore

struct DamageTests {
  private let folder: TemporaryDirectory
  private let path: String

  init() throws {
    folder = try TemporaryDirectory()
    path = folder.file("record.sqlite")
  }

  @Test(arguments: ["{}", "not JSON", "[1]"])
  func `An entry that can't be read is damage`(payload: String) throws {
    let store = try LearnerRecordStore(path: path, access: .adding)
    try DatabaseQueue(path: path).write { database in
      try database.execute(
        sql: """
          INSERT INTO entry VALUES (1, zeroblob(32));
          INSERT INTO payload VALUES (1, zeroblob(32), CAST('\(payload)' AS BLOB));
          """)
    }
    func isDamage(_ error: any Error) -> Bool {
      if case StoreError.damaged(path, _) = error { true } else { false }
    }
    #expect { try store.entries() } throws: { isDamage($0) }
    var state = emptyState()
    #expect { try store.replay(into: &state) } throws: { isDamage($0) }
  }

  @Test(.timeLimit(.minutes(1)))
  func `A damaged file is told of or read; it never crashes the program`() throws {
    let whole = folder.file("whole.sqlite")
    do {
      let store = try LearnerRecordStore(path: whole, access: .adding)
      _ = try store.append((0..<60).map { fact("a", $0) }, at: noon)
    }
    let sound = try #require(bytes(whole))
    var generator = SplitMix64(seed: 70)
    for round in 0..<80 {
      var broken = sound
      if round.isMultiple(of: 4) { broken.removeLast(generator.integer(in: 1...sound.count - 1)) }
      for _ in 0..<generator.integer(in: 1...40) where !round.isMultiple(of: 4) {
        broken[generator.integer(in: 100...sound.count - 1)] = UInt8(generator.integer(in: 0...255))
      }
      for name in folder.fileNames where name.hasPrefix("record") {
        try FileManager.default.removeItem(atPath: folder.file(name))
      }
      try broken.write(to: URL(fileURLWithPath: path))
      do {
        let store = try LearnerRecordStore(path: path, access: .adding)
        _ = try store.entries()
        _ = try store.append([fact("b", 0)], at: noon)
      } catch {
        #expect(error is StoreError, "\(error)")
      }
    }
  }
}
