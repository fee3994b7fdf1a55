/// Cards arranged for computing with eight at a time: a card in each lane.
///
/// Cards of like length share a group, so that there is little padding.
struct LaneCards: Sendable {
  /// The reviews of all groups, one group after the other.
  private let steps: [LaneStep]
  /// Where the steps of each group begin: one element per group, longest first, and the number of
  /// steps last.
  private let starts: [Int]
  /// The places of cards in what the arrangement was made of: eight per group, in the order of
  /// lanes; the last group may have fewer.
  private let order: [Int32]

  /// How many groups there are.
  var count: Int { starts.count - 1 }

  /// How many steps the longest group has; 0 where there is no group.
  var longest: Int { count == 0 ? 0 : length(ofGroup: 0) }

  /// How many steps a group has.
  func length(ofGroup group: Int) -> Int {
    starts[group + 1] - starts[group]
  }

  /// The places of a group's cards in what the arrangement was made of, in the order of lanes; one
  /// to eight.
  func cards(ofGroup group: Int) -> ArraySlice<Int32> {
    order[group * Lanes.scalarCount..<min(order.count, (group + 1) * Lanes.scalarCount)]
  }

  /// Gives the steps of a group to a function; one or more.
  @inline(__always)
  func withSteps<Value>(
    ofGroup group: Int, _ body: (UnsafeBufferPointer<LaneStep>) -> Value
  ) -> Value {
    steps.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[starts[group]..<starts[group + 1]]))
    }
  }

  /// Arranges cards.
  ///
  /// - Parameters:
  ///   - histories: The cards.
  ///   - log: What they are of.
  ///   - weights: How much each review counts; without them nothing is scored.
  ///   - countsStudyDays: Whether elapsed days are whole study days.
  ///   - threads: How many threads to arrange on.
  init(
    _ histories: [CardHistory], of log: ReviewLog, weights: RecencyWeights?,
    countsStudyDays: Bool, threads: Int
  ) {
    let order = Self.longestFirst(histories)
    let firsts = stride(from: 0, to: order.count, by: Lanes.scalarCount)
    var starts = [0]
    starts.reserveCapacity(order.count / Lanes.scalarCount + 2)
    for first in firsts {
      starts.append(starts[starts.count - 1] + Int(histories[Int(order[first])].length))
    }
    let filling = Filling(
      histories: histories, order: order, starts: starts, log: log, weights: weights,
      countsStudyDays: countsStudyDays)
    steps = [LaneStep](unsafeUninitializedCapacity: starts[starts.count - 1]) { buffer, count in
      nonisolated(unsafe) let steps = buffer
      concurrently(threads: threads) { part, parts in
        filling.fill(steps, groups: filling.groups(ofPart: part, of: parts))
      }
      count = starts[starts.count - 1]
    }
    self.order = order
    self.starts = starts
  }

  /// The places of histories from the longest to the shortest; those of one length in their order.
  private static func longestFirst(_ histories: [CardHistory]) -> [Int32] {
    let longest = histories.reduce(0) { max($0, Int($1.length)) }
    // Counting sort: where the histories of each length begin.
    var places = [Int32](repeating: 0, count: longest + 2)
    for history in histories { places[longest - Int(history.length) + 1] += 1 }
    for length in places.indices.dropFirst() { places[length] += places[length - 1] }
    var order = [Int32](repeating: 0, count: histories.count)
    for (number, history) in histories.enumerated() {
      let length = longest - Int(history.length)
      order[Int(places[length])] = Int32(number)
      places[length] += 1
    }
    return order
  }
}

/// The copying of reviews from the columns of a log to lanes.
private struct Filling: Sendable {
  let histories: [CardHistory]
  let order: [Int32]
  let starts: [Int]
  let log: ReviewLog
  let weights: RecencyWeights?
  let countsStudyDays: Bool

  /// The groups that a thread fills: about as many steps each.
  func groups(ofPart part: Int, of parts: Int) -> Range<Int> {
    let all = starts.count - 1
    func first(_ part: Int) -> Int {
      let step = starts[all] / parts * part
      return part == parts ? all : starts[..<all].partitioningIndex { $0 >= step }
    }
    return first(part)..<first(part + 1)
  }

  func fill(_ steps: UnsafeMutableBufferPointer<LaneStep>, groups: Range<Int>) {
    log.withColumns { columns in
      for group in groups {
        let part = UnsafeMutableBufferPointer(rebasing: steps[starts[group]..<starts[group + 1]])
        part.initialize(repeating: .padding)
        guard let address = part.baseAddress else { continue }
        let lanes = UnsafeMutableRawPointer(address).assumingMemoryBound(to: Float.self)
        let first = group * Lanes.scalarCount
        for lane in 0..<min(Lanes.scalarCount, order.count - first) {
          fill(lanes + lane, columns, histories[Int(order[first + lane])])
        }
      }
    }
  }

  /// Writes a card to a lane, given the place of the lane in the first step.
  private func fill(
    _ lane: UnsafeMutablePointer<Float>, _ columns: FitColumns, _ history: CardHistory
  ) {
    let start = log.cardStarts[Int(history.card)]
    let stride = MemoryLayout<LaneStep>.stride / MemoryLayout<Float>.stride
    var place = lane
    for review in start..<start + Int(history.length) {
      let gap = columns.dayGaps[review]
      let elapsed = countsStudyDays ? Float(gap) : columns.elapsedDays[review]
      place[0] = min(elapsed, 36_500)
      place[Lanes.scalarCount] = Float(columns.ratings[review])
      if gap > 0, let weights {
        place[2 * Lanes.scalarCount] = weights.weight(onDay: columns.days[review])
      }
      place += stride
    }
  }
}

extension RandomAccessCollection where Index == Int {
  /// Returns the first place whose element, and all after it, fulfil a condition.
  fileprivate func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
