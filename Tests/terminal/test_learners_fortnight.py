"""A learner's fortnight: evenings with the shipped banks until the day of an assessment, and what is on record of them.

The numbers in comments are those of what a learner stumbled over who tried the program for two weeks.
"""

import datetime
import html
import re
import zlib

import pytest
from learner import FIELD, Learner, words

pytestmark = pytest.mark.slow

UNIT = "SIRXCEG006"
# Some of the unit's lines, so that what is asked does not depend on the goal.
TONE = ("SIRXCEG006.KE4.3", "--limit", "60", "--new", "60", "--seed", "4")


def study(session, prompt=None, count=1_000):
    """Answers so many questions as somebody who is learning; returns the question that waits, None at the end.

    Of the questions that are new one in five is answered wrongly, and one in five is not known; the others, and all
    that come again, are right.
    """
    asked = session.question(prompt)
    for _ in range(count):
        if not asked:
            session.end()
            return None
        chance = zlib.crc32(asked.id.encode()) % 5
        is_new = asked.heading.endswith("new")
        asked = session.question(session.give(
            asked.wrong() if is_new and chance == 0 else asked.unknown() if is_new and chance == 1 else asked.right()))
    return asked


def open_answer(session):
    """Answers rightly until something is to be answered in one's own words; returns the question."""
    asked = session.question()
    while asked.kind != "explain":
        asked = session.question(session.give(asked.right()))
    return asked


def dates(record):
    """The days of December on which an entry is dated before the one that was recorded before it."""
    times = [datetime.datetime.fromisoformat(entry["at"]) for entry in record.values()]
    return {later.day for earlier, later in zip(times, times[1:]) if later < earlier}


def text_of(page):
    """The words of an HTML page."""
    return words(html.unescape(re.sub(r"<style>.*?</style>|<[^>]+>", " ", page, flags=re.DOTALL)))


def first_evening(learner):
    """Looks around with typing mistakes, sets a goal, and studies: right, wrong, and “I don't know”."""
    assert "Did you mean “study”?" in learner.run("help", "stduy", code=64)  # 14
    assert "no program called “nonsense”" in learner.run("config", "set", "pager", "nonsense", code=64)  # 28
    learner.run("config", "set", "language", "de", code=64)  # 28
    assert "EXAMPLES" in learner.run("help", "study").upper()
    assert all(len(line) <= 80 for line in learner.run("help", "study").splitlines())  # 24
    said = learner.run("study", "--new", "-3", code=64)  # 23
    assert said.startswith("viva: ") and "Missing value" not in said
    learner.run("goal", UNIT, "--by", "15/12/2026", "--minutes-per-day", "30")
    (goal,) = learner.record("goalSet").values()
    assert (goal["unit"], goal["by"], goal["minutesPerDay"]) == (UNIT, "2026-12-15", 30)

    session = learner.start("study", "--limit", "20", "--seed", "3")
    study(session)
    output = words(session.output)
    part, planned, cases_shown = map(int, re.search(
        rf"For your goal {UNIT} on Tue 15 Dec: (\d+) of today's (\d+) questions, with (\d+) cases? in between",
        output).groups())  # 8
    assert part + cases_shown == 20
    assert all(asked.origin.startswith(UNIT) for asked in session.asked)
    assert planned > 20 and "of today's plan are left, about" in output  # 8
    numbers = [asked.heading for asked in session.asked if asked.heading.startswith("Question")]
    assert [int(heading.split()[1]) for heading in numbers] == list(range(1, 21))  # 16
    again = [asked for asked in session.asked if asked.heading.startswith("Repeat, after")]
    answers = learner.record("answered")
    missed = [answer["question"] for answer in answers.values() if answer["credit"] < 1]
    cases = {asked.id for asked in session.asked if asked.heading.endswith("case")}
    missed = [question for question in missed if question not in cases]
    assert sorted(asked.id for asked in again) == sorted(missed) and len(missed) > 4  # 16
    assert [asked.id for asked in session.asked] == [answer["question"] for answer in answers.values()]
    assert any(answer.get("revealed") for answer in answers.values())
    right = sum(answer["credit"] == 1 for answer in answers.values())
    assert f"Session over: {len(answers)} answers, {right} right." in output
    at_once = part - len(missed)
    assert f"Seen for the first time: {part} ({at_once} right at once)" in output

    # Each was right at its last try; what counts is the first answer of the day.
    totals = learner.transcript()["summary"]["totals"]["counts"]
    assert (totals["questions"], totals["answers"], totals["rightOnLatestDay"]) == (
        part, len(answers) - cases_shown, at_once)  # 7
    text = learner.run("export", "transcript", "--format", "md", "--output", "-")
    assert f"**Right at first answer of latest day:** {at_once} of {part}" in text and "last try" not in text  # 7
    coverage = learner.run("coverage", UNIT)
    rows = re.findall(r"^(?:PC|KE)\S+ .* (\d+) of \d+ +(\d+) +\d+ +\S+.*$", coverage, re.MULTILINE)
    assert re.search(r"^PC1\.1 .* cases only +– +– +\d+ of \d+ +–$", coverage, re.MULTILINE)
    asked, right = (sum(int(number) for number in column) for column in zip(*rows))
    assert 0 < right < asked  # 7
    assert "PE1 to PE4 (7) are performance evidence: shown at work, not asked." in coverage


