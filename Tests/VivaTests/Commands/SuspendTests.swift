import TestSupport
import Testing

/// Questions that rest, limits and goals: what is said, and what is asked then.
struct SuspendTests {
  private let home: Home

  init() throws {
    home = try Home()
    home.environment["VIVA_OWN_BANKS"] = home.folder.file("banks")
  }

  private func say(_ line: String) -> String {
    let talk = home.talk(line.split(separator: " ").map(String.init))
    return talk.output + talk.complaints
  }

  @Test func `Several rest at once, and come back one by one or all together`() {
    #expect(
      say("suspend example-cloze example-numeric example-explain")
        == "3 questions suspended; “unsuspend” brings them back.\n")
    #expect(say("suspend") == "example-cloze\nexample-explain\nexample-numeric\n")
    #expect(say("due").hasPrefix("0 due, 6 new"))
    #expect(say("unsuspend example-cloze") == "1 question will be asked again.\n")
    #expect(say("unsuspend example-cloze").hasPrefix("viva: “example-cloze” is not suspended"))
    #expect(say("unsuspend") == "2 questions will be asked again.\n")
    #expect(say("suspend") == "No question is suspended.\n")
    #expect(say("due").hasPrefix("0 due, 9 new"))
  }

  @Test func `One wrong name among several suspends none of them`() {
    #expect(say("suspend example-cloze zebra").contains("No bank has a question “zebra”."))
    #expect(say("suspend") == "No question is suspended.\n")
  }

  @Test(arguments: [
    ("--new 0", "New a day:     0"), ("--reviews 12", "Reviews a day: 12"),
    ("--retention 0.85", "Retention:     85%"), ("--retention 85%", "Retention:     85%"),
    ("--week sat=50,sun=0", "Easy days:     Sat 50%, Sun 0%"),
    ("--week Monday=25%", "Easy days:     Mon 25%"),
  ])
  func `A limit is set and taken away by itself`(options: String, line: String) {
    let set = say("limits " + options)
    #expect(set.split(separator: "\n").contains { $0 == line }, "\(set)")
    #expect(set.split(separator: "\n").count { !$0.hasSuffix("no limit") && $0 != line } < 3)
    #expect(say("limits") == set)
    let name = options.split(separator: " ")[0]
    let off = say("limits \(name) off")
    #expect(!off.contains(line.drop { $0 != ":" }.dropFirst()), "\(off)")
  }

  @Test func `A goal is set, planned for, and dropped`() {
    let set = say("goal EX101 --by 3w --minutes-per-day 10 --target 90")
    #expect(set.contains("EX101") && set.contains("21") && set.contains("90%"), "\(set)")
    #expect(say("goal") == set)
    #expect(say("plan EX101").contains("EX101") && say("plan") == say("plan EX101"))
    #expect(
      say("goal EX101 --drop")
        == "The goal for EX101 is dropped; questions come back at their ordinary intervals.\n")
    #expect(say("goal").hasPrefix("There is no goal."))
    #expect(say("goal EX101 --drop").hasPrefix("viva: There is no goal for EX101"))
  }
}
