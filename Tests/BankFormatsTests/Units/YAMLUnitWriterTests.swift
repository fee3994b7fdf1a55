import BankFormats
import Curriculum
import Testing

struct YAMLUnitWriterTests {
  @Test(arguments: ShippedUnit.all)
  func `A unit that we ship is written as its file is`(shipped: ShippedUnit) {
    #expect(YAMLUnitWriter.text(of: shipped.unit) == shipped.text)
  }

  @Test(arguments: 0..<8)
  func `What is written reads back the same`(part: UInt64) throws {
    for seed in part * 25..<part * 25 + 25 {
      let unit = RandomUnit.make(seed)
      let reading = YAMLUnitReader.read(Array(YAMLUnitWriter.text(of: unit).utf8), file: "f")
      #expect(reading.diagnostics == [], "seed \(seed)")
      #expect(reading.value == unit, "seed \(seed)")
    }
  }

  @Test func `What could act on a terminal is escaped`() {
    let unit = Unit(
      code: "U1", title: "a\u{1B}[31m\u{202E}\u{2028}b\\", jurisdiction: .general, release: "r")
    let text = YAMLUnitWriter.text(of: unit)
    #expect(text.contains(#"title: "a\U0000001B[31m\U0000202E\U00002028b\\""#))
  }
}
