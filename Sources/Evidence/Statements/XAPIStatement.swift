internal import Curriculum
internal import LearnerRecord

/// A statement of xAPI 1.0.3, with the names that the specification has.
struct XAPIStatement: Encodable {
  /// Somebody with an account.
  struct Actor: Encodable {
    struct Account: Encodable {
      var homePage: String
      var name: String
    }

    var objectType = "Agent"
    var name: String?
    var account: Account
  }

  struct Verb: Encodable {
    var id: String
    var display: [String: String]
  }

  struct Activity: Encodable {
    struct Definition: Encodable {
      struct Component: Encodable {
        var id: String
        var description: [String: String]
      }

      var type: String
      var name: [String: String]?
      var description: [String: String]?
      var interactionType: String?
      var correctResponsesPattern: [String]?
      var choices: [Component]?
      var source: [Component]?
      var target: [Component]?
      var extensions: [String: Value]?
    }

    var objectType = "Activity"
    var id: String
    var definition: Definition?
  }

  struct Result: Encodable {
    struct Score: Encodable {
      var scaled: Double
      var raw: Double
      var min: Double
      var max: Double
    }

    var score: Score?
    var success: Bool?
    var completion: Bool?
    var response: String?
    var duration: String
    var extensions: [String: Value]?
  }

  struct Context: Encodable {
    struct Activities: Encodable {
      var parent: [Activity]?
      var grouping: [Activity]?
      var category: [Activity]?
      var other: [Activity]?
    }

    var registration: String
    var contextActivities: Activities
    var revision: String?
    var platform: String
    var language: String
  }

  /// What an extension can hold.
  enum Value: Encodable, Equatable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case texts([String])

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let value): try container.encode(value)
      case .number(let value): try container.encode(value)
      case .flag(let value): try container.encode(value)
      case .texts(let value): try container.encode(value)
      }
    }
  }

  var id: String
  var actor: Actor
  var verb: Verb
  var object: Activity
  var result: Result
  var context: Context
  var timestamp: String
  // Whoever sets it sets this, whatever the patch of the version.
  var version = "1.0.0"
}
