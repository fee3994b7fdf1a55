import TestSupport
import Testing

/// The pages with charts, as a person sees them at three widths, in ASCII and read aloud.
struct ChartPagesTests {
  /// A home with a goal and some evenings on record, made once: tests only read it.
  private nonisolated(unsafe) static let studied = Result {
    let home = try Home(now: "2026-11-22T20:00:00+11:00")
    _ = home.talk(
      ["goal", "EX101", "--by", "2026-12-20"] + home.withBank,
      environment: ["VIVA_NOW": "2026-10-20T20:00:00+11:00"])
    for (day, seed) in [("10-20", "1"), ("10-28", "2"), ("11-05", "3"), ("11-21", "4")] {
      _ = home.talk(
        ["study", "--limit", "6", "--seed", seed] + home.withBank,
        typing: Array(repeating: ["a", "", ""], count: 12).joined().map { $0 }.typed,
        environment: ["VIVA_NOW": "2026-\(day)T20:00:00+11:00"])
    }
    return home
  }

  private static let pages = [
    "coverage EX101", "plan", "simulate EX101 --days 12 --rounds 1 --retention 80,90",
  ]

  private func pages(_ options: [String], columns: Int) throws -> String {
    let home = try Self.studied.get()
    return Self.pages.map { line in
      let words = line.split(separator: " ").map(String.init) + options + home.withBank
      let outcome = home.talk(
        words, environment: ["COLUMNS": "\(columns)", "VIVA_WIDTH": "\(columns)"])
      #expect(outcome.exitCode == 0 && outcome.complaints.isEmpty)
      let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.allSatisfy { $0.count <= columns }, "\(line)")
      return "$ viva \(line)\n\(outcome.output)\n"
    }.joined()
  }

  @Test(arguments: [50, 80, 120])
  func `Charts are as recorded at every width`(columns: Int) throws {
    try expectSnapshot(try pages([], columns: columns), "charts-\(columns).txt")
  }

  @Test func `Charts of ASCII have nothing but ASCII`() throws {
    let text = try pages(["--ascii"], columns: 80)
    #expect(!text.unicodeScalars.contains { (0x2500...0x28FF).contains($0.value) })
    try expectSnapshot(text, "charts-ascii.txt")
  }

  @Test func `Read aloud, a chart is a sentence`() throws {
    let text = try pages(["--plain"], columns: 80)
    #expect(!text.unicodeScalars.contains { (0x2500...0x28FF).contains($0.value) })
    #expect(text.contains("If all goes as planned, of all questions:"))
    #expect(text.contains("Today: you are expected to recall"))
    #expect(text.contains("Recall of all questions, by days from today; on day 6:"))
    #expect(!text.contains("shade") && !text.contains("The bar"))
  }
}
