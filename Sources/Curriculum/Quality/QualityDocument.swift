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
