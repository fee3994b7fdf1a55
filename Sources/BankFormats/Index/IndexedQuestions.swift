internal import Files
internal import Curriculum

/// Questions whose texts stay in an index until they are asked.
struct IndexedQuestions: QuestionSource {
  private let image: IndexImage
  private let records: [SourceRecord]
  /// For each record, the position of its first question in the curriculum.
  private let starts: [Int]

  /// Creates a source for the banks of some records, one after the other.
  init(_ image: IndexImage, records: [SourceRecord]) {
    self.image = image
    self.records = records
    var next = 0
    starts = records.map { record in
      defer { next += record.questionCount }
      return next
    }
  }

  func question(at position: Int) throws -> Question {
    let bank = starts.partitioningIndex { $0 > position } - 1
    guard records.indices.contains(bank) else { throw DamagedBytes() }
    let (record, offset) = (records[bank], position - starts[bank])
    do {
      let section = try image.bank(of: record)
      return try section.question(section.row(offset))
    } catch {
      return try reread(record, offset)
    }
  }

  /// Reads a question from its bank where the index has been damaged since it was opened.
  private func reread(_ record: SourceRecord, _ offset: Int) throws -> Question {
    let bytes = try File.stamped(record.path).bytes
    let reading = YAMLBankReader.locate(bytes, file: record.path, criteria: nil)
    guard ContentHash(bytes) == record.hash, let questions = reading.value?.bank.questions,
      questions.indices.contains(offset)
    else { throw DamagedBytes() }
    return questions[offset]
  }
}

extension [Int] {
  /// Returns the first position whose element meets a condition that all later ones meet too.
  fileprivate func partitioningIndex(where isInRear: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isInRear(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
