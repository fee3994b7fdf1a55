/// Returns the name nearest to what was typed, or `nil` where none is near enough to be meant.
///
/// Near enough is at most a third of the typed letters wrong, and at least one edit is allowed.
///
/// - Parameters:
///   - typed: What somebody typed; the case of letters does not matter.
///   - names: The names that exist.
/// - Returns: The nearest name, as it is spelt in `names`.
package func nearestName(to typed: String, among names: [String]) -> String? {
  let wanted = Array(typed.lowercased())
  let allowed = max(1, wanted.count / 3)
  let best = names.map { ($0, editDistance(wanted, Array($0.lowercased()))) }
    .min { $0.1 < $1.1 }
  return best.flatMap { $0.1 <= allowed ? $0.0 : nil }
}

/// Returns how many letters must be inserted, removed, replaced or swapped with their neighbour
/// to turn one text into another (the restricted Damerau–Levenshtein distance).
package func editDistance(_ from: [Character], _ to: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...to.count)
  for row in from.indices {
    var current = [row + 1]
    for column in to.indices {
      let replaced = last[column] + (from[row] == to[column] ? 0 : 1)
      var best = min(replaced, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, from[row] == to[column - 1], from[row - 1] == to[column] {
        best = min(best, beforeLast[column - 1] + 1)
      }
      current.append(best)
    }
    (beforeLast, last) = (last, current)
  }
  return last[to.count]
}
