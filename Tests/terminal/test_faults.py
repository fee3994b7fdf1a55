"""Every writing command, with each of its writes, syncs and renames failing in turn, or the program ending there."""

import errno
import hashlib
import os
import random
import shutil
import signal
import sqlite3
import subprocess

import pytest

from conftest import PROGRAM, Home

SOURCE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "faults.c")
MODES = ["before", "after", "short", str(errno.EIO), str(errno.ENOSPC)]
ANSWERS = "a\n2\n\nconsumer guarantee\n2\n\n/quit\n"


class Command:
    """A command, what has to be done before it, and what it writes besides records and settings."""

    def __init__(self, *words, before=(), text="", output=None, entries=None, alone=False):
        self.words = words
        self.before = before
        self.text = text
        self.output = output
        # How many entries there are on record at least, where it says that all went well.
        self.entries = entries
        self.alone = alone


NAME = ("record", "name", "Kit")
STUDY = ("study", "--seed", "1")
OUTPUT = ["--output", "{home}/out"]
CANDIDATE = ("candidate", "add", "Ann", "--yes")
COMMANDS = {
    "first-name": Command(*NAME, entries=2),
    "name": Command("record", "name", "Kim", before=[NAME], entries=3),
    "first-study": Command(*STUDY, text=ANSWERS, entries=4),
    "study": Command(*STUDY, before=[NAME], text=ANSWERS, entries=5),
    "undo": Command("record", "undo", before=[STUDY], entries=5),
    "backup": Command("record", "backup", "{home}/out.sqlite", before=[NAME], output="out.sqlite"),
    "restore": Command(
        "record", "restore", "{home}/b.sqlite", before=[NAME, ("record", "backup", "{home}/b.sqlite"), NAME], entries=2),
    "goal": Command("goal", "EX101", "--by", "2026-12-24", before=[NAME], entries=3),
    "suspend": Command("suspend", "typed", before=[NAME], entries=3),
    "config": Command("config", "set", "session-length", "7", before=[("config", "set", "clock", "on")]),
    "first-config": Command("config", "set", "session-length", "7"),
    "export": Command("export", "transcript", *OUTPUT, before=[STUDY], output="out"),
    "export-again": Command(
        "export", "transcript", "--learner", "X", "--replace", *OUTPUT,
        before=[STUDY, ("export", "transcript", *OUTPUT)], output="out"),
    "access": Command("record", "access", *OUTPUT, before=[STUDY], output="out"),
    "candidate": Command(*CANDIDATE),
    "forget": Command(
        "candidate", "forget", "{id}", "--reason", "asked", "--yes", before=[CANDIDATE, (*STUDY, "--candidate", "Ann")]),
}


@pytest.fixture(scope="session")
def shim(tmp_path_factory):
    library = tmp_path_factory.mktemp("faults") / "faults.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", library, SOURCE, "-ldl"], check=True)
    return library


