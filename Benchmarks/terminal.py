"""Times programs through a pseudo-terminal: from start to first prompt, and from Enter to what follows.

Each program is started in turn, so that a change of the machine's speed meets all of them alike.
"""

import os
import pty
import shutil
import statistics
import subprocess
import sys
import time


class Terminal:
    """A program on a pseudo-terminal of 80 by 24."""

    def __init__(self, words, environment):
        self.started = time.perf_counter()
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.execvpe(words[0], words, environment)
        self.seen = b""

    def wait(self, text):
        """Reads until `text` appears after what was waited for before; returns the seconds since the start."""
        while text not in self.seen:
            self.seen += os.read(self.terminal, 65536)
        self.seen = self.seen.split(text, 1)[1]
        return time.perf_counter() - self.started

    def type(self, text):
        os.write(self.terminal, text)

    def end(self):
        os.close(self.terminal)
        os.waitpid(self.process, 0)


def start(words, prompt, environment):
    terminal = Terminal(words, environment)
    seconds = terminal.wait(prompt)
    terminal.end()
    return seconds


def medians(programs, runs=41):
    """Starts every program once per run, in turn; returns the median seconds of each, by name."""
    times = {name: [] for name in programs}
    for run in range(runs + 2):
        for name, (words, prompt, environment) in programs.items():
            seconds = start(words, prompt, environment)
            if run >= 2:
                times[name].append(seconds)
    return {name: statistics.median(values) for name, values in times.items()}


def environment(home, **more):
    base = {"PATH": os.environ["PATH"], "TERM": "xterm", "LANG": "C.UTF-8", "TZ": "UTC", "HOME": home}
    return base | more


def turns(words, environment, count):
    """Answers questions; returns the seconds of each turn.

    A turn is what a learner waits for: from the Enter that completes an answer to the mark, which is on the
    disk then, and from the Enter after the mark to the next question.
    """
    terminal = Terminal(words, environment)
    terminal.wait(b"Answer:")
    times = []
    for _ in range(count):
        terminal.type(b"a\r")
        terminal.wait(b"How sure?")
        terminal.wait(b"skips):")
        begun = time.perf_counter()
        terminal.type(b"\r")
        terminal.wait(b"Enter: next")
        terminal.type(b"\r")
        terminal.wait(b"Answer:")
        times.append(time.perf_counter() - begun)
    terminal.end()
    return sorted(times)


def with_goal(viva, work, shipped, home):
    """Returns the start of a session two weeks into a unit, 58 days before the day of its goal."""
    record = os.path.join(work, "record-goal-set.sqlite")
    for left in (record + "-wal", record + "-shm"):
        if os.path.exists(left):
            os.remove(left)
    shutil.copy(os.path.join(work, "record-goal.sqlite"), record)
    now = environment(home, VIVA_RECORD=record, VIVA_BANKS=shipped, VIVA_NOW="2025-10-24T18:00:00+00:00")
    goal = [viva, "goal", "SIRXCEG006", "--by", "2025-12-21", "--minutes-per-day", "10"]
    subprocess.run(goal, env=now, check=True, stdout=subprocess.DEVNULL)
    # Whatever the type of the first question, it is shown with this line before its prompt.
    return [viva, "study", "SIRXCEG006", "--seed", "1"], b"(/help lists", now


if __name__ == "__main__":
    viva, work, shipped = sys.argv[1:4]
    home = os.path.join(work, "home")
    prompt = b"viva>"
    small = environment(home, VIVA_RECORD=os.path.join(work, "record.sqlite"), VIVA_BANKS=shipped)
    large = small | {"XDG_CACHE_HOME": os.path.join(work, "cache-large")}
    programs = {
        "sqlite3": (["sqlite3", ":memory:"], b"sqlite> ", small),
        "shipped": ([viva], prompt, small),
        "large": ([viva, "--banks", os.path.join(work, "bank-100k")], prompt, large),
        "study-goal": with_goal(viva, work, shipped, home),
    }
    for name, seconds in medians(programs).items():
        print(f"start {name} ms {seconds * 1000:.3f}")
    bank = os.path.join(work, "bank-10k")
    # The generated topics alone: shipped cases have prompts of other types.
    topics = [f"generated-{number}" for number in range(10)]
    study = [viva, "study", *topics, "--banks", bank, "--limit", "2000", "--new", "0", "--seed", "1"]
    times = turns(study, small | {"XDG_CACHE_HOME": os.path.join(work, "cache-turns")}, 400)
    print(f"terminal p50 {times[200] * 1000:.4f} p99 {times[396] * 1000:.4f}")
