package import Curriculum
package import LearnerRecord
internal import Scheduling

extension PracticeSession {
  /// How often a session asks a question that is missed each time: what did not stay by then is better
  /// left for another day.
  package static let mostAnswers = 4

  /// How often it asks one that keeps being forgotten: more of the same helps it least.
  package static let mostAnswersOfLeech = 2

  /// Whether the session has asked a question so often that it is not asked again for being missed.
  package func isEnough(of question: Question.ID) -> Bool {
    let isLeech = state.cards[question]?.isLeech == true
    return answers.count { $0.question == question && !$0.isOnceMore }
      >= (isLeech ? Self.mostAnswersOfLeech : Self.mostAnswers)
  }

  /// Takes in entries that were stored, those of another program that came between included.
  package mutating func recorded(_ entries: [Entry]) {
    for entry in entries where entry.number > state.entryCount {
      let isChangeable = changedAnswer(entry.fact).map(state.canChange) ?? false
      let isNew =
        if case .answered(let fact) = entry.fact { state.cards[fact.question] == nil } else {
          false
        }
      state.passErased(before: entry.number)
      state.apply(ReplayFact(entry))
      switch entry.fact {
      case .answered(let fact) where fact.session == session && !fact.isUnmarked:
        recorded(fact, entry: entry.number, isNew: isNew)
      case .worded(let fact): wordings.insert(fact.fingerprint)
      case .rated(let fact) where isChangeable: rerate(fact)
      case .countedRight(let fact) where isChangeable: countRight(fact)
      case .undone(let fact) where isChangeable: takeBack(fact.entry)
      default: break
      }
    }
  }

  /// Returns the entry number of the answer that a fact changes.
  private func changedAnswer(_ fact: Fact) -> Int? {
    switch fact {
    case .rated(let fact): fact.entry
    case .countedRight(let fact): fact.entry
    case .undone(let fact): fact.entry
    default: nil
    }
  }

  private mutating func recorded(_ fact: Fact.Answered, entry: Int, isNew: Bool) {
    let position = curriculum.position(of: fact.question)
    let isCase = position.map { curriculum.outlines[$0].kind == .application } ?? false
    if fact.credit >= 0.6, !isCase { selector.open(by: fact.question) }
    answers.append(
      SessionAnswer(
        entry: entry, question: fact.question, criteria: current?.question.criteria ?? [],
        credit: fact.credit, confidence: fact.confidence, hints: fact.hints,
        rating: Rating(rawValue: fact.rating) ?? .again,
        isNew: isNew && !isCase, isOnceMore: fact.cram == true && !plan.isCram && !isCase,
        isCase: isCase))
    if fact.credit < 1, answers.last?.isOnceMore == false, !isCase, let position,
      !isEnough(of: fact.question),
      fact.locked == nil || curriculum.positions(matching: plan.selection).contains(position)
    {
      selector.miss(position)
    }
  }

  private mutating func rerate(_ fact: Fact.Rated) {
    guard let place = answers.lastIndex(where: { $0.entry == fact.entry }) else { return }
    let answer = answers[place]
    answers[place].rating = Rating(rawValue: fact.rating) ?? answer.rating
    answers[place].isRatedByLearner = true
    guard let position = curriculum.position(of: answer.question) else { return }
    if !answers[place].isToRepeat {
      selector.forgive(position)
    } else if !answer.isToRepeat, !answer.isOnceMore, !answer.isCase,
      !isEnough(of: answer.question)
    {
      selector.miss(position)
    }
  }

  private mutating func countRight(_ fact: Fact.CountedRight) {
    guard let place = answers.lastIndex(where: { $0.entry == fact.entry }) else { return }
    answers[place].credit = 1
    answers[place].isCountedRight = true
    answers[place].rating = Rating(rawValue: fact.rating) ?? answers[place].rating
    if let position = curriculum.position(of: answers[place].question) {
      selector.forgive(position)
    }
  }

  private mutating func takeBack(_ entry: Int) {
    guard let place = answers.lastIndex(where: { $0.entry == entry }) else { return }
    let answer = answers.remove(at: place)
    if !state.wasRight(answer.question) { selector.close(by: answer.question) }
    if let position = curriculum.position(of: answer.question) {
      selector.repeatNow(position, as: reason(afterUndoing: answer, at: position))
    }
  }
}
