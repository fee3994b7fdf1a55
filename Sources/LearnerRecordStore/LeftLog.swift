internal import Files
internal import FoundationEssentials
internal import GRDB
internal import Proofs

/// The write-ahead log that lies beside a record before this program opens it.
///
/// SQLite takes whatever has the right name for the record's own and plays it into the record. That is
/// right after a crash, and wrong where somebody deleted, moved or replaced the record alone: then a
/// record of two is made. So what the file says by itself is compared with what it says together with
/// the log (<https://www.sqlite.org/howtocorrupt.html>, §1.4).
struct LeftLog {
  /// The record.
  let path: String

  /// The log.
  var log: String { path + "-wal" }

  /// Whether there is a log with anything in it: its header alone has 32 bytes.
  var isThere: Bool { size(log) > 32 }

  /// Refuses to make a file where SQLite would take what lies beside it for its log.
  ///
  /// - Throws: `StoreError.logWithoutRecord`.
  func checkIsAlone() throws {
    let logs = ["-wal", "-journal"].map { path + $0 }
    guard let log = logs.first(where: { size($0) > ($0 == log ? 32 : 0) }) else { return }
    // A program that makes the file just now has made it before its log.
    guard size(path) == 0 else { return }
    throw StoreError.logWithoutRecord(path: path, log: log)
  }

  /// Refuses a log that is not the record's own.
  ///
  /// - Throws: `StoreError.foreignLog`, or `.damaged` where record and log make no whole together.
  func check() throws {
    guard isThere, size(path) > 0 else { return }
    // Whoever was interrupted while the log was written into the record left a file that is whole
    // only together with the log: it can't be compared.
    let alone = try? View(opening: recordAlone)
    do {
      let together = try View(opening: path, comparedWith: alone)
      guard let alone, !together.continues(alone) else { return }
    } catch let error as DatabaseError where error.resultCode != .SQLITE_CORRUPT {
      return  // Opening the record tells.
    } catch {
      guard alone != nil else { return }
    }
    throw StoreError.foreignLog(path: path, log: log)
  }

  /// The name by which SQLite reads the record as it is without its log, and without locks
  /// (<https://www.sqlite.org/uri.html>).
  var recordAlone: String { "file:\(escaped)?immutable=1" }

  private func size(_ path: String) -> Int {
    FileFacts(path)?.size ?? 0
  }

  /// The path as a part of a URI.
  private var escaped: String {
    path.utf8.map { byte in
      byte >= 0x80 || "?#%".utf8.contains(byte)
        ? "%" + String(byte, radix: 16) : String(UnicodeScalar(byte))
    }.joined()
  }
}

/// How a record begins and ends, as one way of opening it shows.
private struct View {
  /// How many entries there are.
  private let count: Int
  /// The hashes of the first and the last of them.
  private let (first, last): (Data, Data)
  /// The hash of the entry that was the last one in the view compared with.
  private let earlier: Data?

  /// Opens a record and looks at every page of it.
  ///
  /// - Throws: `DatabaseError`, or `Unsound` where it is not whole.
  init(opening path: String, comparedWith other: View? = nil) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(1)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? queue.close() }
    self = try queue.read { try View($0, comparedWith: other) }
  }

  private init(_ database: Database, comparedWith other: View?) throws {
    let pages = try String.fetchAll(database, sql: "PRAGMA quick_check(1)")
    let row = try Row.fetchOne(
      database, sql: "SELECT count(*), coalesce(max(number), 0) FROM entry")
    guard pages == ["ok"], let row, try row.decode(Int.self, atIndex: 0) == row.decode(atIndex: 1)
    else { throw Unsound() }
    count = try row.decode(atIndex: 0)
    (first, last) = (try Self.leaf(1, database) ?? Data(), try Self.leaf(count, database) ?? Data())
    earlier = try other.flatMap { try Self.leaf($0.count, database) }
  }

  /// Returns the hash that stands for an entry, if its payload has that hash or is erased.
  private static func leaf(_ number: Int, _ database: Database) throws -> Data? {
    let row = try Row.fetchOne(
      database,
      sql: "SELECT leaf, salt, bytes FROM entry LEFT JOIN payload USING (number) WHERE number = ?",
      arguments: [number])
    guard let row else { return nil }
    let leaf = try row.decode(Data.self, atIndex: 0)
    guard let salt = try row.decode(Data?.self, atIndex: 1),
      let bytes = try row.decode(Data?.self, atIndex: 2)
    else { return leaf }
    guard Leaf.hash(payload: Array(bytes), salt: Array(salt)) == Array(leaf) else {
      throw Unsound()
    }
    return leaf
  }

  /// Whether this is another one with, or without, more entries after it.
  func continues(_ other: View) -> Bool {
    other.count == 0 || count >= other.count && first == other.first && earlier == other.last
  }

  private struct Unsound: Error {}
}
