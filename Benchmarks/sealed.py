"""Times the checking of sealed files: viva, the independent verifier, and a bare SHA-256 of the same bytes;
and the writing of a transcript.

Usage: sealed.py VIVA VIVA-BENCH VERIFIER FOLDER; in the folder, sealed-N shows N entries, with documents, and
record-1000.sqlite has 1,000 entries.
The programs are started in turn, so that a change of the machine's speed meets all of them alike.
"""

import os
import subprocess
import sys
import time

SIZES = (25_000, 50_000, 100_000)
ROUNDS = 5


def run(name, size, words):
    """Runs a program to its end, and prints the time and the most memory that it took."""
    started = time.perf_counter()
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{words[0]} ended with {process.returncode}")
    print(f"{name} shown {size} ms {seconds * 1000:.2f} MB {usage.ru_maxrss / 1024:.1f}", flush=True)


def main(viva, bench, verifier, folder):
    for size in SIZES:
        path = f"{folder}/sealed-{size}"
        for _ in range(ROUNDS):
            run("openssl-dgst", size, ["openssl", "dgst", "-sha256", path])
            subprocess.run([bench, "bundle", path, "--repeats", "1"], check=True)
            run("verify", size, [viva, "verify", path])
            run("verify-python", size, [sys.executable, verifier, path])
    export = [viva, "export", "transcript", "--record", f"{folder}/record-1000.sqlite"]
    for _ in range(ROUNDS):
        run("export-html", 1000, export + ["--format", "html", "--output", f"{folder}/transcript.html"])


main(*sys.argv[1:])
