internal import ArgumentParser

/// Puts on record what somebody says who checks the work of assessors.
struct VerifierCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verifier",
    abstract: "Check the work of assessors: agree, disagree, comment, ask for an action.",
    discussion: """
      A verifier (internal quality assurer, validator, second marker) is another person than the \
      assessor. What they say is an entry of its own, proven like any other; it changes no decision. \
      “sample” says whose work to look at.
      """,
    subcommands: [Enter.self, Mark.self, List.self, AgreementReport.self])
}

/// Who checks.
struct VerifierName: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("The verifier's name, as it stands on record.", valueName: "name"))
  var name: String

  func validate() throws {
    guard !name.allSatisfy(\.isWhitespace), name.utf8.count <= 200 else {
      throw ValidationError("A name has 1 to 200 bytes.")
    }
  }
}
