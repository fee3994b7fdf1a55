/// Command lines about records, seals and keys that are refused.
extension Refusal {
  static let evidenceRefusals: [Refusal] = [
    .init("record backup", 64, "“viva record backup” needs <file>."),
    .init("record restore HOME/none", 66, "There is no file HOME/none."),
    .init(
      "record access --format odt", 64,
      "“odt” can't be read as the value of “--format <format>”. Give html or json."),
    .init("record name", 64, "“viva record name” needs <name>."),
    .init(
      "export transcript --since 2026-02-30", 64,
      "--since takes a date such as 24/12/2026 (day first), 24 Dec, Friday, yesterday or 3w "
        + "(three weeks ago); “2026-02-30” is not one."),
    .init("export transcript --learner", 64, "“--learner <name>” needs a value."),
    .init("export zebra", 64, "“viva export” has no command “zebra”. Commands: transcript."),
    .init(
      "seal", 66,
      "There is no record at HOME/data/viva/record.sqlite yet. “study” begins one."),
    .init("seal --answer x", 64, "“x” can't be read as the value of “--answer <number>”."),
    .init(
      "seal --answer 1 --tlog-proof HOME/p", 66,
      "There is no record at HOME/data/viva/record.sqlite yet. “study” begins one."),
    .init("seal --form 2 --unit CG219", 64, "Give one of --answer, --form and --unit."),
    .init("open", 64, "“viva open” needs <file>."),
    .init("open HOME/none", 66, "HOME/none can't be read: there is no such file or folder."),
    .init(
      "open HOME/banks/example.yaml", 65,
      "HOME/banks/example.yaml does not hold, so nothing is taken out of it: line 1: this is not a sealed "
        + "file of a format that this version of viva knows."),
    .init("verify", 64, "“viva verify” needs <file>."),
    .init("verify HOME/none", 66, "HOME/none can't be read: there is no such file or folder."),
    .init(
      "countersign HOME/none --as Ben", 66,
      "There is no key of “Ben”. Whoever signs makes their own, once, on their own "
        + "account: “key make NAME”."),
    .init(
      "countersign HOME/banks/example.yaml --as Ben", 66,
      "There is no key of “Ben”. Whoever signs makes their own, once, on their own "
        + "account: “key make NAME”."),
    .init(
      "key show nobody", 66,
      "There is no key of “nobody”. Whoever signs makes their own, once, on their own "
        + "account: “key make NAME”."),
    .init("key show ..", 64, "“..” can't be the name of a key."),
    .init("key make", 64, "“viva key make” needs <signer>."),
    .init("key make ../x --yes", 64, "“../x” can't be the name of a key."),
    .init(
      "key protect nobody", 66,
      "There is no key of “nobody”. Whoever signs makes their own, once, on their own "
        + "account: “key make NAME”."),
    .init("key export nobody", 64, "“viva key export” needs --output <path>."),
  ]
}
