import Curriculum
import LearnerRecord
import Scheduling
import Testing

struct WordingTests {
  private static let question = Golden.question

  @Test
  func `A fingerprint is the same for ever`() throws {
    let wording = try Wording(Self.question)
    // printf '%s' '…' | sha256sum | cut -c1-32, of the payload's question in Entry+PayloadTests.
    #expect(wording.fingerprint == "32b34dd4ca1bb641885bae4e6e3f6f4a")
    #expect(wording.question == Self.question)
  }

  @Test
  func `Any change of a question changes its fingerprint`() throws {
    var changed: [Question] = [Self.question]
    func change(_ body: (inout Question) -> Void) {
      var question = Self.question
      body(&question)
      changed.append(question)
    }
    change { $0.id = .init(rawValue: "law-2") }
    change { $0.topic = "law" }
    change { $0.criteria.append(.init(rawValue: "CG219.AC1.1")) }
    change { $0.level = .analyse }
    change { $0.prompt += " " }
    change { $0.explanation = "It is" }
    change { $0.sources = ["s 3", "s 4"] }
    change { $0.asAt = nil }
    change { $0.asAt = "2026-11-23" }
    change { $0.hints = [] }
    change { $0.key = .trueFalse(.init(key: true)) }
    guard case .singleChoice(let choice) = Self.question.key else { return }
    change { $0.key = .multipleChoice(choice) }
    change { $0.key = .singleChoice(.init(options: choice.options, key: ["b"])) }
    change { $0.key = .singleChoice(.init(options: choice.options.reversed(), key: ["a"])) }
    let fingerprints = try changed.map { try Wording($0).fingerprint }
    #expect(Set(fingerprints).count == changed.count)
    #expect(fingerprints.allSatisfy { $0.utf8.count == 32 })
  }

  @Test
  func `The mark is the fingerprint's first eight bytes`() throws {
    var generator = SplitMix64(seed: 5)
    for _ in 0..<200 {
      let fingerprint = try Wording(generator.question()).fingerprint
      #expect(Wording.mark(of: fingerprint) == UInt64(fingerprint.prefix(16), radix: 16))
    }
  }

  @Test(
    arguments: [
      ("", 0), ("0", 0), ("ff", 255), ("00112233445566778899", 0x0011_2233_4455_6677),
      ("ffffffffffffffff0", .max), ("no hex", 0), ("FF", 0), ("+1", 0), ("-1", 0), ("1 ", 0),
      ("٣", 0), ("0123456789abcde\u{301}", 0),
    ] as [(String, UInt64)])
  func `What is no fingerprint has the mark 0`(text: String, mark: UInt64) {
    #expect(Wording.mark(of: text) == mark)
  }

  @Test
  func `A question with a number that JSON can't hold has no fingerprint`() {
    var question = Self.question
    question.key = .numeric(.init(key: .nan))
    #expect(throws: EncodingError.self) { try Wording(question) }
  }
}
