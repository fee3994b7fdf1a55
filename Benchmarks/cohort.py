"""Times `viva cohort` over the records of a college, beside a C program that opens the same files and reads every row.

Cold is without anything kept of the records, warm with it. Times are of the processor (user and system), since other
programs may be running; the time on the clock stands beside them.

usage: cohort.py VIVA VIVA-BENCH COUNT-ROWS FOLDER [ROUNDS]
"""

import glob
import os
import subprocess
import sys
import time

viva, bench, peer, folder = sys.argv[1:5]
rounds = int(sys.argv[5]) if len(sys.argv) > 5 else 5
home = f"{folder}/college"
records = f"{home}/.local/share/viva/candidates"
if not os.path.isdir(records):
    os.makedirs(records, mode=0o700)
    subprocess.run([bench, "make-cohort", records, "--shipped", "QuestionBanks"], check=True)
paths = sorted(glob.glob(f"{records}/*.sqlite"))


def measure(name, command):
    """Runs a command and prints what it took."""
    start = time.monotonic()
    child = subprocess.Popen(command, env={"HOME": home, "PATH": os.environ["PATH"]}, stdout=subprocess.PIPE)
    output = child.stdout.read()
    _, status, used = os.wait4(child.pid, 0)
    wall = (time.monotonic() - start) * 1000
    assert status == 0, (command, status)
    cpu = (used.ru_utime + used.ru_stime) * 1000
    print(f"{name} ms {cpu:.1f} MB {used.ru_maxrss / 1024:.1f} wall {wall:.1f}", flush=True)
    return output


outputs = set()
for _ in range(rounds):
    measure("cohort-rows", [peer, *paths])
    for kept in glob.glob(f"{home}/.cache/viva/standings-*"):
        os.unlink(kept)
    outputs.add(measure("cohort-cold", [viva, "cohort"]))
    outputs.add(measure("cohort-warm", [viva, "cohort"]))
assert len(outputs) == 1, "what is kept says the same as the records"
