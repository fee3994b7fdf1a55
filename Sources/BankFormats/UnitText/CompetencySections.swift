internal import Curriculum

/// The parts of a text in which a unit of competency stands, found by their headings and by how they begin.
struct CompetencySections {
  /// A part of a unit.
  enum Section: Hashable {
    case application, elements, performance, knowledge, conditions
    case form(Int)
    /// A fact of one name: what follows its heading.
    case fact(String)
    case other
  }

  /// What a unit has to have, in words.
  static let expected: [(Section, String)] = [
    (.elements, "elements and performance criteria"), (.performance, "performance evidence"),
    (.knowledge, "knowledge evidence"), (.conditions, "assessment conditions"),
  ]

  /// Each time that a part comes, with its lines.
  private var found: [(section: Section, lines: [PastedLine])] = []
  private var titles: [String] = []
  private(set) var details: [Unit.Detail] = []

  /// Finds the parts.
  init(_ lines: [PastedLine]) {
    var isHeaded = false
    for line in lines {
      let current = found.last?.section ?? .other
      if let cue = Cue(line, in: current) {
        isHeaded = cue.rest.isEmpty
        begin(cue, line)
      } else if current == .application, !isHeaded, !Cue.goesOn(line.text) {
        found.append((.other, []))
      } else if !found.isEmpty {
        found[found.count - 1].lines.append(line)
      }
    }
    for entry in found {
      guard case .fact(let label) = entry.section, !details.contains(where: { $0.label == label })
      else { continue }
      let text = entry.lines.map(\.text).joined(separator: " ")
      if !text.isEmpty { details.append(.init(label: label, text: text)) }
    }
  }

  private mutating func begin(_ cue: Cue, _ line: PastedLine) {
    var section = cue.section
    if case .form = section {
      section = .form(titles.count)
      titles.append(line.text)
    }
    found.append((section, []))
    guard !cue.rest.isEmpty else { return }
    var first = line
    first.text = cue.rest
    found[found.count - 1].lines.append(first)
  }

  /// The lines of a part: of the longest, where it comes several times.
  func lines(of section: Section) -> [PastedLine] {
    let all = found.filter { $0.section == section }.map(\.lines)
    guard section == .elements else { return all.max { $0.count < $1.count } ?? [] }
    // Elements with numbers go before those without.
    func numbers(_ lines: [PastedLine]) -> Int {
      lines.count { NumberedText($0.text).number != nil }
    }
    return all.max { (numbers($0), $0.count) < (numbers($1), $1.count) } ?? []
  }

  /// What the unit is for, paragraph by paragraph.
  var application: [String] { lines(of: .application).map(\.text) }

  /// The forms that the text has, each with its lines.
  var forms: [Unit.Form] {
    titles.enumerated().compactMap { place, title in
      let fields = lines(of: .form(place)).map(\.text)
      return fields.isEmpty ? nil : Unit.Form(title: title, fields: fields)
    }
  }
}

/// Where a part of a unit begins.
struct Cue {
  let section: CompetencySections.Section
  /// What of the line is already part of it; empty for a heading.
  let rest: String

  /// Looks whether a part begins with a line.
  init?(_ line: PastedLine, in current: CompetencySections.Section) {
    let text = line.text
    let words = text.lowercased().filter { $0 != ":" }
    if let place = text.firstRange(of: "This unit describes"), current != .application {
      self.init(.application, String(text[place.lowerBound...]))
    } else if let section = Self.headings[words] {
      self.init(section, "")
    } else if let found = Self.beginnings.first(where: { text.hasPrefix($0.key) }),
      found.value != current
    {
      self.init(found.value, text)
    } else if let fact = Self.facts.first(where: { text.hasPrefix($0 + " ") && text != $0 }) {
      self.init(.fact(fact.capitalizedOnce), String(text.dropFirst(fact.count + 1)))
    } else if text.hasPrefix("Element:"), current != .elements {
      self.init(.elements, text)
    } else if NumberedText(text).number == "1", current != .elements,
      NumberedText(text).text.first?.isUppercase == true
    {
      self.init(.elements, text)
    } else if text.wholeMatch(of: /(?:[A-Z][A-Za-z]* ){1,3}(?:Checklist|Sheet)/) != nil {
      self.init(.form(0), "")
    } else if Self.ends.contains(where: text.hasPrefix), !text.hasPrefix("Element") {
      self.init(.other, "")
    } else {
      return nil
    }
  }

  private init(_ section: CompetencySections.Section, _ rest: String) {
    (self.section, self.rest) = (section, rest)
  }

  /// Whether a paragraph goes on with what a unit is for.
  static func goesOn(_ text: String) -> Bool {
    ["This unit", "It applies", "The unit", "No occupational licensing", "No licensing"].contains(
      where: text.hasPrefix)
  }

  private static let headings: [String: CompetencySections.Section] = [
    "application": .application, "elements": .elements, "element": .elements,
    "elements and performance criteria": .elements, "performance evidence": .performance,
    "knowledge evidence": .knowledge, "assessment conditions": .conditions,
    "foundation skills": .fact("Foundation skills"),
    "unit mapping information": .fact("Unit mapping"),
    "pre-requisite unit": .fact("Prerequisite units"),
    "prerequisite unit": .fact("Prerequisite units"),
    "competency field": .fact("Competency field"), "unit sector": .fact("Unit sector"),
    "links": .fact("Links"),
  ]

  private static let beginnings: [String: CompetencySections.Section] = [
    "Evidence of the ability to": .performance, "Demonstrated knowledge required": .knowledge,
    "Skills must be demonstrated": .conditions,
  ]

  private static let facts = [
    "Training package:", "Competency Field", "Competency field:", "Unit Sector",
  ]

  /// What guides say around a unit.
  private static let ends = [
    "Submission Requirements", "Assessment Tasks", "Copy and paste", "Evidence Required",
    "Development and validation",
    "Duration and Setting", "Prerequisites", "Employability Skills", "You may want", "List each",
    "List the assessment",
    "Forms", "Assessor Resource",
  ]
}

extension String {
  /// The label of a fact as details have it: “Competency field”.
  fileprivate var capitalizedOnce: String {
    prefix(1) + dropFirst().lowercased().filter { $0 != ":" }
  }
}
