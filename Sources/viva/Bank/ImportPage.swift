internal import BankFormats
internal import Curriculum
internal import Terminal
internal import Text

/// What comes in from a file of questions, line by line.
struct ImportPage {
  let plan: ImportPlan
  let file: String
  let console: Console
  /// Whether the file is a spreadsheet, whose rows are told.
  var isSheet = false

  /// How many questions that are new are listed by name.
  private static let most = 40

  func write() {
    let new = plan.items.filter { $0.outcome.kind == "new" }
    for item in new.prefix(Self.most) { write(item) }
    if new.count > Self.most { console.line("  … and \(new.count - Self.most) more that are new") }
    for item in plan.items where item.outcome.kind == "changed" || item.outcome.kind == "refused" {
      write(item)
    }
    let kinds = ["new", "same", "changed", "refused"].map { kind in
      "\(plan.items.count { $0.outcome.kind == kind }) \(kind)"
    }
    console.line("\(kinds.joined(separator: ", ")).")
  }

  private func write(_ item: (line: Int, outcome: ImportPlan.Outcome)) {
    let place = "\(file.visible())\(isSheet ? ", row " : ":")\(item.line)"
    console.paragraph(
      "\(item.outcome.kind)  \(place): \(item.outcome.words)", first: "  ", rest: 4)
    guard case .new(_, _, _, let remarks) = item.outcome else { return }
    for remark in remarks {
      console.paragraph("does not come in: \(remark.message)", first: "    ", rest: 6)
    }
  }
}

extension ImportPlan.Outcome {
  /// What becomes of the question, in a word.
  fileprivate var kind: String {
    switch self {
    case .new: "new"
    case .same: "same"
    case .changed: "changed"
    case .unreadable, .unsound, .refused: "refused"
    }
  }

  fileprivate var words: String {
    switch self {
    case .new(let id, let type, let isAside, _):
      "\(id.rawValue.visible()) (\(type.rawValue)\(isAside ? ", kept aside" : ""))"
    case .same(let id): id.rawValue.visible()
    case .changed(let id): "\(id.rawValue.visible()) is in the bank in other words, which stay"
    case .unreadable(let fault): fault.message
    case .unsound(let fault): fault.message
    case .refused(let refusal): refusal.message
    }
  }
}
