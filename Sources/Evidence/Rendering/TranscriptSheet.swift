internal import Curriculum
internal import LearnerRecord
internal import Text

/// A transcript in the words that are printed, every text from the record made safe.
///
/// It is what a template sees: a name in `{{…}}` is a property here. What may be missing is a list
/// with one text or none, as Mustache would take a missing value from further out.
struct TranscriptSheet {
  var label: String
  var statement: String
  var learner: String
  /// The inside of a CSS string for the running head.
  var runningHead: String
  /// The inside of a CSS string for the running foot.
  var runningFoot: String
  var unitLines: [UnitLine]
  var facts: [Fact]
  var totals: [Fact]
  var remarks: [String]
  var criteria: [CriterionLine]
  /// Whether there is a table of criteria to print.
  var hasCriteria: Bool
  var untouched: [Untouched]
  var answers: [TranscriptSheet.Answer]
  var hasAnswers: Bool
  /// The answers that nobody marked.
  var unmarked: [UnmarkedLine]
  var hasUnmarked: Bool
  var skipped: [SkipLine]
  var hasSkipped: Bool
}

extension TranscriptSheet {
  /// A name with what belongs to it.
  struct Fact {
    var name: String
    var value: String
  }

  /// A unit of the document.
  struct UnitLine {
    var code: String
    var title: String
    var release: [String]
  }

  /// A row of the table of criteria.
  struct CriterionLine {
    var id: String
    var words: String
    /// What is noted beside the criterion: that questioning can't meet it, and how its cases went.
    var observation: [String]
    var questions: String
    var tries: String
    var firstTry: String
    var latestDay: String
    var credit: String
    var lastAnswered: String
  }

  /// The criteria of a unit without an answer.
  struct Untouched {
    var unitCode: String
    var locals: String
  }

  /// An answer that nobody marked.
  struct UnmarkedLine {
    var unmarkedPrompt: String
    var unmarkedText: String
    /// When it was locked, what it is about, and where it is in the record.
    var unmarkedAbout: String
    /// What becomes of it.
    var unmarkedState: String
  }

  /// A question that was passed over.
  struct SkipLine {
    var entry: String
    var when: String
    var question: String
    var prompt: String
  }
}

extension TranscriptSheet {
  /// Puts a transcript in words.
  ///
  /// - Parameters:
  ///   - transcript: The transcript.
  ///   - safe: What makes a text of the record safe for the place where it is printed.
  init(_ transcript: Transcript, safe: (String) -> String) {
    let rows = transcript.summary.criteria
    label = safe(transcript.label)
    statement = safe(transcript.statement)
    learner = transcript.learner.map(safe) ?? "name not given"
    runningHead = cssString(transcript.head.visible())
    runningFoot = cssString(transcript.foot.visible())
    unitLines = transcript.units.map { UnitLine($0, safe: safe) }
    facts = transcript.facts(safe: safe)
    totals = transcript.summary.totals.facts
    remarks = transcript.remarks.map { safe($0.text) }
    criteria = rows.filter(\.isAnswered).map { CriterionLine($0, safe: safe) }
    hasCriteria = !criteria.isEmpty
    untouched = transcript.units.compactMap { Untouched($0.code, rows: rows, safe: safe) }
    answers = transcript.answers.map { Answer($0, safe: safe) }
    hasAnswers = !answers.isEmpty
    unmarked = transcript.unmarked.map { UnmarkedLine($0, safe: safe) }
    hasUnmarked = !unmarked.isEmpty
    skipped = transcript.skipped.map { SkipLine($0, safe: safe) }
    hasSkipped = !skipped.isEmpty
  }
}

extension TranscriptSheet.UnitLine {
  fileprivate init(_ unit: Transcript.UnitReference, safe: (String) -> String) {
    code = safe(unit.code)
    title = unit.title.map(safe) ?? "(unit not known to the program)"
    release = unit.release.map { [safe($0)] } ?? []
  }
}

extension TranscriptSheet.CriterionLine {
  fileprivate init(_ row: Transcript.Summary.CriterionRow, safe: (String) -> String) {
    id = safe(row.id.rawValue)
    words = row.words.map(safe) ?? "(not among the units known to the program)"
    let cases = row.cases.map {
      ["cases: \($0.rightAtFirstTry) of \($0.questions) right at first try, not in this row"]
    }
    observation = (row.needsObservation ? ["needs observation"] : []) + (cases ?? [])
    questions = String(row.counts.questions)
    tries = String(row.counts.answers)
    firstTry = "\(row.counts.rightAtFirstTry) of \(row.counts.questions)"
    latestDay = "\(row.counts.rightOnLatestDay) of \(row.counts.questions)"
    credit = row.counts.meanCredit.map(percent) ?? "–"
    lastAnswered = row.counts.lastAnswered.flatMap { dateInWords(String($0.prefix(10))) } ?? "–"
  }
}

extension Transcript.Summary.CriterionRow {
  fileprivate var isAnswered: Bool { counts.answers > 0 || cases != nil }
}

extension TranscriptSheet.Untouched {
  fileprivate init?(
    _ code: String, rows: [Transcript.Summary.CriterionRow], safe: (String) -> String
  ) {
    let ids = rows.filter { $0.unit == code && !$0.isAnswered }.map(\.id.local)
    guard !ids.isEmpty else { return nil }
    unitCode = safe(code)
    locals = ids.map(safe).joined(separator: ", ")
  }
}

extension TranscriptSheet.UnmarkedLine {
  fileprivate init(_ answer: Transcript.Unmarked, safe: (String) -> String) {
    unmarkedPrompt = safe(answer.prompt ?? Transcript.Answer.missingWording)
    unmarkedText = safe(answer.response.joined(separator: "\n"))
    let ids = answer.criteria.map { safe($0.rawValue) }.joined(separator: ", ")
    unmarkedAbout =
      ([momentInWords(answer.moment) ?? safe(answer.moment)] + (ids.isEmpty ? [] : [ids]) + [
        "question \(safe(answer.question.rawValue))", "entry \(answer.entry)",
      ]).joined(separator: " · ")
    unmarkedState = answer.answeredAgain ? "Not marked; answered again since" : "Not marked yet"
  }
}

extension TranscriptSheet.SkipLine {
  fileprivate init(_ skip: Transcript.Skip, safe: (String) -> String) {
    entry = String(skip.entry)
    when = momentInWords(skip.moment) ?? safe(skip.moment)
    question = safe(skip.question.rawValue)
    prompt = safe(skip.prompt ?? Transcript.Answer.missingWording)
  }
}
