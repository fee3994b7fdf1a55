internal import Curriculum

/// Reads units as people paste them: from a web page, a specification or an assessor's guide.
enum UnitTextReader {
  /// Reads the unit of a text.
  ///
  /// - Parameters:
  ///   - bytes: The text, which is known to be UTF-8.
  ///   - log: Takes what is missing, inferred and passed over.
  ///   - code: The code that the unit is to have, where somebody names one.
  /// - Returns: The unit; where there is none, the log says why.
  static func unit(_ bytes: [UInt8], log: UnitLog, code: String?) -> Unit? {
    let lines = PastedLine.all(in: String(decoding: bytes, as: UTF8.self))
    guard lines.count <= UnitExchange.lineLimit else {
      log.report(.tooManyLines(most: UnitExchange.lineLimit))
      return nil
    }
    let isBritish = lines.contains {
      $0.text.lowercased() == "learning outcome" || $0.text == "The learner will:"
    }
    return isBritish
      ? OutcomeTextReader(lines, log: log, code: code).unit()
      : CompetencyTextReader(lines, log: log, code: code).unit()
  }

  /// Whether a text has words that only units have.
  static func recognises(_ start: String) -> Bool {
    let words = start.lowercased()
    return [
      "performance criteria", "performancecriteria", "knowledge evidence",
      "demonstrated knowledge required",
      "the learner will",
    ].contains { words.contains($0) }
  }
}
