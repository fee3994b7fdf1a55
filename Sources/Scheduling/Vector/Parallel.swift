// The second import of a C library in this module, beside Elementary.swift: threads come from here.

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Musl)
internal import Musl
#else
internal import Glibc
#endif
internal import Synchronization

/// Runs the parts of a work at the same time, each on a thread of its own, and returns when all are
/// done.
///
/// The calling thread does the first part. All threads exist before any part begins. Where the
/// system gives fewer threads than wanted there are fewer parts.
///
/// - Parameters:
///   - threads: How many threads are wanted; used as 1…64.
///   - body: Does a part: it is given the number of the part, from 0, and how many there are.
package func concurrently(threads: Int, _ body: @Sendable (_ part: Int, _ parts: Int) -> Void) {
  guard threads > 1 else { return body(0, 1) }
  withoutActuallyEscaping(body) { body in
    let work = Work(body)
    var started: [pthread_t] = []
    while started.count < min(threads, 64) - 1, let thread = start(work) {
      started.append(thread)
    }
    work.parts.store(started.count + 1, ordering: .releasing)
    body(0, started.count + 1)
    // The threads outlive neither `work` nor this call.
    for thread in started { pthread_join(thread, nil) }
  }
}

/// Does a work beside another, on a thread of its own, and returns when both are done.
///
/// - Parameters:
///   - other: The work for the other thread; where the system gives none, it is done here afterwards.
///   - body: The work that is done here.
/// - Returns: What `body` returns.
package func beside<Value>(_ other: @Sendable () -> Void, _ body: () -> Value) -> Value {
  withoutActuallyEscaping(other) { other in
    let work = Work { _, _ in other() }
    let thread = start(work)
    work.parts.store(1, ordering: .releasing)
    let value = body()
    // The thread outlives neither `work` nor this call.
    if let thread { pthread_join(thread, nil) } else { other() }
    return value
  }
}

/// What threads are given, as an object, because C passes a pointer.
private final class Work: Sendable {
  /// The number of parts; 0 until it is known.
  let parts = Atomic(0)
  private let started = Atomic(0)
  private let body: @Sendable (Int, Int) -> Void

  init(_ body: @escaping @Sendable (Int, Int) -> Void) {
    self.body = body
  }

  func doPart() {
    let part = started.add(1, ordering: .relaxed).newValue
    var parts = 0
    while parts == 0 {
      sched_yield()
      parts = self.parts.load(ordering: .acquiring)
    }
    body(part, parts)
  }
}

/// Starts a thread that does a part of a work, or returns `nil` where the system has none left.
private func start(_ work: Work) -> pthread_t? {
  let argument = Unmanaged.passUnretained(work).toOpaque()
  #if canImport(Darwin)
  var thread: pthread_t?
  let failure = pthread_create(
    &thread, nil,
    { argument in
      Unmanaged<Work>.fromOpaque(argument).takeUnretainedValue().doPart()
      return nil
    }, argument)
  #else
  var thread = pthread_t()
  let failure = pthread_create(
    &thread, nil,
    { argument in
      if let argument { Unmanaged<Work>.fromOpaque(argument).takeUnretainedValue().doPart() }
      return nil
    }, argument)
  #endif
  return failure == 0 ? thread : nil
}

/// Lets other threads have the processor.
func giveWay() {
  sched_yield()
}
