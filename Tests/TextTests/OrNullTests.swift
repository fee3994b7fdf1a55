import FoundationEssentials
import Testing
import Text

struct OrNullTests {
  private struct Sample: Codable, Equatable {
    var name: String
    @OrNull var note: String?
    @OrNull var count: Int?
  }

  @Test(
    arguments: [
      (nil, nil, #"{"count":null,"name":"a","note":null}"#),
      ("", 0, #"{"count":0,"name":"a","note":""}"#),
      ("x", nil, #"{"count":null,"name":"a","note":"x"}"#),
    ] as [(String?, Int?, String)])
  func `What there is none of is written as null, and read back`(
    note: String?, count: Int?, json: String
  ) throws {
    let sample = Sample(name: "a", note: note, count: count)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    #expect(String(decoding: try encoder.encode(sample), as: UTF8.self) == json)
    #expect(try JSONDecoder().decode(Sample.self, from: Data(json.utf8)) == sample)
  }

  @Test(arguments: [
    #"{"name":"a","note":null}"#, #"{"count":1,"name":"a"}"#,
    #"{"count":"1","name":"a","note":null}"#,
    #"{"count":1,"name":null,"note":null}"#,
  ])
  func `A document with a key missing, or a value of another kind, is refused`(json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Sample.self, from: Data(json.utf8))
    }
  }
}
