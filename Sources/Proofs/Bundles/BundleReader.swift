internal import FoundationEssentials
internal import Glibc

/// The lines of a bundle, one after the other.
///
/// Everything is found by its place in the bytes of the file. Texts are compared as bytes too: as
/// characters, two that look alike would be the same.
struct BundleReader {
  private let file: Data
  // The same bytes: to ask `Data` for each of them takes several times as long.
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private var number = 0
  private var leaves = 0

  /// Begins to read a file.
  ///
  /// - Parameters:
  ///   - file: The file, of which the entries become parts.
  ///   - bytes: Where its bytes lie for as long as they are read.
  init(_ file: Data, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.file = file
    self.bytes = bytes
  }

  var isAtEnd: Bool { offset == bytes.count }

  /// Returns what is wrong with the line that was read last.
  func fault(_ message: String) -> BundleFault {
    BundleFault(line: number, message)
  }

  /// Takes the next line, and returns where it stands, without its line feed.
  private mutating func line() throws(BundleFault) -> Range<Int> {
    number += 1
    let rest = offset..<bytes.count
    guard let end = place(of: 0x0A, in: rest) else { throw fault("the file ends too early") }
    offset = end + 1
    return rest.lowerBound..<end
  }

  /// Takes the next line, without the word that it begins with, if it begins with that word.
  private mutating func line(after word: StaticString) throws(BundleFault) -> Range<Int>? {
    let length = word.utf8CodeUnitCount
    guard bytes.count - offset >= length else { return nil }
    for index in 0..<length where bytes[offset + index] != word.utf8Start[index] { return nil }
    // No word has a line feed in it, so that the line ends after the word.
    return offset + length..<(try line().upperBound)
  }

  private func text(_ range: Range<Int>) throws(BundleFault) -> String {
    guard let text = String(validating: bytes[range], as: UTF8.self) else {
      throw fault("the line is not UTF-8")
    }
    return text
  }

  mutating func text() throws(BundleFault) -> String {
    let line = try line()
    return try text(line)
  }

  mutating func key() throws(BundleFault) -> String? {
    guard let line = try line(after: "key ") else { return nil }
    return try text(line)
  }

  mutating func note() throws(BundleFault) -> SignedNote {
    let first = number + 1
    guard let line = try line(after: "note "), let count = decimal(line), count > 0 else {
      throw BundleFault(line: first, "a signed note is expected here")
    }
    let start = offset
    for _ in 0..<count { _ = try self.line() }
    guard let note = SignedNote(file: Array(bytes[start..<offset])) else {
      throw BundleFault(line: first + 1, "the signed note is damaged")
    }
    return note
  }

  /// Reads a number that is written as we write it: digits, without leading zeros.
  private func decimal(_ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count == 1 || bytes[range.lowerBound] != UInt8(ascii: "0") else {
      return nil
    }
    var number = 0
    for digit in bytes[range] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      let (tens, isLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, isLarger) = tens.addingReportingOverflow(Int(digit) - 0x30)
      guard !isLarge, !isLarger else { return nil }
      number = sum
    }
    return number
  }

  private func place(of byte: UInt8, in range: Range<Int>) -> Int? {
    guard let start = bytes.baseAddress, !range.isEmpty else { return nil }
    return memchr(start + range.lowerBound, Int32(byte), range.count).map {
      UnsafeRawPointer($0) - UnsafeRawPointer(start)
    }
  }

  /// Returns what stands before and after the first space.
  private func halves(_ range: Range<Int>) -> (Range<Int>, Range<Int>)? {
    guard let gap = place(of: 0x20, in: range) else { return nil }
    return (range.lowerBound..<gap, gap + 1..<range.upperBound)
  }
}

// Leaves and documents.
extension BundleReader {
  mutating func part() throws(BundleFault) -> RecordBundle.Part? {
    var part = try entry()
    if part == nil { part = try hidden() }
    guard let part else { return nil }
    let (sum, isLarge) = leaves.addingReportingOverflow(part.leaves)
    guard !isLarge else { throw fault("there are more entries here than a record can have") }
    leaves = sum
    return part
  }

  private mutating func entry() throws(BundleFault) -> RecordBundle.Part? {
    guard let line = try line(after: "entry ") else { return nil }
    guard let (letters, payload) = halves(line), !payload.isEmpty,
      let salt = Salt(strictBase64: bytes.span.extracting(letters))
    else { throw fault("the entry is damaged") }
    let start = file.startIndex
    return .entry(
      salt: salt, payload: file[start + payload.lowerBound..<start + payload.upperBound])
  }

  private mutating func hidden() throws(BundleFault) -> RecordBundle.Part? {
    guard let line = try line(after: "hidden ") else { return nil }
    guard let (digits, letters) = halves(line), let height = decimal(digits), height < 62,
      let hash = TreeHash(strictBase64: bytes.span.extracting(letters))
    else { throw fault("the hash of hidden entries is damaged") }
    return .hidden(height: height, hash: hash)
  }

  mutating func document() throws(BundleFault) -> RecordBundle.Document? {
    guard let line = try line(after: "document ") else { return nil }
    guard let (digits, letters) = halves(line), let count = decimal(digits),
      case let name = try text(letters), name.isFileName
    else { throw fault("the document's line is damaged") }
    guard count < bytes.count - offset, bytes[offset + count] == 0x0A else {
      throw fault("the document has not the stated length")
    }
    let content = Array(bytes[offset..<offset + count])
    number += content.count { $0 == 0x0A } + 1
    offset += count + 1
    return RecordBundle.Document(name: name, bytes: content)
  }
}

extension String {
  /// Whether the text can name a file in any folder, and nothing outside of it.
  fileprivate var isFileName: Bool {
    !isEmpty && utf8.count <= 200 && utf8.first != UInt8(ascii: ".")
      && unicodeScalars.allSatisfy {
        $0 != "/" && $0 != "\\" && $0.properties.generalCategory != .control
      }
  }
}
