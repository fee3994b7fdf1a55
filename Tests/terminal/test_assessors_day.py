"""An assessor's day from the first question to the countersigned file, and what the documents say about it."""

import datetime
import json
import os
import re
import subprocess
import sys

import conftest
import pytest
from player import Player

pytestmark = pytest.mark.slow

ANYTHING = re.compile(r"(?:^|\n)([^\n]+[:?…] )$")
MIA = ("--candidate", "Mia Tran")
AGREED = str(datetime.date.today() + datetime.timedelta(days=40))
TOOL, HISTORY, BANK = (
    "realtime-system-explain-one-tool", "realtime-system-explain-one-history", "realtime-system-hidden-card-fields")
HEADING = {
    "Candidate ID": "M-17", "Assessor ID": "A-4", "Assessor": "Sam Assessor", "Purpose": "1", "Place": "Room 4",
    "Mode": "1", "Open or closed book": "1", "Responses taken down by": "Sam Assessor", "The process": "yes",
    "The right": "yes", "The candidate consents": "yes",
}


class Day:
    """Two homes, of the assessor and of the verifier, who have no key in common."""

    def __init__(self, home, verifier):
        self.home = home.shipped()
        self.verifier = verifier.shipped()
        for person in (home, verifier):
            # Nothing that was sealed under a clock that is set counts as real.
            del person.environment["VIVA_NOW"]
        self.today = datetime.datetime.now(datetime.timezone.utc).date()

    def run(self, *words, code=0, home=None):
        outcome = (home or self.home).run(*words)
        said = outcome.stdout.decode() + outcome.stderr.decode()
        assert outcome.returncode == code, f"{words}\n{said}"
        return said

    def start(self, *words):
        return Player([conftest.PROGRAM, *words], self.home.environment)

    def talk(self, player, replies):
        """Types at prompts by how they begin, Enter at others, to the end; a list is typed one after the other."""
        for _ in range(200):
            if not (shown := player.prompt(ANYTHING)):
                break
            player.line(self.reply(shown[1], replies))
        assert player.code == 0, player.output[-3000:]
        return player.output

    @staticmethod
    def reply(prompt, replies):
        for start, typed in replies.items():
            if prompt.startswith(start):
                return typed if isinstance(typed, str) else typed.pop(0) if typed else ""
        return ""

    def file(self, kind, fields, **tables):
        path = self.home.folder / "form.json"
        path.write_text(json.dumps({"fields": fields, "tables": tables}))
        return self.run("form", "fill", kind, "CG219", "--from", str(path), *MIA)

    def document(self, kind, *options, form="md"):
        if kind == "questioning-record":
            options += ("--with-benchmarks",)
        return self.run("form", "write", kind, "CG219", "--format", form, "--output", "-", *options, *MIA)


@pytest.fixture
def day(tmp_path):
    homes = []
    for name in ("assessor", "verifier"):
        (tmp_path / name).mkdir()
        homes.append(conftest.Home(tmp_path / name))
    return Day(*homes)


def question_with_a_break(day):
    """Three questions; the program is killed after the probe of the first, and resumed."""
    player = day.start(
        "question", "CG219", "--question", TOOL, "--question", HISTORY, "--question", BANK, *MIA)
    replies = HEADING | {"Response": "One screen shows chat and orders.", "Points": "And when it is down?",
                         "Answer to the probe": "Then I write on paper.", "Kind of probe": "2"}
    for _ in range(60):
        shown = player.prompt(ANYTHING)
        if shown[1].startswith("Kind of probe"):
            break
        player.line(day.reply(shown[1], replies))
    player.kill()
    player = day.start("question", "CG219", *MIA)
    # Nothing is asked twice: the break came at the kind of probe.
    shown = player.prompt(ANYTHING)
    assert shown[1].startswith("Kind of probe"), player.output
    player.line("2")
    output = day.talk(player, {
        "Response": ["She need not tell it twice.", "b"], "Points": ["all", ""],
        "Decision": ["S", "N Only the customer's side", "S"], "Reason:": "As said",
        "Overall": "not", "Anything to add": "1 2 3 6", "Gaps": "Question 2", "Follow-up": "Read the notes",
        "Reassessment": AGREED, "How": "Known in person",
    })
    assert "Closed." in output, output[-3000:]


