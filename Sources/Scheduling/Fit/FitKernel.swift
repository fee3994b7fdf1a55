/// What a memory model brings to the fit of its weights: the seam between the frame, which is the
/// same for all models, and the mathematics of one.
///
/// The frame arranges and weighs the reviews, moves the weights (``ScoringDescent`` or
/// ``WeightDescent``), adds the L2 term, clips, and runs the threads. A kernel is one set of
/// weights, made ready for computing; the frame makes a new one for each step. It is given the
/// reviews of eight cards at a time, a card in each lane (``LaneStep``), from the first review of
/// each on, and it goes through them forwards and back again. All is computed in `Float`; sums over
/// many cards are made in `Double` by the frame.
///
/// What a kernel must keep:
///
/// - **Padding.** The cards of a group are of different lengths; a lane whose card has ended is
///   padded with ratings of 3 after 0 days that weigh nothing. So a kernel needs no mask, as long
///   as nothing becomes NaN or infinite: whatever comes of padding is multiplied by 0.
/// - **Bounds.** Weights are within their ranges, elapsed days within 0…36 500, ratings whole
///   numbers within 1…4. For these, every number that a kernel gives must be finite.
/// - **Clamps.** The gradient of a clamp is 1 within its bounds and 0 outside.
/// - **No chance, no state.** The same reviews and weights give the same numbers.
protocol FitKernel: Sendable {
  /// The published default weights.
  static var defaults: [Double] { get }
  /// How far each weight typically lies from its default in the population of learners, in the unit
  /// of the weight; positive. L2 divides by its square.
  static var sigmas: [Double] { get }
  /// Returns the unit in which each weight moves in the descent: the greater, the farther a step
  /// goes. 1 for each weight, where a kernel says nothing else.
  ///
  /// - Parameter start: The weights that the descent starts from.
  /// - Returns: One element per weight, positive.
  static func scales(_ start: [Double]) -> [Double]
  /// Returns weights, each moved to the nearest value that it may take.
  ///
  /// - Parameter weights: One element per weight, finite.
  /// - Returns: One element per weight.
  static func clipped(_ weights: [Double]) -> [Double]

  /// Returns the derivatives of what keeps weights off their bounds (``BoundHold``); none for a
  /// kernel that needs nothing of the kind. ``ScoringDescent`` does not ask for it.
  ///
  /// - Parameter weights: One element per weight, clipped.
  /// - Returns: One element per weight, finite.
  static func hold(at weights: [Double]) -> [Double]

  /// How many ``Lanes`` a kernel notes for each step on its way forwards, for the way back.
  static var notesPerStep: Int { get }
  /// How many sums a kernel adds to on its way back.
  ///
  /// They may be others than the gradient, where that saves work in each step: derivatives by what
  /// the weights enter through, which ``gradient(ofSums:)`` turns into derivatives by the weights.
  static var sumCount: Int { get }

  /// Creates a kernel from weights: one element per weight, clipped.
  init(weights: [Double])

  /// Adds the gradient of the loss of eight cards to sums.
  ///
  /// The loss is the sum over steps and lanes of ``LaneStep/weight`` × the cross-entropy of recall:
  /// −ln R where the rating is above 1, else −ln(1 − R), with R clamped to 0.0001…0.9999.
  ///
  /// - Parameters:
  ///   - steps: The reviews of the cards: one element per place in a card's history, one or more;
  ///     the first is the first review of each card and is not scored.
  ///   - notes: Room for `steps.count` × ``notesPerStep`` elements, of any content.
  ///   - sums: ``sumCount`` elements, to which the derivatives are added, lane by lane.
  func addGradient(
    of steps: UnsafeBufferPointer<LaneStep>, notes: UnsafeMutablePointer<Lanes>,
    to sums: UnsafeMutablePointer<Lanes>)

  /// Returns the derivatives of the loss by the weights: one element per weight.
  ///
  /// - Parameter sums: What ``addGradient(of:notes:to:)`` has added up, over lanes and groups:
  ///   ``sumCount`` elements.
  /// - Returns: One element per weight.
  func gradient(ofSums sums: [Double]) -> [Double]

  /// Tells the probability of recall at each review of eight cards.
  ///
  /// - Parameters:
  ///   - steps: As in ``addGradient(of:notes:to:)``; weights are not read.
  ///   - recalls: Room for `steps.count` elements, which are set to the probabilities, 0…1,
  ///     unclamped; any number at the first.
  func predict(_ steps: UnsafeBufferPointer<LaneStep>, to recalls: UnsafeMutablePointer<Lanes>)
}

extension FitKernel {
  static func scales(_ start: [Double]) -> [Double] {
    [Double](repeating: 1, count: start.count)
  }

  static func hold(at weights: [Double]) -> [Double] {
    [Double](repeating: 0, count: weights.count)
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

/// How the weights of a model are moved towards less loss: by ``Adam``, with a rate that falls from
/// its start to 0.
struct Descent: Sendable {
  /// How often all cards are gone through; 1 or more.
  var epochs: Int
  /// How many scored reviews one step is to rest on, at least; 1 or more.
  var batch: Int
  /// The rate at the start, in scales of the weights per step; positive.
  var rate: Double
  /// How slowly the mean of gradients forgets; 0..<1.
  var meanDecay = 0.9
  /// How slowly the mean of squared gradients forgets; 0..<1.
  var squareDecay = 0.999
  /// How much the pull of L2 counts against the loss of all reviews; 0 or more.
  var pull = 1.0
}
