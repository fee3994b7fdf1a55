import Foundation
import TestSupport
import Testing

/// A command line that is refused in the home of somebody who has not begun yet.
struct Refusal: Sendable {
  var words: [String]
  var exitCode: Int32
  /// What is said, without the help that may follow.
  var sentence: String

  init(_ line: String, _ exitCode: Int32, _ sentence: String) {
    words = line.split(separator: " ").map(String.init)
    (self.exitCode, self.sentence) = (exitCode, sentence)
  }
}

/// What can't be done is said in a sentence with an exit code, and nothing is begun.
struct RefusalTests {
  @Test(arguments: [
    Refusal.learnerRefusals, Refusal.assessorRefusals, Refusal.evidenceRefusals,
    Refusal.bankRefusals,
  ])
  func `What can't be done is said, and nothing is written`(refusals: [Refusal]) throws {
    let home = try Home()
    home.environment["VIVA_OWN_BANKS"] = home.folder.file("banks")
    for refusal in refusals {
      let line = refusal.words.joined(separator: " ")
      let words = refusal.words.map {
        $0.replacingOccurrences(of: "HOME", with: home.folder.path)
      }
      let talk = home.talk(words)
      #expect(talk.exitCode == refusal.exitCode, "\(line)")
      #expect(talk.output.isEmpty && talk.prompts.isEmpty, "\(line)")
      let first = talk.complaints.prefix { $0 != "\n" }
      #expect(first == "viva: " + refusal.sentence, "\(line)")
    }
    #expect(Set(home.folder.fileNames).isSubset(of: ["banks", "cache", "shipped", "state"]))
  }
}
