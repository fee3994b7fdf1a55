import Testing

@testable import Scheduling

struct SharedPassesTests {
  private final class Factor: Sendable {
    let value: Double

    init(_ value: Double) {
      self.value = value
    }
  }

  @Test(arguments: 1...4)
  func `Every share of every pass is done once, whoever takes it`(threads: Int) {
    let passes = SharedPasses<Factor>(shares: 8, rowLength: 2)
    concurrently(threads: threads) { part, _ in
      func work(_ share: SharedPasses<Factor>.Share) {
        share.row[0] = WideLanes(repeating: share.task.value * Double(share.number))
        share.row[1] += 1
      }
      guard part == 0 else { return passes.help(work) }
      for pass in 0..<200 {
        passes.run(Factor(Double(pass)), work)
        // 28 is the sum of the numbers of shares; the second column counts the shares of all passes.
        #expect(
          passes.sums().map { $0[0] } == [28 * Double(pass), 8 * Double(pass + 1)])
      }
      passes.end()
    }
  }

  @Test
  func `Helpers go home where there is nothing to do`() {
    let passes = SharedPasses<Factor>(shares: 4, rowLength: 1)
    concurrently(threads: 3) { part, _ in
      guard part == 0 else { return passes.help { _ in Issue.record("There is no pass.") } }
      passes.end()
    }
    #expect(passes.sums() == [.zero])
  }
}
