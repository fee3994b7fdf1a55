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
    """
  ]
}
