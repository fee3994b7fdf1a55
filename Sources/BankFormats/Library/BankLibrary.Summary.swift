extension BankLibrary {
  /// What a library holds, in numbers.
  package struct Summary: Equatable, Sendable {
    /// How many units can be studied.
    package let units: Int
    /// How many questions can be asked.
    package let questions: Int
    /// The topics that can be studied, in the order of the files.
    package let topics: [String]
    /// One element per file, in the order in which files are read.
    package let files: [File]
    /// A hash of the content of all files; it changes whenever units or banks do.
    package let contentKey: UInt64

    /// How many errors there are in all files.
    package var errors: Int { files.reduce(0) { $0 + $1.errors } }
    /// How many warnings there are in all files.
    package var warnings: Int { files.reduce(0) { $0 + $1.warnings } }
  }
}

extension BankLibrary.Summary {
  /// What is known of one file.
  package struct File: Equatable, Sendable {
    /// The path of the file.
    package let path: String
    /// How many questions of the file can be asked; none where it has errors.
    package let questions: Int
    /// How many errors the file has.
    package let errors: Int
    /// How many warnings the file has.
    package let warnings: Int
  }

  init(_ records: [SourceRecord]) {
    let banks = records.filter { $0.kind == .bank && $0.isUsed }
    units = records.count { $0.kind == .unit && $0.isUsed }
    questions = banks.reduce(0) { $0 + $1.questionCount }
    topics = banks.map(\.name)
    files = records.map(File.init)
    contentKey =
      ContentHash(words: records.flatMap { [UInt64($0.kind.rawValue), $0.hash.value] }).value
  }
}

extension BankLibrary.Summary.File {
  init(_ record: SourceRecord) {
    let all = record.diagnostics + record.conflicts
    path = record.path
    questions = record.isUsed ? record.questionCount : 0
    errors = all.count { $0.severity == .error }
    warnings = all.count { $0.severity == .warning }
  }
}
