internal import Text

/// How well made banks are, as JSON.
package struct QualityDocument: Encodable {
  /// A figure: a share from 0 to 1, or a number.
  struct Figure: Encodable {
    var name: String
    var value: Double
    /// The bounds that it is to stay within, if there are any.
    var least: Double?
    var most: Double?
    var met: Bool
  }

  /// What readers got right of one bank.
  struct Bank: Encodable {
    var topic: String
    var readings: [Reading]
  }

  /// How many questions of a bank were read, and right.
  struct Reading: Encodable {
    var reading: String
    var right: Int
    var read: Int
    /// Whether the limit is kept; left out where too few were read to judge.
    var met: Bool?

    init(_ result: BankReadings.Result) {
      (reading, right, read) = (result.kind.rawValue, result.right, result.read)
      met = result.isMet
    }
  }

  struct Fault: Encodable {
    var question: String
    var message: String
  }

  struct Pair: Encodable {
    var first: String
    var second: String
    /// How alike the prompts are: 0 to 1.
    var likeness: Double
  }

  var questions: Int
  var figures: [Figure]
  /// What readers got right of each bank of which anything was read.
  var banks: [Bank]
  var faults: [Fault]
  /// What should be looked at again; each may have its reason.
  var warnings: [Fault]
  var alike: [Pair]

  /// Creates the document.
  package init(_ quality: BankQuality) {
    questions = quality.count
    figures = quality.figures.map {
      Figure(
        name: $0.name, value: rounded($0.value), least: $0.limits?.lowerBound,
        most: $0.limits?.upperBound, met: $0.isMet)
    }
    banks = quality.banks.map { Bank(topic: $0.topic, readings: $0.results.map(Reading.init)) }
    faults = quality.faults.map { Fault(question: $0.question.rawValue, message: $0.message) }
    warnings = quality.warnings.map {
      Fault(question: $0.question.rawValue, message: $0.message)
    }
    alike = quality.alike.map {
      Pair(
        first: $0.first.rawValue, second: $0.second.rawValue, likeness: rounded($0.likeness))
    }
  }
}
