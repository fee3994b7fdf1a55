internal import Glibc
internal import GRDB

/// Makes record files so that a half-made one is never seen under the final name.
enum RecordCreation {
  /// Makes an empty record, unless another program makes one at the same time.
  static func make(at path: String) throws {
    do {
      try makeFile(at: path) { temporary in
        let database = try DatabaseQueue(path: temporary)
        try database.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        try database.write { database in
          try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
          for migration in Schema.migrations { try database.execute(sql: migration) }
          try database.execute(sql: "PRAGMA user_version = \(Schema.version)")
        }
        try database.close()
      }
    } catch StoreError.exists {
      return
    }
  }

  /// Makes a file under a temporary name beside the final one, then gives it its name.
  ///
  /// - Throws: `StoreError.exists` where a file with content has the name already.
  static func makeFile(at path: String, _ build: (String) throws -> Void) throws {
    var name = Array((path + ".XXXXXX").utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { throw StoreError(makingFileAt: path, errno: errno) }
    close(file)
    let temporary = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer {
      for ending in ["", "-wal", "-shm", "-journal"] { unlink(temporary + ending) }
    }
    try StoreError.translating(path: path) { try build(temporary) }
    try publish(temporary, as: path)
  }

  private static func publish(_ temporary: String, as path: String) throws {
    removeIfEmpty(path)
    guard link(temporary, path) != 0 else { return syncFolder(of: path) }
    if errno == EEXIST { throw StoreError.exists(path: path) }
    // Some file systems have no hard links.
    guard errno == EPERM || errno == EOPNOTSUPP, rename(temporary, path) == 0 else {
      throw StoreError(makingFileAt: path, errno: errno)
    }
    syncFolder(of: path)
  }

  /// Removes an empty file, for what is made can then have its name.
  ///
  /// Of two programs that find it at once, the lock lets one remove it; the other then sees that the
  /// name is another file's.
  private static func removeIfEmpty(_ path: String) {
    guard hasNoBytes(path) else { return }
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    defer { close(file) }
    var status = stat()
    guard flock(file, LOCK_EX) == 0, fstat(file, &status) == 0,
      FileIdentity(path: path) == FileIdentity(status), hasNoBytes(path)
    else { return }
    unlink(path)
  }

  private static func hasNoBytes(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_size == 0
  }

  private static func syncFolder(of path: String) {
    let parent = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let folder = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }
}
