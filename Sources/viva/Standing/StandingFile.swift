internal import Assessment
internal import Curriculum
internal import Files
internal import LearnerRecord
internal import LearnerRecordStore

/// What was worked out of a record, kept in a file until the record changes.
///
/// The file is a mark, then the rest after its length (eight bytes) and checksum. One that does not fit in any way
/// is treated as missing.
struct StandingFile: Sendable {
  /// What tells a record from its earlier self, its write-ahead log included.
  struct Origin: Equatable, Sendable {
    private let record: FileStamp
    private let log: FileStamp

    /// Looks at a record; `nil` where there is none.
    init?(of path: String) {
      guard let stamp = FileFacts(path)?.stamp else { return nil }
      record = stamp
      let log = FileFacts(path + "-wal")?.stamp ?? FileStamp()
      // SQLite leaves an empty log behind, or none.
      self.log = log.size > 0 ? log : FileStamp()
    }

    /// Whether so little time has passed since a change that another may have the same time.
    var isRecent: Bool {
      FileStamp.now - max(record.modified, log.modified) < 100_000_000
    }

    fileprivate func write(to writer: inout ByteWriter) {
      for stamp in [record, log] {
        writer.number(stamp.size)
        writer.number(stamp.modified)
        writer.number(stamp.changed)
        writer.number(stamp.inode)
        writer.number(stamp.device)
      }
    }

    fileprivate init(from reader: inout ByteReader) throws(DamagedBytes) {
      func stamp(_ reader: inout ByteReader) throws(DamagedBytes) -> FileStamp {
        FileStamp(
          size: try reader.number(), modified: try reader.number(), changed: try reader.number(),
          inode: try reader.number(), device: try reader.number())
      }
      record = try stamp(&reader)
      log = try stamp(&reader)
    }
  }

  let path: String
  /// Changes with what is kept, and with the rules by which it is worked out.
  private static let mark = Array("VIVASTD1".utf8)

  /// Returns what is kept, if it is of the record as it is.
  func standing(of origin: Origin) -> RecordStanding? {
    read().flatMap { $0.origin == origin ? $0.standing : nil }
  }

  /// Returns whatever is kept, of the record as it is or was; `nil` where there is no whole file.
  func read() -> (origin: Origin, standing: RecordStanding)? {
    guard let bytes = try? File.bytes(path) else { return nil }
    return bytes.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      guard let mark = try? reader.slice(Self.mark.count), mark.elementsEqual(Self.mark),
        let length = try? reader.size(Int64.self), let sum = try? reader.number(UInt64.self),
        let rest = try? reader.slice(length), reader.offset == bytes.count, checksum(rest) == sum
      else { return nil }
      var content = ByteReader(rest)
      guard let origin = try? Origin(from: &content),
        let standing = try? RecordStanding(from: &content), content.offset == rest.count
      else { return nil }
      return (origin, standing)
    }
  }

  /// Keeps what was worked out, for its owner's eyes only; nothing depends on it.
  func write(_ standing: RecordStanding, of origin: Origin) {
    var content = ByteWriter()
    origin.write(to: &content)
    standing.write(to: &content)
    var file = ByteWriter()
    file.append(Self.mark)
    file.number(Int64(content.bytes.count))
    file.number(content.bytes.withUnsafeBytes(checksum))
    file.append(content.bytes)
    try? File.write(file.bytes, to: path, existing: .isReplacedInPrivate, isLasting: false)
  }
}
