internal import ArgumentParser

/// Makes the material of the benchmarks, and times what needs no terminal.
@main
struct Main: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "viva-bench",
    subcommands: [
      MakeBank.self, MakeRecord.self, MakeCohort.self, Replay.self, Turns.self, NextStates.self,
      Fits.self,
      Refits.self, Deadline.self, Plans.self, Learner.self, SmallFits.self, Bundles.self,
      ReadQuestions.self,
    ])
}
