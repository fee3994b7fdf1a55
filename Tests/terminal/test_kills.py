"""Kills at the prompts of study, forms and questioning: what the screen acknowledged is on record afterwards.

A line is acknowledged once the next prompt stands on the screen. After each kill, everything that was acknowledged has
to be found in what is held on the person (entries and drafts), and the same command has to go on from there.
"""

import datetime
import itertools
import json
import os
import random
import re

import conftest
import pytest
from player import Player

POINTS = int(os.environ.get("VIVA_KILLS", "300"))
# What is agreed is agreed for a day to come.
TO_COME = str(datetime.date.today() + datetime.timedelta(days=40))

OPEN = """\
  - id: open-{number}
    type: explain
    criteria: [EX101.PC1.2]
    level: analyse
    prompt: "What is wrong with part {number}?"
    benchmark: "It is cold, it is short, and nobody thanks."
    keyPoints:
      - {{text: "It is cold"}}
      - {{text: "It is short"}}
    minimum: 1
    probe: "And what about part {number} once more?"
    explanation: "Because it is."
    sources: ["A book"]
"""
SHORT = """\
  - id: short-{number}
    type: short-answer
    criteria: [EX101.PC1.2]
    level: remember
    prompt: "What is the name of part {number}?"
    key: "part {number}"
    explanation: "Because it is."
    sources: ["A book"]
"""


def prompts(labels):
    """A pattern for a prompt that begins with one of some words and stands at the end of the screen."""
    words = "|".join(sorted(map(re.escape, labels), key=len, reverse=True))
    return re.compile(rf"(?:^|\n)((?:{words})[^\n]*[:?…] )$")


class Flow:
    """A command, what is typed at its prompts, and which of it the screen has acknowledged."""

    whose = ()
    labels = ()
    # What is typed where not every text will do, by the beginning of the prompt.
    replies = {}

    def __init__(self, home, chance):
        self.home = home
        self.chance = chance
        self.numbers = itertools.count(1)
        self.acknowledged = []
        self.pending = None
        self.seen = set()
        self.prompt = prompts(self.labels)

    def text(self):
        """A text that no other is like; it counts once it is acknowledged."""
        self.pending = f"said-{next(self.numbers)}-end"
        return self.pending

    def acknowledges(self, _prompt):
        return True

    def reply(self, prompt, player):
        """What is typed at a prompt, and whether that is anything new."""
        if "]: " in prompt:
            return "", False
        for start, typed in self.replies.items():
            if prompt.startswith(start):
                return typed, True
        if "(yes or no)" in prompt:
            return "yes", True
        before = player.output.rstrip("\n").split("\n")[-2:]
        if " or " in prompt or any(line.startswith("  1 ") for line in before):
            return "1", True
        return self.text(), True

    def held(self):
        outcome = self.home.run("record", "access", "--format", "json", "--output", "-", *self.whose)
        if outcome.returncode == 66 and not self.acknowledged:
            return ""
        assert outcome.returncode == 0, outcome.stderr.decode()
        json.loads(outcome.stdout)
        return outcome.stdout.decode()

    def check(self, player):
        held = self.held()
        lost = [text for text in self.acknowledged if text not in held]
        assert not lost, f"acknowledged, and not held: {lost}\n{player.output[-3000:]}"

    def turn(self, fresh):
        """Plays until so many new things were typed, then kills; whether it came to that before the end."""
        player = Player([conftest.PROGRAM, *self.command()], self.home.environment)
        self.pending = None
        while shown := player.prompt(self.prompt):
            prompt = shown[1]
            if self.pending and self.acknowledges(prompt):
                self.acknowledged.append(self.pending)
                self.pending = None
            typed, is_new = self.reply(prompt, player)
            if is_new and fresh == 0:
                self.seen.add(re.split(r" \(| \[|:|\?", prompt)[0])
                self.kill(player, typed)
                self.check(player)
                return True
            fresh -= is_new
            player.line(typed)
        assert player.code == 0, f"{player.code}\n{player.output[-3000:]}"
        if self.pending:
            self.acknowledged.append(self.pending)
        self.check(player)
        return False

    def kill(self, player, typed):
        """Kills at a prompt, in a line, or right after one was sent, which then may be held or not."""
        moment = self.chance.choice(["standing", "typing", "sent"])
        if moment == "typing":
            player.type("half a line")
        if moment == "sent":
            player.line(typed)
        player.kill()
        self.pending = None

    def play(self, points):
        while points:
            points -= self.turn(self.chance.randint(0, 4))


