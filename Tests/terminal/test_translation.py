"""A translation is a file: with one that puts «» around every sentence, no sentence is without them."""

import json
import pathlib
import re

import pytest

ENGLISH = pathlib.Path(__file__).parents[2] / "Sources/viva/Resources/Languages/en.json"
# A line that is all ours: whatever is outside of the signs holds no sentence.
OUTSIDE = re.compile(r"[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}")
# What the library that reads the command line says of itself.
PARSERS = re.compile(r"Show the version\.|Show help information\.")


@pytest.fixture
def speak(home):
    folder = home.folder / "config/viva/languages"
    folder.mkdir(parents=True)
    phrases = json.loads(ENGLISH.read_text())
    (folder / "xx.json").write_text(json.dumps({key: f"«{key}»" for key in phrases}))
    return lambda *words, text="": home.run(
        *words, text=text, XDG_CONFIG_HOME=str(home.folder / "config"), VIVA_LANGUAGE="xx", COLUMNS="200"
    )


def outside(text):
    """What is outside of the outermost signs."""
    depth, rest = 0, ""
    for sign in text:
        depth += {"«": 1, "»": -1}.get(sign, 0)
        rest += sign if depth == 0 else ""
    return PARSERS.sub("", rest)


@pytest.mark.parametrize(
    "line",
    [
        "config list", "config get history", "config set editor-mode joe", "doctor", "form list",
        "form fields reflective-account", "due", "plan", "stats", "study NOTHING", "unit show NOTHING",
        "record info", "verify /etc/passwd", "help study", "policy NOTHING",
    ],
)
def test_item_5_what_a_command_says_is_translated(speak, line):
    outcome = speak(*line.split())
    text = (outcome.stdout + outcome.stderr).decode()
    assert "«" in text
    assert not OUTSIDE.findall(outside(text)), outside(text)


def test_item_5_what_a_bank_is_told_is_translated(home, speak):
    (home.folder / "a.yaml").write_text("format: viva-bank/1\ntitle: [x\n")
    (home.folder / "b.yaml").write_text("format: viva-bank/1\ncolour: 3\n")
    for name in ("a", "b"):
        text = speak("bank", "check", str(home.folder / f"{name}.yaml")).stdout.decode()
        messages = re.findall(r"error: (.*)", text)
        assert messages and all(message.startswith("«") for message in messages), text


def test_item_5_what_marking_says_is_translated(speak):
    text = speak("study", "--new", "2", "--seed", "1", text="/hint\nnonsense\n\n\n\n").stdout.decode()
    assert "«Hint: »" in text or "«There is no hint" in text
    assert "«Type" in text, text
    assert "«Shown, so not right.»" in text or "«Not right.»" in text
