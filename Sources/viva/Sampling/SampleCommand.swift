internal import ArgumentParser

/// Says whose work a verifier looks at, and what there is to see in it.
struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Draw the work that a verifier looks at, as anybody can recompute.",
    discussion: """
      A policy says how much is looked at, by the risk of assessor and method. It goes on your own \
      record; work that is put on record after it decides the draw, so neither assessor nor verifier \
      picks. “verifier” puts on record what was found.
      """,
    subcommands: [
      Policy.self, Draw.self, Plan.self, Check.self, Departures.self,
    ])
}