class Study(Flow):
    labels = ("Answer", "How sure", "Points made", "Enter: next", "Resume ", "Count it right", "y/N")
    replies = {"Points made": "1", "How sure": "", "Enter": "", "Resume ": "", "Count": "", "y/N": ""}

    def acknowledges(self, prompt):
        # The sentences before these prompts say that the answer is locked, or marked.
        return prompt.startswith(("Points made", "Enter", "Count", "y/N"))

    def command(self):
        # A session that was begun is offered again by the bare word.
        return ["study"] if self.chance.random() < 0.7 else ["study", "EX101.PC1.2", "--limit", "40", "--new", "200"]

    def check(self, player):
        super().check(player)
        held = self.held()
        answered = re.findall(r'"kind":"answered".*?"response":\["([^"]*)"', held)
        assert len(answered) == len(set(answered)), f"answered twice: {answered}"


class Form(Flow):
    whose = ("--candidate", "Mia Tran")
    replies = {"Criteria": "PC1.1", "Date": "2026-11-20", "Agreed date": TO_COME, "Agreed time": "10:30"}

    def __init__(self, home, chance, kind, command):
        fields = home.run("form", "fields", kind).stdout.decode()
        found = re.findall(r"^ {2,}[a-z-]+ +([^(\n]+?)(?: \(.*)?$", fields, re.MULTILINE)
        self.labels = [label.strip() for label in found]
        self.words = command
        super().__init__(home, chance)

    def command(self):
        return [*self.words, *self.whose]


class Plan(Form):
    """A form with tables; a row more or the end of the table, as it comes."""

    def reply(self, prompt, player):
        if prompt.startswith(("Criteria:", "Reference:")):
            ends = self.chance.random() < 0.6
            return ("", False) if ends else ("PC1.1", True) if prompt.startswith("Criteria") else (self.text(), True)
        return super().reply(prompt, player)


class Questioning(Form):
    replies = {
        "Criteria": "PC1.1", "Date": "2026-11-20", "Reassessment": TO_COME, "Kind of probe": "1", "Decision": "S",
        "Attempt": "1",
        # Asked for until it is said, so that Enter states nothing that is not so.
        "Responses taken down by": "Sam",
    }
    others = (
        "Response, word for word", "Probe (", "Answer to the probe", "Kind of probe", "Points", "Decision",
        "Reason", "Enter", "Anything", "Overall", "Gaps", "Why ", "How ")

    def __init__(self, home, chance):
        words = ["question", "EX101", "--question", "open-1", "--question", "typed", "--question", "open-2"]
        super().__init__(home, chance, "questioning-record", words)
        self.prompt = prompts([*self.labels, *self.others])

    def command(self):
        held = self.held()
        is_open = held.count('"kind":"questioningBegun"') > held.count('"kind":"questioningClosed"')
        return ["question", "EX101", *self.whose] if is_open else super().command()

    def reply(self, prompt, player):
        if prompt.startswith("Anything to add"):
            return "1 2 3 4 5 6", False
        if prompt.startswith(("Enter", "Anything")):
            return "", False
        if prompt.startswith(("Probe (", "Points")) and self.chance.random() < 0.5:
            return ("", False) if prompt.startswith("Probe (") else ("1", True)
        if prompt.startswith(("Probe (", "Points", "Reason:")):
            return self.text(), True
        return super().reply(prompt, player)


def flows(home):
    """The flows on one home: a unit with many questions, and a candidate."""
    bank = home.folder / "shipped" / "Topics" / "example.yaml"
    bank.write_text(bank.read_text() + "".join((OPEN + SHORT).format(number=number) for number in range(60)))
    # The clock of the machine: what is typed later is later.
    del home.environment["VIVA_NOW"]
    assert home.run("candidate", "add", "Mia Tran").returncode == 0
    chance = random.Random(16)
    account = ["form", "fill", "reflective-account", "EX101"]
    return [
        Study(home, chance), Form(home, chance, "reflective-account", account),
        Plan(home, chance, "discussion-plan", ["discuss", "plan", "EX101", "--topics", "0"]),
        Questioning(home, chance),
    ]


def play(home, points):
    """Plays each flow over its share of the points; questioning, which has most prompts, gets the largest."""
    shares = [points // 4, points // 6, points // 6]
    shares.append(points - sum(shares))
    for flow, share in zip(flows(home), shares, strict=True):
        flow.play(share)
        assert flow.acknowledged, type(flow).__name__
        yield flow
    assert home.run("doctor").returncode in (0, 1)


def test_twenty_kills_lose_nothing_that_was_acknowledged(home):
    for _ in play(home, 20):
        pass


@pytest.mark.slow
def test_hundreds_of_kills_lose_nothing_that_was_acknowledged(home):
    for flow in play(home, POINTS):
        print(f"{type(flow).__name__}: {len(flow.acknowledged)} lines, killed at {sorted(flow.seen)}")
        if isinstance(flow, Questioning) and POINTS >= 300:
            wanted = {"Response, word for word", "Probe", "Answer to the probe", "Kind of probe", "Points", "Decision"}
            assert wanted <= flow.seen, wanted - flow.seen