class Trial:
    """A home in which a command can be tried again and again from the same beginning."""

    def __init__(self, folder, name, shim):
        self.command = COMMANDS[name]
        self.begin, self.place, self.shim = folder / "begin", folder / "home", shim
        self.log = folder / "log"
        # Made where it is tried: what is kept beside a record is named by the record's path.
        self.make(self.place)
        shutil.copytree(self.place, self.begin)
        self.whole = None
        # What the command makes where nothing fails, and how many operations that takes.
        self.log.unlink(missing_ok=True)
        assert self.fault(0, "") == 0
        self.operations = self.log.read_text().split() if self.log.exists() else []
        self.whole = self.written()
        assert self.whole or (self.command.output or ".sqlite").endswith(".sqlite")
        self.check(0)

    def make(self, folder):
        folder.mkdir()
        home = Home(folder)
        for words in self.command.before:
            text = ANSWERS if words[0] == "study" else ""
            done = home.run(*[word.format(home=folder) for word in words], text=text)
            assert done.returncode == 0, done.stderr.decode()

    def home(self):
        home = Home.__new__(Home)
        home.folder = self.place
        home.environment = {
            "HOME": str(self.place), "PATH": os.environ["PATH"], "TERM": "dumb", "LANG": "C.UTF-8", "TZ": "UTC",
            "PAGER": "cat", "VIVA_NOW": "2026-11-22T10:00:00+11:00", "VIVA_BANKS": str(self.place / "shipped"),
        }
        return home

    def fault(self, at, mode):
        shutil.rmtree(self.place, ignore_errors=True)
        shutil.copytree(self.begin, self.place)
        self.log.unlink(missing_ok=True)
        return self.run(
            LD_PRELOAD=str(self.shim), FAULT_ROOT=str(self.place), FAULT_LOG=str(self.log), FAULT_AT=str(at),
            FAULT_MODE=mode)

    def run(self, **variables):
        # An erased candidate has no name any more, and keeps the id.
        ids = [path.stem for path in self.place.glob(".local/share/viva/candidates/*.sqlite")]
        words = [word.format(home=self.place, id="".join(ids)) for word in self.command.words]
        done = self.home().run(*words, text=self.command.text, **variables)
        self.said = done.stdout.decode() + done.stderr.decode()
        return done.returncode

    def written(self):
        if not self.command.output or self.command.output.endswith(".sqlite"):
            return None
        path = self.place / self.command.output
        return path.read_bytes() if path.exists() else None

    def records(self):
        data = self.place / ".local" / "share" / "viva"
        return [path for path in [*data.glob("*.sqlite"), *data.glob("candidates/*.sqlite"), *self.place.glob("*.sqlite")]]

    def check(self, status):
        """Makes sure that nothing is damaged or half written, and that what was said to be kept is there."""
        assert status >= 0 or status == -signal.SIGKILL, self.said
        counts = {path.name: entries(path) for path in self.records()}
        if status == 0 and self.command.entries:
            assert counts["record.sqlite"] >= self.command.entries, (counts, self.said)
        if self.command.words[0] == "study":
            answers = self.said.count("Right.") + self.said.count("Not right.")
            assert counts.get("record.sqlite", 0) >= answers, (counts, self.said)
        if self.command.output:
            old = self.begin / self.command.output
            allowed = [self.whole, old.read_bytes() if old.exists() else None]
            if self.whole:
                # A document names its moment, which is the same, and nothing of it is missing.
                assert self.written() in allowed
                assert status != 0 or self.written() == self.whole
        settings = self.place / ".config" / "viva" / "settings.yaml"
        if self.command.words[0] == "config":
            lines = settings.read_text().split("\n") if settings.exists() else []
            assert all(line in ("", "clock: true", "session-length: 7") for line in lines), lines
            assert not self.command.before or "clock: true" in lines
            assert status != 0 or "session-length: 7" in lines


def entries(path):
    """Counts the entries of a record, every page and every hash of which is looked at."""
    database = sqlite3.connect(f"file:{path}", uri=True)
    try:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        rows = database.execute(
            "SELECT number, leaf, salt, bytes FROM entry LEFT JOIN payload USING (number) ORDER BY number").fetchall()
    finally:
        database.close()
    assert [row[0] for row in rows] == list(range(1, len(rows) + 1))
    for _, leaf, salt, payload in rows:
        assert payload is None or leaf == hashlib.sha256(b"\0" + salt + payload).digest()
    return len(rows)


def sweep(trial, points):
    for at, mode in points:
        status = trial.fault(at, mode)
        trial.check(status)
        # Nothing is in the way of doing it again.
        again = trial.run()
        name = trial.command.words[:2]
        is_there = "exists already" in trial.said or "is left alone" in trial.said
        refused = again != 0 and trial.command.output and is_there
        assert again == 0 or refused or name == ("record", "undo"), (at, mode, trial.operations[at - 1], trial.said)
        trial.check(-signal.SIGKILL)
        if name == ("candidate", "forget"):
            cache = trial.place / ".cache" / "viva"
            assert not list(cache.glob("state-*")), (at, mode)


@pytest.mark.parametrize("name", COMMANDS)
def test_some_faults(name, tmp_path, shim):
    trial = Trial(tmp_path, name, shim)
    points = [(at, mode) for at in range(1, len(trial.operations) + 1) for mode in MODES]
    sweep(trial, random.Random(name).sample(points, min(3, len(points))))


@pytest.mark.slow
@pytest.mark.parametrize("name", COMMANDS)
def test_every_fault(name, tmp_path, shim):
    trial = Trial(tmp_path, name, shim)
    sweep(trial, [(at, mode) for at in range(1, len(trial.operations) + 1) for mode in MODES])
