import LearnerRecord
import Testing

@testable import Assessment

struct SampleTests {
  private func policy(
    _ share: Fact.SampleShare, methods: [String: Fact.Risk] = [:]
  ) -> Fact.SamplingSet {
    .init(
      verifier: "Ivan",
      shares: [
        "low": share, "medium": share,
        "high": .init(work: 100, learners: 100, units: 100),
      ], assessors: ["Sam Wu": .low], others: .medium, methods: methods)
  }

  private func piece(
    _ record: Int, _ method: String = "questioning", by assessor: String = "sam  wu",
    unit: String = "U1", site: String = "Shop"
  ) -> WorkPiece {
    WorkPiece(
      record: "r\(record)", entry: record, unit: unit, method: method, assessor: assessor,
      site: site)
  }

  private func drawn(_ share: Fact.SampleShare, _ pieces: [WorkPiece]) -> [String] {
    Sample(policy(share), of: pieces).drawn.map { "\($0.piece.record) \($0.reason.rawValue)" }
  }

  @Test(arguments: [(0, 0), (1, 1), (10, 1), (11, 2), (50, 5), (91, 10), (100, 10)])
  func `The first of each assessor and method are drawn, rounded up`(percent: Int, count: Int) {
    let pieces = (0..<10).map { piece($0) } + (10..<20).map { piece($0, "observation") }
    let share = Fact.SampleShare(work: percent, learners: 0, units: 0)
    let expected = (0..<count).map { "r\($0) share" } + (10..<10 + count).map { "r\($0) share" }
    #expect(drawn(share, pieces) == expected)
  }

  @Test func `Learners, units and sites that are missing follow in the order of the draw`() {
    let pieces = [
      piece(0), piece(0), piece(1), piece(2, unit: "U2"), piece(3, site: "Depot"), piece(4),
    ]
    #expect(drawn(.init(work: 1, learners: 0, units: 0), pieces) == ["r0 share", "r3 site"])
    #expect(
      drawn(.init(work: 1, learners: 40, units: 100), pieces)
        == ["r0 share", "r1 learner", "r2 unit", "r3 site"])
    #expect(drawn(.init(work: 0, learners: 100, units: 0), pieces).count == 5)
  }

  @Test func `The higher risk of assessor and method counts`() {
    let share = Fact.SampleShare(work: 10, learners: 0, units: 0)
    let pieces = (0..<10).map { piece($0, "observation") }
    let drawn = Sample(policy(share, methods: ["observation": .high]), of: pieces).drawn
    #expect(drawn.count == 10)
    #expect(policy(share).risk(ofAssessor: "SAM WU") == .low)
    #expect(policy(share).risk(ofAssessor: "New Person") == .medium)
  }

  @Test func `What is covered is counted`() {
    let pieces = [piece(0), piece(1, by: "Ana"), piece(1, "observation", by: "ana", unit: "U2")]
    let counts = Sample.coverage(of: [pieces[1]], among: pieces).map { [$0.drawn, $0.all] }
    #expect(counts == [[1, 2], [1, 2], [1, 2], [1, 2], [1, 2], [1, 1]])
  }
}
