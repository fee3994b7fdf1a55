extension ReviewLog {
  /// How long each review kept the learner, in milliseconds; 0 or more, one element per review.
  ///
  /// That is the time since the review before it, of whatever card: whoever has 20 minutes reads in them what was
  /// expected, and answers what is asked in between. Where that one was more than five minutes before, or no clock
  /// ran, it is how long the answer itself took.
  var deskTimes: [Int32] {
    var kept = durations.map { min(max(0, $0), Self.longestAnswer) }
    let order = times.indices.sorted { times[$0] < times[$1] }
    for (before, review) in zip(order, order.dropFirst()) {
      let gap = times[review] - times[before]
      guard gap <= Self.longestPause else { continue }
      kept[review] = max(kept[review], min(Int32(gap), Self.longestAnswer))
    }
    return kept
  }

  /// After how long nobody studies any more, in milliseconds.
  private static let longestPause: Int64 = 300_000
  /// The longest time that one review counts as, in milliseconds: by then the learner was elsewhere.
  private static let longestAnswer: Int32 = 180_000
}
