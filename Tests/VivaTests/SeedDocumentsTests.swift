import Curriculum
import struct Curriculum.Unit
import Foundation
import ScriptedTerminal
import TestSupport
import Testing

/// The documents of a unit against the unit documents that they are laid out as, line by line.
///
/// The wording of the units is in `QuestionBanks/Units`; the headings and labels are the tables below.
/// What the published templates say to their authors is no content, and is not looked for:
/// “List the assessment methods …”, “List each assessment task's title …”, “Copy and paste from the
/// following …”, “You may want to include …” and “(add lines for each task)” ask the author to write
/// something, for which the document has a place; “[title]” stands for a title.
struct SeedDocumentsTests {
  private static let codes = ["SIRXCEG003", "SIRXCEG006", "SIRXCEG007", "CG219"]

  @Test(arguments: codes, ["--tool", "--guide"])
  func `Every line of the unit is in its assessment tool and its guide`(
    code: String, document: String
  ) throws {
    let home = try Home(banks: nil)
    let text = try text(home, code, document)
    for line in try lines(home, code) where !line.isEmpty {
      #expect(text.contains(line.bare), "\(line)")
    }
  }

  @Test(arguments: codes.filter { $0 != "CG219" }, ["--tool", "--guide"])
  func `Every heading and label of the Australian tools is there`(
    code: String, document: String
  ) throws {
    let text = try text(try Home(banks: nil), code, document)
    let own = document == "--tool" ? Self.toolLines : Self.guideLines
    for line in Self.sharedLines + own { #expect(text.contains(line.bare), "\(line)") }
  }

  @Test func `Every label of Unit 219 is there, and nothing to explain on its checklist`() throws {
    let home = try Home(banks: nil)
    let text = try text(home, "CG219", "--tool")
    for line in Self.outcomeLines { #expect(text.contains(line.bare), "\(line)") }
    let checklist = try #require(text.range(of: "observation checklist assessment task 1"))
    let end = try #require(text.range(of: "outcome of the observation"))
    let observed = text[checklist.upperBound..<end.lowerBound]
    #expect(!observed.contains("explain") && observed.contains("ac2 1 identify customers"))
  }

  @Test(arguments: codes)
  func `The page of links has every line of the unit but its conditions`(code: String) throws {
    let home = try Home(banks: nil)
    let text = home.talk(["unit", "links", code, "--format", "md"]).output.bare
    let unit = try unit(home, code)
    let lists = [unit.performanceEvidence, unit.knowledgeEvidence]
    let conditions = Set(unit.assessmentConditions.items.flatMap(\.all))
    let lines = unit.nodes.map(\.text).filter { !conditions.contains($0) } + lists.map(\.lead)
    for line in lines where !line.isEmpty {
      #expect(text.contains(line.bare), "\(line)")
    }
    guard !unit.elements.isEmpty else { return }
    for line in [
      "Follow the links below to find material targeted to the unit's elements, performance criteria, "
        + "required skills and knowledge",
      "Elements and Performance Criteria", "Performance Evidence", "Knowledge Evidence",
    ] { #expect(text.contains(line.bare), "\(line)") }
  }

  /// What the mapping and delivery guide has before its criteria.
  private static let guideLines = [
    "Mapping – Information for Teachers/Assessors – Information for Learners",
    "Mapping and Delivery Guide", "Version", "Issue Date", "Qualification", "Unit of Competency",
    "Description", "Employability Skills", "Learning Outcomes and Application",
    "Duration and Setting", "delivered in a classroom/online/blended learning setting.",
    "Prerequisites/co-requisites", "Competency Field",
    "Development and validation strategy and guide for assessors and learners",
    "Student Learning Resources", "Handouts", "Activities", "Slides", "PPT", "Assessment 1",
    "Assessment 2", "Assessment 3", "Assessment 4", "Elements of Competency",
    "Performance Criteria",
  ]

  private static let toolLines = [
    "Assessor Resource", "Assessment tool", "Version", "Issue Date", "target group",
    "purpose of the assessments", "formative", "summative", "recognition",
  ]

  /// What all three have from “Evidence Required” on.
  ///
  /// A signature has its name, line and date in one
  /// row, so that “Assessor name:” is the row of the assessor in the column “Name”.
  private static let sharedLines = [
    "Evidence Required", "Assessment methods", "Context of assessment", "Resources for assessment",
    "Elements describe the essential outcomes.",
    "Performance criteria describe the performance needed to demonstrate achievement of the element.",
    "Submission Requirements", "Assessment task 1", "Due date", "Type", "Assessment Tasks",
    "How it is carried out", "When", "Where", "Conditions", "Resources needed",
    "How well, to be judged satisfactory", "Observation Checklist",
    "Tasks to be observed according to workplace/college/TAFE policy and procedures, relevant "
      + "legislation and Codes of Practice",
    "Yes | No | Comments/feedback", "Assessment Cover Sheet", "Student name", "Student ID",
    "I declare that the assessment tasks submitted for this unit are my own work.",
    "Result: Competent Not yet competent", "Feedback to student", "Signature", "Date", "Assessor",
    "Name", "Assessment Record Sheet", "Assessment task | Attempt | Result",
    "Overall assessment result: Competent Not yet competent",
  ]

  private static let outcomeLines = [
    "Unit 219", "UAN: A/506/2161", "Level: 2", "Credit value: 3", "GLH: 15", "Relationship to NOS",
    "This unit is linked to the Customers Service (2013) National Occupational Standards:",
    "CFACSD4 Support customers using on-line customer services",
    "Assessment requirements specified by a sector or regulatory body",
    "This unit is endorsed by Skills CFA Assessment Strategy Competence units (S/NVQ)", "Aim",
    "Learning outcome", "The learner will", "Assessment criteria", "The learner can",
    "Assessment guidance", "Evidence may be supplied by",
  ]

  private func text(_ home: Home, _ code: String, _ document: String) throws -> String {
    let words = ["matrix", code, document, "--format", "md", "--output", "-"]
    let outcome = home.talk(words, environment: ["VIVA_TASK_RESULT": "competent"])
    #expect(outcome.exitCode == 0 && outcome.complaints.isEmpty)
    return outcome.output.bare
  }

  private func unit(_ home: Home, _ code: String) throws -> Unit {
    let json = home.talk(["unit", "show", code, "--json"]).output
    return try JSONDecoder().decode(Unit.self, from: Data(json.utf8))
  }

  private func lines(_ home: Home, _ code: String) throws -> [String] {
    let unit = try unit(home, code)
    let lists = [unit.performanceEvidence, unit.knowledgeEvidence, unit.assessmentConditions]
    let evidence: [String] = unit.learningOutcomes.flatMap(\.evidence).map(\.text)
    var lines: [String] = [unit.code, unit.title]
    lines += unit.application
    lines += unit.nodes.map(\.text)
    lines += lists.map(\.lead)
    lines += evidence
    lines += unit.notes
    return lines
  }
}

extension CriterionNode {
  /// The words of the line and of all below it.
  fileprivate var all: [String] { [text] + children.flatMap(\.all) }
}

extension String {
  /// The words alone, in small letters: typography and markup aside, but for the stars of evidence.
  fileprivate var bare: String {
    replacing("**", with: "").replacing("&nbsp;", with: " ").replacing("’", with: "'")
      .replacing("\\*", with: "*").lowercased()
      .split { !$0.isLetter && !$0.isNumber && $0 != "*" }.joined(separator: " ")
  }
}