def second_evening(learner):
    """Writes an answer in their own words, and the battery dies while the points are to be ticked."""
    session = learner.start("study", *TONE)
    asked = open_answer(session)
    session.give(["My own words on tone."])
    prompt = session.line("2")
    assert prompt.startswith("Points made") and "Your answer is locked." in session.output
    session.kill()
    locked = list(learner.record("locked").values())[-1]
    assert (locked["question"], locked["response"]) == (asked.id, ["My own words on tone."])
    transcript = learner.transcript()
    assert [answer["response"] for answer in transcript["unmarked"]] == [["My own words on tone."]]  # 5
    assert transcript["summary"]["totals"]["notMarked"] == 1
    assert asked.id not in [answer["question"] for answer in transcript["answers"]]  # 5
    learner.locked = locked


def third_evening(learner):
    """Finds the answer again, leaves once more with /quit, and ticks its points at last."""
    session = learner.start()
    session.prompt()
    assert "To be marked by you: 1 answer." in session.output
    session.line("")
    session.line("y")
    moment = learner.locked["at"]
    assert re.search(rf"Your answer, locked on [^:]* at {moment[11:16]}: My own words on tone\.", session.output)  # 5
    prompt = session.line("/quit")
    assert "Locked and not marked yet: 1 answer." in session.output  # 5
    assert prompt == "viva> "
    session.end("quit")
    assert len(learner.transcript()["unmarked"]) == 1

    session = learner.start("study", "--limit", "1")
    prompt = session.prompt()
    while not prompt.startswith("Points made"):
        prompt = session.line("")
    session.line("1 3")
    session.quit()
    answer = learner.answer(learner.locked["question"])
    assert (answer["ticked"], answer["tickedBy"], answer["response"]) == ([0, 2], "learner", ["My own words on tone."])
    assert learner.transcript()["unmarked"] == []  # 5
    written = [answer for answer in learner.transcript()["answers"] if answer["question"] == learner.locked["question"]]
    assert [answer["response"] for answer in written] == [["My own words on tone."]]


def fourth_evening(learner):
    """Takes an answer back, pauses; later takes back an answer of the session that is over."""
    session = learner.start("study", "SIRXCEG006.KE1.1", "--ahead", "1", "--limit", "60", "--new", "60", "--seed", "2")
    asked = session.question()
    wrong = session.question(session.give(asked.right()))
    following = session.question(session.give(wrong.wrong()))
    taken = max(learner.record("answered"))
    back = session.question(session.line("/undo"))
    assert "Answer withdrawn" in session.output and back.id == wrong.id
    assert [undone["entry"] for undone in learner.record("undone").values()] == [taken]
    # Neither is a repeat: the one has no answer any more, and the other had none yet.
    assert back.heading == wrong.heading  # 16
    asked = session.question(session.give(back.right()))
    assert (asked.id, asked.heading) == (following.id, following.heading)  # 16
    assert "Paused at question" in session.end("/pause")

    last = learner.record("answered")
    assert last[max(last)]["question"] == back.id
    said = learner.run("record", "undo")
    assert f"{back.id} (entry {max(last)})" in words(said)
    assert list(learner.record("undone").values())[-1]["entry"] == max(last)
    assert learner.transcript()["summary"]["totals"]["answersTakenBack"] == 2  # 10
    assert back.id not in [answer["question"] for answer in learner.transcript()["answers"]]
    learner.back, learner.paused = back, following


