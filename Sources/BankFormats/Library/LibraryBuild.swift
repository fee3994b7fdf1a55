internal import Files
internal import Curriculum

/// The making of an index: what did not change is taken over, the rest is parsed.
struct LibraryBuild {
  private let files: [SourceFile]
  private let old: IndexImage?
  private let observed: Int64
  private let oldRecords: [String: SourceRecord]

  /// Creates a build.
  ///
  /// - Parameters:
  ///   - files: The files, units before banks.
  ///   - old: An index to take over from.
  ///   - observed: When the files were looked at; in nanoseconds since 1970.
  init(files: [SourceFile], old: IndexImage?, observed: Int64) {
    self.files = files
    self.old = old
    self.observed = observed
    oldRecords = Dictionary(
      (old?.header.records ?? []).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the bytes of the new index.
  func run() -> [UInt8] {
    var (readings, key) = readings()
    var offset = 0
    for index in readings.indices {
      readings[index].record.section.offset = offset
      offset += readings[index].section.count
    }
    let header = IndexImage.Header(
      observed: observed, criteriaKey: key, records: readings.map(\.record))
    return IndexImage.bytes(header, sections: readings.map(\.section))
  }

  /// Reads the files, and finds conflicts among them and with others that come before them.
  ///
  /// - Parameter others: Files that have been read, whose names are taken.
  /// - Returns: One reading per file, and a hash of the criteria that banks were checked against.
  func readings(
    after others: [SourceReading] = []
  ) -> (readings: [SourceReading], criteriaKey: ContentHash) {
    var conflicts = NameConflicts()
    for other in others { conflicts.add(other) }
    var units = read(.unit, criteria: KnownCriteria([]), isUsable: true)
    conflicts.resolve(&units)
    let known = Self.criteria(of: others + units)
    let key = Self.key(of: known)
    let isUsable = old?.header.criteriaKey == key
    var banks = read(.bank, criteria: KnownCriteria(known), isUsable: isUsable)
    conflicts.resolve(&banks)
    return (units + banks, key)
  }

  private func read(
    _ kind: SourceRecord.Kind, criteria: KnownCriteria, isUsable: Bool
  ) -> [SourceReading] {
    files.filter { $0.kind == kind }.map { file in
      let old = isUsable ? oldReading(file) : nil
      if let old, old.record.stamp == file.stamp, let image = self.old,
        !file.stamp.isRacy(observed: image.header.observed)
      {
        return old
      }
      return SourceReading(file, old: old, criteria: criteria)
    }
  }

  private func oldReading(_ file: SourceFile) -> SourceReading? {
    guard let old, let record = oldRecords[file.path], record.kind == file.kind,
      let section = try? old.section(of: record), isIntact(record, in: old)
    else { return nil }
    return SourceReading(record: record, section: Array(section))
  }

  /// Whether a section says what was once written, texts included.
  private func isIntact(_ record: SourceRecord, in old: IndexImage) -> Bool {
    guard record.isSound else { return true }
    if record.kind == .unit { return (try? old.unit(of: record)) != nil }
    guard let bank = try? old.checkedBank(of: record) else { return false }
    return (0..<bank.count).allSatisfy { (try? bank.isTextIntact(bank.row($0))) == true }
  }

  private static func criteria(of readings: [SourceReading]) -> Set<CriterionID> {
    let units = readings.filter { $0.record.kind == .unit && $0.record.isUsed }
      .compactMap(\.section.unit)
    return Set(units.flatMap(\.askableCriteria).map(\.id))
  }

  private static func key(of criteria: Set<CriterionID>) -> ContentHash {
    ContentHash(Array(criteria.map(\.rawValue).sorted().joined(separator: "\n").utf8))
  }
}

extension NameConflicts {
  /// Gives a file that has been looked at before its names.
  fileprivate mutating func add(_ other: SourceReading) {
    var record = other.record
    add(&record) { other.section.ids(of: other.record) }
  }

  /// Gives each file its names, in the order of the files.
  fileprivate mutating func resolve(_ readings: inout [SourceReading]) {
    for index in readings.indices {
      let section = readings[index].section
      add(&readings[index].record) { [record = readings[index].record] in
        section.ids(of: record)
      }
    }
  }
}

extension FileStamp {
  /// Returns whether the file may have changed after it was read without its times showing it.
  ///
  /// Times are taken from a clock that ticks every few milliseconds, and some file systems keep
  /// only seconds; git knows the same problem.
  ///
  /// - Parameter observed: When the file was looked at; in nanoseconds since 1970.
  /// - Returns: Whether the content has to be compared.
  func isRacy(observed: Int64) -> Bool {
    max(modified, changed) >= observed - 2_000_000_000
  }
}
