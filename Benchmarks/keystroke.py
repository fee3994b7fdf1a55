"""Times a keystroke through a pseudo-terminal, from the key to its echo, beside a bare loop around libedit.

The programs are asked in turn, key by key, so that a change of the machine's speed meets all of them alike.
"""

import os
import select
import sys
import time

from terminal import Terminal, environment

# A line as an answer has, not so long that it wraps.
LINE = b"the seller repairs it at no cost within a reasonable time "


def keystroke(terminal, key):
    """Types a key; returns the seconds until it is on the screen."""
    begun = time.perf_counter()
    terminal.type(key)
    while key not in os.read(terminal.terminal, 65536):
        pass
    return time.perf_counter() - begun


def erase(terminal):
    """Takes the line away, and reads until the screen has been still for a moment."""
    terminal.type(b"\x15")
    while select.select([terminal.terminal], [], [], 0.02)[0]:
        os.read(terminal.terminal, 65536)


def measure(programs, lines):
    """Types lines into every program, a key in turn; returns the sorted seconds of each, by name."""
    terminals = {}
    for name, (words, prompt, variables) in programs.items():
        terminals[name] = Terminal(words, variables)
        terminals[name].wait(prompt)
        erase(terminals[name])
    times = {name: [] for name in programs}
    for line in range(lines + 2):
        for place in range(len(LINE)):
            key = LINE[place : place + 1]
            # Whoever comes first after a pause wakes the processor for both.
            for name in sorted(terminals, reverse=line % 2 == 0):
                seconds = keystroke(terminals[name], key)
                if line >= 2 and key != b" ":
                    times[name].append(seconds)
        for terminal in terminals.values():
            erase(terminal)
    # A program keeps those that were started before it open.
    for terminal in reversed(terminals.values()):
        terminal.end()
    return {name: sorted(values) for name, values in times.items()}


def quantile(values, share):
    return values[min(len(values) - 1, int(len(values) * share))]


if __name__ == "__main__":
    viva, bare, work, shipped = sys.argv[1:5]
    base = environment(os.path.join(work, "home"), VIVA_RECORD=os.path.join(work, "record.sqlite"), VIVA_BANKS=shipped)
    programs = {"keystroke": ([viva], b"viva>", base), "keystroke-bare": ([bare], b"bare>", base)}
    for _ in range(5):
        for name, values in measure(programs, 100).items():
            print(f"{name} p50 {quantile(values, 0.5) * 1000:.4f} p99 {quantile(values, 0.99) * 1000:.4f}")
