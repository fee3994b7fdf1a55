"""A learner who recognises the question on the screen, and answers it rightly, wrongly or not at all."""

import datetime
import glob
import json
import os
import re

import conftest
import yaml
from player import Player

# Prompts of a session, each to its end: what comes in pieces is no prompt before it is whole.
PROMPT = re.compile(r"(?:^|\n)(" + "|".join((
    r"Answer[^\n]*: ", r"Gap \d+[^\n]*: ", r"How sure\?[^\n]*skips\): ", r"Enter: next(?:[^\n]*(?:count it right|rate|easy|hard)|; /right)?: ",
    r"Enter begins[^\n]*\): ", r"Count it right\? y/N: ", r"Points made[^\n]*\): ", r"Resume [^\n]*Y/n: ",
    r"/submit[^\n]*: ", r"viva> ")) + ")$")
# A prompt of a form.
FIELD = re.compile(r"(?:^|\n)([^\n]+: )$")
# Prompts of a session that are no question of the bank, and what is typed at them where nobody says otherwise.
BETWEEN = {"How sure": "2", "Enter": "", "Count it right": "n", "Points made": "all",
           "/submit": "/submit"}


def words(text):
    """A text without the breaks of its lines."""
    return " ".join(text.split())


def template(prompt):
    """A pattern for a prompt, whatever numbers are drawn for it."""
    pattern, seen = "", set()
    for part in re.split(r"(\{[a-z]\w*\})", words(prompt)):
        name = part[1:-1] if re.fullmatch(r"\{[a-z]\w*\}", part) else None
        if name is None:
            pattern += re.escape(part)
        elif name in seen:
            pattern += f"(?P={name})"
        else:
            seen.add(name)
            pattern += rf"(?P<{name}>\d[\d,]*(?:\.\d+)?)"
    return re.compile(pattern)


def shipped_questions():
    """The questions that come with the program, by id."""
    questions = {}
    for path in sorted(glob.glob(os.path.join(conftest.TOP, "QuestionBanks", "Topics", "*.yaml"))):
        with open(path, encoding="utf-8") as file:
            questions |= {question["id"]: question for question in yaml.safe_load(file)["questions"]}
    return questions


class Asked:
    """A question as it is on the screen: its heading, and what its letters mean tonight."""

    def __init__(self, screen, questions):
        self.heading = re.findall(r"(?:^|\n)((?:Question \d|Repeat, |To be marked)[^\n]*)", screen)[-1]
        self.screen = screen[screen.rindex("\n" + self.heading) + 1:] if "\n" + self.heading in screen else screen
        self.origin = self.screen.split("\n")[1]
        text = words(self.screen)
        known = [question for question in questions.values()
                 if template(question["prompt"]).search(text)
                 and all(words(part) in text for part in self.listed(question))]
        assert len(known) == 1, f"{len(known)} questions have these words:\n{self.screen}"
        self.question = known[0]
        # The numbers that this showing has, by their names.
        drawn = template(self.question["prompt"]).search(text).groupdict()
        self.numbers = {name: float(number.replace(",", "")) for name, number in drawn.items()}
        self.id = self.question["id"]
        self.kind = self.question["type"]
        found = re.findall(r"\n  ([a-z])\) (.*(?:\n {5}\S.*)*)", self.screen)
        self.letters = {words(text): letter for letter, text in found}

    @staticmethod
    def listed(question):
        """What stands below the prompt of a question in words of its own."""
        if "options" in question:
            return [option["text"] for option in question["options"].values()]
        if question["type"] == "matching":
            return [pair["left"] for pair in question["pairs"]]
        return question.get("items", [])

    def right(self):
        """The lines of a right answer."""
        question, letters = self.question, self.letters
        match self.kind:
            case "single-choice": return [letters[words(question["options"][question["key"]]["text"])]]
            case "multiple-choice":
                return ["".join(letters[words(question["options"][key]["text"])] for key in question["key"])]
            case "true-false": return ["true" if question["key"] else "false"]
            case "matching": return ["".join(letters[words(pair["right"])] for pair in question["pairs"])]
            case "ordering": return ["".join(letters[words(item)] for item in question["items"])]
            case "cloze": return [gap["key"] for gap in question["gaps"]]
            case "explain": return ["What I would say."]
            case "list":
                members = [member["key"] for member in question["members"]]
                return ["; ".join(members[: question.get("wanted", len(members))])]
            case "numeric" if self.numbers: return [f"{eval(question['key'], {}, self.numbers):.4f}"]
            case _: return [str(question["key"])]

    def wrong(self):
        """The lines of an answer that is not right, though the program can read it."""
        question, letters, right = self.question, self.letters, self.right()
        match self.kind:
            case "single-choice": return [next(letter for letter in letters.values() if letter != right[0])]
            case "multiple-choice":
                rest = set(letters.values()) - set(right[0])
                return [min(rest) if rest else right[0][0]]
            case "true-false": return ["false" if question["key"] else "true"]
            case "matching" | "ordering": return [right[0][1] + right[0][0] + right[0][2:]]
            case "numeric": return ["123456"]
            case "cloze": return [gap.get("options", ["something else"])[-1] for gap in question["gaps"]]
            case "explain": return ["I can't put it into words."]
            case _: return ["something else"]


    def unknown(self):
        """The lines of somebody who does not know: nothing, and once more nothing."""
        return [""] * (len(self.right()) + 1)


