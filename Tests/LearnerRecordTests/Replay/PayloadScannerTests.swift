import Curriculum
import Scheduling
import Testing

@testable import LearnerRecord

struct PayloadScannerTests {
  @Test
  func `Broken payloads never crash the scanner, and never make it contradict the decoder`() throws
  {
    var generator = SplitMix64(seed: 10)
    var dates = DateCache()
    for _ in 0..<600 {
      let payload = try generator.entry().payload()
      for _ in 0..<50 {
        let broken = generator.broken(payload)
        guard let scanned = scan(broken, dates: &dates) else { continue }
        let decoded = try? Entry(number: 0, payload: broken)
        guard let decoded else { continue }
        #expect(
          scanned == ReplayFact(decoded), "\(String(decoding: broken, as: UTF8.self))")
      }
    }
  }

  @Test
  func `Every beginning of a payload is refused`() throws {
    var generator = SplitMix64(seed: 11)
    var dates = DateCache()
    for _ in 0..<60 {
      let payload = try generator.entry().payload()
      for count in 0..<min(payload.count, 600) {
        let beginning = Array(payload.prefix(count))
        #expect(throws: DecodingError.self) {
          try beginning.withUnsafeBytes { try ReplayFact(scanning: $0, dates: &dates) }
        }
      }
    }
  }

  @Test(arguments: [
    "{\"at\":\"2026-11-22T09:15:30.123+11:00\",\"entry\":5,\"kind\":\"undone\"}",
    "{\"kind\":\"undone\",\"entry\":5,\"at\":\"2026-11-22T09:15:30.123+11:00\"}",
    "{\"at\":\"2026-11-22T09:15:30.123+11:00\",\"entry\":5,\"kind\":\"undone\",\"x\":[{\"}\":1}]}",
  ])
  func `Plain payloads are scanned, whatever else they hold`(text: String) {
    var dates = DateCache()
    let fact = scan(Array(text.utf8), dates: &dates)
    #expect(fact == ReplayFact(at: Golden.at, change: .undone(entry: 5)))
  }

  @Test(arguments: [
    // A field twice, an escape, white space, and numbers of another form.
    "{\"at\":\"2026-11-22T09:15:30.123+11:00\",\"entry\":5,\"entry\":6,\"kind\":\"undone\"}",
    "{\"at\":\"2026-11-22T09:15:30.123+11:00\",\"kind\":\"rated\",\"entry\":5,\"kind\":\"undone\"}",
    "{\"\\u0061t\":\"2026-11-22T09:15:30.123+11:00\",\"entry\":5,\"kind\":\"undone\"}",
    "{\"at\":\"2026-11-22T09:15:30.123+11:00\",\"entry\":5,\"kind\":\"undon\\u0065\"}",
    "{ \"at\":\"2026-11-22T09:15:30.123+11:00\",\"entry\":5,\"kind\":\"undone\"}",
    "{\"at\":\"2026-11-22T09:15:30.123+11:00\",\"entry\": 5,\"kind\":\"undone\"}",
    "{\"at\":\"2026-11-22T09:15:30.123+11:00\",\"entry\":5,\"kind\":\"undone\"} ",
    "{\"at\":\"2026-11-22T09:15:30.123+11:00\",\"entry\":-5,\"kind\":\"undone\"}",
    "{\"at\":\"2026-11-22T09:15:30.123+11:00\",\"entry\":5.0,\"kind\":\"undone\"}",
    "{\"at\":\"2026-11-22T09:15:30.123+11:00\",\"entry\":1234567890123456789,\"kind\":\"undone\"}",
    // Moments of another form, and such as there are none.
    "{\"at\":\"2026-11-22T09:15:30+11:00\",\"entry\":5,\"kind\":\"undone\"}",
    "{\"at\":\"2026-11-22 09:15:30.123+11:00\",\"entry\":5,\"kind\":\"undone\"}",
    "{\"at\":\"2026-11-22T24:15:30.123+11:00\",\"entry\":5,\"kind\":\"undone\"}",
    "{\"at\":\"2026-11-22T09:60:30.123+11:00\",\"entry\":5,\"kind\":\"undone\"}",
    "{\"at\":\"2026-11-22T09:15:60.123+11:00\",\"entry\":5,\"kind\":\"undone\"}",
    "{\"at\":\"2026-11-22T09:15:30.123+14:01\",\"entry\":5,\"kind\":\"undone\"}",
    "{\"at\":\"2026-11-22T09:15:30.123*11:00\",\"entry\":5,\"kind\":\"undone\"}",
    "{\"at\":\"2026-11-22T09-15:30.123+11:00\",\"entry\":5,\"kind\":\"undone\"}",
    "{\"at\":\"2026-02-30T09:15:30.123+11:00\",\"entry\":5,\"kind\":\"undone\"}",
    // Kinds and ratings that are none.
    "{\"at\":\"2026-11-22T09:15:30.123+11:00\",\"entry\":5,\"kind\":\"eaten\"}",
    "{\"at\":\"2026-11-22T09:15:30.123+11:00\",\"kind\":\"undone\"}",
    "{\"at\":\"2026-11-22T09:15:30.123+11:00\",\"entry\":5,\"kind\":\"rated\",\"rating\":5}",
  ])
  func `What is not plain is left to the decoder`(text: String) {
    var dates = DateCache()
    #expect(scan(Array(text.utf8), dates: &dates) == nil)
  }

  @Test
  func `A question's id with bytes that are no UTF-8 is left to the decoder`() throws {
    var answer = SplitMix64.sampleAnswer
    answer.question = .init(rawValue: "law-1")
    var payload = try Entry(number: 1, at: Golden.at, fact: .answered(answer)).payload()
    var dates = DateCache()
    #expect(scan(payload, dates: &dates) != nil)
    let place = try #require(payload.firstRange(of: Array("law-1".utf8))?.lowerBound)
    payload[place] = 0xFF
    #expect(scan(payload, dates: &dates) == nil)
  }

  private func scan(_ payload: [UInt8], dates: inout DateCache) -> ReplayFact? {
    payload.withUnsafeBytes { bytes in
      var scanner = PayloadScanner(bytes)
      return scanner.replayFact(dates: &dates)
    }
  }
}

extension SplitMix64 {
  fileprivate static var sampleAnswer: Fact.Answered {
    var generator = SplitMix64(seed: 12)
    var answer = generator.answer()
    (answer.rating, answer.credit, answer.wording) = (3, 0.25, "00ff")
    return answer
  }

  /// Returns bytes with a few changed, left out, doubled or put in.
  fileprivate mutating func broken(_ payload: [UInt8]) -> [UInt8] {
    var bytes = payload
    for _ in 0..<integer(in: 1...3) where !bytes.isEmpty {
      let place = integer(in: 0...bytes.count - 1)
      let end = min(bytes.count, place + integer(in: 1...24))
      switch integer(in: 0...6) {
      case 0: bytes[place] = UInt8(truncatingIfNeeded: next())
      case 1: bytes[place] ^= 1 << UInt8(integer(in: 0...7))
      case 2: bytes[place] = pick(Array("\"\\{}[]:,0123456789eE+-. aAtT".utf8))
      case 3: bytes.removeSubrange(place..<end)
      case 4: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 5: bytes.insert(contentsOf: Array(pick(hostilePieces).utf8), at: place)
      default: if integer(in: 0...9) == 0 { bytes.removeLast(bytes.count - place) }
      }
    }
    return bytes
  }
}
