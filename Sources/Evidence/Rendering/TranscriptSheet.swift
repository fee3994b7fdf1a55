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
  /// Where the document comes from, in a line for whoever checks it.
  var origin: String
  var totals: [Fact]
  var remarks: [String]
  var criteria: [CriterionLine]
  /// Whether there is a table of criteria to print.
  var hasCriteria: Bool
  var untouched: [Untouched]
  /// How the criteria were counted.
  var counting: String
  /// How often the learner was right, by how sure, and how often recall was as predicted.
  var calibration: [Bar]
  var hasCalibration: Bool
  /// How it went day by day; by weeks or months where there are many.
  var days: [Bar]
  /// Whether there is more than one of them.
  var hasDays: Bool
  /// The answers, under one heading or under that of a criterion each.
  var groups: [Group]
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
    var latestDay: String
    var recall: Bar
    /// The numbers of the answers on the criterion, for links to them.
    var links: [String]
  }

  /// Answers under a heading.
  struct Group {
    var groupHeading: String
    /// Which answers are listed, where these are not all.
    var groupNote: [String]
    var answers: [TranscriptSheet.Answer]
    var hasAnswers: Bool
  }

  /// Criteria of a unit without an answer.
  struct Untouched {
    var untouchedName: String
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
    origin = transcript.origin(safe: safe)
    totals = transcript.summary.totals.facts
    remarks = transcript.remarks.map { safe($0.text) }
    let links = transcript.numbersByCriterion
    criteria = rows.filter(\.isAnswered).map { row in
      CriterionLine(
        row, named: transcript.name(of: row.id), links: links[row.id, default: []], safe: safe)
    }
    hasCriteria = !criteria.isEmpty
    untouched = transcript.units.flatMap { Untouched.all($0.code, rows: rows, safe: safe) }
    counting = transcript.counting
    calibration = transcript.summary.totals.calibrationBars
    hasCalibration = !calibration.isEmpty
    days = Bar.days(transcript.summary.totals.days)
    hasDays = days.count > 1
    groups = Group.all(transcript, safe: safe)
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
  fileprivate init(
    _ row: Transcript.Summary.CriterionRow, named name: String, links: [Int],
    safe: (String) -> String
  ) {
    id = safe(name)
    words = row.text.map(safe) ?? "(not among the units known to the program)"
    let cases = row.cases.map {
      ["cases: \($0.rightAtFirstTry) of \($0.questions)"]
    }
    observation = (row.needsObservation ? ["needs observation"] : []) + (cases ?? [])
    latestDay =
      row.counts.questions > 0
      ? "\(row.counts.rightOnLatestDay) of \(row.counts.questions)" : "–"
    recall = TranscriptSheet.Bar("", row.counts.recallExpected)
    self.links = links.map(String.init)
  }
}

extension Transcript.Summary.CriterionRow {
  fileprivate var isAnswered: Bool { counts.answers > 0 || cases != nil }
}

extension TranscriptSheet.Untouched {
  /// Says which criteria of a unit have no answer: those that are shown at work apart.
  fileprivate static func all(
    _ code: String, rows: [Transcript.Summary.CriterionRow], safe: (String) -> String
  ) -> [Self] {
    let rows = rows.filter { $0.unit == code && !$0.isAnswered }
    func line(_ name: String, _ rows: [Transcript.Summary.CriterionRow]) -> [Self] {
      guard !rows.isEmpty else { return [] }
      let locals = rows.map { safe($0.id.local) }.joined(separator: ", ")
      return [Self(untouchedName: name, locals: locals)]
    }
    return line(
      "Without an answer in \(safe(code))", rows.filter { $0.kind != .performanceEvidence })
      + line(
        "Performance evidence of \(safe(code)), shown at work and not asked",
        rows.filter { $0.kind == .performanceEvidence })
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
