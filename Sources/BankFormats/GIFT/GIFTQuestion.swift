/// The reading of one question of a GIFT file, whose escaped characters are marked (`GIFTMark`).
struct GIFTQuestion {
  typealias Bytes = ArraySlice<UInt8>

  let question: ExchangeQuestion

  /// Reads a question.
  ///
  /// - Parameter bytes: Its lines without comments, trimmed; not empty.
  /// - Throws: ``ExchangeFault``.
  init(_ bytes: Bytes) throws(ExchangeFault) {
    let (name, rest) = Self.name(bytes)
    let (words, answers) = try Self.parts(rest)
    let prompt = Self.text(words, .moodle)
    guard let answers else {
      question = ExchangeQuestion(
        name: name, prompt: prompt, key: .description, feedback: .init("", prompt.markup))
      return
    }
    let (key, feedback) = Self.withoutFeedback(answers)
    question = ExchangeQuestion(
      name: name, prompt: prompt, key: try Self.key(key, prompt.markup),
      feedback: feedback.map { Self.text($0, prompt.markup) } ?? .init("", prompt.markup))
  }

  private static func name(_ bytes: Bytes) -> (name: String?, rest: Bytes) {
    guard bytes.starts(with: "::".utf8) else { return (nil, bytes) }
    let rest = bytes.dropFirst(2)
    guard let end = rest.place(of: "::") else { return (nil, rest) }
    return (rest[..<end].trimmed.unmarked, rest[(end + 2)...].trimmed)
  }

  /// Parts a question from its answers, for which a blank stands where words follow them; no answers where
  /// there are no braces.
  private static func parts(
    _ bytes: Bytes
  ) throws(ExchangeFault) -> (prompt: Bytes, answers: Bytes?) {
    let open = bytes.firstIndex(of: UInt8(ascii: "{"))
    let close = bytes.firstIndex(of: UInt8(ascii: "}"))
    if open == nil, close == nil { return (bytes, nil) }
    guard let open, let close, open < close else { throw .braces }
    let isLast = bytes.last == UInt8(ascii: "}")
    let blank: [UInt8] = isLast ? [] : Array("_____".utf8)
    let prompt = Array(bytes[..<open]) + blank + bytes[(close + 1)...]
    return (prompt[...], bytes[(open + 1)..<close].trimmed)
  }

  private static func withoutFeedback(_ answers: Bytes) -> (answers: Bytes, feedback: Bytes?) {
    guard let place = answers.lastPlace(of: "####") else { return (answers, nil) }
    return (answers[..<place].trimmed, answers[(place + 4)...])
  }

  /// Reads a text with the name of its markup before it, if that is not the usual one.
  static func text(_ bytes: Bytes, _ usual: ExchangeQuestion.Markup) -> ExchangeQuestion.Text {
    if bytes.first == UInt8(ascii: "["), let end = bytes.firstIndex(of: UInt8(ascii: "]")) {
      let name = String(decoding: bytes[(bytes.startIndex + 1)..<end], as: UTF8.self)
      if let markup = ExchangeQuestion.Markup(rawValue: name) {
        return .init(bytes[(end + 1)...].unmarkedAndTrimmed, markup)
      }
    }
    return .init(bytes.unmarkedAndTrimmed, usual)
  }
}

// Answers.
extension GIFTQuestion {
  private static func key(
    _ bytes: Bytes, _ markup: ExchangeQuestion.Markup
  ) throws(ExchangeFault) -> ExchangeQuestion.Key {
    guard let first = bytes.first else { return .essay }
    if first == UInt8(ascii: "#") { return .numeric(try numbers(bytes.dropFirst(), markup)) }
    if bytes.contains(UInt8(ascii: "~")) { return try choice(bytes, markup) }
    if bytes.contains(UInt8(ascii: "=")), bytes.place(of: "->") != nil {
      return .matching(try pairs(bytes, markup))
    }
    let parts = bytes.split(
      separator: UInt8(ascii: "#"), maxSplits: 2, omittingEmptySubsequences: false)
    switch String(decoding: parts[0].trimmed, as: UTF8.self) {
    case "T", "TRUE": return trueFalse(true, parts, markup)
    case "F", "FALSE": return trueFalse(false, parts, markup)
    default:
      let all = answers(bytes).map { bytes in
        let (percent, rest) = weight(bytes) ?? (100, bytes)
        return answer(rest, percent: percent, markup)
      }
      return .short(all)
    }
  }

