/// What a memory model brings to the fit of its weights: the seam between the frame, which is the
/// same for all models, and the mathematics of one.
///
/// The frame arranges and weighs the reviews, moves the weights (``WeightDescent``), adds the L2
/// term, clips, and runs the threads. A kernel is one set of weights, made ready for computing; the
/// frame makes a new one for each step. It is given the reviews of eight cards at a time, a card in
/// each lane (``LaneStep``), from the first review of each on, and it goes through them forwards and
/// back again. All is computed in `Float`; sums over many cards are made in `Double` by the frame.
///
/// What a kernel must keep:
///
/// - **Padding.** The cards of a group are of different lengths; a lane whose card has ended is
///   padded with ratings of 3 after 0 days that weigh nothing. So a kernel needs no mask, as long
///   as nothing becomes NaN or infinite: whatever comes of padding is multiplied by 0.
/// - **Bounds.** Weights are within their ranges, elapsed days within 0…36 500, ratings whole
///   numbers within 1…4. For these, every number that a kernel gives must be finite.
/// - **Clamps.** The gradient of a clamp is 1 within its bounds and 0 outside.
/// - **Loss.** It is the sum over steps and lanes of ``LaneStep/weight`` × the cross-entropy of
///   recall: −ln R where the rating is above 1, else −ln(1 − R), with R clamped to 0.0001…0.9999.
/// - **No chance, no state.** The same reviews and weights give the same numbers.
protocol FitKernel: Sendable {
  associatedtype Weights: WeightSet
  /// The memory of eight cards, or the derivatives of a loss by it.
  associatedtype State
  /// What a step computes on its way forwards and needs again on its way back, the state before it
  /// among it. Nothing but ``Lanes``, so that it is laid out as an array of them.
  associatedtype Notes
  /// What the derivatives by the weights are made of: others than the gradient, where that saves work
  /// in each step. Nothing but ``Lanes``.
  associatedtype LaneSums

  /// What a fit moves.
  static var coordinates: FitCoordinates<Weights> { get }
  /// How much the pull of L2 counts where there are hardly any reviews (``Descent``).
  static var fewPull: Double { get }
  /// Whether the model counts time in whole study days.
  static var countsStudyDays: Bool { get }
  /// The derivatives by a state that nothing comes after.
  static var noSlope: State { get }

  /// Creates a kernel from weights, w0 first, clipped.
  ///
  /// An array rather than a ``WeightSet``: a fit makes a kernel for each of its steps, and the key
  /// paths of the latter would cost as much as the step.
  init(vector: [Double])

  /// Returns the state after the first reviews of eight cards.
  func firstState(_ ratings: Lanes) -> State
  /// Computes the recall at a step, and what else does not need the state after it.
  func note(_ step: LaneStep, _ state: State, in notes: UnsafeMutablePointer<Notes>)
  /// Returns the state after a step, and notes how it came about.
  func next(_ step: LaneStep, _ notes: UnsafeMutablePointer<Notes>) -> State

  /// Goes back through a step, and adds the derivatives by the weights to sums.
  ///
  /// - Parameters:
  ///   - step: The step.
  ///   - notes: What it noted on the way forwards; the last step has no state after it.
  ///   - after: The derivatives by the state after it, of the loss of all later steps.
  ///   - isLast: Whether there are no later steps.
  ///   - sums: What the derivatives by the weights are made of.
  /// - Returns: The derivatives by the state before it, of its loss and that of all later steps.
  func slopeBefore(
    _ step: LaneStep, _ notes: UnsafeMutablePointer<Notes>, _ after: State, isLast: Bool,
    _ sums: inout LaneSums
  ) -> State
  /// Adds the derivatives by what the state after a first review is made of.
  func addFirst(_ ratings: Lanes, _ slope: State, to sums: inout LaneSums)
  /// Returns the derivatives of the loss by the weights: one element per weight.
  ///
  /// - Parameter sums: What was added up, over groups: ``sumCount`` elements.
  /// - Returns: One element per weight, lane by lane.
  func gradient(ofSums sums: [WideLanes]) -> [WideLanes]
}

extension FitKernel {
  /// How many ``Lanes`` a kernel notes for each step.
  static var notesPerStep: Int { MemoryLayout<Notes>.stride / MemoryLayout<Lanes>.stride }
  /// How many sums a kernel adds to on its way back.
  static var sumCount: Int { MemoryLayout<LaneSums>.stride / MemoryLayout<Lanes>.stride }

  /// Adds the gradient of the loss of eight cards to sums.
  ///
  /// - Parameters:
  ///   - steps: The reviews of the cards: one element per place in a card's history, one or more;
  ///     the first is the first review of each card and is not scored.
  ///   - notes: Room for `steps.count` × ``notesPerStep`` elements, of any content.
  ///   - sums: ``sumCount`` elements, to which the derivatives are added, lane by lane.
  func addGradient(
    of steps: UnsafeBufferPointer<LaneStep>, notes: UnsafeMutablePointer<Lanes>,
    to sums: UnsafeMutablePointer<Lanes>
  ) {
    notes.withMemoryRebound(to: Notes.self, capacity: steps.count) { notes in
      sums.withMemoryRebound(to: LaneSums.self, capacity: 1) { sums in
        var state = firstState(steps[0].rating)
        for place in 1..<max(1, steps.count) {
          note(steps[place], state, in: notes + place)
          // Nobody asks for the state after the last review.
          if place + 1 < steps.count { state = next(steps[place], notes + place) }
        }
        var slope = Self.noSlope
        for place in (1..<max(1, steps.count)).reversed() {
          let isLast = place + 1 == steps.count
          slope = slopeBefore(steps[place], notes + place, slope, isLast: isLast, &sums.pointee)
        }
        addFirst(steps[0].rating, slope, to: &sums.pointee)
      }
    }
  }
}

/// A review of each of eight cards: the same place in the history of each.
struct LaneStep: Sendable {
  /// The time since the review before, in days; 0…36 500.
  ///
  /// Whole numbers where the kernel counts study days, and then 0 means the same day.
  var elapsed: Lanes
  /// The rating; 1…4, always a whole number.
  var rating: Lanes
  /// How much the review counts; 0…1.
  ///
  /// It is 0 where it is not scored: the first review of a card, one on the same day as that
  /// before, and padding.
  var weight: Lanes

  /// A step of padding in all lanes.
  static let padding = LaneStep(elapsed: .zero, rating: Lanes(repeating: 3), weight: .zero)
}

extension SIMD8<Float> {
  /// Creates what belongs to the rating of each lane: one of four, from "again" on.
  @inline(__always)
  init(_ byRating: [Float], of ratings: Lanes) {
    self.init(repeating: byRating[0])
    for rating in 2...4 { replace(with: byRating[rating - 1], where: ratings .== Float(rating)) }
  }
}

/// Numbers that belong to the four ratings, from "again" on.
typealias ByRating<Number> = (Number, Number, Number, Number)

/// Adds the number of each lane to the sum of its rating.
@inline(__always)
func add(_ number: Lanes, to sums: inout ByRating<Lanes>, by ratings: Lanes) {
  sums.0 += number.kept(where: ratings .== 1)
  sums.1 += number.kept(where: ratings .== 2)
  sums.2 += number.kept(where: ratings .== 3)
  sums.3 += number.kept(where: ratings .== 4)
}
