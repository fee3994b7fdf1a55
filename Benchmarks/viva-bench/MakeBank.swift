internal import ArgumentParser
internal import FoundationEssentials

/// Writes generated banks: single choices and short answers, a thousand questions a file.
struct MakeBank: ParsableCommand {
  @Argument var folder: String
  @Option var questions = 10_000

  func run() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for file in 0..<(questions + 999) / 1000 {
      let numbers = file * 1000..<min(questions, (file + 1) * 1000)
      let text = head(file) + numbers.map(question).joined()
      try text.write(toFile: "\(folder)/generated-\(file).yaml", atomically: true, encoding: .utf8)
    }
  }

  private func head(_ file: Int) -> String {
    """
    format: viva-bank/1
    topic: generated-\(file)
    title: Generated questions \(file)
    jurisdiction: general
    questions:

    """
  }

  private func question(_ number: Int) -> String {
    """
      - id: generated-\(number)
        type: single-choice
        criteria: [\(criteria[number % criteria.count])]
        level: understand
        prompt: A customer writes in a chat that order \(number) has not come. What is the best first reply?
        options:
          a: {text: "Thank them and ask for the order number", feedback: "They have just given it."}
          b: {text: "Say sorry, and say what you will check now"}
          c: {text: "Send them the address of the courier", feedback: "The store owes the answer."}
        key: b
        explanation: Acknowledging and saying what happens next keeps the customer in the conversation.
        sources: [An example for measuring]

    """
  }

}

/// Criteria of several units, so that questions can be interleaved.
private let criteria = [
  "SIRXCEG006.KE3.1", "SIRXCEG006.KE3.3", "SIRXCEG006.KE4.1", "SIRXCEG006.KE6.2",
  "SIRXCEG007.KE2", "SIRXCEG003.KE3.2", "CG219.AC1.3", "CG219.AC1.4",
]
