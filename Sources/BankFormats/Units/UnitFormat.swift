/// The formats that a unit comes in from, or goes out to.
package enum UnitFormat: String, CaseIterable, Sendable {
  /// A file of this program, `viva-unit/1`.
  case yaml
  /// Author-it XML, in which training.gov.au hands out units of competency.
  case tga
  /// The text of a unit as people paste it, with whatever a guide says around it.
  case text
  /// CASE 1.0, the frameworks of 1EdTech, as JSON.
  case `case`
  /// A framework for Mahara's SmartEvidence, as JSON.
  case mahara

  /// What it is called in a sentence.
  package var words: String {
    switch self {
    case .yaml: "a unit of this program (viva-unit/1)"
    case .tga: "a unit of training.gov.au (Author-it XML)"
    case .text: "the text of a unit"
    case .case: "a CASE 1.0 package"
    case .mahara: "a framework for Mahara's SmartEvidence"
    }
  }

  /// Whether units come in from it.
  package var isRead: Bool { self != .mahara }

  /// Whether units go out to it.
  package var isWritten: Bool { self != .tga && self != .text }

  /// What a file of it ends with, without the dot.
  package var ending: String {
    switch self {
    case .yaml: "yaml"
    case .tga: "xml"
    case .text: "txt"
    case .case: "json"
    case .mahara: "matrix"
    }
  }

  /// Recognises a format by what a file says, never by its name.
  ///
  /// - Parameter bytes: The content of the file, which may be anything.
  /// - Returns: The format; `nil` where it is none that units are read from.
  static func recognised(_ bytes: [UInt8]) -> UnitFormat? {
    let start = String(decoding: bytes.withoutByteOrderMark.prefix(4096), as: UTF8.self)
    let first = start.first { !$0.isWhitespace }
    if first == "{" { return .case }
    if first == "<" { return .tga }
    let isOurs = start.split(whereSeparator: \.isNewline).contains {
      $0.hasPrefix("format:") && $0.contains("viva-unit/")
    }
    if isOurs { return .yaml }
    let text = String(decoding: bytes.prefix(1 << 18), as: UTF8.self)
    return UnitTextReader.recognises(text) ? .text : nil
  }
}
