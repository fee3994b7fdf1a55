internal import Files
package import Curriculum

/// The check of one file or folder of an author's, beside the banks that are already there.
package struct BankCheck {
  /// What a check found.
  package struct Report: Equatable, Sendable {
    /// How many files were looked at.
    package let files: Int
    /// How many questions are in the files that have no errors.
    package let questions: Int
    /// Everything that is wrong, in the order of paths and places.
    package let diagnostics: [Diagnostic]
  }

  private let library: [SourceReading]
  private let notes: NotesLibrary
  private let policies: PolicyCheck?

  /// Creates a check beside the units and banks of a library.
  ///
  /// - Parameters:
  ///   - library: The units and banks that are already there.
  ///   - organisation: The organisation whose policies are in force; without one, what questions
  ///     say of policies is not checked.
  ///   - shipped: The organisation that came with the banks.
  package init(
    beside library: BankLibrary, organisation: Organisation? = nil, shipped: Organisation? = nil
  ) {
    self.library = library.readings
    notes = NotesLibrary(folders: library.folders)
    policies = organisation.map { PolicyCheck(current: $0, shipped: shipped) }
  }

  /// Checks a file, or the files of a folder with its `Units`, `Topics` and `Notes`.
  ///
  /// Files of the library that are under the path are checked once, as part of it.
  ///
  /// - Throws: `BankLibraryError` where the path can't be read.
  package func check(_ path: String) throws(BankLibraryError) -> Report {
    let listing = try SourceListing(path: path)
    let files = listing.files.filter { !$0.path.hasSuffix(".md") }
    let others = library.filter { other in
      !files.contains { $0.stamp.isOfSameFile(as: other.record.stamp) }
    }
    let readings = LibraryBuild(files: files, old: nil, observed: 0).readings(after: others)
      .readings
    let changes = changes(listing.changes, beside: others + readings)
    let notes = NotesCheck(
      path, beside: notes, units: SourceReading.lines(in: readings + others))
    let questions = readings.flatMap(\.questions)
    return Report(
      files: files.count + changes.count + notes.fileCount,
      questions: readings.reduce(0) { $0 + ($1.record.isUsed ? $1.record.questionCount : 0) },
      diagnostics: (readings.flatMap {
        $0.record.diagnostics + $0.record.conflicts + policyDiagnostics(of: $0)
      } + sequenceDiagnostics(of: readings, beside: others) + changes.flatMap(\.diagnostics)
        + notes.diagnostics(of: questions, others: others.flatMap(\.questions).map(\.question)))
        .sorted { $0.position < $1.position })
  }

  /// Reads files of changes, whose questions some bank should have.
  private func changes(_ paths: [String], beside readings: [SourceReading]) -> [ChangesFile] {
    guard !paths.isEmpty else { return [] }
    let known = readings.filter { $0.record.isUsed && $0.record.kind == .bank }
      .flatMap { $0.section.ids(of: $0.record) }.map(\.id)
    return paths.map { ChangesFile($0, questions: Set(known)) }
  }

  private func sequenceDiagnostics(
    of readings: [SourceReading], beside others: [SourceReading]
  ) -> [Diagnostic] {
    let questions = readings.filter { $0.record.isUsed && $0.record.kind == .bank }
      .map { reading in (reading, reading.section.questions(of: reading.record)) }
    let known = others.filter { $0.record.isUsed && $0.record.kind == .bank }
      .flatMap { $0.section.questions(of: $0.record) }
    let check = SequenceCheck((questions.flatMap(\.1) + known).map(\.question))
    return questions.flatMap { reading, own in
      let source = LazySource(reading.record.path)
      return own.flatMap { question, place in
        check.problems(with: question).map { source.diagnostic($0, at: place) }
      }
    }
  }

  private func policyDiagnostics(of reading: SourceReading) -> [Diagnostic] {
    guard let policies, reading.record.isUsed, let topic = reading.record.topic,
      topic.organisation != nil
    else { return [] }
    let source = LazySource(reading.record.path)
    return reading.section.questions(of: reading.record).flatMap { question, place in
      policies.problems(of: question, in: topic).map { source.diagnostic($0, at: place) }
    }
  }
}

extension SourceReading {
  /// The questions that can be asked, with the places of their ids.
  fileprivate var questions: [(question: Question, place: SourcePosition)] {
    record.isUsed && record.kind == .bank ? section.questions(of: record) : []
  }

  /// Returns all lines of the units among some files.
  fileprivate static func lines(in readings: [SourceReading]) -> Set<CriterionID> {
    let units = readings.filter { $0.record.isUsed && $0.record.kind == .unit }
      .compactMap(\.section.unit)
    return Set(units.flatMap(\.nodes).map(\.id))
  }
}

extension FileStamp {
  fileprivate func isOfSameFile(as other: FileStamp) -> Bool {
    identity == other.identity && inode != 0
  }
}
