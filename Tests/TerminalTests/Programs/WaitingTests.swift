import Testing

@testable import Terminal

/// Waiting for asynchronous work.
struct WaitingTests {
  @Test func `Work ends although every thread that tasks share waits for some`() async throws {
    let results = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<32 {
        group.addTask {
          try Waiting.result {
            await Task.yield()
            return number
          }
        }
      }
      return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(results.count == 32)
  }

  @Test func `What work throws is thrown to the one who waits`() {
    struct Failure: Error, Equatable { var number: Int }
    #expect(throws: Failure(number: 3)) {
      try Waiting.result { () async throws -> Int in
        await Task.yield()
        throw Failure(number: 3)
      }
    }
  }

  @Test func `Waiting within waiting ends too`() throws {
    let sum = try Waiting.result {
      try Waiting.result { 1 } + Waiting.result { try Waiting.result { 2 } }
    }
    #expect(sum == 3)
  }

  /// The work ends only once the one who waits has looked in on it.
  @Test func `While the work lasts, the one who waits is called`() throws {
    let (calls, continuation) = AsyncStream.makeStream(of: Int.self)
    var count = 0
    let first = try Waiting.result(
      of: { await calls.first { _ in true } },
      meanwhile: {
        count += 1
        continuation.yield(count)
      })
    #expect(first == 1 && count >= 1)
  }
}
