internal import Files
// C calls: newlocale, nl_langinfo_l, freelocale.

internal import Curriculum
internal import Glibc
internal import LineEditor
internal import Terminal

// What a person sees and types.
extension Doctor {
  /// Whether text is written and read as UTF-8.
  var locale: [Finding] {
    let variables = ["LC_ALL", "LC_CTYPE", "LANG"]
    let chosen = variables.first { variable($0) != nil }
    let name = chosen.flatMap { variable($0) } ?? "C"
    let remedy = "Put “export LANG=C.UTF-8” in the start file of your shell."
    guard let locale = newlocale(1 << LC_CTYPE, name, nil) else {
      return [
        .advice(
          "Locale",
          "\(chosen ?? "LANG") is \(name), which this system does not have; C.UTF-8 is "
            + "taken instead.", remedy)
      ]
    }
    defer { freelocale(locale) }
    let codeset = nl_langinfo_l(Int32(CODESET), locale).map { String(cString: $0) } ?? ""
    guard codeset == "UTF-8" else {
      guard let fallback = newlocale(1 << LC_CTYPE, "C.UTF-8", nil) else {
        return [
          .problem(
            "Locale",
            "\(name) writes \(codeset), and there is no C.UTF-8 to take instead: letters "
              + "beyond ASCII get lost.", "Install the package libc-bin or locales.")
        ]
      }
      freelocale(fallback)
      return [
        .advice("Locale", "\(name) writes \(codeset); C.UTF-8 is taken instead.", remedy)
      ]
    }
    return [.ok("Locale", "\(name), in UTF-8.")]
  }

  /// The terminal: its kind, its description and its size.
  var terminal: [Finding] {
    let terminals = workspace.console.terminals
    guard terminals.input, terminals.output else {
      return [
        .ok(
          "Terminal",
          "Input or output is no terminal now, so lines are read and written plainly.")
      ]
    }
    let kind = variable("TERM") ?? ""
    guard !["", "dumb"].contains(kind) else {
      return [
        .advice(
          "Terminal",
          "TERM is \(kind.isEmpty ? "not set" : "dumb"): lines can't be edited, and "
            + "nothing is bold.",
          "Put “export TERM=xterm-256color” before you start viva.")
      ]
    }
    guard let folder = terminalDescription(of: kind) else {
      return [
        .advice(
          "Terminal", "This system has no description of the terminal “\(kind)”.",
          "Install the package ncurses-term, or put “export TERM=xterm-256color” before you start.")
      ]
    }
    return [.ok("Terminal", "\(kind), described in \(folder)."), size]
  }

  /// Returns the folder with the description of a kind of terminal, by terminfo(5).
  private func terminalDescription(of kind: String) -> String? {
    guard let first = kind.unicodeScalars.first, !kind.contains("/") else { return nil }
    let listed = (variable("TERMINFO_DIRS") ?? "").split(separator: ":").map(String.init)
    let own = [variable("TERMINFO"), variable("HOME").map { $0 + "/.terminfo" }].compactMap { $0 }
    let folders = own + listed + ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo"]
    return folders.first { folder in
      ["\(first)", String(first.value, radix: 16)].contains {
        FileFacts("\(folder)/\($0)/\(kind)")?.isReadable ?? false
      }
    }
  }

  private var size: Finding {
    guard let (columns, rows) = workspace.console.size else {
      return .advice(
        "Terminal size",
        "The terminal does not say how wide it is; 80 columns are taken.",
        "“stty cols 80 rows 24” sets it.")
    }
    let words = "\(columns) columns and \(rows) rows."
    guard columns >= Console.widths.lowerBound else {
      return .advice(
        "Terminal size",
        words + " Text is laid out for \(Console.widths.lowerBound) at least.",
        "Make the window wider.")
    }
    return .ok("Terminal size", words)
  }

  /// Whether a file of the user's turns the editing of lines off.
  var editing: [Finding] {
    let path = variable("EDITRC") ?? (variable("HOME") ?? "") + "/.editrc"
    guard let facts = FileFacts(path) else { return [] }
    guard !facts.isReadable || EditrcFile.isReadable(path) else {
      return [
        .advice(
          "Line editing",
          "\(path) is left out: it is no ordinary file of text, or is longer than 64 KB, or has a line of more "
            + "than 1000 bytes or with an open quotation mark.",
          "Mend it, or move it away.")
      ]
    }
    guard let text = try? File.text(path) else {
      return [
        .advice(
          "Line editing", "\(path) can't be read.",
          "“chmod u+r \(path)” opens it.")
      ]
    }
    var off: Int?
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      switch Self.editCommand(in: line) {
      case "off"?: off = number + 1
      case "on"?: off = nil
      default: break
      }
    }
    guard let off else {
      return [.ok("Line editing", "\(path) is there and leaves editing on.")]
    }
    return [
      .advice(
        "Line editing",
        "Line \(off) of \(path) turns it off: no arrow keys, no Tab, no history.",
        "Put “viva:edit on” in a line of its own at the end of that file.")
    ]
  }

  /// Returns what a line of .editrc makes of the editing of lines in this program, by editrc(5).
  private static func editCommand(in line: Substring) -> String? {
    let signs: Set<Character> = [" ", "\t", ":"]
    var words = line.split { signs.contains($0) }.map(String.init)
    if line.contains(":"), let program = words.first {
      guard program == "viva" else { return nil }
      words.removeFirst()
    }
    return words.count == 2 && words[0] == "edit" ? words[1] : nil
  }
}
