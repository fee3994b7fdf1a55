internal import Curriculum
internal import FoundationEssentials

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
