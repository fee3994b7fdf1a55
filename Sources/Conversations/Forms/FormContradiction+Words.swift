package import Assessment
package import Terminal
internal import Text

extension FormContradiction {
  /// What can't be so, as sentences that say what to do.
  package var sentence: String {
    switch kind {
    case .times(let start, let end): "The end, \(end), is before the start, \(start)."
    case .ownName(let name):
      "“\(name.visible())” is the name of the person who is assessed, and nobody assesses their own work or is "
        + "their own witness. Give the other person's name; where two people have one name, give the ids of both, "
        + "or add to the name what tells them apart."
    case .sameName(let name, let id, let assessorID):
      "“\(name.visible())” is the name of the person who is assessed, and of the assessor. The person who is "
        + "assessed has the id \(id.visible()), the assessor \(assessorID.visible()). Nobody assesses their own "
        + "work; where they are two people, confirm it, or add to the name what tells them apart."
    case .ownID(let id):
      "The id \(id.visible()) is that of the person who is assessed, and nobody assesses their own work. Give "
        + "name and id of the assessor."
    }
  }
}

extension Dialogue where Command == FormSlashCommand {
  /// Asks whether assessor and candidate are two people of one name; whoever leaves the prompt has not said so.
  ///
  /// - Throws: `LineEditorError`.
  package func areTwoPeople() throws -> Bool {
    if case .chosen(true) = try isYes("Are they two people (yes or no)? ") {
      return true
    }
    return false
  }
}
