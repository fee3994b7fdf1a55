internal import Assessment
package import Curriculum
package import LearnerRecord
package import Proofs

/// The documents of a bundle: what its entries say, as pages to read and as data.
package struct SealedDocuments {
  private let curriculum: Curriculum
  private let checkpoint: Checkpoint
  private let program: String
  private let transcriptPage: (Transcript) throws -> String
  private let formPage: (FormDocument) throws -> String

  /// Prepares the documents of a record.
  ///
  /// - Parameters:
  ///   - curriculum: Today's units.
  ///   - checkpoint: The head of the record that the documents print.
  ///   - program: The program that makes them, with its version.
  ///   - transcriptPage: Makes the page of a transcript.
  ///   - formPage: Makes the page of a form.
  package init(
    curriculum: Curriculum, checkpoint: Checkpoint, program: String,
    transcriptPage: @escaping (Transcript) throws -> String,
    formPage: @escaping (FormDocument) throws -> String
  ) {
    self.curriculum = curriculum
    self.checkpoint = checkpoint
    self.program = program
    self.transcriptPage = transcriptPage
    self.formPage = formPage
  }

  /// Makes the documents of some entries.
  ///
  /// - Parameters:
  ///   - basis: The entries that they rest on.
  ///   - made: When the documents are made.
  /// - Returns: The same bytes for the same entries, moment, banks and templates: a transcript where
  ///   anything was answered or there is nothing else to tell, and every form on record.
  /// - Throws: What making a page throws.
  package func documents(of basis: DocumentBasis, made: Moment) throws -> [RecordBundle.Document] {
    let forms = FiledForm.all(in: basis.entries)
    let hasAnswers = basis.entries.contains { entry in
      if case .answered = entry.fact { true } else { false }
    }
    return (hasAnswers || forms.isEmpty ? try transcript(of: basis, made: made) : [])
      + (try forms.flatMap { try documents(of: $0, among: basis.entries, made: made) })
  }

  private func transcript(
    of basis: DocumentBasis, made: Moment
  ) throws -> [RecordBundle.Document] {
    let transcript = TranscriptBuilder(
      curriculum: curriculum,
      options: .init(made: made, program: program, head: checkpoint.printedHead)
    ).transcript(of: basis.entries)
    let name = basis.isLatestOnly ? "transcript-of-latest-answers" : "transcript"
    return [
      .init(
        name: name + ".html",
        bytes: Array(try transcriptPage(transcript).utf8)),
      .init(name: name + ".json", bytes: Array(try TranscriptRenderer.json(transcript).utf8)),
    ]
  }

  private func documents(
    of form: FiledForm, among entries: [Entry], made: Moment
  ) throws -> [RecordBundle.Document] {
    let unit = curriculum.unit(form.unit)
    let document = FormDocument(
      form.kind, form.values,
      .init(
        unit: unit,
        record: .init(
          name: checkpoint.origin, entry: form.entry, entries: checkpoint.size,
          code: checkpoint.shortCode),
        corrections: form.corrections,
        remarks: unit.map { form.remarks(of: $0, in: entries) } ?? [],
        verifierEntries: form.verifierEntries(in: entries), program: program,
        made: made.description))
    let name = "\(form.kind.id)-\(form.entry)"
    return [
      .init(name: name + ".html", bytes: Array(try formPage(document).utf8)),
      .init(name: name + ".json", bytes: Array(try FormRenderer.json(document).utf8)),
    ]
  }

  /// What came of comparing documents with entries.
  package struct Comparison {
    /// The names of the documents that do not say what the entries say.
    package var different: [String] = []
    /// Documents that another version of the program made, which this one can't make again.
    package var ofOtherVersions: [(name: String, program: String)] = []

    /// Nothing that differs.
    package init() {}

    init(different: [String]) { self.different = different }

    init(ofOtherVersions: [(name: String, program: String)]) {
      self.ofOtherVersions = ofOtherVersions
    }
  }

  /// Compares the documents of a bundle with what its entries say, by making them again.
  ///
  /// - Parameters:
  ///   - bundle: The bundle.
  ///   - basis: The entries that its documents rest on.
  /// - Returns: What came of it.
  /// - Throws: What making a page throws.
  package func comparison(of bundle: RecordBundle, _ basis: DocumentBasis) throws -> Comparison {
    guard let made = bundle.documents.lazy.compactMap(\.made).first else {
      return Comparison(different: bundle.documents.map(\.name))
    }
    let again = try documents(of: basis, made: made)
    let different =
      bundle.documents.filter { !again.contains($0) }.map(\.name)
      + again.map(\.name).filter { name in !bundle.documents.contains { $0.name == name } }
    let program = bundle.documents.lazy.compactMap(\.program).first
    guard let program, program != self.program else { return Comparison(different: different) }
    return Comparison(ofOtherVersions: different.map { ($0, program) })
  }
}

extension RecordBundle.Document {
  /// When a document says that it was made.
  fileprivate var made: Moment? {
    name.hasSuffix(".json") ? TranscriptRenderer.moment(ofJSON: bytes) : nil
  }

  /// Which program a document says that it was made by.
  fileprivate var program: String? {
    name.hasSuffix(".json") ? TranscriptRenderer.program(ofJSON: bytes) : nil
  }
}
