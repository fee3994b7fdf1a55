import BankFormats
import Curriculum
import Testing

struct ReaderFuzzTests {
  private static let specials: [String] = [
    ":", ": ", "- ", "#", "[", "]", "{", "}", ",", "&a ", "*a ", "!", "!!str ", "|\n", ">\n", "'",
    "\"", "%", "@", "`", "\t", "\n", "\r", "---\n", "...\n", "? ", "<<: ", "~", "null", "\\x",
    "\u{0}", "\u{7F}", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{E000}", "\u{202E}", "日本", "e\u{301}",
  ]

  @Test(arguments: Array(0..<8))
  func `No change of a sound bank crashes the reader`(seed: Int) {
    var generator = SeededGenerator(state: UInt64(seed))
    let banks = QuestionType.allCases.map { soundBank(of: $0) }
    let sound = (banks + [soundChanges]).map { Array($0.utf8) }
    for round in 0..<500 {
      var bytes = sound[round % sound.count]
      for _ in 0...Int.random(in: 0..<3, using: &generator) {
        bytes.change(by: &generator, with: Self.specials, longest: 40)
      }
      let reading = YAMLBankReader.read(bytes, file: "f", knownCriteria: testCriteria)
      check(reading.value == nil, reading.diagnostics)
      let unit = YAMLUnitReader.read(bytes, file: "f")
      check(unit.value == nil, unit.diagnostics)
      let changes = YAMLChangesReader.read(bytes, file: "f", questions: [])
      check(changes.value == nil, changes.diagnostics)
    }
  }

  private func check(_ isNil: Bool, _ diagnostics: [Diagnostic]) {
    #expect(isNil == diagnostics.contains { $0.severity == .error })
    for diagnostic in diagnostics {
      let text = diagnostic.rendered
      #expect(diagnostic.position.line > 0 && diagnostic.position.column > 0)
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F })
    }
  }
}
