/// The Word document after which pandoc forms others: styles, page and footer.
///
/// It has only what differs from pandoc's own; pandoc adds the rest.
enum WordReference {
  /// Returns the bytes of the document.
  ///
  /// - Parameter isSideways: Whether its sheets lie on their side.
  /// - Returns: A DOCX file without text.
  static func bytes(isSideways: Bool) -> [UInt8] {
    func part(_ bytes: [UInt8]) -> [UInt8] { isSideways ? sideways(bytes) : bytes }
    var zip = StoredZip()
    zip.add("[Content_Types].xml", PackageResources.content_types_xml)
    zip.add("_rels/.rels", PackageResources.package_rels_xml)
    zip.add("word/document.xml", part(PackageResources.document_xml))
    zip.add("word/_rels/document.xml.rels", PackageResources.document_rels_xml)
    zip.add("word/styles.xml", PackageResources.styles_xml)
    zip.add("word/header.xml", PackageResources.header_xml)
    zip.add("word/footer.xml", part(PackageResources.footer_xml))
    return zip.bytes
  }

  /// Returns a part of the reference for sheets on their side, where a line is as long as the sheet is high.
  private static func sideways(_ part: [UInt8]) -> [UInt8] {
    let changes = [
      (
        #"<w:pgSz w:w="11906" w:h="16838"/>"#,
        #"<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>"#
      ),
      (
        #"<w:pStyle w:val="Footer"/>"#,
        #"<w:pStyle w:val="Footer"/><w:tabs><w:tab w:val="clear" w:pos="10092"/>"#
          + #"<w:tab w:val="right" w:pos="15024"/></w:tabs>"#
      ),
    ]
    let text = changes.reduce(String(decoding: part, as: UTF8.self)) {
      $0.replacing($1.0, with: $1.1)
    }
    return Array(text.utf8)
  }
}
