import Testing

@testable import Evidence

/// L8: templates that would take all time or memory.
struct TemplateBoundsTests {
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      String(repeating: "{{#a}}", count: 4_000) + String(repeating: "{{/a}}", count: 4_000),
      String(repeating: "{{a}}\n", count: 20_000), String(repeating: "a", count: 300_000),
      String(repeating: "{{# a}}\n", count: 65),
      "{{=<% %>=}}" + String(repeating: "<%#a%>", count: 4_000),
    ])
  func `L8: a template beyond every document is refused with its place`(template: String) {
    #expect(throws: TemplateError.self) { try TemplateBounds.check(template) }
    #expect(throws: TemplateError.self) { try HTMLText.render(["a": "b"], template: template) }
  }

  @Test func `L8: sections beside each other may be as many as a document needs`() throws {
    let template = String(repeating: "{{#a}}x{{/a}}\n", count: 500)
    try TemplateBounds.check(template)
  }

  @Test func `The most that is allowed is allowed`() throws {
    try TemplateBounds.check("")
    try TemplateBounds.check(String(repeating: "a", count: 262_144))
    try TemplateBounds.check(String(repeating: "{{a}}\n", count: 4_000))
    for sign in ["#", "^", "$", "<", " #"] {
      let open = String(repeating: "{{\(sign)a}}", count: 64)
      try TemplateBounds.check(open + String(repeating: "{{/a}}", count: 64) + open)
    }
  }

  @Test(arguments: [
    (String(repeating: "é", count: 131_073), 1, 1, "more than 262144 bytes"),
    (String(repeating: "{{a}}\n", count: 4_001), 4_001, 1, "more than 4000 tags"),
    (String(repeating: "{{#a}}", count: 65), 1, 385, "sections nested more than 64 deep"),
    (String(repeating: "\n{{^a}}", count: 65), 66, 1, "sections nested more than 64 deep"),
    ("x\n {{=<% %>=}}", 2, 2, "a tag that changes the delimiters"),
    ("{{ =| |=}}", 1, 1, "a tag that changes the delimiters"),
  ])
  func `What is too much is told with its first place`(
    template: String, line: Int, column: Int, excess: String
  ) {
    #expect(
      throws: TemplateError(line: line, column: column, reason: "the template has \(excess)")
    ) {
      try TemplateBounds.check(template)
    }
  }
}
