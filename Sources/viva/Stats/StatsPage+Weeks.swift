internal import LearnerRecord
internal import Scheduling
internal import Terminal
internal import Text

// How recall changed from week to week.
extension StatsPage {
  /// The number of weeks from which on they are drawn: two would be a straight line.
  private static let fewWeeks = 3
  /// How many weeks are told in numbers.
  private static let toldWeeks = 6

  /// Draws and says how much was recalled in each week; nothing where there is but one.
  func writeWeeks() {
    let weeks = statistics.weeks
    guard weeks.count > 1 else { return }
    let isDrawn = signs.canDraw && weeks.count >= Self.fewWeeks
    let legend =
      isDrawn
      ? " The curve is what was recalled; the shade is where eight weeks in ten would be if the "
        + "predictions were right." : ""
    let told = weeks.suffix(Self.toldWeeks).map { week in
      "\(week.monday.words(on: statistics.today)) \(week.recall.recalledShare.map(percent) ?? "–") "
        + "of \(week.recall.answers)"
    }
    console.paragraph(
      "By week, from each Monday: \(told.joined(separator: ", ")).\(legend)")
    if isDrawn { console.draw(weekChart.lines(width:)) }
    console.line()
  }

  private var weekChart: LineChart {
    let weeks = statistics.weeks
    func points(_ value: (RecallTally) -> Double?) -> [LineChart.Point] {
      weeks.compactMap { week in
        value(week.recall).map { LineChart.Point(Double(week.monday.number), $0) }
      }
    }
    let curve = points(\.recalledShare)
    let band = (points { $0.predictedRange?.lowerBound }, points { $0.predictedRange?.upperBound })
    let least = (curve + band.0).map(\.y).min() ?? 0
    return LineChart(
      [LineChart.Curve(curve)], band: band, bounds: (least < 0.5 ? 0 : 0.5)...1,
      ticks: weeks.map {
        (x: Double($0.monday.number), text: $0.monday.date.shortWords)
      }, signs: signs, text: percent)
  }
}
