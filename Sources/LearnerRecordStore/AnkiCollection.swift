internal import GRDB

/// What a collection of Anki holds, row by row: a database of another program that nobody has checked.
///
/// It is here because GRDB is. The file is opened for reading only, with the schema untrusted, and refused where it
/// has views, triggers or virtual tables, none of which Anki makes: reading a table then runs nothing of the file's.
package struct AnkiCollection: Equatable, Sendable {
  /// A row of `notes`.
  package struct Note: Equatable, Sendable {
    /// Its number, and that of its note type.
    package let id, type: Int64
    /// Its tags, with blanks between them.
    package let tags: String
    /// Its fields, with U+001F between them.
    package let fields: String
  }

  /// A row of `cards`.
  package struct Card: Equatable, Sendable {
    /// Its number, and that of its note.
    package let id, note: Int64
    /// Which of the note's cards it is, from 0.
    package let place: Int
  }

  /// A row of `revlog`.
  package struct Review: Equatable, Sendable {
    /// When the card was reviewed, in milliseconds since 1970-01-01 00:00 UTC.
    package let at: Int64
    /// The number of the card.
    package let card: Int64
    /// The button: 1…4, or 0 for none.
    package let ease: Int
    /// The factor, in thousandths, or as newer versions use it.
    package let factor: Int
    /// The kind: 0 learning, 1 review, 2 relearning, 3 filtered, 4 manual, 5 rescheduled.
    package let kind: Int
    /// How long it took, in milliseconds.
    package let took: Int
  }

  /// Why a file is refused.
  package enum Fault: Error, Equatable, Sendable {
    /// It is no database of Anki.
    case notACollection
    /// Its version is not the one that packages for every Anki have, 11.
    case version(Int)
    /// It has more rows than can be read, in a table.
    case tooMany(String)
    /// It can't be read: in the words of the library.
    case unreadable(String)
  }

  /// The note types, as JSON.
  package let noteTypes: String
  /// The notes, by their numbers.
  package let notes: [Note]
  /// The cards, those of a note together.
  package let cards: [Card]
  /// The reviews, the earliest first.
  package let reviews: [Review]

  /// How many rows of a table are read.
  package static let mostRows = 2_000_000

  /// Reads a collection.
  ///
  /// - Parameter path: The file, in a folder that nobody else writes to.
  /// - Throws: ``Fault``.
  package init(path: String) throws(Fault) {
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.prepareDatabase { database in
        try database.execute(
          sql: """
            PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;
            PRAGMA temp_store = MEMORY; PRAGMA query_only = ON;
            """)
      }
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      self = try queue.read { try Self($0) }
    } catch let fault as Fault {
      throw fault
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      throw .notACollection
    } catch let error as DatabaseError {
      throw .unreadable(error.message ?? "SQLite error \(error.resultCode.rawValue)")
    } catch {
      throw .unreadable("a value is of another type than it should be")
    }
  }

  private init(_ database: Database) throws {
    let kinds = try Row.fetchAll(
      database, sql: "SELECT type, name, upper(coalesce(sql, '')) FROM sqlite_master LIMIT 1000")
    var tables: Set<String> = []
    for row in kinds {
      let (type, sql) = (
        try row.decode(String.self, atIndex: 0), try row.decode(String.self, atIndex: 2)
      )
      let isPlain =
        ["table", "index"].contains(type) && !sql.hasPrefix("CREATE VIRTUAL")
        && !sql.contains(" AS ")
      guard isPlain else { throw Fault.notACollection }
      if type == "table" { tables.insert(try row.decode(atIndex: 1)) }
    }
    guard tables.isSuperset(of: ["col", "notes", "cards", "revlog"]) else {
      throw Fault.notACollection
    }
    let head = try Row.fetchOne(
      database, sql: "SELECT CAST(ver AS INTEGER), CAST(models AS TEXT) FROM col LIMIT 1")
    guard let head else { throw Fault.notACollection }
    let version: Int = try head.decode(atIndex: 0)
    guard version == 11 else { throw Fault.version(version) }
    noteTypes = try head.decode(atIndex: 1)
    notes = try Self.rows(
      database, "notes",
      "CAST(id AS INTEGER), CAST(mid AS INTEGER), CAST(tags AS TEXT), CAST(flds AS TEXT)", by: "id"
    ) { row in
      Note(
        id: try row.decode(atIndex: 0), type: try row.decode(atIndex: 1),
        tags: try row.decode(atIndex: 2), fields: try row.decode(atIndex: 3))
    }
    cards = try Self.rows(
      database, "cards", "CAST(id AS INTEGER), CAST(nid AS INTEGER), CAST(ord AS INTEGER)",
      by: "nid, ord, id"
    ) { row in
      Card(
        id: try row.decode(atIndex: 0), note: try row.decode(atIndex: 1),
        place: try row.decode(atIndex: 2))
    }
    reviews = try Self.rows(
      database, "revlog",
      "CAST(id AS INTEGER), CAST(cid AS INTEGER), CAST(ease AS INTEGER), CAST(factor AS INTEGER), "
        + "CAST(type AS INTEGER), CAST(time AS INTEGER)", by: "id"
    ) { row in
      Review(
        at: try row.decode(atIndex: 0), card: try row.decode(atIndex: 1),
        ease: try row.decode(atIndex: 2), factor: try row.decode(atIndex: 3),
        kind: try row.decode(atIndex: 4), took: try row.decode(atIndex: 5))
    }
  }

  private static func rows<Value>(
    _ database: Database, _ table: String, _ columns: String, by order: String,
    _ read: (Row) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    let cursor = try Row.fetchCursor(
      database, sql: "SELECT \(columns) FROM \(table) ORDER BY \(order) LIMIT \(mostRows + 1)")
    while let row = try cursor.next() { values.append(try read(row)) }
    guard values.count <= mostRows else { throw Fault.tooMany(table) }
    return values
  }
}
