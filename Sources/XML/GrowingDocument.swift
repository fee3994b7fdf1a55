internal import CExpat

/// A document that grows as its parser calls.
final class GrowingDocument {
  /// The element of the document, once it is closed.
  private(set) var root: XMLElement?
  /// Why the parser was stopped.
  private(set) var fault: XMLFault?
  private let parser: XML_Parser
  private var open: [XMLElement] = []
  private var text = ""
  private var count = 0
  private let handling: Handling
  private var parts: [XMLPart] = []
  private var comment: String?

  /// What becomes of the elements right in that of the document.
  enum Handling {
    /// They stay in it.
    case whole
    /// They are handed over one by one, without the text of elements of some names.
    case inParts(textless: Set<String>)
  }

  init(_ parser: XML_Parser, _ handling: Handling = .whole) {
    (self.parser, self.handling) = (parser, handling)
  }

  /// Returns the parts that were closed since the last call.
  func takeParts() -> [XMLPart] {
    defer { parts.removeAll(keepingCapacity: true) }
    return parts
  }

  /// Where the parser is, as an offset in bytes.
  var place: Int { max(0, Int(XML_GetCurrentByteIndex(parser))) }

  /// Has the parser call.
  func listen() {
    XML_SetElementHandler(
      parser, { GrowingDocument.of($0)?.begin($1, $2) },
      { data, _ in GrowingDocument.of(data)?.end() })
    XML_SetCharacterDataHandler(parser) { data, text, length in
      GrowingDocument.of(data)?.add(text, length)
    }
    if case .inParts = handling {
      XML_SetCommentHandler(parser) { data, text in GrowingDocument.of(data)?.note(text) }
    }
    XML_SetXmlDeclHandler(parser) { data, _, encoding, _ in
      GrowingDocument.of(data)?.declare(encoding)
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, name, system, _, _ in
      guard let system else { return }
      GrowingDocument.of(data)?.stop(
        .external(GrowingDocument.text(name), at: GrowingDocument.text(system)))
    }
    XML_SetEntityDeclHandler(parser) { data, name, _, value, _, _, system, _, _ in
      let name = GrowingDocument.text(name)
      GrowingDocument.of(data)?.stop(
        system.map { .external(name, at: GrowingDocument.text($0)) } ?? .entity(name))
    }
    XML_SetSkippedEntityHandler(parser) { data, name, _ in
      GrowingDocument.of(data)?.stop(.entity(GrowingDocument.text(name)))
    }
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> GrowingDocument? {
    data.map { Unmanaged<GrowingDocument>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func text(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }

  /// Stops the parser, which may call a last time before it obeys.
  private func stop(_ reason: XMLFault.Reason) {
    guard fault == nil else { return }
    fault = XMLFault(reason, at: place)
    XML_StopParser(parser, 0)
  }

  private func declare(_ encoding: UnsafePointer<CChar>?) {
    let name = Self.text(encoding)
    guard !name.isEmpty, !["utf-8", "us-ascii"].contains(name.lowercased()) else { return }
    stop(.encoding(name))
  }

  private func begin(
    _ name: UnsafePointer<CChar>?, _ values: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard fault == nil else { return }
    closeText()
    guard open.count < XMLReader.deepest else { return stop(.tooDeep(most: XMLReader.deepest)) }
    var attributes: [String: String] = [:]
    var at = 0
    while let values, let key = values[at] {
      attributes[Self.text(key).withoutPrefix] = Self.text(values[at + 1])
      at += 2
    }
    count += 1 + attributes.count
    guard count <= XMLReader.mostElements else {
      return stop(.tooMany(most: XMLReader.mostElements))
    }
    open.append(
      XMLElement(
        name: Self.text(name).withoutPrefix, attributes: attributes, offset: place, content: []))
  }

  private func end() {
    guard fault == nil else { return }
    closeText()
    guard let element = open.popLast() else { return }
    if open.isEmpty {
      root = element
    } else if open.count == 1, case .inParts = handling {
      let end = place + Int(XML_GetCurrentByteCount(parser))
      parts.append(XMLPart(element: element, root: open[0].name, comment: comment, end: end))
      (comment, count) = (nil, 0)
    } else {
      open[open.count - 1].content.append(.element(element))
    }
  }

  private func add(_ characters: UnsafePointer<CChar>?, _ length: Int32) {
    guard fault == nil, let characters, length > 0, keepsText else { return }
    let bytes = UnsafeRawBufferPointer(start: characters, count: Int(length))
    text += String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the text right here is wanted.
  private var keepsText: Bool {
    guard case .inParts(let textless) = handling else { return true }
    guard open.count > 1, let last = open.last else { return false }
    return !textless.contains(last.name)
  }

  /// Keeps a comment between parts.
  private func note(_ text: UnsafePointer<CChar>?) {
    if open.count == 1 { comment = Self.text(text) }
  }

  /// Ends the text that was read so far, which the parser gives in parts.
  private func closeText() {
    guard !text.isEmpty else { return }
    if !open.isEmpty { open[open.count - 1].content.append(.text(text)) }
    text = ""
  }
}

extension String {
  /// The name without the prefix of a namespace.
  fileprivate var withoutPrefix: String {
    lastIndex(of: ":").map { String(self[index(after: $0)...]) } ?? self
  }
}
