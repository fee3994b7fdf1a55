/// The layout of the Markdown form. Texts are safe already; what is left is to place their lines.
extension TranscriptSheet {
  /// The document, ending in a line end.
  var markdown: String {
    let blocks =
      heading + summary + groups.flatMap(\.markdown) + unmarkedBlocks + skippedBlocks
      + [inline(origin)]
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private var heading: [String] {
    let units = unitLines.map { unit in
      let release = unit.release.map { " (\(inline($0)))" }.joined()
      return "- **Unit:** \(inline(unit.code)) \(inline(unit.title))\(release)"
    }
    let lines = ["- **Learner:** \(inline(learner))"] + units + facts.map(\.markdown)
    return [
      "# Transcript of self-study practice", "> **\(inline(label)).** \(inline(statement))",
      lines.joined(separator: "\n"),
    ]
  }

  private var summary: [String] {
    ["## Summary", totals.map(\.markdown).joined(separator: "\n")]
      + remarks.map { "> **Note:** \(inline($0))" }
      + (hasCriteria ? ["### Criteria with answers", table] : [])
      + untouched.map { "\(inline($0.untouchedName)): \(inline($0.locals))." }
      + [inline(counting)]
      + (hasCalibration ? ["### How sure, and how often right", calibration.markdown] : [])
      + (hasDays ? ["### First answers of each day", days.markdown] : [])
  }

  private var table: String {
    let head = [
      "Criterion", "In the unit's words", "Right on latest day", "Recall expected", "Answers",
    ]
    let rows = criteria.map { row in
      let note = row.observation.map { " (\($0))" }.joined()
      return [
        row.id, row.words + note, row.latestDay, row.recall.drawn,
        row.links.joined(separator: ", "),
      ]
    }
    return ([head, head.map { _ in "---" }] + rows).map(tableRow).joined(separator: "\n")
  }

  private var unmarkedBlocks: [String] {
    guard hasUnmarked else { return [] }
    return ["## Answers not marked"]
      + unmarked.flatMap { answer in
        ["### \(inline(answer.unmarkedPrompt))", "**\(answer.unmarkedState)**"]
          + quoted("Answered", [answer.unmarkedText]) + [inline(answer.unmarkedAbout)]
      }
  }

  private var skippedBlocks: [String] {
    guard hasSkipped else { return [] }
    let lines = skipped.map {
      "- \(inline($0.when)) · entry \($0.entry) · \(inline($0.question)) · \(inline($0.prompt))"
    }
    return ["## Skipped questions", lines.joined(separator: "\n")]
  }
}

extension TranscriptSheet.Group {
  fileprivate var markdown: [String] {
    ["## \(inline(groupHeading))"] + groupNote
      + (hasAnswers ? answers.flatMap(\.markdown) : ["No answers."])
  }
}

extension [TranscriptSheet.Bar] {
  fileprivate var markdown: String {
    map { "- **\($0.barName):** \($0.drawn)" }.joined(separator: "\n")
  }
}

extension TranscriptSheet.Bar {
  /// The bar in ten signs, with its words.
  fileprivate var drawn: String {
    let signs = barLength.compactMap { Int($0) }.map { (length: Int) in
      let full = min(10, (length + 5) / 10)
      return String(repeating: "█", count: full) + String(repeating: "░", count: 10 - full)
    }
    return (signs + [barText]).joined(separator: " ")
  }
}

extension TranscriptSheet.Fact {
  fileprivate var markdown: String { "- **\(name):** \(inline(value))" }
}

extension TranscriptSheet.Answer {
  /// The answer block by block.
  fileprivate var markdown: [String] {
    let lines = shownLines.map { line in
      "- " + line.lineLabel.map { "**\(inline($0))** " }.joined() + inline(line.lineText)
    }
    return [
      "### \(number). \(inline(prompt))",
      (["**\(mark)**"] + about.map(inline)).joined(separator: " · "),
    ]
      + (lines.isEmpty ? [] : [lines.joined(separator: "\n")])
      + quoted("Answered", given) + quoted("Typed", typedBeside + typed) + parts + points
      + (hasBriefPoints ? [briefPoints.map(\.markdown).joined(separator: "\n")] : [])
      + quoted(expectedName, expected)
      + explanation.map { (["**Explanation:** \($0)"] + working).joined(separator: "\\\n") }
      + sources.map { "**Sources:** \(inline($0))" }
      + flagLines.map { "**Flagged** \(inline($0.flagWhen)): \(inline($0.flagNote))" }
      + [inline(circumstances)]
  }

  private var parts: [String] {
    guard hasParts else { return [] }
    let rows = partLines.map { [$0.partName, $0.partGiven, $0.partExpected, $0.partMark] }
    let head = ["Part", "Answered", "Expected", "Mark"]
    return [([head, head.map { _ in "---" }] + rows).map(tableRow).joined(separator: "\n")]
  }

  private var points: [String] {
    guard hasPoints else { return [] }
    let lines = pointLines.map { "- **\($0.pointMark):** \(inline($0.pointText))" }
    return [
      "**Key points**, ticked by: \(inline(pointsTickedBy))", lines.joined(separator: "\n"),
    ]
  }
}

/// Returns a text on one line.
private func inline(_ text: String) -> String {
  text.split(separator: "\n").joined(separator: " ")
}

private func tableRow(_ cells: [String]) -> String {
  "| " + cells.map(inline).joined(separator: " | ") + " |"
}

/// Returns texts under a name, with their line ends kept.
private func quoted(_ name: String, _ texts: [String]) -> [String] {
  guard !texts.isEmpty else { return [] }
  let quotes = texts.map { text in
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "> " + ($0.isEmpty ? "&nbsp;" : $0) }
      .joined(separator: "\\\n")
  }
  return ["**\(name):**", quotes.joined(separator: "\n>\n")]
}
