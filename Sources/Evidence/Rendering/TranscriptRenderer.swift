internal import FoundationEssentials
package import LearnerRecord
internal import Text

/// The forms in which a transcript is published.
package enum TranscriptRenderer {
  /// Returns the transcript as JSON by `transcript.schema.json`: readable, keys in order, every text
  /// as it is in the record.
  ///
  /// Controls and other scalars that could act on a terminal are written as `\u` escapes, so that
  /// the file can be looked at anywhere; a reader gets them back.
  ///
  /// - Throws: `EncodingError`, though every transcript that was built can be encoded.
  package static func json(_ transcript: Transcript) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try String(decoding: encoder.encode(transcript), as: UTF8.self).visibleJSON + "\n"
  }

  /// Returns when a transcript was made, from its JSON.
  ///
  /// - Parameter bytes: What ``json(_:)`` gave.
  /// - Returns: The moment; `nil` where the bytes are not a transcript.
  package static func moment(ofJSON bytes: [UInt8]) -> Moment? {
    struct Head: Decodable { var made: String }
    return (try? JSONDecoder().decode(Head.self, from: Data(bytes))).flatMap { Moment($0.made) }
  }

  /// Returns which program made a document, from its JSON.
  ///
  /// - Parameter bytes: The JSON of a transcript or a form.
  /// - Returns: The program and its version; `nil` where the bytes do not say.
  package static func program(ofJSON bytes: [UInt8]) -> String? {
    struct Head: Decodable { var program: String }
    return (try? JSONDecoder().decode(Head.self, from: Data(bytes)))?.program
  }

  /// Returns the transcript as a self-contained HTML page.
  ///
  /// - Parameters:
  ///   - transcript: What to print.
  ///   - template: The text of a Mustache template; its names are the properties of
  ///     `TranscriptSheet`.
  /// - Returns: The page; every text of the record in it is escaped, and shows its controls.
  /// - Throws: `TemplateError` for a text that is no template.
  package static func html(_ transcript: Transcript, template: String) throws -> String {
    let sheet = TranscriptSheet(transcript) { $0.visible(keepingLines: true) }
    return try HTMLText.render(sheet, template: template)
  }

  /// Returns the transcript as Markdown in which nothing from the record acts as markup.
  package static func markdown(_ transcript: Transcript) -> String {
    TranscriptSheet(transcript, safe: markdownText).markdown
  }
}
