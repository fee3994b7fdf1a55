internal import Text

extension Console {
  /// Writes a paragraph of untrusted text with terms in bold, wrapped to the width.
  ///
  /// - Parameters:
  ///   - runs: The stretches of the text; control characters are shown, line ends are kept.
  ///   - first: What stands before the first line.
  ///   - rest: How far the other lines are indented, in columns.
  package func emphasised(
    _ runs: [(text: String, isBold: Bool)], first: String = "", rest: Int = 0
  ) {
    let weights = runs.flatMap { run in
      repeatElement(run.isBold, count: run.text.visible(keepingLines: true).inked.count)
    }
    var used = weights[...]
    let lines = wrapped(runs.map(\.text).joined(), width: width, first: first, rest: rest)
    for (place, line) in lines.enumerated() {
      let start = place == 0 ? first.unicodeScalars.count : rest
      self.line(styled(line, from: start, as: &used))
    }
    if abilities.isLarge { self.line() }
  }

  /// Returns a line in the weights of its signs, of which those of the line are used up.
  private func styled(
    _ line: String, from start: Int, as weights: inout ArraySlice<Bool>
  ) -> String {
    guard abilities.isStyled else { return line }
    var (styled, stretch) = ("", String.UnicodeScalarView())
    var isBold = false
    func flushed() -> String { isBold ? bold(String(stretch)) : String(stretch) }
    for (place, scalar) in line.unicodeScalars.enumerated() {
      if place >= start, !scalar.isGap, let next = weights.popFirst(), next != isBold {
        styled += flushed()
        (stretch, isBold) = (String.UnicodeScalarView(), next)
      }
      stretch.append(scalar)
    }
    return styled + flushed()
  }
}

extension String {
  /// The signs that are not gaps between words.
  fileprivate var inked: [Unicode.Scalar] { unicodeScalars.filter { !$0.isGap } }
}

extension Unicode.Scalar {
  fileprivate var isGap: Bool { self == " " || self == "\t" || self == "\n" }
}
