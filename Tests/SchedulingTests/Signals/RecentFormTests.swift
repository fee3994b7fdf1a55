import Testing

@testable import Scheduling

struct RecentFormTests {
  @Test
  func `Who did as predicted has no advantage`() {
    var form = RecentForm()
    #expect(form.advantage == 0)
    for number in 0..<400 { form.update(recalled: number.isMultiple(of: 2), predicted: 0.5) }
    #expect(abs(form.advantage) < 0.04)
  }

  @Test
  func `Many answers bring the advantage near to what it is`() {
    // Recalled always where 73.1% were predicted: one Newton step finds 0.269 / 0.197 of it, less
    // what the prior holds back of some fifty answers.
    var form = RecentForm()
    for _ in 0..<1_000 { form.update(recalled: true, predicted: 0.731) }
    #expect(isClose(form.advantage, 50 * 0.269 / (50 * 0.731 * 0.269 + 4), relative: 1e-6))
  }

  @Test
  func `What is long past is forgotten`() {
    var form = RecentForm()
    for _ in 0..<50 { form.update(recalled: false, predicted: 0.9) }
    let bad = form.advantage
    for _ in 0..<300 { form.update(recalled: true, predicted: 0.999) }
    #expect(bad < -2 && abs(form.advantage) < 0.1)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, -1, 2])
  func `Odd predictions do no harm`(predicted: Double) {
    var form = RecentForm()
    form.update(recalled: true, predicted: predicted)
    #expect(form.advantage.isFinite)
    #expect(RecentForm(surplus: predicted, weight: -1) == RecentForm())
    #expect(RecentForm(surplus: .nan, weight: 1) == RecentForm())
  }

  @Test
  func `What was kept comes back`() {
    var form = RecentForm()
    form.update(recalled: false, predicted: 0.8)
    #expect(RecentForm(surplus: form.surplus, weight: form.weight) == form)
  }
}
