internal import Curriculum
internal import LearnerRecord

extension TranscriptSheet {
  /// An answer in the words that are printed.
  struct Answer {
    var number: String
    var prompt: String
    /// The mark in words, such as `Partly right (50%)`.
    var mark: String
    /// The mark as a name for style sheets: `right`, `partly` or `wrong`.
    var markStyle: String
    /// How much of it is printed, as a name for style sheets: `brief` or `whole`.
    var style: String
    /// The length as a name for style sheets: `short` for what fits on a page, else `long`.
    var lengthStyle: String
    /// Whether only what was answered is printed.
    var isBrief: Bool
    /// Whether that is one paragraph: mark, what was given and expected, circumstances.
    var isInline: Bool
    /// The kind of question, its level, its criteria and its name; nothing in brief.
    var about: [String]
    var shownLines: [Line]
    var hasShown: Bool
    /// What the answer came to, where it has one part.
    var given: [String]
    /// What was typed, where that is one text to stand beside what it came to.
    var typedBeside: [String]
    /// What was typed, where it stands alone; neither where the answer in words is that already.
    var typed: [String]
    /// Whether there is anything in `given` or `typed`.
    var hasGiven: Bool
    var partLines: [PartLine]
    var hasParts: Bool
    var expectedName: String
    /// The right answer, where the parts do not tell it.
    var expected: [String]
    var hasExpected: Bool
    var pointLines: [PointLine]
    var hasPoints: Bool
    /// The points that the answer makes, and those that it does not, each on a line.
    var briefPoints: [TranscriptSheet.Fact]
    var hasBriefPoints: Bool
    /// By whom the key points were ticked.
    var pointsTickedBy: String
    var explanation: [String]
    /// What stands on lines of its own below the explanation: how a number is worked out.
    var working: [String]
    /// The sources in a line, with the date for which they were checked.
    var sources: [String]
    var hasExplanation: Bool
    var flagLines: [FlagLine]
    /// When and how it was answered, and where it is in the record.
    var circumstances: String
  }
}

extension TranscriptSheet.Answer {
  /// A line that was shown for answering.
  struct Line {
    var lineLabel: [String]
    var lineText: String
    /// The line as a name for style sheets: `lettered`, `labelled` or `unlettered`.
    var lineStyle: String
  }

  /// A part of the answer.
  struct PartLine {
    var partName: String
    var partGiven: String
    var partExpected: String
    var partMark: String
  }

  /// A key point with whether the answer makes it.
  struct PointLine {
    var pointMark: String
    var pointText: String
  }

  /// A note that the question needs another look.
  struct FlagLine {
    var flagWhen: String
    var flagNote: String
  }
}

