internal import Curriculum

/// What an answer in own words is marked by, as notes that people read and that come back as they went.
///
/// Each text is one line of its own with a label before it, so that no text can be taken for another:
///
/// ```text
/// Benchmark: A full answer.
/// Key points, at least 1 of 2:
/// 1. A point that has to be made.
/// Required.
/// Accept: other words for it
/// 2. A point that may be made.
/// Half right: An answer that is common.
/// Probe: A question to ask then?
/// ```
enum MarkingNotes {
  private typealias Key = AnswerKey.Explain

  /// Returns the notes of a key; `nil` for a key that marks by itself.
  static func text(of key: AnswerKey) -> String? {
    guard case .explain(let key) = key else { return nil }
    var lines = [
      "Benchmark: \(key.benchmark)",
      "Key points, at least \(key.minimum) of \(key.keyPoints.count):",
    ]
    for (place, point) in key.keyPoints.enumerated() {
      lines.append("\(place + 1). \(point.text)")
      if point.required { lines.append("Required.") }
      lines += point.accept.map { "Accept: \($0)" }
    }
    lines += key.halfRight.map { "Half right: \($0)" }
    if let probe = key.probe { lines.append("Probe: \(probe)") }
    return lines.joined(separator: "\n")
  }

  /// Returns the key that notes say: ours, or a text with a plain list of two to eight points after it.
  static func key(in text: ExchangeQuestion.Text) -> AnswerKey.Explain? {
    let lines = lines(of: text)
    let isOurs = lines.first?.hasPrefix("Benchmark: ") == true
    guard let key = isOurs ? ours(lines[...]) : list(lines), 2...8 ~= key.keyPoints.count,
      Set(key.keyPoints.map(\.text)).count == key.keyPoints.count, !key.benchmark.isEmpty
    else { return nil }
    return key
  }

  private static func lines(of text: ExchangeQuestion.Text) -> [String] {
    text.plain.split(whereSeparator: \.isNewline).map { String($0).oneLine }
      .reduce(into: []) { lines, line in
        if lines.last == "•" {
          // A paragraph within an item of a list.
          lines[lines.count - 1] += " " + line
        } else if !line.isEmpty {
          lines.append(line)
        }
      }
  }

  private static func ours(_ lines: ArraySlice<String>) -> Key? {
    var rest = lines
    guard let benchmark = rest.take("Benchmark: "),
      let counts = rest.take("Key points, at least "), counts.hasSuffix(":"),
      let least = Int(counts.prefix { $0.isNumber })
    else { return nil }
    var key = Key(benchmark: benchmark, keyPoints: [], minimum: least)
    while let text = rest.take("\(key.keyPoints.count + 1). ") {
      var point = Key.KeyPoint(text: text)
      if rest.first == "Required." {
        point.required = true
        rest.removeFirst()
      }
      while let words = rest.take("Accept: ") { point.accept.append(words) }
      key.keyPoints.append(point)
    }
    while let words = rest.take("Half right: ") { key.halfRight.append(words) }
    key.probe = rest.take("Probe: ")
    // Somebody may have taken a point out, or put one in.
    key.minimum = max(1, min(least, key.keyPoints.count))
    return rest.isEmpty ? key : nil
  }

  /// What comes before the list is the benchmark, or the points together where nothing does.
  private static func list(_ lines: [String]) -> Key? {
    let items = lines.map(item)
    guard let first = items.firstIndex(where: { $0 != nil }) else { return nil }
    let points = items[first...].compactMap { $0 }
    // A line after the list would belong to its last point, or be about something else.
    guard points.count == items.count - first else { return nil }
    let benchmark =
      first == 0 ? points.joined(separator: "; ") : lines[..<first].joined(separator: " ")
    return Key(
      benchmark: benchmark, keyPoints: points.map { Key.KeyPoint(text: $0) },
      minimum: points.count)
  }

  /// Returns what an item of a list says; `nil` for another line.
  private static func item(_ line: String) -> String? {
    for bullet in ["• ", "- ", "* ", "– "] where line.hasPrefix(bullet) {
      return String(line.dropFirst(bullet.count))
    }
    let number = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(number.count)
    guard 1...2 ~= number.count, rest.hasPrefix(". ") || rest.hasPrefix(") ") else { return nil }
    return String(rest.dropFirst(2))
  }
}

extension ArraySlice<String> {
  /// Takes the first line off where it has a label, and returns what follows that.
  fileprivate mutating func take(_ label: String) -> String? {
    guard let first, first.hasPrefix(label), first.count > label.count else { return nil }
    removeFirst()
    return String(first.dropFirst(label.count))
  }
}
