package import Curriculum

/// Units in and out.
package enum UnitExchange {
  /// The largest file that a unit is read from; in bytes.
  package static let fileLimit = 16 << 20

  /// How many lines a unit may have, forms and evidence included.
  static let lineLimit = 20_000

  /// Reads a unit, whatever it comes from.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file, which may be anything.
  ///   - file: Its path, for the diagnostics.
  ///   - forced: The format, where it is not to be recognised.
  ///   - code: The code that the unit is to have, where somebody names one.
  /// - Returns: The format, `nil` where it is unknown; the unit, unless there is an error, with what is wrong,
  ///   missing or inferred, line by line. A unit that is returned reads back the same from what
  ///   ``YAMLUnitWriter`` writes of it.
  package static func read(
    _ bytes: [UInt8], file: String, as forced: UnitFormat? = nil, code: String? = nil
  ) -> (format: UnitFormat?, unit: Reading<Unit>) {
    let bytes = bytes.withoutByteOrderMark
    let log = UnitLog(SourceText(bytes, file: file))
    guard bytes.count <= fileLimit else {
      log.report(.tooLarge(most: fileLimit))
      return (forced, log.reading(nil))
    }
    guard isText(bytes, log) else { return (forced, log.reading(nil)) }
    guard let format = forced ?? UnitFormat.recognised(bytes), format.isRead else {
      log.report(forced.map(UnitProblem.notThat) ?? .unknownFormat)
      return (forced, log.reading(nil))
    }
    if let code, !code.isUnitCode {
      log.report(.badCode(code))
      return (format, log.reading(nil))
    }
    let unit: Unit?
    switch format {
    case .yaml:
      return (format, YAMLUnitReader.read(bytes, file: file).map { code.map($0.coded) ?? $0 })
    case .tga: unit = RegisterReader(bytes, log: log, code: code).unit()
    case .text: unit = UnitTextReader.unit(bytes, log: log, code: code)
    case .case: unit = CASEReader(bytes, log: log, code: code).unit()
    case .mahara: unit = nil
    }
    return (format, log.reading(unit.flatMap { checked(code.map($0.coded) ?? $0, log) }))
  }

  /// Whether a text is one that is read; says what it is otherwise.
  private static func isText(_ bytes: [UInt8], _ log: UnitLog) -> Bool {
    if let name = TextEncoding.other(of: bytes) {
      log.report(.otherEncoding(name))
      return false
    }
    if let offset = TextEncoding.firstInvalidByte(of: bytes) {
      log.report(.notUTF8(byte: bytes[offset]), at: offset)
      return false
    }
    return true
  }

  /// Returns a unit that reads back the same from our own format, and says why where it does not.
  private static func checked(_ unit: Unit, _ log: UnitLog) -> Unit? {
    guard !unit.criteria.isEmpty else {
      log.report(.noCriteria)
      return nil
    }
    let again = YAMLUnitReader.read(
      Array(YAMLUnitWriter.text(of: unit).utf8), file: log.source.file)
    guard again.value != unit else { return unit }
    let errors = again.diagnostics.filter { $0.severity == .error }
    log.report(.unsound(errors.first?.message ?? "it would not read back the same"))
    return nil
  }

  /// Writes a unit.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - format: A format that is written.
  ///   - changed: When the unit was changed last, in ISO 8601; CASE says so of every item.
  /// - Returns: The text, and what the format can't carry; `nil` for a format that is only read.
  package static func write(
    _ unit: Unit, as format: UnitFormat, changed: String
  ) -> (text: String, left: [String])? {
    switch format {
    case .tga, .text: nil
    case .yaml: (YAMLUnitWriter.text(of: unit), [])
    case .case: (CASEWriter.text(of: unit, changed: changed), [])
    case .mahara: (MaharaWriter.text(of: unit), MaharaWriter.left(of: unit))
    }
  }
}
