internal import ArgumentParser
internal import Text

/// An example of a command, as help and manual show it.
struct CommandExample: Equatable {
  /// What is typed in a shell, from `viva` on.
  let command: String
  /// What it does, where the words alone don't say.
  let words: String

  fileprivate init(_ command: String, _ words: String = "") {
    self.command = "viva " + command
    self.words = words
  }

  /// Returns the examples of a command; of one with commands below it, where it has none of its own,
  /// those of these.
  ///
  /// - Parameter path: The command, such as `["record", "backup"]`.
  /// - Returns: The examples; none for the program itself.
  static func all(of path: [String]) -> [CommandExample] {
    let name = path.joined(separator: " ")
    if let own = each[name] { return own }
    let below =
      Viva.configuration.subcommands.first { $0.name == path.first }?
      .configuration.subcommands ?? []
    guard path.count == 1 else { return [] }
    let theirs = below.compactMap { each["\(name) \($0.name)"] }
    return theirs.count == 1 ? theirs[0] : theirs.prefix(3).compactMap(\.first)
  }

  /// Returns the examples in lines: what is typed in a column, what it does beside it, or below
  /// where the lines are too short for that.
  ///
  /// - Parameters:
  ///   - examples: The examples.
  ///   - width: The width of the lines, in columns.
  /// - Returns: The lines.
  static func lines(_ examples: [CommandExample], width: Int) -> [String] {
    let column = (examples.map { $0.command.displayWidth }.max() ?? 0) + 4
    return examples.flatMap { example -> [String] in
      let head = "  " + example.command
      guard !example.words.isEmpty else { return [head] }
      let beside = head.padded(to: column) + example.words
      return beside.displayWidth <= width ? [beside] : [head, "      " + example.words]
    }
  }

