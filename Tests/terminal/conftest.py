"""A learner's home, and the program in it on terminals of two kinds: one that is read, and tmux."""

import os
import re
import subprocess
import time
import uuid

import pexpect
import pyte
import pytest

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.environ.get("VIVA_PROGRAM", os.path.join(TOP, ".build", "debug", "viva"))

UNIT = """\
format: viva-unit/1
code: EX101
title: "{title}"
jurisdiction: AU
release: "EX101, release 1"
elements:
  - id: EX101.E1
    number: "1"
    text: "{element}"
    children:
      - {{id: EX101.PC1.1, number: "1.1", text: "{criterion}"}}
      - {{id: EX101.PC1.2, number: "1.2", text: "name something"}}
"""

BANK = """\
format: viva-bank/1
topic: example
title: "{title}"
jurisdiction: general
questions:
  - id: choice
    type: single-choice
    criteria: [EX101.PC1.1]
    level: apply
    prompt: "{prompt}"
    options:
      a: {{text: "{option}", feedback: "{feedback}"}}
      b: {{text: "Another option"}}
    key: a
    hints: ["{hint}"]
    explanation: "{explanation}"
    sources: ["{source}"]
  - id: typed
    type: short-answer
    criteria: [EX101.PC1.2]
    level: remember
    prompt: "What is the law of {prompt}?"
    key: "{key}"
    explanation: "{explanation}"
    sources: ["{source}"]
"""

WORDS = {
    "title": "Examples", "element": "Answer questions", "criterion": "choose an option", "prompt": "Which one",
    "option": "This one", "feedback": "It is this one.", "hint": "Not the other.", "explanation": "Because it is.",
    "source": "A book", "key": "consumer guarantee",
}


class Home:
    """Folders of their own, a unit with two questions, and nothing else in the environment."""

    def __init__(self, folder):
        self.folder = folder
        self.environment = {
            "HOME": str(folder), "PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8",
            "TZ": "UTC", "PAGER": "cat", "VIVA_NOW": "2026-11-22T09:00:00+11:00", "VIVA_REPEATABLE": "1",
            "VIVA_BANKS": str(folder / "shipped"),
        }
        self.write_bank()

    def write_bank(self, **words):
        """Writes the unit and its bank, with other words for some of its texts."""
        words = WORDS | words
        for folder in ("Units", "Topics"):
            (self.folder / "shipped" / folder).mkdir(parents=True, exist_ok=True)
        (self.folder / "shipped" / "Units" / "EX101.yaml").write_text(UNIT.format(**words))
        (self.folder / "shipped" / "Topics" / "example.yaml").write_text(BANK.format(**words))

    def shipped(self):
        """Asks from the banks that come with the program."""
        self.environment["VIVA_BANKS"] = os.path.join(TOP, "QuestionBanks")
        self.environment["VIVA_UNITS"] = "all"
        return self

    def run(self, *words, text="", **variables):
        """Runs the program without a terminal."""
        return subprocess.run(
            [PROGRAM, *words], input=text.encode(), capture_output=True, timeout=60,
            env=self.environment | variables)

    def terminal(self, *words, columns=80, rows=24, program=PROGRAM, **variables):
        return Terminal([program, *words], self.environment | variables, columns, rows)


class Terminal:
    """A program on a pseudo-terminal, with the screen that a person would see."""

    def __init__(self, words, environment, columns, rows):
        self.columns = columns
        self.screen = pyte.HistoryScreen(columns, rows, history=2000)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self.child = pexpect.spawn(
            words[0], words[1:], env=environment, dimensions=(rows, columns), timeout=30, echo=True)
        self.child.delaybeforesend = None
        self.child.logfile_read = self

    def write(self, data):
        self.raw += data
        self.stream.feed(data)

    def flush(self):
        pass

    def expect(self, text):
        """Waits until a text is written; words may be wrapped anywhere."""
        words = [re.escape(word.encode()) for word in text.split()]
        self.child.expect(rb"(?:\s|\x1b\[[0-9;]*m)+".join(words))

    def until(self, text):
        """Waits until a text is on the screen, however it was drawn."""
        while not any(text in row for row in self.rows):
            self.child.expect(rb"(?s).+")

    def type(self, text):
        self.child.send(text)

    def line(self, text=""):
        self.child.send(text + "\r")

    def end(self):
        """Waits for the end; returns the exit code, or the signal as a negative number."""
        self.child.expect(pexpect.EOF)
        self.child.close()
        return -self.child.signalstatus if self.child.signalstatus else self.child.exitstatus

    def kill(self, signal):
        self.child.kill(signal)

    @property
    def text(self):
        """All that was written, without escape sequences."""
        text = self.raw.decode("utf-8", "replace")
        text = re.sub(r"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)", "", text)
        return re.sub(r"\x1b(?:\[[0-9;?]*[ -/]*[@-~]|[=>])", "", text).replace("\r", "")

    @property
    def rows(self):
        return [row.rstrip() for row in self.screen.display]


class Tmux:
    """A window of tmux, on a server of its own, with a shell in it."""

    def __init__(self, home, columns=80, rows=24):
        self.socket = "viva-" + uuid.uuid4().hex
        self.run("-f", "/dev/null", "new-session", "-d", "-c", str(home.folder), "-x", str(columns), "-y", str(rows),
                 "env", "-i", *[f"{name}={value}" for name, value in home.environment.items()],
                 "TERM=screen", "PS1=shell$ ", f"V={PROGRAM}", "/bin/sh", "-i")

    def run(self, *words):
        return subprocess.run(
            ["tmux", "-u", "-L", self.socket, *words], capture_output=True, check=True, text=True, timeout=30,
            env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": "/nonexistent"}).stdout

    def keys(self, *keys):
        self.run("send-keys", *keys)

    def type(self, text):
        self.run("send-keys", "-l", text)

    def resize(self, columns, rows=24):
        self.run("resize-window", "-x", str(columns), "-y", str(rows))

    @property
    def screen(self):
        return self.run("capture-pane", "-p")

    def wait(self, wanted):
        """Waits until the screen fits: a text is on it, or a function says so."""
        fits = wanted if callable(wanted) else lambda screen: wanted in screen
        limit = time.monotonic() + 20
        while not fits(screen := self.screen):
            assert time.monotonic() < limit, f"not on the screen: {wanted}\n{screen}"
            time.sleep(0.02)
        return screen

    def close(self):
        subprocess.run(["tmux", "-L", self.socket, "kill-server"], capture_output=True, check=False)


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path)


@pytest.fixture
def tmux(home):
    window = Tmux(home)
    yield window
    window.close()
