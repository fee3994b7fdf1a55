internal import ArgumentParser
internal import LearnerRecord
internal import LearnerRecordStore
internal import Scheduling

/// Times the replay of a whole record to state.
struct Replay: ParsableCommand {
  @Argument var path: String

  func run() throws {
    let store = try LearnerRecordStore(path: path, access: .reading)
    var samples = Samples()
    var state = LearnerState(model: FSRS7(), policy: SchedulingPolicy())
    try samples.time { try store.replay(into: &state) }
    print(
      "replay entries \(state.entryCount) cards \(state.cards.count) "
        + "ms \(rounded(samples.quantile(0.5))) MB \(rounded(peakMemory()))")
  }
}
