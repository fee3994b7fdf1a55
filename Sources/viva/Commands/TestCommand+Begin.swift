internal import Conversations
internal import ArgumentParser
internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Practice
internal import Terminal
internal import Text

extension TestCommand {
  /// Begins a mock test, or resumes one.
  struct Begin: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "begin",
      abstract: "Begin a mock test of a unit, or resume one.",
      discussion: """
        The questions are spread over the criteria of the unit, and over levels and types. Each \
        criterion that has questions gets one, or as many as --per-criterion says, until --questions \
        is reached. They are drawn at random; --seed draws the same again. Knowledge comes first and \
        makes up two thirds or more, unless the banks have too little of it; then come cases, in which \
        you apply it. The result shows the two apart. --plan shows the questions without asking them. \
        Nothing is marked before the end; until then \
        questions can be skipped, flagged and answered again (/help lists the commands). The time is \
        2 minutes a question, or --minutes; --minutes alone takes as many questions as fit. The \
        clock runs from the first question to the end of the time, also while the program does not: \
        --resume resumes with the time that is left. When it is up, what was typed is kept and the \
        test ends.

        At the end the answers count as reviews in your schedule, rated by their marks; what the \
        clock cut off, and what has no answer, leaves the schedule as it was. What you explained you \
        mark yourself. A mock test is practice, never part of a record of assessment.

        “test result” shows what came of a test, “test list” those on record.
        """)

    @Argument(
      help: ArgumentHelp("The unit.", valueName: "unit"),
      completion: ValueKind.unit.completion)
    var unit: String?

    @Option(
      parsing: .unconditional,
      help: ArgumentHelp("How many questions at most; 20 without.", valueName: "n"))
    var questions: Int?

    @Option(
      parsing: .unconditional,
      help: ArgumentHelp("How long the test is.", valueName: "n"))
    var minutes: Int?

    @Flag(help: ArgumentHelp("No time limit."))
    var noLimit = false

    @Option(
      parsing: .unconditional,
      help: ArgumentHelp(
        "How many questions per criterion at least; as many in all as that takes.",
        valueName: "n"))
    var perCriterion: Int?

    @Option(
      help: ArgumentHelp(
        "Only these levels, such as apply,analyse.", valueName: "level,level"))
    var levels: String?

    @Option(help: ArgumentHelp("Draw the same questions again.", valueName: "n"))
    var seed: UInt64?

    @Option(
      parsing: .unconditional,
      help: ArgumentHelp("What you call a pass, in per cent.", valueName: "n"))
    var passMark: Int?

    @Flag(help: ArgumentHelp("Show at the right edge how much time is left."))
    var clock = false

    @Flag(help: ArgumentHelp("Show the questions, without answers, instead of asking."))
    var plan = false

    @Flag(
      help: ArgumentHelp("Resume the test that is open, or the marking of the latest.")
    )
    var resume = false

    @Flag(help: ArgumentHelp("Close the test that is open, as it is."))
    var leave = false

    @OptionGroup var places: PlaceOptions

    func validate() throws {
      for number in [questions, minutes, perCriterion].compactMap(\.self) where number < 1 {
        throw ValidationError("--questions, --minutes and --per-criterion take a number from 1.")
      }
      guard minutes ?? 1 <= 24 * 60 else {
        throw ValidationError("--minutes takes at most a day: 1440.")
      }
      guard minutes == nil || !noLimit else {
        throw ValidationError("Give --minutes or --no-limit, not both.")
      }
      guard (0...100).contains(passMark ?? 0) else {
        throw ValidationError("--pass-mark takes a number from 0 to 100.")
      }
      guard (resume || leave) != (unit != nil), !(resume && leave) else {
        throw ValidationError("Give a unit, or --resume, or --leave.")
      }
      guard places.candidate == nil else {
        throw ValidationError(
          "A mock test is practice and belongs in a learner's own record, not in a candidate's.")
      }
      _ = try wantedLevels()
    }

    mutating func run(in workspace: Workspace) throws {
      seed = seed ?? UInt64.random(in: 0..<1_000_000)
      if plan { return try writePlan(workspace) }
      let hall = TestSessions(workspace: workspace, showsClock: clock)
      if leave { return try hall.leave() }
      if resume { return try hall.resume() }
      try hall.closeOverdue()
      try hall.refuseSecond()
      try workspace.mayAsk("Questions", else: "--plan shows them on paper.")
      let (unit, questions) = try choose(workspace)
      reportIfFewer(questions.count, workspace.console)
      try hall.hold(
        unit, questions, by: blueprint(), minutes: duration(of: questions.count),
        passMark: passMark)
    }
  }
}

// What is asked.
extension TestCommand.Begin {
  private func blueprint() throws -> QuestionBlueprint {
    let fits = minutes.map { max(1, $0 / MockTest.minutesPerQuestion) }
    return QuestionBlueprint(
      perCriterion: perCriterion ?? 1,
      limit: questions ?? fits ?? (perCriterion == nil ? 20 : nil), prefersOpen: false,
      levels: try wantedLevels(), seed: seed ?? 1)
  }

  private func wantedLevels() throws -> Set<Question.Level>? {
    guard let levels else { return nil }
    let known = Question.Level.allCases.map(\.rawValue).joined(separator: ", ")
    let wanted = try levels.split(separator: ",").map { word in
      guard let level = Question.Level(rawValue: word.filter { $0 != " " }.lowercased()) else {
        throw ValidationError("There is no level “\(word)”; the levels are \(known).")
      }
      return level
    }
    guard !wanted.isEmpty else {
      throw ValidationError("--levels takes some of \(known).")
    }
    return Set(wanted)
  }

  /// Says why there are fewer questions than were asked for.
  private func reportIfFewer(_ count: Int, _ console: Console) {
    guard let questions, count < questions else { return }
    console.paragraph(
      "This test has \(counted(count, "question")), not \(questions): that is \(perCriterion ?? 1) for each "
        + "criterion that has any. “--per-criterion \((perCriterion ?? 1) + 1)” asks for more.")
  }

  private func duration(of count: Int) -> Int? {
    noLimit ? nil : minutes ?? count * MockTest.minutesPerQuestion
  }

  /// Returns the unit and the chosen questions.
  private func choose(_ workspace: Workspace) throws -> (Unit, [Question]) {
    let unit = try workspace.unit(unit ?? "")
    let curriculum = try workspace.curriculum()
    let ids = MockTest.questions(
      of: unit, in: curriculum, by: try blueprint(),
      without: try workspace.state().settings.suspended)
    guard !ids.isEmpty else {
      throw Problem(
        "No bank has a question on \(unit.code)\(levels == nil ? "" : " at these levels").",
        exitCode: .noInput)
    }
    return (unit, try ids.compactMap { try curriculum.question($0) })
  }

  /// Shows the test on paper: nothing is recorded.
  private func writePlan(_ workspace: Workspace) throws {
    let (unit, questions) = try choose(workspace)
    let minutes = duration(of: questions.count)
    let facts = try MockTest.beginning(
      unit, questions, by: blueprint(), minutes: minutes, passMark: passMark, known: [])
    let now = try workspace.clock().now()
    let entries = zip(1..., facts).map { Entry(number: $0, at: now, fact: $1) }
    guard let sitting = Sitting.all(in: entries).first else { return }
    PrintedTest(
      MockTest(sitting, wordings: entries.wordings), of: unit, on: workspace.console
    ).write()
  }
}
