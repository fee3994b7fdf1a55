internal import Synchronization

/// The passes of a descent over its cards, which several threads go through together.
///
/// A pass is a task and a number of shares, whatever the number of threads. The task is an object, since
/// who looks for a share would copy it each time. One thread leads: it
/// opens passes, works on them as well, and uses the sums. The others help: they take what shares
/// they find. So nobody waits for a thread that the system doesn't let run, and as sums are added in
/// the order of the shares, the result doesn't depend on who computed them.
///
/// It is safe to use from several threads in this way only: ``run(_:_:)``, ``sums()`` and
/// ``end()`` by the leading one, ``help(_:)`` by the others.
final class SharedPasses<Task: AnyObject & Sendable>: @unchecked Sendable {
  /// What there is to do of a pass.
  struct Share {
    /// The number of the share; 0..<``SharedPasses/shares``.
    let number: Int
    /// What the pass is about.
    let task: Task
    /// Where the sums of the share are to be written.
    let row: UnsafeMutableBufferPointer<WideLanes>
  }

  /// Into how many shares a pass is split.
  let shares: Int

  private let rowLength: Int
  private let rows: UnsafeMutablePointer<WideLanes>
  /// The task of the open pass: written before ``opened`` is raised, read by those who took a share,
  /// without which the pass can't end.
  private var task: Task?
  /// How many shares of all passes have been opened, taken and finished; −1 opened is the end.
  private let opened = Atomic(0)
  private let taken = Atomic(0)
  private let finished = Atomic(0)

  /// Creates room for a number of shares, each of a number of sums.
  init(shares: Int, rowLength: Int) {
    self.shares = shares
    self.rowLength = rowLength
    rows = .allocate(capacity: shares * rowLength)
    rows.initialize(repeating: .zero, count: shares * rowLength)
  }

  deinit {
    rows.deallocate()
  }

  /// Opens a pass, works on it, and returns when it is done.
  func run(_ task: Task, _ work: (Share) -> Void) {
    self.task = task
    let end = opened.load(ordering: .relaxed) + shares
    opened.store(end, ordering: .releasing)
    while let share = takeShare() { work(share); finish() }
    while finished.load(ordering: .acquiring) < end { giveWay() }
  }

  /// Works on passes until the end.
  func help(_ work: (Share) -> Void) {
    var idle = 0
    while opened.load(ordering: .relaxed) >= 0 {
      if let share = takeShare() {
        work(share)
        finish()
        idle = 0
      } else {
        idle += 1
        // Between passes there is little to wait for; later, others may have the processor.
        if idle > 1_000 { giveWay() }
      }
    }
  }

  /// Sends the helpers home.
  func end() {
    opened.store(-1, ordering: .releasing)
  }

  /// Returns the sums of the pass before, over all its shares: one element per place of a row.
  func sums() -> [WideLanes] {
    (0..<rowLength).map { place in
      (0..<shares).reduce(.zero) { $0 + rows[$1 * rowLength + place] }
    }
  }

  private func takeShare() -> Share? {
    let opened = opened.load(ordering: .acquiring)
    var number = taken.load(ordering: .relaxed)
    while number < opened {
      let (isTaken, found) = taken.compareExchange(
        expected: number, desired: number + 1, ordering: .relaxed)
      guard !isTaken else { return share(number) }
      number = found
    }
    return nil
  }

  private func share(_ number: Int) -> Share? {
    guard let task else { return nil }
    let share = number % shares
    let row = UnsafeMutableBufferPointer(start: rows + share * rowLength, count: rowLength)
    return Share(number: share, task: task, row: row)
  }

  private func finish() {
    finished.add(1, ordering: .acquiringAndReleasing)
  }
}
