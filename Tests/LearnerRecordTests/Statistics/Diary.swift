import Curriculum
import LearnerRecord
import Scheduling

/// A model that can be computed by hand: recall falls by a tenth a day after a first answer, and half
/// as fast after each later one.
struct PlainModel: MemoryModel {
  let identifier = "plain"

  func initialState(_ rating: Rating) -> MemoryState {
    MemoryState(slow: 10, fast: 10, difficulty: 1)
  }

  func nextState(_ state: MemoryState, elapsedDays: Double, rating: Rating) -> MemoryState {
    rating == .again
      ? initialState(rating) : MemoryState(slow: 2 * state.slow, fast: 1, difficulty: 1)
  }

  func retrievability(_ state: MemoryState, elapsedDays: Double) -> Double {
    max(0, 1 - max(0, elapsedDays) / state.slow)
  }

  func interval(_ state: MemoryState, retention: Retention) -> Double {
    (1 - retention.rawValue) * state.slow
  }
}

/// A record in short, one word per entry.
///
/// An answer is question, rating and what else there is: `a3` question a rated good, `a1` again;
/// then `!` for certain, `~` for fairly sure, `?` for a guess, `x` for crammed. `u2` takes entry 2
/// back, `r2=4` rates it easy. `+1d` and `+3h` set the clock on; it begins at noon UTC of day 0. An
/// answer takes a minute, and is right unless it is rated again.
func diary(_ script: String, from start: Moment = Moment(milliseconds: 43_200_000)) -> [ReplayFact]
{
  var facts: [ReplayFact] = []
  var at = start
  for word in script.split(separator: " ") {
    if word.hasPrefix("+") {
      let unit: Int64 = word.hasSuffix("d") ? 86_400_000 : 3_600_000
      at.milliseconds += (Int64(word.dropFirst().dropLast()) ?? 0) * unit
    } else {
      facts.append(ReplayFact(Entry(number: facts.count + 1, at: at, fact: fact(word))))
    }
  }
  return facts
}

private func fact(_ word: Substring) -> Fact {
  let numbers = word.dropFirst().split(separator: "=").compactMap { Int($0) }
  switch word.first {
  case "u": return .undone(.init(entry: numbers[0]))
  case "r": return .rated(.init(entry: numbers[0], rating: numbers[1]))
  default:
    let rating = word.dropFirst().first.flatMap(\.wholeNumberValue) ?? 3
    let confidence = ["?", "~", "!"].firstIndex { word.contains($0) }.map { $0 + 1 }
    return .answered(
      .init(
        question: Question.ID(rawValue: String(word.prefix(1))), wording: "0", shown: [],
        response: ["x"], parts: [], credit: rating == 1 ? 0 : 1, confidence: confidence,
        rating: rating, took: 60_000, session: 1, cram: word.contains("x") ? true : nil))
  }
}

extension SplitMix64 {
  /// Returns a record of answers over some weeks, with changed ratings, answers taken back and a
  /// clock that now and then goes back.
  mutating func diary(count: Int) -> [ReplayFact] {
    var facts: [ReplayFact] = []
    var standing: [Int] = []
    var at = Moment(milliseconds: 1_795_000_000_000, offsetMinutes: 660)
    for number in 1...count {
      at.milliseconds += Int64(integer(in: -20_000_000...160_000_000))
      at.offsetMinutes = pick([660, 660, 660, 0, -300])
      let fact: Fact
      switch integer(in: 0...9) {
      case 0: fact = .undone(.init(entry: standing.popLast() ?? 1))
      case 1: fact = .rated(.init(entry: standing.last ?? 1, rating: integer(in: 1...4)))
      default:
        var answer = answer()
        answer.question = Question.ID(rawValue: pick(["a", "b", "c"]))
        answer.cram = integer(in: 0...9) == 0 ? true : nil
        answer.rating = integer(in: 1...4)
        fact = .answered(answer)
        standing.append(number)
      }
      facts.append(ReplayFact(Entry(number: number, at: at, fact: fact)))
    }
    return facts
  }
}
