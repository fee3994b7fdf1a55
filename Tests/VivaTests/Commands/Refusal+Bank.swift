/// Command lines about banks, units and settings that are refused.
extension Refusal {
  static let bankRefusals: [Refusal] = [
    .init("config get widht", 64, "There is no setting “widht”. Did you mean “width”?"),
    .init("config set width", 64, "“viva config set” needs <value> ...."),
    .init("config set width 10", 64, "width: “10” is not a number from 20 to 200."),
    .init("config set width wide", 64, "width: “wide” is not a number from 20 to 200."),
    .init("config set plain perhaps", 64, "plain: “perhaps” is not on or off."),
    .init("config set editor-mode joe", 64, "editor-mode: “joe” is not emacs or vi."),
    .init("config unset widht", 64, "There is no setting “widht”. Did you mean “width”?"),
    .init("bank check HOME/none", 66, "HOME/none can't be read: No such file or directory."),
    .init(
      "bank check --extent --report", 64,
      "--report and --extent are two commands; use one at a time."),
    .init(
      "bank list EX102", 64,
      "There is no unit, criterion or topic “EX102”. Did you mean “EX101”?"),
    .init(
      "unit show EX102", 64,
      "There is no unit, criterion or topic “EX102”. Did you mean “EX101”?"),
    .init(
      "unit links EX101 --engine ftp://x", 64,
      "--engine takes the beginning of a web address, such as "
        + "https://www.google.com/search?q=."),
    .init("policy nothing", 66, "There are no policies beside these banks."),
    .init("manual nothing", 64, "There is no page on “nothing”."),
    .init("doctor nothing", 64, "“viva doctor” does not take “nothing”."),
    .init("--nothing", 64, "“viva” has no option “--nothing”."),
  ]
}