def fifth_evening(learner):
    """Resumes the session of last night; the program is killed, resumed, and ended with Ctrl-C, twice in a row."""
    session = learner.start("study")
    assert session.prompt().startswith("Resume at question")
    # What was taken back comes first, and then the question of the pause.
    asked = session.question(session.line(""))
    assert asked.id == learner.back.id
    asked = session.question(session.give(asked.right()))
    assert asked.id == learner.paused.id
    missed = asked
    asked = session.question(session.give(asked.wrong()))
    session.kill()
    before = learner.record("answered")
    assert before[max(before)]["question"] == missed.id

    session = learner.start("study")
    assert session.prompt().startswith("Resume at question")
    again = session.question(session.line(""))
    assert (again.id, again.heading) == (asked.id, asked.heading)
    while again.id != missed.id:
        again = session.question(session.give(again.right()))
    assert again.heading.startswith("Repeat, ")
    session.player.type("half an ans\x03")
    session.prompt()
    assert "Ctrl-C again, or /quit, ends the session" in session.output
    session.player.type("\x03")
    session.end()
    entries = learner.record()
    assert entries[max(entries)]["kind"] == "ended"


def sixth_evening(learner):
    """Studies at two terminals at once, and takes an answer back at the first."""
    first = learner.start("study", UNIT, "--seed", "1")
    asked = first.question()
    second = learner.start("study", UNIT, "--seed", "1")
    same = second.question()
    assert "Another session asks from this record" in second.output  # 10
    assert same.id == asked.id
    first.question(first.give(asked.right()))
    right = max(learner.record("answered"))
    second.question(second.give(same.wrong()))
    back = first.question(first.line("/undo"))
    assert back.id == asked.id  # 10
    assert list(learner.record("undone").values())[-1]["entry"] == right  # 10
    assert "Another session asks from this record" in words(first.output)  # 10
    left = [answer for answer in learner.transcript()["answers"] if answer["question"] == asked.id]
    assert [answer["right"] for answer in left] == [False]  # 10
    first.quit()
    second.quit()


def seventh_evening(learner):
    """Takes a mock test; the program is killed in the middle, and the next start resumes it and shows its result."""
    learner.run("config", "set", "clock", "off")  # The player can't tell a clock beside the prompt from it.
    said = words(learner.run("test", UNIT, "--questions", "1000"))
    assert "questions, not 1000: that is 1 for each criterion that has any." in said  # 18
    test = learner.start("test", UNIT, "--questions", "6", "--minutes", "60", "--seed", "4")
    test.prompt()
    missed = test.question(test.line(""))
    asked = test.question(test.give(missed.wrong()))
    test.kill()

    test = learner.start()
    test.prompt()
    assert f"A mock test of {UNIT} runs." in test.output
    again = test.question(test.line("test --resume"))
    assert again.id == asked.id
    while again:
        again = test.question(test.give(again.right()))
    assert test.output.rstrip().endswith("viva>") and "Result: 83% (5 of 6)" in test.output[-300:]  # 13, 26
    test.end("quit")
    (begun, begin), = learner.record("testBegun").items()
    given = [answer for answer in learner.record("testAnswered").values() if answer["test"] == begun]
    assert [answer["number"] for answer in given] == [1, 2, 3, 4, 5, 6]
    assert len(learner.record("testClosed")) == 1
    marks = {answer["question"]: answer["credit"] for answer in learner.record("answered").values()
             if answer["question"] in begin["questions"]}
    assert marks[missed.id] < 1 and len(marks) == 6
    result = learner.run("test", "result")
    assert "Result: 83% (5 of 6)" in result and "as it was" not in result
    about = re.findall(r"^(?:PC|KE)\S+ .* \d+ +\d+ +\d+%$", result, re.MULTILINE)
    assert len({line[11:60] for line in about}) == len(about)  # 22


