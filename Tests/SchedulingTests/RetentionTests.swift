import Scheduling
import Testing

struct RetentionTests {
  @Test(arguments: [
    (0.9, 0.9), (0, 0), (1, 1), (-0.1, 0), (1.1, 1), (90, 1), (.infinity, 1), (.nan, 0),
  ])
  func `A retention is within 0…1`(number: Double, expected: Double) {
    #expect(Retention(rawValue: number).rawValue == expected)
  }

  @Test
  func `Retentions compare by their probability`() {
    #expect(Retention(rawValue: 0.85) < .standard)
    #expect(Retention.standard.rawValue == 0.9)
  }
}
