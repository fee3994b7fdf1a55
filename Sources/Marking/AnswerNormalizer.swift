/// Rewrites a text so that two answers that differ only in what never matters become equal.
///
/// Canonically equivalent texts (`é` typed as one or as two characters) are equal to begin with:
/// Swift compares strings so. White space at the ends is always dropped. Articles (`the`, `a`) are
/// kept. Rewriting twice is the same as rewriting once.
struct AnswerNormalizer {
  /// Something that never matters, with the order in which the steps are taken.
  enum Step: CaseIterable {
    /// Control and format characters, such as a soft hyphen or a zero-width space, are dropped.
    case invisible
    /// Letters are folded, so that `STRASSE` equals `straße`.
    case capitals
    /// Any dash becomes `-`; any quote becomes `'` or `"`.
    case signs
    /// A run of white space becomes one space.
    case spaces
    /// Punctuation at the ends is dropped, unless nothing else is left.
    case punctuation
  }

  /// The steps to be taken.
  var steps = Set(Step.allCases)

  /// Returns the rewritten text.
  func normalized(_ text: String) -> String {
    if steps.count == Step.allCases.count, let quick = text.normalizedASCII { return quick }
    var result = text
    if steps.contains(.invisible) { result = result.withoutInvisible }
    if steps.contains(.capitals) { result = result.foldedCapitals }
    if steps.contains(.signs) { result = result.withPlainSigns }
    if steps.contains(.spaces) { result = result.withSingleSpaces }
    let words = result.trimmingScalars(where: \.properties.isWhitespace)
    guard steps.contains(.punctuation) else { return words }
    let bare = words.withoutOuterPunctuation
    return bare.isEmpty ? words : bare
  }
}

extension String {
  /// Whether there is nothing visible in the text.
  var isBlank: Bool {
    unicodeScalars.allSatisfy { $0.isInvisible || $0.properties.isWhitespace }
  }

  /// What all steps make of plain words, or `nil` for any other text.
  ///
  /// Plain words are ASCII with single spaces between them, and a letter or digit at both ends. Most
  /// answers and options are such texts, and this way they cost a hundredth.
  fileprivate var normalizedASCII: String? {
    var isAfterSpace = true
    var lowered: [UInt8] = []
    lowered.reserveCapacity(utf8.count)
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): lowered.append(byte | 0x20)
      case UInt8(ascii: " ") where isAfterSpace: return nil
      case UInt8(ascii: "`"): return nil
      case 0x20..<0x7F: lowered.append(byte)
      default: return nil
      }
      isAfterSpace = byte == UInt8(ascii: " ")
    }
    guard let first = lowered.first, let last = lowered.last, first.isPlainWord, last.isPlainWord
    else { return nil }
    return String(decoding: lowered, as: UTF8.self)
  }

  fileprivate var withoutInvisible: String {
    String(unicodeScalars.filter { !$0.isInvisible })
  }

  /// Lower case by way of upper case, which spells out `ß`; and by lower case to it, as `ẞ` has no
  /// other way.
  fileprivate var foldedCapitals: String {
    lowercased().uppercased().lowercased()
  }

  fileprivate var withPlainSigns: String {
    var plain = String.UnicodeScalarView()
    plain.append(contentsOf: unicodeScalars.lazy.map(\.plainSign))
    return String(plain)
  }

  fileprivate var withSingleSpaces: String {
    unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
      .map { String($0) }.joined(separator: " ")
  }

  fileprivate func trimmingScalars(where isDropped: (Unicode.Scalar) -> Bool) -> String {
    let start = unicodeScalars.drop(while: isDropped)
    guard let end = start.lastIndex(where: { !isDropped($0) }) else { return "" }
    return String(start[...end])
  }

  /// The text without punctuation and white space at its ends; a mark that leads into a digit, as
  /// in `-5` or `.5`, stays.
  fileprivate var withoutOuterPunctuation: String {
    var rest = unicodeScalars[...]
    while let first = rest.first, first.isOuter {
      let next = rest.dropFirst().first
      if first.canLeadNumber, next?.properties.numericType == .decimal { break }
      rest.removeFirst()
    }
    while rest.last?.isOuter == true { rest.removeLast() }
    return String(rest)
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII letter in lower case or a digit.
  fileprivate var isPlainWord: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}
