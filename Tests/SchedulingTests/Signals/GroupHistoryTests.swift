import Testing

@testable import Scheduling

struct GroupHistoryTests {
  @Test
  func `A group that did as predicted has no advantage`() {
    var group = GroupHistory()
    #expect(group.advantage == 0)
    group.update(recalled: true, predicted: 0.5)
    group.update(recalled: false, predicted: 0.5)
    #expect(group.advantage == 0)
  }

  @Test
  func `Many answers bring the advantage near to what it is`() {
    // Recalled 73.1% of the time where 50% were predicted: a logit of 1, of which one Newton step
    // finds (0.731 − 0.5) / 0.25.
    var group = GroupHistory()
    for number in 0..<1_000 { group.update(recalled: number % 1_000 < 731, predicted: 0.5) }
    #expect(isClose(group.advantage, 0.924, relative: 0.02))
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, -1, 2])
  func `Odd predictions do no harm`(predicted: Double) {
    var group = GroupHistory()
    group.update(recalled: true, predicted: predicted)
    #expect(group.advantage.isFinite)
    #expect(GroupHistory(surplus: predicted, weight: -1) == GroupHistory())
    #expect(GroupHistory(surplus: .nan, weight: 1) == GroupHistory())
  }

  @Test
  func `What was kept comes back`() {
    var group = GroupHistory()
    group.update(recalled: false, predicted: 0.8)
    #expect(GroupHistory(surplus: group.surplus, weight: group.weight) == group)
  }
}