  private static let each: [String: [CommandExample]] = [
    "study": [
      .init("study", "what is due and what is new"),
      .init("study SIRXCEG006.KE1.1 --limit 5", "one line of the unit, five questions"),
      .init("study consumer-law --cram", "everything, off the schedule"),
    ],
    "read": [
      .init("read consumer-law", "the notes on a topic, with its questions"),
      .init("read SIRXCEG006.KE2", "the notes on a line of the unit"),
      .init("read complaints#why-orders-disappoint", "one paragraph"),
    ],
    "test begin": [
      .init("test SIRXCEG007 --minutes 30"),
      .init("test SIRXCEG007 --plan", "the questions on paper"),
      .init("test --resume", "with the time that is left"),
    ],
    "test result": [.init("test result", "of the latest test"), .init("test result 214 --json")],
    "test list": [.init("test list"), .init("test list --json")],
    "due": [.init("due"), .init("due SIRXCEG006"), .init("due --json")],
    "law": [
      .init("law", "all changes, and what is to come"),
      .init("law --since 1/7/2026", "changes since a day"),
    ],
    "today": [
      .init("today"), .init("today --line || echo \"done for today\"", "in a shell's prompt"),
    ],
    "remind": [
      .init("remind --at 18:30 --days mon-fri"), .init("remind --remove", "take it away"),
    ],
    "stats": [
      .init("stats SIRXCEG006 --days 14"),
      .init("stats --question realtime-support-other-ways-to-the-size", "one question"),
    ],
    "questions": [
      .init("questions --weak", "what you recall least"), .init("questions SIRXCEG006.KE1 --due"),
      .init("questions realtime-support-other-ways-to-the-size", "one whole"),
    ],
    "flags": [
      .init("flags", "all flagged questions, with their wording"),
      .init("flags --output flags.txt", "to be sent to the author"),
    ],
    "suspend": [
      .init("suspend", "which questions are suspended"),
      .init("suspend realtime-support-other-ways-to-the-size"),
    ],
    "unsuspend": [
      .init("unsuspend realtime-support-other-ways-to-the-size"),
      .init("unsuspend", "asks for each"),
    ],
    "goal": [
      .init("goal SIRXCEG006 --by 24/12/2026", "know it on that day"),
      .init("goal SIRXCEG006 --by 6w --minutes-per-day 15", "in six weeks"),
      .init("goal", "what is expected on the day"),
    ],
    "plan": [
      .init("plan SIRXCEG006"), .init("plan --json"),
      .init("plan --format ical --output days.ics", "the days of study, for your calendar"),
    ],
    "simulate": [
      .init("simulate SIRXCEG006 --days 60"),
      .init("simulate SIRXCEG006 --new 5 --retention 85,90,95"),
    ],
    "limits": [
      .init("limits --new 10 --reviews 60"),
      .init("limits --week \"sat=50 sun=0\"", "half of a day on Saturdays, none on Sundays"),
      .init("limits --new off"),
    ],
    "fit": [
      .init("fit"), .init("fit --undo", "back to the weights before"),
      .init("fit --log revlog.csv", "with your history in Anki"),
    ],
    "candidate add": [
      .init("candidate add \"Kim Tran\""),
      .init("candidate add \"Kim Tran\" --learner-id 4711 --group CEG-A --planned-end 30/6/2027"),
    ],
    "candidate import": [
      .init("candidate import class.csv --dry-run", "what would change"),
      .init("candidate import class.csv"),
    ],
    "candidate change": [
      .init("candidate change \"Kim Tran\" --group CEG-B"),
      .init("candidate change 3 --planned-end \"\"", "withdraw it"),
    ],
    "cohort": [
      .init("cohort CEG-A"), .init("cohort --unit SIRXCEG006 --csv"),
      .init("cohort --output cohort.pdf", "a page to print"),
    ],
    "portfolio": [
      .init("portfolio \"Kim Tran\" --output kim.pdf"),
      .init("portfolio --group CEG-A --unit SIRXCEG006"),
    ],
    "candidate list": [.init("candidate list"), .init("candidate list --json")],
    "candidate show": [.init("candidate show \"Kim Tran\""), .init("candidate show 3 --json")],
    "candidate status": [
      .init("candidate status \"Kim Tran\""), .init("candidate status 3 SIRXCEG006 --json"),
    ],
    "candidate receive": [
      .init("candidate receive /media/usb/kim.sqlite"),
      .init("candidate receive kim.sqlite --plain", "without colour"),
    ],
    "candidate forget": [
      .init("candidate forget \"Kim Tran\" --reason \"asked for it in writing\""),
      .init("candidate forget 3 --entry 41 --reason \"names a customer\"", "one entry"),
    ],
    "question": [
      .init("question SIRXCEG006 --candidate \"Kim Tran\""),
      .init("question SIRXCEG006 --criterion KE1.1 --candidate 3", "one line of the unit"),
      .init("question SIRXCEG006 --again --candidate 3", "what was not satisfactory or not asked"),
    ],
    "discuss plan": [
      .init("discuss plan SIRXCEG006", "from your own answers"),
      .init("discuss plan CG219 --candidate 3 --topics 5"),
    ],
    "discuss record": [
      .init("discuss record 88 --candidate 3", "the discussion planned in entry 88"),
      .init("discuss record 88 --from discussion.json"),
    ],
    "form kinds": [.init("form kinds"), .init("form kinds --json")],
    "form fields": [
      .init("form fields observation-checklist"), .init("form fields observation-checklist --json"),
    ],
    "form blank": [
      .init("form blank observation-checklist SIRXCEG006 --format pdf"),
      .init("form blank cover-sheet --format docx --output cover.docx"),
    ],
    "form fill": [
      .init("form fill observation-checklist SIRXCEG006 --candidate 3"),
      .init("form fill observation-checklist SIRXCEG006 --from checklist.json"),
    ],
    "form list": [.init("form list --candidate 3"), .init("form list --json")],
    "form write": [
      .init("form write evidence-index SIRXCEG006 --candidate 3 --format pdf"),
      .init("form write observation-checklist SIRXCEG006 --entry 88 --format docx"),
    ],
    "sample policy": [
      .init("sample policy", "what is laid down"),
      .init(
        "sample policy --as \"Ivan Petrov\" --assessor \"Sam Wu=low\" --method observation=high"),
      .init("sample policy --as \"Ivan Petrov\" --low 10/10/50 --high 60/50/100"),
    ],
    "sample draw": [
      .init("sample draw"), .init("sample draw --output december.json"),
    ],
    "sample plan": [
      .init("sample plan december.json"), .init("sample plan december.json --plain"),
    ],
    "sample check": [
      .init("sample check december.json"), .init("sample check december.json --no-color"),
    ],
    "sample departures": [
      .init("sample departures"), .init("sample departures --candidate 3 --json"),
    ],
    "verifier enter": [
      .init("verifier enter agree 12 --candidate 3 --as \"Ivan Petrov\""),
      .init(
        "verifier enter action 12 \"Ask again on 30 days.\" --by 2w --candidate 3 --as \"Ivan Petrov\""
      ),
      .init("verifier enter done 14 --candidate 3 --as \"Ivan Petrov\"", "the action of entry 14"),
    ],
    "verifier mark": [
      .init("verifier mark 12 --candidate 3 --as \"Ivan Petrov\"", "all responses of entry 12"),
      .init("verifier mark 17 --candidate 3 --as \"Ivan Petrov\"", "one response"),
    ],
    "verifier list": [
      .init("verifier list --open", "actions that are not done"),
      .init("verifier list --candidate 3 --json"),
    ],
    "verifier agreement": [
      .init("verifier agreement", "each assessor, over all candidates"),
      .init("verifier agreement --candidate 3 --json"),
    ],
    "matrix": [
      .init("matrix SIRXCEG006 --format html"),
      .init("matrix SIRXCEG006 --tasks tasks.yaml --guide", "the mapping and delivery guide"),
      .init("matrix CG219 --tool --output tool.pdf", "a blank assessment tool, with room to write"),
    ],
    "record info": [.init("record info"), .init("record info --json")],
    "record name": [.init("record name \"Kim Tran\""), .init("record name \"\"", "no name")],
    "record undo": [
      .init("record undo", "the last answer"), .init("record undo --candidate 3"),
    ],
    "record backup": [
      .init("record backup /media/usb/record.sqlite"),
      .init("record backup kim.sqlite --candidate 3"),
    ],
    "record restore": [
      .init("record restore /media/usb/record.sqlite"),
      .init("record restore kim.sqlite --candidate 3"),
    ],
    "record export": [
      .init("record export --format csv --output answers.csv", "a row for each answer"),
      .init("record export --format xapi > answers.jsonl", "for a learning record store"),
    ],
    "record access": [
      .init("record access --format html", "all that is kept about you"),
      .init("record access --candidate 3 --output kim.json --format json"),
    ],
    "export transcript": [
      .init("export transcript --unit SIRXCEG006 --output transcript.pdf"),
      .init("export transcript --missed --by-criterion"),
      .init("export transcript --since 1/7/2026 --until 14/7/2026 --all"),
    ],
    "seal": [
      .init("seal"), .init("seal --answer 41 --answer 57", "these two answers alone"),
      .init("seal --as \"Robin Assessor\" --candidate 3 --unit CG219", "one unit alone"),
    ],
    "open": [
      .init("open kim.sealed", "into a folder of that name"),
      .init("open kim.sealed --output /tmp/kim"),
    ],
    "verify": [
      .init("verify kim.sealed"), .init("verify kim.sealed --key robin.key"),
      .init("verify kim.sealed --earlier kim-may.sealed", "and nothing before was changed"),
    ],
    "countersign": [
      .init("countersign kim.sealed --as \"Robin Assessor\""),
      .init("countersign kim.sealed --as robin --yes", "without being asked"),
    ],
    "key make": [
      .init("key make \"Robin Assessor\""), .init("key make robin --yes", "without being asked"),
    ],
    "key list": [.init("key list"), .init("key list --json")],
    "key show": [.init("key show \"Robin Assessor\"")],
    "key protect": [.init("key protect \"Robin Assessor\"", "asks for a passphrase")],
    "key export": [.init("key export \"Robin Assessor\" --output robin.key")],
    "unit list": [.init("unit list"), .init("unit list --json")],
    "unit show": [.init("unit show SIRXCEG006"), .init("unit show CG219 --json")],
    "unit import": [
      .init("unit import SIRXCEG008_Complete_R1.xml --into my-college", "from training.gov.au"),
      .init("unit import pasted.txt --code CG220", "a unit's text, under a code"),
      .init("unit import framework.json --format case --yes", "without being asked"),
    ],
    "unit export": [
      .init("unit export SIRXCEG006 --format case"),
      .init("unit export CG219 --format mahara --output cg219.matrix"),
    ],
    "unit links": [.init("unit links SIRXCEG006"), .init("unit links SIRXCEG006 --format html")],
    "coverage": [.init("coverage SIRXCEG006"), .init("coverage SIRXCEG006 --json")],
    "policy": [
      .init("policy", "which there are"), .init("policy refunds"),
      .init("policy refunds/proof-of-purchase", "one clause"),
    ],
    "bank check": [
      .init("bank check my-bank.yaml"), .init("bank check --report", "how good the questions are"),
      .init("bank check --extent", "which lines of the units have too few"),
    ],
    "bank list": [.init("bank list SIRXCEG006"), .init("bank list consumer-law --json")],
    "bank import": [
      .init("bank import quiz.gift", "what would come in"),
      .init("bank import course.xml --into my-bank.yaml --criteria SIRXCEG006.KE1.1"),
      .init("bank import deck.apkg --into my-cards.yaml --history"),
    ],
    "bank template": [
      .init("bank template --output questions.csv", "for a spreadsheet"),
      .init("bank template", "to look at it first"),
    ],
    "bank export": [
      .init("bank export consumer-law --output law.gift"),
      .init("bank export my-course --format moodle-xml --output course.xml"),
      .init("bank export consumer-law --format anki --output law.txt"),
    ],
    "config list": [.init("config list"), .init("config list --json")],
    "config get": [.init("config get colour"), .init("config get pager --json")],
    "config set": [
      .init("config set session-length 15"), .init("config set editor-mode vi"),
      .init("config set own-banks ~/banks ~/shared/banks"),
    ],
    "config unset": [.init("config unset session-length"), .init("config unset editor-mode")],
    "config path": [.init("config path"), .init("config path --json")],
    "doctor": [.init("doctor"), .init("doctor --json")],
  ]
}
