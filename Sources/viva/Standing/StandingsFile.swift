internal import Assessment
internal import Curriculum
internal import Files
internal import Glibc
internal import LearnerRecord
internal import LearnerRecordStore

/// What was worked out of the records of candidates, kept in one file until they change.
///
/// The file is a mark, then the rest after its length (eight bytes) and checksum. One that does not fit in any way
/// is treated as missing.
struct StandingsFile: Sendable {
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

    /// Whether the record is whole without its log.
    var hasNoLog: Bool { log.size == 0 }

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

  /// What a record came to, and which state of the record that was.
  struct Kept: Equatable, Sendable {
    let origin: Origin
    let standing: RecordStanding
  }

  let path: String
  /// Changes with what is kept, and with the rules by which it is worked out.
  private static let mark = Array("VIVASTD3".utf8)

  /// Returns whatever is kept, by the ids of the candidates; nothing where there is no whole file.
  func read() -> [String: Kept] {
    guard let bytes = try? File.bytes(path) else { return [:] }
    return bytes.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      guard let mark = try? reader.slice(Self.mark.count), mark.elementsEqual(Self.mark),
        let length = try? reader.size(Int64.self), let sum = try? reader.number(UInt64.self),
        let rest = try? reader.slice(length), reader.offset == bytes.count, checksum(rest) == sum
      else { return [:] }
      var content = ByteReader(rest)
      let kept = try? content.list { reader throws(DamagedBytes) in
        (
          try reader.text(),
          Kept(origin: try Origin(from: &reader), standing: try RecordStanding(from: &reader))
        )
      }
      return content.offset == rest.count ? Dictionary(kept ?? []) { $1 } : [:]
    }
  }

  /// Keeps what was worked out, for its owner's eyes only; nothing depends on it.
  func write(_ kept: [String: Kept]) {
    guard !kept.isEmpty else {
      unlink(path)
      return
    }
    var content = ByteWriter()
    content.list(kept.sorted { $0.key < $1.key }) { writer, one in
      writer.text(one.key)
      one.value.origin.write(to: &writer)
      one.value.standing.write(to: &writer)
    }
    var file = ByteWriter()
    file.append(Self.mark)
    file.number(Int64(content.bytes.count))
    file.number(content.bytes.withUnsafeBytes(checksum))
    file.append(content.bytes)
    try? File.write(file.bytes, to: path, existing: .isReplacedInPrivate, isLasting: false)
  }
}
