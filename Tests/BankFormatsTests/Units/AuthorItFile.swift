import Curriculum

/// Writes units as training.gov.au hands them out, for tests only: none of its files may be passed on, so these
/// are made from what is known of them.
struct AuthorItFile {
  /// How numbers stand before elements and criteria.
  enum Numbers: CaseIterable {
    /// `1.1 Text` in one paragraph.
    case before
    /// `1.1. Text` in one paragraph.
    case stopped
    /// The number in a paragraph of its own.
    case apart
    /// The list is no table.
    case listed
  }

  var numbers = Numbers.before
  /// Sections that are added, by their headings, with the markup of their text.
  var more: [(heading: String, text: String)] = []
  /// Whether the release is in the variables.
  var saysRelease = true

  /// Returns the file of a unit; our remarks, forms and notes are no part of it.
  func text(of unit: Unit) -> String {
    let facts = unit.details.filter { $0.label != "Training package" }
      .map { ($0.label, paragraph($0.text, 4)) }
    let sections =
      [
        ("Application", unit.application.map { paragraph($0, 4) }.joined()),
        ("Elements and Performance Criteria", elements(unit.elements)),
        ("Performance Evidence", evidence(unit.performanceEvidence)),
        ("Knowledge Evidence", evidence(unit.knowledgeEvidence)),
        ("Assessment Conditions", evidence(unit.assessmentConditions)),
      ] + facts + more
    return """
      \u{FEFF}<?xml version="1.0" encoding="utf-8"?>
      <AuthorIT xmlns="http://www.authorit.com/xml/authorit"><Objects>
      <Book><Object><Description>A template</Description><IsTemplate>true</IsTemplate></Object>
      <VariableAssignments>\(variable("Code", "TEMPLATE1"))</VariableAssignments></Book>
      <Book><Object><Description>\(escaped(unit.code))</Description><IsTemplate>false</IsTemplate></Object>
      <VariableAssignments>\(variables(unit))</VariableAssignments></Book>
      \(sections.filter { !$0.1.isEmpty }.map(topic).joined(separator: "\n"))
      </Objects></AuthorIT>
      """
  }

  private func variables(_ unit: Unit) -> String {
    let package = unit.details.first { $0.label == "Training package" }
    return variable("Code", unit.code) + variable("Title", unit.title)
      + (saysRelease ? variable("Release", unit.release) : "")
      + (package.map { variable("Training Package", $0.text) } ?? "")
  }

  private func variable(_ name: String, _ value: String) -> String {
    "<VariableAssignment><Name>\(name)</Name><Value>\(escaped(value))</Value></VariableAssignment>"
  }

  private func topic(_ heading: String, _ text: String) -> String {
    """
    <Topic><Object><Description>\(escaped(heading))</Description><IsTemplate>false</IsTemplate></Object>\
    <Text>\(text)</Text></Topic>
    """
  }

  private func paragraph(_ text: String, _ style: Int) -> String {
    // A part of it in a tag of its own, as bold words and links are.
    let words = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init)
    let rest = words.count > 1 ? " " + escaped(words[1]) : ""
    return "<p id=\"\(style)\"><char id=\"3\">\(escaped(words[0]))</char>\(rest)</p>\n"
  }

  private func elements(_ nodes: [CriterionNode]) -> String {
    guard numbers != .listed else {
      return nodes.map { numbered($0, ".") + $0.children.map { numbered($0) }.joined() }.joined()
    }
    let heads =
      "<tr><td>\(paragraph("ELEMENT", 27))</td><td>\(paragraph("PERFORMANCE CRITERIA", 27))</td></tr>"
      + "<tr><td>\(paragraph("Elements describe the essential outcomes.", 4))</td>"
      + "<td>\(paragraph("Performance criteria describe the performance needed.", 4))</td></tr>"
    let rows = nodes.map {
      "<tr><td>\(numbered($0, "."))</td><td>\($0.children.map { numbered($0) }.joined())</td></tr>"
    }
    return "<table>\(heads)\(rows.joined())</table>"
  }

  private func numbered(_ node: CriterionNode, _ stop: String = "") -> String {
    let number = (node.number ?? "") + stop
    return switch numbers {
    case .before, .listed: paragraph("\(number) \(node.text)", 4)
    case .stopped: paragraph("\(node.number ?? ""). \(node.text)", 4)
    case .apart: paragraph(number, 4) + paragraph(node.text, 4)
    }
  }

  private func evidence(_ list: Unit.EvidenceList) -> String {
    guard !list.items.isEmpty else { return "" }
    let lead = list.lead.isEmpty ? "" : paragraph(list.lead, 4)
    return lead + list.items.map { bullet($0, list.lead.isEmpty ? 0 : 1) }.joined()
  }

  private func bullet(_ node: CriterionNode, _ level: Int) -> String {
    paragraph(node.text, level == 0 ? 4 : 12 + level)
      + node.children.map { bullet($0, level + 1) }.joined()
  }

  private func escaped(_ text: String) -> String {
    text.map { character -> String in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "’": "&#8217;"
      default: String(character)
      }
    }.joined()
  }
}
