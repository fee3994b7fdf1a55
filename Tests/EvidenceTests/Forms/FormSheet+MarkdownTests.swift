import Assessment
import TestSupport
import Testing

@testable import Evidence

/// Where the lines of a form stand in Markdown.
struct FormSheetMarkdownTests {
  private func markdown(
    _ kind: FormKind, _ fields: [String: String] = [:],
    _ tables: [String: [[String: String]]] = [:], leavesRoom: Bool? = nil
  ) -> String {
    FormRenderer.markdown(
      FormDocument(
        kind, FormValues(fields: fields, tables: tables),
        .init(unit: nil, program: "viva", made: "2026-11-23T10:00:00.000+11:00"),
        leavesRoom: leavesRoom))
  }

  @Test(arguments: FormKind.all)
  func `Parts of the form are headings, in its order`(kind: FormKind) {
    let headings = markdown(kind).split(separator: "\n").filter { $0.hasPrefix("#") }
    #expect(
      headings.map(String.init) == ["# \(kind.title)"] + kind.sections.map { "## \($0.title)" })
  }

  @Test(arguments: [
    ("", #"\_\_\_\_\_\_\_\_\_\_\_\_"#), ("a", "a"),
    ("a\nb", "a\\\nb"), ("a\n\nb\n\n", "a\\\n\\\nb"), ("\na", "\\\na"),
    ("- a", #"\- a"#), ("a | b", "a &#124; b"), ("<br>", "&lt;br&gt;"),
  ])
  func `A text keeps its lines, and nothing of it acts`(text: String, shown: String) {
    let page = markdown(.reflectiveAccount, ["context": text])
    #expect(page.contains("\n\n**What happened:** \(shown)\n\n"))
  }

  @Test func `A table without rows says so, and a row is one line`() {
    #expect(markdown(.recordSheet).contains("\n\n**Results by task:** none\n\n"))
    let page = markdown(
      .recordSheet, [:], ["tasks": [["task": "a\n| b", "result": "competent"], ["attempt": "2"]]])
    #expect(
      page.contains(
        """
        **Results by task**

        | Assessment task | Attempt | Result |
        | --- | --- | --- |
        | a &#124; b |  | competent |
        |  | 2 |  |

        """))
  }

  @Test func `A line to sign on has the name and the date that are known`() {
    let line = "\\_\\_\\_\\_\\_\\_\\_\\_"
    let open = markdown(.coverSheet)
    #expect(open.contains("Name:  \(line) Signature: \(line) Date: \(line)\n"))
    let signed = markdown(.coverSheet, ["assessor": "Jo", "date": "2028-02-29"])
    #expect(
      signed.contains(
        "**Assessor:** This result is my decision.\n\n"
          + "Name: Jo \(line) Signature: \(line) Date: 29 Feb 2028\n"))
  }

  @Test func `What is left to write has room, or boxes to tick`() {
    let page = markdown(.observationChecklist, ["learner": "Li"], leavesRoom: true)
    #expect(page.contains("**Learner:** Li\n"))
    #expect(page.contains("**Setting:** ☐ workplace ☐ simulated\n"))
    #expect(
      page.contains("**Place:** " + String(repeating: "\\_", count: 12) + "\n"))
  }

  @Test func `A row in a block has its first text as heading, and what is filled in below`() {
    let row = ["number": "2", "asked": "Why?\nOr how?", "response": "So.", "decision": "open"]
    let page = markdown(.questioningRecord, [:], ["questions": [row]])
    #expect(
      page.contains(
        "### Question 2\n\n**Question as asked:** Why?\\\nOr how?\n\n"
          + "**Response, word for word:** So.\n\n**Decision:** open\n\n"))
  }

  @Test func `Where it comes from stands below a rule, at its end`() {
    #expect(
      markdown(.coverSheet).hasSuffix("\n\n---\n\nMade by viva on 23 Nov 2026, 10:00 +11:00.\n"))
    let lines = FormRenderer.markdown(Fixture.filled(.coverSheet)).split(separator: "\n")
    #expect(lines[1].hasPrefix("**Unit:** CG219 Support customers"))
    #expect(lines.contains("> **Note:** A remark of this document."))
    #expect(lines.contains { $0.hasPrefix("> **Correction:** Entry 12 corrects entry 9, on ") })
    #expect(lines.suffix(3).first == "---")
  }
}
