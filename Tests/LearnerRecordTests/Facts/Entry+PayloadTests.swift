import Curriculum
import LearnerRecord
import Scheduling
import Testing

struct EntryPayloadTests {
  /// The frozen format: these texts may never change.
  @Test(arguments: Golden.all)
  func `Each kind of fact has its canonical bytes`(golden: Golden) throws {
    let entry = Entry(number: 7, at: Golden.at, fact: try golden.fact())
    let payload = try entry.payload()
    #expect(String(decoding: payload, as: UTF8.self) == golden.json)
    #expect(try Entry(number: 7, payload: Array(golden.json.utf8)) == entry)
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

/// A fact with its payload.
struct Golden: Sendable, CustomTestStringConvertible {
  let kind: String
  let fact: @Sendable () throws -> Fact
  let json: String

  var testDescription: String { kind }

  static let at = Moment(milliseconds: 1795299330123, offsetMinutes: 660)

  static let question = Question(
    id: .init(rawValue: "law-1"), topic: "consumer-law",
    criteria: [.init(rawValue: "SIRXCEG006.KE1.1")], level: .apply, prompt: "Is it “so”?",
    key: .singleChoice(
      .init(
        options: [
          .init(label: "a", text: "Yes", feedback: "Right."), .init(label: "b", text: "No"),
        ],
        key: ["a"])),
    explanation: "It is.", sources: ["s 3"], asAt: "2026-11-22", hints: ["Think."])

  static let all = records + mockTests

  private static let mockTests = [
    Golden(
      kind: "testBegun",
      fact: {
        .testBegun(
          .init(
            unit: "SIRXCEG006", questions: [.init(rawValue: "law-1")], wordings: ["00ff"],
            shown: [[[1, 0]]], choice: "seed 7", seed: 7, minutes: 2, passMark: 80))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","choice":"seed 7","kind":"testBegun","minutes":2,\
        "passMark":80,"questions":["law-1"],"seed":7,"shown":[[[1,0]]],"unit":"SIRXCEG006",\
        "wordings":["00ff"]}
        """),
    Golden(
      kind: "testBegun, with no limit",
      fact: {
        .testBegun(
          .init(
            unit: "U", questions: [], wordings: [], shown: [], choice: "", seed: 1, minutes: nil))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","choice":"","kind":"testBegun","questions":[],\
        "seed":1,"shown":[],"unit":"U","wordings":[]}
        """),
    Golden(
      kind: "testAnswered",
      fact: {
        .testAnswered(.init(test: 4, number: 2, response: ["a", ""], took: 900, cutOff: true))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","cutOff":true,"kind":"testAnswered","number":2,\
        "response":["a",""],"test":4,"took":900}
        """),
    Golden(
      kind: "testFlagged", fact: { .testFlagged(.init(test: 4, number: 2, flagged: false)) },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","flagged":false,"kind":"testFlagged","number":2,\
        "test":4}
        """),
    Golden(
      kind: "testClosed", fact: { .testClosed(.init(test: 4, ending: .timeUp)) },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","ending":"time up","kind":"testClosed","test":4}
        """),
    Golden(
      kind: "answered, in a mock test",
      fact: {
        .answered(
          .init(
            question: .init(rawValue: "law-1"), wording: "00ff", shown: [], response: ["x"],
            parts: [], credit: 1, rating: 3, took: 1, session: 4, mock: true))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","credit":1,"hints":0,"kind":"answered","mock":true,\
        "parts":[],"question":"law-1","rating":3,"response":["x"],"session":4,"shown":[],"took":1,\
        "wording":"00ff"}
        """),
  ]

  private static let records = [
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
      kind: "worded", fact: { .worded(.init(try Wording(question))) },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","fingerprint":"32b34dd4ca1bb641885bae4e6e3f6f4a",\
        "kind":"worded","question":{"asAt":"2026-11-22","criteria":["SIRXCEG006.KE1.1"],\
        "explanation":"It is.","hints":["Think."],"id":"law-1","key":["a"],"level":"apply",\
        "options":[{"feedback":"Right.","label":"a","text":"Yes"},{"label":"b","text":"No"}],\
        "prompt":"Is it “so”?","sources":["s 3"],"topic":"consumer-law","type":"single-choice"}}
        """),
    Golden(
      kind: "answered, with all there is",
      fact: {
        .answered(
          .init(
            question: .init(rawValue: "law-1"), wording: "00ff", shown: [[1, 0], []],
            response: ["open", ""],
            parts: [
              .init(label: "gap 1", given: "open", expected: "open", right: true),
              .init(label: nil, given: "", expected: "b) No", right: false),
            ], ticked: [0, 2], tickedBy: "learner", credit: 1 / 3, confidence: 2, hints: 1,
            rating: 1, took: 12_400, session: 3))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","confidence":2,"credit":0.3333333333333333,"hints":1,\
        "kind":"answered","parts":[{"expected":"open","given":"open","label":"gap 1","right":true},\
        {"expected":"b) No","given":"","right":false}],"question":"law-1","rating":1,\
        "response":["open",""],"session":3,"shown":[[1,0],[]],"ticked":[0,2],\
        "tickedBy":"learner","took":12400,"wording":"00ff"}
        """),
    Golden(
      kind: "answered, with as little as there can be",
      fact: {
        .answered(
          .init(
            question: .init(rawValue: "q"), wording: "", shown: [], response: [], parts: [],
            credit: 1, rating: 4, took: 0, session: 1))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","credit":1,"hints":0,"kind":"answered","parts":[],\
        "question":"q","rating":4,"response":[],"session":1,"shown":[],"took":0,"wording":""}
        """),
    Golden(
      kind: "answered, when cramming",
      fact: {
        .answered(
          .init(
            question: .init(rawValue: "q"), wording: "", shown: [], response: [], parts: [],
            credit: 1, rating: 4, took: 0, session: 1, cram: true, place: 0.5))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","cram":true,"credit":1,"hints":0,"kind":"answered",\
        "parts":[],"place":0.5,"question":"q","rating":4,"response":[],"session":1,"shown":[],\
        "took":0,"wording":""}
        """),
    Golden(
      kind: "answered, shown instead, when time was up",
      fact: {
        .answered(
          .init(
            question: .init(rawValue: "q"), wording: "", shown: [], response: [], parts: [],
            credit: 0, rating: 1, took: 0, session: 1, revealed: true, timedOut: true))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","credit":0,"hints":0,"kind":"answered","parts":[],\
        "question":"q","rating":1,"response":[],"revealed":true,"session":1,"shown":[],\
        "timedOut":true,"took":0,"wording":""}
        """),
    Golden(
      kind: "countedRight",
      fact: { .countedRight(.init(entry: 7, rating: 3, nearMiss: "one letter off in “open”")) },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","entry":7,"kind":"countedRight",\
        "nearMiss":"one letter off in “open”","rating":3}
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
      kind: "ended", fact: { .ended(.init(session: 3)) },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","kind":"ended","session":3}
        """),
    Golden(
      kind: "goalSet",
      fact: {
        .goalSet(.init(unit: "CG219", by: "2026-12-24", target: 0.95, minutesPerDay: 20))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","by":"2026-12-24","kind":"goalSet",\
        "minutesPerDay":20,"target":0.95,"unit":"CG219"}
        """),
    Golden(
      kind: "goalDropped", fact: { .goalDropped(.init(unit: "CG219")) },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","kind":"goalDropped","unit":"CG219"}
        """),
    Golden(
      kind: "fitted",
      fact: {
        .fitted(
          .init(
            model: "fsrs6", weights: [0.5, 1], signals: [0.25], reviews: 400,
            before: .init(logLoss: 0.5, rmse: 0.0625),
            after: .init(logLoss: 0.25, rmse: 0.03125)))
      },
      json: """
        {"after":{"logLoss":0.25,"rmse":0.03125},"at":"2026-11-22T09:15:30.123+11:00",\
        "before":{"logLoss":0.5,"rmse":0.0625},"kind":"fitted","model":"fsrs6","reviews":400,\
        "signals":[0.25],"weights":[0.5,1]}
        """),
    Golden(
      kind: "suspended", fact: { .suspended(.init(questions: [.init(rawValue: "law-1")])) },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","kind":"suspended","questions":["law-1"]}
        """),
    Golden(
      kind: "unsuspended", fact: { .unsuspended(.init(questions: [.init(rawValue: "law-1")])) },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","kind":"unsuspended","questions":["law-1"]}
        """),
    Golden(
      kind: "limited", fact: { .limited(.init(newPerDay: 5, week: [1, 1, 1, 1, 1, 0.5, 0])) },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","kind":"limited","newPerDay":5,\
        "week":[1,1,1,1,1,0.5,0]}
        """),
    Golden(
      kind: "forgotten",
      fact: {
        .forgotten(
          .init(entries: [2, 17], reason: "no longer needed", basis: "", by: "the office"))
      },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","basis":"","by":"the office","entries":[2,17],\
        "kind":"forgotten","reason":"no longer needed"}
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
    Golden(
      kind: "skipped", fact: { .skipped(.init(question: .init(rawValue: "law-1"), session: 3)) },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","kind":"skipped","question":"law-1","session":3}
        """),
    Golden(
      kind: "flagged",
      fact: { .flagged(.init(question: .init(rawValue: "law-1"), wording: "00ff", note: "")) },
      json: """
        {"at":"2026-11-22T09:15:30.123+11:00","kind":"flagged","note":"","question":"law-1",\
        "wording":"00ff"}
        """),
  ]
}
