import Curriculum
import LearnerRecord
import Scheduling
import Testing

struct EntryPayloadTests {
  private static let goldens = [
    Golden(
      kind: "opened",
      fact: {
        .opened(.init(record: "00112233445566778899aabbccddeeff", program: "viva 0.1.0"))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","kind":"opened","program":"viva 0.1.0",\
        "record":"00112233445566778899aabbccddeeff"}
        """),
    Golden(
      kind: "named", fact: { .named(.init(name: "Zoë \"Zo\" O’Neil / \\ \0\t\u{7F}😀\u{2028}")) },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","kind":"named",\
        "name":"Zoë \\"Zo\\" O’Neil / \\\\ \\u0000\\t\u{7F}😀\u{2028}"}
        """),
    Golden(
      kind: "started",
      fact: { .started(.init(selection: ["SIRXCEG006", "consumer-law"], seed: .max)) },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","kind":"started","seed":18446744073709551615,\
        "selection":["SIRXCEG006","consumer-law"]}
        """),
    Golden(
      kind: "worded", fact: { .worded(.init(try Wording(Golden.question))) },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","fingerprint":"32b34dd4ca1bb641885bae4e6e3f6f4a",\
        "kind":"worded","question":{"asAt":"2026-11-22","criteria":["SIRXCEG006.KE1.1"],\
        "explanation":"It is.","hints":["Think."],"id":"law-1","key":["a"],"level":"apply",\
        "options":[{"feedback":"Right.","label":"a","text":"Yes"},{"label":"b","text":"No"}],\
        "prompt":"Is it “so”?","sources":["s 3"],"topic":"consumer-law","type":"single-choice"}}
        """),
    Golden(
      kind: "countedRight",
      fact: { .countedRight(.init(entry: 7, rating: 3, nearMiss: "one letter off in “open”")) },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","entry":7,"kind":"countedRight",\
        "nearMiss":"one letter off in “open”","rating":3}
        """),
    Golden(
      kind: "practised",
      fact: {
        .practised(
          .init(
            question: Question.ID(rawValue: "law-1"), program: "Anki", file: "law.apkg",
            sha256: "00ff", card: 1_699_999_999_999,
            reviews: [
              .init(at: 1_700_000_000_123, offset: 660, rating: 1, took: 4_321),
              .init(at: 1_700_100_000_000, offset: -210, rating: 3, took: 0),
            ]))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","card":1699999999999,"file":"law.apkg",\
        "kind":"practised","program":"Anki","question":"law-1","reviews":[\
        {"at":1700000000123,"offset":660,"rating":1,"took":4321},\
        {"at":1700100000000,"offset":-210,"rating":3,"took":0}],"sha256":"00ff"}
        """),
    Golden(
      kind: "started, with a plan",
      fact: {
        .started(
          .init(
            selection: [], seed: 7, plan: .init(limit: 20, new: nil, ahead: 0, cram: false)))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","kind":"started",\
        "plan":{"ahead":0,"cram":false,"limit":20},"seed":7,"selection":[]}
        """),
    Golden(
      kind: "started, because the law changed",
      fact: {
        .started(
          .init(
            selection: [], seed: 7,
            plan: .init(limit: 20, new: nil, ahead: 0, cram: false, law: true)))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","kind":"started",\
        "plan":{"ahead":0,"cram":false,"law":true,"limit":20},"seed":7,"selection":[]}
        """),
    Golden(
      kind: "ended", fact: { .ended(.init(session: 3)) },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","kind":"ended","session":3}
        """),
    Golden(
      kind: "rated", fact: { .rated(.init(entry: 5, rating: 3)) },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","entry":5,"kind":"rated","rating":3}
        """),
    Golden(
      kind: "undone", fact: { .undone(.init(entry: 5)) },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","entry":5,"kind":"undone"}
        """),
  ]

  @Test(arguments: goldens)
  func `What a record is made of has its canonical bytes`(golden: Golden) throws {
    try golden.check()
  }

  @Test
  func `Every entry is read back as it was`() throws {
    var generator = SplitMix64(seed: 6)
    for _ in 0..<3000 {
      let entry = try generator.entry()
      let payload = try entry.payload()
      #expect(try Entry(number: entry.number, payload: payload) == entry)
      #expect(try entry.payload() == payload)
    }
  }

  @Test(arguments: hostilePieces)
  func `So is a text of 100 kB`(piece: String) throws {
    let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
    let entry = Entry(number: 1, at: Golden.at, fact: .named(.init(name: text)))
    let payload = try entry.payload()
    #expect(try Entry(number: 1, payload: payload) == entry)
    guard case .named(let read) = try Entry(number: 1, payload: payload).fact else { return }
    #expect(Array(read.name.utf8) == Array(text.utf8))
  }

  @Test(arguments: [
    "", " ", "null", "[]", "{}", "{", "\"at\"", "{\"at\":\"2026-11-22T09:15:30.123+11:00\"}",
    "{\"kind\":\"opened\",\"program\":\"viva\",\"record\":\"0\"}",
    "{\"at\":\"yesterday\",\"kind\":\"undone\",\"entry\":1}",
    "{\"at\":1,\"kind\":\"undone\",\"entry\":1}",
    "{\"at\":\"2026-11-22T09:15Z\",\"kind\":\"eaten\",\"entry\":1}",
    "{\"at\":\"2026-11-22T09:15Z\",\"kind\":\"undone\"}",
    "{\"at\":\"2026-11-22T09:15Z\",\"kind\":\"undone\",\"entry\":\"1\"}",
    "{\"at\":\"2026-11-22T09:15Z\",\"kind\":\"undone\",\"entry\":1.5}",
    "{\"at\":\"2026-11-22T09:15Z\",\"kind\":\"undone\",\"entry\":1",
    "{\"at\":\"2026-11-22T09:15Z\",\"kind\":\"undone\",\"entry\":1}}",
  ])
  func `What is no payload is a decoding error`(text: String) {
    #expect(throws: DecodingError.self) { try Entry(number: 1, payload: Array(text.utf8)) }
  }

  @Test
  func `Keys that a later version may add are passed over`() throws {
    let text = "{\"at\":\"2026-11-22T09:15Z\",\"entry\":1,\"kind\":\"undone\",\"why\":{\"x\":[1]}}"
    #expect(try Entry(number: 2, payload: Array(text.utf8)).fact == .undone(.init(entry: 1)))
  }

  @Test
  func `A credit that JSON can't hold is an encoding error`() {
    var generator = SplitMix64(seed: 7)
    var answer = generator.answer()
    answer.credit = .nan
    let entry = Entry(number: 1, at: Golden.at, fact: .answered(answer))
    #expect(throws: EncodingError.self) { try entry.payload() }
  }
}
