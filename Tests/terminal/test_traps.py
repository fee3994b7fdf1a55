"""The traps of libedit that a learner would meet, seen from outside, and that each of the thirty has a test."""

import os
import pathlib
import re
import stat

import conftest
import pytest



def history(home):
    return home.folder / ".local" / "state" / "viva" / "history"


def as_bytes(text):
    """A text in UTF-8, or one that is none."""
    return text.encode("latin-1" if "\xff" in text else "utf-8")


def write_history(home, text):
    history(home).parent.mkdir(parents=True)
    history(home).write_bytes(as_bytes(text))


def prompt(terminal, mark="viva>"):
    terminal.expect(mark)
    return terminal


def quit(terminal):
    terminal.line("quit")
    assert terminal.end() == 0


def test_every_trap_has_a_test_by_its_number():
    named = {int(number) for number in re.findall(r"def test_trap_(\d+)_", "".join(
        path.read_text() for path in pathlib.Path(__file__).parent.glob("test_*.py")))}
    named |= {int(number) for number in re.findall(r"func `Trap (\d+):", "".join(
        path.read_text() for path in pathlib.Path(conftest.TOP, "Tests").rglob("*.swift")))}
    assert sorted(set(range(1, 31)) - named) == []


@pytest.mark.parametrize("locale", ["C", "POSIX", "", "de_DE.ISO-8859-1", "C.UTF-8"])
def test_trap_1_letters_survive_every_locale(home, locale):
    terminal = home.terminal("study", "EX101.PC1.2", "--seed", "1", LANG=locale, LC_ALL=locale)
    for mark, reply in [("Answer:", "héé 日本"), ("How sure?", "")]:
        prompt(terminal, mark).line(reply)
    terminal.expect("you: héé 日本")


@pytest.mark.parametrize("text", ["_HiStOrY_V2_\nstudy\\040日本\n", "na\xefve \xff\n"])
def test_trap_2_a_history_that_is_not_ours_is_kept(home, text):
    write_history(home, text)
    terminal = prompt(home.terminal())
    terminal.line("goal")
    quit(prompt(terminal))
    kept = [path.read_bytes() for path in history(home).parent.iterdir() if path != history(home)]
    assert as_bytes(text) in kept
    assert "goal" in history(home).read_text()


def test_trap_2_letters_in_the_history_survive_a_plain_locale(home):
    write_history(home, "study naïve\nstudy 日本\n")
    quit(prompt(home.terminal(LANG="C", LC_ALL="C")))
    text = history(home).read_text()
    assert "naïve" in text and "日本" in text


def test_trap_4_lines_of_the_history_have_no_newline_of_their_own(home):
    terminal = prompt(home.terminal())
    terminal.line("due EX101")
    quit(prompt(terminal))
    assert "\\012" not in history(home).read_text()
    terminal = prompt(home.terminal())
    terminal.type("\x1b[A\x1b[A\r")
    terminal.expect("0 due, 2 new")
    quit(prompt(terminal))


def test_trap_5_equal_lines_are_kept_once(home):
    terminal = prompt(home.terminal())
    for words in ("goal", "limits", "goal", "limits", "goal"):
        terminal.line(words)
        prompt(terminal)
    quit(terminal)
    assert history(home).read_text().count("goal") == 1


def test_trap_6_the_keys_of_emacs_are_there_unless_others_are_asked_for(home):
    terminal = prompt(home.terminal())
    terminal.type("EX101\x01due \x05\r")
    terminal.expect("0 due, 2 new")
    quit(prompt(terminal))


@pytest.fixture
def answering(home):
    """A terminal where a word stands behind a styled prompt, and the row of the screen where it does."""
    terminal = home.terminal("study", "EX101.PC1.2", "--seed", "1", rows=30)
    prompt(terminal, "Answer:").type("typed")
    terminal.expect("typed")
    return terminal, next(row for row in range(30) if terminal.screen.display[row].rstrip().endswith("typed"))


def test_trap_7_a_styled_prompt_is_not_mangled(answering):
    terminal, row = answering
    assert "Answer: typed" in terminal.screen.display[row]
    assert not re.search(r"\[\d*m|\x01", "".join(terminal.screen.display))


def test_trap_8_style_ends_before_what_is_typed(answering):
    terminal, row = answering
    start = terminal.screen.display[row].index("typed")
    for column in range(start, start + 5):
        cell = terminal.screen.buffer[row][column]
        assert (cell.bold, cell.fg, cell.reverse, cell.underscore) == (False, "default", False, False)


@pytest.mark.parametrize("columns", [40, 120])
def test_trap_13_what_is_half_typed_outlives_a_resize(home, columns):
    terminal = prompt(home.terminal())
    terminal.type("due EX1")
    terminal.expect("due EX1")
    terminal.screen.resize(24, columns)
    terminal.child.setwinsize(24, columns)
    terminal.expect("due EX1")
    terminal.type("01\r")
    terminal.expect("0 due, 2 new")
    quit(prompt(terminal))


