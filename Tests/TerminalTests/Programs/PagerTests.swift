import Testing

@testable import Terminal

struct TerminalPagerTests {
  @Test(arguments: [nil, "", "  ", "cat", " cat ", "'cat'", "'less", "\""])
  func `No program, cat and what can't be read mean no pages`(named: String?) {
    #expect(Pager(named) == nil)
  }

  @Test(arguments: ["less", "less -R", "cat -n", "/usr/bin/cat", "''"])
  func `Any other is a pager`(named: String) {
    #expect(Pager(named) != nil)
  }
}
