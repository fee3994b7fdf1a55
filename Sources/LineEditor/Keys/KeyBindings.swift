// Only names of functions that libedit has may be bound: an unknown one once corrupted its heap.

internal import CLibEdit

/// Keys and what they do, in libedit's words.
enum KeyBindings {
  /// Bound before `.editrc`, which may change them in emacs mode.
  ///
  /// libedit binds some of these itself, but not in the 8-bit form, and not on every terminal.
  static func soft(_ mode: EditorMode) -> [Binding] {
    let isVi = mode == .vi
    return [
      Binding("ed-ignore", silent),
      Binding("ed-prev-history", arrow("A")),
      Binding("ed-next-history", arrow("B")),
      Binding(isVi ? EditingCommand.right : "ed-next-char", arrow("C")),
      Binding("ed-prev-char", arrow("D")),
      Binding("ed-move-to-beg", edge("H", ["1", "7"])),
      Binding(isVi ? EditingCommand.end : "ed-move-to-end", edge("F", ["4", "8"])),
      Binding("em-next-word", byWords("C") + [.csi("5C"), .ss3("c")]),
      Binding("ed-prev-word", byWords("D") + [.csi("5D"), .ss3("d")]),
      Binding("ed-delete-next-char", [.csi("3~"), .csi("3;2~")]),
      Binding("em-delete-next-word", [.csi("3;3~"), .csi("3;5~"), .csi("3^")]),
      Binding("ed-delete-prev-word", [.plain("^W")]),
    ]
  }

  /// Bound after `.editrc`: what viva promises of a key.
  static let hard = [
    Binding(EditingCommand.complete, [.plain("^I")]),
    Binding(EditingCommand.paste, [.csi("200~")]),
  ]

  /// Bound last in emacs mode: M-x would let a person type commands to libedit, not an answer.
  static let lastInEmacs = [Binding("ed-unassigned", [.plain("\\ex"), .plain("\\eX")])]

  /// Bound last in vi mode, where a key of `.editrc` that starts with ESC makes it wait for more.
  static let lastInVi = [Binding("vi-command-mode", [.plain("^[")])]

  /// Closed after ESC in vi mode: `:` as M-x is, and `v`, which leaves the line in a file for vi.
  static let closedInVi = [":", "v"]

  /// Closed where an assessor asks: typing a control character (`^V`, `^Q`).
  static let closedInExam = [Binding("ed-unassigned", [.plain("^V"), .plain("^Q")])]

  /// Whether history can be searched, so that Ctrl-R never asks for words where there is none.
  static func search(isOn: Bool) -> Binding {
    Binding(isOn ? "em-inc-search-prev" : "ed-unassigned", [.plain("^R")])
  }
}

// Keys by what is written on them, with the codes of most terminals. The number after `;` tells of
// Shift, Alt and Control, less one in bits.
extension KeyBindings {
  private static let modifiers = 2...8

  private static func modified(_ letter: String) -> [Key] {
    modifiers.map { .csi("1;\($0)\(letter)") }
  }

  private static func arrow(_ letter: String) -> [Key] {
    let isVertical = letter == "A" || letter == "B"
    let modified = isVertical ? modified(letter) : [.csi("1;2" + letter)]
    return [.csi(letter), .ss3(letter)] + modified
  }

  private static func byWords(_ letter: String) -> [Key] {
    Array(modified(letter).dropFirst())
  }

  private static func edge(_ letter: String, _ numbers: [String]) -> [Key] {
    var keys: [Key] = [.csi(letter), .ss3(letter)] + modified(letter)
    for number in numbers {
      keys.append(.csi(number + "~"))
      keys += modifiers.map { .csi("\(number);\($0)~") }
    }
    return keys
  }

  /// Keys that mean nothing here: without a binding, the last letters of their codes would be typed.
  private static let silent: [Key] = {
    let numbers = ["2", "5", "6"] + (11...24).map(String.init)
    let letters = ["P", "Q", "R", "S"]
    var keys: [Key] = [.csi("Z"), .csi("I"), .csi("O"), .csi("E"), .csi("201~")]
    for number in numbers {
      keys.append(.csi(number + "~"))
      keys += modifiers.map { .csi("\(number);\($0)~") }
    }
    for letter in letters {
      keys.append(.ss3(letter))
      keys += modifiers.map { .csi("1;\($0)\(letter)") }
    }
    return keys
  }()
}
