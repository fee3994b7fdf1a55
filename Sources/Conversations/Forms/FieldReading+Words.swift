package import Assessment
internal import Text

extension FieldReading.Refusal {
  /// Why a text is not taken, as a sentence.
  package var sentence: String {
    switch self {
    case .needed(let label): "“\(label)” is needed."
    case .number: "A number is written in digits, from 1."
    case .date: "A date is written like 2026-11-22 or 22/11/2026."
    case .time: "A time is written like 14:30."
    case .fingerprint:
      "A SHA-256 has 64 hexadecimal digits; the path of a file is enough at a prompt, and “sha256sum FILE” shows "
        + "its SHA-256 elsewhere."
    case .choice(let choices): "Type the number or the beginning of one: \(numbered(choices))."
    case .criterion(let typed, let unit, let nearest):
      "\(unit) has no criterion “\(typed.visible())”."
        + (nearest.map { " Did you mean “\($0)”?" } ?? "")
    case .severalCriteria: "Each criterion has a row of its own: give one."
    case .toCome(let day, let today):
      "\(words(day)) is still to come: today is \(words(today)). Give the day on which it was, or enter it "
        + "once it has been."
    case .beforeStart(let end, let start): "The end, \(end), is before the start, \(start)."
    case .before(let day, let since, let called):
      "\(words(day)) is before \(words(since)) (\(called)), so nothing can be agreed for it. Give that day or a "
        + "later one, or none."
    }
  }
}

/// Returns a date in words; as it stands, where it is none.
private func words(_ date: String) -> String { dateInWords(date) ?? date }

/// Returns choices with their numbers, on one line.
package func numbered(_ choices: [String]) -> String {
  zip(1..., choices).map { "\($0) \($1)" }.joined(separator: ", ")
}

extension FormValueFault {
  /// What is wrong in a file, as a sentence that begins with its place.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - form: The id of the form.
  /// - Returns: The sentence.
  package func sentence(in path: String, of form: String) -> String {
    let place = row.map { "row \($0) of “\(table ?? "")”" } ?? "the form"
    let field = "“\(name.visible())”"
    let words =
      switch fault {
      case .unknown(let nearest):
        "the form has no \(isTable ? "table" : "field") \(field). "
          + (nearest.map { "Did you mean “\($0)”?" } ?? "“form fields \(form)” lists them.")
      case .ofRecord: "\(field) in \(place) is worked out from the record. Leave it out."
      case .refused(let refusal): "\(field) in \(place): \(refusal.sentence)"
      case .notPrinted(let first, let last):
        "\(place) is on \(field). The form has rows for \(first ?? "nothing") to "
          + "\(last ?? "nothing")."
      }
    return "\(path.visible()): \(words)"
  }
}
