import Curriculum

@testable import BankFormats

/// The folder of this source file's repository.
let repository = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

/// The criteria that the banks of tests may name.
let testCriteria: Set<CriterionID> = Set(
  ["U1.KE1", "U1.KE2.1", "U1.KE2.2"].map(CriterionID.init(rawValue:)))

func readBank(_ text: String, file: String = "bank.yaml") -> Reading<QuestionBank> {
  YAMLBankReader.read(Array(text.utf8), file: file, knownCriteria: testCriteria)
}

/// A unit with the criteria of `testCriteria`.
let testUnit = """
  format: viva-unit/1
  code: U1
  title: A unit
  jurisdiction: general
  release: First
  knowledgeEvidence:
    items:
      - {id: U1.KE1, text: one}
      - id: U1.KE2
        text: "two:"
        children:
          - {id: U1.KE2.1, text: first}
          - {id: U1.KE2.2, text: second}

  """

/// A bank of statements with the given ids.
func bank(_ topic: String, ids: [String], prompt: String = "True?") -> String {
  let questions = ids.map { id in
    """
      - id: \(id)
        type: true-false
        criteria: [U1.KE1, U1.KE2.1]
        level: remember
        prompt: \(prompt)
        key: true
        explanation: So it is.
        sources: [Book]

    """
  }
  return """
    format: viva-bank/1
    topic: \(topic)
    title: Title of \(topic)
    jurisdiction: general
    questions:

    """ + questions.joined()
}

/// A generator whose numbers are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
