import Foundation
import Testing

/// What the tests read in a JSON transcript.
struct Transcript: Decodable {
  struct Answer: Decodable {
    var question: String
    var response: [String]
    var entry: Int
  }

  var answers: [Answer]
}

extension Home {
  /// The learner's answers that stand, as the JSON transcript tells them.
  func answers() throws -> [Transcript.Answer] {
    let words = ["export", "transcript", "--format", "json", "--output", "-"] + withBank
    let text = talk(words).output
    return try JSONDecoder().decode(Transcript.self, from: Data(text.utf8)).answers
  }
}