def ninth_evening(learner):
    """Missed an evening; looks at what is due and at the plan, and studies what is asked for today."""
    statistics = learner.json("stats", "--json")
    assert (statistics["daysStudied"], statistics["currentStreak"]) == (7, 0)
    assert [day["day"][-2:] for day in statistics["days"]] == ["01", "02", "03", "04", "05", "06", "07"]
    due = learner.json("due", "--json")
    assert due["due"] == statistics["forecast"]["overdue"] + statistics["forecast"]["days"][0]["questions"]
    shown = learner.run("stats")
    for day in ("Wed 9 Dec", "Thu 10 Dec", "Fri 11 Dec"):
        assert re.search(rf"^{day} +\d", shown, re.MULTILINE), day  # 27
    before = learner.plan()["days"][0]
    session = learner.start("study", "--seed", "5")
    study(session)
    assert "For your goal" in session.output
    after = learner.plan()["days"][0]
    # Minutes of today are off the plan, as far as they were studied.
    assert after["minutes"] < before["minutes"]  # 8


def tenth_evening(learner):
    """The clock of the laptop is years back for a moment; then it is right again."""
    right = learner.now
    learner.set_clock(datetime.datetime(2020, 1, 1, 19, 30))
    assert "The clock says 1 Jan 2020" in learner.run("due")  # 19
    session = learner.start("study", "--seed", "6")
    session.question()
    assert "The clock says 1 Jan 2020" in session.output  # 19
    session.quit()
    learner.set_clock(right)
    assert "dated before the entry before it" in words(learner.run("doctor"))  # 19
    study(learner.start("study", "--seed", "6"))
    study(learner.start("study", "--ahead", "1", "--new", "0", "--limit", "60", "--seed", "7"))


def eleventh_evening(learner):
    """A program that synchronises folders takes the record away during a session; the backup brings it back."""
    backup = str(learner.home.folder / "backup.sqlite")
    learner.run("record", "backup", backup)
    before = len(learner.record())
    session = learner.start("study", "--seed", "8")
    asked = session.question()
    for file in learner.record_file.parent.glob("record.sqlite*"):
        file.unlink()
    session.give(asked.right())
    session.player.line("")
    assert session.player.end() != 0 and "Session over" not in session.output  # 11
    assert not learner.record_file.exists()
    learner.run("record", "restore", backup)
    assert len(learner.record()) == before
    learner.wait(minutes=20)
    study(learner.start("study", "--seed", "8"))
    study(learner.start("study", "--ahead", "1", "--new", "0", "--limit", "60", "--seed", "9"))


def twelfth_evening(learner):
    """Studies what is due, and tries “fit” on the reviews of less than two weeks."""
    study(learner.start("study", "--ahead", "1", "--new", "0", "--limit", "60", "--seed", "10"))
    before = learner.json("due", "--json")
    said = learner.run("fit", "--yes")
    assert "fitted to" in said and said.rstrip().endswith("The weights that you have stay.")  # 1
    assert learner.json("due", "--json") == before and not learner.record("fitted")  # 1


