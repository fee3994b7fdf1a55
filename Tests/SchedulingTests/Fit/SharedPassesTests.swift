import Testing

@testable import Scheduling

struct SharedPassesTests {
  @Test(arguments: 1...4)
  func `Every share of every pass is done once, whoever takes it`(threads: Int) {
    let passes = SharedPasses<Double>(shares: 8, rowLength: 2)
    concurrently(threads: threads) { part, _ in
      func work(_ share: SharedPasses<Double>.Share) {
        share.row[0] = share.task * Double(share.number)
        share.row[1] += 1
      }
      guard part == 0 else { return passes.help(work) }
      for pass in 0..<200 {
        passes.run(Double(pass), work)
        // 28 is the sum of the numbers of shares; the second column counts the shares of all passes.
        #expect(passes.sums() == [28 * Double(pass), 8 * Double(pass + 1)])
      }
      passes.end()
    }
  }

  @Test
  func `Helpers go home where there is nothing to do`() {
    let passes = SharedPasses<Int>(shares: 4, rowLength: 1)
    concurrently(threads: 3) { part, _ in
      guard part == 0 else { return passes.help { _ in Issue.record("There is no pass.") } }
      passes.end()
    }
    #expect(passes.sums() == [0])
  }
}
