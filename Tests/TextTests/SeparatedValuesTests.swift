import Testing

@testable import Text

/// Tables as spreadsheets write them in text.
struct SeparatedValuesTests {
  private func cells(_ text: String) throws -> [[String]] {
    try SeparatedValues(text).rows.map { $0.map(\.text) }
  }

  @Test(arguments: [
    "name,id\nMia,1\nBen,2\n", "name;id\nMia;1\nBen;2", "name\tid\r\nMia\t1\r\nBen\t2\r\n",
    "\u{FEFF}name,id\r\nMia,1\r\nBen,2", "sep=;\r\nname;id\r\nMia;1\r\nBen;2",
    "\"name\",\"id\"\n\"Mia\",\"1\"\n\n  \n,\n\"Ben\",2\n", "name,id\rMia,1\rBen,2",
  ])
  func `Each spreadsheet's way of writing reads as the same table`(text: String) throws {
    #expect(try cells(text) == [["name", "id"], ["Mia", "1"], ["Ben", "2"]])
  }

  @Test func `Within quotation marks everything is text`() throws {
    let text = "a,b\n\"x, \"\"y\"\"\nz\";q,\"\"\n"
    #expect(try cells("a,b\n\"x, \"\"y\"\"\nz\",\"\"\n") == [["a", "b"], ["x, \"y\"\nz", ""]])
    #expect(throws: SeparatedValues.Fault.textAfterQuote(line: 3, column: 3)) {
      try SeparatedValues(text)
    }
  }

  @Test func `The separator is what stands most often in the first row`() throws {
    #expect(try cells("a,b;c;d\n1,2;3;4\n") == [["a,b", "c", "d"], ["1,2", "3", "4"]])
    #expect(try cells("a,b;c\n") == [["a", "b;c"]], "as often: the comma")
    #expect(try cells("\"a;b;c\",d\n") == [["a;b;c", "d"]])
    #expect(try cells("name\nMia Tran\n") == [["name"], ["Mia Tran"]])
    #expect(try cells("") == [] && cells("\u{FEFF}") == [] && cells("\n\n") == [])
  }

  @Test func `Each cell knows its line and column, also after a line end within one`() throws {
    let rows = try SeparatedValues("é,b\n\"x\ny\",c\nd,\"e\"").rows
    let places = rows.map { $0.map { [$0.line, $0.column] } }
    #expect(places == [[[1, 1], [1, 3]], [[2, 1], [3, 4]], [[4, 1], [4, 3]]])
  }

  @Test(arguments: [
    ("a,\"b\nc", SeparatedValues.Fault.openQuote(line: 1, column: 3)),
    ("a\n\"b\"c", .textAfterQuote(line: 2, column: 4)), ("\"", .openQuote(line: 1, column: 1)),
  ])
  func `A quotation mark that does not fit is placed`(text: String, fault: SeparatedValues.Fault) {
    #expect(throws: fault) { try SeparatedValues(text) }
  }

  @Test(arguments: 0..<200)
  func `Whatever is written in quotation marks is read back`(seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pieces = ["a", "é", ",", ";", "\t", "\"", "\n", "\r\n", " ", "=", "x"]
    let rows = (0...next(4)).map { _ in
      ["k"]
        + (0...next(3)).map { _ in (0..<next(6)).map { _ in pieces[next(pieces.count)] }.joined() }
    }
    let text = rows.map { row in
      row.map {
        "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
          + "\""
      }
      .joined(separator: ",") + "\r\n"
    }.joined()
    #expect(try cells(text) == rows)
  }
}