def thirteenth_evening(learner):
    """Plans the discussion with the assessor: what was weak or never asked, with a question and a probe each."""
    replies = {"Learner": "Mia Tran", "Assessor": "not known yet"}
    session = learner.start("discuss", "plan", UNIT)
    prompt = session.prompt(FIELD)
    while prompt:
        prompt = session.line(replies.get(prompt.split(":")[0], ""), FIELD)
    session.end()
    (plan,) = learner.record("filed").values()
    topics = plan["tables"]["topics"]
    assert (plan["form"], plan["fields"]["learner"], len(topics)) == ("discussion-plan", "Mia Tran", 8)
    assert ".PE" not in str([topic["criteria"] for topic in topics])  # 6
    assert len({topic["topic"] for topic in topics}) == 8  # 6
    prompts = {words(question["prompt"]): words(question["probe"])
               for question in learner.questions.values() if "probe" in question}
    asked = [topic["topic"].split("\nProbe: ") for topic in topics if "\nProbe: " in topic["topic"]]
    assert len(asked) > 4 and all(prompts[prompt] == probe for prompt, probe in asked)  # 6
    text = learner.run("form", "write", "discussion-plan", UNIT, "--format", "md", "--output", "-")
    assert all(probe in words(text) for _, probe in asked)


def last_evening(learner):
    """Crams a criterion, looks at everything once more, and hands in a transcript that others can check."""
    due = learner.json("due", "--json")
    in_bank = sum("SIRXCEG006.KE6.5" in question["criteria"] for question in learner.questions.values())
    before = max(learner.record())
    session = learner.start("study", "--cram", "SIRXCEG006.KE6.5")
    study(session)
    assert f"Question 1 of {in_bank}" in session.output  # 9
    assert learner.json("due", "--json") == due
    # Cases of other evenings are off the schedule too.
    crammed = [answer["question"] for number, answer in learner.record("answered").items()
               if answer.get("cram") and number > before]
    assert len(set(crammed)) == in_bank  # 9

    learner.run("record", "name", "Mia Tran")
    transcript = learner.transcript()
    taken_back = {undone["entry"] for undone in learner.record("undone").values()}
    standing = {number: answer for number, answer in learner.record("answered").items() if number not in taken_back}
    assert [answer["entry"] for answer in transcript["answers"]] == list(standing)
    assert [answer["response"] for answer in transcript["answers"]] == [
        answer["response"] for answer in standing.values()]
    assert transcript["learner"] == "Mia Tran"
    totals = transcript["summary"]["totals"]
    counts = totals["counts"]
    assert (totals["answersTakenBack"], totals["notMarked"]) == (len(taken_back), 0)  # 5, 10
    recalled = {answer["question"] for answer in standing.values()
                if learner.questions[answer["question"]].get("kind") != "case"}
    assert counts["rightOnLatestDay"] < counts["questions"] == len(recalled)  # 7
    text = text_of(learner.run("export", "transcript", "--all", "--format", "html", "--output", "-"))
    for answer in transcript["answers"]:
        assert words(answer["prompt"]) in text, answer["prompt"]
    assert f"{counts['rightOnLatestDay']} of {counts['questions']}" in text  # 7
    printed = learner.home.folder / "tonight.pdf"
    learner.run("export", "transcript", "--since", "2026-12-14", "--output", str(printed))
    assert printed.read_bytes().startswith(b"%PDF")  # 2


def hand_in(learner):
    """Seals the record with a key of their own; who gets the file checks it, and is told of the clock."""
    sealed = str(learner.home.folder / "mia.sealed")
    learner.run("key", "make", "Mia Tran", "--yes")
    learner.run("key", "export", "Mia Tran", "--output", str(learner.home.folder / "mia.pub"))
    learner.run("seal", "--output", sealed)
    said = words(learner.run("verify", sealed, "--key", str(learner.home.folder / "mia.pub")))
    entries = learner.record()
    assert f"{len(entries)} of {len(entries)} entries are shown" in said
    assert "Says what the entries say: transcript.html" in said
    # Two sessions at once, and the evening on which the clock was set back.
    assert dates(entries) <= {1, 6} and "is dated before entry" in said  # 19


EVENINGS = {
    1: first_evening, 2: second_evening, 3: third_evening, 4: fourth_evening, 5: fifth_evening, 6: sixth_evening,
    7: seventh_evening, 9: ninth_evening, 10: tenth_evening, 11: eleventh_evening, 12: twelfth_evening,
    13: thirteenth_evening, 14: last_evening,
}


def test_a_learners_fortnight(home):
    learner = Learner(home)
    for day, evening in EVENINGS.items():
        learner.evening(day)
        evening(learner)
    hand_in(learner)
