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
    ])
  func `L8: a template beyond every document is refused with its place`(template: String) {
    #expect(throws: TemplateError.self) { try TemplateBounds.check(template) }
    #expect(throws: TemplateError.self) { try HTMLText.render(["a": "b"], template: template) }
  }

  @Test func `L8: sections beside each other may be as many as a document needs`() throws {
    let template = String(repeating: "{{#a}}x{{/a}}\n", count: 500)
    try TemplateBounds.check(template)
  }
}
