internal import Scheduling
internal import Text

extension TranscriptSheet {
  /// A share, as a bar and in words.
  struct Bar {
    var barName: String
    var barText: String
    /// The length in whole per cent; none where there is nothing to draw.
    var barLength: [String]

    /// Draws a share.
    ///
    /// - Parameters:
    ///   - name: What the share is of.
    ///   - share: The share: 0…1; `nil` where it is not known.
    ///   - text: What is printed beside the bar, if not the share itself.
    init(_ name: String, _ share: Double?, text: String? = nil) {
      barName = name
      barText = text ?? share.map(percent) ?? "–"
      barLength = share.map { [String(Int(($0 * 100).rounded()))] } ?? []
    }
  }
}

extension TranscriptSheet.Bar {
  /// The most bars of days, lest they take a page.
  private static let mostDays = 16

  /// Draws how it went day by day, or by weeks or months where that would be too many lines.
  static func days(_ days: [Transcript.Summary.Day]) -> [Self] {
    let dates = days.compactMap { CalendarDate(iso: $0.day) }
    for name in [dayName, weekName] {
      let bars = bars(days, named: dates.map(name))
      if bars.count <= mostDays { return bars }
    }
    return bars(days, named: dates.map { "\($0.monthName) \($0.year)" })
  }

  private static func dayName(_ date: CalendarDate) -> String { date.words }

  private static func weekName(_ date: CalendarDate) -> String {
    "Week of " + date.advanced(by: -date.weekday).words
  }

  /// Draws a bar for each run of days with the same name.
  private static func bars(_ days: [Transcript.Summary.Day], named names: [String]) -> [Self] {
    var sums: [(name: String, right: Int, all: Int)] = []
    for (name, day) in zip(names, days) {
      if sums.last?.name != name { sums.append((name, 0, 0)) }
      sums[sums.count - 1].right += day.right
      sums[sums.count - 1].all += day.questions
    }
    return sums.map { Self($0.name, of: $0.all, right: $0.right) }
  }

  fileprivate init(_ name: String, of all: Int, right: Int) {
    self.init(name, Double(right) / Double(max(1, all)), text: "\(right) of \(all) right")
  }
}

extension Transcript.Summary.Totals {
  /// How often the learner was right, by how sure, and how often recall was as predicted.
  var calibrationBars: [TranscriptSheet.Bar] {
    let rows = calibration.reversed().filter { $0.answers > 0 }.map {
      TranscriptSheet.Bar($0.word.capitalizedFirst, of: $0.answers, right: $0.right)
    }
    guard let recall else { return rows }
    let share = Double(recall.recalled) / Double(max(1, recall.answers))
    let text =
      "\(recall.recalled) of \(recall.answers) recalled (\(percent(share))); "
      + "\(percent(recall.predicted)) was predicted"
    return rows + [TranscriptSheet.Bar("On a later day", share, text: text)]
  }
}
