internal import Glibc
package import Testing

/// The part of the tests that takes a moment: with `QUICK_TESTS=1`, slow tests are left out.
///
/// A test that starts a program is slow, and says so itself when it does. One that takes long for another
/// reason has the trait `slow`.
package enum QuickTests {
  /// Whether only quick tests are wanted.
  package static let areAllThatIsWanted = getenv("QUICK_TESTS").map { String(cString: $0) } == "1"

  /// Ends the test, without a verdict, where only quick tests are wanted.
  package static func leaveOutStartOfProgram() throws {
    guard areAllThatIsWanted else { return }
    try Test.cancel("It starts a program.")
  }
}

extension Trait where Self == ConditionTrait {
  /// For what takes long: thousands of random inputs, big samples, waiting.
  ///
  /// A condition and no tag: `swift test` can't select by tags in Swift 6.3.
  package static var slow: Self {
    .disabled(if: QuickTests.areAllThatIsWanted, "It takes long.")
  }
}
