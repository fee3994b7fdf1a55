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
}
