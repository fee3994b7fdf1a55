internal import Files
internal import Text
internal import LearnerRecordStore
internal import Proofs

/// Knows the files that nothing may be written over, whatever was asked for: by what is in them, so
/// that no other name and no link leads past it.
enum FileGuard {
  /// Refuses to write over a record, its log, or a private key.
  ///
  /// - Parameter path: What is to be written.
  /// - Throws: `Problem`, which says what it is.
  static func check(_ path: String) throws {
    guard let words = obstacle(at: path) else { return }
    throw Problem(
      "\(path.visible()) is \(words) and is left alone. Choose another name.",
      exitCode: .cannotCreate)
  }

  private static func obstacle(at path: String) -> String? {
    if isDatabase(path) { return "a database, such as a record," }
    let start = File.start(of: path, 64)
    if logMarks.contains(where: start.starts(with:)) { return "the log of a record" }
    if isKey(start) { return "a private key" }
    // SQLite would take it for the record's own.
    for ending in ["-wal", "-shm", "-journal"] where path.hasSuffix(ending) {
      if isDatabase(String(path.dropLast(ending.count))) {
        return "where a record keeps its log,"
      }
    }
    return nil
  }

  /// How a write-ahead log and a rollback journal begin
  /// (<https://www.sqlite.org/fileformat.html>, §3 and §4.1).
  private static let logMarks: [[UInt8]] = [
    [0x37, 0x7f, 0x06, 0x82], [0x37, 0x7f, 0x06, 0x83],
    [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7],
  ]

  /// Whether a file is an SQLite database, by its first bytes; one that is open here is not opened again,
  /// which would drop its locks.
  private static func isDatabase(_ path: String) -> Bool {
    LearnerRecordStore.hasOpen(path)
      || File.start(of: path, 16).starts(with: "SQLite format 3".utf8)
  }

  /// Whether a file that begins so is a private key: with a passphrase, or 32 bytes in base 64.
  private static func isKey(_ start: [UInt8]) -> Bool {
    let text = String(decoding: start, as: UTF8.self)
    guard !text.hasPrefix(LockedKey.firstLine) else { return true }
    return text.utf8.count == 45 && text.hasSuffix("=\n")
      && [UInt8](strictBase64: text.dropLast())?.count == 32
  }
}
