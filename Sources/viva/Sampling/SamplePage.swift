internal import Assessment
internal import Curriculum
internal import LearnerRecord
internal import LearnerRecordStore
internal import Proofs
internal import Terminal
internal import Text

/// A draw as a grid of candidates and units, on the terminal.
struct SamplePage {
  let document: SampleDocument
  let records: [WorkRecord]
  let console: Console
  /// The records as they were when they were drawn, by name; one that can't be found is missing.
  private let states: [String: WorkRecord.State]

  init(_ document: SampleDocument, records: [WorkRecord], console: Console) {
    (self.document, self.records, self.console) = (document, records, console)
    states = records.reduce(into: [:]) { states, record in
      let head = document.checkpoints.first { $0.origin == record.entries.recordName }
      states[record.entries.recordName] = head.flatMap(record.state)
    }
  }

  /// Writes the grid, what is to be looked at, and how much of everything is covered.
  func show() {
    console.draw(grid.lines(width:))
    console.paragraph(
      "○ drawn, ● looked at, ! an action is open, · not drawn; a number is how many.")
    console.line()
    console.draw(list.lines(width:))
    let coverage = Sample.coverage(of: document.drawnWork, among: document.work)
    console.paragraph(
      "Covered: " + coverage.map { "\($0.part) \($0.drawn) of \($0.all)" }.joined(separator: ", ")
        + ".")
  }

  private var grid: Table {
    let units = Set(document.work.map(\.unit)).sorted()
    var table = Table([("Candidate", .left)] + units.map { ($0, .left) })
    for record in Set(document.work.map(\.record)).sorted(by: { name(of: $0) < name(of: $1) }) {
      let cells = units.map { unit in
        cell(document.work.filter { $0.record == record && $0.unit == unit })
      }
      table.add([name(of: record)] + cells)
    }
    return table
  }

  private func cell(_ pieces: [WorkPiece]) -> String {
    let marks = pieces.map(mark)
    return ["!", "○", "●", "·"].compactMap { mark in
      let count = marks.count { $0 == mark }
      return count == 0 ? nil : count == 1 ? mark : "\(mark)\(count)"
    }.joined(separator: " ")
  }

  private func mark(_ piece: WorkPiece) -> String {
    guard document.isDrawn(piece) else { return "·" }
    let said = verifierEntries(on: piece)
    return said.contains(where: \.isOpenAction) ? "!" : said.isEmpty ? "○" : "●"
  }

  private var list: Table {
    var table = Table([
      ("", .left), ("Candidate", .left), ("Entry", .right), ("Unit", .left), ("Method", .left),
      ("Assessor", .left), ("Drawn for", .left),
    ])
    for piece in document.work where document.isDrawn(piece) {
      table.add([
        mark(piece), name(of: piece.record), String(number(of: piece)), piece.unit, piece.method,
        piece.assessor + piece.part, document.reason(for: piece)?.rawValue ?? "",
      ])
    }
    return table
  }

  private func record(_ name: String) -> WorkRecord? {
    records.first { $0.entries.recordName == name }
  }

  private func name(of record: String) -> String {
    guard let candidate = self.record(record)?.candidate else { return record }
    return candidate.name ?? candidate.id
  }

  /// The number that a piece of work has now; another than it was drawn with where copies were joined since.
  private func number(of piece: WorkPiece) -> Int {
    states[piece.record]?.number(of: piece.entry) ?? piece.entry
  }

  /// What verifiers said on a piece of work since it was drawn.
  private func verifierEntries(on piece: WorkPiece) -> [VerifierEntry] {
    guard let entries = record(piece.record)?.entries, let made = Moment(document.made) else {
      return []
    }
    let form = FiledForm.all(in: entries).first {
      entries.parts(of: number(of: piece)).contains($0.entry)
    }
    return form?.verifierEntries(in: entries).filter { $0.at.milliseconds >= made.milliseconds }
      ?? []
  }
}

extension WorkPiece {
  /// What of the form is its assessor's, after the name; empty where all of it is.
  fileprivate var part: String {
    criteria.map { lines in
      lines.isEmpty ? " (overall)" : " (\(lines.map(\.local).joined(separator: ", ")))"
    } ?? ""
  }
}
