/// The longest run of elements that two lists have in common, in order, with gaps.
struct CommonSubsequence {
  /// A step through both lists.
  enum Step: Equatable {
    /// An element of both lists: its places.
    case both(Int, Int)
    /// An element that only the left list has: its place.
    case left(Int)
    /// An element that only the right list has: its place.
    case right(Int)
  }

  /// The steps through both lists; every place of either comes once, in order.
  private(set) var steps: [Step] = []

  /// Finds the steps; the work grows with the product of the lengths.
  init<Element: Equatable>(_ left: [Element], _ right: [Element]) {
    // How much the ends of the lists from each pair of places on have in common.
    let row = Array(repeating: 0, count: right.count + 1)
    var common = Array(repeating: row, count: left.count + 1)
    for i in left.indices.reversed() {
      for j in right.indices.reversed() {
        common[i][j] =
          left[i] == right[j] ? common[i + 1][j + 1] + 1 : max(common[i + 1][j], common[i][j + 1])
      }
    }
    var (i, j) = (0, 0)
    while i < left.count || j < right.count {
      if i < left.count, j < right.count, left[i] == right[j] {
        steps.append(.both(i, j))
        (i, j) = (i + 1, j + 1)
      } else if j == right.count || i < left.count && common[i + 1][j] >= common[i][j + 1] {
        steps.append(.left(i))
        i += 1
      } else {
        steps.append(.right(j))
        j += 1
      }
    }
  }

  /// How many elements the lists have in common.
  var count: Int {
    steps.count { if case .both = $0 { true } else { false } }
  }
}
