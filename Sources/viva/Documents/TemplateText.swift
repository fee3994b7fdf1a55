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
