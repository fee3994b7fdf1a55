/// The mathematics of fitting FSRS-7: weights, ready for computing eight cards at a time.
///
/// The formulas are those of ``FSRS7``, and `w[k]` is written as there. Each part of a step has a
/// type that goes through it forwards and back: the forgetting curve (``CurveLanes``), the change
/// of either trace (``TraceLanes``), and that of difficulty (``DifficultyLanes``). What costs most
/// are ten exponentials and six logarithms in each step; each is taken once, and kept for the way
/// back.
///
/// Initial stabilities vary together, and w4…w33 with the sigmas of the L2 term of fsrs-rs
/// (`training_v7.rs`, 40098170).
struct FSRS7Kernel: FitKernel {
  static let coordinates = FitCoordinates<FSRS7.Weights>(sigmas: [
    0.523, 0.2528, 0.4329, 0.2966, 0.2139, 0.2889, 0.1862, 0.175, 0.3812, 0.3013, 0.9104, 0.3234,
    0.2448, 0.3273, 0.1842, 0.1735, 0.4608, 0.311, 0.864, 0.0418, 0.2596, 0.0798, 0.0682, 0.1282,
    0.1397, 0.1407, 0.1489, 0.2, 0.15, 0.15,
  ])
  /// Twice what fsrs-rs has for any log.
  static var fewPull: Double { 2.0 / 3 }
  static var countsStudyDays: Bool { false }

  /// w0…w33, for turning sums into derivatives.
  let w: [Double]
  /// w0…w3: the slow stabilities after a first review, by rating, in days.
  private let firstStabilities: [Float]
  let curve: CurveLanes
  let slow: TraceLanes
  let fast: TraceLanes
  let difficulty: DifficultyLanes

  init(vector w: [Double]) {
    self.w = w
    firstStabilities = w[..<4].map { Float($0) }
    curve = CurveLanes(w)
    slow = TraceLanes(w[7..<15])
    fast = TraceLanes(w[15..<23])
    difficulty = DifficultyLanes(w)
  }

  /// The memory of eight cards, or the derivatives of a loss by it.
  struct State {
    /// The stability of the slow trace, in days.
    var slow: Lanes
    /// The stability of the fast trace, in days.
    var fast: Lanes
    /// The difficulty, without unit.
    var difficulty: Lanes

  }

  static let noSlope = State(slow: .zero, fast: .zero, difficulty: .zero)

  /// What a step computes on its way forwards and needs again on its way back.
  ///
  /// Nothing but `Lanes`, so that it is laid out as an array of them.
  struct Notes {
    /// The memory before the review.
    var state: State
    var curve: CurveLanes.Notes
    var slow: TraceLanes.Notes
    var fast: TraceLanes.Notes
  }

  /// The bounds of both stabilities, in days.
  static let stabilities: ClosedRange<Float> = 0.0001...36_500

  /// The stability of the fast trace over that of the slow one, at first and at most after a lapse.
  static var fastShareOfSlow: Float { 0.8 }

  @inline(__always)
  func firstState(_ ratings: Lanes) -> State {
    let stability = Lanes(firstStabilities, of: ratings)
    return State(
      slow: Self.clamped(stability), fast: Self.clamped(Self.fastShareOfSlow * stability),
      difficulty: difficulty.first(ratings))
  }

  @inline(__always)
  func note(_ step: LaneStep, _ state: State, in notes: UnsafeMutablePointer<Notes>) {
    notes.pointee.state = state
    curve.note(state, elapsed: step.elapsed, in: &notes.pointee.curve)
  }

  @inline(__always)
  func next(_ step: LaneStep, _ notes: UnsafeMutablePointer<Notes>) -> State {
    let isForgotten = step.rating .< 1.5
    let recall = notes.pointee.curve.mixed
    let ease = 11 - notes.pointee.state.difficulty
    slow.note(
      notes.pointee.state.slow, log: notes.pointee.curve.logSlow, lack: 1 - recall, ease,
      step.rating, isForgotten,
      in: &notes.pointee.slow)
    fast.note(
      notes.pointee.state.fast, log: notes.pointee.curve.logFast,
      lack: 1 - notes.pointee.curve.fast, ease, step.rating,
      isForgotten, in: &notes.pointee.fast)
    let cap = Self.fastShareOfSlow * notes.pointee.slow.made
    let capped = notes.pointee.fast.made.replacing(
      with: notes.pointee.fast.made.lowered(to: cap), where: isForgotten)
    let made = difficulty.next(
      notes.pointee.state.difficulty, recall: recall, rating: step.rating, isForgotten)
    return State(
      slow: Self.clamped(notes.pointee.slow.made), fast: Self.clamped(capped),
      difficulty: made.clamped(to: 1, 10))
  }

  /// Returns stabilities within their bounds.
  @inline(__always)
  private static func clamped(_ stability: Lanes) -> Lanes {
    stability.clamped(to: stabilities.lowerBound, stabilities.upperBound)
  }

  /// Returns where stabilities are not clamped.
  @inline(__always)
  static func isWithinBounds(_ stability: Lanes) -> LaneMask {
    (stability .> stabilities.lowerBound) .& (stability .< stabilities.upperBound)
  }
}
