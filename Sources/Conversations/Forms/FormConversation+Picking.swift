package import Assessment
internal import Terminal
internal import Text

extension FormConversation {
  /// Fields that stand already, or are mostly left empty: they are shown, and one prompt asks which of
  /// them are to be filled in.
  package struct Pick {
    let title: String
    let prompt: String
    let groups: [[FormKind.Field]]
    /// The names of fields that are asked for without what stood there.
    let asksAnew: [String]
    /// Whether a draft keeps what was chosen, so that an interrupted choice is offered again.
    let isKept: Bool

    /// - Parameters:
    ///   - title: The heading.
    ///   - prompt: What is asked, with the blank after it.
    ///   - groups: The fields, in groups that have one number.
    ///   - asksAnew: The names of fields that are asked for without what stood there.
    ///   - isKept: Whether a draft keeps what was chosen, so that an interrupted choice is offered again.
    package init(
      _ title: String, prompt: String, groups: [[FormKind.Field]], asksAnew: [String] = [],
      isKept: Bool = false
    ) {
      (self.title, self.prompt, self.groups) = (title, prompt, groups)
      (self.asksAnew, self.isKept) = (asksAnew, isKept)
    }
  }

  mutating func fill(_ pick: Pick) throws -> Step {
    while true {
      for (number, group) in zip(1..., pick.groups) { show(group, number) }
      guard let numbers = try numbers(pick, before: interrupted(pick)) else { return .stopped }
      guard case .chosen(let places) = numbers else { return .back }
      guard !places.isEmpty else { return .done }
      let fields = places.flatMap { pick.groups[$0] }
      for field in fields where pick.asksAnew.contains(field.name) { enter(nil, in: field) }
      // Whoever stops now finds in the draft what was chosen.
      if pick.isKept { for field in fields { enter(values.fields[field.name], in: field) } }
      switch try fill(fields, from: 0) {
      case .back: continue
      case .done, .skipPart: return .done
      case .stopped: return .stopped
      }
    }
  }

  private func show(_ group: [FormKind.Field], _ number: Int) {
    let standing = group.compactMap { field in
      values.fields[field.name].map { "\(field.label): \($0)" }
    }
    let words = standing.isEmpty ? group.first?.label ?? "" : standing.joined(separator: " · ")
    lines.console.paragraph(words, first: "  \(number) ", rest: 4)
  }

  /// What was chosen at the prompt, or that the part before it is wanted.
  private enum Picked {
    case chosen([Int])
    case back
  }

  /// The places of the groups that were being filled in when somebody stopped; none where all of them were
  /// filled in.
  private func interrupted(_ pick: Pick) -> [Int] {
    guard pick.isKept else { return [] }
    let chosen = pick.groups.indices.filter { place in
      pick.groups[place].contains { entered.fields[$0.name] != nil }
    }
    let isWhole = chosen.allSatisfy { place in
      pick.groups[place].allSatisfy { values.fields[$0.name] != nil }
    }
    return isWhole ? [] : chosen
  }

  /// Asks for the numbers of groups; `nil` where the person stops.
  private func numbers(_ pick: Pick, before places: [Int]) throws -> Picked? {
    let listed = places.map { String($0 + 1) }.joined(separator: " ")
    let prompt =
      places.isEmpty
      ? pick.prompt
      : "You were filling in \(listed). (Enter resumes; or numbers, or /skip): "
    while true {
      switch try lines.ask(prompt) {
      case .leave, .command(.stop, _): return nil
      case .command(.back, _): return .back
      case .command(.skip, _): return .chosen([])
      case .command(.help, _):
        lines.listCommands([.back, .stop, .help])
      case .text(let typed), .timeUp(let typed):
        let words = typed.split { $0 == " " || $0 == "," }
        if words.isEmpty { return .chosen(places) }
        let places = words.compactMap { Int($0).map { $0 - 1 } }
          .filter(pick.groups.indices.contains)
        if places.count == words.count { return .chosen(Array(Set(places)).sorted()) }
        fallthrough
      case .command(.clear, _):
        lines.console.paragraph(
          "Type numbers from 1 to \(pick.groups.count), such as “1 3”, or just Enter.")
      }
    }
  }
}
