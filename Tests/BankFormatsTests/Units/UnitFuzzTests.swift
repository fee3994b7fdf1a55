import Curriculum
import TestSupport
import Testing

@testable import BankFormats

/// Mutated files of every format that units come in from.
struct UnitFuzzTests {
  /// A small unit with a line of each kind.
  static let unit: Unit = {
    func line(_ name: String, _ below: [CriterionNode] = []) -> CriterionNode {
      CriterionNode(id: CriterionID(rawValue: "X1." + name), text: "some words", children: below)
    }
    return Unit(
      code: "X1", title: "A unit", jurisdiction: .australia, release: "X1, Release 1",
      elements: [line("E1", [line("PC1.1")])],
      knowledgeEvidence: .init(
        lead: "Of:", items: [line("KE1", [line("KE1.1"), line("KE1.2")]), line("KE2")]),
      learningOutcomes: [
        .init(
          node: line("LO1", [line("LC1.1")]), guidance: [],
          evidence: [.init(text: "a*", starred: true)])
      ])
  }()

  /// A small file of each format.
  static let sound: [(format: UnitFormat, text: String)] = [
    (.yaml, YAMLUnitWriter.text(of: unit)),
    (.tga, AuthorItFile().text(of: unit)), (.text, UnitTextFile().text(of: unit)),
    (.text, UnitTextFile(lists: .bulleted).text(of: unit)),
    (.case, CASEWriter.text(of: unit, changed: "2026-11-22T09:00:00Z")),
  ]

  private static let specials = [
    "\"", "\\", "\\u", "{", "}", "[", "]", ",", ":", "<", ">", "&", "&x;", "<!", "]]>", "<p>",
    "</p>", "\u{0}",
    "\u{7F}", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{202E}", "日本", "1.1 ", "* ", "- ", "\n\n", "\t",
    ": ", "•",
    "isChildOf", "<!DOCTYPE a [<!ENTITY b \"c\">]>",
  ]

  @Test(arguments: sound.indices)
  func `No change of a sound file crashes a reader`(place: Int) {
    mutate(Self.sound[place], rounds: 10_000, seed: 1)
  }

  @Test(.slow, arguments: sound.indices)
  func `No change of many crashes a reader`(place: Int) {
    mutate(Self.sound[place], rounds: 100_000, seed: 2)
  }

  private func mutate(_ file: (format: UnitFormat, text: String), rounds: Int, seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    let bytes = Array(file.text.utf8)
    // Text is looked at with many patterns, which are slow without optimisation.
    for _ in 0..<(file.format == .text ? rounds / 20 : rounds) {
      // Mostly a part of the file, so that each round is short and every part has its turn.
      let isWhole = Int.random(in: 0..<20, using: &generator) == 0
      let start = isWhole ? 0 : Int.random(in: 0..<bytes.count, using: &generator)
      var changed = Array(bytes[start..<min(bytes.count, isWhole ? bytes.count : start + 400)])
      for _ in 0...Int.random(in: 0..<3, using: &generator) {
        changed.change(by: &generator, with: Self.specials, longest: 40)
      }
      check(UnitExchange.read(changed, file: "f", as: file.format, code: "X1").unit)
    }
  }

  private func check(_ reading: Reading<Unit>) {
    #expect((reading.value == nil) == reading.diagnostics.contains { $0.severity == .error })
    for diagnostic in reading.diagnostics.prefix(5) {
      let isSafe = diagnostic.rendered.utf8.allSatisfy { $0 == 0x0A || $0 >= 0x20 && $0 != 0x7F }
      #expect(isSafe && diagnostic.position.line > 0 && diagnostic.position.column > 0)
    }
  }
}
