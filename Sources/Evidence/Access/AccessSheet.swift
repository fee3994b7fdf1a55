internal import Text

/// An ``AccessDocument`` as its template sees it, every text made safe.
struct AccessSheet {
  var person: String
  var record: String
  var made: String
  var program: String
  var entryCount: String
  var entries: [ItemSheet]
  var hasDrafts: Bool
  var drafts: [ItemSheet]
  var hasOverview: Bool
  var overview: [LineSheet]

  struct ItemSheet {
    var title: String
    var moment: String
    var lines: [LineSheet]
  }

  struct LineSheet {
    var label: String
    var text: String
  }

  /// Makes the texts of a document safe.
  init(_ document: AccessDocument) {
    person = safe(document.name ?? "(name withdrawn)")
    record = safe(document.record)
    made = safe(document.made)
    program = safe(document.program)
    entryCount = String(document.entries.count)
    entries = document.entries.map(ItemSheet.init)
    hasDrafts = !document.drafts.isEmpty
    drafts = document.drafts.map(ItemSheet.init)
    hasOverview = !document.overview.isEmpty
    overview = document.overview.map(LineSheet.init)
  }
}

extension AccessSheet.ItemSheet {
  fileprivate init(_ item: AccessDocument.Item) {
    title = safe(item.title)
    moment = safe(item.moment)
    lines = item.lines.map(AccessSheet.LineSheet.init)
  }
}

extension AccessSheet.LineSheet {
  fileprivate init(_ line: AccessDocument.Line) {
    self.init(label: safe(line.label), text: line.text.isEmpty ? "–" : safe(line.text))
  }
}

private func safe(_ text: String) -> String { text.visible(keepingLines: true) }
