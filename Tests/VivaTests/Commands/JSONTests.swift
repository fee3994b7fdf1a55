import Foundation
import ScriptedTerminal
import TestSupport
import Testing

/// What is written for programs: JSON with the keys that are documented, of an empty record too.
struct JSONTests {
  /// A command, and the keys of what it writes: of the object, or of each object in the list.
  struct Form: Sendable, CustomStringConvertible {
    var line: String
    var keys: Set<String>
    /// Keys that are left out where there is nothing to say.
    var optional: Set<String> = []

    init(_ line: String, _ keys: String, optional: String = "") {
      self.line = line
      self.keys = Set(keys.split(separator: " ").map(String.init))
      self.optional = Set(optional.split(separator: " ").map(String.init))
    }

    var description: String { line }
  }

  static let forms: [Form] = [
    .init("due", "days due new planned"),
    .init(
      "today",
      "assessedToday day daysStudied due dueMinutes goals new newMinutes newNext next nextDue open plan tomorrow units weakest"
    ),
    .init("law", "checked inForce rechecks since toCome units waiting"),
    .init(
      "stats",
      "beside confidence currentStreak days daysStudied firstTries firstTriesRight forecast hours "
        + "latestDayRight longestStreak notMarked periods predictionBins questions questionsToday "
        + "recall retention today weeks"),
    .init("stats --question example-cloze", "answers curve question", optional: "due"),
    .init(
      "coverage EX101",
      "asked cases casesAsked criterion due notMarked questions right text words",
      optional: "recall"),
    .init(
      "questions", "criteria flagged lapses leech prompt question suspended",
      optional: "due recall"),
    .init("flags", "items"),
    .init("plan", ""), .init("goal", ""), .init("suspend", ""),
    .init("limits", "", optional: "newPerDay reviewsPerDay retention week"),
    .init("test list", ""),
    .init("candidate list", "id entries name", optional: "problem"),
    .init("form fields cover-sheet", "choices isRequired label name section"),
    .init("key list", ""),
    .init("bank list", "criteria id level prompt sources topic type", optional: "asAt"),
    .init("bank check", "files problems questions"),
    .init("bank check --extent", "criteria full unit"),
    .init("bank check --report", "alike banks faults figures questions", optional: "warnings"),
    .init("unit list", "code criteria jurisdiction questions release title"),
    .init(
      "unit show EX101",
      "application assessmentConditions code details elements forms jurisdiction knowledgeEvidence "
        + "learningOutcomes notes performanceEvidence release title"),
    .init("unit links EX101", "id link words"),
    .init("config list", "from name origin takes variables words", optional: "standard value"),
    .init("config get width", "from name origin takes variables words", optional: "standard value"),
    .init(
      "simulate --days 2 --rounds 1", "minutesPerDay name new recall recallByDay reviews",
      optional: "retention target"
    ),
    .init("doctor", "advice findings problems"),
  ]

  private func home() throws -> Home {
    let home = try Home()
    home.environment["VIVA_OWN_BANKS"] = home.folder.file("banks")
    home.environment["PATH"] = "/nonexistent"
    #expect(home.talk(["candidate", "add", "Mia Tran"]).exitCode == 0)
    return home
  }

  /// The objects that a command writes as JSON.
  private func objects(_ line: String, _ home: Home) throws -> [[String: Any]] {
    let words = line.split(separator: " ").map(String.init) + ["--json"]
    let talk = home.talk(words)
    #expect(talk.complaints.isEmpty, "\(line): \(talk.complaints)")
    let parsed = try JSONSerialization.jsonObject(with: Data(talk.output.utf8))
    if let object = parsed as? [String: Any] { return [object] }
    return parsed as? [[String: Any]] ?? []
  }

  @Test(arguments: forms)
  func `JSON has the keys that are documented`(form: Form) throws {
    for object in try objects(form.line, home()) {
      let keys = Set(object.keys)
      #expect(keys.subtracting(form.optional) == form.keys, "\(keys.sorted())")
    }
  }

  @Test func `What was decided stands in the JSON`() throws {
    let home = try home()
    for line in [
      "suspend example-cloze", "limits --new 2 --reviews off --retention 85 --week sat=50,sun=0",
      "goal EX101 --by 3w --minutes-per-day 10",
    ] {
      #expect(home.talk(line.split(separator: " ").map(String.init)).exitCode == 0, "\(line)")
    }
    let limits = try #require(try objects("limits", home).first)
    #expect(limits["newPerDay"] as? Int == 2 && limits["retention"] as? Double == 0.85)
    #expect(limits["reviewsPerDay"] == nil)
    #expect(limits["week"] as? [Double] == [1, 1, 1, 1, 1, 0.5, 0])
    #expect(home.talk(["suspend", "--json"]).output == "[\n  \"example-cloze\"\n]\n")
    for line in ["goal", "plan EX101"] {
      let goal = try #require(try objects(line, home).first, "\(line)")
      #expect(goal["unit"] as? String == "EX101" && goal["by"] as? String == "2026-12-13")
      #expect(goal["daysLeft"] as? Int == 21 && goal["minutesPerDay"] as? Double == 10)
      #expect((goal["days"] as? [Any])?.count == 21)
      #expect((goal["criteria"] as? [Any])?.count == 9)
    }
  }

  @Test func `A session stands in the JSON of all that counts it`() throws {
    let home = try home()
    _ = home.talk(["study", "EX101.PC1.3", "--seed", "1"], typing: ["false", "2", "", "/quit"])
    _ = home.talk(["study", "EX101.PC1.4", "--seed", "1"], typing: ["rules", "3", "", "/quit"])
    let info = try #require(try objects("record info", home).first)
    #expect(
      Set(info.keys) == ["answers", "entries", "firstAnswer", "lastAnswer", "path", "questions"])
    #expect(info["answers"] as? Int == 2 && info["questions"] as? Int == 2)
    let due = try #require(try objects("due", home).first)
    #expect(due["new"] as? Int == 7)
    let stats = try #require(try objects("stats", home).first)
    let today = try #require((stats["periods"] as? [[String: Any]])?.first)
    #expect(today["period"] as? String == "today" && today["answers"] as? Int == 2)
    #expect(today["right"] as? Int == 1 && today["new"] as? Int == 2)
    let rows = try objects("coverage EX101", home)
    let asked = rows.filter { $0["asked"] as? Int == 1 }.compactMap { $0["criterion"] as? String }
    #expect(asked == ["EX101.PC1.3", "EX101.PC1.4"])
    let right = rows.filter { $0["right"] as? Int == 1 }.compactMap { $0["criterion"] as? String }
    #expect(right == ["EX101.PC1.3"])
  }
}
