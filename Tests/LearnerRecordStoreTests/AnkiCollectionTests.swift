import Foundation
import GRDB
import Scheduling
import Testing

@testable import LearnerRecordStore

struct AnkiCollectionTests {
  /// Makes a collection of schema 11, changes it, and reads it.
  private static func read(
    version: Int = 11, _ change: String = ""
  ) throws -> Result<AnkiCollection, AnkiCollection.Fault> {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "collection").path
    let queue = try DatabaseQueue(path: path)
    try queue.write { database in
      try database.execute(
        sql: schema + "UPDATE col SET ver = \(version);\n" + change)
    }
    try queue.close()
    return Result { () throws(AnkiCollection.Fault) in try AnkiCollection(path: path) }
  }

  @Test func `Notes, cards and reviews are read as they are`() throws {
    let collection = try Self.read().get()
    #expect(collection.noteTypes == "{}")
    #expect(collection.notes == [.init(id: 2, type: 9, tags: " a b ", fields: "one\u{1F}two")])
    #expect(
      collection.cards == [.init(id: 20, note: 2, place: 0), .init(id: 30, note: 2, place: 1)])
    #expect(
      collection.reviews == [
        .init(at: 1_700_000_000_000, card: 20, ease: 3, factor: 2500, kind: 1, took: 900)
      ])
  }

  @Test(arguments: [
    "CREATE VIEW v AS SELECT 1;", "DROP TABLE revlog; CREATE VIEW revlog AS SELECT 1 AS id;",
    "CREATE TRIGGER t AFTER INSERT ON notes BEGIN DELETE FROM cards; END;", "DROP TABLE cards;",
    "CREATE TABLE x (a integer, b integer GENERATED ALWAYS AS (a + 1));", "DELETE FROM col;",
  ])
  func `What runs something of its own, or is no collection, is refused`(change: String) throws {
    #expect(throws: AnkiCollection.Fault.notACollection) {
      try Self.read(version: 11, change).get()
    }
  }

  @Test func `Another version is refused by its number`() throws {
    #expect(throws: AnkiCollection.Fault.version(18)) { try Self.read(version: 18).get() }
  }

  @Test func `Values of other types are taken as numbers and texts`() throws {
    let collection = try Self.read(
      "INSERT INTO notes VALUES (3, NULL, 'x', 5, x'ff'); "
        + "INSERT INTO revlog VALUES (5, 'y', 'z', 1.5, -3, 9);"
    ).get()
    #expect(collection.notes.map(\.type) == [9, 0] && collection.notes[1].tags == "5")
    #expect(collection.reviews[0].ease == 0 && collection.reviews[0].took == -3)
    guard case .failure(.unreadable) = try Self.read("INSERT INTO notes (id) VALUES (4);") else {
      Issue.record("a note without fields was read")
      return
    }
  }

  @Test func `A file that is no database is refused`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(repeating: 65, count: 5000).write(to: URL(filePath: path))
    #expect(throws: AnkiCollection.Fault.notACollection) { try AnkiCollection(path: path) }
  }

  @Test(arguments: 0..<4) func `No change of a collection crashes its reader`(seed: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let sound = folder.appending(path: "sound").path
    let queue = try DatabaseQueue(path: sound)
    try queue.write { try $0.execute(sql: Self.schema) }
    try queue.close()
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: sound)))
    var generator = SplitMix64(seed: UInt64(seed))
    for round in 0..<100 {
      var changed = bytes
      for _ in 0...generator.integer(in: 0...20) {
        changed[generator.integer(in: 0...changed.count - 1)] = UInt8(
          generator.integer(in: 0...255))
      }
      let path = folder.appending(path: "changed-\(round)").path
      try Data(changed).write(to: URL(filePath: path))
      // Whatever is read of it, nothing but a fault of ours comes out.
      do throws(AnkiCollection.Fault) { _ = try AnkiCollection(path: path) } catch {}
    }
  }

  private static let schema = """
    CREATE TABLE col (id integer primary key, ver integer, models text);
    CREATE TABLE notes (id integer primary key, guid text, mid integer, tags text, flds text);
    CREATE TABLE cards (id integer primary key, nid integer, ord integer);
    CREATE TABLE revlog (id integer primary key, cid integer, ease integer, factor integer,
      time integer, type integer);
    CREATE INDEX ix_revlog_cid ON revlog (cid);
    INSERT INTO col VALUES (1, 11, '{}');
    INSERT INTO notes VALUES (2, 'g', 9, ' a b ', 'one' || char(31) || 'two');
    INSERT INTO cards VALUES (30, 2, 1), (20, 2, 0);
    INSERT INTO revlog VALUES (1700000000000, 20, 3, 2500, 900, 1);

    """
}
