internal import Synchronization

extension FSRS6 {
  /// Returns the state of every card of a log after its last review.
  ///
  /// The states are those that ``initialState(_:)`` and ``nextState(_:elapsedDays:rating:)`` lead
  /// to, within 1e-5 relative: eight cards are computed at once, in 32 bits.
  ///
  /// - Parameters:
  ///   - log: The reviews; the times between them are counted in study days.
  ///   - threads: How many threads to compute on; used as 1…64. The states are the same for any
  ///     number.
  /// - Returns: One state per card, in the log's order.
  package func memoryStates(_ log: ReviewLog, threads: Int = 1) -> [MemoryState] {
    let kernel = FSRS6Kernel(vector: weights.vector)
    return [MemoryState](unsafeUninitializedCapacity: log.cardCount) { buffer, count in
      nonisolated(unsafe) let states = buffer
      let blocks = (log.cardCount + LaneReplay.blockSize - 1) / LaneReplay.blockSize
      let taken = Atomic(0)
      concurrently(threads: min(threads, blocks)) { _, _ in
        var replay = LaneReplay(log, kernel)
        // Whoever is ready takes the next block: some have longer cards, some threads less time.
        while case let block = taken.add(1, ordering: .relaxed).oldValue, block < blocks {
          replay.run(block: block, to: states)
        }
      }
      count = log.cardCount
    }
  }
}

/// The replay of the cards of a log, eight at a time: a card in each lane.
///
/// Cards that are neighbours in the log make a block, so that their reviews are in the cache
/// together; those of like length within it make a group of eight, so that few lanes wait for the
/// longest.
private struct LaneReplay {
  /// How many cards a block has; the last may have fewer.
  static let blockSize = 256
  /// Lengths from here on are told apart no more where cards are put by length.
  private static let longest = 255

  private let log: ReviewLog
  private let kernel: FSRS6Kernel
  /// The cards of a block, from the shortest to the longest.
  private var order = [Int](repeating: 0, count: blockSize)
  private var places = [Int](repeating: 0, count: longest + 2)

  init(_ log: ReviewLog, _ kernel: FSRS6Kernel) {
    self.log = log
    self.kernel = kernel
  }

  /// Writes the last states of the cards of a block to their places.
  mutating func run(block: Int, to states: UnsafeMutableBufferPointer<MemoryState>) {
    let first = block * Self.blockSize
    let cards = first..<min(first + Self.blockSize, log.cardCount)
    sort(cards)
    for first in stride(from: 0, to: cards.count, by: Lanes.scalarCount) {
      let group = order[first..<min(first + Lanes.scalarCount, cards.count)]
      let state = lastState(group)
      for (lane, card) in group.enumerated() {
        let stability = Double(state.stability[lane])
        let last = MemoryState(
          slow: stability, fast: stability, difficulty: Double(state.difficulty[lane]))
        states.initializeElement(at: card, to: last)
      }
    }
  }

  /// Puts cards by length: a counting sort.
  private mutating func sort(_ cards: Range<Int>) {
    for length in places.indices { places[length] = 0 }
    for card in cards { places[length(card) + 1] += 1 }
    for length in places.indices.dropFirst() { places[length] += places[length - 1] }
    for card in cards {
      order[places[length(card)]] = card
      places[length(card)] += 1
    }
  }

  private func length(_ card: Int) -> Int {
    min(log.cardStarts[card + 1] - log.cardStarts[card], Self.longest)
  }

  /// Returns the last states of one to eight cards; any state in lanes without a card.
  private func lastState(_ group: ArraySlice<Int>) -> FSRS6Kernel.State {
    let longest = group.reduce(0) { max($0, log.reviews(ofCard: $1).count) }
    var state = FSRS6Kernel.State(stability: .one, difficulty: .one)
    withUnsafeTemporaryAllocation(of: LaneStep.self, capacity: 64) { reviews in
      for first in stride(from: 0, to: longest, by: reviews.count) {
        let count = min(reviews.count, longest - first)
        read(group, from: first, to: UnsafeMutableBufferPointer(rebasing: reviews[..<count]))
        if first == 0 { state = kernel.firstState(reviews[0].rating) }
        for place in (first == 0 ? 1 : 0)..<count {
          let next = kernel.next(reviews[place], after: state)
          state.move(to: next, where: reviews[place].rating .> 0)
        }
      }
    }
    return state
  }

  /// Reads some reviews of each card of a group, beginning at a place in its history.
  private func read(
    _ group: ArraySlice<Int>, from first: Int,
    to reviews: UnsafeMutableBufferPointer<LaneStep>
  ) {
    reviews.initialize(repeating: LaneStep(elapsed: .zero, rating: .zero, weight: .zero))
    guard let address = UnsafeMutableRawPointer(reviews.baseAddress) else { return }
    let stride = MemoryLayout<LaneStep>.stride / MemoryLayout<Float>.stride
    for (lane, card) in group.enumerated() {
      var place = address.assumingMemoryBound(to: Float.self) + lane
      let all = log.reviews(ofCard: card)
      let start = min(all.lowerBound + first, all.upperBound)
      for review in start..<min(start + reviews.count, all.upperBound) {
        place[0] = Float(log.dayGaps[review])
        place[Lanes.scalarCount] = Float(log.ratings[review])
        place += stride
      }
    }
  }
}

extension FSRS6Kernel {
  /// Returns the state after a step, and notes nothing.
  @inline(__always)
  fileprivate func next(_ step: LaneStep, after state: State) -> State {
    withUnsafeTemporaryAllocation(of: Notes.self, capacity: 1) { notes in
      guard let notes = notes.baseAddress else { return state }
      note(step, state, in: notes)
      return next(step, notes)
    }
  }
}

extension FSRS6Kernel.State {
  /// Moves the cards that a mask holds for to another state.
  @inline(__always)
  fileprivate mutating func move(to other: Self, where mask: LaneMask) {
    stability.replace(with: other.stability, where: mask)
    difficulty.replace(with: other.difficulty, where: mask)
  }
}