  private static func trueFalse(
    _ key: Bool, _ parts: [Bytes], _ markup: ExchangeQuestion.Markup
  ) -> ExchangeQuestion.Key {
    func feedback(_ place: Int) -> ExchangeQuestion.Text {
      place < parts.count ? text(parts[place].trimmed, markup) : .init("", markup)
    }
    return .trueFalse(key, wrong: feedback(1), right: feedback(2))
  }

  /// Options begin with `~`, or `=` where they are right; several can be chosen where none is wholly right.
  private static func choice(
    _ bytes: Bytes, _ markup: ExchangeQuestion.Markup
  ) throws(ExchangeFault) -> ExchangeQuestion.Key {
    var pieces: [Bytes] = []
    var start = bytes.startIndex
    for place in bytes.indices {
      switch bytes[place] {
      case UInt8(ascii: "~"):
        pieces.append(bytes[start..<place])
        start = place + 1
      case UInt8(ascii: "="):
        pieces.append(bytes[start..<place])
        start = place
      default: break
      }
    }
    pieces.append(bytes[start...])
    if pieces[0].trimmed.isEmpty { pieces.removeFirst() }
    guard pieces.count >= 2 else { throw .tooFewAnswers(least: 2, found: pieces.count) }
    let answers = pieces.map { piece in
      let piece = piece.trimmed
      if piece.first == UInt8(ascii: "=") { return answer(piece.dropFirst(), percent: 100, markup) }
      let (percent, rest) = weight(piece) ?? (0, piece)
      return answer(rest, percent: percent, markup)
    }
    return .choice(isSingle: bytes.contains(UInt8(ascii: "=")), answers)
  }

  private static func pairs(
    _ bytes: Bytes, _ markup: ExchangeQuestion.Markup
  ) throws(ExchangeFault) -> [ExchangeQuestion.Pair] {
    let all = answers(bytes)
    guard all.count >= 2 else { throw .tooFewAnswers(least: 2, found: all.count) }
    var pairs: [ExchangeQuestion.Pair] = []
    for pair in all {
      guard let arrow = pair.place(of: "->") else { throw .notAPair(pair.unmarked) }
      pairs.append(
        .init(text(pair[..<arrow], markup), pair[(arrow + 2)...].unmarkedAndTrimmed))
    }
    return pairs
  }

  /// Returns what follows each `=`, trimmed, and what comes before the first if that is anything.
  private static func answers(_ bytes: Bytes) -> [Bytes] {
    var pieces = bytes.split(separator: UInt8(ascii: "="), omittingEmptySubsequences: false)
      .map(\.trimmed)
    if pieces[0].isEmpty { pieces.removeFirst() }
    return pieces
  }

  /// Returns the weight that stands in percent signs before an answer, and the answer; `nil` for none.
  static func weight(_ bytes: Bytes) -> (percent: Double, rest: Bytes)? {
    guard bytes.first == UInt8(ascii: "%") else { return nil }
    let rest = bytes.dropFirst()
    guard let end = rest.firstIndex(of: UInt8(ascii: "%")) else { return nil }
    let words = String(decoding: rest[..<end], as: UTF8.self)
    let digits = words.drop { $0 == "-" }
    guard digits.first?.isASCIIDigit == true,
      digits.allSatisfy({ $0.isASCIIDigit || $0 == "." }), let percent = Double(words)
    else { return nil }
    return (percent, rest[(end + 1)...])
  }

