extension FSRS7Kernel {
  /// How the difficulty of eight cards starts and changes, forwards and back; see
  /// ``FSRS7/DifficultyUpdate``.
  struct DifficultyLanes {
    /// D0, by rating, unclamped.
    private let initial: [Float]
    /// 0.01 D0(easy).
    private let reversion: Float
    /// w6 / 9.
    private let step: Float

    init(_ w: [Double]) {
      let initial = (1...4).map { firstDifficulty($0, w[4], slope: w[5]) }
      self.initial = initial.map { Float($0) }
      reversion = Float(0.01 * initial[3])
      step = Float(w[6] / 9)
    }

    /// Returns the difficulties after a first review; 1…10.
    @inline(__always)
    func first(_ ratings: Lanes) -> Lanes {
      Lanes(initial, of: ratings).clamped(to: 1, 10)
    }

    /// Returns (3 − G), times R + 0.1 after a lapse.
    @inline(__always)
    private func distance(_ ratings: Lanes, _ recall: Lanes, _ isForgotten: LaneMask) -> Lanes {
      let distance = 3 - ratings
      return distance.replacing(with: distance * (recall + 0.1), where: isForgotten)
    }

    /// Returns the difficulties after a review, unclamped.
    @inline(__always)
    func next(
      _ difficulty: Lanes, recall: Lanes, rating: Lanes, _ isForgotten: LaneMask
    ) -> Lanes {
      let change = (10 - difficulty) * (step * distance(rating, recall, isForgotten))
      return reversion + 0.99 * (difficulty + change)
    }

    /// Goes back from the difficulty after a review; adds to the derivatives by that before, and to
    /// those by R.
    @inline(__always)
    func goBack(
      _ difficulty: Lanes, recall: Lanes, rating: Lanes, _ isForgotten: LaneMask,
      _ after: Lanes, _ before: inout Lanes, _ byRecall: inout Lanes,
      _ sums: inout Sums<Lanes>.Difficulty
    ) {
      let distance = distance(rating, recall, isForgotten)
      let made = reversion + 0.99 * (difficulty + (10 - difficulty) * (step * distance))
      let slope = after.kept(where: (made .> 1) .& (made .< 10))
      let room = 0.99 * slope * (10 - difficulty)
      sums.reversion += slope
      sums.step += room * distance
      before += 0.99 * slope * (1 - step * distance)
      // G = 1: the distance is 2 (R + 0.1).
      byRecall += (2 * step * room).kept(where: isForgotten)
    }

    /// Adds the derivatives by what the initial difficulties enter through.
    @inline(__always)
    func addFirst(_ ratings: Lanes, _ slope: Lanes, to sums: inout Sums<Lanes>) {
      let first = first(ratings)
      let free = slope.kept(where: (first .> 1) .& (first .< 10))
      add(free, to: &sums.firstDifficulty, by: ratings)
    }
  }
}
