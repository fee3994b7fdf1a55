import Curriculum
import Testing

@testable import BankFormats

struct CASETests {
  private static let moment = "2026-11-22T09:00:00.000+11:00"

  private func package(_ unit: Unit) -> String { CASEWriter.text(of: unit, changed: Self.moment) }

  private func read(_ text: String, code: String? = nil) -> Reading<Unit> {
    UnitExchange.read(Array(text.utf8), file: "f", code: code).unit
  }

  @Test(arguments: ShippedUnit.all)
  func `A unit that we ship comes back the same`(shipped: ShippedUnit) {
    let reading = read(package(shipped.unit))
    #expect(reading.diagnostics == [] && reading.value == shipped.unit)
  }

  @Test(arguments: 0..<8)
  func `Any unit comes back the same`(part: UInt64) {
    for seed in part * 25..<part * 25 + 25 {
      let unit = RandomUnit.make(seed)
      let reading = read(package(unit))
      #expect(reading.diagnostics == [] && reading.value == unit, "seed \(seed)")
    }
  }

  @Test(arguments: ShippedUnit.all)
  func `Everything has what the schema requires, and names of its own`(shipped: ShippedUnit) throws
  {
    let root = try JSONReader.read(Array(package(shipped.unit).utf8))
    let document = try #require(root["CFDocument"])
    let items = try #require(root["CFItems"]?.items)
    let associations = try #require(root["CFAssociations"]?.items)
    for name in ["identifier", "uri", "creator", "title", "lastChangeDateTime"] {
      #expect(document[name]?.text?.isEmpty == false, "\(name)")
    }
    for item in items {
      for name in ["identifier", "fullStatement", "uri", "lastChangeDateTime"] {
        #expect(item[name]?.text?.isEmpty == false, "\(name)")
      }
    }
    for association in associations {
      #expect(
        association["associationType"]?.text == "isChildOf"
          && association["sequenceNumber"]?.whole != nil)
      for end in ["originNodeURI", "destinationNodeURI"] {
        for name in ["title", "identifier", "uri"] { #expect(association[end]?[name]?.text != nil) }
      }
    }
    let ids = ([document] + items + associations).compactMap { $0["identifier"]?.text }
    let form = #/[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/#
    #expect(
      Set(ids).count == 1 + items.count + associations.count && associations.count == items.count)
    #expect(ids.allSatisfy { $0.wholeMatch(of: form) != nil })
  }

  @Test func `The same unit has the same names whenever it is written`() throws {
    let unit = ShippedUnit.all[0].unit
    let other = CASEWriter.text(of: unit, changed: "2030-01-01T00:00:00Z")
    #expect(other.replacing("2030-01-01T00:00:00Z", with: Self.moment) == package(unit))
    #expect(package(unit).contains("\"identifier\": \"65c542e8-80d2-54e9-8c82-a03f1334314e\""))
  }

  @Test func `A unit can come in under another code`() {
    let unit = ShippedUnit.all[3].unit
    let value = read(package(unit), code: "CG220").value
    #expect(value?.code == "CG220" && value?.nodes.allSatisfy { $0.id.unitCode == "CG220" } == true)
    #expect(value?.nodes.map(\.text) == unit.nodes.map(\.text))
  }

  /// A framework as others write them: no unit, codes of their own, places out of order, one item apart.
  private static let foreign = """
    {"CFDocument": {"identifier": "d", "title": "Retail <b>skills</b>", "creator": "A board", "version": "2"},
     "CFItems": [
      {"identifier": "b", "fullStatement": "Sell", "humanCodingScheme": "R.2"},
      {"identifier": "a", "fullStatement": "Greet", "humanCodingScheme": "R.1"},
      {"identifier": "a1", "fullStatement": "Say\\u0020 hello", "notes": "aloud"},
      {"identifier": "x", "fullStatement": "Alone"}],
     "CFAssociations": [
      {"associationType": "isChildOf", "sequenceNumber": 2, "originNodeURI": {"identifier": "b"},
       "destinationNodeURI": {"identifier": "d"}},
      {"associationType": "isChildOf", "sequenceNumber": 1, "originNodeURI": {"identifier": "a"},
       "destinationNodeURI": {"identifier": "d"}},
      {"associationType": "isChildOf", "originNodeURI": {"identifier": "a1"},
       "destinationNodeURI": {"identifier": "a"}},
      {"associationType": "exactMatchOf", "originNodeURI": {"identifier": "a1"},
       "destinationNodeURI": {"identifier": "b"}}]}
    """

  @Test func `A framework of others comes in as elements and criteria`() throws {
    let reading = read(Self.foreign, code: "RS1")
    let unit = try #require(reading.value)
    #expect(
      unit.title == "Retail <b>skills</b>" && unit.release == "2" && unit.jurisdiction == .general)
    #expect(unit.details == [.init(label: "Creator", text: "A board")])
    #expect(unit.elements.map(\.id.rawValue) == ["RS1.E1", "RS1.E2"])
    #expect(unit.elements[0].children.map(\.text) == ["Say hello"])
    #expect(
      unit.elements[0].children[0].id.rawValue == "RS1.PC1.1" && unit.elements[1].number == "R.2")
    let messages = reading.diagnostics.map { "\($0.position.line): \($0.message)" }
    #expect(
      messages == [
        "1: inferred: no package of this program: its items come in as elements and performance criteria",
        "6: passed over: “Alone”, which is below nothing of the document",
      ])
    #expect(read(Self.foreign).value == nil)
  }

  @Test(arguments: [
    ("{}", 1, "this is not a CASE 1.0 package"),
    ("{\"CFDocument\": 1}", 1, "this is not a CASE 1.0 package"),
    ("{\"CFDocument\":\n {}}", 2, "the document's “identifier” is missing"),
    (
      "{\"CFDocument\": {\"identifier\": \"d\"},\n \"CFItems\": [{}]}", 2,
      "an item's “identifier” is missing"
    ),
    (
      "{\"CFDocument\": {\"identifier\": \"d\"}}", 1,
      "the unit's code (--code gives one) is missing"
    ),
    ("{\"CFDocument\":\n  x}", 2, "this is not JSON: a value is due here"),
    (round(["a": "b", "b": "a"]), 1, "the unit's code (--code gives one) is missing"),
    (round(["a": "a"]), 2, "“a” is below itself"),
    (round(["a": "d"], again: "a"), 3, "“a” is below two others"),
  ])
  func `What can't come in is refused with its place`(text: String, line: Int, message: String) {
    let reading = read(text)
    let error = reading.diagnostics.first { $0.severity == .error }
    #expect(reading.value == nil && error?.message == message && error?.position.line == line)
  }

  /// A package in which items are below others, one association a line.
  private static func round(_ parents: [String: String], again: String? = nil) -> String {
    let items = parents.keys.sorted().map {
      "{\"identifier\": \"\($0)\", \"fullStatement\": \"\($0)\"}"
    }
    let pairs =
      parents.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
      + (again.map { [($0, "b")] } ?? [])
    let lines = pairs.map {
      """
      {"associationType": "isChildOf", "originNodeURI": {"identifier": "\($0)"}, \
      "destinationNodeURI": {"identifier": "\($1)"}}
      """
    }
    return """
      {"CFDocument": {"identifier": "d"}, "CFItems": [\(items.joined(separator: ","))], "CFAssociations": [
      \(lines.joined(separator: ",\n"))]}
      """
  }

  @Test func `Depth and length are bounded`() {
    let chain = Dictionary(
      uniqueKeysWithValues: (1...40).map { ("i\($0)", $0 == 1 ? "d" : "i\($0 - 1)") })
    #expect(
      read(Self.round(chain), code: "X1").diagnostics.contains {
        $0.message == "lines lie more than 30 deep"
      })
    let many = Dictionary(uniqueKeysWithValues: (1...20_001).map { ("i\($0)", "d") })
    #expect(
      read(Self.round(many), code: "X1").diagnostics.map(\.message) == [
        "a unit has at most 20000 lines"
      ])
  }

  @Test func `Names of lines that are none of the unit's are refused`() {
    let text = package(ShippedUnit.all[0].unit).replacing(
      "SIRXCEG003.KE1.1\"", with: "OTHER.KE1.1\"")
    let reading = read(text)
    #expect(
      reading.value == nil
        && reading.diagnostics[0].message.hasPrefix("the unit can't be written down: "))
  }
}
