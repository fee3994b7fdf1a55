/// HTML of a question as plain text.
///
/// Tags that begin or end a paragraph, a row or an item become line ends, an item gets a bullet, all others
/// vanish; entities become their characters. Nothing is fetched, and nothing is run.
struct HTMLText {
  /// The text.
  private(set) var plain = ""
  /// The addresses of what can't be shown, in their order.
  private(set) var media: [String] = []

  init(_ html: String) {
    guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      plain = html
      return
    }
    var rest = html[...]
    while let place = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
      plain += rest[..<place]
      rest = rest[place...]
      if rest.first == "&" { takeEntity(&rest) } else { takeTag(&rest) }
    }
    plain += rest
    plain = plain.split(separator: "\n").map { String($0).oneLine }
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static let blocks: Set<String> = [
    "p", "div", "br", "tr", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "pre",
    "blockquote", "dt", "dd", "hr", "section",
  ]
  private static let shown: Set<String> = [
    "img", "audio", "video", "source", "iframe", "object", "embed",
  ]

  /// Takes a tag off; a `<` that begins none stays.
  private mutating func takeTag(_ rest: inout Substring) {
    if rest.hasPrefix("<!--") {
      let end = rest.firstRange(of: "-->")?.upperBound ?? rest.endIndex
      rest = rest[end...]
      return
    }
    let inner = rest.dropFirst()
    let isTag = inner.first.map { $0.isASCII && $0.isLetter || $0 == "/" || $0 == "!" || $0 == "?" }
    guard isTag == true, let end = inner.firstIndex(of: ">") else {
      plain += "<"
      rest = inner
      return
    }
    let tag = inner[..<end]
    rest = inner[inner.index(after: end)...]
    let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
    if Self.blocks.contains(name) { plain += "\n" }
    if name == "li", !tag.hasPrefix("/") { plain += "\n• " }
    if name == "td" || name == "th" { plain += " " }
    if Self.shown.contains(name), !tag.hasPrefix("/") {
      media.append(Self.address(in: tag) ?? name)
    }
    if name == "script" || name == "style", !tag.hasPrefix("/") {
      let end = rest.firstRange(of: "</\(name)")?.lowerBound ?? rest.endIndex
      rest = rest[end...]
    }
  }

  private static func address(in tag: Substring) -> String? {
    guard let name = tag.firstRange(of: "src=") else { return nil }
    let value = tag[name.upperBound...]
    guard let quote = value.first, quote == "\"" || quote == "'" else {
      return String(value.prefix { !$0.isWhitespace })
    }
    return String(value.dropFirst().prefix { $0 != quote })
  }

  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–",
    "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "hellip": "…",
    "bull": "•", "middot": "·", "pound": "£", "euro": "€", "copy": "©", "reg": "®", "trade": "™",
    "deg": "°", "times": "×", "divide": "÷", "frac12": "½", "frac14": "¼", "frac34": "¾",
    "eacute": "é", "egrave": "è", "agrave": "à", "uuml": "ü", "ouml": "ö", "auml": "ä",
    "szlig": "ß", "ntilde": "ñ", "ccedil": "ç", "rarr": "→", "larr": "←", "le": "≤", "ge": "≥",
    "ne": "≠", "minus": "−", "plusmn": "±", "laquo": "«", "raquo": "»", "sect": "§", "para": "¶",
    "shy": "", "zwnj": "", "ensp": " ", "emsp": " ", "thinsp": " ",
  ]

  /// Takes an entity off; an `&` that begins none stays.
  private mutating func takeEntity(_ rest: inout Substring) {
    let inner = rest.dropFirst()
    let name = inner.prefix(12).prefix { $0 != ";" && !$0.isWhitespace && $0 != "&" && $0 != "<" }
    let after = inner.dropFirst(name.count)
    guard after.first == ";", let meant = Self.meaning(of: name) else {
      plain += "&"
      rest = inner
      return
    }
    plain += meant
    rest = after.dropFirst()
  }

  private static func meaning(of name: Substring) -> String? {
    guard name.first == "#" else { return named[String(name)] }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }
}
