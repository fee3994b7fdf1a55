import Curriculum
import LearnerRecord
import TestSupport
import Testing

@testable import Assessment

/// How far two people decide alike.
struct DecisionAgreementTests {
  private typealias Decision = Fact.Asked.Decision

  /// Returns the agreement of a table: both satisfactory, only the first, only the second, neither.
  private func agreement(_ both: Int, _ first: Int, _ second: Int, _ neither: Int)
    -> DecisionAgreement
  {
    let cells: [(Int, Decision, Decision)] = [
      (both, .satisfactory, .satisfactory), (first, .satisfactory, .notYetSatisfactory),
      (second, .notYetSatisfactory, .satisfactory),
      (neither, .notYetSatisfactory, .notYetSatisfactory),
    ]
    return DecisionAgreement(
      cells.flatMap { count, first, second in Array(repeating: (first, second), count: count) })
  }

  // Worked examples that textbooks and the article “Cohen's kappa” of Wikipedia have.
  @Test(arguments: [
    ([20, 5, 10, 15], 0.4), ([45, 15, 25, 15], 0.1304), ([25, 35, 5, 35], 0.2593),
  ])
  func `Kappa is as in worked examples`(cells: [Int], kappa: Double) throws {
    let found = try #require(agreement(cells[0], cells[1], cells[2], cells[3]).kappa)
    #expect(abs(found - kappa) < 0.00006, "\(found)")
  }

  @Test func `Of chance alone it is 0, of all alike 1, of all otherwise less than 0`() throws {
    #expect(agreement(25, 25, 25, 25).kappa == 0)
    #expect(agreement(3, 0, 0, 4).kappa == 1)
    #expect(agreement(0, 3, 4, 0).kappa.map { $0 < 0 } == true)
    #expect(agreement(0, 0, 0, 0).kappa == nil && agreement(9, 0, 0, 0).kappa == nil)
    #expect(agreement(9, 0, 0, 0).agreed == 9)
  }

  @Test func `It stays within its range, and does not ask who was first`() {
    for a in 0..<4 {
      for b in 0..<4 {
        for c in 0..<4 {
          for d in 0..<4 {
            let kappa = agreement(a, b, c, d).kappa
            #expect(kappa.map { (-1.0001...1.0001).contains($0) } != false)
            #expect(kappa.map { abs($0 - (agreement(a, c, b, d).kappa ?? 9)) < 1e-12 } != false)
          }
        }
      }
    }
  }

  @Test func `A response that was marked twice has both decisions, its criteria and both names`()
    throws
  {
    var record = RecordMaker()
    let begun = try record.begin(
      [Fixture.open], fields: ["candidate": "Li", "assessor": "Sam Lee"])
    let asked = try record.decide(.satisfactory, on: Fixture.open, 1, of: begun)
    record.add(
      .secondMarked(.init(entry: asked, marker: "Iva", credited: [], decision: .notYetSatisfactory))
    )
    record.add(
      .secondMarked(.init(entry: 999, marker: "Iva", credited: [], decision: .satisfactory)))
    let all = MarkedTwice.all(in: record.entries)
    #expect(all.count == 1 && all.first?.criteria == Fixture.open.criteria)
    #expect(all.first?.first == .satisfactory && all.first?.second == .notYetSatisfactory)
    #expect(all.first?.marker == "Iva" && all.first?.assessor == "Jo")
  }
}
