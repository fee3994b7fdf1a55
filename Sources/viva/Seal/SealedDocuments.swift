internal import Curriculum
internal import Evidence
internal import LearnerRecord
internal import Scheduling

/// The documents of a bundle: what its entries say, as a page to read and as data.
struct SealedDocuments {
  let workspace: Workspace

  /// Makes the documents of some entries.
  ///
  /// - Parameters:
  ///   - entries: The entries that the bundle shows.
  ///   - made: When the documents are made.
  /// - Returns: The same bytes for the same entries, moment, banks and templates.
  /// - Throws: `Problem` where a template can't be used.
  func documents(of entries: [Entry], made: Moment) throws -> [RecordBundle.Document] {
    let transcript = TranscriptBuilder(
      curriculum: try workspace.curriculum(), options: .init(made: made, program: Program.name)
    ).transcript(of: entries)
    let template = try TextFile.read(workspace.places.templates + "/transcript.mustache")
    let html = try TranscriptRenderer.html(transcript, template: template)
    let json = try TranscriptRenderer.json(transcript)
    return [
      .init(name: "transcript.html", bytes: Array(html.utf8)),
      .init(name: "transcript.json", bytes: Array(json.utf8)),
    ]
  }

  /// Returns the documents of a bundle that do not say what its entries say, when made anew.
  ///
  /// - Parameters:
  ///   - bundle: The bundle.
  ///   - entries: Its entries, decoded.
  /// - Returns: The names of the documents.
  /// - Throws: `Problem` where a template can't be used.
  func different(in bundle: RecordBundle, _ entries: [Entry]) throws -> [String] {
    guard let made = bundle.documents.lazy.compactMap(\.made).first else {
      return bundle.documents.map(\.name)
    }
    let anew = try documents(of: entries, made: made)
    return bundle.documents.filter { !anew.contains($0) }.map(\.name)
  }
}

extension RecordBundle.Document {
  /// When a transcript says that it was made.
  fileprivate var made: Moment? {
    guard name == "transcript.json" else { return nil }
    return TranscriptRenderer.moment(ofJSON: bytes)
  }
}
