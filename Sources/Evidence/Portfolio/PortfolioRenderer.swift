/// The form in which a ``Portfolio`` is published: a page, of which a PDF is made.
package enum PortfolioRenderer {
  /// Returns the portfolio as a self-contained HTML page.
  ///
  /// - Parameters:
  ///   - portfolio: What to print.
  ///   - template: The text of the portfolio's template.
  ///   - page: Makes the page of a paper, by a template that is the same for all: the style of the first
  ///     is that of the whole.
  /// - Returns: The page.
  /// - Throws: `TemplateError` for a text that is no template; what making a page throws.
  package static func html(
    _ portfolio: Portfolio, template: String, page: (FormDocument) throws -> String
  ) throws -> String {
    let sheet = try PortfolioSheet(portfolio, page: page)
    return try HTMLText.render(sheet, template: template)
  }
}
