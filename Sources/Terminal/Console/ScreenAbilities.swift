/// What may be done on a screen: decided once, from what somebody asked for and where it goes.
package struct ScreenAbilities: Equatable {
  /// Whether text may be bold.
  package var isStyled = false
  /// Whether text may have one of the terminal's own colours.
  package var isColoured = false
  /// Whether complaints may be bold and coloured: they can go elsewhere than the output.
  package var stylesComplaints = false
  /// Whether prompts may be bold: they go to a terminal even where the output does not.
  package var stylesPrompts = false
  /// Whether all is told in words and whole lines, as screen readers and logs need it.
  package var isPlain = false
  /// Whether text may be a link.
  package var hasLinks = false
  /// Whether a line may be replaced by another.
  package var mayRedraw = false
  /// Whether a long text may be shown in pages.
  package var mayPage = false
  /// Whether anything may be asked.
  package var mayAsk = true
  /// Whether the terminal's font has too few signs for charts, as on Linux's own console: 256 or 512.
  package var hasFewSigns = false
  /// Whether parts are set apart by more blank lines.
  package var isLarge = false

  /// What a person can ask for, by an option or an environment variable.
  package struct Wishes: Equatable {
    /// To have all in words and whole lines.
    package var plain: Bool
    /// To have no colours.
    package var noColor: Bool
    /// To be asked nothing.
    package var noInput: Bool
    /// To have more blank lines between parts.
    package var large: Bool

    /// Creates wishes; none, unless they are named.
    package init(
      plain: Bool = false, noColor: Bool = false, noInput: Bool = false, large: Bool = false
    ) {
      self.plain = plain
      self.noColor = noColor
      self.noInput = noInput
      self.large = large
    }
  }
}

extension ScreenAbilities {
  /// Decides what may be done.
  ///
  /// An empty variable counts as one that is not set; `0`, `off`, `no` and
  /// `false` turn off what another value turns on. Of
  /// two that contradict each other, the one that asks for less is obeyed: options, then
  /// `VIVA_PLAIN` and `ACCESSIBLE`, then `NO_COLOR`, then `CLICOLOR_FORCE` and `FORCE_COLOR`, then
  /// `CLICOLOR=0`. `TERM=dumb`, or no `TERM` at all, means a terminal on which only whole lines can
  /// be written.
  ///
  /// - Parameters:
  ///   - wishes: The options of the command line.
  ///   - terminals: Which streams are terminals.
  ///   - variable: The environment.
  package init(_ wishes: Wishes, on terminals: Terminals, variable: (String) -> String?) {
    func isOn(_ names: String...) -> Bool {
      names.contains { name in
        variable(name).map { !["", "0", "off", "no", "false"].contains($0.lowercased()) } ?? false
      }
    }
    let term = variable("TERM") ?? ""
    let isDumb = ["", "dumb"].contains(term)
    let wantsPlain = wishes.plain || isOn("VIVA_PLAIN", "ACCESSIBLE")
    let noColor = wishes.noColor || !(variable("NO_COLOR") ?? "").isEmpty || isOn("VIVA_NO_COLOR")
    let isForced = isOn("CLICOLOR_FORCE", "FORCE_COLOR")
    func styles(_ isTerminal: Bool) -> Bool {
      !wantsPlain && !noColor && (isForced || isTerminal && !isDumb)
    }
    let hasColours = isForced || variable("CLICOLOR") != "0" && !Self.isMonochrome(term)
    isPlain = wantsPlain || terminals.output && isDumb
    hasFewSigns = terminals.output && term == "linux"
    isStyled = styles(terminals.output)
    isColoured = isStyled && hasColours
    stylesComplaints = styles(terminals.errors) && hasColours
    stylesPrompts = styles(terminals.output || terminals.errors)
    mayRedraw = terminals.output && !isPlain
    hasLinks = mayRedraw && isOn("VIVA_LINKS", "FORCE_HYPERLINKS")
    mayAsk = !wishes.noInput && !isOn("VIVA_NO_INPUT")
    mayPage = mayRedraw && terminals.input && mayAsk
    isLarge = wishes.large || isOn("VIVA_LARGE")
  }

  /// Whether a terminal wraps old rows again when its width changes, by the marks that terminals
  /// which do leave in the environment.
  ///
  /// - Parameter variable: The environment.
  /// - Returns: Whether it is one of those; others may wrap too.
  package static func reflows(variable: (String) -> String?) -> Bool {
    let marks = [
      "TMUX", "VTE_VERSION", "KITTY_WINDOW_ID", "WT_SESSION", "KONSOLE_VERSION",
      "ALACRITTY_WINDOW_ID",
    ]
    let programs = ["iTerm.app", "Apple_Terminal", "WezTerm", "vscode", "ghostty"]
    return marks.contains { variable($0) != nil }
      || variable("TERM_PROGRAM").map(programs.contains) ?? false
      || variable("TERM")?.hasPrefix("tmux") ?? false
  }

  /// Whether a terminal of that name has no colours, like those of DEC that others are named after.
  private static func isMonochrome(_ term: String) -> Bool {
    ["vt52", "vt100", "vt102", "vt220", "vt320"].contains(term) || term.hasSuffix("-m")
      || term.hasSuffix("-mono")
  }
}
