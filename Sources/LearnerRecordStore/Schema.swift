internal import GRDB
internal import Synchronization

/// The tables of a record: frozen SQL, one text per version, never changed once it has shipped.
///
/// The version stands in the file's `user_version` and the mark of the program in its
/// `application_id` (<https://www.sqlite.org/fileformat.html>), so that a file that is not ours, or
/// is newer than us, is recognised before anything is touched.
enum Schema {
  /// The `application_id` of a record: the letters VIVA.
  static let applicationID: Int32 = 0x5649_5641

  /// The version that this program writes.
  static var version: Int { migrations.count }

  /// The statements that lead from each version to the next; the first makes an empty file version 1.
  ///
  /// `leaf` is what the Merkle tree is made of and stays for ever; `payload` stands in a row of its
  /// own so that a lawful erasure can remove it without rewriting the tree. Entries are numbered
  /// from 1 without gaps: whatever would change, remove, replace or leave out an entry is refused by
  /// the database itself.
  ///
  /// From version 2 on a payload can go, but only by a lawful erasure: a row of `erasure` names the
  /// entry and the tombstone that tells of it, which is the latest entry. The payload goes in the
  /// same statement, so there is neither an erasure without its announcement nor an announcement
  /// without its erasure. What announces stays for ever, as do tombstones and the first entry.
  static let migrations = [
    """
    CREATE TABLE entry (
      number INTEGER PRIMARY KEY CHECK (number >= 1),
      leaf BLOB NOT NULL CHECK (length(leaf) = 32)
    ) STRICT;

    CREATE TABLE payload (
      number INTEGER PRIMARY KEY REFERENCES entry (number),
      salt BLOB NOT NULL CHECK (length(salt) = 32),
      bytes BLOB NOT NULL CHECK (length(bytes) > 0)
    ) STRICT;

    CREATE TRIGGER entry_follows BEFORE INSERT ON entry
    WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM entry)
    BEGIN SELECT RAISE(ABORT, 'entries are numbered without gaps'); END;
    CREATE TRIGGER entry_stays BEFORE UPDATE ON entry
    BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END;
    CREATE TRIGGER entry_remains BEFORE DELETE ON entry
    BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END;

    CREATE TRIGGER payload_follows BEFORE INSERT ON payload
    WHEN EXISTS (SELECT 1 FROM payload WHERE number = NEW.number)
    BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END;
    CREATE TRIGGER payload_stays BEFORE UPDATE ON payload
    BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END;
    CREATE TRIGGER payload_remains BEFORE DELETE ON payload
    BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END;
    """,
    """
    CREATE TABLE erasure (
      number INTEGER PRIMARY KEY REFERENCES entry (number) CHECK (number > 1),
      tombstone INTEGER NOT NULL REFERENCES entry (number) CHECK (tombstone > number)
    ) STRICT;
    CREATE INDEX erasure_by_tombstone ON erasure (tombstone);

    CREATE TRIGGER erasure_is_lawful BEFORE INSERT ON erasure
    WHEN NEW.tombstone <> (SELECT coalesce(max(number), 0) FROM entry)
      OR NOT EXISTS (SELECT 1 FROM payload WHERE number = NEW.tombstone)
      OR NOT EXISTS (SELECT 1 FROM payload WHERE number = NEW.number)
      OR EXISTS (SELECT 1 FROM erasure WHERE tombstone = NEW.number)
    BEGIN SELECT RAISE(ABORT, 'erasures are told by the latest entry, and only once'); END;
    CREATE TRIGGER erasure_is_done AFTER INSERT ON erasure
    BEGIN DELETE FROM payload WHERE number = NEW.number; END;
    CREATE TRIGGER erasure_stays BEFORE UPDATE ON erasure
    BEGIN SELECT RAISE(ABORT, 'erasures are append-only'); END;
    CREATE TRIGGER erasure_remains BEFORE DELETE ON erasure
    BEGIN SELECT RAISE(ABORT, 'erasures are append-only'); END;

    DROP TRIGGER payload_remains;
    CREATE TRIGGER payload_remains BEFORE DELETE ON payload
    WHEN NOT EXISTS (
      SELECT 1 FROM erasure JOIN entry ON entry.number = erasure.tombstone
      WHERE erasure.number = OLD.number AND erasure.tombstone > OLD.number)
    BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END;
    CREATE TRIGGER payload_is_gone BEFORE INSERT ON payload
    WHEN EXISTS (SELECT 1 FROM erasure WHERE number = NEW.number)
    BEGIN SELECT RAISE(ABORT, 'what was erased stays erased'); END;
    """,
  ]
}

/// A table, index, trigger or view as a database describes it.
struct SchemaObject: Hashable {
  var type: String
  var name: String
  var sql: String

  /// Returns what there is in a database, without what SQLite makes for itself.
  static func all(in database: Database) throws -> Set<SchemaObject> {
    let rows = try Row.fetchAll(
      database, sql: "SELECT type, name, coalesce(sql, '') FROM sqlite_master")
    let objects = try rows.map { row in
      SchemaObject(
        type: try row.decode(atIndex: 0), name: try row.decode(atIndex: 1),
        sql: try row.decode(atIndex: 2))
    }
    return Set(objects.filter { !$0.name.hasPrefix("sqlite_") })
  }

  /// Returns what there is in a sound record of a version.
  static func known(version: Int) throws -> Set<SchemaObject> {
    // Hundreds of records may be opened, and a database in memory takes longer than one of them.
    if let known = sound.withLock({ $0[version] }) { return known }
    let database = try DatabaseQueue()
    let known = try database.write { database in
      for migration in Schema.migrations.prefix(version) { try database.execute(sql: migration) }
      return try all(in: database)
    }
    sound.withLock { $0[version] = known }
    return known
  }

  private static let sound = Mutex<[Int: Set<SchemaObject>]>([:])
}
