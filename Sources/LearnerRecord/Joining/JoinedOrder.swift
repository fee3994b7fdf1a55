internal import Proofs

/// The order of entries in a record that two copies are joined to: by time, then by copy, and within a copy as
/// they were recorded.
struct JoinedOrder {
  /// An entry of the joined record, by its number in each copy that has it.
  struct Place {
    var first: Int?
    var second: Int?
  }

  /// The entries after those that both copies begin with.
  private(set) var places: [Place] = []
  private let twinsOfFirst: [Int: Int]
  private let twinsOfSecond: [Int: Int]
  private let moments: (first: [Int64], second: [Int64])
  /// Whether the first copy's entry comes first where both were recorded within one millisecond.
  private let isFirstLower: Bool
  /// The entries that have their place already, because the other copy has them too.
  private var placed: (first: Set<Int>, second: Set<Int>) = ([], [])

  /// Finds the order.
  ///
  /// - Parameters:
  ///   - first: A copy.
  ///   - second: Another copy of the same record.
  ///   - shared: How many entries both begin with.
  init(_ first: RecordCopy, _ second: RecordCopy, after shared: Int) {
    twinsOfFirst = first.numbers(in: second)
    twinsOfSecond = second.numbers(in: first)
    moments = (first.moments, second.moments)
    func device(_ copy: RecordCopy) -> [UInt8] {
      shared < copy.count ? copy.leaves[shared].hash.bytes : []
    }
    isFirstLower = device(first).lexicographicallyPrecedes(device(second))
    merge(from: shared + 1, through: (first.count, second.count))
  }

  private mutating func merge(from start: Int, through last: (first: Int, second: Int)) {
    var next = (first: start, second: start)
    while next.first <= last.first || next.second <= last.second {
      if placed.first.contains(next.first) {
        next.first += 1
      } else if placed.second.contains(next.second) {
        next.second += 1
      } else if next.second > last.second
        || next.first <= last.first && isFirstNext(next.first, next.second)
      {
        place(.init(first: next.first, second: twinsOfFirst[next.first]))
        next.first += 1
      } else {
        place(.init(first: twinsOfSecond[next.second], second: next.second))
        next.second += 1
      }
    }
  }

  private mutating func place(_ place: Place) {
    places.append(place)
    if let number = place.first { placed.first.insert(number) }
    if let number = place.second { placed.second.insert(number) }
  }

  /// Whether of the next entries of both copies that of the first comes first: one that both have waits for what
  /// comes before it in either.
  private func isFirstNext(_ first: Int, _ second: Int) -> Bool {
    switch (twinsOfFirst[first], twinsOfSecond[second]) {
    case (nil, .some): true
    case (.some, nil): false
    default:
      moments.first[first - 1] == moments.second[second - 1]
        ? isFirstLower : moments.first[first - 1] < moments.second[second - 1]
    }
  }
}
