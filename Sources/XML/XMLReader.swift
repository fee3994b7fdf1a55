internal import CExpat

/// Reads XML documents that nobody has checked, through Expat.
///
/// Why Expat: of a program of ten lines, it costs 0.1 ms at the start of a process and one library of 174 kB;
/// libxml2's reader costs 1.0 ms and brings in ICU and the C++ library, 33 MB in all. Both keep places, but
/// the reader of libxml2 says where it has read to (line 3 for an element of line 2), and Expat the very byte at
/// which a tag begins. FoundationXML is libxml2 with all of Foundation, which the program does without.
///
/// Entities are refused where they are declared, by name, so that none can grow or fetch anything; a document type
/// that stands elsewhere is refused too. Depth, number and size are bounded.
package enum XMLReader {
  /// How deep elements may lie, that of the document counted.
  package static let deepest = 100
  /// How many elements and attributes a document may have.
  package static let mostElements = 500_000

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: The document, which may be anything.
  ///   - limit: How many bytes it may have.
  /// - Returns: Its element.
  /// - Throws: `XMLFault` for the first thing that is wrong.
  package static func read(_ bytes: [UInt8], atMost limit: Int) throws(XMLFault) -> XMLElement {
    guard bytes.count <= min(limit, Int(Int32.max)) else {
      throw XMLFault(.tooLarge(most: limit), at: 0)
    }
    let session = try Session(.whole)
    if let fault = session.parse(bytes, 0..<bytes.count, isLast: true) { throw fault }
    guard let root = session.growing.root else {
      throw XMLFault(.broken("no element found"), at: bytes.count)
    }
    return root
  }

  /// Reads a document part by part: each element right in that of the document is handed over and then forgotten.
  ///
  /// The number of elements is bounded for each part, and that of parts by the size alone.
  ///
  /// - Parameters:
  ///   - bytes: The document, which may be anything.
  ///   - limit: How many bytes it may have.
  ///   - textless: The names of elements whose own text is passed over, such as files in Base64.
  ///   - take: Is given each part, in the order of the document, those before a fault too.
  /// - Returns: The first thing that is wrong; `nil` where all is well.
  /// - Throws: What `take` throws.
  package static func readParts<Failure>(
    _ bytes: [UInt8], atMost limit: Int, textless: Set<String> = [],
    _ take: (XMLPart) throws(Failure) -> Void
  ) throws(Failure) -> XMLFault? {
    guard bytes.count <= limit else { return XMLFault(.tooLarge(most: limit), at: 0) }
    guard let session = try? Session(.inParts(textless: textless)) else {
      return XMLFault(.broken("no memory for the parser"), at: 0)
    }
    var start = 0
    repeat {
      let end = min(start + chunk, bytes.count)
      let fault = session.parse(bytes, start..<end, isLast: end == bytes.count)
      for part in session.growing.takeParts() { try take(part) }
      if let fault { return fault }
      start = end
    } while start < bytes.count
    return nil
  }

  /// How many bytes the parser, which makes a copy, is given at a time.
  private static let chunk = 1 << 18

  /// A parser with the document that grows by it.
  private final class Session {
    let growing: GrowingDocument
    private let parser: XML_Parser

    init(_ handling: GrowingDocument.Handling) throws(XMLFault) {
      // Without an encoding of its own Expat would obey the document's, which is refused if it is another.
      guard let parser = XML_ParserCreate("UTF-8") else {
        throw XMLFault(.broken("no memory for the parser"), at: 0)
      }
      self.parser = parser
      growing = GrowingDocument(parser, handling)
      // The parser knows the document without owning it: both live as long as this.
      XML_SetUserData(parser, Unmanaged.passUnretained(growing).toOpaque())
      growing.listen()
    }

    deinit { XML_ParserFree(parser) }

    /// Reads on, and returns what is wrong.
    func parse(_ bytes: [UInt8], _ range: Range<Int>, isLast: Bool) -> XMLFault? {
      let status = withExtendedLifetime(self) {
        bytes.withUnsafeBufferPointer { buffer in
          UnsafeBufferPointer(rebasing: buffer[range]).withMemoryRebound(to: CChar.self) {
            XML_Parse(parser, $0.baseAddress, Int32($0.count), isLast ? 1 : 0)
          }
        }
      }
      if let fault = growing.fault { return fault }
      guard status != XML_STATUS_OK else { return nil }
      let words =
        XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "not well-formed"
      return XMLFault(.broken(words), at: growing.place)
    }
  }
}
