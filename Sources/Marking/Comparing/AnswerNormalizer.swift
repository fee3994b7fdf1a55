/// Rewrites a text so that two answers that differ only in what never matters become equal.
///
/// Canonically equivalent texts (`é` typed as one or as two characters) are equal to begin with:
/// Swift compares strings so. White space at the ends is always dropped. Rewriting twice is the same as
/// rewriting once.
package struct AnswerNormalizer {
  /// Something that never matters, with the order in which the steps are taken.
  package enum Step: CaseIterable, Sendable {
    /// Control and format characters, such as a soft hyphen or a zero-width space, are dropped.
    case invisible
    /// Other forms of the same letters become the plain ones: full-width letters, and letters joined
    /// in one sign such as `ﬁ`.
    case form
    /// Letters are folded, so that `STRASSE` equals `straße`.
    case capitals
    /// British spelling becomes American spelling; only where the author allows it.
    case spelling
    /// Any quote becomes `'` or `"`.
    case quotes
    /// Any dash becomes `-`.
    case dashes
    /// Hyphens and spaces between words are dropped; only where the author allows it.
    case hyphens
    /// A run of white space becomes one space.
    case spaces
    /// Articles (`the`, `a`, `an`) at the beginning are dropped, unless nothing else is left.
    case articles
    /// Punctuation at the ends is dropped, unless nothing else is left.
    case punctuation
  }

  /// The steps to be taken.
  let steps: Set<Step>
  /// Whether plain words can take a short cut: the steps are the usual ones, with or without articles.
  private let isUsual: Bool

  /// The steps that are taken for a letter or a text that is shown.
  static let usual = Set(Step.allCases).subtracting([.hyphens, .spelling, .articles])
  /// The steps that are taken for typed words where the author says nothing.
  static let usualForWords = usual.union([.articles])

  /// Creates a normalizer that takes the usual steps.
  init() {
    (steps, isUsual) = (Self.usual, true)
  }

  /// Creates a normalizer that takes some steps.
  init(steps: Set<Step>) {
    (self.steps, isUsual) = (steps, steps == Self.usual || steps == Self.usualForWords)
  }

  /// Returns the rewritten text.
  func normalized(_ text: String) -> String {
    if isUsual, let quick = text.normalizedASCII,
      !steps.contains(.articles) || quick.behindArticle == nil
    {
      return quick
    }
    var result = text
    if steps.contains(.invisible) { result = result.withoutInvisible }
    if steps.contains(.form) { result = result.withPlainForms }
    if steps.contains(.capitals) { result = result.foldedCapitals }
    if steps.contains(.spelling) { result = americanSpelling(of: result) }
    if steps.contains(.quotes) { result = result.withPlain("'\"") }
    if steps.contains(.dashes) { result = result.withPlain("-") }
    if steps.contains(.hyphens) {
      // Once its space is gone, an article can't be told from the word behind it.
      if steps.contains(.articles) { result = bare(result.withoutOuterSpaces) }
      result = result.withoutHyphens
    }
    if steps.contains(.spaces) { result = result.withSingleSpaces }
    return bare(result.withoutOuterSpaces)
  }

  /// Drops what never matters at the ends; what stood behind an article can be punctuation again.
  private func bare(_ words: String) -> String {
    var rest = words
    if steps.contains(.punctuation) {
      let bare = rest.withoutOuterPunctuation
      if !bare.isEmpty { rest = bare }
    }
    guard steps.contains(.articles), let behind = rest.behindArticle else { return rest }
    return bare(behind)
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

  /// What stands behind a leading article; `nil` where there is no article, or nothing behind it.
  fileprivate var behindArticle: String? {
    guard let first = utf8.first, "tTaA".utf8.contains(first),
      let space = unicodeScalars.firstIndex(where: \.properties.isWhitespace),
      ["the", "a", "an"].contains(self[..<space].lowercased())
    else { return nil }
    let behind = String(self[space...]).withoutOuterSpaces
    return behind.isBlank ? nil : behind
  }

  fileprivate var withoutInvisible: String {
    String(unicodeScalars.filter { !$0.isInvisible })
  }

  fileprivate var withPlainForms: String {
    unicodeScalars.contains { $0.plainForm != nil }
      ? unicodeScalars.map { $0.plainForm ?? String($0) }.joined() : self
  }

  /// Lower case by way of upper case, which spells out `ß`; and by lower case to it, as `ẞ` has no
  /// other way.
  fileprivate var foldedCapitals: String {
    lowercased().uppercased().lowercased()
  }

  /// The text with the plain sign for each kind of sign that has one of those given.
  fileprivate func withPlain(_ signs: String) -> String {
    var plain = String.UnicodeScalarView()
    plain.append(
      contentsOf: unicodeScalars.lazy.map { scalar in
        let sign = scalar.plainSign
        return signs.unicodeScalars.contains(sign) ? sign : scalar
      })
    return String(plain)
  }

  /// The text without hyphens and spaces between its words; those at the ends are not between.
  fileprivate var withoutHyphens: String {
    let isJoint: (Unicode.Scalar) -> Bool = { $0.plainSign == "-" || $0.properties.isWhitespace }
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !isJoint($0) }),
      let last = scalars.lastIndex(where: { !isJoint($0) })
    else { return self }
    let between = scalars[first...last].filter { !isJoint($0) }
    return String(scalars[..<first]) + String(String.UnicodeScalarView(between))
      + String(scalars[scalars.index(after: last)...])
  }

  fileprivate var withSingleSpaces: String {
    unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
      .map { String($0) }.joined(separator: " ")
  }

  fileprivate var withoutOuterSpaces: String {
    let start = unicodeScalars.drop(while: \.properties.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
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
