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
    return jsonText(try encoder.encode(transcript)) + "\n"
  }

  /// Returns the transcript as a self-contained HTML page.
  ///
  /// - Parameters:
  ///   - transcript: What to print.
  ///   - template: The text of a Mustache template; its names are the properties of
  ///     `TranscriptSheet`.
  /// - Returns: The page; every text of the record in it is escaped, and shows its controls.
  /// - Throws: `MustacheTemplate.Error` for a text that is no template.
  package static func html(_ transcript: Transcript, template: String) throws -> String {
    let sheet = TranscriptSheet(transcript) { $0.visible(keepingLines: true) }
    return try HTMLText.render(sheet, template: template)
  }

  /// Returns the transcript as Markdown in which nothing from the record acts as markup.
  package static func markdown(_ transcript: Transcript) -> String {
    TranscriptSheet(transcript, safe: markdownText).markdown
  }
}

/// Returns JSON with escapes in place of the scalars that `String.visible()` would show; outside
/// strings JSON has none of them but line ends.
private func jsonText(_ json: Data) -> String {
  var text = ""
  for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
    if scalar != "\n", String(scalar).visible() != String(scalar) {
      text += UTF16.encode(scalar).map { $0.map(jsonEscape).joined() } ?? ""
    } else {
      text.unicodeScalars.append(scalar)
    }
  }
  return text
}

private func jsonEscape(_ unit: UInt16) -> String {
  let digits = String(unit, radix: 16)
  return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
}
