internal import BankFormats
internal import Curriculum
internal import Files
internal import Terminal
internal import Text

/// A file of questions that come in.
struct ImportedFile {
  /// The file.
  let path: String
  /// What it is written in, as people call it.
  let formatName: String
  /// Anki's package, where it is one.
  let package: AnkiPackage?
  private let content: Content

  private enum Content {
    case text([UInt8], ExchangeFormat, lineCount: Int)
    case sheet([UInt8])
    case notes([AnkiNote.Numbered], AnkiFields?, usual: AnkiFields?)
  }

  /// Its name, without its folder.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Whether it is a spreadsheet, whose rows are told.
  var isSheet: Bool { if case .sheet = content { true } else { false } }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - format: What it is written in; `nil` for what it itself shows.
  ///   - fields: Which fields of Anki's notes are what, where somebody said so.
  ///   - workspace: Settings and terminal, for what has to be asked of Anki's notes.
  /// - Throws: `FileError`; `Problem` for one that is no text in UTF-8, or whose format can't be told.
  init(
    _ path: String, _ format: ExchangeFormat?, fields: AnkiFields?, _ workspace: Workspace
  ) throws {
    self.path = path
    func notes(_ notes: [AnkiNote.Numbered]) throws -> Content {
      let usual = fields == nil ? try AnkiFieldChoice(workspace).usual(for: notes) : nil
      return .notes(notes, fields, usual: usual)
    }
    let read = try File.bytes(path)
    if AnkiPackage.isLike(read), format == nil || format == .anki {
      let package = try AnkiPackage(read, path: path, temporary: workspace.places.temporary)
      self.package = package
      formatName = "Anki's package" + Self.mediaInWords(package)
      content = try notes(package.notes)
      return
    }
    package = nil
    let bytes = try Self.text(read, path)
    guard let format = format ?? .recognised(in: bytes) else {
      throw Problem(
        "\(path.visible()) has no questions in \(ExchangeFormat.names) that can be recognised; "
          + "--format says which of them it is in.", exitCode: .badData)
    }
    formatName = format.name
    content =
      switch format {
      case .csv: .sheet(bytes)
      case .anki: try notes(AnkiText(bytes).notes)
      default: .text(bytes, format, lineCount: bytes.count { $0 == UInt8(ascii: "\n") })
      }
  }

  private static func text(_ read: [UInt8], _ path: String) throws -> [UInt8] {
    guard let bytes = ExchangeEncoding.utf8(read) else {
      throw Problem(
        "\(path.visible()) is not UTF-8 text; it looks like \(ExchangeEncoding.name(of: read)). Save it "
          + "as UTF-8 and import that.", exitCode: .badData)
    }
    return bytes
  }

  private static func mediaInWords(_ package: AnkiPackage) -> String {
    guard !package.media.isEmpty else { return "" }
    let media = counted(package.media.count, "image or recording", "images and recordings")
    return " with \(media), which stay out"
  }

  /// Takes its questions in by a plan, with a bar where that takes a while.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - console: Where the bar is shown.
  ///   - add: Is given each question that is new.
  /// - Returns: The number of the card of each item of the plan, where the file has notes.
  /// - Throws: `Problem` after Ctrl-C, or for a sheet without its columns; what `add` throws.
  func read(
    by plan: inout ImportPlan, on console: Console, _ add: (Question) throws -> Void
  ) throws -> [Int64?] {
    var bar = ProgressBar("Reading \(name.visible())", on: console)
    defer { bar.clear() }
    func pause(_ done: Double) throws {
      if Interruption.wasPressed { throw Problem.declined("Stopped; nothing was written.") }
      bar.show(done)
    }
    var cards: [Int64?] = []
    plan.begin(source: "Imported from \(name)")
    switch content {
    case .text(let bytes, let format, let lineCount):
      try format.read(bytes) { item in
        if let added = plan.take(item) { try add(added) }
        guard plan.items.count.isMultiple(of: 256) else { return }
        try pause(Double(item.line) / Double(max(1, lineCount)))
      }
    case .notes(let notes, let fields, let usual):
      try AnkiCard.read(notes, fields: fields, usual: usual) { card in
        cards.append(card.id)
        if let added = plan.take(card.item) { try add(added) }
        guard plan.items.count.isMultiple(of: 256) else { return }
        try pause(Double(plan.items.count) / Double(notes.count))
      }
    case .sheet(let bytes):
      for item in try items(ofSheet: bytes, plan.way) {
        if let added = plan.take(item) { try add(added) }
        if Interruption.wasPressed { try pause(0) }
      }
    }
    return cards
  }

  private func items(ofSheet bytes: [UInt8], _ way: BankImport) throws -> [SheetItem] {
    var items: [SheetItem] = []
    do throws(SheetReader.Fault) {
      try SheetReader.read(String(decoding: bytes, as: UTF8.self), way) { items.append($0) }
    } catch {
      throw Problem(
        "\(path.visible()) is no sheet of questions: \(error.message).", exitCode: .badData)
    }
    return items
  }
}
