/// The Word document after which pandoc forms others: styles, page and footer.
///
/// It has only what differs from pandoc's own; pandoc adds the rest.
enum WordReference {
  /// Returns the bytes of the document.
  ///
  /// - Parameters:
  ///   - isSideways: Whether its sheets lie on their side.
  ///   - heads: The heads of its sections, as text of XML, of which the last is that of the last one; none for the
  ///     document's title on all sheets.
  /// - Returns: A DOCX file without text.
  static func bytes(isSideways: Bool, heads: [String] = []) -> [UInt8] {
    func part(_ bytes: [UInt8]) -> [UInt8] { isSideways ? sideways(bytes) : bytes }
    let named = Array(zip(1..., heads))
    let types = named.map { number, _ in contentType.replacing("#", with: "\(number)") }.joined()
    let relations = named.map { number, _ in relation.replacing("#", with: "\(number)") }.joined()
    // The last section is that of the reference itself.
    let last = heads.isEmpty ? [] : [(#""rId101""#, #""rIdHead\#(heads.count)""#)]
    var zip = StoredZip()
    zip.add(
      "[Content_Types].xml",
      changed(PackageResources.content_types_xml, [("</Types>", types + "</Types>")]))
    zip.add("_rels/.rels", PackageResources.package_rels_xml)
    zip.add("word/document.xml", part(changed(PackageResources.document_xml, last)))
    zip.add(
      "word/_rels/document.xml.rels",
      changed(
        PackageResources.document_rels_xml, [("</Relationships>", relations + "</Relationships>")]))
    zip.add("word/styles.xml", PackageResources.styles_xml)
    zip.add("word/header.xml", PackageResources.header_xml)
    for (number, head) in named {
      let run = #"<w:r><w:t xml:space="preserve">"# + head + "</w:t></w:r>"
      zip.add("word/header\(number).xml", changed(PackageResources.header_xml, [(title, run)]))
    }
    zip.add("word/footer.xml", part(PackageResources.footer_xml))
    return zip.bytes
  }

  /// What stands in the head of sheets that have none of their own.
  private static let title =
    #"<w:fldSimple w:instr=" TITLE "><w:r><w:t></w:t></w:r></w:fldSimple>"#
  /// What names the file of a head, by its number.
  private static let contentType =
    #"<Override PartName="/word/header#.xml" ContentType="#
    + #""application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>"#
  private static let relation =
    #"<Relationship Id="rIdHead#" Target="header#.xml" Type="#
    + #""http://schemas.openxmlformats.org/officeDocument/2006/relationships/header"/>"#

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
    return changed(part, changes)
  }

  private static func changed(_ part: [UInt8], _ changes: [(String, String)]) -> [UInt8] {
    let text = changes.reduce(String(decoding: part, as: UTF8.self)) {
      $0.replacing($1.0, with: $1.1)
    }
    return Array(text.utf8)
  }
}
