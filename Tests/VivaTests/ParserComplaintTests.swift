import Testing
@testable import viva

struct ParserComplaintTests {
  @Test(arguments: [
    (
      "The value 'x' is invalid for '--limit <n>'",
      "“x” can't be read as the value of “--limit <n>”."
    ),
    (
      "The value 'a'b' is invalid for '--by <d>'", "“a'b” can't be read as the value of “--by <d>”."
    ),
    (
      "The value 'odt' is invalid for '--format <format>'. Please provide one of 'md' or 'html'.",
      "“odt” can't be read as the value of “--format <format>”. Give md or html."
    ),
    (
      "The value 'odt' is invalid for '--format <format>'. Please provide one of the following:\n"
        + "  - html\n  - md\n  - csv",
      "“odt” can't be read as the value of “--format <format>”. Give html, md or csv."
    ),
    (
      "The value 'c' is invalid for '--format <format>'. Please provide one of 'a' and 'b'.",
      "“c” can't be read as the value of “--format <format>”. Give a or b."
    ),
    ("Missing value for '--new <n>'", "“--new <n>” needs a value."),
    ("Missing expected argument '<unit>'", "“viva due” needs <unit>."),
    (
      "Unknown option '--jsn'. Did you mean '--json'?",
      "“viva due” has no option “--jsn”. Did you mean “--json”?"
    ),
    ("2 unexpected arguments: 'a', 'b'", "“viva due” does not take “a”, “b”."),
    ("Unexpected argument 'a'", "“viva due” does not take “a”."),
    (
      "--new takes a number from 0, don't you know.", "--new takes a number from 0, don't you know."
    ),
  ])
  func `23: what the parser says is said in the program's words`(parser: String, ours: String) {
    let message =
      parser
      + "\nHelp:  --x  An x.\nUsage: viva due [--x]\n  See 'viva due --help' for more information."
    #expect(
      ParserComplaint(message).text == ours
        + "\n  --x  An x.\n  “viva due --help” shows what it takes.")
  }
}
