internal import Assessment
internal import Curriculum
internal import LearnerRecord
internal import Text

/// A form in the words that are printed, every text made safe; what a template sees.
///
/// What may be missing is a list with one text or none, as Mustache would take a missing value from
/// further out.
struct FormSheet {
  /// What is printed above the title; one text or none.
  var banner: [String]
  var title: String
  var statement: String
  /// The inside of a CSS string for the running head.
  var runningHead: String
  /// The inside of a CSS string for the running foot.
  var runningFoot: String
  /// The running foot of a Word document, whose head has no room for a name to be written.
  var foot: String
  var unit: [UnitLine]
  /// Name and id of the learner, where one is named.
  var learner: [String]
  var remarks: [String]
  var corrections: [String]
  var sections: [SectionSheet]
  /// Whether all of it lies on its side: what comes before its wide table is too little for a sheet.
  var isSideways: Bool
  /// What is filled in outside tables, by the names of the fields; no name where nothing is.
  var values: [String: String]
  /// The criteria that tables name, which have no room for their words.
  var criteria: [CriterionLine]
  var hasCriteria: Bool
  var origin: [String]

  struct CriterionLine {
    var criterion: String
    var wording: String
  }

  struct UnitLine {
    var code: String
    var unitTitle: String
    var release: String
  }

  struct SectionSheet {
    var heading: String
    /// What it is, as classes for its style; one text or none.
    var classes: [String]
    /// Whether a table of it needs a page on its side.
    var isWide: Bool
    /// Whether it is no more than some fields to sign for, so that no page should end within it.
    var isShort: Bool
    /// Whether it has nothing but lines to sign on, which belong on the page of what is signed for.
    var isOnlySigned: Bool
    var hasFields: Bool
    var fields: [FieldSheet]
    /// How often each choice was taken, a sentence for each column with choices.
    var totals: [String]
    var tables: [TableSheet]
    var blocks: [BlockSheet]
    var hasSignatures: Bool
    var signatures: [SignatureSheet]
  }

  struct FieldSheet {
    var label: String
    var value: [String]
    var choices: [String]
    /// `line` or `lines` where there is room to write, else nothing.
    var room: [String]
    /// How high the room is, in millimetres.
    var roomHeight: String
  }

  struct TableSheet {
    var caption: String
    var columns: [String]
    /// What stands above the columns: groups, and columns that belong to none; nothing without groups.
    var heads: [HeadSheet]
    var hasGroups: Bool
    /// The columns with a head of their own below `heads`; all of them without groups.
    var lowerHeads: [String]
    var rows: [RowSheet]
    var hasRows: Bool
    /// Whether its cells are to be written in by hand.
    var hasRoom: Bool
  }

  struct HeadSheet {
    var head: String
    var isGroup: Bool
    /// How many columns it is above, as digits.
    var span: String
  }

  struct RowSheet {
    var firstColumn: String
    var hasFirst: Bool
    var first: String
    var cells: [CellSheet]
  }

  struct CellSheet {
    var column: String
    var text: String
    var choices: [String]
    var isLong: Bool
    /// How high a cell is that is to be written in, in millimetres.
    var cellHeight: String
  }

  struct BlockSheet {
    var blockTitle: String
    var blockFields: [FieldSheet]
    /// What the program noted, in one line; one text or none.
    var noted: [String]
    /// Whether it is there on a filled form to be written by hand, and so on paper only.
    var isToWrite: Bool
  }

  struct SignatureSheet {
    var who: String
    var declaration: String
    var signer: String
    var signedOn: String
  }
}

extension FormSheet {
  /// Puts a form in words.
  ///
  /// - Parameters:
  ///   - form: The form.
  ///   - safe: What makes a text safe for the place where it is printed.
  init(_ form: FormDocument, safe: (String) -> String) {
    banner = form.banner.map { [safe($0)] } ?? []
    // In the title, since a college's own template may have no other place for it.
    title = safe(form.wholeTitle)
    statement = safe(form.statement)
    runningHead = cssString(form.head.visible())
    learner = form.learner.map(safe)
    runningFoot = cssString(form.foot.visible())
    foot = safe(
      ([form.foot] + (form.learner.isEmpty ? form.learnerLine : [])).joined(separator: " · "))
    unit =
      form.unit.map {
        [.init(code: safe($0.code), unitTitle: safe($0.title), release: safe($0.release))]
      } ?? []
    remarks = (form.supersededRemark + form.remarks).map(safe)
    corrections = form.corrections.map { safe($0.inWords) }
    let wording = CriterionWording(form.criteria)
    sections = form.sections.map {
      SectionSheet($0, wording, isBlank: form.isBlank || $0.isLeftToVerifier, safe: safe)
    }
    isSideways = Self.isSideways(sections)
    criteria = wording.lines(namedIn: form.sections.flatMap(\.tables)).map {
      .init(criterion: safe($0.criterion), wording: safe($0.wording))
    }
    hasCriteria = !criteria.isEmpty
    values = form.values.mapValues { safe(printed($0)) }
    origin = form.originLines.map(safe)
  }
}

extension FormSheet {
  /// Whether sections hold a wide table, with no more than a few lines before it.
  private static func isSideways(_ sections: [SectionSheet]) -> Bool {
    guard let wide = sections.firstIndex(where: \.isWide) else { return false }
    let before = sections[..<wide]
    return before.allSatisfy { $0.tables.isEmpty && $0.blocks.isEmpty && !$0.hasSignatures }
      && before.flatMap(\.fields).count <= 8
  }
}

extension FormDocument.Section {
  /// Whether somebody who checks the assessor's work has still to fill the part in.
  fileprivate var isLeftToVerifier: Bool {
    title == FormKind.Section.qualityAssurance.title && fields.allSatisfy { $0.value == nil }
  }
}
