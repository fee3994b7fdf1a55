/// The heads of those parts of a page that have one of their own, as each paper of a portfolio has.
///
/// A part names its head in `data-head`. Word has a head for each section of a document, and each is a file of its own
/// in the document after which others are formed.
struct WordHeads {
  /// The page, in which each such part also names the files of its head and foot.
  let html: String
  /// The heads, each once, in the order of the page, as text of XML; none for a page that has one head.
  let heads: [String]

  /// How many parts pandoc has before the heads of a page.
  ///
  /// They are eight of its own, and the head that the reference has
  /// anyhow. The foot comes after them.
  private static let partsBefore = 9
  private static let mark = " data-head=\""

  /// Finds the heads of a page.
  init(_ html: String) {
    var (found, places): ([String], [(end: Int, head: Int)]) = ([], [])
    let bytes = Array(html.utf8)
    var rest = bytes[...]
    while let mark = rest.firstRange(of: Array(Self.mark.utf8)) {
      let text = rest[mark.upperBound...].prefix { $0 != UInt8(ascii: "\"") }
      let head = String(decoding: text, as: UTF8.self)
      // What XML can't have in it is no head that this program made.
      guard Self.isXML(head) else {
        (self.html, heads) = (html, [])
        return
      }
      let place = found.firstIndex(of: head) ?? found.count
      if place == found.count { found.append(head) }
      places.append((text.endIndex, place))
      rest = rest[text.endIndex...]
    }
    heads = found
    let foot = Self.partsBefore + found.count + 1
    self.html =
      places.reversed().reduce(into: bytes) { page, place in
        let names =
          "\" data-head-part=\"rId\(Self.partsBefore + place.head + 1)\" data-foot-part=\"rId\(foot)"
        page.insert(contentsOf: names.utf8, at: place.end)
      }.text
  }

  /// Whether an attribute of a page can stand in XML as it is: of its entities XML knows five and numbers.
  private static func isXML(_ text: String) -> Bool {
    guard !text.utf8.contains(UInt8(ascii: "<")) else { return false }
    return text.split(separator: "&", omittingEmptySubsequences: false).dropFirst().allSatisfy {
      let name = $0.prefix { $0 != ";" }
      let isNumber = name.first == "#" && name.count > 1 && name.dropFirst().allSatisfy(\.isNumber)
      return name.count < $0.count
        && (isNumber || ["amp", "lt", "gt", "quot", "apos"].contains(name))
    }
  }
}

extension [UInt8] {
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
