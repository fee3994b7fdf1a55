extension FSRS6Kernel {
  static let notesPerStep = MemoryLayout<Notes>.stride / MemoryLayout<Lanes>.stride

  func addGradient(
    of steps: UnsafeBufferPointer<LaneStep>, notes: UnsafeMutablePointer<Lanes>,
    to sums: UnsafeMutablePointer<Lanes>
  ) {
    notes.withMemoryRebound(to: Notes.self, capacity: steps.count) { notes in
      sums.withMemoryRebound(to: Sums<Lanes>.self, capacity: 1) { sums in
        goForwards(steps, notes)
        goBack(steps, notes, &sums.pointee)
      }
    }
  }

  /// Notes what each step computes; nothing for the first.
  private func goForwards(
    _ steps: UnsafeBufferPointer<LaneStep>, _ notes: UnsafeMutablePointer<Notes>
  ) {
    var state = firstState(steps[0].rating)
    for place in 1..<max(1, steps.count) {
      let step = steps[place]
      let kinds = Kinds(step)
      let made = Notes(
        step, kinds, stability: state.stability, difficulty: state.difficulty, in: self)
      notes[place] = made
      state = nextState(made, kinds)
    }
  }

  /// Goes back from the last step to the first, with the derivatives of the loss of what comes
  /// after by the state after a step, and makes of them those by the state before it.
  private func goBack(
    _ steps: UnsafeBufferPointer<LaneStep>, _ notes: UnsafeMutablePointer<Notes>,
    _ sums: inout Sums<Lanes>
  ) {
    var slope = Slope(stability: .zero, difficulty: .zero)
    for place in (1..<max(1, steps.count)).reversed() {
      slope = slopeBefore(steps[place], notes[place], slope, &sums)
    }
    let (ratings, d) = (steps[0].rating, slope.difficulty)
    sums.initial.0 += slope.stability.kept(where: ratings .== 1)
    sums.initial.1 += slope.stability.kept(where: ratings .== 2)
    sums.initial.2 += slope.stability.kept(where: ratings .== 3)
    sums.initial.3 += slope.stability.kept(where: ratings .== 4)
    sums.difficulty.0 += d.kept(where: ratings .== 1)
    sums.difficulty.1 += d.kept(where: ratings .== 2)
    sums.difficulty.2 += d.kept(where: ratings .== 3)
    sums.difficulty.3 += d.kept(where: ratings .== 4)
  }
}

extension FSRS6Kernel {
  func predict(_ steps: UnsafeBufferPointer<LaneStep>, to recalls: UnsafeMutablePointer<Lanes>) {
    var state = firstState(steps[0].rating)
    recalls[0] = .zero
    for place in 1..<max(1, steps.count) {
      let kinds = Kinds(steps[place])
      let notes = Notes(
        steps[place], kinds, stability: state.stability, difficulty: state.difficulty, in: self)
      recalls[place] = notes.recall
      state = nextState(notes, kinds)
    }
  }
}
