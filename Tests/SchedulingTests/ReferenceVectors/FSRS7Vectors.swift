import Scheduling

// The numbers published for FSRS-7 with its default weights.
//
// Source: ts-fsrs `packages/fsrs/src/models/fsrs-7/model.spec.ts` (74f1cf85), which gives as its
// own source "fsrs-rs c9562d6 and srs-benchmark b4b0254, evaluated in float32"; hence the
// tolerances.

/// One review of a published history, and the state after it.
struct PublishedReview: Sendable {
  var elapsedDays: Double
  var rating: Rating
  var state: MemoryState

  init(_ elapsedDays: Double, _ rating: Rating, _ slow: Double, _ fast: Double, _ d: Double) {
    self.elapsedDays = elapsedDays
    self.rating = rating
    state = MemoryState(slow: slow, fast: fast, difficulty: d)
  }
}

/// A published history: its name and its reviews, the first of which is of something new.
struct PublishedHistory: Sendable, CustomStringConvertible {
  var description: String
  var reviews: [PublishedReview]
}

let publishedHistories = [
  PublishedHistory(
    description: "H1, a lapse and then good at growing intervals",
    reviews: [
      PublishedReview(0, .again, 0.1104, 0.08832, 6.1686),
      PublishedReview(0, .good, 0.11041191, 0.08832, 6.109214),
      PublishedReview(1, .good, 0.91686124, 44.444206, 6.0504217),
      PublishedReview(3, .good, 3.5337858, 193.5973, 5.9922175),
      PublishedReview(8, .good, 10.186002, 407.62646, 5.934595),
      PublishedReview(21, .good, 25.985723, 700.5589, 5.877549),
    ]),
  PublishedHistory(
    description: "H2, four lapses and then good within minutes",
    reviews: [
      PublishedReview(0, .again, 0.1104, 0.08832, 6.1686),
      PublishedReview(0.99791664, .again, 0.06706447, 0.016565936, 8.047908),
      PublishedReview(0.82361114, .again, 0.04536918, 0.0034119464, 8.764432),
      PublishedReview(1.0388889, .again, 0.0329967, 0.00074974925, 9.098293),
      PublishedReview(0.0013888889, .good, 0.14780034, 2.8802187, 9.009611),
      PublishedReview(0.0020833334, .good, 0.24254547, 7.019944, 8.921815),
      PublishedReview(0.0020833334, .good, 0.3307042, 10.166433, 8.834897),
      PublishedReview(0.0027777778, .good, 0.4365655, 13.619719, 8.748848),
    ]),
  PublishedHistory(
    description: "H3, all four ratings at mixed intervals",
    reviews: [
      PublishedReview(0, .easy, 11.7841, 9.427279, 1),
      PublishedReview(0.001, .hard, 12.22947, 13.9512825, 4.636193),
      PublishedReview(0.25, .again, 2.6588404, 0.3485167, 9.259369),
      PublishedReview(0, .good, 2.6589437, 0.3485167, 9.169076),
      PublishedReview(1.5, .easy, 5.028668, 25.826185, 8.743264),
      PublishedReview(2.75, .hard, 7.37282, 65.00047, 9.166955),
      PublishedReview(100.5, .again, 2.3163264, 0.89478546, 9.615685),
    ]),
]

/// What is published of one rating of one state: the next state, and its intervals in days.
struct PublishedNext: Sendable {
  var rating: Rating
  var state: MemoryState
  /// The intervals at the retentions 0.1, 0.65, 0.9, 0.99 and 0.9999.
  var intervals: [(retention: Double, days: Double)]

  init(
    _ rating: Rating, _ slow: Double, _ fast: Double, _ difficulty: Double, _ days: [Double]
  ) {
    self.rating = rating
    state = MemoryState(slow: slow, fast: fast, difficulty: difficulty)
    intervals = zip([0.1, 0.65, 0.9, 0.99, 0.9999], days + [0]).map { ($0, $1) }
  }
}

/// What is published of one state, or of something new, after a time without review.
struct PublishedCase: Sendable, CustomStringConvertible {
  var description: String
  /// The state before the review; `nil` for something new.
  var state: MemoryState?
  var elapsedDays: Double
  /// The retrievability at the review; `nil` for something new.
  var retrievability: Double?
  var next: [PublishedNext]
}

