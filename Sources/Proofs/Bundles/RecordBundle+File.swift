package import FoundationEssentials

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
  /// The bundle as a file.
  package var file: [UInt8] {
    var bytes: [UInt8] = []
    func line(_ text: String) { bytes += Array((text + "\n").utf8) }
    line(format.rawValue)
    for key in keys { line("key \(key.text)") }
    for note in [checkpoint, statement] {
      let file = note.file
      line("note \(file.count { $0 == 0x0A })")
      bytes += file
    }
    for part in parts {
      switch part {
      case .entry(let salt, let payload):
        bytes += "entry ".utf8
        bytes += StrictBase64.encode(salt.bytes.span)
        bytes.append(0x20)
        bytes += payload
        bytes.append(0x0A)
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
  /// The entries stay where they are in the file, which is kept as long as they are.
  ///
  /// - Parameter file: The bytes of a file, which may be mapped into memory.
  /// - Throws: `BundleFault` with the first line that can't be read.
  package init(file: Data) throws(BundleFault) {
    self = try file.span.withUnsafeBufferPointer { bytes throws(BundleFault) in
      var reader = BundleReader(file, bytes)
      return try Self(from: &reader, size: bytes.count)
    }
  }

  private init(from reader: inout BundleReader, size: Int) throws(BundleFault) {
    let first = try reader.text()
    guard let format = Format.allCases.first(where: { $0.rawValue.utf8.elementsEqual(first.utf8) })
    else {
      throw reader.fault("this is not a sealed file of a format that this version of viva knows")
    }
    var keys: [VerifierKey] = []
    while let text = try reader.key() {
      guard let key = VerifierKey(text: text) else { throw reader.fault("the key is damaged") }
      keys.append(key)
    }
    let (checkpoint, statement) = (try reader.note(), try reader.note())
    var parts: [Part] = []
    // Most entries are longer than this, so that the list seldom has to grow.
    parts.reserveCapacity(size / 256)
    while let part = try reader.part() { parts.append(part) }
    var documents: [Document] = []
    while let document = try reader.document() { documents.append(document) }
    guard try reader.text() == "end" else { throw reader.fault("this line is not expected here") }
    guard reader.isAtEnd else { throw reader.fault("something follows the end") }
    self.init(
      format: format, keys: keys, checkpoint: checkpoint, statement: statement, parts: parts,
      documents: documents)
  }
}
