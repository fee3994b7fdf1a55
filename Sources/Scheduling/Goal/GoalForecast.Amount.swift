internal import Text

extension GoalForecast.Amount {
  /// Returns several times as much.
  static func * (amount: Self, factor: Double) -> Self {
    switch amount {
    case .minutes(let minutes): .minutes(minutes * factor)
    case .questions(let count): .questions(Int((Double(count) * factor).rounded(.up)))
    }
  }

  /// Returns both together, counted as the first is.
  static func + (one: Self, other: Self) -> Self {
    switch (one, other) {
    case (.minutes(let one), .minutes(let other)): .minutes(one + other)
    case (.questions(let one), .questions(let other)): .questions(one + other)
    default: one
    }
  }

  /// Returns a number of what this is counted in.
  func same(_ number: Double) -> Self {
    switch self {
    case .minutes: .minutes(number)
    case .questions: .questions(Int(number))
    }
  }

  /// Returns a part of it as people say it: whole minutes or questions, the greater numbers in fives.
  func part(_ share: Double) -> Self {
    func round(_ number: Double) -> Double {
      number < 5 ? number.rounded(.up) : (number / 5).rounded(.up) * 5
    }
    return switch self {
    case .minutes(let minutes): .minutes(round(minutes * share))
    case .questions(let count): .questions(Int(round(Double(count) * share)))
    }
  }
}

extension StudyLimit {
  /// What a day has: minutes where they are said, else questions; `nil` where neither is.
  var amount: GoalForecast.Amount? {
    get { minutes.map { .minutes($0) } ?? questions.map { .questions($0) } }
    set {
      switch newValue {
      case .minutes(let minutes): self.minutes = minutes
      case .questions(let count): questions = count
      case nil: break
      }
    }
  }
}
