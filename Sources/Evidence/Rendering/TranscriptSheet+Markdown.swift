/// The layout of the Markdown form. Texts are safe already; what is left is to place their lines.
extension TranscriptSheet {
  /// The document, ending in a line end.
  var markdown: String {
    let blocks = heading + summary + answerBlocks + unmarkedBlocks + skippedBlocks
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
      + untouched.map { "Without an answer in \(inline($0.unitCode)): \(inline($0.locals))." }
      + [
        "First try and latest day are those among the answers of this document. A missed question is "
          + "asked again until it is right, so of the latest day its first answer counts. A question counts for every criterion that it draws on."
      ]
  }

  private var table: String {
    let head = [
      "Criterion", "In the unit's words", "Questions", "Answers", "Right at first try",
      "Right at first answer of latest day", "Mean credit", "Last answered",
    ]
    let rows = criteria.map { row in
      let note = row.observation.map { " (\($0))" }.joined()
      return [
        row.id, row.words + note, row.questions, row.tries, row.firstTry, row.latestDay, row.credit,
        row.lastAnswered,
      ]
    }
    return ([head, head.map { _ in "---" }] + rows).map(tableRow).joined(separator: "\n")
  }

  private var answerBlocks: [String] {
    ["## Answers"] + (hasAnswers ? answers.flatMap(\.markdown) : ["No answers."])
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

extension TranscriptSheet.Fact {
  fileprivate var markdown: String { "- **\(name):** \(inline(value))" }
}

extension TranscriptSheet.Answer {
  /// The answer block by block.
  fileprivate var markdown: [String] {
    let lines = shownLines.map { line in
      "- " + line.lineLabel.map { "**\(inline($0))** " }.joined() + inline(line.lineText)
    }
    return ["### \(number). \(inline(prompt))", "**\(mark)** · \(inline(about))"]
      + (lines.isEmpty ? [] : [lines.joined(separator: "\n")])
      + quoted("Answered", given) + quoted("Typed", typedBeside + typed) + parts + points
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
