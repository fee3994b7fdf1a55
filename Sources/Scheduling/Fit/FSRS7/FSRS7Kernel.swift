/// The mathematics of fitting FSRS-7: weights, ready for computing eight cards at a time.
///
/// The formulas are those of ``FSRS7``, and `w[k]` is written as there. Each part of a step has a
/// type that goes through it forwards and back: the forgetting curve (``CurveLanes``), the change
/// of either trace (``TraceLanes``), and that of difficulty (``DifficultyLanes``). What costs most
/// are ten exponentials and six logarithms in each step; each is taken once, and kept for the way
/// back.
///
/// The fit moves ``FSRS7Coordinates`` rather than the weights themselves.
struct FSRS7Kernel: Sendable {
  /// w0…w33, for turning sums into derivatives.
  let w: [Double]
  /// w0…w3: the slow stabilities after a first review, by rating, in days.
  private let firstStabilities: [Float]
  let curve: CurveLanes
  let slow: TraceLanes
  let fast: TraceLanes
  let difficulty: DifficultyLanes

  /// Creates a kernel from weights: w0…w33, clipped.
  ///
  /// An array rather than ``FSRS7/Weights``: a fit makes a kernel for each of its steps, and the
  /// key paths of the latter would cost as much as the step.
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

    static let zero = State(slow: .zero, fast: .zero, difficulty: .zero)
  }

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

  /// Returns the memory after the first reviews of eight cards.
  @inline(__always)
  func firstState(_ ratings: Lanes) -> State {
    var stability = Lanes(repeating: firstStabilities[0])
    for rating in 2...4 {
      stability.replace(with: firstStabilities[rating - 1], where: ratings .== Float(rating))
    }
    return State(
      slow: Self.clamped(stability), fast: Self.clamped(Self.fastShareOfSlow * stability),
      difficulty: difficulty.first(ratings))
  }

  /// Returns the memory after a review, and notes how it came about.
  @inline(__always)
  func next(_ step: LaneStep, _ notes: inout Notes) -> State {
    let isForgotten = step.rating .< 1.5
    let recall = notes.curve.mixed
    let ease = 11 - notes.state.difficulty
    slow.note(
      notes.state.slow, log: notes.curve.logSlow, lack: 1 - recall, ease, step.rating, isForgotten,
      in: &notes.slow)
    fast.note(
      notes.state.fast, log: notes.curve.logFast, lack: 1 - notes.curve.fast, ease, step.rating,
      isForgotten, in: &notes.fast)
    let cap = Self.fastShareOfSlow * notes.slow.made
    let capped = notes.fast.made.replacing(
      with: notes.fast.made.lowered(to: cap), where: isForgotten)
    let made = difficulty.next(
      notes.state.difficulty, recall: recall, rating: step.rating, isForgotten)
    return State(
      slow: Self.clamped(notes.slow.made), fast: Self.clamped(capped),
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
