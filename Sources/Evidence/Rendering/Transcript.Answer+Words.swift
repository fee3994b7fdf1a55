internal import Curriculum
internal import LearnerRecord
internal import Text

extension Transcript.Answer {
  /// The kind of question, its level, its criteria and its name.
  func about(safe: (String) -> String) -> String {
    let ids = criteria.map { safe($0.id.rawValue) }.joined(separator: ", ")
    let parts =
      [
        kind == .application ? "Case" : nil, type?.inWords ?? "Kind of question not on record",
        level?.rawValue, ids.isEmpty ? nil : ids,
      ]
      + ["question \(safe(question.rawValue))"]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  /// When and how the question was answered, and where that is in the record.
  func circumstances(safe: (String) -> String) -> String {
    let test = mockTest == true ? ["in a mock test (practice)"] : []
    let parts =
      [momentInWords(moment) ?? safe(moment)] + later(safe: safe) + test + [
        durationInWords(milliseconds: timeTakenMilliseconds),
        confidence.map(\.inWords) ?? "confidence not said",
        hintsInWords,
        "rated \(rating ?? "unknown")" + (ratingChanged ? " (changed by the learner)" : ""),
        "entry \(entry)", "wording \(safe(String(wording.prefix(12))))…",
      ]
    return parts.joined(separator: " · ")
  }

  /// Says what an assessor wants to know of an answer, and where it is in the record.
  ///
  /// - Parameters:
  ///   - criteria: The names of its criteria.
  ///   - safe: What makes a text of the record safe.
  /// - Returns: The facts in a line.
  func inBrief(on criteria: [String], safe: (String) -> String) -> String {
    let names = criteria.map(safe).joined(separator: ", ")
    let parts =
      [
        kind == .application ? "Case" : nil, names.isEmpty ? nil : names,
        dateInWords(String(moment.prefix(10))) ?? safe(moment),
      ] + later(safe: safe) + [
        mockTest == true ? "in a mock test (practice)" : nil,
        confidence.map { $0.word ?? $0.inWords }, hints > 0 ? hintsInWords : nil,
        keyPoints.lazy.compactMap(\.tickedBy).first.flatMap {
          $0 == Self.learner ? nil : "points ticked by \(safe($0))"
        },
        attempts > 1 ? "answer \(attempt) of \(attempts)" : nil,
        recallExpected.map { "recall \(percent($0))" }, "entry \(entry)",
      ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  /// Who ticks points in practice.
  static let learner = "learner"

  /// When it was marked, where that was in a later sitting.
  private func later(safe: (String) -> String) -> [String] {
    marked.map { ["marked on \(momentInWords($0) ?? safe($0))"] } ?? []
  }

  /// How many hints there were, and what they left of the credit.
  private var hintsInWords: String {
    guard hints > 0 else { return "no hints" }
    let count = hints == 1 ? "1 hint" : "\(hints) hints"
    return credit > 0 ? "\(count) (credit after hints: \(percent(creditAfterHints)))" : count
  }

  /// The sources in a line, with the date for which they were checked; none without sources.
  func sourceLine(safe: (String) -> String) -> [String] {
    guard !sources.isEmpty || asAt != nil else { return [] }
    let date = asAt.map { ["as at \(dateInWords($0) ?? $0)"] } ?? []
    return [safe((sources + date).joined(separator: "; "))]
  }
}

extension Transcript.Answer.Confidence {
  /// The level in words that stand alone.
  fileprivate var inWords: String {
    word.map { "confidence: \($0)" } ?? "confidence \(level)"
  }
}
