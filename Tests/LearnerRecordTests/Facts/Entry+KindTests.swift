import Foundation
import LearnerRecord
import Scheduling
import Testing

struct EntryKindTests {
  private func kind(_ payload: [UInt8]) -> String? {
    Entry.kind(ofPayload: payload.span.bytes)
  }

  private func fingerprint(_ payload: [UInt8]) -> String? {
    Entry.fingerprint(ofPayload: payload.span.bytes)
  }

  @Test func `Kind and fingerprint are what a decoder of JSON finds`() throws {
    var generator = SplitMix64(seed: 16)
    var wordings = 0
    for _ in 0..<3000 {
      let payload = try generator.entry().payload()
      let fields = try #require(
        try JSONSerialization.jsonObject(with: Data(payload)) as? [String: Any])
      #expect(kind(payload) == fields["kind"] as? String)
      if fields["kind"] as? String == "worded" {
        wordings += 1
        #expect(fingerprint(payload) == fields["fingerprint"] as? String)
      }
    }
    #expect(wordings > 50)
  }

  @Test func `A text that looks like a kind is none`() throws {
    let entry = Entry(
      number: 1, at: Moment(milliseconds: 0, offsetMinutes: 0),
      fact: .named(.init(name: #"","kind":"answered","fingerprint":"00"#)))
    #expect(try kind(entry.payload()) == "named")
    #expect(try fingerprint(entry.payload()) == nil)
  }

  @Test(arguments: ["", "\"", "{}", #""kind":""#, #"{"kind":"answered"#, #"{"kind":null}"#])
  func `What has none has none`(text: String) {
    #expect(kind(Array(text.utf8)) == nil)
  }
}
