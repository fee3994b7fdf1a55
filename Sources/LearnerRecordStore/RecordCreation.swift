internal import Files
internal import GRDB
internal import Glibc

/// Makes record files so that a half-made one is never seen under the final name.
enum RecordCreation {
  /// Makes an empty record, unless another program makes one at the same time.
  static func make(at path: String) throws {
    do {
      try makeFile(at: path) { try build($0, for: path) }
    } catch StoreError.exists {
      return
    }
  }

  /// Makes a record of an empty file.
  ///
  /// - Parameters:
  ///   - temporary: The file.
  ///   - path: The name that it will have.
  ///   - fill: Adds entries, in the transaction that makes the tables.
  /// - Throws: `StoreError.failed` where no log can be kept there, and what SQLite and `fill` throw.
  static func build(
    _ temporary: String, for path: String, fill: (Database) throws -> Void = { _ in }
  ) throws {
    let database = try DatabaseQueue(path: temporary)
    try database.write { database in
      try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      for migration in Schema.migrations { try database.execute(sql: migration) }
      try database.execute(sql: "PRAGMA user_version = \(Schema.version)")
      try fill(database)
    }
    // Last, so that nothing is ever in a log of the file: SQLite passes over it in silence where
    // a log can't be written into its file when that is closed.
    let mode = try database.inDatabase {
      try String.fetchOne($0, sql: "PRAGMA journal_mode = WAL")
    }
    try database.close()
    guard mode == "wal" else {
      throw StoreError.failed(path: path, reason: .noLog)
    }
  }

  /// Makes a file under a temporary name beside the final one, then gives it its name.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - build: Makes a database of the empty file whose path it gets, and closes it.
  /// - Throws: `StoreError.exists` where a file with content has the name already, and what `build`
  ///   throws; nothing was made then.
  static func makeFile(at path: String, _ build: (String) throws -> Void) throws {
    try withTemporaryFile(beside: path, build) { try publish($0, as: path) }
  }

  /// Puts a new file in the place of one at a path, at once.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - build: Makes a database of the empty file whose path it gets, and closes it.
  ///   - clear: Does what is left to do before the file has its name.
  /// - Throws: `StoreError`, and what the two throw.
  static func replaceFile(
    at path: String, _ build: (String) throws -> Void, clear: () throws -> Void
  ) throws {
    try withTemporaryFile(beside: path, build) { temporary in
      try clear()
      guard rename(temporary, path) == 0 else {
        throw StoreError(makingFileAt: path, errno: errno)
      }
      Folder.sync(Folder.containing(path))
    }
  }

  private static func withTemporaryFile(
    beside path: String, _ build: (String) throws -> Void, then finish: (String) throws -> Void
  ) throws {
    var name = Array((path + LeftFiles.template).utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { throw StoreError(makingFileAt: path, errno: errno) }
    let temporary = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer {
      for ending in ["", "-wal", "-shm", "-journal"] { unlink(temporary + ending) }
    }
    do {
      defer { close(file) }
      // Whoever clears away what killed programs left sees that this is in use.
      flock(file, LOCK_EX)
      try StoreError.translating(path: path) { try build(temporary) }
      try checkIsWhole(file, at: temporary, for: path)
    }
    try finish(temporary)
  }

  /// Puts a file that was made on the disk, and sees to it that all of it is there.
  ///
  /// Source of the places in the header: <https://www.sqlite.org/fileformat.html>, §1.3.
  private static func checkIsWhole(_ file: Int32, at temporary: String, for path: String) throws {
    guard fsync(file) == 0 else { throw StoreError(makingFileAt: path, errno: errno) }
    var (status, log) = (stat(), stat())
    let hasLog = stat(temporary + "-wal", &log) == 0 && log.st_size > 0
    var header = [UInt8](repeating: 0, count: 100)
    guard fstat(file, &status) == 0, pread(file, &header, 100, 0) == 100 else {
      throw StoreError(makingFileAt: path, errno: errno)
    }
    func number(_ range: Range<Int>) -> Int { header[range].reduce(0) { $0 << 8 | Int($1) } }
    let pageSize = number(16..<18) == 1 ? 65_536 : number(16..<18)
    // What SQLite says of the log's mode may not have reached the file.
    let keepsLog = header[18] == 2 && header[19] == 2
    guard !hasLog, keepsLog, pageSize > 0, number(28..<32) * pageSize == status.st_size else {
      throw StoreError.failed(path: path, reason: .cutShort)
    }
  }

  private static func publish(_ temporary: String, as path: String) throws {
    try LeftLog(path: path).checkIsAlone()
    removeIfEmpty(path)
    guard link(temporary, path) != 0 else { return Folder.sync(Folder.containing(path)) }
    if errno == EEXIST { throw StoreError.exists(path: path) }
    // Some file systems have no hard links.
    guard errno == EPERM || errno == EOPNOTSUPP, rename(temporary, path) == 0 else {
      throw StoreError(makingFileAt: path, errno: errno)
    }
    Folder.sync(Folder.containing(path))
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
    guard flock(file, LOCK_EX) == 0, let identity = FileIdentity(descriptor: file),
      FileIdentity(path: path) == identity, hasNoBytes(path)
    else { return }
    unlink(path)
  }

  private static func hasNoBytes(_ path: String) -> Bool {
    FileFacts(path).map { $0.kind == .file && $0.size == 0 } ?? false
  }
}
