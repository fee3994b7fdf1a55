internal import Files
internal import Curriculum

/// What the index says about one file, without its units or questions.
struct SourceRecord: Equatable, Sendable {
  /// What a file is read as.
  enum Kind: UInt8, Sendable {
    case unit, bank
  }

  var path: String
  var kind: Kind
  var stamp: FileStamp
  var hash: ContentHash
  /// The unit's code or the topic's id; empty where the file could not be read.
  var name = ""
  /// Where `name` stands in the file.
  var namePlace: SourcePosition
  var topic: Topic?
  var questionCount = 0
  /// What is wrong with the file by itself.
  var diagnostics: [Diagnostic] = []
  /// What is wrong with it beside the files before it.
  var conflicts: [Diagnostic] = []
  var section = Section()

  /// The part of the index that holds what the file says.
  struct Section: Equatable, Sendable {
    /// Where it begins; in bytes after the header.
    var offset = 0
    var length = 0
    /// How much of it is needed for outlines; in bytes.
    var outlineLength = 0
    var outlineHash = ContentHash(value: 0)
  }

  /// Whether the file could be read by itself.
  var isSound: Bool {
    !diagnostics.contains { $0.severity == .error }
  }

  /// Whether what the file says is part of the curriculum.
  var isUsed: Bool {
    isSound && conflicts.isEmpty
  }
}
