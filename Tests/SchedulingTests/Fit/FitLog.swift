import Scheduling

/// Returns a log of cards, each a list of ratings and of days since the review before.
func fitLog(_ cards: [[(rating: Int, days: Int)]]) -> ReviewLog {
  ReviewLog(
    cards.enumerated().flatMap { number, card in
      var time = 1_700_000_000_000 + Int64(number) * 60_000
      return card.enumerated().map { place, review in
        time += place == 0 ? 0 : max(600_000, Int64(review.days) * 86_400_000)
        return ReviewLog.Review(card: Int64(number), time: time, rating: review.rating)
      }
    })
}
