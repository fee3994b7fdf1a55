internal import Files
internal import Curriculum
internal import FoundationEssentials

/// An index as it lies in memory, its header read and its sections untouched.
struct IndexImage: Sendable {
  /// What the header says about the index as a whole.
  struct Header: Equatable, Sendable {
    /// When the files were looked at; in nanoseconds since 1970.
    var observed: Int64
    /// A hash of the criteria that the banks were checked against.
    var criteriaKey: ContentHash
    var records: [SourceRecord]
  }

  let header: Header
  private let memory: Memory
  private let sectionsStart: Int

  /// Opens an index.
  init(_ memory: Memory) throws(DamagedBytes) {
    var reader = ByteReader(memory.bytes)
    guard try reader.number() == Self.magic, try reader.number() == Self.version else {
      throw DamagedBytes()
    }
    let (headerLength, total) = (try reader.size(UInt64.self), try reader.size(UInt64.self))
    let hash: UInt64 = try reader.number()
    let headerBytes = try reader.slice(headerLength)
    guard total == memory.bytes.count, ContentHash(headerBytes).value == hash else {
      throw DamagedBytes()
    }
    header = try Header(headerBytes)
    sectionsStart = reader.offset
    self.memory = memory
  }

  /// Returns a file's section; the memory has to be kept for as long as it is used.
  func section(of record: SourceRecord) throws(DamagedBytes) -> UnsafeRawBufferPointer {
    try memory.bytes.part(sectionsStart, memory.bytes.count - sectionsStart)
      .part(record.section.offset, record.section.length)
  }

  /// Returns a bank's section after checking all but the texts.
  func checkedBank(of record: SourceRecord) throws(DamagedBytes) -> BankSection {
    try checkOutline(of: record)
    let bank = try bank(of: record)
    guard bank.count == record.questionCount else { throw DamagedBytes() }
    return bank
  }

  /// Returns a bank's section.
  func bank(of record: SourceRecord) throws(DamagedBytes) -> BankSection {
    try BankSection(section(of: record), outlineLength: record.section.outlineLength)
  }

  /// Returns the unit of a file's section.
  func unit(of record: SourceRecord) throws -> Unit {
    try checkOutline(of: record)
    return try JSONDecoder().decode(Unit.self, from: Data(section(of: record)))
  }

  private func checkOutline(of record: SourceRecord) throws(DamagedBytes) {
    let outline = try section(of: record).part(0, record.section.outlineLength)
    guard ContentHash(outline) == record.section.outlineHash else { throw DamagedBytes() }
  }

  private static let magic: UInt64 = 0x0A31_5844_4956_4956
  private static let version: UInt32 = 5
}

extension IndexImage {
  /// Writes an index from its header and sections, one section per record.
  static func bytes(_ header: Header, sections: [[UInt8]]) -> [UInt8] {
    let headerBytes = header.bytes
    var writer = ByteWriter()
    writer.number(magic)
    writer.number(version)
    let fixed = 8 + 4 + 8 + 8 + 8
    let total = sections.reduce(fixed + headerBytes.count) { $0 + $1.count }
    writer.number(UInt64(headerBytes.count))
    writer.number(UInt64(total))
    writer.number(ContentHash(headerBytes).value)
    writer.append(headerBytes)
    for section in sections { writer.append(section) }
    return writer.bytes
  }
}

extension IndexImage.Header {
  fileprivate init(_ bytes: UnsafeRawBufferPointer) throws(DamagedBytes) {
    var reader = ByteReader(bytes)
    self.init(
      observed: try reader.number(), criteriaKey: ContentHash(value: try reader.number()),
      records: try reader.list { reader throws(DamagedBytes) in try SourceRecord(from: &reader) })
  }

  fileprivate var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.number(observed)
    writer.number(criteriaKey.value)
    writer.list(records) { $1.write(to: &$0) }
    return writer.bytes
  }
}
