import Foundation
import TestSupport
import Testing

@testable import viva

/// Files of assessment tasks are checked with the units and banks that they name.
struct TaskCheckTests {
  private static let text = """
    format: viva-tasks/1
    tasks:
      - id: T1
        title: Oral questions
        type: questioning
        criteria: [PC1.1]
        questions: [example-true-false]

    """

  private func check(_ text: String, at path: String? = nil) throws -> Home.Talk {
    let home = try Home()
    home.environment["VIVA_OWN_BANKS"] = home.folder.file("banks")
    try home.write(text, to: "banks/Tasks/tasks.yaml")
    return home.talk(["bank", "check"] + (path.map { [home.folder.file($0)] } ?? []))
  }

  @Test(arguments: [
    (nil, "3 files, 9 questions"), ("banks", "2 files, 9 questions"),
    ("banks/Tasks", "1 file, 0 questions"), ("banks/Tasks/tasks.yaml", "1 file, 0 questions"),
  ])
  func `A sound one counts as a file, however it is named`(path: String?, counts: String) throws {
    let talk = try check(Self.text, at: path)
    #expect(talk.exitCode == 0 && talk.output.hasPrefix(counts), "\(talk)")
  }

  @Test(arguments: [
    ("example-true-false]", "example-true-flase]", "tasks.yaml:7:17: error: "),
    ("[PC1.1]", "[PC9.9]", "tasks.yaml:6:16: error: "),
    ("title:", "titel:", "tasks.yaml:4:5: error: "),
    ("tasks:", "unit: NONE\ntasks:", "tasks.yaml:2:7: error: "),
  ])
  func `What is wrong has its place, and is an error`(old: String, new: String, place: String)
    throws
  {
    for path in [nil, "banks", "banks/Tasks/tasks.yaml"] {
      let talk = try check(Self.text.replacing(old, with: new), at: path)
      #expect(talk.exitCode == 65 && talk.output.contains(place), "\(path ?? "") \(talk)")
    }
  }

  @Test func `A file anywhere that says it has tasks is checked as one`() throws {
    let home = try Home()
    try home.write(Self.text.replacing("[PC1.1]", with: "[PC9.9]"), to: "mine.yaml")
    let wrong = home.talk(["bank", "check", home.folder.file("mine.yaml")])
    #expect(wrong.exitCode == 65 && "\(wrong)".contains("mine.yaml:6:16: error: "), "\(wrong)")
  }
}
