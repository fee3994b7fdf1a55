/// Where the frame speaks of weights, it is given ``FSRS7Coordinates``.
extension FSRS7Kernel: FitKernel {
  static let defaults = [Double](repeating: 0, count: FSRS7Coordinates.count)
  static let sigmas = [Double](repeating: 1, count: FSRS7Coordinates.count)

  /// Returns how the weights descend on a log with a number of scored reviews; 1 or more.
  ///
  /// About 200 steps come close enough to the least loss of a short log, and 120 to that of one of
  /// 5 000 reviews or more. From about 10 000 on that is less than three times through all cards, and
  /// then it is three. A large log has large batches, because the bottom of its loss is sharper.
  ///
  /// The pull is that of fsrs-rs (`training_v7.rs`, 40098170), a third. On a log of 64 scored
  /// reviews it is twice that, since what a short log seems to say is more often chance.
  static func descent(scored: Int) -> Descent {
    let batch = (scored / 200).clamped(to: 256...1_024)
    let steps = max(1, scored / batch)
    let wanted = scored < 5_000 ? 200 + steps / 2 : 120
    return Descent(
      epochs: max(3, wanted / steps), batch: batch, rate: 0.15, meanDecay: 0.9,
      squareDecay: 0.95, pull: (1 + 64 / Double(scored)) / 3)
  }

  static func clipped(_ weights: [Double]) -> [Double] {
    FSRS7Coordinates.clipped(weights)
  }

  static func hold(at weights: [Double]) -> [Double] {
    FSRS7Coordinates.hold(at: weights)
  }

  init(weights: [Double]) {
    self.init(vector: FSRS7Coordinates.weights(at: weights))
  }

  static let notesPerStep = MemoryLayout<Notes>.stride / MemoryLayout<Lanes>.stride
  static let sumCount = MemoryLayout<Sums<Lanes>>.stride / MemoryLayout<Lanes>.stride

  func addGradient(
    of steps: UnsafeBufferPointer<LaneStep>, notes: UnsafeMutablePointer<Lanes>,
    to sums: UnsafeMutablePointer<Lanes>
  ) {
    notes.withMemoryRebound(to: Notes.self, capacity: steps.count) { notes in
      sums.withMemoryRebound(to: Sums<Lanes>.self, capacity: 1) { sums in
        addGradient(of: steps, notes: notes, to: &sums.pointee)
      }
    }
  }

  func gradient(ofSums sums: [Double]) -> [Double] {
    let byWeights = sums.withUnsafeBytes { gradient(of: $0.load(as: Sums<Double>.self)) }
    return FSRS7Coordinates.gradient(byWeights, at: w)
  }
}
