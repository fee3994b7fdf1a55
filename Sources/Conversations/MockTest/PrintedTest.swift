package import Curriculum
internal import LearnerRecord
package import Practice
package import Terminal
internal import Text

/// A mock test on paper: the questions as they would be shown, and nothing about their answers.
package struct PrintedTest {
  private let console: Console
  private let unit: Unit
  private let test: MockTest

  /// - Parameters:
  ///   - test: The test, not begun.
  ///   - unit: Its unit.
  ///   - console: Where it is written.
  package init(_ test: MockTest, of unit: Unit, on console: Console) {
    (self.test, self.unit, self.console) = (test, unit, console)
  }

  /// Writes the paper.
  package func write() {
    let begun = test.sitting.begun
    let limit = begun.minutes.map { counted($0, "minute") } ?? "no time limit"
    console.paragraph("Mock test of \(unit.code) \(unit.title) (practice)")
    console.paragraph("\(counted(test.total, "question")), \(limit): \(begun.choice).", rest: 2)
    console.paragraph(
      "The same options with --seed \(begun.seed) ask the same questions in the same order.",
      rest: 2)
    for number in test.sitting.numbers {
      guard let item = test.item(number) else { continue }
      console.line()
      console.paragraph(item.prompt, first: "\(number). ", rest: 3)
      console.lists(of: item.shown, indent: 3)
      console.line("   Answer:")
    }
  }
}
