/// The order in which an epoch goes through the groups of cards, and which of them each step of the
/// descent rests on.
///
/// Each batch takes one group at random from each run of groups of like length, so that all batches
/// are of one size and as mixed as all cards are.
struct Batches {
  /// The groups: those of one batch after those of the other.
  private let groups: [Int32]
  /// How many batches there are.
  let count: Int
  private let groupCount: Int

  /// Makes the batches of an epoch.
  ///
  /// - Parameters:
  ///   - groupCount: How many groups there are, longest first.
  ///   - count: How many batches are wanted; used as 1…`groupCount`.
  ///   - generator: Where chance comes from.
  init(groupCount: Int, count: Int, using generator: inout SplitMix64) {
    let count = max(1, min(count, groupCount))
    var groups = [Int32](repeating: -1, count: (groupCount + count - 1) / count * count)
    let rows = groups.count / count
    for row in 0..<rows {
      var places = Array(0..<count)
      for place in stride(from: count - 1, to: 0, by: -1) {
        places.swapAt(place, generator.integer(in: 0...place))
      }
      for (number, batch) in places.enumerated() where row * count + number < groupCount {
        groups[batch * rows + row] = Int32(row * count + number)
      }
    }
    self.groups = groups
    self.count = count
    self.groupCount = groupCount
  }

  /// Calls a function with each group of a batch that is in a share of it.
  ///
  /// The shares of a batch take turns, there and back again, so that none has all the long groups.
  ///
  /// - Parameters:
  ///   - batch: The batch; 0..<``count``.
  ///   - share: The share; 0..<`shares`.
  ///   - shares: Into how many shares batches are split.
  ///   - body: Is given the number of each group.
  @inline(__always)
  func forEachGroup(ofBatch batch: Int, share: Int, of shares: Int, _ body: (Int) -> Void) {
    let rows = groups.count / count
    for row in 0..<rows {
      let (turn, place) = (row / shares, row % shares)
      guard (turn % 2 == 0 ? place : shares - 1 - place) == share else { continue }
      let group = groups[batch * rows + row]
      if group >= 0 { body(Int(group)) }
    }
  }
}
