/// What is wrong with a bundle, and where.
package struct BundleFault: Error, Equatable, Sendable {
  /// The line of the file, from 1; `nil` where it is about the bundle as a whole.
  package let line: Int?
  /// What is wrong, as a sentence without a full stop; safe for a terminal.
  package let message: String

  /// Creates a fault.
  package init(line: Int? = nil, _ message: String) {
    self.line = line
    self.message = message
  }
}

/// A bundle as a file: lines of UTF-8, so that a stranger can take it apart with the tools of any
/// system.
///
/// First the format's name; then the keys (`key` and a verifier key); then the two notes (`note`,
/// the number of their lines, the lines); then the leaves (`entry`, the salt in base 64, the
/// canonical JSON; or `hidden`, a height, a hash in base 64); then the documents (`document`, a
/// number of bytes, a name, and on the next line that many bytes and a line feed); and `end`.
extension RecordBundle {
  private static let format = "viva-bundle/1"

  /// The bundle as a file.
  package var file: [UInt8] {
    var bytes: [UInt8] = []
    func line(_ text: String) { bytes += Array((text + "\n").utf8) }
    line(Self.format)
    for key in keys { line("key \(key.text)") }
    for note in [checkpoint, list] {
      let file = note.file
      line("note \(file.count { $0 == 0x0A })")
      bytes += file
    }
    for part in parts {
      switch part {
      case .entry(let salt, let payload):
        bytes += Array("entry \(salt.base64) ".utf8) + payload + [0x0A]
      case .hidden(let height, let hash): line("hidden \(height) \(hash.bytes.base64)")
      }
    }
    for document in documents {
      line("document \(document.bytes.count) \(document.name)")
      bytes += document.bytes + [0x0A]
    }
    line("end")
    return bytes
  }

  /// Reads a file, and accepts only what writing gives.
  ///
  /// - Parameter file: The bytes of a file.
  /// - Throws: `BundleFault` with the first line that can't be read.
  package init(file: [UInt8]) throws(BundleFault) {
    var reader = LineReader(file)
    guard try reader.line() == Self.format else {
      throw reader.fault("this is not a bundle of the format \(Self.format)")
    }
    var keys: [VerifierKey] = []
    while let text = try reader.line(after: "key") {
      guard let key = VerifierKey(text: text) else { throw reader.fault("the key is damaged") }
      keys.append(key)
    }
    let (checkpoint, list) = (try reader.note(), try reader.note())
    var parts: [Part] = []
    while let part = try reader.part() { parts.append(part) }
    var documents: [Document] = []
    while let document = try reader.document() { documents.append(document) }
    guard try reader.line() == "end" else { throw reader.fault("this line is not expected here") }
    guard reader.isAtEnd else { throw reader.fault("something follows the end") }
    self.init(
      keys: keys, checkpoint: checkpoint, list: list, parts: parts, documents: documents)
  }
}

/// The lines of a bundle, one after the other.
private struct LineReader {
  private let bytes: [UInt8]
  private var offset = 0
  private var number = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { offset == bytes.count }

  /// Returns what is wrong with the line that was read last.
  func fault(_ message: String) -> BundleFault {
    BundleFault(line: number, message)
  }

  /// Takes the next line as bytes, without its line feed.
  private mutating func raw() throws(BundleFault) -> ArraySlice<UInt8> {
    number += 1
    guard let end = bytes[offset...].firstIndex(of: 0x0A) else {
      throw fault("the file ends too early")
    }
    defer { offset = end + 1 }
    return bytes[offset..<end]
  }

  mutating func line() throws(BundleFault) -> String {
    guard let text = String(validating: try raw(), as: UTF8.self) else {
      throw fault("the line is not UTF-8")
    }
    return text
  }

  /// Whether the next line begins with a word and a space.
  private func isNext(_ word: String) -> Bool {
    bytes[offset...].starts(with: Array(word.utf8) + [0x20])
  }

  /// Takes the next line, without the word that it begins with, if it begins with that word.
  mutating func line(after word: String) throws(BundleFault) -> String? {
    guard isNext(word) else { return nil }
    return String(try line().dropFirst(word.utf8.count + 1))
  }

  mutating func note() throws(BundleFault) -> SignedNote {
    guard let text = try line(after: "note"), let count = Int(exactText: text), count > 0 else {
      throw BundleFault(line: number + 1, "a signed note is expected here")
    }
    let (start, first) = (offset, number + 1)
    for _ in 0..<count { _ = try raw() }
    guard let note = SignedNote(file: Array(bytes[start..<offset])) else {
      throw BundleFault(line: first, "the signed note is damaged")
    }
    return note
  }

  mutating func part() throws(BundleFault) -> RecordBundle.Part? {
    if isNext("entry") { return try entry() }
    guard let text = try line(after: "hidden") else { return nil }
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 2, let height = Int(exactText: words[0]), (0..<62).contains(height),
      let hash = [UInt8](strictBase64: words[1]).flatMap({ TreeHash(bytes: $0) })
    else { throw fault("the hash of hidden entries is damaged") }
    return .hidden(height: height, hash: hash)
  }

  private mutating func entry() throws(BundleFault) -> RecordBundle.Part {
    let rest = try raw().dropFirst("entry ".utf8.count)
    guard let gap = rest.firstIndex(of: 0x20),
      let text = String(validating: rest[..<gap], as: UTF8.self),
      let salt = [UInt8](strictBase64: text), salt.count == 32, gap + 1 < rest.endIndex
    else { throw fault("the entry is damaged") }
    return .entry(salt: salt, payload: Array(rest[(gap + 1)...]))
  }

  mutating func document() throws(BundleFault) -> RecordBundle.Document? {
    guard let text = try line(after: "document") else { return nil }
    let words = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard words.count == 2, let count = Int(exactText: words[0]), count >= 0,
      words[1].isFileName
    else { throw fault("the document's line is damaged") }
    guard count < bytes.count - offset, bytes[offset + count] == 0x0A else {
      throw fault("the document has not the stated length")
    }
    let content = Array(bytes[offset..<offset + count])
    number += content.count { $0 == 0x0A } + 1
    offset += count + 1
    return RecordBundle.Document(name: String(words[1]), bytes: content)
  }
}

extension Int {
  /// Reads a number that is written as we write it: digits, without leading zeros.
  fileprivate init?(exactText text: some StringProtocol) {
    guard let number = Int(text), String(number) == text else { return nil }
    self = number
  }
}

extension Substring {
  /// Whether the text can name a file in any folder, and nothing outside of it.
  fileprivate var isFileName: Bool {
    !isEmpty && utf8.count <= 200 && !hasPrefix(".")
      && unicodeScalars.allSatisfy {
        $0 != "/" && $0 != "\\" && $0.properties.generalCategory != .control
      }
  }
}
