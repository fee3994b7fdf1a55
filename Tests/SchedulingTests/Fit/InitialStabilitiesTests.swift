import Testing

@testable import Scheduling

struct InitialStabilitiesTests {
  private let stabilities = InitialStabilities(
    recall: { elapsed, stability, _ in
      let decay = -FSRS6Kernel.defaults[20]
      return power(1 + FSRS6Kernel.factor(decay: decay) * elapsed / stability, decay)
    },
    defaults: Array(FSRS6Kernel.defaults[..<4]), bounds: 0.001...100)

  /// The sample of fsrs-rs `parameter_initialization.rs`.
  private static let groups = zip(1..., [(435, 377), (97, 88), (63, 46), (38, 29), (28, 19)]).map {
    FirstForgetting.Group(days: $0, count: $1.0, recalled: $1.1)
  }

  @Test
  func `The search finds the published stability`() {
    let found = stabilities.search(Self.groups, 1, averageRecall: 0.943_028_57)
    #expect(abs(found - 0.735_508_9) < 1e-4)
  }

  @Test
  func `The loss is the published one`() {
    // With its own recall as the average, a group is not smoothed, as in the published vector.
    let losses = Self.groups.map { group in
      stabilities.loss(
        0.784_058_6, [group], 1, Double(group.recalled) / Double(group.count))
    }
    let prior = abs(0.784_058_6 - FSRS6Kernel.defaults[0]) / 16
    let loss = losses.reduce(0, +) - 4 * prior
    #expect(abs(loss - 279.920_696_1) < 1e-3)
  }

  @Test(arguments: [
    ([0.4, nil, 2.3, 10.9], [0.4, 1.122_700_8, 2.3, 10.9]),
    ([nil, 0.35, nil, nil], [0.057_381_48, 0.35, 0.624_294_3, 2.245_348_2]),
  ])
  func `Missing ratings take the published values`(known: [Double?], expected: [Double]) {
    let filled = stabilities.filled(known)
    #expect(zip(filled, expected).allSatisfy { abs($0 - $1) < 1e-5 })
  }

  @Test(arguments: 0..<16)
  func `Whatever is known stays, and a better rating lasts no shorter`(mask: Int) {
    let values = [0.3, 1.1, 2.9, 9.5]
    let known = values.indices.map { mask >> $0 & 1 == 1 ? values[$0] : nil }
    let filled = stabilities.filled(known)
    #expect(zip(known, filled).allSatisfy { $0 == nil || abs(($0 ?? 0) - $1) < 1e-12 })
    #expect(filled == filled.sorted() && filled.allSatisfy { $0 > 0 && $0.isFinite })
  }

  @Test
  func `Of two that disagree, the one with more cards stays`() {
    let found: [Double?] = [3, 1, nil, 8]
    #expect(stabilities.ordered(found, counts: [9, 2, 0, 5]) == [3, 3, nil, 8])
    #expect(stabilities.ordered(found, counts: [2, 9, 0, 5]) == [1, 1, nil, 8])
  }
}
