import Curriculum
import Testing

@testable import BankFormats

struct YAMLTaskReaderTests {
  @Test func `A sound file is read whole`() throws {
    let file = try read(soundTasks)
    #expect(file.diagnostics.map(\.rendered) == [])
    #expect(
      file.delivery
        == UnitDelivery([
          .version: "2.1", .issued: "March 2026",
          .strategy: "Written with two shops.\n\nTried out.",
        ]))
    #expect(
      file.tasks == [
        AssessmentTask(
          id: "task-1", title: "Oral questions", kind: .questioning, due: "2026-11-22",
          brief: [
            .how: "Answer aloud.\nTake your time.", .place: "Room 4", .conditions: "Closed book.",
            .howWell: "All key points.",
          ],
          criteria: ["U1.KE1", "U1.KE2"].map(CriterionID.init(rawValue:)),
          questions: ["first", "second"].map(Question.ID.init(rawValue:))),
        AssessmentTask(id: "reader", title: "Reader", kind: .witnessTestimony),
      ])
  }

  @Test func `Questions that no bank has, and another unit, are told with their places`() throws {
    let unit = try #require(YAMLUnitReader.read(Array(testUnit.utf8), file: "unit.yaml").value)
    func found(_ text: String, _ known: [String]) -> [String] {
      TaskFile(
        Array(text.utf8), file: "tasks.yaml", unit: unit,
        questions: Set(known.map(Question.ID.init(rawValue:)))
      ).diagnostics.map { String($0.rendered.prefix { $0 != "\n" }) }
    }
    #expect(found(soundTasks, ["first", "second"]).isEmpty)
    let missing = found(soundTasks, ["first", "secnd"])
    #expect(missing.count == 1 && missing[0].hasPrefix("tasks.yaml:"), "\(missing)")
    #expect(missing.first?.contains("secnd") == true)
    let named = soundTasks.replacing("tasks:", with: "unit: U1\ntasks:")
    #expect(found(named, ["first", "second"]).isEmpty)
    let other = found(
      soundTasks.replacing("tasks:", with: "unit: U2\ntasks:"), ["first", "second"])
    #expect(other.count == 1 && other[0].contains("U2"), "\(other)")
  }

  @Test(
    arguments: [
      // Keys.
      ("title: Oral", "§titel: Oral", "unknown key `titel`; did you mean `title`?"),
      ("tasks:", "§task:", "unknown key `task`; did you mean `tasks`?"),
      ("- id: task-1\n    title", "- §title", "the key `id` is missing"),
      ("  - id: reader\n    title: Reader\n", "  - §id: reader\n", "the key `title` is missing"),
      (
        "    type: witness testimony\n", "    §title: Again\n",
        "the key `title` is used twice; first on line 25"
      ),
      // Delivery and briefs.
      ("issued: March", "§isued: March", "unknown key `isued`; did you mean `issued`?"),
      ("version: \"2.1\"", "version: §2.1", notText("2.1")),
      ("issued: March 2026", "issued: §''", "the text is empty"),
      ("issued: March 2026", "issued: §[March]", "expected text, found a list"),
      ("howWell:", "§howwell:", "unknown key `howwell`; did you mean `howWell`?"),
      ("where: Room 4", "where: §{room: a}", "expected text, found a mapping"),
      ("where: Room 4", "where: §4", notText("4")),
      // Values.
      ("title: Oral questions", "title: §[a]", "expected text, found a list"),
      ("title: Oral questions", "title: §''", "the text is empty"),
      (
        "type: questioning", "type: §questionning",
        "unknown type `questionning`; did you mean `questioning`?"
      ),
      ("id: task-1", "id: §Task 1", badTask("Task 1")),
      ("id: reader", "id: §task-1", "the task `task-1` is there already, on line 10"),
      ("[first, second]", "§first", "expected a list, found the text `first`"),
      ("[first, second]", "[first, §{a: b}]", "expected text, found a mapping"),
      (
        "[first, second]", "[first, §first]", "the question `first` is there already, on line 23"
      ),
      ("viva-tasks/1", "§viva-unit/1", "unknown format `viva-unit/1`; expected `viva-tasks/1`"),
      // Dates.
      ("due: 2026-11-22", "due: §2026-02-29", badDate("2026-02-29")),
      ("due: 2026-11-22", "due: §22 November", badDate("22 November")),
      ("due: 2026-11-22", "due:§", "the text is empty"),
      (
        "due: 2026-11-22", "due: §2026",
        "expected text, found the number 2026; put text like this in quotes"
      ),
      // Criteria.
      ("[KE1, U1.KE2]", "[§KE3, U1.KE2]", "unknown criterion `KE3`; did you mean `U1.KE1`?"),
      ("[KE1, U1.KE2]", "[§U1.KEE1]", "unknown criterion `U1.KEE1`; did you mean `U1.KE1`?"),
      ("[KE1, U1.KE2]", "[KE1, §Astronomy]", "unknown criterion `Astronomy`"),
      (
        "[KE1, U1.KE2]", "[KE1, §U1.KE1]", "the criterion `U1.KE1` is there already, on line 22"
      ),
      // YAML.
      (
        "title: Oral questions\n", "title: &t Oral\n    conditions: §*t\n",
        "aliases (`*t`) are not read; write the text out"
      ),
      ("title: Reader", "title: §&t Reader", "anchors (`&t`) are not read; remove it"),
      (
        "title: Reader", "title: Reader§: two",
        "broken YAML: mapping values are not allowed in this context"
      ),
    ] as [(String, String, String)])
  func `Problems have their places, and no task gets out`(
    original: String, changed: String, message: String
  ) throws {
    let marked = soundTasks.replacingOnce(original, with: changed)
    try #require(marked.contains("§"), "the table has a text that the file has not")
    let file = try read(marked.replacingOnce("§", with: ""))
    #expect(file.tasks.isEmpty && file.delivery == UnitDelivery())
    #expect(
      file.diagnostics.first { $0.message == message }?.rendered
        == rendered(message, markedIn: marked, file: "tasks.yaml"),
      "\(file.diagnostics.map(\.rendered))")
  }

  @Test(arguments: [
    ("", "1:1 the file is empty"), ("# nothing\n", "1:1 the file is empty"),
    ("just words", "1:1 expected a mapping of keys to values, found the text `just words`"),
    ("- a\n- b\n", "1:1 expected a mapping of keys to values, found a list"),
    ("format: viva-tasks/1\ntasks: []\n", "2:8 expected at least 1 task, found 0"),
    (
      "format: viva-tasks/1\ntasks: [7]\n",
      "2:9 expected a mapping of keys to values, found the number 7"
    ),
    ("format: viva-tasks/1\n", "1:1 the key `tasks` is missing"),
    ("\u{1}", "1:1 the character U+0001 is not allowed in YAML"),
  ])
  func `A text that is no file of tasks is told as one problem`(text: String, problem: String)
    throws
  {
    let file = try read(text)
    #expect(file.tasks.isEmpty && brief(file) == [problem])
  }

  @Test func `Bytes that are no text are told`() throws {
    let file = TaskFile([0x61, 0xFF], file: "tasks.yaml", unit: try unit())
    #expect(file.tasks.isEmpty && brief(file) == ["1:2 the file is not UTF-8: byte 2 is 0xFF"])
  }

  @Test func `Every problem is told in one run, also those of a task without an id`() throws {
    let text = """
      format: viva-tasks/1
      tasks:
        - title: 7
          type: essy
          due: soon
          criteria: [KE9]
        - id: two
          title: ''
          type: essay

      """
    #expect(
      brief(try read(text)) == [
        "3:5 the key `id` is missing",
        "3:12 expected text, found the number 7; put text like this in quotes",
        "4:11 unknown type `essy`; did you mean `essay`?",
        "5:10 \(badDate("soon"))",
        "6:16 unknown criterion `KE9`; did you mean `U1.KE1`?",
        "8:12 the text is empty",
      ])
  }

  @Test func `A newer format is read, with a warning`() throws {
    let file = try read(soundTasks.replacingOnce("viva-tasks/1", with: "viva-tasks/2"))
    #expect(file.tasks.count == 2 && file.delivery[.version] == "2.1")
    #expect(file.diagnostics.map(\.severity) == [.warning])
  }

  @Test func `A mark of encoding and line ends of other systems do not matter`() throws {
    let text = "\u{FEFF}" + soundTasks.replacing("\n", with: "\r\n")
    let file = try read(text)
    let same = try read(soundTasks)
    #expect(file.diagnostics.isEmpty && file.tasks == same.tasks)
  }

  private func read(_ text: String) throws -> TaskFile {
    TaskFile(Array(text.utf8), file: "tasks.yaml", unit: try unit())
  }

  private func unit() throws -> Unit {
    try #require(YAMLUnitReader.read(Array(testUnit.utf8), file: "unit.yaml").value)
  }

  private func brief(_ file: TaskFile) -> [String] {
    file.diagnostics.map { "\($0.position.line):\($0.position.column) \($0.message)" }
  }
}

private let soundTasks = """
  format: viva-tasks/1
  delivery:
    version: "2.1"
    issued: March 2026
    strategy: |
      Written with two shops.

      Tried out.
  tasks:
    - id: task-1
      title: Oral questions
      type: questioning
      due: 2026-11-22
      conditions: Closed book.
      how: |

        Answer aloud.
        Take   your time.

      where: Room 4
      howWell: All key points.
      criteria: [KE1, U1.KE2]
      questions: [first, second]
    - id: reader
      title: Reader
      type: witness testimony

  """

private func notText(_ number: String) -> String {
  "expected text, found the number \(number); put text like this in quotes"
}

private func badTask(_ id: String) -> String {
  "`\(id)` can't be a task: lower-case letters and digits, joined by hyphens"
}

private func badDate(_ text: String) -> String {
  "`\(text)` is not a date; write it as in 2026-11-22"
}
