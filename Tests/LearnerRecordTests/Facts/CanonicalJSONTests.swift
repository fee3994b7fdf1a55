import FoundationEssentials
import Testing

@testable import LearnerRecord

struct CanonicalJSONTests {
  @Test(arguments: [
    (["b": 1, "a": 2, "B": 3, "aa": 4], "{\"B\":3,\"a\":2,\"aa\":4,\"b\":1}"),
    (
      ["ticked": 1, "tickedBy": 2, "took": 3, "asAt": 4, "at": 5],
      "{\"asAt\":4,\"at\":5,\"ticked\":1,\"tickedBy\":2,\"took\":3}"
    ),
    ([:], "{}"),
  ])
  func `Keys stand in the order of their bytes, without white space`(
    value: [String: Double], json: String
  ) throws {
    #expect(try canonicalJSON(value) == Data(json.utf8))
  }

  @Test(
    arguments: [
      (0, "0"), (1, "1"), (-1, "-1"), (0.1, "0.1"), (2.0 / 3, "0.6666666666666666"),
      (1e-9, "1e-09"), (1e16, "1e+16"), (1e21, "1e+21"), (1234.5, "1234.5"),
    ] as [(Double, String)])
  func `Numbers are written so that they are read back as they were`(
    number: Double, json: String
  ) throws {
    let text = String(decoding: try canonicalJSON([number]), as: UTF8.self)
    #expect(text == "[\(json)]")
    #expect(Double(json) == number)
  }

  @Test(arguments: [
    ("/", "/"), ("\"", "\\\""), ("\\", "\\\\"), ("\n", "\\n"), ("\0", "\\u0000"),
    ("\u{1F}", "\\u001f"), ("\u{7F}", "\u{7F}"), ("é", "é"), ("e\u{301}", "e\u{301}"), ("😀", "😀"),
    ("\u{2028}", "\u{2028}"), ("\u{202E}", "\u{202E}"),
  ])
  func `Only what must be escaped is`(text: String, json: String) throws {
    #expect(try canonicalJSON([text]) == Data("[\"\(json)\"]".utf8))
  }
}
