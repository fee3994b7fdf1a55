"""Lets learners with a memory of their own revise towards a date through the real program.

A goal is set 30 days ahead for a unit of 199 questions; every evening the learner runs `study`
once, answers what it asks, 20 questions at most, and goes. What they know on the day is what their
memory says (`viva-bench learner`), not what the program believes. Also says how many of the ranges
that `plan` gave held that.

usage: goal.py VIVA VIVA-BENCH FOLDER [SEEDS [SKIP]]    with SKIP, every third day has no study
"""

import datetime
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

SHIPPED = os.path.abspath("QuestionBanks")
QUESTIONS, DAYS, CRITERIA = 199, 30, 12
PLANS = (0, 7, 15, 23)
PROMPT = re.compile(rb"(Answer: |skips\): |easy: |rate: |y/N: |Y/n: )$")


def bank(folder):
    os.makedirs(f"{folder}/Units", exist_ok=True)
    children = "\n".join(
        f'      - {{id: GOAL30.PC1.{n}, number: "1.{n}", text: "Know part {n}"}}' for n in range(1, CRITERIA + 1)
    )
    with open(f"{folder}/Units/GOAL30.yaml", "w") as file:
        file.write(
            'format: viva-unit/1\ncode: GOAL30\ntitle: "Know codes"\njurisdiction: general\n'
            'release: "GOAL30, release 1"\nelements:\n  - id: GOAL30.E1\n    number: "1"\n'
            f'    text: "Know codes"\n    children:\n{children}\n'
        )
    with open(f"{folder}/codes.yaml", "w") as file:
        file.write("format: viva-bank/1\ntopic: codes\ntitle: Codes\njurisdiction: general\nquestions:\n")
        for n in range(QUESTIONS):
            file.write(
                f"  - id: codes-{n}\n    type: short-answer\n    criteria: [GOAL30.PC1.{n % CRITERIA + 1}]\n"
                f"    level: remember\n    prompt: What is code {n}?\n    key: right{n}\n"
                f"    explanation: It is right{n}.\n    sources: [An example for measuring]\n"
            )


class Learner:
    def __init__(self, bench, truth, seed):
        self.process = subprocess.Popen(
            [bench, "learner", "--truth", truth, "--cards", str(QUESTIONS), "--seed", str(seed)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )

    def say(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()


def clock(day):
    return f"{datetime.date(2027, 1, 1) + datetime.timedelta(days=day)}T18:00:00+00:00"


def environment(home, day):
    return {
        "HOME": home, "PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TZ": "UTC", "VIVA_NOW": clock(day),
        "VIVA_WIDTH": "200", "VIVA_BANKS": SHIPPED, "VIVA_CONFIDENCE": "off",
    }


def evening(viva, banks, home, day, learner, seed):
    """Runs `study` once; returns how many questions were asked, and how many answers given."""
    process = subprocess.Popen(
        [viva, "study", "GOAL30", "--seed", str(1_000 * seed + day), "--banks", banks],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment(home, day),
    )
    text, asked, answers, rating = b"", set(), 0, 3
    while True:
        part = os.read(process.stdout.fileno(), 65_536)
        if not part:
            break
        text += part
        found = PROMPT.search(text)
        if not found:
            continue
        reply = ""
        if found.group(1) == b"Answer: ":
            card = int(re.findall(rb"What is code (\d+)\?", text)[-1])
            rating = int(learner.say(f"ask {card} {day}"))
            asked.add(card)
            answers += 1
            reply = f"right{card}" if rating > 1 else "nothing"
        elif found.group(1) in (b"easy: ", b"rate: "):
            reply, rating = str(rating) if rating in (2, 4) else "", 3
        elif found.group(1) == b"y/N: ":
            reply = "n"
        process.stdin.write(reply.encode() + b"\n")
        process.stdin.flush()
        text = b""
    process.wait()
    return len(asked), answers


def study(viva, bench, banks, truth, seed, skip):
    home = tempfile.mkdtemp()
    learner = Learner(bench, truth, seed)

    def run(day, *words):
        return subprocess.run(
            [viva, *words, "--banks", banks], env=environment(home, day), capture_output=True, text=True,
        ).stdout

    by = clock(DAYS)[:10]
    run(0, "goal", "GOAL30", "--by", by, "--target", "0.95")
    ranges, most, questions, answers = [], 0, 0, 0
    for day in range(DAYS):
        if day in PLANS:
            plan = json.loads(run(day, "plan", "GOAL30", "--json"))[0]["planned"]
            ranges.append((plan["low"], plan["expected"], plan["high"]))
        if skip and day % 3 == 2:
            continue
        asked, given = evening(viva, banks, home, day, learner, seed)
        most, questions, answers = max(most, asked), questions + asked, answers + given
    recall = float(learner.say(f"know {DAYS}"))
    learner.process.stdin.close()
    shutil.rmtree(home)
    return recall, ranges, most, questions, answers


def main():
    viva, bench, folder = sys.argv[1:4]
    seeds = int(sys.argv[4]) if len(sys.argv) > 4 else 3
    skip = len(sys.argv) > 5
    bank(f"{folder}/goal-bank")
    for truth in ("fsrs6", "fsrs7"):
        results = [
            study(viva, bench, f"{folder}/goal-bank", truth, seed, skip) for seed in range(1, seeds + 1)
        ]
        for recall, ranges, most, questions, answers in results:
            said = ", ".join(f"{low:.3f} to {high:.3f}" for low, _, high in ranges)
            print(
                f"goal {truth}: recall {recall:.4f}, {questions} questions ({answers} answers), "
                f"{most} at most on a day; plans on days {PLANS}: {said}", flush=True,
            )
        mean = sum(result[0] for result in results) / seeds
        held = sum(low <= result[0] <= high for result in results for low, _, high in result[1])
        print(f"goal {truth}{' skipping' if skip else ''}: recall {mean:.4f} ranges held {held} of {seeds * len(PLANS)}", flush=True)


main()
