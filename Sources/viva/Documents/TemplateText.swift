internal import Evidence
internal import Files
internal import Text

/// Reads a template of our folder.
///
/// - Parameter path: The file, in the folder of the templates.
/// - Returns: Its text.
/// - Throws: `Problem` where it can't be read, which names the setting of the folder.
func templateText(_ path: String) throws -> String {
  do {
    return try File.text(path)
  } catch {
    let problem = Problem(error)
    throw Problem(
      "\(problem.sentence) The setting “templates” (VIVA_TEMPLATES) names the folder of the templates.",
      exitCode: Problem.ExitCode(rawValue: problem.exitCode) ?? .noInput)
  }
}

/// Makes a page by a template.
///
/// - Parameters:
///   - path: The file of the template.
///   - render: Makes the page by the template's text.
/// - Returns: The page.
/// - Throws: `Problem` where the file can't be read or is no template, with the place; what `render` throws.
func rendered(byTemplateAt path: String, _ render: (String) throws -> String) throws -> String {
  do {
    return try render(try templateText(path))
  } catch let error as TemplateError {
    throw Problem(
      "\(path.visible()):\(error.line):\(error.column): \(error.reason).", exitCode: .badData)
  }
}
