internal import Curriculum
internal import FoundationEssentials
internal import Testing

struct AnswerKeyLeniencyTests {
  typealias Leniency = AnswerKey.Leniency

  @Test func `What an author may allow and ask for has the names of the bank format`() {
    #expect(Leniency.Allowance.allCases.map(\.rawValue) == ["spelling", "hyphens"])
    #expect(
      Leniency.Demand.allCases.map(\.rawValue) == ["capitals", "punctuation", "spaces", "signs"])
  }

  @Test(
    arguments: [
      (nil, nil, Leniency()), ([], [], Leniency()),
      ([.hyphens], nil, Leniency(overlook: [.hyphens])),
      (nil, [.signs, .spaces], Leniency(strict: [.signs, .spaces])),
      ([.spelling], [.capitals], Leniency(overlook: [.spelling], strict: [.capitals])),
    ] as [([Leniency.Allowance]?, [Leniency.Demand]?, Leniency)])
  func `A text and a gap depart from what is usual alike`(
    overlook: [Leniency.Allowance]?, strict: [Leniency.Demand]?, leniency: Leniency
  ) {
    let text = AnswerKey.ShortAnswer(key: "x", overlook: overlook, strict: strict)
    let gap = AnswerKey.Cloze.Gap(key: "x", overlook: overlook, strict: strict)
    #expect(text.leniency == leniency && gap.leniency == leniency)
  }

  @Test(
    arguments: [
      (nil, nil, #"{"key":"x","variants":[]}"#),
      ([.spelling], [], #"{"key":"x","overlook":["spelling"],"strict":[],"variants":[]}"#),
      (nil, [.capitals], #"{"key":"x","strict":["capitals"],"variants":[]}"#),
    ] as [([Leniency.Allowance]?, [Leniency.Demand]?, String)])
  func `What is not said is not written, so that older wordings keep their fingerprint`(
    overlook: [Leniency.Allowance]?, strict: [Leniency.Demand]?, json: String
  ) throws {
    let answer = AnswerKey.ShortAnswer(key: "x", overlook: overlook, strict: strict)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let written = try encoder.encode(answer)
    #expect(String(decoding: written, as: UTF8.self) == json)
    #expect(try JSONDecoder().decode(AnswerKey.ShortAnswer.self, from: written) == answer)
  }

  @Test(arguments: [
    #"{"key":"x","variants":[],"overlook":["accents"]}"#,
    #"{"key":"x","variants":[],"strict":["Capitals"]}"#,
    #"{"key":"x","variants":[],"strict":"capitals"}"#,
  ])
  func `A name that there is not is refused`(json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(AnswerKey.ShortAnswer.self, from: Data(json.utf8))
    }
  }
}
