"""Times what it takes to take in questions of Moodle's GIFT: reading alone, and `viva bank import` of a hundred
thousand of them, beside pygiftparser from PyPI over the first megabyte of the same file. (moodle-questions from PyPI only
writes.)

usage: questions.py VIVA VIVA-BENCH FOLDER [ROUNDS]
"""

import os
import subprocess
import sys
import time

viva, bench, folder = sys.argv[1:4]
rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 3
whole, part = f"{folder}/questions.gift", f"{folder}/questions-1.gift"


def question(number):
    """A question as teachers write them, of one of four types."""
    kinds = (
        "{{=Say what you will check now#Yes ~Ask for the order number#They have given it. ~Send the address#No.}}",
        "{{FALSE#A sign can't take it away.#Right.####Rights can't be signed away.}}",
        "{{=refund =a refund =%50%exchange#Only one of the remedies.}}",
        "{{#{number}:2}}",
    )
    kind = kinds[number % 4].format(number=number)
    return (
        f"// [id:generated-{number}] [tag:week {number % 12}]\n::Order {number}::A customer writes in a chat that order {number} "
        "has not come, and that they need it by Friday. They have given their number, their name and the day on which they "
        f"paid for it. What is the best first reply? {kind}\n\n"
    )


if not os.path.exists(whole):
    with open(whole, "w", encoding="utf-8") as file:
        file.writelines(map(question, range(100_000)))
    with open(whole, encoding="utf-8") as file, open(part, "w", encoding="utf-8") as first:
        text = file.read(1_000_000)
        first.write(text[: text.rindex("\n\n") + 2])


def measure(name, command, path):
    """Runs a command and prints what it took."""
    start = time.monotonic()
    child = subprocess.Popen(command, env={"HOME": folder, "PATH": os.environ["PATH"]}, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    wall = (time.monotonic() - start) * 1000
    assert status == 0, (command, status)
    cpu = (used.ru_utime + used.ru_stime) * 1000
    size = os.path.getsize(path)
    print(f"{name} ms {cpu:.1f} MB {used.ru_maxrss / 1024:.1f} per_second {size / cpu * 1000:.0f} wall {wall:.0f}", flush=True)


PEER = "import sys; from pygiftparser import parser; print(len(parser.parseFile(open(sys.argv[1], encoding='utf-8'))))"
for _ in range(rounds):
    subprocess.run([bench, "read-questions", whole], check=True)
    for name, source, path in (("questions-import", whole, "all"), ("questions-import-1", part, "part")):
        into = f"{folder}/imported-{path}.yaml"
        if os.path.exists(into):
            os.unlink(into)
        measure(name, [viva, "bank", "import", source, "--yes", "--into", into], source)
    measure("questions-pygiftparser", [sys.executable, "-c", PEER, part], part)
print(f"questions-text MB {os.path.getsize(whole) / 1e6:.1f}")
