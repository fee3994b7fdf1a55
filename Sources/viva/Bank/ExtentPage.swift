internal import Curriculum
internal import Terminal
internal import Text

/// How far banks reach over the units, as a page of text.
struct ExtentPage {
  let extents: [BankExtent]
  let console: Console

  /// Writes the page: a line for each unit, and one for each criterion where something is missing.
  func write() {
    for extent in extents {
      let short = extent.rows.filter { !$0.missing.isEmpty }
      let count =
        extent.rows.count == 1
        ? "1 criterion" : "\(extent.rows.count) criteria"
      console.heading("\(extent.unit): \(count), \(summary(short.count))")
      for row in short {
        console.paragraph(
          "\(row.criterion.local): \(counted(row.found.questions, "knowledge question")), "
            + "\(counted(row.found.cases, "case")), "
            + "missing \(row.missing.joined(separator: ", "))", first: "  ", rest: 4)
      }
    }
  }

  private func summary(_ short: Int) -> String {
    short == 0
      ? "all with enough questions" : "\(short) with too few questions"
  }
}

/// How far banks reach over one unit, as JSON.
struct ExtentDocument: Encodable {
  /// Numbers of questions on a criterion.
  struct Count: Encodable {
    var questions, recall, lists, oral, options, cases: Int

    init(_ target: BankExtent.Target) {
      (questions, recall, lists) = (target.questions, target.recall, target.lists)
      (oral, options, cases) = (target.oral, target.options, target.cases)
    }
  }

  struct Row: Encodable {
    var criterion: String
    var found: Count
    var wanted: Count
    var missing: [String]
  }

  var unit: String
  var full: Bool
  var criteria: [Row]

  /// Creates the document.
  init(_ extent: BankExtent) {
    unit = extent.unit
    full = extent.isFull
    criteria = extent.rows.map {
      Row(
        criterion: $0.criterion.rawValue, found: Count($0.found), wanted: Count($0.target),
        missing: $0.missing)
    }
  }
}
