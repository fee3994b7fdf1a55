"""What is on the screen, at every width and in every script."""

import json
import re
import unicodedata

import pytest
import wcwidth

LONG = "The seller repairs it at no cost within a reasonable time"
SCRIPTS = {
    "latin": LONG,
    "combining": "re\u0301sume\u0301 nai\u0308ve co\u0302te\u0301 a\u030a\u0323 e\u0301te\u0301 deja\u0300 vu cafe\u0301",
    "wide": "\u6d88\u8cbb\u8005\u306e\u6a29\u5229 \u8fd4\u91d1 \u4ea4\u63db \u4fee\u7406 \uc18c\ube44\uc790 \ubcf4\uc99d",
    "hebrew": "\u05d6\u05db\u05d5\u05d9\u05d5\u05ea \u05d4\u05e6\u05e8\u05db\u05df \u05d5\u05d4\u05d7\u05d6\u05e8",
    "arabic": "\u062d\u0642\u0648\u0642 \u0627\u0644\u0645\u0633\u062a\u0647\u0644\u0643 \u0648\u0627\u0644\u0636\u0645\u0627\u0646",
}


def without_spaces(text):
    return "".join(unicodedata.normalize("NFC", text).split())


def answer_all(terminal):
    """Answers both questions, the second one wrongly at first; returns when the program ended."""
    while True:
        place = terminal.child.expect([rb"Answer:", rb"How sure\?", rb"(?:easy|rate|next|(?<!/)right|/right(?!: count|:\x1b\[0m\r)):", rb"y/N:", rb"Session\s+over"])
        if place == 4:
            break
        terminal.line({0: "/quit" if terminal.text.count("Answer:") > 3 else "a", 1: "2", 2: "", 3: ""}[place])
    assert terminal.end() == 0


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("columns", [20, 40, 80, 200])
def test_item_4_lines_fit_and_nothing_is_lost(home, script, columns):
    text = SCRIPTS[script]
    home.write_bank(prompt=text, option=text, explanation=text, source=text, criterion=text)
    terminal = home.terminal("study", "--seed", "1", columns=columns)
    answer_all(terminal)
    for line in terminal.text.split("\n"):
        # What is typed behind a prompt is the learner's.
        if ":" in line and any(word in line for word in ("Answer", "easy", "rate", "skips", "y/N")):
            continue
        assert wcwidth.wcswidth(line) <= columns, line
    assert without_spaces(text) in without_spaces(terminal.text)


@pytest.mark.parametrize("columns", [20, 40, 80, 120, 200])
@pytest.mark.parametrize("command", ["unit list", "bank list", "due", "stats", "coverage EX101", "test list", "limits"])
def test_item_4_pages_fit_the_terminal(home, command, columns):
    home.write_bank(prompt=LONG, criterion=LONG, title=LONG)
    home.run("study", "--seed", "1", text="a\n\n\n")
    terminal = home.terminal(*command.split(), columns=columns)
    assert terminal.end() == 0
    # An identifier, or a number of a table, is not broken: twenty columns are too few for some.
    for line in terminal.text.split("\n"):
        assert columns == 20 or wcwidth.wcswidth(line) <= columns, line


@pytest.mark.parametrize("unit", ["SIRXCEG006", "SIRXCEG007", "CG219"])
@pytest.mark.parametrize("columns", ["80", "120"])
def test_criteria_that_begin_alike_are_told_apart(home, unit, columns):
    home.shipped()
    known = {row["text"] for row in json.loads(home.run("coverage", unit, "--json").stdout)}
    page = home.run("coverage", unit, VIVA_WIDTH=columns).stdout.decode().split("\n\n")[0]
    rows = re.split(r"\n(?=[A-Z]+\d)", page)[1:]
    shown = {" ".join(re.sub(r"  +(?:\d+ of|cases only|–)[^\n]*", " ", row).split()[1:]) for row in rows}
    assert len(shown) == len(known), shown


@pytest.mark.parametrize("columns, shown", [(30, "1/2 · new"), (80, "Question 1 of 2 · new")])
def test_item_4_the_place_in_the_session_is_short_where_the_terminal_is(home, columns, shown):
    terminal = home.terminal("study", "--seed", "1", columns=columns)
    terminal.expect("Answer:")
    assert shown in terminal.rows[0]


def test_item_4_the_end_says_what_was_learned_and_what_comes_back(home):
    terminal = home.terminal("study", "EX101.PC1.1", "--seed", "1")
    for prompt, reply in [("Answer:", "a"), ("How sure?", ""), ("4 easy:", "")]:
        terminal.expect(prompt)
        terminal.line(reply)
    assert terminal.end() == 0
    assert "Seen for the first time: 1 (1 right at once)" in terminal.text
    assert "Coming back: 1 question on Thu 26 Nov." in terminal.text


def test_item_4_a_long_text_is_paged_on_a_terminal_only(home):
    home.shipped()
    terminal = home.terminal("coverage", "SIRXCEG006", PAGER="less")
    terminal.child.expect_exact("space: more, q: back")
    terminal.type("q")
    assert terminal.end() == 0
    assert len(terminal.text) < len(home.run("coverage", "SIRXCEG006", PAGER="less").stdout)


def test_item_3_the_response_stands_beside_the_expected_answer(home):
    terminal = home.terminal("study", "EX101.PC1.2", "--seed", "1", NO_COLOR="1")
    for prompt, reply in [("Answer:", "consumer gaurantes"), ("How sure?", "")]:
        terminal.expect(prompt)
        terminal.line(reply)
    terminal.expect("Count it right?")
    rows = "\n".join(terminal.rows)
    assert "you:      consumer gaurantes" in rows
    assert "expected: consumer guarantee" in rows
    assert "differs:" in rows
