internal import Dispatch
internal import Synchronization

/// Waiting for work that is asynchronous, as commands are not.
package enum Waiting {
  /// Does some work on threads of its own and waits for its end; a noted interruption cancels it.
  ///
  /// The threads that tasks share may all be waiting here: the work needs none of them.
  ///
  /// - Parameters:
  ///   - work: The work.
  ///   - meanwhile: Is called on this thread every now and then while the work lasts.
  /// - Returns: What the work returns.
  /// - Throws: What the work throws; mostly `CancellationError` after an interruption.
  package static func result<Value: Sendable>(
    of work: @escaping @Sendable () async throws -> Value, meanwhile: () -> Void = {}
  ) throws -> Value {
    let end = End<Value>()
    let isDone = DispatchSemaphore(value: 0)
    let task = Task.detached(executorPreference: OwnThreads()) {
      do { end.put(.success(try await work())) } catch { end.put(.failure(error)) }
      isDone.signal()
    }
    while isDone.wait(timeout: .now() + .milliseconds(50)) == .timedOut {
      if Interruption.wasPressed { task.cancel() }
      meanwhile()
    }
    return try end.result()
  }

  /// Threads beside those that all tasks share.
  private final class OwnThreads: TaskExecutor {
    private let queue = DispatchQueue(label: "viva.waiting", attributes: .concurrent)

    func enqueue(_ job: consuming ExecutorJob) {
      let job = UnownedJob(job)
      let executor = asUnownedTaskExecutor()
      queue.async { job.runSynchronously(on: executor) }
    }
  }

  /// What came of the work, handed from its thread to the one that waits.
  private final class End<Value: Sendable>: Sendable {
    private let value = Mutex<Result<Value, any Error>>(.failure(CancellationError()))

    func put(_ result: Result<Value, any Error>) {
      value.withLock { $0 = result }
    }

    func result() throws -> Value {
      try value.withLock { $0 }.get()
    }
  }
}
