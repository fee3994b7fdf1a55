package import Curriculum
package import Practice
internal import Scheduling

/// Notes that are read in a session, with a question after a paragraph here and there.
package struct NotesReading: Sendable {
  /// The parts, in order.
  private let parts: [NotesPart]
  /// The question after a part, by its place.
  private let places: [Question.ID: Int]
  /// How many parts were shown.
  private var shown = 0

  /// The questions in the order in which they are asked.
  package let questions: [Question.ID]
  /// How many paragraphs have a question that the limits of the day do not allow any more.
  package let withheld: Int

  /// Draws one question for each paragraph that has any, as far as the limits of the day allow.
  ///
  /// - Parameters:
  ///   - notes: What is read.
  ///   - candidates: The questions that can be asked about each paragraph.
  ///   - allowance: What the day allows; `nil` for everything.
  ///   - isNew: Whether a question was never answered.
  ///   - seed: Where the chance comes from.
  package init(
    _ notes: [StudyNotes], candidates: [NoteParagraphID: [Question.ID]],
    allowance: DayAllowance? = nil, isNew: (Question.ID) -> Bool = { _ in true }, seed: UInt64
  ) {
    var generator = SplitMix64(seed: seed ^ 0x4E4F_5445)
    var (left, withheld) = (allowance, 0)
    var (questions, places): ([Question.ID], [Question.ID: Int]) = ([], [:])
    parts = notes.flatMap(NotesPart.all)
    for (place, part) in parts.enumerated() {
      guard case .paragraph(let paragraph) = part, let id = paragraph.id,
        let all = candidates[id], !all.isEmpty
      else { continue }
      let allowed = all.filter { left?.allows(isNew: isNew($0)) ?? true }
      guard !allowed.isEmpty else {
        withheld += 1
        continue
      }
      let question = allowed[Int(generator.next() % UInt64(allowed.count))]
      left?.take(isNew: isNew(question))
      questions.append(question)
      places[question] = place
    }
    (self.questions, self.places, self.withheld) = (questions, places, withheld)
  }

  /// Goes on where a reading was left: what was read up to the question before is not shown again.
  ///
  /// - Parameters:
  ///   - question: The question at which it was left.
  ///   - isAnswered: Whether that was answered already, so that it is asked again.
  package mutating func resume(at question: Question.ID, isAnswered: Bool) {
    guard let number = questions.firstIndex(of: question) else { return }
    let last = isAnswered ? number : number - 1
    shown = last < 0 ? 0 : (places[questions[last]] ?? -1) + 1
  }

  /// Returns the parts that have not been shown yet, to the paragraph that a question is about.
  ///
  /// - Parameter question: The question; `nil` for all the rest.
  /// - Returns: The parts; none where they were shown.
  package mutating func parts(before question: Question.ID?) -> ArraySlice<NotesPart> {
    let end = question.map { (places[$0] ?? -1) + 1 } ?? parts.count
    defer { shown = max(shown, end) }
    return parts[shown..<max(shown, end)]
  }
}
