internal import Curriculum
internal import FoundationEssentials

extension [UInt8] {
  /// The unit in a section.
  var unit: Unit? {
    try? JSONDecoder().decode(Unit.self, from: Data(self))
  }

  /// Returns the questions in a bank's section, with the places of their ids.
  func questions(of record: SourceRecord) -> [(question: Question, place: SourcePosition)] {
    withUnsafeBytes { bytes in
      guard let bank = try? BankSection(bytes, outlineLength: record.section.outlineLength)
      else { return [] }
      return (0..<bank.count).compactMap { position in
        guard let row = try? bank.row(position), let question = try? bank.question(row)
        else { return nil }
        let place = SourcePosition(
          file: record.path, line: Int(row.line), column: Int(row.column))
        return (question, place)
      }
    }
  }

  /// Returns the ids in a bank's section, with their places.
  func ids(of record: SourceRecord) -> [(id: Question.ID, place: SourcePosition)] {
    withUnsafeBytes { bytes in
      guard
        let bank = try? BankSection(bytes, outlineLength: record.section.outlineLength)
      else { return [] }
      return (0..<bank.count).compactMap { position in
        guard let row = try? bank.row(position), let id = try? bank.id(row) else { return nil }
        let place = SourcePosition(
          file: record.path, line: Int(row.line), column: Int(row.column))
        return (id, place)
      }
    }
  }
}