def what_the_first_record_says(day):
    text = day.document("questioning-record")
    for words in (
        "**Response, word for word:** One screen shows chat and orders.", "extend: And when it is down?",
        "Then I write on paper.", "She need not tell it twice.",
        "**Decision:** not yet satisfactory", "Only the customer's side", "**Key points credited:** none",
        "**Overall:** not yet satisfactory", f"**Reassessment on:** {AGREED}", "**Attempt number:** 1",
    ):
        assert words in text, words
    assert text.count("One screen shows chat and orders.") == 1
    # The break is on the page: two sittings.
    sittings = re.search(r"\*\*Sittings:\*\* (.*?)\n\n", text, re.DOTALL)[1]
    assert len(re.findall(r" to ", sittings)) == 2, sittings
    assert "Tokenisation" in text


def correct_a_response(day):
    player = day.start("question", "CG219", "--correct", "1", *MIA)
    output = day.talk(player, {
        "What is wrong": "1", "Response": "One screen shows chat, orders and the card.",
        "Reason for the correction": "A word was misheard"})
    assert "Corrected" in output, output[-2000:]
    text = day.document("questioning-record")
    for words in ("One screen shows chat, orders and the card.", "One screen shows chat and orders.", "A word was misheard"):
        assert words in text, words
    # What the correction did not name is as it was.
    assert "Then I write on paper." in text and "**Overall:** not yet satisfactory" in text


def reassess(day):
    player = day.start("question", "CG219", "--question", HISTORY, *MIA)
    output = day.talk(player, {
        **{name: "yes" for name in ("The process", "The right", "The candidate consents")},
        "Response": "It fails when nobody reads the history.",
        "Points": "all", "Decision": "S", "Overall": "satisfactory", "Anything to add": "6", "How": "Known in person",
    })
    assert "Closed." in output, output[-3000:]
    text = day.document("questioning-record")
    assert "**Attempt number:** 2" in text and "**Overall:** satisfactory" in text
    assert "It fails when nobody reads the history." in text and "She need not tell it twice." not in text


def observe(day):
    day.file(
        "observation-checklist",
        {"learner": "Mia Tran", "assessor": "Sam Assessor", "date": str(day.today), "place": "Shop floor",
         "setting": "1", "overall": "satisfactory"},
        criteria=[{"criterion": f"CG219.{name}", "seen": "yes", "comment": f"Seen {name}"}
                  for name in ("AC2.1", "AC2.2", "AC2.3", "AC3.1", "AC3.2", "AC3.3", "AC3.4")])
    text = day.document("observation-checklist")
    assert "Seen AC3.4" in text and "**Overall:** satisfactory" in text


def discuss(day):
    player = day.start("discuss", "plan", "CG219", *MIA)
    output = day.talk(player, {"Assessor": "Sam Assessor"})
    number = re.search(r"On record as\s+entry (\d+)", output)[1]
    assert "Outcomes 2 and 3 need observation" in output
    plan = day.document("discussion-plan")
    topics = re.findall(r"^\| (AC1\.[234]) \|", plan, re.MULTILINE)
    # The reassessment settled the first criterion; each of the others is a topic, once.
    assert sorted(topics) == ["AC1.2", "AC1.3", "AC1.4"], plan
    assert "AC1.1" not in plan and plan.count("Probe: ") == 3
    path = day.home.folder / "record.json"
    path.write_text(json.dumps({
        "fields": {"learner": "Mia Tran", "assessor": "Sam Assessor", "date": str(day.today), "start": "23:59", "end": "23:59",
                   "authenticity": "Known in person"},
        "tables": {"decisions": [
            {"criterion": f"CG219.AC1.{place}", "decision": "satisfactory", "why": f"Explained {place}"}
            for place in (2, 3, 4)]}}))
    day.run("discuss", "record", number, "--from", str(path), *MIA)
    text = day.document("discussion-record")
    assert re.search(rf"\*\*Plan:\*\* planned: entry {number} ", text), text
    assert "Explained 4" in text