extension TranscriptSheet.Answer {
  /// Puts an answer in words.
  ///
  /// - Parameters:
  ///   - answer: The answer.
  ///   - criteria: The names of its criteria where only what was answered is printed, and not the
  ///     bank's own words: options, explanation, benchmark answer; `nil` where all is.
  ///   - safe: What makes a text of the record safe for the place where it is printed.
  init(
    _ answer: Transcript.Answer, inBriefOn criteria: [String]? = nil, safe: (String) -> String
  ) {
    let isBrief = criteria != nil
    let markWord = MarkWord(answer)
    let layout = AnswerLayout(answer, isBrief: isBrief)
    number = String(answer.number)
    prompt = safe(layout.prompt)
    mark = markWord.words(for: answer)
    markStyle = markWord.rawValue
    style = isBrief ? "brief" : "whole"
    lengthStyle = answer.response.reduce(0) { $0 + $1.count } < 1500 ? "short" : "long"
    about = isBrief ? [] : [answer.about(safe: safe)]
    shownLines = layout.shown.map { Line($0, safe: safe) }
    hasShown = !shownLines.isEmpty
    given = layout.given.map { $0.isEmpty ? "(nothing)" : safe($0) }
    let typedTexts = layout.typed.map { $0.isEmpty ? "(nothing)" : safe($0) }
    let isBeside = given.count == 1 && typedTexts.count == 1
    (typedBeside, typed) = isBeside ? (typedTexts, []) : ([], typedTexts)
    hasGiven = !given.isEmpty || !typed.isEmpty
    partLines = layout.parts.map { PartLine($0, safe: safe) }
    hasParts = !partLines.isEmpty
    expectedName = answer.type == .explain ? "Benchmark answer" : "Expected"
    expected = layout.expected.map(safe)
    hasExpected = !expected.isEmpty
    // What was shown instead of answered was not judged.
    let points = answer.revealed ? [] : answer.keyPoints.map { PointLine($0, isBrief, safe: safe) }
    pointLines = isBrief ? [] : points
    hasPoints = !pointLines.isEmpty
    briefPoints = isBrief ? PointLine.inBrief(points) : []
    hasBriefPoints = !briefPoints.isEmpty
    pointsTickedBy = answer.keyPoints.lazy.compactMap(\.tickedBy).first.map(safe) ?? "nobody"
    let lines = (answer.explanation ?? "").split(separator: "\n").map { safe(String($0)) }
    explanation = isBrief ? [] : Array(lines.prefix(1))
    working = isBrief ? [] : Array(lines.dropFirst())
    sources = isBrief ? [] : answer.sourceLine(safe: safe)
    hasExplanation = !explanation.isEmpty || !sources.isEmpty
    self.isBrief = isBrief
    isInline = isBrief && answer.type != .explain && given.count == 1
    flagLines = answer.flags.map { FlagLine($0, safe: safe) }
    circumstances =
      criteria.map { answer.inBrief(on: $0, safe: safe) } ?? answer.circumstances(safe: safe)
  }
}

extension TranscriptSheet.Answer.Line {
  fileprivate init(_ line: Transcript.Answer.Line, safe: (String) -> String) {
    lineLabel = line.label.map { [safe($0)] } ?? []
    lineText = safe(line.text)
    lineStyle = line.label.map { $0.count == 1 ? "lettered" : "labelled" } ?? "unlettered"
  }
}

extension TranscriptSheet.Answer.PartLine {
  fileprivate init(_ part: Transcript.Answer.Part, safe: (String) -> String) {
    partName = safe(part.label ?? "")
    partGiven = part.given.isEmpty ? "(nothing)" : safe(part.given)
    partExpected = safe(part.expected)
    partMark = part.right ? "Right" : "Not right"
  }
}

extension TranscriptSheet.Answer.PointLine {
  /// Says a point; in brief, that it is required only where it was not made.
  fileprivate init(
    _ point: Transcript.Answer.KeyPoint, _ isBrief: Bool, safe: (String) -> String
  ) {
    pointMark = point.ticked.map { $0 ? "Made" : "Not made" } ?? "Not judged"
    let saysRequired = point.required && !(isBrief && point.ticked == true)
    pointText = safe(point.text) + (saysRequired ? " (required)" : "")
  }

  /// Puts points with the same mark on a line, in the order of the marks; where all were made, no more than that.
  fileprivate static func inBrief(_ points: [Self]) -> [TranscriptSheet.Fact] {
    if points.count > 1, points.allSatisfy({ $0.pointMark == "Made" }) {
      return [TranscriptSheet.Fact(name: "Made", value: "all \(points.count) key points")]
    }
    return ["Made", "Not made", "Not judged"].compactMap { mark in
      let texts = points.filter { $0.pointMark == mark }.map(\.pointText)
      guard !texts.isEmpty else { return nil }
      return TranscriptSheet.Fact(name: mark, value: texts.joined(separator: "; "))
    }
  }
}

extension TranscriptSheet.Answer.FlagLine {
  fileprivate init(_ flag: Transcript.Answer.Flag, safe: (String) -> String) {
    flagWhen = momentInWords(flag.moment) ?? safe(flag.moment)
    flagNote = flag.note.isEmpty ? "(no note)" : safe(flag.note)
  }
}