class Session:
    """A session at a terminal: from question to question."""

    def __init__(self, learner, *command):
        self.learner = learner
        self.player = Player([conftest.PROGRAM, *command], learner.home.environment, columns=200)
        self.seen = 0
        self.asked = []

    @property
    def output(self):
        return self.player.output

    @property
    def latest(self):
        """What was written since the last question began."""
        return self.output[self.seen:]

    def prompt(self, pattern=PROMPT):
        """The prompt that waits; None at the end."""
        found = self.player.prompt(pattern)
        return found and found[1]

    def line(self, text="", pattern=PROMPT):
        """Types a line and returns the prompt that follows."""
        self.player.line(text)
        return self.prompt(pattern)

    def question(self, prompt=None, **replies):
        """Goes on to the next question and returns it; None where the session is over."""
        prompt = prompt or self.prompt()
        while prompt and not prompt.startswith("viva>"):
            start = next((start for start in BETWEEN if prompt.startswith(start)), None)
            if not start:
                asked = Asked(self.latest, self.learner.questions)
                self.seen = len(self.output)
                self.asked.append(asked)
                return asked
            prompt = self.line(replies.get(start, BETWEEN[start]))
        return None

    def give(self, lines):
        """Types the lines of an answer; returns the prompt that follows."""
        for line in lines:
            prompt = self.line(line)
        return prompt

    def quit(self):
        return self.end("/quit")

    def end(self, line=None):
        """Waits for the end, after a last line where one is given; returns all that was written."""
        if line:
            self.player.line(line)
        assert self.player.end() == 0, self.output[-3000:]
        self.learner.wait(minutes=20)
        return self.output

    def kill(self):
        """The program ends in the middle of a line."""
        self.player.type("half an answer")
        self.player.kill()
        self.learner.wait(minutes=20)


class Learner:
    """Somebody with a home of their own, who studies on some evenings by a clock that is theirs."""

    def __init__(self, home):
        self.home = home.shipped()
        self.questions = shipped_questions()
        self.record_file = home.folder / ".local" / "share" / "viva" / "record.sqlite"
        self.evening(1)

    def evening(self, day):
        """Sets the clock to an evening of December."""
        self.set_clock(datetime.datetime(2026, 12, day, 17, 30))

    def set_clock(self, now):
        self.now = now
        self.home.environment["VIVA_NOW"] = f"{now.isoformat()}+11:00"

    def wait(self, minutes):
        """Lets some time pass, so that what comes next is later."""
        self.set_clock(self.now + datetime.timedelta(minutes=minutes))

    def run(self, *command, code=0):
        """Runs a command that asks nothing; returns what it wrote."""
        outcome = self.home.run(*command)
        said = outcome.stdout.decode() + outcome.stderr.decode()
        assert outcome.returncode == code, f"{command}: {outcome.returncode}\n{said}"
        self.wait(minutes=1)
        return said

    def json(self, *command):
        """Runs a command that only looks; returns what it wrote."""
        outcome = self.home.run(*command)
        assert outcome.returncode == 0, outcome.stderr.decode()
        return json.loads(outcome.stdout)

    def start(self, *command):
        return Session(self, *command)

    def record(self, kind=None):
        """The entries of the record, by number, of one kind or of all."""
        entries = self.json("record", "access", "--format", "json", "--output", "-")["entries"]
        return {line["number"]: line["entry"] for line in entries if kind in (None, line["entry"]["kind"])}

    def answer(self, question):
        """The latest answer to a question on record."""
        return [answer for answer in self.record("answered").values() if answer["question"] == question][-1]

    def transcript(self):
        return self.json("export", "transcript", "--format", "json", "--output", "-")

    def plan(self):
        """The plan for the goal."""
        return self.json("plan", "--json")[0]
