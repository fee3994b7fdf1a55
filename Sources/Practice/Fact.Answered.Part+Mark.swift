internal import Curriculum
package import LearnerRecord
package import Marking

extension Fact.Answered.Part {
  /// Takes down a part of a mark in the words that a record keeps.
  ///
  /// The one place where they are made: entries of the same answer have the same bytes for ever.
  package init(_ part: Mark.Part) {
    let label: String? =
      switch part.name {
      case .gap(let gap): AnswerKey.Cloze.label(gap)
      case .place(let place): "place \(place + 1)"
      case .item(let text), .keyPoint(let text, _), .member(let text): text
      case .repeated(let text): "\(text), once more"
      case .stray: "not one of them"
      case nil: nil
      }
    self.init(label: label, given: part.given, expected: part.expected, right: part.isRight)
  }
}
