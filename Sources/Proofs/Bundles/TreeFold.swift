internal import Synchronization

/// Runs a work on several threads at once, as many as given at most, and returns when all are done.
///
/// Threads are passed in by whoever has them, as `concurrently` in Scheduling.
package typealias Spread = (_ threads: Int, _ work: @Sendable () -> Void) -> Void

/// The root over leaves and complete subtrees that come from the left to the right.
struct TreeFold {
  /// A complete subtree that waits for its right neighbour.
  typealias Peak = (height: Int, hash: TreeHash)

  private(set) var count = 0
  private var peaks: [Peak] = []

  mutating func add(_ hash: TreeHash, height: Int) {
    count += 1 << height
    var peak = Peak(height, hash)
    while let left = peaks.last, left.height == peak.height {
      peaks.removeLast()
      peak = (left.height + 1, .node(left.hash, peak.hash))
    }
    peaks.append(peak)
  }

  mutating func add(_ part: RecordBundle.Part) {
    switch part {
    case .entry(let salt, let payload): add(.leaf(salt: salt, payload: payload), height: 0)
    case .hidden(let height, let hash): add(hash, height: height)
    }
  }

  var root: TreeHash {
    guard var hash = peaks.last?.hash else { return .empty }
    for peak in peaks.dropLast().reversed() { hash = .node(peak.hash, hash) }
    return hash
  }
}

// Folding on several threads.
extension TreeFold {
  /// Runs of parts that begin at multiples of 2 to the power of this many leaves are folded apart.
  private static let runHeight = 10

  /// Folds the parts of a bundle.
  ///
  /// - Parameters:
  ///   - parts: The parts.
  ///   - spread: Runs what can be done at once.
  /// - Throws: `BundleFault` where hidden entries stand where no subtree of their height begins.
  init(_ parts: [RecordBundle.Part], spread: Spread) throws(BundleFault) {
    let runs = try Self.runs(parts)
    let folded = [[Peak]](unsafeUninitializedCapacity: runs.count) { buffer, count in
      nonisolated(unsafe) let folded = buffer
      let taken = Atomic(0)
      spread(runs.count) {
        while case let run = taken.add(1, ordering: .relaxed).oldValue, run < runs.count {
          var fold = TreeFold()
          for index in runs[run] { fold.add(parts[index]) }
          folded.initializeElement(at: run, to: fold.peaks)
        }
      }
      count = runs.count
    }
    for peak in folded.joined() { add(peak.hash, height: peak.height) }
  }

  /// Cuts the parts into runs that can be folded without their neighbours.
  ///
  /// A hidden subtree begins at a multiple of its own size, so that no part lies across the cuts.
  private static func runs(_ parts: [RecordBundle.Part]) throws(BundleFault) -> [Range<Int>] {
    var (runs, first, leaves): ([Range<Int>], Int, Int) = ([], 0, 0)
    for (index, part) in parts.enumerated() {
      if leaves.isMultiple(of: 1 << runHeight), index > first {
        runs.append(first..<index)
        first = index
      }
      let size = part.leaves
      guard leaves.isMultiple(of: size) else {
        throw BundleFault("hidden entries after entry \(leaves) do not fit where they are")
      }
      let (sum, isLarge) = leaves.addingReportingOverflow(size)
      guard !isLarge else { throw BundleFault("there are more entries than a record can have") }
      leaves = sum
    }
    if first < parts.count { runs.append(first..<parts.count) }
    return runs
  }
}
