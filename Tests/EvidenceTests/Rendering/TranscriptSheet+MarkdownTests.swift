import Curriculum
import TestSupport
import Testing

@testable import Evidence

/// Where the lines of a transcript stand in Markdown.
struct TranscriptSheetMarkdownTests {
  private func markdown(_ change: (inout Transcript) -> Void) throws -> String {
    var transcript = try Fixture.transcript(entries: [])
    change(&transcript)
    return TranscriptRenderer.markdown(transcript)
  }

  private func blocks(_ markdown: String) -> [String] {
    markdown.split(separator: "\n\n").map(String.init)
  }

  @Test func `An empty transcript says so, and has no headings of what it lacks`() throws {
    let headings = try blocks(markdown { _ in }).filter { $0.hasPrefix("#") }
    #expect(headings == ["# Transcript of self-study practice", "## Summary", "## Answers"])
    #expect(try markdown { _ in }.contains("\n\n## Answers\n\nNo answers.\n\nMade by viva"))
  }

  @Test func `Names of several lines stay on one line`() throws {
    let text = try markdown {
      $0.learner = "Li\n\n# Wei\n- a"
      $0.units = [.init(code: "X\n1", title: nil, release: "a\nb")]
      $0.remarks = [.init(unit: "X1", criteria: [], text: "One.\n> Two.")]
    }
    #expect(text.contains("- **Learner:** Li \\# Wei \\- a\n"))
    #expect(text.contains("- **Unit:** X 1 (unit not known to the program) (a b)\n"))
    #expect(text.contains("\n\n> **Note:** One. &gt; Two.\n\n"))
  }

  @Test func `Lines of an answer are kept, each behind the sign of a quotation`() throws {
    let answer = try Fixture.answer(Fixture.tone, ["One.\n\n- two", "Three."], ticked: [])
    let text = try markdown { $0.answers = [answer] }
    #expect(
      text.contains(
        "**Answered:**\n\n> One.\\\n> &nbsp;\\\n> \\- two\n>\n> Three.\n\n**Key points**"))
  }

  @Test func `A bar in a part adds no cell`() throws {
    let answer = try Fixture.answer(Fixture.gaps, ["a|b", "c"]) {
      $0.parts = [
        .init(label: "gap | 1", given: "a|b", expected: "x\n|y", right: false),
        .init(label: "gap 2", given: "c", expected: "c", right: true),
      ]
    }
    let rows = try markdown { $0.answers = [answer] }.split(separator: "\n")
      .filter { $0.hasPrefix("|") }
    #expect(rows.count == 4 && rows.allSatisfy { $0.count { $0 == "|" } == 5 })
    #expect(rows[2] == "| gap &#124; 1 | a&#124;b | x &#124;y | Not right |")
  }

  @Test func `What was passed over and what waits for a mark stand apart`() throws {
    let text = try markdown {
      $0.skipped = [
        .init(entry: 4, moment: "then", question: .init(rawValue: "q|1"), prompt: nil),
        .init(
          entry: 5, moment: "2026-11-22T09:15:30.123+11:00", question: .init(rawValue: "q2"),
          prompt: "Why\nso?"),
      ]
      $0.unmarked = [
        .init(
          entry: 6, moment: "then", question: .init(rawValue: "q3"), wording: "w", criteria: [],
          prompt: nil, response: ["a", "b"], answeredAgain: true)
      ]
    }
    #expect(
      text.hasSuffix(
        """
        ## Answers not marked

        ### (wording not on record)

        **Not marked; answered again since**

        **Answered:**

        > a\\
        > b

        then · question q3 · entry 6

        ## Skipped questions

        - then · entry 4 · q&#124;1 · (wording not on record)
        - 22 Nov 2026, 09:15 +11:00 · entry 5 · q2 · Why so?

        Made by viva 0.1.0 · record without a name, 0 entries

        """))
  }
}
