internal import Curriculum

/// A text with cloze deletions, `{{c1::hidden::hint}}`, which may lie in one another.
struct AnkiCloze {
  private indirect enum Part {
    case text(String)
    case deletion(number: Int, [Part], hint: String?)
  }

  /// How deep deletions may lie in one another; what is deeper counts as text.
  private static let deepest = 8

  private let parts: [Part]
  private let markup: ExchangeQuestion.Markup
  /// The numbers of the deletions, each of which is a card; ascending.
  let numbers: [Int]

  /// Reads a text; `nil` where it has no deletions.
  init?(_ text: ExchangeQuestion.Text) {
    let bytes = Array(text.text.utf8)
    var scanner = Scanner(bytes: bytes)
    parts = scanner.parts(depth: 0)
    markup = text.markup
    numbers = Set(scanner.numbers).sorted()
    if numbers.isEmpty { return nil }
  }

  /// Returns the text of a card: with gaps where its number is hidden, and all else shown.
  ///
  /// - Parameter number: The number; from 1.
  /// - Returns: The key.
  /// - Throws: `ExchangeFault` where it has no gap, too many, or one without words.
  func key(_ number: Int) throws(ExchangeFault) -> AnswerKey.Cloze {
    var (gaps, marked): ([AnswerKey.Cloze.Gap], String) = ([], "")
    append(parts, number, &marked, &gaps)
    guard 1...Self.mostGaps ~= gaps.count else { throw .gapCount(gaps.count) }
    if gaps.contains(where: \.key.isEmpty) { throw .emptyGap }
    let plain = ExchangeQuestion.Text(marked, markup).plain.oneLine.withoutPlaces
    return AnswerKey.Cloze(text: plain.withPlaces, gaps: gaps)
  }

  /// The text with everything shown.
  var shown: String {
    var (gaps, text): ([AnswerKey.Cloze.Gap], String) = ([], "")
    append(parts, 0, &text, &gaps)
    return ExchangeQuestion.Text(text, markup).plain.oneLine
  }

  private static let mostGaps = 9

  private func append(
    _ parts: [Part], _ number: Int, _ text: inout String, _ gaps: inout [AnswerKey.Cloze.Gap]
  ) {
    for part in parts {
      switch part {
      case .text(let words): text += words.filter { $0.gapNumber == nil }
      case .deletion(number, let inner, let hint):
        gaps.append(gap(inner, hint))
        text += gaps.count <= Self.mostGaps ? String(Character(gap: gaps.count)) : ""
        if gaps[gaps.count - 1].options.isEmpty, let hint { text += " [\(hint)]" }
      case .deletion(_, let inner, _): append(inner, number, &text, &gaps)
      }
    }
  }

  /// A hint that names several texts, with the hidden one among them, says what to pick from.
  private func gap(_ inner: [Part], _ hint: String?) -> AnswerKey.Cloze.Gap {
    var (none, text): ([AnswerKey.Cloze.Gap], String) = ([], "")
    append(inner, 0, &text, &none)
    let key = ExchangeQuestion.Text(text, markup).plain.oneLine
    let options = (hint ?? "").split(separator: " / ").map {
      ExchangeQuestion.Text(String($0), markup).plain.oneLine
    }
    let isChoice =
      2...9 ~= options.count && options.contains(key) && Set(options).count == options.count
    return AnswerKey.Cloze.Gap(key: key, options: isChoice ? options : [])
  }
}

extension AnkiCloze {
  private struct Scanner {
    let bytes: [UInt8]
    var place = 0
    var numbers: [Int] = []

    /// Reads until the end of the text, or of the deletion that it is in.
    mutating func parts(depth: Int) -> [Part] {
      var (parts, start): ([Part], Int) = ([], place)
      func text(_ end: Int) -> [Part] {
        start < end ? [.text(String(decoding: bytes[start..<end], as: UTF8.self))] : []
      }
      while place < bytes.count {
        if depth > 0, isAt("}}") { break }
        let before = place
        if depth < AnkiCloze.deepest, let number = opening(), hasEnd {
          parts += text(before) + [deletion(number, depth)]
          start = place
        } else {
          place = before + 1
        }
      }
      return parts + text(place)
    }

    private mutating func deletion(_ number: Int, _ depth: Int) -> Part {
      numbers.append(number)
      var inner = parts(depth: depth + 1)
      place = min(bytes.count, place + 2)
      guard case .text(let last)? = inner.last,
        let mark = last.utf8.firstRange(of: "::".utf8)
      else { return .deletion(number: number, inner, hint: nil) }
      inner[inner.count - 1] = .text(String(last[..<mark.lowerBound]))
      let hint = String(last[mark.upperBound...])
      return .deletion(number: number, inner, hint: hint.isEmpty ? nil : hint)
    }

    /// Takes `{{c1::` off and returns its number; `nil` where it does not stand here.
    private mutating func opening() -> Int? {
      guard isAt("{{c") else { return nil }
      let digits = bytes[(place + 3)...].prefix { (48...57).contains($0) }
      guard 1...3 ~= digits.count, let number = Int(String(decoding: digits, as: UTF8.self)),
        number > 0
      else { return nil }
      place += 3 + digits.count
      guard isAt("::") else { return nil }
      place += 2
      return number
    }

    /// Whether a deletion that began is closed anywhere.
    private var hasEnd: Bool { bytes[place...].firstRange(of: Array("}}".utf8)) != nil }

    private func isAt(_ mark: StaticString) -> Bool {
      let count = mark.utf8CodeUnitCount
      guard place + count <= bytes.count else { return false }
      return mark.withUTF8Buffer { bytes[place..<(place + count)].elementsEqual($0) }
    }
  }
}

// Gaps are letters of a private plane until the text around them is plain, as it may have braces of its own.
extension Character {
  fileprivate init(gap number: Int) {
    self.init(Unicode.Scalar(0xF_0000 + UInt32(number)) ?? "?")
  }

  fileprivate var gapNumber: Int? {
    guard let scalar = unicodeScalars.first, (0xF_0001...0xF_0009).contains(scalar.value) else {
      return nil
    }
    return Int(scalar.value - 0xF_0000)
  }
}

extension String {
  /// The text with the numbers of gaps in braces.
  fileprivate var withPlaces: String {
    reduce(into: "") { text, letter in
      if let number = letter.gapNumber { text += "{\(number)}" } else { text.append(letter) }
    }
  }

  /// The text with round brackets for braces around numbers, which a bank takes for places of gaps.
  fileprivate var withoutPlaces: String {
    guard utf8.contains(UInt8(ascii: "{")) else { return self }
    var bytes = Array(utf8)
    for start in bytes.indices where bytes[start] == UInt8(ascii: "{") {
      let digits = bytes[(start + 1)...].prefix { (48...57).contains($0) }
      guard !digits.isEmpty, digits.endIndex < bytes.count,
        bytes[digits.endIndex] == UInt8(ascii: "}")
      else { continue }
      let end = digits.endIndex
      (bytes[start], bytes[end]) = (UInt8(ascii: "("), UInt8(ascii: ")"))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
