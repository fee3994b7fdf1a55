internal import ArgumentParser
internal import Assessment
internal import Curriculum
internal import Text
internal import LearnerRecord
internal import LearnerRecordStore
internal import Terminal

extension CandidateCommand {
  /// Erases what is on record about a candidate.
  struct Forget: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "forget",
      abstract: "Erase what is on record about a candidate: the only way anything leaves a record.",
      discussion: """
        Entries and their salts go; an entry that says why stays, without personal data, and the \
        record still verifies. Documents, sealed files and backups made before are not reached. \
        With --entry, only these entries go. What has to be kept by a rule of assessment can be \
        erased before its day only with --basis, which stays on record.
        """)

    @Argument(
      help: ArgumentHelp("The candidate.", valueName: "name|id"),
      completion: ValueKind.candidate.completion)
    var name: String

    @Option(help: ArgumentHelp("Why, without personal data.", valueName: "text"))
    var reason: String

    @Option(help: ArgumentHelp("Who asked for it, by role.", valueName: "text"))
    var by: String = "the candidate"

    @Option(
      help: ArgumentHelp(
        "The law or rule it rests on; needed before the retention time is over.",
        valueName: "text"))
    var basis: String = ""

    @Option(help: ArgumentHelp("Only this entry.", valueName: "number"))
    var entry: [Int] = []

    @Flag(help: ArgumentHelp("Do not ask again."))
    var yes = false

    @OptionGroup var places: PlaceOptions

    func validate() throws {
      guard !reason.allSatisfy(\.isWhitespace), !by.allSatisfy(\.isWhitespace) else {
        throw ValidationError("Say why with --reason, and who asked with --by.")
      }
    }

    func run(in workspace: Workspace) throws {
      let candidate = try CandidateFolder(path: workspace.places.candidates).only(name)
      let said = [reason, basis, by].joined(separator: "\n").lowercased()
      guard !said.contains((candidate.name ?? "\u{0}").lowercased()) else {
        throw Problem(
          "What you gave names the candidate, and it stays for ever. Give --reason, --basis and --by "
            + "without the name.",
          exitCode: .usage)
      }
      let store = try workspace.openStore(candidate.path, .adding)
      let numbers = entry.isEmpty ? try Self.erasable(store) : entry
      guard !numbers.isEmpty else {
        try finish(store, candidate, workspace)
        return workspace.console.line("There is nothing left to erase.")
      }
      let kept = try retained(numbers, in: store, workspace)
      guard try isConfirmed(numbers.count, of: candidate, keeping: kept, workspace) else {
        throw Problem.declined("Nothing was erased.")
      }
      let tombstone: Entry
      do {
        tombstone = try store.forget(
          numbers, reason: reason, basis: basis, by: by, at: workspace.clock().now())
      } catch StoreError.cannotForget(let path, let reason) {
        try finish(store, candidate, workspace)
        throw StoreError.cannotForget(path: path, reason: reason)
      }
      workspace.removeTraces(of: candidate)
      if yes { for sentence in kept { workspace.console.paragraph(sentence) } }
      workspace.console.paragraph(
        "Erased \(counted(numbers.count, "entry", "entries")) of \(candidate.id). Entry "
          + "\(tombstone.number) says why. Documents, sealed files and backups that were made "
          + "before still hold what they held.")
    }

    /// Does what is left to do where an earlier run was killed after the entries were erased.
    private func finish(
      _ store: LearnerRecordStore, _ candidate: Candidate, _ workspace: Workspace
    ) throws {
      guard try !store.entries(of: [.forgotten]).isEmpty else { return }
      try store.removeTraces()
      workspace.removeTraces(of: candidate)
    }

    private static func erasable(_ store: LearnerRecordStore) throws -> [Int] {
      try store.entries().dropFirst().filter { !$0.fact.isErasure }.map(\.number)
    }

    /// Returns how long what would be erased has to be kept, in sentences.
    ///
    /// - Throws: `Problem` where the day has not come and nobody says what allows it.
    private func retained(
      _ numbers: [Int], in store: LearnerRecordStore, _ workspace: Workspace
    ) throws -> [String] {
      let today = try workspace.clock().now().date
      let reminders = try RetentionReminder.all(for: store.entries(), in: workspace)
        .filter { !$0.start.entries.isDisjoint(with: numbers) }
      let isDue = reminders.contains { $0.until >= today }
      guard isDue, basis.allSatisfy(\.isWhitespace) else {
        return reminders.map { $0.sentence(today: today) }
      }
      let sentences = reminders.filter { $0.until >= today }.map { $0.sentence(today: today) }
      throw Problem(
        "\(sentences.joined(separator: " ")) To erase it before that day, give the law or rule that "
          + "allows it with --basis; it stays on record.", exitCode: .usage)
    }

    private func isConfirmed(
      _ count: Int, of candidate: Candidate, keeping kept: [String], _ workspace: Workspace
    ) throws -> Bool {
      if yes { return true }
      try workspace.mayAsk("Whether you are sure", else: "Say so with --yes.")
      let lines: Dialogue<NoCommand> = workspace.dialogue()
      for sentence in kept { workspace.console.paragraph(sentence) }
      workspace.console.paragraph(
        "\(counted(count, "entry", "entries")) about \((candidate.name ?? candidate.id).visible()) will be "
          + "erased for good.")
      guard
        case .text(let typed) = try lines.ask("Type the id \(candidate.id) to confirm: ")
      else {
        return false
      }
      return typed.trimmed == candidate.id
    }
  }
}

extension Fact {
  /// Whether the fact tells that entries were erased.
  fileprivate var isErasure: Bool {
    if case .forgotten = self { true } else { false }
  }
}
