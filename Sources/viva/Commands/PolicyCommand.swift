internal import ArgumentParser
internal import BankFormats
internal import Curriculum
internal import Terminal
internal import Text

/// Shows the policies that questions refer to.
struct PolicyCommand: ReportCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "Show the written policies that questions refer to.",
    discussion: """
      The policies that come with the program are those of an invented organisation. Put the folder \
      of your own into the variable VIVA_ORGANISATION, and “viva bank check” lists the questions \
      that then need another look.
      """)

  @Argument(
    help: ArgumentHelp(
      "A policy or one clause, such as refunds or refunds.evidence; all by default.",
      valueName: "policy|clause"), completion: ValueKind.policy.completion)
  var name: String?

  @Flag(help: ArgumentHelp("Write JSON."))
  var json = false

  @OptionGroup var places: PlaceOptions

  func run(in workspace: Workspace) throws {
    guard let folder = workspace.organisations().current else {
      throw Problem("There are no policies beside these banks.", exitCode: .noInput)
    }
    for diagnostic in folder.diagnostics {
      workspace.console.complain(diagnostic.rendered)
    }
    guard var organisation = folder.organisation else {
      throw Problem("The organisation's policies can't be read.", exitCode: .badData)
    }
    if let name { organisation.policies = try policies(name, of: organisation) }
    if json {
      try workspace.console.json(organisation)
    } else if name == nil {
      list(organisation, workspace.console)
    } else {
      for policy in organisation.policies { show(policy, of: organisation, workspace.console) }
    }
  }

  /// Returns the policy of a name, or the one with only the clause of that name.
  private func policies(_ name: String, of organisation: Organisation) throws -> [Policy] {
    if let policy = organisation.policies.first(where: { $0.id == name }) { return [policy] }
    for var policy in organisation.policies {
      policy.clauses.removeAll { $0.id.rawValue != name }
      if !policy.clauses.isEmpty { return [policy] }
    }
    let names = organisation.policies.flatMap { [$0.id] + $0.clauses.map(\.id.rawValue) }
    let meant =
      nearestName(to: name, among: names).map { " Did you mean “\($0)”?" } ?? ""
    throw Problem(
      "There is no policy or clause “\(name.visible())”.\(meant)", exitCode: .usage)
  }

  private func list(_ organisation: Organisation, _ console: Console) {
    console.heading("Policies of \(organisation.name)")
    if let about = organisation.about { console.paragraph(about.visible()) }
    console.line()
    var table = Table([
      ("Policy", .left), ("Title", .left), ("Law", .left),
      ("Clauses", .right),
    ])
    for policy in organisation.policies {
      table.add([
        policy.id, policy.title, policy.jurisdiction.rawValue, String(policy.clauses.count),
      ])
    }
    console.draw(table.lines(width:))
    guard let policy = organisation.policies.first, let clause = policy.clauses.first else {
      return
    }
    console.paragraph(
      "“policy \(policy.id)” shows a policy, “policy \(clause.id.rawValue)” one clause.")
  }

  private func show(_ policy: Policy, of organisation: Organisation, _ console: Console) {
    console.heading(policy.title)
    console.paragraph(
      "\(organisation.name.visible()), version \(policy.version) of \(policy.issued), "
        + "answered for by the \(policy.owner.visible()).")
    for clause in policy.clauses {
      console.line()
      console.line(clause.id.rawValue)
      console.paragraph(clause.text.visible(), rest: 0)
    }
  }
}