let publishedCases = [
  PublishedCase(
    description: "something new",
    state: nil, elapsedDays: 0, retrievability: nil,
    next: [
      PublishedNext(
        .again, 0.1104, 0.08832, 6.1686,
        [36500, 0.05082268, 0.000038275626, 0.0000014600521]),
      PublishedNext(
        .hard, 2.2395, 1.7916001, 5.261278, [36500, 128.5822, 0.5974598, 0.00016643705]),
      PublishedNext(
        .good, 3.9221, 3.13768, 3.5307243, [36500, 551.4476, 4.7777247, 0.0006202255]),
      PublishedNext(.easy, 11.7841, 9.427279, 1, [36500, 4747.62, 53.869392, 0.0160555]),
    ]),
  PublishedCase(
    description: "10, 8, 5 at once",
    state: MemoryState(slow: 10, fast: 8, difficulty: 5), elapsedDays: 0,
    retrievability: 0.99999,
    next: [
      PublishedNext(
        .again, 2.2577837, 0.100594744, 9.405907,
        [36500, 20.48605, 0.0018849585, 0.000004721809]),
      PublishedNext(
        .hard, 10.000857, 8, 6.9766846, [36500, 684.7744, 6.4759326, 0.0018957761]),
      PublishedNext(
        .good, 10.00134, 8, 4.9522996, [36500, 1267.4237, 12.954835, 0.0029926773]),
      PublishedNext(.easy, 10.00134, 8, 2.927915, [36500, 2281.588, 24.618153, 0.005193322]),
    ]),
  PublishedCase(
    description: "10, 8, 5 after half a day",
    state: MemoryState(slow: 10, fast: 8, difficulty: 5), elapsedDays: 0.5,
    retrievability: 0.96410644,
    next: [
      PublishedNext(
        .again, 2.3247545, 0.32210514, 9.260623,
        [36500, 24.85494, 0.0075385687, 0.000016371883]),
      PublishedNext(
        .hard, 13.15481, 70.479515, 6.9766846, [36500, 1035.9792, 11.1759, 0.022712797]),
      PublishedNext(
        .good, 14.930931, 109.39487, 4.9522996, [36500, 2184.7634, 24.830954, 0.066923104]),
      PublishedNext(
        .easy, 14.930931, 118.20608, 2.927915, [36500, 3812.6233, 44.30529, 0.135339]),
    ]),
  PublishedCase(
    description: "10, 8, 5 after three weeks",
    state: MemoryState(slow: 10, fast: 8, difficulty: 5), elapsedDays: 21,
    retrievability: 0.8774615,
    next: [
      PublishedNext(
        .again, 2.4947672, 0.4401131, 8.909818,
        [36500, 33.78813, 0.018415969, 0.000024697547]),
      PublishedNext(
        .hard, 21.447685, 133.01303, 6.9766846, [36500, 1928.8544, 21.950428, 0.07205106]),
      PublishedNext(
        .good, 27.8926, 210.87737, 4.9522996, [36500, 4599.419, 54.32485, 0.2915443]),
      PublishedNext(
        .easy, 27.8926, 228.5074, 2.927915, [36500, 7835.2026, 93.77022, 0.6741429]),
    ]),
  PublishedCase(
    description: "the shortest stabilities after a second",
    state: MemoryState(slow: 0.0001, fast: 0.0001, difficulty: 10), elapsedDays: 0.000011574074,
    retrievability: 0.34352458,
    next: [
      PublishedNext(
        .again, 0.0001, 0.0001, 9.9023,
        [0.05710887, 1.373549e-7, 8.1039175e-9, 5.47304e-10]),
      PublishedNext(
        .hard, 0.0002527925, 0.30059442, 9.9023,
        [125.090706, 0.00052409014, 0.000033155135, 0.0000022697163]),
      PublishedNext(
        .good, 0.0003388129, 0.48775733, 9.9023,
        [211.37048, 0.00086739927, 0.000054908778, 0.0000037600585]),
      PublishedNext(
        .easy, 0.0003388129, 0.53013474, 9.9023,
        [228.3057, 0.00094360433, 0.000059806927, 0.0000040970463]),
    ]),
  PublishedCase(
    description: "the longest stability after a century",
    state: MemoryState(slow: 36500, fast: 0.01, difficulty: 1), elapsedDays: 36500,
    retrievability: 0.973712,
    next: [
      // The last interval is published as 0.50528693, which is no root: see `unconvergedInterval`.
      PublishedNext(
        .again, 390.85403, 0.0025306938, 8.817285, [36500, 30587.924, 367.7285, 0.50371098]),
      PublishedNext(.hard, 36500, 48.136513, 4.636193, [36500, 36500, 36500, 5114.481]),
      PublishedNext(.good, 36500, 78.11211, 1, [36500, 36500, 36500, 12157.432]),
      PublishedNext(.easy, 36500, 84.89918, 1, [36500, 36500, 36500, 12158.069]),
    ]),
]

/// The one published interval that does not fulfil R(t) = r, in days, with its state and retention.
///
/// The curve is so flat there (dR/d ln t = −0.0004) that the seventh and last Newton step of the
/// reference, 0.3% from the root, passes its tolerance of 0.001. `publishedCases` has the root
/// instead, found in 64 bits by a program that shares no line with this one.
let unconvergedInterval = (
  state: MemoryState(slow: 390.85403, fast: 0.0025306938, difficulty: 8.817285),
  retention: 0.99, days: 0.50528693
)
