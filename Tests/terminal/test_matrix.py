"""Colours, drawings and prompts: every wish, on every kind of terminal, at several widths."""

import itertools
import json
import re

import conftest
import pytest

WISHES = {
    "none": {}, "no-color": {"NO_COLOR": "1"}, "no-color-empty": {"NO_COLOR": ""}, "clicolor-0": {"CLICOLOR": "0"},
    "forced": {"CLICOLOR_FORCE": "1"}, "accessible": {"ACCESSIBLE": "1"}, "plain": {"VIVA_PLAIN": "1"},
    "forced-no-color": {"CLICOLOR_FORCE": "1", "NO_COLOR": "1"},
}
TERMS = ["xterm-256color", "xterm", "screen", "vt100", "dumb", "no-such-terminal", ""]


def session(home, columns, variables, is_terminal):
    if not is_terminal:
        outcome = home.run("study", "--seed", "1", text="a\n\n\nb\n\n\n\n", COLUMNS=str(columns), **variables)
        assert outcome.returncode == 0 and outcome.stderr == b""
        return outcome.stdout
    terminal = home.terminal("study", "--seed", "1", columns=columns, **variables)
    terminal.child.expect(rb"Answer:")
    terminal.line("a")
    terminal.child.expect(rb"How sure")
    terminal.line()
    terminal.child.expect(rb"Rated")
    terminal.line("/quit")
    assert terminal.end() == 0
    return terminal.raw


@pytest.mark.parametrize("wish, term", itertools.product(WISHES, TERMS))
def test_item_5_colour_is_there_only_where_it_is_wanted_and_can_be(home, wish, term):
    variables = WISHES[wish] | {"TERM": term}
    can = term not in ("dumb", "")
    for is_terminal, columns in itertools.product([True, False], [40, 100]):
        raw = session(home, columns, variables, is_terminal)
        colours = set(re.findall(rb"\x1b\[(?:1;)?(3[0-9]|4[0-9]|38;[0-9;]*|48;[0-9;]*)m", raw))
        # The theme's own four-bit colours only, and none behind the text.
        assert colours <= {b"31", b"32", b"33", b"36"}
        if wish in ("no-color", "forced-no-color", "accessible", "plain"):
            assert not re.search(rb"\x1b\[[0-9;]*m", raw)
        elif wish == "clicolor-0":
            assert not colours
        elif wish == "forced":
            assert colours
        elif not can or not is_terminal:
            assert b"\x1b" not in raw
        elif term != "vt100":
            assert colours
        # Never colour alone: the words are there in every case.
        assert re.search(rb"Right\.|Not right\.", raw)
        home.run("record", "undo")


@pytest.mark.parametrize("words", [["--plain"], []])
def test_item_5_plain_sessions_are_whole_lines(home, words):
    variables = {} if words else {"ACCESSIBLE": "1"}
    terminal = home.terminal("study", "--seed", "1", *words, **variables)
    for reply in ("a", "", "", "b", "", "/quit"):
        terminal.child.expect(rb": ?$|: ")
        terminal.line(reply)
    terminal.end()
    assert not re.search(rb"\x1b\[[0-9;]*[mKHJ]", terminal.raw)
    # The hint how to rate is given once.
    assert terminal.text.count("or rate it yourself") <= 1


def test_item_5_prompts_go_to_the_terminal_and_data_to_the_pipe(home):
    file = home.folder / "out.txt"
    terminal = home.terminal("-c", f'"$V" study EX101.PC1.1 --seed 1 | tee {file} >/dev/null', program="/bin/sh",
                             V=conftest.PROGRAM)
    for prompt, reply in [("Answer:", "a"), ("How sure?", ""), ("4 easy:", "")]:
        terminal.expect(prompt)
        terminal.line(reply)
    assert terminal.end() == 0
    data = file.read_text()
    assert "Which one" in data and "Session over" in data
    assert "\x1b" not in data


@pytest.mark.parametrize("command", ["study", "test EX101", ""])
def test_item_5_nothing_is_asked_without_input(home, command):
    terminal = home.terminal(*command.split(), VIVA_NO_INPUT="1")
    assert terminal.end() == 64
    assert "--no-input is set" in " ".join(terminal.text.split())


LISTS = [
    "unit list", "unit show EX101", "unit links EX101", "bank list", "bank check", "due", "goal", "stats", "coverage EX101",
    "limits", "candidate list", "key list", "record info", "test list", "form kinds", "form list", "plan", "fit",
    "form fields witness-testimony", "policy",
]


@pytest.mark.parametrize("command", LISTS)
def test_item_5_every_list_can_be_had_as_json(home, command):
    if command in ("policy", "unit show EX101"):
        home.shipped()
        command = command.replace("EX101", "CG219")
    home.run("study", "--seed", "1", text="a\n\n\n")
    outcome = home.run(*command.split(), "--json")
    assert outcome.returncode == 0, outcome.stderr
    json.loads(outcome.stdout)
