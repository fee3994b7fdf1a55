/// The code, the title and the release of a unit, wherever a text says them.
struct UnitHeading {
  private(set) var code: String?
  private(set) var title: String?
  private(set) var release: String?

  /// How long a heading can be; a longer line would take long to be told from one.
  private static let longest = 300

  /// Looks for “CODE - Title”, then for a line with the code alone and the title below it, then for “CODE Title”.
  init(_ all: [PastedLine]) {
    let lines = all.filter { $0.text.utf8.count <= Self.longest }
    let joined = lines.lazy.compactMap {
      $0.text.firstMatch(of: /\b([A-Z]{3,}[A-Z0-9]*[0-9]{2,}[A-Z]?)\s+[-–—]\s+(\S.*)$/)
    }.first
    if let joined {
      (code, title) = (String(joined.1), String(joined.2))
    } else if let place = lines.firstIndex(where: {
      $0.text.wholeMatch(of: /[A-Z]{3,}[A-Z0-9]*[0-9]{2,}[A-Z]?/) != nil
    }) {
      code = lines[place].text
      if place + 1 < lines.count { title = lines[place + 1].text }
    } else if let same = lines.lazy.compactMap({
      $0.text.wholeMatch(of: /([A-Z]{3,}[A-Z0-9]*[0-9]{2,}[A-Z]?):?\s+(\S.*)/)
    }).first {
      (code, title) = (String(same.1), String(same.2))
    }
    release = Self.release(lines, code)
  }

  /// The document with its version and date of issue, or the number of a release.
  private static func release(_ lines: [PastedLine], _ code: String?) -> String? {
    if let stated = lines.lazy.compactMap({ $0.text.wholeMatch(of: /Release:\s+(\S.*)/) }).first {
      return String(stated.1)
    }
    guard let version = lines.firstIndex(where: { $0.text.wholeMatch(of: /Version\s+\S+/) != nil })
    else {
      let number = lines.lazy.compactMap {
        $0.text.wholeMatch(of: /Release\s+(?:number:?\s+)?([0-9]+)\.?/)
      }.first
      return number.map { "\(code.map { $0 + ", " } ?? "")Release \($0.1)" }
    }
    let document = lines[..<version].suffix(5).last {
      $0.text.firstMatch(of: /(?i)\b(guide|tool|resource|workbook)$/) != nil
    }
    let issued = lines[version...].prefix(3).lazy.compactMap {
      $0.text.wholeMatch(of: /Issue Date:\s+(\S.*)/)
    }.first
    return [document?.text, lines[version].text, issued.map { String($0.1) }].compactMap(\.self)
      .joined(separator: ", ")
  }
}
