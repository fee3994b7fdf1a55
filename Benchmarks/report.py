"""Makes a table of what was measured: each figure, its peer, the ratio, and the limit that is set for it."""

import statistics
import sys

figures = {}
for line in open(sys.argv[1], encoding="utf-8"):
    words = line.split()
    if not words:
        continue
    if words[0] in ("deadline", "plans", "goal", "small-fits"):
        continue
    name = words[0] + (" " + words[1] if words[0] in ("start", "questions-read") else "")
    for key, value in zip(words, words[1:]):
        if key in ("reviews", "threads", "shown"):
            name += f" {key} {value}"
        if key in ("ms", "p50", "p99", "MB", "per_second", "peak_mb"):
            figures.setdefault((name, key), []).append(float(value))


def median(name, key):
    return statistics.median(figures[name, key])


def row(what, value, unit, peer, limit):
    """Prints a figure: against a peer as a ratio, or against a number."""
    ratio = value / peer if peer else value
    verdict = "" if limit == float("inf") else f"limit {limit:g}: {'met' if ratio <= limit else 'NOT MET'}"
    against = f"{peer:9.3f}  {ratio:6.2f} x" if peer else " " * 19
    print(f"{what:58} {value:9.3f} {unit:2} {against}  {verdict}")


print()
sqlite = median("start sqlite3", "ms")
row("start to prompt, shipped banks, 100,000 entries / sqlite3", median("start shipped", "ms"), "ms", sqlite, 4)
row("start to prompt, 100,000 questions / sqlite3", median("start large", "ms"), "ms", sqlite, 5)
row("study, a goal 58 days away, to its first question", median("start study-goal", "ms"), "ms", None, 150)
for key in ("p50", "p99"):
    row(f"turn, {key} / one bare commit", median("turn", key), "ms", median("commit", key), 2)
    row(f"turn, {key} / Anki's back end", median("turn", key), "ms", median("anki", key), 1)
for key in ("p50", "p99"):
    row(f"the same turn through a terminal, two prompts, {key}", median("terminal", key), "ms", None, float("inf"))
for key in ("p50", "p99"):
    row(f"keystroke to echo, {key} / a bare loop around libedit", median("keystroke", key), "ms", median("keystroke-bare", key), 1.2)
row("replay of 1,000,000 entries", median("replay", "ms"), "ms", None, 2000)
row("replay of 1,000,000 entries, peak memory", median("replay", "MB"), "MB", None, 200)

for what, name, key, peer, limit in (
    ("read and check 100,000 sealed entries / openssl dgst -sha256", "bundle", "ms", "openssl-dgst", 3),
    ("viva verify, 100,000 sealed entries / verify_bundle.py", "verify", "ms", "verify-python", 1 / 3),
    ("the same, peak memory / verify_bundle.py", "verify", "MB", "verify-python", float("inf")),
):
    row(what, median(f"{name} shown 100000", key), key, median(f"{peer} shown 100000", key), limit)
memory = [median(f"verify shown {size}", "MB") for size in (25_000, 50_000, 100_000)]
row("the same, 25,000 / 50,000 entries, peak memory", memory[0], "MB", memory[1], float("inf"))
row("memory of 50,000 more entries / twice that of 25,000 more", memory[2] - memory[1], "MB", 2 * (memory[1] - memory[0]), 1.25)

for kind, limit in (("cold", 500), ("warm", 100)):
    row(f"500 candidates, 300 entries each, {kind}", median(f"cohort-{kind}", "ms"), "ms", None, limit)
    row("the same / sqlite3 opens the files and reads all rows", median(f"cohort-{kind}", "ms"), "ms",
        median("cohort-rows", "ms"), float("inf"))
    row("the same, peak memory", median(f"cohort-{kind}", "MB"), "MB", None, 150)
row("transcript of 1,000 answers as HTML", median("export-html shown 1000", "ms"), "ms", None, 300)

text = median("questions-text", "MB")
row("GIFT read, bytes a second in millions (at least 20)", median("questions-read gift", "per_second") / 1e6, "MB", None, float("inf"))
row(f"bank import of 100,000 questions, {text:.0f} MB of GIFT", median("questions-import", "ms"), "ms", None, float("inf"))
row("the same, peak memory / 1.5 x the text and 50 MB", median("questions-import", "MB"), "MB", 1.5 * text + 50, 1)
row("bank import of 1 MB / pygiftparser", median("questions-import-1", "ms"), "ms", median("questions-pygiftparser", "ms"), 1)

for threads in (1, 2):
    for size in (10_000, 100_000, 1_000_000):
        fit = f"fit reviews {size}"
        row(
            f"fit of FSRS-6, {size:,} reviews, {threads} thread(s) / fsrs-rs",
            median(f"fsrs6-{fit} threads {threads}", "ms"), "ms", median(f"fsrs-rs-{fit}", "ms"), 1 / (1, 1.6)[threads - 1])
for size in (10_000, 100_000, 1_000_000):
    fit = f"fit reviews {size} threads"
    row(f"fit of FSRS-6, {size:,} reviews, two threads / one", median(f"fsrs6-{fit} 2", "ms"), "ms", median(f"fsrs6-{fit} 1", "ms"), 1 / 1.6)
    row(f"fit of FSRS-7, {size:,} reviews / FSRS-6", median(f"fsrs7-{fit} 1", "ms"), "ms", median(f"fsrs6-{fit} 1", "ms"), 4)
row(
    "memory of a fit to 1,000,000 reviews / fsrs-rs",
    median("fsrs6-fit reviews 1000000", "peak_mb"), "MB", median("fsrs-rs-fit reviews 1000000", "peak_mb"), 1)


def rate(what, name, peer, least):
    """Prints how many a second in millions, against a peer."""
    ours, theirs = median(name, "per_second") / 1e6, median(peer, "per_second") / 1e6
    verdict = "met" if ours / theirs >= least else "NOT MET"
    print(f"{what:58} {ours:9.3f} M  {theirs:9.3f}  {ours / theirs:6.2f} x  at least {least:g}: {verdict}")


rate("all four next states a second / fsrs-rs", "fsrs6-next-states", "fsrs-rs-next-states", 2)
rate("reviews replayed a second / fsrs-rs", "fsrs6-replay threads 1", "fsrs-rs-replay", 1)
rate("the same, two threads / one", "fsrs6-replay threads 2", "fsrs6-replay threads 1", 1.6)

print("\nrecall on the day, 500 questions, 60 days, 40 reviews a day:")
for line in open(sys.argv[1], encoding="utf-8"):
    if line.startswith(("deadline ", "plans ", "goal ")):
        print("  " + line.rstrip())
