internal import Curriculum

/// The sides of a question's card, in HTML.
struct AnkiSides {
  var front: String
  var back = ""
  var also = ""

  init(_ question: Question) throws(AnkiWriter.Refusal) {
    front = ([question.prompt] + question.turns).map(\.escapedForHTML).joined(separator: "<br>")
    switch question.key {
    case .singleChoice(let choice), .multipleChoice(let choice):
      front += Self.list(choice.options.map(\.text), "ol type=\"A\"")
      back = Self.list(choice.options.filter { choice.key.contains($0.label) }.map(\.text))
    case .shortAnswer(let key):
      back = key.key.escapedForHTML
      also = key.variants.map(\.escapedForHTML).joined(separator: "<br>")
    case .list(let list): back = Self.list(list.members.map(\.key))
    case .cloze(let cloze): back = try Self.text(of: cloze)
    case .numeric(let key):
      guard key.template == nil else { throw .drawnNumbers }
      let tolerance = key.tolerance > 0 ? "± \(ExchangeNumber.words(key.tolerance))" : nil
      back = [ExchangeNumber.words(key.key), tolerance, key.unit?.escapedForHTML]
        .compactMap(\.self).joined(separator: " ")
    case .matching(let matching):
      front += Self.list(matching.pairs.map(\.left)) + Self.list(matching.rights.sorted())
      back = Self.list(matching.pairs.map { "\($0.left) – \($0.right)" })
    case .ordering(let ordering):
      front += Self.list(ordering.items.sorted())
      back = Self.list(ordering.items, "ol")
    case .explain(let key):
      back = key.benchmark.escapedForHTML + Self.list(key.keyPoints.map(\.text))
    default: back = expectedAnswer(of: question.key, shown: OptionOrder()).escapedForHTML
    }
  }

  /// Returns a list; one item stands alone.
  private static func list(_ items: [String], _ tag: String = "ul") -> String {
    guard items.count > 1 else { return items.first?.escapedForHTML ?? "" }
    let name = tag.prefix { $0 != " " }
    return "<\(tag)>" + items.map { "<li>\($0.escapedForHTML)</li>" }.joined() + "</\(name)>"
  }

  /// Returns the text of a card that hides all gaps at once.
  private static func text(of cloze: AnswerKey.Cloze) throws(AnkiWriter.Refusal) -> String {
    var text = cloze.text.escapedForHTML
    for (place, gap) in cloze.gaps.enumerated() {
      let hint = gap.options.isEmpty ? "" : "::" + gap.options.joined(separator: " / ")
      let words = (gap.key + hint).escapedForHTML
      if gap.key.contains("::") || words.contains("{{") || words.contains("}}")
        || words.hasSuffix("}") || gap.options.contains(where: { $0.contains("::") })
      {
        throw .gapMarks
      }
      text = text.replacing("{\(place + 1)}", with: "{{c1::\(words)}}")
    }
    return text
  }
}
