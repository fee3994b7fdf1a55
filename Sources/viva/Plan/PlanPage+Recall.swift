internal import Practice
internal import Scheduling
internal import Terminal
internal import Text

// How much will be known on the way to the day.
extension PlanPage {
  /// Draws and says how recall grows until the day of the goal.
  func writeRecall() {
    guard !plan.days.isEmpty else { return }
    console.line()
    heading("Recall until then")
    let legend =
      signs.canDraw
      ? " The shade is where it will be eight times in ten; the dotted line is your target." : ""
    paragraph("If all goes as planned, of all questions: \(milestones).\(legend)")
    console.draw(chart.lines(width:))
  }

  /// The recall of each morning, and last that of the goal's day.
  private var shares: [PlanDocument.Share] { plan.days.map(\.recall) + [plan.planned] }

  private var milestones: String {
    let last = shares.count - 1
    let places = Set([0, last / 3, 2 * last / 3, last]).sorted()
    return places.map { place in
      let share = percent(shares[place].expected)
      switch place {
      case 0: return "\(share) now"
      case last: return "\(share) on \(day(plan.by))"
      default: return "\(share) on \(day(plan.days[place].day))"
      }
    }.joined(separator: ", ")
  }

  private var chart: LineChart {
    func points(_ value: (PlanDocument.Share) -> Double) -> [LineChart.Point] {
      shares.enumerated().map { LineChart.Point(Double($0), value($1)) }
    }
    let last = shares.count - 1
    // Dates have room beside each other, the goal's at the right edge.
    let step = [1, 2, 7, 14, 28, 56, 112, 224].first { last / $0 <= console.width / 10 } ?? 448
    let ticks = stride(from: last, through: 0, by: -step).reversed().map {
      place -> (x: Double, text: String) in
      let day = StudyDay(isoDate: place == last ? plan.by : plan.days[place].day)
      return (x: Double(place), text: day?.date.shortWords ?? "")
    }
    return LineChart(
      [LineChart.Curve(points(\.expected))], band: (points(\.low), points(\.high)), bounds: 0...1,
      level: plan.target, ticks: ticks, signs: signs, text: percent)
  }
}
