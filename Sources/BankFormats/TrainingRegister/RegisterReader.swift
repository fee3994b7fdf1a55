internal import Curriculum
internal import XML

/// Reads units of competency as training.gov.au hands them out: Author-it XML, in which the style of each paragraph
/// says how deep it lies.
struct RegisterReader {
  private let bytes: [UInt8]
  private let log: UnitLog
  private let code: String?

  /// Takes in a text.
  ///
  /// - Parameters:
  ///   - bytes: The text, which is known to be UTF-8.
  ///   - log: Takes what is said of it.
  ///   - code: The code that the unit is to have, where somebody names one.
  init(_ bytes: [UInt8], log: UnitLog, code: String?) {
    (self.bytes, self.log, self.code) = (bytes, log, code)
  }

  /// Returns the unit; where there is none, the log says why.
  func unit() -> Unit? {
    do throws(XMLFault) {
      let root = try XMLReader.read(bytes, atMost: UnitExchange.fileLimit)
      guard let book = RegisterBook(root, log) else {
        log.report(.notThat(.tga), at: root.offset)
        return nil
      }
      return unit(book)
    } catch {
      log.report(.notXML(error.reason.words(of: "a unit")), at: error.offset)
      return nil
    }
  }

  private func unit(_ book: RegisterBook) -> Unit? {
    guard let code = code ?? book.variables["code"] else {
      log.report(
        .missing("the variable “Code”, the unit's code (--code gives one)"), at: book.offset)
      return nil
    }
    guard code.isUnitCode else {
      log.report(.badCode(code), at: book.offset)
      return nil
    }
    for section in RegisterSection.expected where book.sections[section]?.text.isBlank ?? true {
      log.report(.absent("the section “\(section.rawValue)”"), at: book.offset)
    }
    if book.sections[.prerequisites] == nil {
      log.report(
        .absent(
          "the section “\(RegisterSection.prerequisites.rawValue)”: the file does not say that there are none"
        ),
        at: book.offset)
    }
    if book.variables["title"] == nil {
      log.report(.absent("the variable “Title”"), at: book.offset)
    }
    return Unit(
      code: code, title: book.variables["title"] ?? code, jurisdiction: .australia,
      release: release(book, code),
      details: details(book), application: paragraphs(.application, book).map(\.text),
      elements: elements(book, code),
      performanceEvidence: evidence(.performanceEvidence, book, code, "PE"),
      knowledgeEvidence: evidence(.knowledgeEvidence, book, code, "KE"),
      assessmentConditions: evidence(.assessmentConditions, book, code, "AC"))
  }

  private func paragraphs(_ section: RegisterSection, _ book: RegisterBook) -> [RegisterParagraph] {
    book.sections[section].map(RegisterParagraph.all) ?? []
  }

  // MARK: Facts

  /// The release: of a variable, of the history, or of the name of the file.
  private func release(_ book: RegisterBook, _ code: String) -> String {
    let names = ["release", "releasenumber"]
    if let said = names.compactMap({ book.variables[$0] }).first {
      return said.allSatisfy(\.isNumber) ? "\(code), Release \(said)" : said
    }
    for paragraph in paragraphs(.modificationHistory, book) {
      if let found = paragraph.text.firstMatch(of: /Release ([0-9]+)/) {
        return "\(code), Release \(found.1)"
      }
    }
    if let found = log.source.file.firstMatch(of: /_R([0-9]+)\.xml$/.ignoresCase()) {
      log.report(.inferred("release \(found.1), from the name of the file"), at: book.offset)
      return "\(code), Release \(found.1)"
    }
    log.report(.absent("the number of the release"), at: book.offset)
    return "\(code), training.gov.au"
  }

  private func details(_ book: RegisterBook) -> [Unit.Detail] {
    let package =
      book.variables["trainingpackage"].map { [Unit.Detail(label: "Training package", text: $0)] }
      ?? []
    return package
      + RegisterSection.allCases.flatMap { section in
        guard let label = section.label, let text = book.sections[section] else {
          return [Unit.Detail]()
        }
        return facts(text).map { Unit.Detail(label: label, text: $0) }
      }
  }

  /// What a section states: a fact for each row of its table and each paragraph outside it.
  private func facts(_ text: XMLElement) -> [String] {
    text.elements.flatMap { part -> [String] in
      guard !part.all("tr").isEmpty || part.name == "tr" else {
        return part.name == "p"
          ? [RegisterParagraph(part)?.text].compactMap(\.self)
          : RegisterParagraph.all(in: part).map(\.text)
      }
      return RegisterParagraph.rows(in: part).compactMap { cells in
        let words = cells.map { $0.map(\.text).joined(separator: " ") }.filter { !$0.isEmpty }
        guard let first = words.first, !Self.isHeading(first) else { return nil }
        return words.count > 1 ? "\(first): \(words.dropFirst().joined(separator: "; "))" : first
      }
    }
  }

  /// Whether a cell is that of a row of headings.
  private static func isHeading(_ cell: String) -> Bool {
    let words = cell.lowercased()
    return words == "skill" || words == "skills" || words.hasPrefix("code and title")
  }

  // MARK: Lines

  private func elements(_ book: RegisterBook, _ code: String) -> [CriterionNode] {
    var elements = RegisterElements(code: code, log: log)
    guard let text = book.sections[.elements] else { return [] }
    let rows = RegisterParagraph.rows(in: text)
    if rows.isEmpty {
      for paragraph in RegisterParagraph.all(in: text) { elements.take(paragraph, column: nil) }
    }
    for row in rows {
      for (column, cell) in row.enumerated() {
        for paragraph in cell { elements.take(paragraph, column: column) }
      }
    }
    log.remark(onBare: elements.nodes)
    return elements.nodes
  }

  /// A list, whose bullets are below the plain paragraph before them.
  ///
  /// What comes before all bullets leads into evidence, and is a line of its own among conditions.
  private func evidence(
    _ section: RegisterSection, _ book: RegisterBook, _ code: String, _ name: String
  ) -> Unit.EvidenceList {
    let all = paragraphs(section, book)
    let isBullet = all.map { level(of: $0) > 0 }
    let first = isBullet.firstIndex(of: true) ?? all.count
    let leads = section != .assessmentConditions && first < all.count ? first : 0
    var depth = 0
    let lines = all[leads...].map { paragraph in
      let level = level(of: paragraph)
      if level == 0 { depth = 1 }
      return UnitLine(
        depth: level == 0 ? 0 : depth + level - 1, text: paragraph.text, offset: paragraph.offset)
    }
    for paragraph in all { remark(on: paragraph) }
    return .init(
      lead: all[..<leads].map(\.text).joined(separator: " "),
      items: lines.tree(named: "\(code).\(name)"))
  }

  private func level(of paragraph: RegisterParagraph) -> Int {
    switch paragraph.style {
    case .plain: 0
    case .bullet(let level): level
    case .other(let id): Self.deeper[id ?? ""] ?? 0
    }
  }

  /// Styles after those that are known, taken as bullets that lie deeper still.
  private static let deeper = ["15": 3, "16": 4]

  private func remark(on paragraph: RegisterParagraph) {
    guard case .other(let id) = paragraph.style else { return }
    let level = level(of: paragraph)
    let style = id.map { "p id=\"\($0)\"" } ?? "p without an id"
    log.report(
      .inferred(
        level == 0
          ? "a plain paragraph, of the style \(style)"
          : "level \(level) of the list, of the style \(style)"),
      at: paragraph.offset)
  }
}