def decide(day):
    day.file(
        "record-sheet",
        {"learner": "Mia Tran", "assessor": "Sam Assessor", "overall": "competent", "date": str(day.today)},
        tasks=[{"task": "Questioning", "attempt": "2", "result": "satisfactory"},
               {"task": "Observation", "attempt": "1", "result": "satisfactory"}])
    text = day.document("record-sheet")
    assert "**Overall assessment result:** competent" in text
    assert re.search(r"Observed.*entry \d+", text), text
    index = day.document("evidence-index")
    for method in ("questioning", "observation", "professional discussion"):
        assert method in index, method
    for name in ("AC1.1", "AC1.2", "AC2.1", "AC3.4"):
        assert name in index, name


def the_pages_say_the_same(day):
    for kind in ("questioning-record", "observation-checklist", "discussion-plan", "discussion-record", "record-sheet",
                 "evidence-index"):
        page = re.sub(r"<style>.*?</style>|<[^>]+>", " ", day.document(kind, form="html"), flags=re.DOTALL)
        text = day.document(kind)
        words = set(re.findall(r"[A-Za-z]{4,}", text))
        lost = words - set(re.findall(r"[A-Za-z]{4,}", page))
        assert not lost, f"{kind}: {sorted(lost)[:20]}"


def seal_and_countersign(day):
    sealed = day.home.folder / "mia.sealed"
    assert "--as" in day.run("seal", "--output", str(sealed), *MIA, code=64)
    day.run("seal", "--as", "Sam Assessor", "--output", str(sealed), *MIA)
    assert "Sam-Assessor" in day.run("verify", str(sealed))
    copy = day.verifier.folder / "mia.sealed"
    copy.write_bytes(sealed.read_bytes())
    day.run("countersign", str(copy), "--as", "Ivan Verifier", "--yes", home=day.verifier)
    said = day.run("verify", str(copy))
    assert "Sam-Assessor" in said and "Ivan-Verifier" in said
    for name, home in (("Sam Assessor", day.home), ("Ivan Verifier", day.verifier)):
        public = day.home.folder / f"{name}.pub"
        day.run("key", "export", name, "--output", str(public), home=home)
        day.run("verify", str(copy), "--key", str(public))
    independent = os.path.join(
        conftest.TOP, "Sources", "Proofs", "Documentation.docc", "verify_bundle.py")
    outcome = subprocess.run([sys.executable, independent, str(copy)], capture_output=True, check=False)
    assert outcome.returncode == 0, outcome.stdout.decode() + outcome.stderr.decode()
    changed = day.home.folder / "changed.sealed"
    changed.write_bytes(copy.read_bytes().replace(b"shows chat, orders", b"hides chat, orders"))
    assert changed.read_bytes() != copy.read_bytes()
    assert "does not hold" in day.run("verify", str(changed), code=65)


def the_next_candidate_is_light(day):
    """Counts the prompts of the real program: before the first question, and for each of six open ones."""
    day.run("candidate", "add", "Ben Okafor")
    player = day.start("question", "CG219", "--candidate", "Ben Okafor", "--open", "--limit", "6", "--per-criterion", "2")
    replies = {**{name: "yes" for name in ("The process", "The right", "The candidate consents")},
               "Candidate ID": "B-18", "Response": "I would ask first.", "Points": "1", "Decision": "N Too little"}
    counts = [0]
    while (shown := player.prompt(ANYTHING)) and not shown[1].startswith("Enter for the outcome"):
        if shown[1].startswith("Response, word"):
            counts.append(0)
        counts[-1] += 1
        player.line(day.reply(shown[1], replies))
    before, *each = counts
    assert before <= 6, player.output
    assert len(each) == 6 and max(each) <= 4, (each, player.output)
    player.line("/stop")
    player.prompt(ANYTHING)


def test_an_assessors_day(day):
    day.run("candidate", "add", "Mia Tran")
    day.run("key", "make", "Sam Assessor", "--yes")
    day.run("key", "make", "Ivan Verifier", "--yes", home=day.verifier)
    question_with_a_break(day)
    for part in (what_the_first_record_says, correct_a_response, reassess, observe, discuss, decide,
                 the_pages_say_the_same, seal_and_countersign, the_next_candidate_is_light):
        part(day)
    shown = day.run("candidate", "show", "Mia Tran")
    assert "competent" in shown and f"reassessment on {AGREED}" in shown
    # It has to be kept, so nothing goes without a basis.
    assert "to be kept until" in " ".join(
        day.run("candidate", "forget", "Mia Tran", "--reason", "course ended", "--yes", code=64).split())
