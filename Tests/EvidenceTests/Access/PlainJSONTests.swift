import Assessment
import Testing

@testable import Evidence

/// JSON of any form, told line by line.
struct PlainJSONTests {
  private func lines(_ json: String, without names: Set<String> = []) -> [String]? {
    PlainJSON(Array(json.utf8))?.lines(without: names).map { "\($0.label)=\($0.text)" }
  }

  @Test(
    arguments: [
      (#"{"a": "x", "b": 1}"#, ["A=x", "B=1"]), ("{}", []), ("[]", ["="]), (#""x""#, ["=x"]),
      (#"{"flag": true, "none": null, "no": false}"#, ["Flag=yes", "No=no", "None="]),
      (
        #"{"n": [-1, 0.25, 18446744073709551615, 1e300]}"#,
        ["N=-1\n0.25\n18446744073709551615\n1e+300"]
      ),
      (#"{"list": ["a", "b\nc"], "empty": []}"#, ["Empty=", "List=a\nb\nc"]),
      (#"{"respondedAt": {"byWhom": "Jo"}}"#, ["Responded at, by whom=Jo"]),
      (
        #"{"probes": [{"asked": "Why?", "kind": "extend"}, {"asked": "How?"}]}"#,
        ["Probes 1, asked=Why?", "Probes 1, kind=extend", "Probes 2, asked=How?"]
      ),
      (#"{"shown": [[1, 0], []]}"#, ["Shown 1=1\n0", "Shown 2="]),
      (#"{"mixed": ["a", {"b": 1}]}"#, ["Mixed 1=a", "Mixed 2, b=1"]),
      (#"{"": "x"}"#, ["=x"]), (#"{"a": "\u202e<b>\t"}"#, ["A=\u{202E}<b>\t"]),
    ] as [(String, [String])])
  func `Each scalar has a line under the words that lead to it`(json: String, told: [String]) {
    #expect(lines(json) == told)
  }

  @Test(arguments: ["", "{", "{\"a\"}", "{'a': 1}", "nul", "\"\u{1}\"", "[1,]x", "\u{FEFF}?"])
  func `What is no JSON is none`(text: String) {
    #expect(PlainJSON(Array(text.utf8)) == nil)
  }

  @Test func `Bytes that are no text are none`() {
    #expect(PlainJSON([0x22, 0xFF, 0xC0, 0x22]) == nil)
    #expect(PlainJSON([]) == nil)
  }

  @Test func `Only fields of the outermost object are left out`() {
    let json = #"{"at": "t", "kind": "k", "inner": {"at": "u"}}"#
    #expect(lines(json, without: ["at", "kind"]) == ["Inner, at=u"])
    #expect(lines(#"["at"]"#, without: ["at"]) == ["=at"])
  }

  @Test func `A value is looked up by its name, and a text only where it is one`() throws {
    let held = try #require(PlainJSON(Array(#"{"a": {"b": 7}}"#.utf8)))
    #expect(held["a"]?["b"]?.text == "7" && held["a"]?.text == nil)
    #expect(held["b"] == nil && held["a"]?["b"]?["c"] == nil)
  }

  @Test(
    arguments: [
      ("{}", FormValues()),
      (#"{"fields": {"a": "x", "n": 3}}"#, FormValues(fields: ["a": "x", "n": "3"])),
      (
        #"{"tables": {"t": [{"c": "x"}, "no row"], "u": {}}}"#,
        FormValues(tables: ["t": [["c": "x"]]])
      ),
      (#"{"fields": {}, "other": 1}"#, nil), ("[]", nil), (#""fields""#, nil),
    ] as [(String, FormValues?)])
  func `A form's file is taken as its values, and nothing else is`(
    json: String, values: FormValues?
  ) throws {
    #expect(try #require(PlainJSON(Array(json.utf8))).formValues == values)
  }
}
