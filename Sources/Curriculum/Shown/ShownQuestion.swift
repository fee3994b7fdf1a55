/// What is under the prompt when a question is asked, without regard to its width.
///
/// Whoever draws it parts the lists and lets the texts of lines that have a label hang behind it.
package struct ShownQuestion: Equatable, Sendable {
  /// A line with its label, if it has one.
  package struct Line: Equatable, Sendable {
    /// The letter or number of the line, as in `a)` or `1.`; `nil` for a line of text.
    package var label: String?
    /// The words of the line.
    package var text: String

    /// Creates a line.
    package init(label: String? = nil, text: String) {
      self.label = label
      self.text = text
    }

    /// Label and text, such as `b) Repair it`.
    package var whole: String { [label, text].compactMap(\.self).joined(separator: " ") }
  }

  /// The lists to be told apart: two for a question that matches one list with the other, none where
  /// there is nothing but the prompt.
  package var lists: [[Line]]

  /// Lays out a question: options and items under their letters, left items under numbers, a text
  /// with its gaps, or the unit of a number.
  ///
  /// - Parameters:
  ///   - key: The key, with what is to be chosen from.
  ///   - turns: A conversation that comes first, one turn each: who speaks, a colon, and what they say.
  ///   - shown: The order in which options are shown.
  package init(_ key: AnswerKey, turns: [String] = [], shown: OptionOrder) {
    lists = (turns.isEmpty ? [] : [turns.map(Line.init(turn:))]) + key.parts.lists(shown: shown)
  }
}

extension ShownQuestion.Line {
  /// Lays out a turn of a conversation, whoever speaks as its label.
  fileprivate init(turn: String) {
    guard let colon = turn.firstRange(of: ": "), turn[..<colon.lowerBound].count <= 16 else {
      self.init(text: turn)
      return
    }
    self.init(label: turn[..<colon.lowerBound] + ":", text: String(turn[colon.upperBound...]))
  }
}

/// Returns the right answer in one line that a person reads, with the letters as shown.
///
/// An open answer has its benchmark, which may be a few sentences.
package func expectedAnswer(of key: AnswerKey, shown: OptionOrder) -> String {
  key.parts.expected(shown: shown).map(\.whole).joined(separator: "; ")
}

extension ShownQuestion {
  /// A field of the response, asked for by itself.
  package enum Field: Equatable, Sendable {
    /// The only one.
    case only
    /// A gap of the text, counted from 0.
    case gap(Int)
  }

  /// Returns the fields that a response has, in the order in which they are asked for.
  package static func fields(of key: AnswerKey) -> [Field] {
    guard case .cloze(let cloze) = key else { return [.only] }
    return cloze.gaps.indices.map(Field.gap)
  }
}

extension Question {
  /// The text that tells the question from others on one line: its prompt, or, of a text with gaps, that text,
  /// whose prompt says no more than that it is to be completed.
  package var oneLine: String {
    guard case .cloze(let cloze) = key else { return prompt }
    return cloze.gaps.indices.reduce(cloze.text) { $0.replacing("{\($1 + 1)}", with: "____") }
  }
}

extension AnswerKey.Cloze {
  /// As many characters as stand beside each other on a terminal; in longer lines of options, letters are hard to find.
  private static let longestLine = 72

  /// Returns the name of the field for a gap, counted from 0.
  package static func label(_ gap: Int) -> String { "gap \(gap + 1)" }

  /// The options of a gap, in the order shown.
  package func list(of gap: Int, shown: OptionOrder) -> ShownList {
    ShownList(gaps[gap].options, list: gap, of: shown)
  }

  /// The text with its gaps, then the options for each gap that has some: on one line, or each on its own.
  func lines(shown: OptionOrder) -> [ShownQuestion.Line] {
    let gapped = gaps.indices.reduce(text) { text, gap in
      text.replacing("{\(gap + 1)}", with: "____(\(gap + 1))____")
    }
    let choices = gaps.indices.filter { !gaps[$0].options.isEmpty }.flatMap { gap in
      let (label, options) = (Self.label(gap) + ":", list(of: gap, shown: shown).lines)
      let line = label + " " + options.map(\.whole).joined(separator: "  ")
      return line.count <= Self.longestLine
        ? [ShownQuestion.Line(text: line)] : [ShownQuestion.Line(text: label)] + options
    }
    return [ShownQuestion.Line(text: gapped)] + choices
  }
}
