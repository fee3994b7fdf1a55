/// Command lines about what an assessor does that are refused.
extension Refusal {
  static let assessorRefusals: [Refusal] = [
    .init(
      "matrix EX102", 64,
      "There is no unit, criterion or topic “EX102”. Did you mean “EX101”?"),
    .init(
      "matrix EX101 --tasks HOME/none.yaml", 66,
      "HOME/none.yaml can't be read: there is no such file or folder."),
    .init(
      "matrix EX101 --format odt", 64,
      "“odt” can't be read as the value of “--format <format>”. Give html, md, json, "
        + "csv, pdf or docx."),
    .init("discuss plan EX101 --topics 51", 64, "--topics takes 0 to 50."),
    .init(
      "discuss plan EX101 --practice HOME/none", 64,
      "--practice goes with --candidate; without it, your own practice is used."),
    .init(
      "discuss record 7", 66,
      "There is no record at HOME/data/viva/record.sqlite yet. “study” begins one."),
    .init("discuss record", 64, "“viva discuss record” needs <plan>."),
    .init("discuss record soon", 64, "Give the entry of a plan, or “unplanned” and a unit."),
    .init(
      "question EX101", 64,
      "Say who is questioned: --candidate NAME. “candidate add” adds one."),
    .init(
      "question EX101 --no-input --candidate Mia", 66,
      "There is no candidate “Mia”. “candidate add” adds one; “candidate list” shows who "
        + "is there."),
    .init(
      "question EX102", 64,
      "Say who is questioned: --candidate NAME. “candidate add” adds one."),
    .init(
      "question EX101 --plan --per-criterion 0", 64,
      "--per-criterion and --limit take a number from 1."),
    .init(
      "candidate show nobody", 66,
      "There is no candidate “nobody”. “candidate add” adds one; “candidate list” shows "
        + "who is there."),
    .init("candidate add", 64, "“viva candidate add” needs <name>."),
    .init(
      "candidate forget nobody --reason x --yes", 66,
      "There is no candidate “nobody”. “candidate add” adds one; “candidate list” shows "
        + "who is there."),
    .init(
      "form fill EX101", 64,
      "“EX101” can't be read as the value of “<form-to-fill>”. Give discussion-plan, "
        + "reflective-account, witness-testimony, observation-checklist, cover-sheet, "
        + "record-sheet, evidence-item, witness-status-list, "
        + "assessment-plan, unit-declaration or achievement-summary."),
    .init(
      "form fill cover-sheet EX102", 64,
      "There is no unit, criterion or topic “EX102”. Did you mean “EX101”?"),
    .init(
      "form fill cover-shet EX101", 64,
      "“cover-shet” can't be read as the value of “<form-to-fill>”. Give "
        + "discussion-plan, reflective-account, witness-testimony, observation-checklist, "
        + "cover-sheet, record-sheet, evidence-item, witness-status-list, "
        + "assessment-plan, unit-declaration or achievement-summary."),
    .init(
      "form blank cover-shet EX101", 64,
      "“cover-shet” can't be read as the value of “<form>”. Give questioning-record, "
        + "discussion-plan, discussion-record, reflective-account, witness-testimony, "
        + "observation-checklist, cover-sheet, record-sheet, evidence-item, witness-status-list, "
        + "assessment-plan, unit-declaration, achievement-summary or evidence-index."),
    .init(
      "form write cover-sheet EX101", 66,
      "There is no record at HOME/data/viva/record.sqlite yet. “study” begins one."),
    .init(
      "form write nothing EX101", 64,
      "“nothing” can't be read as the value of “<form>”. Give questioning-record, "
        + "discussion-plan, discussion-record, reflective-account, witness-testimony, "
        + "observation-checklist, cover-sheet, record-sheet, evidence-item, witness-status-list, "
        + "assessment-plan, unit-declaration, achievement-summary or evidence-index."),
    .init(
      "form fields nothing", 64,
      "“nothing” can't be read as the value of “<form>”. Give questioning-record, "
        + "discussion-plan, discussion-record, reflective-account, witness-testimony, "
        + "observation-checklist, cover-sheet, record-sheet, evidence-item, witness-status-list, "
        + "assessment-plan, unit-declaration, achievement-summary or evidence-index."),
    .init(
      "form fill evidence-index EX101", 64,
      "“evidence-index” is not filled in by hand: “form write” makes it."),
    .init(
      "form fill cover-sheet EX101 --from HOME/none", 66,
      "HOME/none can't be read: there is no such file or folder."),
    .init(
      "form fill cover-sheet EX101 --no-input", 64,
      "The fields would have to be asked, but --no-input is set. Give them with --from."),
  ]
}
