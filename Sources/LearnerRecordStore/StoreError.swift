internal import GRDB
internal import Glibc

/// Why a record can't be opened, read or added to.
package enum StoreError: Error, Equatable {
  /// The file is not a record of this program; it was not changed.
  case notARecord(path: String)
  /// The record was made by a newer version of the program; it was not changed.
  case newer(path: String, version: Int)
  /// There is no record at the path.
  case missing(path: String)
  /// There is a file at the path already.
  case exists(path: String)
  /// The file is there and can't be read: what the system says of it.
  case unreadable(path: String, reason: StoreFault)
  /// There is no record at the path, but the log of one lies where its own would be.
  case logWithoutRecord(path: String, log: String)
  /// The log beside the record holds entries of another record, or of this one at another time.
  case foreignLog(path: String, log: String)
  /// The file was deleted, moved, emptied or replaced while it was open: where all entries are kept
  /// now, the new ones included; `nil` where they could not be kept.
  case lostFromSight(path: String, kept: String?)
  /// The file can't be created.
  case cannotCreate(path: String, reason: StoreFault)
  /// The file or its folder does not let this user read or write.
  case noPermission(path: String)
  /// Another program holds the record: its process id, where the system tells.
  case busy(path: String, process: Int?)
  /// The disk is full; nothing was added.
  case diskFull(path: String)
  /// The record is damaged, as SQLite or an entry that can't be read tells.
  case damaged(path: String, reason: StoreFault)
  /// Entries can't be forgotten, none of those that were named.
  case cannotForget(path: String, reason: StoreFault)
  /// Entries are forgotten, but the file may still hold bytes of them; `removeTraces` tries again.
  case tracesLeft(path: String, reason: StoreFault)
  /// Anything else that the disk or SQLite refused.
  case failed(path: String, reason: StoreFault)
}

extension StoreError {
  /// Runs something on the record at a path and turns what it throws into errors of this type.
  static func translating<Value>(path: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    } catch let error as DecodingError {
      throw StoreError.damaged(path: path, reason: .unreadableEntry("\(error)"))
    } catch is RowDecodingError {
      throw StoreError.damaged(
        path: path, reason: .foreignValue)
    }
  }

  /// Says in our terms what SQLite refused.
  private init(_ error: DatabaseError, path: String) {
    self =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED:
        .busy(path: path, process: LockHolder.process(ofRecord: path))
      case .SQLITE_FULL: .diskFull(path: path)
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .noPermission(path: path)
      case .SQLITE_CANTOPEN: Self.cannotOpen(path: path)
      case .SQLITE_NOTADB: .notARecord(path: path)
      case .SQLITE_CORRUPT: .damaged(path: path, reason: .said(error.message ?? "it is malformed"))
      case .SQLITE_IOERR
      where error.extendedResultCode == .SQLITE_IOERR_READ
        || error.extendedResultCode == .SQLITE_IOERR_SHORT_READ:
        .unreadable(path: path, reason: .unreadDisk)
      default: .failed(path: path, reason: Self.said(error))
      }
  }

  /// Says why a file could not be rid of what was erased.
  init(removingTracesAt path: String, _ error: DatabaseError) {
    let reason: StoreFault =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .inUse
      case .SQLITE_FULL: .noRoom
      default: Self.said(error)
      }
    self = .tracesLeft(path: path, reason: reason)
  }

  private static func said(_ error: DatabaseError) -> StoreFault {
    .said(error.message ?? "SQLite error \(error.resultCode)")
  }

  private static func cannotOpen(path: String) -> StoreError {
    access(path, W_OK) == 0
      ? .cannotCreate(path: path, reason: .logNotMade)
      : .noPermission(path: path)
  }

  /// Says in our terms why a file that is there could not be read.
  init(readingFileAt path: String, errno: Int32) {
    let reason = StoreFault.said(String(cString: strerror(errno)))
    self =
      switch errno {
      case EACCES, EPERM: .noPermission(path: path)
      case ENOTDIR, EISDIR: .cannotCreate(path: path, reason: reason)
      default: .unreadable(path: path, reason: reason)
      }
  }

  /// Says in our terms why a file could not be made.
  init(makingFileAt path: String, errno: Int32) {
    self =
      switch errno {
      case EACCES, EPERM, EROFS: .noPermission(path: path)
      case ENOSPC, EDQUOT: .diskFull(path: path)
      default: .cannotCreate(path: path, reason: .said(String(cString: strerror(errno))))
      }
  }
}
