package import Curriculum
internal import Proofs

/// A question as it was worded when it was asked, with a fingerprint of every letter of it.
package struct Wording: Equatable, Sendable {
  /// The question with every letter that was shown.
  package let question: Question
  /// The first 16 bytes of the SHA-256 of the question's canonical JSON, in hexadecimal.
  package let fingerprint: String

  /// Takes the fingerprint of a question.
  ///
  /// - Throws: Whatever the encoder throws; nothing, for a question with finite numbers.
  package init(_ question: Question) throws {
    let question = question.asWorded
    self.question = question
    fingerprint = String(sha256(Array(try canonicalJSON(question))).prefix(32))
  }
}

extension Question {
  /// The question without what only says when it is asked, and where its answer is explained: a wording
  /// stays the same where that changes.
  fileprivate var asWorded: Question {
    var question = self
    (question.after, question.follows, question.notes, question.recheck) = ([], nil, nil, nil)
    return question
  }
}

extension Wording {
  /// Returns the first eight bytes of a fingerprint, enough to tell whether a wording was asked
  /// before; 0 for what is no fingerprint.
  package static func mark(of fingerprint: some StringProtocol) -> UInt64 {
    mark(ofDigits: fingerprint.utf8)
  }

  /// Returns the mark of a fingerprint from its digits.
  static func mark(ofDigits digits: some Collection<UInt8>) -> UInt64 {
    var mark: UInt64 = 0
    for digit in digits.prefix(16) {
      switch digit {
      case 48...57: mark = mark << 4 | UInt64(digit - 48)
      case 97...102: mark = mark << 4 | UInt64(digit - 87)
      default: return 0
      }
    }
    return mark
  }
}

extension [Entry] {
  /// The wordings on record, by fingerprint.
  package var wordings: [String: Question] {
    var found: [String: Question] = [:]
    for entry in self {
      if case .worded(let fact) = entry.fact { found[fact.fingerprint] = fact.question }
    }
    return found
  }
}
