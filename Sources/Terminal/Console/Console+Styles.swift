internal import Text
internal import FoundationEssentials

/// What a word stands for that is set off by its look; the word itself always says it too.
package enum Tone: String {
  /// What matters most.
  case strong = "1"
  /// A title.
  case heading = "1;36"
  /// Right, or held.
  case right = "1;32"
  /// Partly right, or to be looked at.
  case partly = "1;33"
  /// Wrong, or a problem.
  case wrong = "1;31"
}

extension Console {
  /// Returns text in bold, where the terminal has it.
  package func bold(_ text: String) -> String {
    abilities.isStyled ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }

  /// Returns text in one of the colours that the terminal's theme gives these meanings, else in bold.
  package func toned(_ text: String, _ tone: Tone) -> String {
    abilities.isColoured ? "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m" : bold(text)
  }

  /// Writes a title, wrapped to the width.
  ///
  /// - Parameter text: Untrusted text; control characters are shown.
  package func heading(_ text: String) {
    line(text, .heading)
    if abilities.isLarge { line() }
  }

  /// Writes a sentence that is set off, wrapped to the width.
  ///
  /// - Parameters:
  ///   - text: Untrusted text; control characters are shown.
  ///   - tone: What it stands for.
  package func line(_ text: String, _ tone: Tone) {
    for line in wrapped(text, width: width) { self.line(toned(line, tone)) }
  }

  /// Returns text that leads to an address where it is clicked, where somebody wants such links.
  ///
  /// - Parameters:
  ///   - text: The text, safe to be shown.
  ///   - address: Where it leads; nothing but an address of the web or of a file becomes a link.
  /// - Returns: The text, or the link.
  package func link(_ text: String, to address: String) -> String {
    let isAddress = ["https://", "http://", "file://"].contains { address.hasPrefix($0) }
    guard abilities.hasLinks, isAddress, address.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else {
      return text
    }
    return "\u{1B}]8;;\(address)\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\"
  }

  /// Returns the path of a file that was written, which opens the file where it is clicked.
  ///
  /// - Parameter path: The path, of which a relative one begins at the working folder.
  /// - Returns: The path, safe to be shown, or the link.
  package func link(toFile path: String) -> String {
    guard abilities.hasLinks else { return path.visible() }
    let place = URL(fileURLWithPath: path).absoluteURL.path(percentEncoded: true)
    // Terminals ask for the host, since the program may run on another machine than theirs.
    return link(path.visible(), to: "file://" + ProcessInfo.processInfo.hostName + place)
  }

  /// Lays a complaint out in lines.
  ///
  /// - Parameter text: Untrusted text; control characters are shown, line ends are kept.
  /// - Returns: The lines, wrapped to the width on a terminal, so that no word is broken.
  package func complaint(_ text: String) -> [String] {
    let prefix = "viva: "
    guard complaintsAreSeen else {
      return [styledComplaint(prefix + text.visible(keepingLines: true))]
    }
    var lines: [String] = []
    for line in (prefix + text).split(separator: "\n", omittingEmptySubsequences: false) {
      let indent = line.prefix { $0 == " " }.count
      // What fits stays as it is: a line can point at the column of another.
      guard String(line).displayWidth > width else {
        lines.append(String(line).visible())
        continue
      }
      lines += wrapped(
        String(line.dropFirst(indent)), width: width, first: String(repeating: " ", count: indent),
        rest: min(indent + 2, 8))
    }
    if let first = lines.first { lines[0] = styledComplaint(first) }
    return lines
  }

  /// Sets off the word that a complaint begins with.
  private func styledComplaint(_ line: String) -> String {
    guard abilities.stylesComplaints, let colon = line.firstIndex(of: ":") else { return line }
    let word = line[...colon]
    return "\u{1B}[\(Tone.wrong.rawValue)m\(word)\u{1B}[0m\(line[line.index(after: colon)...])"
  }
}
