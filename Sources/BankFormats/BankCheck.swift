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
  private let today: String?

  /// Creates a check beside the units and banks of a library.
  ///
  /// - Parameters:
  ///   - library: The units and banks that are already there.
  ///   - organisation: The organisation whose policies are in force; without one, what questions
  ///     say of policies is not checked.
  ///   - shipped: The organisation that came with the banks.
  ///   - today: The date, as `yyyy-mm-dd`; without one, dates to come are not told.
  package init(
    beside library: BankLibrary, organisation: Organisation? = nil, shipped: Organisation? = nil,
    today: String? = nil
  ) {
    self.today = today
    self.library = library.readings
    notes = NotesLibrary(folders: library.folders)
    policies = organisation.map { PolicyCheck(current: $0, shipped: shipped) }
  }

  /// Checks a file, or the files of a folder with its `Units`, `Topics` and `Notes`.
  ///
  /// Files of the library that are under the path are checked once, as part of it. Of a file in `Topics`,
  /// `Notes` or `Units`, and of these folders themselves, the units, banks and notes around it are known too.
  ///
  /// - Throws: `BankLibraryError` where the path can't be read.
  package func check(_ path: String) throws(BankLibraryError) -> Report {
    let listing = try SourceListing(path: path)
    let files = listing.files.filter { !$0.path.hasSuffix(".md") }
    let around = Surroundings(of: path)
    let others = try (library + around.readings(beside: library)).filter { other in
      !files.contains { $0.stamp.isOfSameFile(as: other.record.stamp) }
    }
    let readings = LibraryBuild(files: files, old: nil, observed: 0).readings(after: others)
      .readings
    let changes = changes(listing.changes, beside: others + readings)
    let notes = NotesCheck(
      path, beside: around.notes(beside: notes), units: SourceReading.lines(in: readings + others))
    let asked = readings.map { AskedReading(reading: $0, questions: $0.questions) }
    let known = others.flatMap(\.questions).map(\.question)
    return Report(
      files: files.count + changes.count + notes.fileCount,
      questions: readings.reduce(0) { $0 + ($1.record.isUsed ? $1.record.questionCount : 0) },
      diagnostics: (asked.flatMap {
        $0.reading.record.diagnostics + $0.reading.record.conflicts + policyDiagnostics(of: $0)
          + dateDiagnostics(of: $0)
      } + sequenceDiagnostics(of: asked, beside: known) + changes.flatMap(\.diagnostics)
        + notes.diagnostics(of: asked.flatMap(\.questions), others: known))
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
    of asked: [AskedReading], beside others: [Question]
  ) -> [Diagnostic] {
    let check = SequenceCheck(asked.flatMap(\.questions).map(\.question) + others)
    return asked.flatMap { asked in
      let source = LazySource(asked.reading.record.path)
      let keys = KeyPlaces(asked.reading.record.path)
      return asked.questions.flatMap { question, place in
        check.problems(with: question).map { problem in
          guard case .unknownQuestion(let id, _) = problem else {
            return source.diagnostic(problem, at: place)
          }
          let named = keys.place(of: id, under: ["after", "follows"], in: question.id.rawValue)
          return source.diagnostic(problem, at: named ?? place)
        }
      }
    }
  }

  /// Warns of law that was checked on a day to come.
  private func dateDiagnostics(of asked: AskedReading) -> [Diagnostic] {
    guard let today else { return [] }
    let source = LazySource(asked.reading.record.path)
    let keys = KeyPlaces(asked.reading.record.path)
    return asked.questions.compactMap { question, place in
      guard let asAt = question.asAt, asAt > today else { return nil }
      let named = keys.place(of: asAt, under: ["asAt"], in: question.id.rawValue)
      return source.diagnostic(.asAtToCome(asAt), at: named ?? place)
    }
  }

  private func policyDiagnostics(of asked: AskedReading) -> [Diagnostic] {
    guard let policies, let topic = asked.reading.record.topic, topic.organisation != nil
    else { return [] }
    let source = LazySource(asked.reading.record.path)
    return asked.questions.flatMap { question, place in
      policies.problems(of: question, in: topic).map { source.diagnostic($0, at: place) }
    }
  }
}

/// A file with its questions, whose texts are decoded once for all checks; none where it is not in use.
private struct AskedReading {
  var reading: SourceReading
  var questions: [(question: Question, place: SourcePosition)]
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
  /// Whether two stamps are those of one file, by whatever paths it was reached.
  func isOfSameFile(as other: FileStamp) -> Bool {
    identity == other.identity && inode != 0
  }
}
