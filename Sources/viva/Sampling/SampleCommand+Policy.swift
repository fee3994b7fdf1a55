internal import ArgumentParser
internal import Assessment
internal import LearnerRecord
internal import LearnerRecordStore
internal import Proofs
internal import Terminal
internal import Text

extension SampleCommand {
  /// Lays down how much is looked at.
  struct Policy: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "policy",
      abstract: "Lay down how much work is looked at, or show what is laid down.",
      discussion: """
        A share is three per cents: of the work of an assessor by one method, of the assessor's \
        learners, of the assessor's units. The higher risk of assessor and method counts; one piece \
        by each method and at each site is always drawn. Without --as the policy in force is shown.
        """)

    @Option(
      name: .customLong("as"),
      help: ArgumentHelp("The verifier's name: lays the policy down.", valueName: "name"))
    var verifier: String?

    @Option(help: ArgumentHelp("The share where risk is low.", valueName: "work/learners/units"))
    var low = "15/15/50"

    @Option(help: ArgumentHelp("The share where it is medium.", valueName: "work/learners/units"))
    var medium = "30/30/100"

    @Option(help: ArgumentHelp("The share where it is high.", valueName: "work/learners/units"))
    var high = "50/50/100"

    @Option(
      help: ArgumentHelp(
        "The risk of an assessor; can be given several times.", valueName: "name=risk"))
    var assessor: [String] = []

    @Option(
      help: ArgumentHelp(
        "The risk of a method, such as questioning or observation; low, if not said.",
        valueName: "method=risk"))
    var method: [String] = []

    @Option(help: ArgumentHelp("The risk of every other assessor.", valueName: "risk"))
    var others = Fact.Risk.high

    @OptionGroup var places: PlaceOptions

    func validate() throws {
      _ = try shares()
      _ = try Self.risks(assessor, "--assessor")
      _ = try Self.risks(method, "--method")
      guard places.candidate == nil else {
        throw ValidationError("A policy goes on your own record; leave --candidate out.")
      }
      guard verifier.map({ !$0.isBlankLine && $0.utf8.count <= 200 }) ?? true else {
        throw ValidationError("A name has 1 to 200 bytes.")
      }
    }

    func run(in workspace: Workspace) throws {
      guard let verifier else { return try show(workspace) }
      let policy = try Fact.SamplingSet(
        verifier: verifier.trimmed, shares: shares(),
        assessors: Self.risks(assessor, "--assessor"), others: others,
        methods: Self.risks(method, "--method"))
      let made = try workspace.store(.adding).append(
        [.samplingSet(policy)], at: workspace.clock().now())
      let head = try workspace.checkpoint()?.printedHead ?? ""
      workspace.console.paragraph(
        "On record as entry \(made.last?.number ?? 0); the head of your record is now \(head). "
          + "“sample draw” draws once work was put on record after it.")
    }

    private func show(_ workspace: Workspace) throws {
      let policy = try workspace.samplingPolicy()
      let console = workspace.console
      console.line(
        "Policy of \(policy.fact.verifier.visible()), \(policy.at.inWords), entry \(policy.number)")
      for risk in Fact.Risk.allCases {
        guard let share = policy.fact.shares[risk.rawValue] else { continue }
        console.paragraph(
          "\(share.work)% of the work, \(share.learners)% of the learners, \(share.units)% of the units",
          first: "\(risk.rawValue):".padded(to: 10), rest: 10)
      }
      let named = policy.fact.assessors.merging(policy.fact.methods) { first, _ in first }
      for (name, risk) in named.sorted(by: { $0.key < $1.key }) {
        console.line("\(name.visible()): \(risk.rawValue)")
      }
      console.line("every other assessor: \(policy.fact.others.rawValue)")
    }

    private func shares() throws -> [String: Fact.SampleShare] {
      try [
        "low": Self.share(low, "--low"), "medium": Self.share(medium, "--medium"),
        "high": Self.share(high, "--high"),
      ]
    }

    private static func share(_ text: String, _ option: String) throws -> Fact.SampleShare {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        .compactMap { Int($0) }.filter { (0...100).contains($0) }
      guard parts.count == 3, text.split(separator: "/").count == 3 else {
        throw ValidationError(
          "\(option) takes three per cents from 0 to 100, such as 30/30/100, not “\(text.visible())”."
        )
      }
      return .init(work: parts[0], learners: parts[1], units: parts[2])
    }

    private static func risks(_ given: [String], _ option: String) throws -> [String: Fact.Risk] {
      let pairs = try given.map { text -> (String, Fact.Risk) in
        guard let place = text.lastIndex(of: "="),
          let risk = Fact.Risk(rawValue: text[text.index(after: place)...].lowercased()),
          !String(text[..<place]).isBlankLine
        else {
          throw ValidationError(
            "\(option) takes a name and low, medium or high, such as \"Sam Wu=high\", not "
              + "“\(text.visible())”.")
        }
        return (String(text[..<place]).trimmed, risk)
      }
      return Dictionary(pairs) { $1 }
    }
  }
}

extension Fact.Risk: ExpressibleByArgument {}
