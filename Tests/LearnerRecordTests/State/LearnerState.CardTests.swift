import LearnerRecord
import Scheduling
import Testing

struct LearnerStateCardTests {
  @Test(arguments: 0...40)
  func `A leech is pointed out at the eighth lapse and every fourth after it`(lapses: Int) {
    let card = LearnerState.Card(
      memory: MemoryState(slow: 1, fast: 1, difficulty: 5), lastAnswered: 0,
      lastDay: StudyDay(number: 0), due: StudyDay(number: 1), reviews: 50, lapses: lapses,
      credit: 1, wording: 1, wasRight: true)
    #expect(card.isLeech == (lapses >= 8))
    #expect(card.isLeechToPointOut == [8, 12, 16, 20, 24, 28, 32, 36, 40].contains(lapses))
  }
}
