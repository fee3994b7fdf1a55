internal import Files
internal import GRDB
internal import Glibc

extension LearnerRecordStore {
  /// What came of going back to a backup.
  package struct Restored: Equatable, Sendable {
    /// How many entries the record has now.
    package var entries: Int
    /// Where the file is that was in its place, with its log; `nil` where there was none.
    package var kept: String?
  }

  /// Puts a copy of a backup in the place of a record, whole or not at all.
  ///
  /// The backup is looked at first, every page and every entry. The file that was there keeps all that
  /// it had under another name, and nothing of it, such as its log, stays beside the new one.
  ///
  /// - Parameters:
  ///   - backup: The backup; it stays as it is.
  ///   - path: The record, which no program may have open.
  /// - Returns: What came of it.
  /// - Throws: `StoreError`; the record is then as it was.
  package static func restore(_ backup: String, to path: String) throws -> Restored {
    let source = try LearnerRecordStore(path: backup, access: .reading)
    guard source.identity != FileIdentity(path: path) else { throw StoreError.exists(path: path) }
    if let fault = try source.examination().faults.first {
      throw StoreError.damaged(path: backup, reason: fault)
    }
    let entries = try source.head().count
    let kept = try replace(path) { temporary in
      let copy = try DatabaseQueue(path: temporary)
      try source.database.backup(to: copy)
      try copy.close()
    }
    return Restored(entries: entries, kept: kept)
  }

  /// Puts a new file in the place of a record, whole or not at all.
  ///
  /// - Parameters:
  ///   - path: The record, which no program may have open.
  ///   - build: Makes a record of the empty file whose path it gets, and closes it.
  /// - Returns: Where the file is that was in its place, with its log; `nil` where there was none.
  /// - Throws: `StoreError`, and what `build` throws; the record is then as it was.
  static func replace(_ path: String, _ build: (String) throws -> Void) throws -> String? {
    takeInLog(of: path)
    let hold = try ExclusiveHold(path: path)
    defer { withExtendedLifetime(hold) {} }
    var kept: String?
    try RecordCreation.replaceFile(at: path, build) { kept = try keepAside(path) }
    return kept
  }

  /// Removes a file that was kept, with its log: where the new one has all of it, what is erased from the record
  /// must not stay beside it.
  ///
  /// - Parameter kept: Where it is; `nil` for nowhere.
  package static func remove(kept: String?) {
    guard let kept else { return }
    for ending in ["", "-wal", "-journal"] { unlink(kept + ending) }
  }

  /// Writes what the log of a sound record holds into its file, so that one file is to be kept.
  private static func takeInLog(of path: String) {
    guard LeftLog(path: path).isThere, FileHeader(path: path) == .record else { return }
    _ = try? LearnerRecordStore(path: path, access: .adding)
  }

  /// Gives a record, and its log where it still has one, another name.
  ///
  /// - Returns: The name; `nil` where there was nothing.
  private static func keepAside(_ path: String) throws -> String? {
    let endings = ["", "-wal", "-journal"].filter { access(path + $0, F_OK) == 0 }
    unlink(path + "-shm")
    guard !endings.isEmpty else { return nil }
    let kept = freeName(for: path)
    for ending in endings {
      // The record keeps its name, too, until the backup takes it over: it is never without a file.
      let isLinked = ending.isEmpty && link(path, kept) == 0
      guard isLinked || rename(path + ending, kept + ending) == 0 else {
        throw StoreError(makingFileAt: kept + ending, errno: errno)
      }
    }
    return kept
  }

  private static func freeName(for path: String) -> String {
    var number = 1
    func isTaken() -> Bool {
      ["", "-wal", "-journal"].contains { access("\(path).replaced-\(number)\($0)", F_OK) == 0 }
    }
    while isTaken() { number += 1 }
    return "\(path).replaced-\(number)"
  }
}

/// Keeps every other program from a record by the locks that SQLite asks for.
///
/// Source of the places: <https://www.sqlite.org/fileformat.html>, §1.2, “the lock-byte page”.
private final class ExclusiveHold {
  private let file: Int32

  /// Takes all locks of a record; of a file that is not there, none.
  ///
  /// - Throws: `StoreError.busy` where another program has it open.
  init(path: String) throws {
    file = open(path, O_RDWR | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = 0x4000_0000
    lock.l_len = 512
    guard fcntl(file, F_SETLK, &lock) == 0 else {
      let isKnown = fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
      close(file)
      throw StoreError.busy(path: path, process: isKnown ? Int(lock.l_pid) : nil)
    }
  }

  deinit {
    if file >= 0 { close(file) }
  }
}
