internal import Files
internal import Curriculum
internal import Settings
internal import Text

// What the user set once for all times.
extension Doctor {
  /// Whether the settings file and the environment say what the program can obey.
  var settings: [Finding] {
    let (file, current) = (workspace.settings.file, workspace.settings.current)
    let path = file.path
    let complaints = file.complaints.map {
      Finding.problem("Settings", $0, "Mend that line of \(path), or take it out.")
    }
    let passedOver = current.problems.map { problem in
      let place = problem.line.map { "\(path):\($0): " } ?? "In the environment, "
      let remedy =
        problem.line == nil
        ? "Change the variable, or unset it."
        : "“viva config set” or “viva config unset”, or mend that line."
      return Finding.problem("Settings", place + problem.message, remedy)
    }
    let lost = workspace.settings.list("own-banks").filter { !File.exists($0) }.map {
      Finding.problem(
        "Settings", "own-banks: there is no file or folder \($0).",
        "“viva config set own-banks” with the places that are there.")
    }
    let findings = complaints + passedOver + lost
    guard findings.isEmpty else { return findings }
    guard File.exists(path) else {
      return [.ok("Settings", "There is no \(path); “viva config set” makes it.")]
    }
    return [.ok("Settings", "\(counted(file.entries.count, "setting")) in \(path).")]
  }
}
