/// The Word document after which pandoc forms others: styles, page and footer.
///
/// It has only what differs from pandoc's own; pandoc adds the rest.
enum WordReference {
  /// The bytes of the document.
  static let bytes: [UInt8] = {
    var zip = StoredZip()
    zip.add("[Content_Types].xml", PackageResources.content_types_xml)
    zip.add("_rels/.rels", PackageResources.package_rels_xml)
    zip.add("word/document.xml", PackageResources.document_xml)
    zip.add("word/_rels/document.xml.rels", PackageResources.document_rels_xml)
    zip.add("word/styles.xml", PackageResources.styles_xml)
    zip.add("word/header.xml", PackageResources.header_xml)
    zip.add("word/footer.xml", PackageResources.footer_xml)
    return zip.bytes
  }()
}
