"""Makes a table of what was measured: each figure, its peer, the ratio, and the limit that is set for it."""

import statistics
import sys

figures = {}
for line in open(sys.argv[1], encoding="utf-8"):
    words = line.split()
    if not words:
        continue
    name = words[0] + (" " + words[1] if words[0] == "start" else "")
    for key, value in zip(words, words[1:]):
        if key in ("ms", "p50", "p99", "MB"):
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
for key in ("p50", "p99"):
    row(f"turn, {key} / one bare commit", median("turn", key), "ms", median("commit", key), 2)
    row(f"turn, {key} / Anki's back end", median("turn", key), "ms", median("anki", key), 1)
for key in ("p50", "p99"):
    row(f"the same turn through a terminal, two prompts, {key}", median("terminal", key), "ms", None, float("inf"))
row("replay of 1,000,000 entries", median("replay", "ms"), "ms", None, 2000)
row("replay of 1,000,000 entries, peak memory", median("replay", "MB"), "MB", None, 200)
