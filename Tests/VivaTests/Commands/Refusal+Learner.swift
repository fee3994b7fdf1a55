/// Command lines about what a learner does that are refused.
extension Refusal {
  static let learnerRefusals: [Refusal] = [
    .init("limits --new=-1", 64, "--new takes a whole number from 0, or “off”; “-1” is neither."),
    .init(
      "limits --new many", 64,
      "--new takes a whole number from 0, or “off”; “many” is neither."),
    .init(
      "limits --reviews 1.5", 64,
      "--reviews takes a whole number from 0, or “off”; “1.5” is neither."),
    .init(
      "limits --retention 20", 64,
      "--retention takes 70 to 99 per cent, such as 90 or 0.9, or “off”; “20” is neither."),
    .init(
      "limits --retention 1.5", 64,
      "--retention takes 70 to 99 per cent, such as 90 or 0.9, or “off”; “1.5” is "
        + "neither."),
    .init(
      "limits --week sat", 64,
      "--week takes days with a percentage, such as “sat=50 sun=0”, or “off”; “sat” is "
        + "neither."),
    .init(
      "limits --week funday=3", 64,
      "--week takes days with a percentage, such as “sat=50 sun=0”, or “off”; “funday=3” "
        + "is neither."),
    .init(
      "limits --week sat=200", 64,
      "--week takes days with a percentage, such as “sat=50 sun=0”, or “off”; “sat=200” "
        + "is neither."),
    .init(
      "limits --week mon=0,tue=0,wed=0,thu=0,fri=0,sat=0,sun=0", 64,
      "At least one day of the week must carry something."),
    .init(
      "law --since 2026-02-30", 64,
      "--since takes a date such as 24/12/2026 (day first), 24 Dec, Friday, yesterday or 3w "
        + "(three weeks ago); “2026-02-30” is not one."),
    .init(
      "law --since 2026-11-23", 64,
      "--since takes today or an earlier day; Mon 23 Nov is still to come. Changes to come are "
        + "listed anyway."),
    .init(
      "study --law --cram", 64,
      "--law asks on the schedule, and --cram leaves it; use one at a time."),
    .init(
      "suspend example-cloz", 64,
      "No bank has a question “example-cloz”. Did you mean “example-cloze”?"),
    .init("suspend EX101", 64, "No bank has a question “EX101”."),
    .init(
      "unsuspend example-cloze", 64,
      "“example-cloze” is not suspended; “suspend” lists what is."),
    .init(
      "goal EX101", 64,
      "There is no goal for EX101 yet: “goal EX101 --by 24/12/2026” sets one."),
    .init(
      "goal EX101 --target 90", 64, "A goal for EX101 needs a day, such as --by 24/12/2026."),
    .init(
      "goal EX101 --minutes-per-day 5", 64,
      "A goal for EX101 needs a day, such as --by 24/12/2026."),
    .init(
      "goal EX101 --by soon", 64,
      "--by takes a date such as 24/12/2026 (day first), 24 Dec, Friday, tomorrow or 3w (in "
        + "three weeks); “soon” is not one."),
    .init(
      "goal EX101 --by 2026-11-22", 64,
      "--by takes a day to come; Sun 22 Nov is today."),
    .init(
      "goal EX101 --by 2036-01-01", 64,
      "--by takes a day within five years; Tue 1 Jan 2036 is later."),
    .init(
      "goal EX101 --by 3w --target 20", 64,
      "--target takes 50 to 99 per cent, such as 0.95 or 95; “20” is not."),
    .init(
      "goal EX101 --by 3w --target x", 64,
      "--target takes 50 to 99 per cent, such as 0.95 or 95; “x” is not."),
    .init(
      "goal EX101 --by 3w --minutes-per-day 1441", 64,
      "--minutes-per-day takes 1 to 1440 minutes, or 0 for a session a day."),
    .init("goal EX101 --drop", 64, "There is no goal for EX101; “goal” lists those there are."),
    .init(
      "goal EX102 --by 3w", 64,
      "There is no unit, criterion or topic “EX102”. Did you mean “EX101”?"),
    .init("plan EX101", 64, "There is no goal for EX101: set one with “goal EX101 --by DATE”."),
    .init("plan EX102", 64, "There is no unit, criterion or topic “EX102”. Did you mean “EX101”?"),
    .init("simulate --days 0", 64, "--days takes 1 to 730."),
    .init("simulate --days 731", 64, "--days takes 1 to 730."),
    .init("simulate --rounds 0", 64, "--rounds takes 1 to 100."),
    .init("simulate --new=-1", 64, "--new takes a number from 0."),
    .init("simulate --reviews 100001", 64, "--reviews takes a number from 0."),
    .init("simulate --minutes-per-day 0", 64, "--minutes-per-day takes 1 to 1440 minutes."),
    .init("simulate --target 40", 64, "--target takes 50 to 99 per cent, such as 0.95 or 95."),
    .init(
      "simulate --retention 60", 64,
      "--retention takes shares of 70 to 99 per cent, such as 85,90; “60” is not."),
    .init(
      "simulate --retention x", 64,
      "--retention takes shares of 70 to 99 per cent, such as 85,90; “x” is not."),
    .init(
      "simulate zebra", 64,
      "There is no unit, criterion or topic “zebra”. “unit list” and “bank list” show "
        + "what there is."),
    .init("stats --days 0", 64, "--days must be 1 or more."),
    .init(
      "stats EX101 --question example-cloze", 64,
      "--question can't be combined with names or --days."),
    .init(
      "stats --question example-cloz", 64,
      "There is no question “example-cloz”. Did you mean “example-cloze”?"),
    .init(
      "coverage EX102", 64,
      "There is no unit, criterion or topic “EX102”. Did you mean “EX101”?"),
    .init(
      "due EX101.PC9.9", 64,
      "There is no unit, criterion or topic “EX101.PC9.9”. Did you mean “EX101.PC1.9”?"),
    .init("test", 64, "Give a unit, or --resume, or --leave."),
    .init("test EX102", 64, "There is no unit, criterion or topic “EX102”. Did you mean “EX101”?"),
    .init(
      "test EX101 --questions 0", 64,
      "--questions, --minutes and --per-criterion take a number from 1."),
    .init("test EX101 --minutes 5 --no-limit", 64, "Give --minutes or --no-limit, not both."),
    .init("test EX101 --pass-mark 101", 64, "--pass-mark takes a number from 0 to 100."),
    .init(
      "test EX101 --levels aply", 64,
      "There is no level “aply”; the levels are remember, understand, apply, analyse."),
    .init(
      "test --resume", 66,
      "No mock test is open. “test UNIT” begins one, “test list” shows those on record."),
    .init("test --leave", 66, "No mock test is open, so there is none to close."),
    .init("test result 5", 66, "No mock test began at entry 5. There is none on record."),
    .init("study --limit 0", 64, "--limit takes a number from 1."),
    .init("study --new=-3", 64, "--new takes a number from 0."),
    .init("study --ahead=-1", 64, "--ahead takes a number of days from 0."),
    .init("study --seed x", 64, "“x” can't be read as the value of “--seed <n>”."),
    .init("study --timed 0", 64, "--timed takes a number of seconds from 1 to 86400."),
    .init(
      "study zebra --no-input", 64,
      "Questions would have to be asked, but --no-input is set. “due” and “plan” show "
        + "what is to be studied."),
    .init(
      "study --no-input", 64,
      "Questions would have to be asked, but --no-input is set. “due” and “plan” show "
        + "what is to be studied."),
    .init(
      "fit --model nothing", 64,
      "“nothing” can't be read as the value of “--model <fsrs6|fsrs7>”. Give fsrs6 or "
        + "fsrs7."),
    .init("fit --log HOME/none", 66, "There is no file HOME/none."),
    .init("fit --evaluate", 64, "--evaluate needs a log: --log FILE."),
    .init("fit --threads 0", 64, "--threads takes a number from 1 to 64."),
    .init("fit --undo --log x", 66, "There is no fit to take back."),
    .init("due --record x --candidate y", 64, "Give --record or --candidate, not both."),
    .init(
      "due --candidate nobody", 66,
      "There is no candidate “nobody”. “candidate add” adds one; “candidate list” shows "
        + "who is there."),
    .init("due --banks HOME/none", 66, "There is no file or folder HOME/none with banks."),
  ]
}
