internal import ArgumentParser
internal import LearnerRecord
internal import LearnerRecordStore
internal import Scheduling
internal import Terminal
internal import Text

extension CandidateCommand {
  /// Adds a candidate.
  struct Add: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Add a candidate, with a record of their own.")

    @Argument(help: ArgumentHelp("The candidate's name, in quotes if it has spaces."))
    var name: String

    @OptionGroup var listing: ListingOptions

    @Flag(help: ArgumentHelp("Do not ask where somebody has that name already."))
    var yes = false

    @OptionGroup var places: PlaceOptions

    func validate() throws {
      try checkName(name)
    }

    func run(in workspace: Workspace) throws {
      let folder = CandidateFolder(path: workspace.places.candidates)
      let all = folder.all()
      let fact = try listing.fact(in: workspace)
      try workspace.refuseKnownID(of: fact, among: all)
      let same = all.filter { RecordOwner.likeness($0.name, name) == .same }
      guard try yes || isAnotherPerson(than: same, workspace) else {
        throw Problem.declined("Nobody was added.")
      }
      let id = try workspace.addCandidate(named: name, listing: fact)
      workspace.console.line("Added \(name.visible()), id \(id).")
      if !same.isEmpty {
        workspace.console.line("Give the id to tell them apart.")
      }
    }

    private func isAnotherPerson(
      than same: [Candidate], _ workspace: Workspace
    ) throws -> Bool {
      guard !same.isEmpty else { return true }
      let known = same.map(\.inWords).joined(separator: "; ")
      try workspace.mayAsk(
        "Whether this is somebody else than the candidate of that name (\(known.visible()))",
        else: "Say so with --yes.")
      workspace.console.paragraph("There is a candidate of that name: \(known.visible()).")
      return try workspace.isAnsweredYes("Is this somebody else? (yes or no): ")
    }
  }

  /// Changes what is on record about who a candidate is.
  struct Change: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "change",
      abstract: "Change or withdraw a candidate's name, learner ID, group or planned end.",
      discussion: """
        Each change is an entry of the record; what was there before stays in it, until “candidate \
        forget” erases it. An empty text withdraws: --group "".
        """)

    @Argument(
      help: ArgumentHelp("The candidate.", valueName: "name|id"),
      completion: ValueKind.candidate.completion)
    var candidate: String

    @Option(help: ArgumentHelp("The name from now on.", valueName: "text"))
    var name: String?

    @OptionGroup var listing: ListingOptions
    @OptionGroup var places: PlaceOptions

    func validate() throws {
      guard name != nil || !listing.isEmpty else {
        throw ValidationError("Say what changes: --name, --learner-id, --group or --planned-end.")
      }
      if let name, !name.isEmpty { try checkName(name) }
    }

    func run(in workspace: Workspace) throws {
      let folder = CandidateFolder(path: workspace.places.candidates)
      let one = try folder.only(candidate)
      let fact = try listing.fact(in: workspace).changes(to: one.listing)
      try workspace.refuseKnownID(of: fact, among: folder.all().filter { $0.id != one.id })
      var facts: [Fact] = fact.isEmpty ? [] : [.listed(fact)]
      if let name, name != one.name ?? "" { facts.append(.named(.init(name: name))) }
      guard !facts.isEmpty else { return workspace.console.line("That is on record already.") }
      let store = try workspace.openStore(one.path, .adding)
      let entries = try store.append(facts, at: workspace.clock().now())
      let numbers = entries.map { String($0.number) }.joined(separator: " and ")
      workspace.console.line(
        "On record for \(one.id) as \(entries.count == 1 ? "entry" : "entries") \(numbers).")
    }
  }
}

/// What a class list says about a candidate, as options.
struct ListingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The id that the college gave the learner.", valueName: "text"))
  var learnerID: String?

  @Option(help: ArgumentHelp("The group or class.", valueName: "text"))
  var group: String?

  @Option(
    help: ArgumentHelp("The day on which the course is planned to end.", valueName: "date"))
  var plannedEnd: String?

  /// Whether none was given.
  var isEmpty: Bool { learnerID == nil && group == nil && plannedEnd == nil }

  func validate() throws {
    for (option, text) in [("--learner-id", learnerID), ("--group", group)] {
      guard let text else { continue }
      guard text.utf8.count <= 200, text.visible() == text else {
        throw ValidationError("\(option) takes at most 200 bytes, without control characters.")
      }
    }
  }

  /// Returns what was given, as a fact.
  ///
  /// - Parameter workspace: The day from which dates count.
  /// - Returns: The fact; empty where nothing was given.
  /// - Throws: `Problem` for a planned end that is no date.
  func fact(in workspace: Workspace) throws -> Fact.Listed {
    var fact = Fact.Listed(learnerID: learnerID?.trimmed, group: group?.trimmed)
    if let plannedEnd {
      fact.plannedEnd =
        plannedEnd.isBlankLine
        ? ""
        : try StudyDay.read(
          plannedEnd, for: "--planned-end", today: workspace.today(), counting: .ahead
        ).date.isoText
    }
    return fact
  }
}

/// Refuses a name that is none.
private func checkName(_ name: String) throws {
  guard !name.allSatisfy(\.isWhitespace), name.utf8.count <= 200 else {
    throw ValidationError("A name has 1 to 200 bytes.")
  }
}

extension Workspace {
  /// Refuses a learner id that somebody else has.
  fileprivate func refuseKnownID(of fact: Fact.Listed, among others: [Candidate]) throws {
    guard let id = fact.learnerID, !id.isEmpty,
      let other = others.first(where: { $0.listing.learnerID == id })
    else { return }
    throw Problem(
      "The learner ID \(id) is that of \((other.name ?? "a candidate without a name").visible()) "
        + "(\(other.id)). Nothing was written.", exitCode: .usage)
  }
}
