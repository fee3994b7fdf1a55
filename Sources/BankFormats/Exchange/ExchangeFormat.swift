/// The formats of question files that other programs have.
package enum ExchangeFormat: String, Sendable, CaseIterable {
  case gift, aiken, anki, csv
  case moodleXML = "moodle-xml"

  /// What people call it.
  package var name: String {
    switch self {
    case .gift: "GIFT"
    case .aiken: "Aiken"
    case .anki: "Anki"
    case .csv: "CSV"
    case .moodleXML: "Moodle XML"
    }
  }

  /// What of a bank's question goes along in it, of what does not in every format.
  package var carried: Set<BankExport.Loss> {
    switch self {
    case .gift, .aiken, .anki, .csv: []
    case .moodleXML: [.hints, .benchmark, .keyPoints, .strict]
    }
  }

  /// How the names of its files end, without the full stop.
  package var fileExtension: String {
    switch self {
    case .gift, .csv: rawValue
    case .aiken, .anki: "txt"
    case .moodleXML: "xml"
    }
  }

  /// Returns an empty file; `nil` for the formats that have a bank's questions themselves, and no others.
  package func newWriter() -> (any ExchangeWriter)? {
    switch self {
    case .gift: GIFTWriter()
    case .aiken: AikenWriter()
    case .anki, .csv: nil
    case .moodleXML: MoodleXMLWriter()
    }
  }

  /// Recognises a format by what a file says.
  ///
  /// - Parameter bytes: The content of the file, in UTF-8.
  /// - Returns: The format; `nil` for none of them.
  package static func recognised(in bytes: [UInt8]) -> ExchangeFormat? {
    if SheetReader.recognises(bytes) { return .csv }
    if MoodleXMLReader.isLikely(bytes) { return .moodleXML }
    var (answers, braces) = (false, false)
    var start = 0
    while start < bytes.count, !answers || !braces {
      let stop = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let line = bytes[start..<stop].trimmed
      if start == 0, AnkiText.Head.isLine(line) { return .anki }
      start = stop + 1
      if line.starts(with: "ANSWER:".utf8) { answers = true }
      if line.starts(with: "//".utf8) || line.starts(with: "::".utf8) { return .gift }
      if line.starts(with: "$CATEGORY:".utf8) { return .gift }
      if line.contains(UInt8(ascii: "{")) { braces = true }
    }
    return answers ? .aiken : braces ? .gift : nil
  }

  /// Reads the questions of a file, one after the other; a sheet has a bank's own, which ``SheetReader`` reads.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file, in UTF-8.
  ///   - take: Is given each question, or what is wrong with it, in the order of the file.
  /// - Throws: What `take` throws.
  package func read<Failure>(
    _ bytes: [UInt8], _ take: (ExchangeItem) throws(Failure) -> Void
  ) throws(Failure) {
    switch self {
    case .gift: try GIFTReader.read(bytes, take)
    case .aiken: try AikenReader.read(bytes, take)
    case .anki:
      try AnkiCard.read(AnkiText(bytes).notes) { (card) throws(Failure) in try take(card.item) }
    case .csv: break
    case .moodleXML: try MoodleXMLReader.read(bytes, take)
    }
  }
}

/// How the text of a file is encoded.
package enum ExchangeEncoding {
  /// Returns the bytes of a file in UTF-8 without a byte-order mark.
  ///
  /// - Parameter bytes: The content of the file.
  /// - Returns: The bytes; `nil` for another encoding.
  package static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
    let bare = bytes.withoutByteOrderMark
    guard (try? UTF8Span(validating: bare.span)) != nil, !bare.contains(0) else { return nil }
    return bare
  }

  /// Returns what the encoding of bytes that are not UTF-8 is called, as far as they show it.
  package static func name(of bytes: [UInt8]) -> String {
    if let name = TextEncoding.other(of: bytes) { return name }
    if bytes.contains(0) { return "no text encoding" }
    // Between 0x80 and 0x9F, Windows has quotes and dashes; Latin 1 has nothing that is written.
    let isWindows = bytes.contains { (0x80...0x9F).contains($0) }
    return isWindows ? "Windows-1252" : "ISO 8859-1 or Windows-1252"
  }
}
