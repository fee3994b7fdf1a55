internal import Curriculum

/// What a look at one thing found.
struct Finding: Encodable, Equatable {
  /// How things stand.
  enum State: String, Encodable {
    /// As it should be.
    case ok
    /// It works, and could be better.
    case advice
    /// Something does not work, or somebody else can read what is private.
    case problem
  }

  /// What was looked at, such as `Record`.
  var area: String
  var state: State
  /// What was found, as sentences; not all of it is ours.
  var words: String
  /// What to do about it, where there is something to do.
  var remedy: String?

  /// Creates a finding that is as it should be.
  static func ok(_ area: String, _ words: String) -> Finding {
    Finding(area: area, state: .ok, words: words)
  }

  /// Creates a finding that works, and could be better.
  static func advice(_ area: String, _ words: String, _ remedy: String) -> Finding {
    Finding(area: area, state: .advice, words: words, remedy: remedy)
  }

  /// Creates a finding that does not work.
  static func problem(_ area: String, _ words: String, _ remedy: String) -> Finding {
    Finding(area: area, state: .problem, words: words, remedy: remedy)
  }
}
