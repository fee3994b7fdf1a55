import Foundation
import TestSupport
import Testing

/// What commands show somebody who has not begun yet: no error, and what to do.
struct EmptyRecordTests {
  static let pages: [(line: String, page: String)] = [
    ("due", "0 due, 9 new, 0 to come in the next 14 days.\n"),
    ("due EX101.PC1.1 EX101.PC1.2", "0 due, 2 new, 0 to come in the next 14 days.\n"),
    (
      "law",
      """
      Changes in the law since 22 Nov 2025
      There are none; --since goes further back.

      No question waits for you because its law changed since you answered it.

      """
    ),
    ("stats", "There is no answer on record yet. “study” asks questions.\n"),
    ("stats --question example-cloze", "example-cloze has no answer on record yet.\n"),
    ("plan", "There is no goal. “goal UNIT --by DATE” sets one.\n"),
    ("goal", "There is no goal. “goal UNIT --by DATE” sets one.\n"),
    ("suspend", "No question is suspended.\n"), ("unsuspend", "No question is suspended.\n"),
    ("test list", "There is no mock test on record; “test UNIT” begins one.\n"),
    ("candidate list", "There are no candidates yet. “candidate add” adds one.\n"),
    ("key list", "There is no key. “key make NAME” makes one.\n"),
    (
      "limits",
      """
      New a day:     no limit
      Reviews a day: no limit
      Retention:     90%, as the program sets it
      Easy days:     none

      """
    ),
    ("config path", "HOME/.config/viva/settings.yaml\n"),
  ]

  @Test(arguments: pages)
  func `Before anything was answered, a sentence says what to do`(line: String, page: String)
    throws
  {
    let home = try Home()
    home.environment["VIVA_OWN_BANKS"] = home.folder.file("banks")
    let talk = home.talk(line.split(separator: " ").map(String.init))
    #expect(talk.output == page)
    #expect(talk.exitCode == 0 && talk.complaints.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: home.record))
  }

  @Test(arguments: [
    "record info", "record undo", "record access --output -", "form list",
    "form write cover-sheet EX101", "seal", "export transcript --output -", "fit",
    "discuss record 7",
  ])
  func `What needs a record says that “study” begins one`(line: String) throws {
    let home = try Home()
    let talk = home.talk(line.split(separator: " ").map(String.init))
    #expect(
      talk.complaints
        == "viva: There is no record at HOME/data/viva/record.sqlite yet. “study” begins one.\n")
    #expect(talk.exitCode == 66 && talk.output.isEmpty)
  }

  /// A record on which a name stands, and nothing else.
  @Test(arguments: [
    ("record undo", 66, "viva: There is no answer to take back.\n"),
    ("test result", 66, "viva: No mock test has been closed yet. There is none on record.\n"),
    ("fit --undo", 66, "viva: There is no fit to take back.\n"),
    ("form list", 0, "No forms are on record.\n"),
    (
      "record info", 0,
      """
      Record:    HOME/data/viva/record.sqlite
      Name:      Kit
      Entries:   2, 0 of them answers
      Questions: 0 answered

      """
    ),
  ])
  func `A record with a name alone has nothing to take back or to show`(
    line: String, code: Int32, said: String
  ) throws {
    let home = try Home()
    #expect(home.talk(["record", "name", "Kit"]).output == "Your documents show the name Kit.\n")
    let talk = home.talk(line.split(separator: " ").map(String.init))
    #expect(talk.output + talk.complaints == said && talk.exitCode == code)
    #expect(home.talk(["record", "name", ""]).output == "Your documents show no name.\n")
    #expect(
      home.talk(["record", "info"]).output.contains(
        "Name:      not given (“record name” gives one)\n"))
  }
}
