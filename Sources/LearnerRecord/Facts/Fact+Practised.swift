package import Curriculum
internal import Scheduling

extension Fact {
  /// What was practised of a question in another program, before it came here.
  ///
  /// Nothing was asked or marked here: these reviews stand in no list of answers and in no document, and count in no
  /// statistics. The schedule starts from them, as if the question had been rated so at those times.
  package struct Practised: Codable, Equatable, Sendable {
    /// A review, as the other program kept it.
    package struct Review: Codable, Equatable, Sendable {
      /// When it was, in milliseconds since 1970-01-01 00:00 UTC.
      package var at: Int64
      /// How far the local clock was ahead of UTC then, in minutes; −840…840.
      package var offset: Int
      /// The rating: 1 again, 2 hard, 3 good, 4 easy.
      package var rating: Int
      /// The time from question to answer, in milliseconds.
      package var took: Int

      /// Creates a review.
      package init(at: Int64, offset: Int, rating: Int, took: Int) {
        (self.at, self.offset, self.rating, self.took) = (at, offset, rating, took)
      }

      /// When it was.
      package var moment: Moment { Moment(milliseconds: at, offsetMinutes: offset) }
    }

    /// The question that came of it.
    package var question: Question.ID
    /// The program: `Anki`.
    package var program: String
    /// The name of the file that it came from, without its folder.
    package var file: String
    /// The SHA-256 of that file, in hexadecimal.
    package var sha256: String
    /// The number of the card in that file.
    package var card: Int64
    /// The reviews, the earliest first; at least one.
    package var reviews: [Review]

    /// Creates the fact.
    package init(
      question: Question.ID, program: String, file: String, sha256: String, card: Int64,
      reviews: [Review]
    ) {
      (self.question, self.program, self.file) = (question, program, file)
      (self.sha256, self.card, self.reviews) = (sha256, card, reviews)
    }
  }
}
