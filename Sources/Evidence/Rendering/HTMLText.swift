internal import Mustache
internal import Text

/// How Mustache makes text safe for HTML in the documents of this module.
///
/// The library's own escaping looks at characters as people see them, so it misses a `<` that stands
/// after a letter such as U+0D4E, which joins the next sign into one character. This one looks at
/// Unicode scalars, as browsers do.
struct HTMLText: MustacheContentType {
  func escapeText(_ text: String) -> String {
    text.replacingScalars { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      default: nil
      }
    }
  }
}

extension HTMLText {
  private static let name: String = {
    MustacheContentTypes.register(HTMLText(), named: "VIVA-HTML")
    return "VIVA-HTML"
  }()

  /// Renders a template with every `{{…}}` made safe for HTML.
  ///
  /// - Parameters:
  ///   - sheet: What the template's names are looked up in.
  ///   - template: The text of the template.
  /// - Returns: The rendered text.
  /// - Throws: `TemplateError` for a text that is no template.
  static func render(_ sheet: some Any, template: String) throws -> String {
    try TemplateBounds.check(template)
    do {
      return try MustacheTemplate(string: "{{% CONTENT_TYPE:\(name)}}\n" + template)
        .render(named(sheet))
    } catch let error as MustacheTemplate.ParserError {
      throw TemplateError(
        line: max(1, error.context.lineNumber - 1), column: max(1, error.context.columnNumber),
        reason: reason(error.error))
    }
  }

  /// Returns a value with its properties under their names.
  ///
  /// The library can look into a value by itself, but does so again for each name in the template and
  /// each level around it, which took more than half of the time.
  private static func named(_ value: Any) -> Any {
    if value is String || value is Bool || value is [String: String] { return value }
    if let list = value as? [Any] { return list.map(named) }
    var properties: [String: Any] = [:]
    for case (let name?, let property) in Mirror(reflecting: value).children {
      properties[name] = named(property)
    }
    return properties
  }

  private static func reason(_ error: any Error) -> String {
    switch error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect: "a section is closed with another name than it was opened"
    case .expectedSectionEnd: "a section is not closed"
    case .unfinishedName: "a tag is not finished"
    default: "a tag is not as Mustache wants it"
    }
  }
}
