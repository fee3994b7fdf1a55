package import Curriculum
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

  /// Draws one question for each paragraph that has any.
  ///
  /// - Parameters:
  ///   - notes: What is read.
  ///   - candidates: The questions that can be asked about each paragraph.
  ///   - seed: Where the chance comes from.
  package init(
    _ notes: [StudyNotes], candidates: [NoteParagraphID: [Question.ID]], seed: UInt64
  ) {
    var generator = SplitMix64(seed: seed ^ 0x4E4F_5445)
    var (questions, places): ([Question.ID], [Question.ID: Int]) = ([], [:])
    parts = notes.flatMap(NotesPart.all)
    for (place, part) in parts.enumerated() {
      guard case .paragraph(let paragraph) = part, let id = paragraph.id,
        let all = candidates[id], !all.isEmpty
      else { continue }
      let question = all[Int(generator.next() % UInt64(all.count))]
      questions.append(question)
      places[question] = place
    }
    (self.questions, self.places) = (questions, places)
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
