internal import Assessment
internal import LearnerRecord
internal import Text

// What a form says of itself and of the record that it was taken from.
extension FormDocument {
  /// What is filled in outside tables, by the names of the fields.
  var values: [String: String] {
    let fields = sections.flatMap(\.fields).map { ($0.name, $0.value) }
    // Name and date of who signs for a result are in that line alone.
    let kind = FormKind.named(kind)?.sections.flatMap(\.signatures) ?? []
    let signed = zip(kind, sections.flatMap(\.signatures)).flatMap { kind, signature in
      [(kind.nameField, signature.name), (kind.dateField, signature.date)]
        .compactMap { name, value in name.map { ($0, value) } }
    }
    let filled = (fields + signed).compactMap { name, value in value.map { (name, $0) } }
    return Dictionary(filled) { first, _ in first }
  }

  /// Name and id of the learner, where one is named: a page that comes loose belongs to somebody.
  var learner: [String] {
    let values = values
    guard let name = values["candidate"] ?? values["learner"] else { return [] }
    let id = values["candidate-id"] ?? values["learner-id"]
    return [name + (id.map { " (\($0))" } ?? "")]
  }

  /// The line for it in the head of each page, where the form is about a learner and names none yet.
  var learnerLine: [String] {
    let names = Set(sections.flatMap(\.fields).map(\.name))
    guard !names.isDisjoint(with: ["candidate", "learner"]) else { return [] }
    return ["Name: ______________________________ ID: ____________"]
  }
}

extension FormCorrection {
  /// The correction in sentences: which entries, when and why, and each value before and since.
  var inWords: String {
    let when = momentInWords(moment) ?? moment
    let first =
      replacement.map { "Entry \($0) corrects entry \(entry), on \(when)" }
      ?? "Entry \(entry) was corrected on \(when)"
    let why = reason.isEmpty ? "." : ": \(reason)" + (reason.endsSentence ? "" : ".")
    return ([first + why] + changes.map(\.inWords)).joined(separator: " ")
  }
}

extension FormCorrection.Change {
  fileprivate var inWords: String {
    "\(field): " + (was.isEmpty ? "was empty" : "was “\(printed(was))”") + ", "
      + (now.isEmpty ? "is empty now." : "is “\(printed(now))” now.")
  }
}

extension String {
  fileprivate var endsSentence: Bool { last.map { ".!?…".contains($0) } ?? true }
}

extension FormDocument {
  var supersededRemark: [String] {
    supersededBy.map {
      let shown = record?.entry.map { "entry \($0)" } ?? "an entry"
      return ["This is \(shown) as it was filed. Entry \($0) corrects it and replaces it."]
    } ?? []
  }

  /// The title, with what took the place of the form if something did.
  var wholeTitle: String {
    title + (supersededBy.map { " (superseded by entry \($0))" } ?? "")
  }

  /// The running head: a page that comes loose belongs to a form, a unit and a learner.
  var head: String {
    let parts = [wholeTitle] + (unit.map { [$0.code] } ?? [])
    return (parts + (learner.isEmpty ? learnerLine : learner)).joined(separator: " · ")
  }

  var foot: String {
    record.map { "Record \($0.name), \($0.entries)-\($0.code)" } ?? program
  }

  /// Where the document comes from, as lines at its end.
  var originLines: [String] {
    guard let record else { return ["Made by \(program) on \(momentInWords(made) ?? made)."] }
    let entry = record.entry.map { ", entry \($0)" } ?? ""
    return [
      "Taken from \(record.name)\(entry), on \(momentInWords(made) ?? made), by \(program).",
      "Head of the record: \(record.entries)-\(record.code). A sealed file of the same record "
        + "shows the same code at \(record.entries) entries.",
    ]
  }
}