  private static func answer(
    _ bytes: Bytes, percent: Double, _ markup: ExchangeQuestion.Markup
  ) -> ExchangeQuestion.Answer {
    let (words, feedback) = commented(bytes, markup)
    return .init(text(words, markup), percent: percent, feedback: feedback)
  }

  /// Parts an answer from the feedback after `#`.
  private static func commented(
    _ bytes: Bytes, _ markup: ExchangeQuestion.Markup
  ) -> (words: Bytes, feedback: ExchangeQuestion.Text) {
    guard let place = bytes.firstIndex(of: UInt8(ascii: "#")) else {
      return (bytes.trimmed, .init("", markup))
    }
    return (bytes[..<place].trimmed, text(bytes[(place + 1)...].trimmed, markup))
  }
}

// Numbers.
extension GIFTQuestion {
  private static func numbers(
    _ bytes: Bytes, _ markup: ExchangeQuestion.Markup
  ) throws(ExchangeFault) -> [ExchangeQuestion.Number] {
    let wrong = bytes.firstIndex(of: UInt8(ascii: "~"))
    let all = answers(bytes[..<(wrong ?? bytes.endIndex)].trimmed)
    guard !all.isEmpty else { throw .noNumbers }
    var numbers: [ExchangeQuestion.Number] = []
    for piece in all {
      let (percent, rest) = weight(piece) ?? (100, piece)
      let (words, feedback) = commented(rest, markup)
      numbers.append(
        try number(text(words, markup).text, percent: percent, feedback: feedback))
    }
    if let wrong {
      let (_, feedback) = commented(bytes[wrong...], markup)
      numbers.append(.init(nil, percent: 0, feedback: feedback))
    }
    return numbers
  }

  /// Reads a number with its tolerance (`3:2`), or a range (`1..5`).
  private static func number(
    _ words: String, percent: Double, feedback: ExchangeQuestion.Text
  ) throws(ExchangeFault) -> ExchangeQuestion.Number {
    func parts(_ separator: String) -> (String, String)? {
      guard let range = words.firstRange(of: separator), range.lowerBound > words.startIndex
      else { return nil }
      return (words[..<range.lowerBound].trimmed, words[range.upperBound...].trimmed)
    }
    func value(_ words: String) throws(ExchangeFault) -> Double {
      guard let value = Double(words), value.isFinite else { throw .notANumber(words) }
      return value
    }
    if words == "*" { return .init(nil, percent: percent, feedback: feedback) }
    if let (low, high) = parts("..") {
      let (low, high) = (try value(low), try value(high))
      let middle = (low + high) / 2
      return .init(
        ExchangeNumber.words(middle), tolerance: high - middle, percent: percent,
        feedback: feedback)
    }
    let (number, tolerance) = parts(":") ?? (words, "0")
    _ = try value(number)
    return .init(
      number, tolerance: try value(tolerance), percent: percent, feedback: feedback)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

extension Substring {
  fileprivate var trimmed: String { String(Array(utf8)[...].trimmed.unmarked) }
}

extension ArraySlice<UInt8> {
  /// The text with the characters that were escaped, and then without whitespace at its ends.
  var unmarkedAndTrimmed: String {
    guard contains(where: { $0 >= 0xF8 }) else { return String(decoding: trimmed, as: UTF8.self) }
    return String(decoding: map(GIFTMark.meant)[...].trimmed, as: UTF8.self)
  }

  /// Returns where some bytes are first; `nil` for nowhere.
  func place(of words: StaticString) -> Int? {
    words.withUTF8Buffer { words in
      var place = startIndex
      while let found = self[place...].firstIndex(of: words[0]) {
        if self[found...].starts(with: words) { return found }
        place = found + 1
      }
      return nil
    }
  }

  /// Returns where some bytes are last; `nil` for nowhere.
  func lastPlace(of words: StaticString) -> Int? {
    words.withUTF8Buffer { words in
      indices.last { self[$0] == words[0] && self[$0...].starts(with: words) }
    }
  }
}
