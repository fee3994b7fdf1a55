"""Text that is not ours never acts on the terminal, wherever it is shown."""

import json
import re

import pytest

HOSTILE = {
    "escape": "a\\e[2J\\e[31mb", "clipboard": "a\\e]52;c;ZXZpbA==\\ab", "title": "a\\e]0;gone\\ab", "c1": "a\\x9b2Jb\\x9d0;x\\x9cb",
    "bidi": "a\\u202egnorw\\u2066b\\u200fc", "return": "right\\rwrong", "zero-width": "a\\u200bb\\u2060c\\ufeffd",
    "device": "a\\eP+q544e\\e\\\\b", "backspace": "good\\b\\b\\b\\bevil", "delete": "a\\x7fb",
}

# What our own drawing writes: styles, the cursor, the line and the paste mode.
OURS = re.compile(
    r"\x1b\[[0-9;]*m|\x1b\[\?2004[hl]|\x1b\[[0-9;]*[GKJCDAB]|\x1b\[\?1[hl]\x1b[=>]|\x1b\[[0-9]*[@P]|[\r\n\t]")


def check(raw):
    """Makes sure that nothing but our own drawing is left."""
    text = raw.decode("utf-8")
    rest = OURS.sub("", text)
    # libedit rings the bell where there is nothing to complete.
    bad = re.findall(r"[\x00-\x06\x08-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]", rest)
    assert not bad, (bad, rest)
    assert "\x1b]" not in text
    # Within a line nothing goes back to its start but the editor at a prompt.
    assert "right\rwrong" not in text


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_bank_in_a_session(home, kind):
    text = HOSTILE[kind]
    home.write_bank(**{
        name: text for name in ("title", "element", "criterion", "prompt", "option", "feedback", "hint", "explanation",
                                "source", "key")})
    terminal = home.terminal("study", "--seed", "1")
    for _ in range(2):
        terminal.child.expect(rb"Answer:")
        for command in ("/hint", "/source", "/why"):
            terminal.line(command)
            terminal.child.expect(rb"Answer:")
        terminal.line("b")
        terminal.child.expect(rb"How sure")
        terminal.line("1")
        terminal.child.expect(rb"(?:easy|rate|next|(?<!/)right|/right(?!: count|:\x1b\[0m\r)):|y/N:")
        terminal.line("")
    terminal.line("/quit")
    terminal.line("/quit")
    terminal.end()
    check(terminal.raw)


def test_hostile_bank_in_pages_lists_and_completion(home):
    text = " ".join(HOSTILE.values())
    home.write_bank(**{
        name: text for name in ("title", "element", "criterion", "prompt", "option", "explanation", "source", "key")})
    home.run("study", "--seed", "1", text="b\n1\n\nb\n\n\n")
    terminal = home.terminal()
    terminal.expect("viva>")
    for command in ("unit list", "unit show EX101", "unit links EX101", "bank list", "bank check", "coverage EX101", "stats", "due",
                    "stats --question choice", "export transcript --format md --output -", "export transcript --output -",
                    "goal EX101 --by 2026-12-24", "goal", "plan", "study EX101.\t\t\x15due", "matrix EX101 --format md --output -",
                    "test EX101 --paper"):
        terminal.line(command)
        terminal.expect("viva>")
    terminal.line("quit")
    assert terminal.end() == 0
    check(terminal.raw.replace(b"\a", b""))


NAMES = {kind: json.loads('"' + re.sub(r"\\x(..)", r"\\u00\1", text).replace("\\e", "\\u001b").replace("\\a", "\\u0007") + '"')
         for kind, text in HOSTILE.items()}


def test_hostile_names_arguments_and_paths(home):
    name = "".join(NAMES.values())
    for words in (["record", "name", name], ["candidate", "add", name], ["candidate", "show", name], ["study", name],
                  ["coverage", name], [name], ["due", "--" + name], ["study", "--banks", "/" + name], ["verify", "/" + name],
                  ["export", "transcript", "--output", "/none/" + name], ["goal", "EX101", "--by", name],
                  ["candidate", "list"], ["record", "info"], ["export", "transcript", "--format", "md", "--output", "-"]):
        terminal = home.terminal(*words, NO_COLOR="1")
        terminal.end()
        check(terminal.raw)


@pytest.mark.parametrize("kind", NAMES)
def test_hostile_answers_are_shown_as_they_are(home, kind):
    outcome = home.run("study", "EX101.PC1.2", "--seed", "1", text=NAMES[kind].replace("\r", "") + "\n\n\n\n/quit\n")
    check(outcome.stdout)
    for words in (["record", "info"], ["export", "transcript", "--format", "md", "--output", "-"], ["stats"]):
        check(home.run(*words).stdout)


def test_hostile_environment(home):
    for name in ("VIVA_NOW", "VIVA_BANKS", "VIVA_RECORD", "VIVA_EDITOR_MODE", "VIVA_WIDTH", "VIVA_LANGUAGE", "PAGER", "EDITOR", "LANG",
                 "TZ"):
        terminal = home.terminal("due", **{name: "a\x1b]52;c;ZXZpbA==\a\u202eb"})
        terminal.end()
        check(terminal.raw)
