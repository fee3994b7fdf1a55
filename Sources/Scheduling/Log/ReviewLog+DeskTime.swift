extension ReviewLog {
  /// How long each review kept the learner, in milliseconds; 0 or more, one element per review.
  var deskTimes: [Int32] {
    var kept = durations
    var before: Int64?
    for review in times.indices.sorted(by: { times[$0] < times[$1] }) {
      kept[review] = Int32(
        DeskTime.milliseconds(
          took: Int64(durations[review]), at: times[review], after: before,
          atMost: Self.longestReview))
      before = times[review]
    }
    return kept
  }

  /// The longest time that one review counts as, in milliseconds: by then the learner was elsewhere.
  private static let longestReview: Int64 = 180_000
}
