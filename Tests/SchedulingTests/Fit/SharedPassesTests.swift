import Testing

@testable import Scheduling

struct SharedPassesTests {
  @Test(arguments: 1...4)
  func `Every share of every pass is done once, whoever takes it`(threads: Int) {
    let passes = SharedPasses<Double>(shares: 8, rowLength: 3)
    concurrently(threads: threads) { part, _ in
      func work(_ share: SharedPasses<Double>.Share) {
        share.row[0] = share.task * Double(share.number)
        share.row[1] += 1
        share.row[2] = Double(share.pass)
      }
      guard part == 0 else { return passes.help(work) }
      for pass in 0..<200 {
        passes.run(Double(pass), work)
        // 28 is the sum of the numbers of shares; the second column counts the shares of all passes.
        #expect(passes.sums(in: 0..<2) == [28 * Double(pass), 8 * Double(pass + 1)])
        #expect(passes.sums(in: 2..<3) == [8 * Double(pass)])
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
    #expect(passes.sums(in: 0..<1) == [0])
  }
}
