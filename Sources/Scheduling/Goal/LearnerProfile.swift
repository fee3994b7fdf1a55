/// How a learner rates and how long answers take: what a plan needs besides the memory model.
package struct LearnerProfile: Equatable, Sendable {
  /// The probabilities of again, hard, good and easy at the first answer of something new: four
  /// fractions that sum to 1.
  package var firstRatings: [Double]
  /// The probabilities of hard, good and easy where something asked before is recalled: three
  /// fractions that sum to 1.
  package var recalledRatings: [Double]
  /// How long the first answer of something new takes, in seconds; positive.
  package var newSeconds: Double
  /// How long a later answer takes where it is recalled, in seconds; positive.
  package var recalledSeconds: Double
  /// How long a later answer takes where it was forgotten, learning it again on the same day
  /// included, in seconds; positive.
  package var forgottenSeconds: Double

  /// Creates a profile; without arguments, that of nobody in particular.
  ///
  /// The defaults are those of the simulator of fsrs-rs (`simulation.rs`): the ratings as they are,
  /// and the seconds as the means of its costs by rating.
  ///
  /// - Parameters:
  ///   - firstRatings: The probabilities of again, hard, good and easy at a first answer.
  ///   - recalledRatings: The probabilities of hard, good and easy where it is recalled.
  ///   - newSeconds: How long a first answer takes, in seconds.
  ///   - recalledSeconds: How long a later one takes where it is recalled, in seconds.
  ///   - forgottenSeconds: How long a later one takes where it was forgotten, in seconds.
  package init(
    firstRatings: [Double] = [0.24, 0.094, 0.495, 0.171],
    recalledRatings: [Double] = [0.224, 0.631, 0.145],
    newSeconds: Double = 18, recalledSeconds: Double = 8, forgottenSeconds: Double = 23
  ) {
    self.firstRatings = firstRatings
    self.recalledRatings = recalledRatings
    self.newSeconds = newSeconds
    self.recalledSeconds = recalledSeconds
    self.forgottenSeconds = forgottenSeconds
  }

  /// That of somebody new to questions many of which are answered in their own words: 40 to 60 seconds an
  /// answer, which is what newcomers took, and not the few seconds of a card that is turned over.
  package static let newcomer = LearnerProfile(
    newSeconds: 50, recalledSeconds: 40, forgottenSeconds: 60)

  /// Returns how long an answer is expected to take, in seconds; positive.
  ///
  /// - Parameter recall: The probability of recall; 0…1, `nil` for what was never asked.
  /// - Returns: A time, in seconds.
  package func seconds(recall: Double?) -> Double {
    guard let recall else { return newSeconds }
    return recall * recalledSeconds + (1 - recall) * forgottenSeconds
  }

  /// Returns how long an answer is expected to take, in seconds; positive.
  func seconds<Model>(_ card: GoalMemory<Model>) -> Double {
    seconds(recall: card.state == nil ? nil : card.recall)
  }

  /// Returns how something new is rated, by chance.
  func firstRating(by chance: inout SplitMix64) -> Rating {
    Rating(rawValue: 1 + chance.place(by: firstRatings)) ?? .easy
  }

  /// Returns how something asked before is rated where it is recalled, by chance.
  func recalledRating(by chance: inout SplitMix64) -> Rating {
    Rating(rawValue: 2 + chance.place(by: recalledRatings)) ?? .easy
  }
}
