package import Terminal
internal import LearnerRecord
internal import Text

extension Dialogue where Command == QuestioningSlashCommand {
  /// Asks who questions, or corrects, where what was filled in here names somebody else.
  ///
  /// - Parameters:
  ///   - assessor: Whoever decides in the questioning so far.
  ///   - here: Whoever assessed here last; `nil` where nobody is known.
  ///   - candidate: Whoever is assessed; `nil` where nobody is named.
  ///   - question: What is asked, without its end.
  /// - Returns: The name; `nil` where the assessor leaves it.
  /// - Throws: `LineEditorError`.
  package func whoAssesses(
    after assessor: String, here: String?, candidate: String?, asking question: String
  ) throws -> String? {
    let known = [assessor] + [here].compactMap(\.self)
    let numbers = zip(1..., known).map { "\($0) \($1.visible())" }.joined(separator: ", ")
    return try chosen(
      "\(question) (\(numbers), or another name): ",
      hint:
        "Type a number or a name. What is decided from here on is on record in that name; /stop leaves "
        + "everything as it is.", leavingBy: [.stop]
    ) { typed -> String? in
      let text = typed.trimmed
      if let number = Int(text) {
        return known.indices.contains(number - 1) ? known[number - 1] : nil
      }
      guard RecordOwner.likeness(text, candidate) != .same else {
        console.paragraph("“\(text.visible())” is the name of the person who is assessed.")
        return nil
      }
      // A single letter is an answer to another question.
      return text.count { $0.isLetter } > 1 ? text : nil
    }
  }
}
