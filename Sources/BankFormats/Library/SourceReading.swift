internal import Curriculum
internal import Files

/// What one file says: its record, and its section of the index.
struct SourceReading {
  var record: SourceRecord
  var section: [UInt8]

  /// Reads a file again, unless its content is what an old index already has.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - old: What an old index says about the file and what it holds, if that can still be used.
  ///   - criteria: The criteria that a bank is checked against.
  init(_ file: SourceFile, old: SourceReading?, criteria: KnownCriteria) {
    guard file.stamp.size <= fileLimit else {
      self.init(file, ContentHash(words: [UInt64(file.stamp.modified)]))
      fail(.tooLarge(bytes: file.stamp.size))
      return
    }
    do throws(FileError) {
      let content = try File.stamped(file.path)
      let hash = ContentHash(content.bytes)
      let read = SourceFile(path: file.path, kind: file.kind, stamp: content.stamp)
      if let old, old.record.hash == hash {
        self = old
        record.stamp = content.stamp
      } else {
        self.init(read, hash)
        parse(content.bytes, criteria)
      }
    } catch {
      self.init(file, ContentHash(value: 0))
      fail(.unreadable(reason: error.reason))
    }
    record.conflicts = []
  }

  /// Takes over what an old index has.
  init(record: SourceRecord, section: [UInt8]) {
    self.record = record
    self.section = section
    self.record.conflicts = []
  }

  private init(_ file: SourceFile, _ hash: ContentHash) {
    let start = SourcePosition(file: file.path)
    record = SourceRecord(
      path: file.path, kind: file.kind, stamp: file.stamp, hash: hash, namePlace: start)
    section = []
  }

  private mutating func parse(_ bytes: [UInt8], _ criteria: KnownCriteria) {
    switch record.kind {
    case .unit:
      let reading = YAMLUnitReader.locate(bytes, file: record.path)
      record.diagnostics = reading.diagnostics
      guard let unit = reading.value else { return }
      (record.name, record.namePlace) = (unit.value.code, unit.position)
      store { try SectionBytes(unit.value) }
    case .bank:
      let reading = YAMLBankReader.locate(bytes, file: record.path, criteria: criteria)
      record.diagnostics = reading.diagnostics
      guard let bank = reading.value else { return }
      (record.name, record.namePlace) = (bank.bank.topic.id, bank.topicPlace)
      record.topic = bank.bank.topic
      record.questionCount = bank.places.count
      store { try SectionBytes(bank) }
    }
  }

  private mutating func store(_ write: () throws -> SectionBytes) {
    do {
      let written = try write()
      section = written.bytes
      record.section.length = section.count
      record.section.outlineLength = written.outlineLength
      record.section.outlineHash = ContentHash(Array(section.prefix(written.outlineLength)))
    } catch {
      fail(.unreadable(reason: "\(error)"))
    }
  }

  private mutating func fail(_ problem: Problem) {
    record.diagnostics.append(Diagnostic(problem, file: record.path))
  }
}
