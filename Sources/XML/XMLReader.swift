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
    // Without an encoding of its own Expat would obey the document's, which is refused below if it is another.
    guard let parser = XML_ParserCreate("UTF-8") else {
      throw XMLFault(.broken("no memory for the parser"), at: 0)
    }
    defer { XML_ParserFree(parser) }
    let growing = GrowingDocument(parser)
    // The parser knows the document without owning it: it lives as long as this call.
    XML_SetUserData(parser, Unmanaged.passUnretained(growing).toOpaque())
    growing.listen()
    let status = withExtendedLifetime(growing) {
      bytes.withUnsafeBufferPointer { buffer in
        buffer.withMemoryRebound(to: CChar.self) {
          XML_Parse(parser, $0.baseAddress, Int32($0.count), 1)
        }
      }
    }
    if let fault = growing.fault { throw fault }
    guard status == XML_STATUS_OK, let root = growing.root else {
      let words =
        XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "not well-formed"
      throw XMLFault(.broken(words), at: growing.place)
    }
    return root
  }
}