def test_trap_18_output_in_a_pipe_leaves_the_prompt_on_the_terminal(home):
    terminal = home.terminal("-c", '"$V" | tee "$HOME/out"', program="/bin/sh", V=conftest.PROGRAM)
    prompt(terminal).type("x\x7fdue EX101\r")
    terminal.expect("0 due, 2 new")
    # The next prompt may be on the terminal before tee has passed on what was printed: neither waits for the other.
    quit(terminal)
    assert terminal.text.count("viva>") >= 2
    assert "viva>" not in (home.folder / "out").read_text()


def test_trap_19_a_pipe_is_read_whole(home):
    outcome = home.run("study", "EX101.PC1.2", "--seed", "1", text="日本 naïve\n\n\n/quit")
    assert outcome.returncode == 0
    assert "日本 naïve" in outcome.stdout.decode()
    assert b"\x1b" not in outcome.stdout + outcome.stderr


KEYS = {
    "home": "\x1b[H", "home-ss3": "\x1bOH", "home-1": "\x1b[1~", "home-7": "\x1b[7~",
}
ENDS = {"end": "\x1b[F", "end-ss3": "\x1bOF", "end-4": "\x1b[4~", "end-8": "\x1b[8~"}


@pytest.mark.parametrize("mode", ["emacs", "vi"])
def test_trap_20_home_end_and_words(home, mode):
    terminal = prompt(home.terminal(VIVA_EDITOR_MODE=mode))
    for first, last in zip(KEYS.values(), ENDS.values()):
        terminal.type(f"ue EX101{first}d{last}\r")
        terminal.expect("0 due, 2 new")
        prompt(terminal)
    for left, right in (("\x1b[1;5D", "\x1b[1;5C"), ("\x1b[5D", "\x1b[5C")):
        terminal.type(f"ue EX1{left}{left}d{right}{right}01\r")
        terminal.expect("0 due, 2 new")
        prompt(terminal)
    quit(terminal)


@pytest.mark.parametrize("text", ["bind ^G no-such-function\n", "edit off\n", "bind -v\n", "\x00\x01\xff\n", "prompt\n" * 9])
def test_trap_22_no_editrc_breaks_the_program(home, text):
    (home.folder / ".editrc").write_text(text, encoding="latin-1")
    terminal = prompt(home.terminal())
    terminal.line("due EX101")
    terminal.expect("0 due, 2 new")
    quit(prompt(terminal))


def test_trap_25_an_accent_of_its_own_is_a_letter_to_the_keys_only(home):
    home.write_bank(key="cafe\u0301")
    terminal = home.terminal("study", "EX101.PC1.2", "--seed", "1")
    prompt(terminal, "Answer:").line("caf\u00e9")
    prompt(terminal, "How sure?").line()
    terminal.expect("Right.")


def test_trap_26_the_clock_at_the_right_gives_way(home):
    terminal = home.terminal("study", "EX101.PC1.2", "--seed", "1", "--clock", columns=40)
    prompt(terminal, "Answer:")
    terminal.type("a" * 29 + "b")
    terminal.expect("b")
    terminal.line()
    prompt(terminal, "How sure?").line()
    terminal.expect("you:")
    assert "a" * 20 in terminal.text


@pytest.mark.parametrize("term", ["dumb", "no-such-terminal", "unknown", ""])
def test_trap_27_an_unknown_terminal_is_read_without_complaint(home, term):
    terminal = prompt(home.terminal(TERM=term))
    terminal.line("due EX101")
    terminal.expect("0 due, 2 new")
    quit(prompt(terminal))
    assert "terminal settings" not in terminal.text and "No entry" not in terminal.text


def test_trap_30_what_is_typed_ahead_is_for_whoever_comes_next(home):
    terminal = home.terminal("-c", '"$V"; read -r line; echo "got <$line>"', program="/bin/sh", V=conftest.PROGRAM)
    prompt(terminal).type("quit\rfor the shell\r")
    terminal.expect("got <for the shell>")


def test_item_1_ten_thousand_lines_are_recalled_and_searched(home):
    write_history(home, "".join(f"due EX{number:05}\n" for number in range(9_995)))
    terminal = prompt(home.terminal())
    terminal.type("\x12EX00007")
    terminal.until("due EX00007")
    terminal.type("\x05\x15due EX101\r")
    terminal.expect("0 due, 2 new")
    quit(prompt(terminal))
    lines = history(home).read_text().split("\n")
    assert len(lines) > 9_995 and {"due EX00000", "due EX09994", "due EX101"} <= set(lines)
    assert stat.S_IMODE(os.stat(history(home)).st_mode) == 0o600
