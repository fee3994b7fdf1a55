internal import Curriculum
internal import LearnerRecord
internal import Text

/// A portfolio in the words that are printed, which its template sees.
///
/// The pages of papers are HTML already.
struct PortfolioSheet {
  var title: String
  var made: String
  /// The styles of the papers, which are all of one template.
  var style: String
  var people: [PersonSheet]

  struct PersonSheet {
    var place: String
    var name: String
    var count: String
    var papers: [PaperSheet]
    var units: [IndexSheet]
    var summaries: [SummarySheet]
  }

  /// A unit on the title page of a person: what is decided, and which papers follow.
  struct SummarySheet {
    var summaryTitle: String
    var result: String
    var assessor: [TextSheet]
    var basis: [TextSheet]
    var listed: [ListedSheet]
  }

  struct TextSheet {
    var text: String
  }

  struct ListedSheet {
    var listedPlace: String
    var listedTitle: String
  }

  struct PaperSheet {
    var paperPlace: String
    var paperTitle: String
    var head: String
    var foot: String
    /// The inside of the body of the paper's page.
    var body: String
  }

  struct IndexSheet {
    var unit: String
    var criteria: [CriterionSheet]
  }

  struct CriterionSheet {
    var criterion: String
    var mentions: [MentionSheet]
  }

  struct MentionSheet {
    var mentionPlace: String
    var mentionTitle: String
  }
}

extension PortfolioSheet {
  /// Lays a portfolio out.
  ///
  /// - Parameters:
  ///   - portfolio: The portfolio.
  ///   - page: Makes the page of a paper.
  /// - Throws: What making a page throws.
  init(_ portfolio: Portfolio, page: (FormDocument) throws -> String) throws {
    title = portfolio.title.visible()
    made = "Made by \(portfolio.program) on \(momentInWords(portfolio.made) ?? portfolio.made)."
    var styles: [String] = []
    people = try zip(1..., portfolio.people).map { number, person in
      let papers = try zip(1..., person.papers).map { place, form in
        let (style, body) = Self.parts(of: try page(form))
        if styles.isEmpty { styles.append(style) }
        return PaperSheet(form, of: person.name, place: "paper-\(number)-\(place)", body: body)
      }
      return PersonSheet(
        place: "person-\(number)", name: person.name.visible(),
        count: papers.count == 1 ? "1 paper" : "\(papers.count) papers", papers: papers,
        units: Self.index(person.papers, papers),
        summaries: Self.summaries(of: person, papers))
    }
    style = styles.first ?? ""
  }

  /// Returns what stands between the tags of a page's style and of its body.
  private static func parts(of page: String) -> (style: String, body: String) {
    let bytes = Array(page.utf8)
    func inside(_ name: String) -> String {
      guard let start = bytes.firstRange(of: "<\(name)>".utf8),
        let end = bytes[start.upperBound...].firstRange(of: "</\(name)>".utf8)
      else { return "" }
      return String(decoding: bytes[start.upperBound..<end.lowerBound], as: UTF8.self)
    }
    return (inside("style"), inside("body"))
  }

  /// Returns what stands on the title page of a person, unit by unit.
  private static func summaries(
    of person: Portfolio.Person, _ papers: [PaperSheet]
  ) -> [SummarySheet] {
    let codes = (person.papers.map { $0.unit?.code } + person.units.map(\.code))
      .reduce(into: [String?]()) { if !$0.contains($1) { $0.append($1) } }
    return codes.map { code in
      let unit = person.units.first { $0.code == code }
      let ofUnit = zip(person.papers, papers).filter { $0.0.unit?.code == code }
      let title = unit?.title ?? ofUnit.first?.0.unit?.title
      return SummarySheet(
        summaryTitle: [code, title].compactMap(\.self).joined(separator: " ").visible(),
        result: (unit?.resultInWords ?? "None on record yet.").visible(),
        assessor: (unit?.assessor).map { [TextSheet(text: $0.visible())] } ?? [],
        basis: (unit?.basis ?? "").split(separator: "; ").map(String.init).filter { !$0.isEmpty }
          .map { TextSheet(text: $0.visible()) },
        listed: ofUnit.map {
          ListedSheet(listedPlace: $0.1.paperPlace, listedTitle: $0.0.nameInPortfolio.visible())
        })
    }
  }

  /// Returns which papers name which criteria, unit by unit.
  private static func index(_ forms: [FormDocument], _ papers: [PaperSheet]) -> [IndexSheet] {
    let codes = forms.compactMap(\.unit?.code).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return codes.map { code in
      let ofUnit = zip(forms, papers).filter { $0.0.unit?.code == code }
      let named = ofUnit.flatMap(\.0.criteria).reduce(into: [FormDocument.NamedCriterion]()) {
        if !$0.contains($1) { $0.append($1) }
      }.sorted { CriterionID(rawValue: $0.id) < CriterionID(rawValue: $1.id) }
      let lines = named.map { criterion in
        CriterionSheet(
          criterion: "\(CriterionID(rawValue: criterion.id).local) \(criterion.words)".visible(),
          mentions: ofUnit.filter { $0.0.criteria.contains(criterion) }.map {
            MentionSheet(mentionPlace: $0.1.paperPlace, mentionTitle: $0.0.nameInPortfolio)
          })
      }
      return IndexSheet(unit: code.visible(), criteria: lines)
    }.filter { !$0.criteria.isEmpty }
  }
}

extension PortfolioSheet.PaperSheet {
  fileprivate init(_ form: FormDocument, of person: String, place: String, body: String) {
    paperPlace = place
    paperTitle = ((form.unit.map { "\($0.code): " } ?? "") + form.nameInPortfolio).visible()
    // Not every paper has a field for the ID; every sheet of a portfolio says whose it is.
    head = ([form.wholeTitle] + (form.unit.map { [$0.code] } ?? []) + [person])
      .joined(separator: " · ").visible()
    foot = form.foot.visible()
    self.body = body
  }
}

extension FormDocument {
  /// What a paper is called in contents and index: its title, with its entry where it has one.
  fileprivate var nameInPortfolio: String {
    title + (record?.entry.map { ", entry \($0)" } ?? "")
  }
}

extension Portfolio.UnitSummary {
  /// The result with its day.
  fileprivate var resultInWords: String? {
    result.map { words in words + (day.map { ", \(dateInWords($0) ?? $0)" } ?? "") }
  }
}
