"""Notes that are read on a terminal, with a question in between."""

import pytest
from test_hostile import HOSTILE, check

NOTES = """\
---
format: viva-notes/1
topic: example
title: Examples
---

# EX101.PC1.2: What it is called

## Names
The law gives a **consumer guarantee**. {text}

## Worked example
Kim asks for one.

## Sources
- A book
"""


def reading(home, text, **options):
    notes = home.folder / "shipped" / "Notes" / "example.md"
    notes.parent.mkdir()
    notes.write_text(NOTES.format(text=text), encoding="utf-8")
    bank = home.folder / "shipped" / "Topics" / "example.yaml"
    bank.write_text(bank.read_text().replace("  - id: typed\n", "  - id: typed\n    notes: example#names\n"))
    return home.terminal("read", "example", "--seed", "1", **options)


def answer(terminal):
    terminal.expect("Answer:")
    terminal.line("consumer guarantee")
    terminal.expect("How sure?")
    terminal.line()
    terminal.expect("Right.")
    terminal.expect("Enter: next")


def test_a_question_comes_after_the_paragraph_and_its_notes_open_again(home):
    terminal = reading(home, "It is yours.")
    terminal.expect("consumer guarantee")
    answer(terminal)
    terminal.line("/read")
    terminal.expect("It is yours.")
    terminal.line()
    terminal.expect("Kim asks for one.")
    terminal.expect("Session over: 1 answer, 1 right.")
    assert terminal.end() == 0
    assert b"\x1b[1mconsumer guarantee\x1b[0m" in terminal.raw
    assert b"1 answer" not in home.run("read", "example").stdout


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_notes(home, kind):
    text = HOSTILE[kind].replace("\\e", "\x1b").encode().decode("unicode_escape")
    terminal = reading(home, text, columns=40)
    answer(terminal)
    terminal.line("/read")
    terminal.expect("Names")
    terminal.line()
    terminal.end()
    check(terminal.raw)
