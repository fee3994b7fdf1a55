import Curriculum
import Testing

@testable import BankFormats

struct UnitExchangeTests {
  private func messages(_ bytes: [UInt8], as format: UnitFormat? = nil, code: String? = nil)
    -> [String]
  {
    UnitExchange.read(bytes, file: "f", as: format, code: code).unit.diagnostics.map(\.message)
  }

  @Test func `A format is recognised by what the file says`() {
    let unit = ShippedUnit.all[0].unit
    for format in UnitFormat.allCases where format.isRead && format.isWritten {
      let text = UnitExchange.write(unit, as: format, changed: "2026-11-22T09:00:00Z")?.text ?? ""
      for start in [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]] {
        let read = UnitExchange.read(start + Array(text.utf8), file: "f")
        #expect(read.format == format && read.unit.value == unit, "\(format)")
      }
    }
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x3C, 0], "the text is in UTF-16; save it as UTF-8"),
      ([0, 0x7B, 0, 0x7D], "the text is in UTF-16; save it as UTF-8"),
      ([0, 0, 0xFE, 0xFF], "the text is in UTF-32; save it as UTF-8"),
      ([0x4C, 0x6F, 0xA7, 0x94], "the text is in EBCDIC; save it as UTF-8"),
      (
        [0x7B, 0x92, 0x7D],
        "the text is not UTF-8 (byte 0x92), perhaps Windows-1252; save it as UTF-8"
      ), ([], "this is none of the formats that units are read from"),
      (Array("hello".utf8), "this is none of the formats that units are read from"),
    ] as [([UInt8], String)])
  func `What is no text of ours is named`(bytes: [UInt8], message: String) {
    #expect(messages(bytes) == [message])
  }

  @Test func `Size is bounded`() {
    #expect(messages([UInt8](repeating: 0x20, count: 16 << 20 | 1)) == ["a unit has at most 16 MB"])
  }

  @Test func `A format that can be forced is`() {
    #expect(messages(Array("[]".utf8), as: .case) == ["this is not a CASE 1.0 package"])
    #expect(
      messages(Array("[]".utf8), as: .mahara) == [
        "this is not a framework for Mahara's SmartEvidence"
      ])
  }

  @Test(arguments: ["", "cg1", "../X", "A.B", "A/B", "Ä1"])
  func `A code that could be no file's name is refused`(code: String) {
    let text = ShippedUnit.all[0].text
    #expect(
      messages(Array(text.utf8), code: code).first?.contains("can't be the code of a unit") == true)
  }

  @Test func `A unit without criteria does not come in`() {
    let unit = Unit(code: "U1", title: "t", jurisdiction: .general, release: "r")
    let text = CASEWriter.text(of: unit, changed: "2026-11-22T09:00:00Z")
    #expect(messages(Array(text.utf8)) == ["there is no criterion in it"])
  }

  @Test func `What differs is found line by line`() {
    let before = ShippedUnit.all[3].unit
    #expect(UnitDifference.all(from: before, to: before) == [])
    var after = before
    after.title = "Other"
    after.learningOutcomes[0].node.children.removeLast()
    after.learningOutcomes[1].evidence[2].starred = false
    after.learningOutcomes[2].guidance[0].children[0].text = "roles"
    after.details.append(.init(label: "Links", text: "none"))
    let found = UnitDifference.all(from: before, to: after)
    #expect(
      found.map(\.what) == [
        "title", "Links", "CG219.G3.1.1", "evidence for CG219.LO2", "CG219.AC1.4",
      ])
    #expect(found[1].before == nil && found[4].after == nil && found[2].after == "roles")
  }
}
