"""Line editing as hands do it: resizing, stopping, pasting, several lines, two programs at once."""

import os
import signal
import stat
import unicodedata

import conftest
import pytest


def start(tmux, words=""):
    tmux.wait("shell$")
    tmux.type(f"{conftest.PROGRAM} {words}")
    tmux.keys("Enter")


def last_line(screen):
    return [line for line in screen.split("\n") if line.strip()][-1]


def test_trap_15_a_resize_keeps_the_line_and_redraws_it(tmux):
    start(tmux)
    tmux.wait("viva>")
    text = "study " + " ".join(f"word{number}" for number in range(9))
    tmux.type(text)
    tmux.wait("word8")
    for columns in (40, 120, 50, 80):
        tmux.resize(columns)
        tmux.type("+")
        text += "+"
        tmux.wait(lambda screen: text in screen.replace("\n", ""))
    tmux.keys("C-a")
    tmux.keys("C-k")
    tmux.wait(lambda screen: last_line(screen).strip() == "viva>")


def test_trap_16_ctrl_z_and_fg_redraw_the_line_once(tmux):
    start(tmux)
    tmux.wait("viva>")
    tmux.type("due EX1")
    tmux.wait("due EX1")
    tmux.keys("C-z")
    tmux.wait(lambda screen: screen.count("shell$") == 2)
    tmux.type("fg")
    tmux.keys("Enter")
    tmux.wait(lambda screen: last_line(screen) == "viva> due EX1")
    tmux.type("01")
    tmux.wait(lambda screen: last_line(screen) == "viva> due EX101")
    tmux.keys("Enter")
    tmux.wait("0 due, 2 new")


def test_trap_24_wide_and_combining_letters_are_edited_where_they_are(tmux):
    start(tmux, "study EX101.PC1.2 --seed 1")
    tmux.wait("Answer:")
    tmux.type("日本語 cafe\u0301 ok")
    tmux.wait("ok")
    tmux.keys("Home")
    tmux.type("x")
    tmux.keys("Right")
    tmux.type("y")
    tmux.keys("End")
    tmux.type("z")
    tmux.wait(lambda screen: "x日y本語 caf" in screen and "okz" in screen)
    tmux.keys("Enter")
    tmux.wait("How sure?")
    tmux.keys("Enter")
    screen = unicodedata.normalize("NFC", tmux.wait("you:"))
    assert "you:      x日y本語 café okz" in screen


def test_trap_17_a_paste_is_one_answer_and_never_the_next(home):
    terminal = home.terminal("study", "--seed", "1")
    terminal.expect("Answer:")
    terminal.type("\x1b[200~a\rb\r1\r4\r/quit\r\x1b[201~")
    terminal.expect("/quit")
    assert "How sure" not in terminal.text
    terminal.line()
    terminal.expect("Enter sends")
    assert "How sure" not in terminal.text
    terminal.kill(signal.SIGKILL)
    outcome = home.run("record", "info", "--json")
    assert b'"answers" : 0' in outcome.stdout


def test_item_1_several_lines_are_shown_before_they_are_sent(home):
    terminal = home.terminal("study", "EX101.PC1.2", "--seed", "1")
    terminal.expect("Answer:")
    terminal.line("consumer\\")
    terminal.line("guarantee")
    terminal.expect("consumer guarantee")
    terminal.expect("Enter sends")
    terminal.line()
    terminal.expect("How sure?")


def test_item_1_an_editor_writes_the_answer(home):
    editor = home.folder / "editor"
    editor.write_text('#!/bin/sh\nprintf "consumer guarantee\\n" > "$1"\nstat -c %a "$1" > "$HOME/mode"\n')
    editor.chmod(0o755)
    terminal = home.terminal("study", "EX101.PC1.2", "--seed", "1", VISUAL=str(editor))
    terminal.expect("Answer:")
    terminal.line("/edit")
    terminal.expect("consumer guarantee")
    terminal.line()
    terminal.expect("How sure?")
    terminal.line()
    terminal.expect("Right.")
    assert (home.folder / "mode").read_text() == "600\n"


def test_trap_3_two_programs_keep_both_histories(home):
    first, second = home.terminal(), home.terminal()
    for terminal in (first, second):
        terminal.expect("viva>")
    for terminal, words in ((first, "due EX101"), (second, "unit list"), (first, "goal"), (second, "limits")):
        terminal.line(words)
        terminal.expect("viva>")
    for terminal in (first, second):
        terminal.line("quit")
        assert terminal.end() == 0
    path = home.folder / ".local" / "state" / "viva" / "history"
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o600
    history = path.read_text().replace("\\040", " ").split("\n")
    assert {"due EX101", "unit list", "goal", "limits"} <= set(history)


def test_item_1_no_answer_is_in_any_history(home):
    terminal = home.terminal()
    terminal.expect("viva>")
    terminal.line("study EX101.PC1.2 --seed 1")
    for prompt, reply in [("Answer:", "zebra crossing"), ("How sure?", "2"), ("Enter: next", "/quit"), ("viva>", "quit")]:
        terminal.expect(prompt)
        terminal.line(reply)
    assert terminal.end() == 0
    for folder, _, files in os.walk(home.folder / ".local" / "state"):
        for name in files:
            with open(os.path.join(folder, name), "rb") as file:
                assert b"zebra" not in file.read()


def shown(rows):
    """What a question shows, without the words that a session begins with."""
    return [row for row in rows if row and not row.startswith("(/help")][:4]


def test_item_4_a_killed_session_goes_on_at_the_very_question(home):
    first = home.terminal("study", "--seed", "3")
    for prompt, reply in [("Answer:", "a"), ("How sure?", ""), ("Enter: next", "")]:
        first.expect(prompt)
        first.line(reply)
    first.expect("Question 2 of 2")
    first.expect("Answer:")
    before = first.rows[[row.startswith("Question 2") for row in first.rows].index(True):]
    first.type("half an ans")
    first.kill(signal.SIGKILL)
    assert first.end() == -signal.SIGKILL
    second = home.terminal("study")
    second.expect("Resume at question 2 of 2?")
    second.line()
    second.expect("Answer:")
    after = second.rows[[row.startswith("Question 2") for row in second.rows].index(True):]
    assert shown(after) == shown(before)


def test_trap_14_a_signal_to_the_program_alone_leaves_parent_and_siblings(home):
    script = '"$V" & viva=$!; sleep 300 & sibling=$!; fg %1 >/dev/null; echo ended $?; kill -0 $sibling && echo sibling lives; kill $sibling'
    terminal = home.terminal("-m", "-c", script, program="/bin/bash", V=conftest.PROGRAM)
    terminal.expect("viva>")
    terminal.type("half")
    pids = os.popen(f"pgrep -P {terminal.child.pid} -x viva").read().split()
    assert len(pids) == 1
    os.kill(int(pids[0]), signal.SIGTERM)
    terminal.expect(f"ended {128 + signal.SIGTERM}")
    terminal.expect("sibling lives")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, None])
def test_trap_12_the_terminal_is_as_before_however_the_program_ends(tmux, number):
    tmux.wait("shell$")
    tmux.type("stty -g > before; $V; stty -g > after; cmp before after && echo same $((40 + 2))")
    tmux.keys("Enter")
    tmux.wait("viva>")
    if number:
        children = os.popen("pgrep -P " + tmux.run("display", "-p", "#{pane_pid}").strip() + " -x viva").read().split()
        os.kill(int(children[0]), number)
    else:
        tmux.keys("C-d")
    tmux.wait("same 42")


def test_trap_21_vi_mode_takes_escape_and_its_commands(home):
    terminal = home.terminal(VIVA_EDITOR_MODE="vi")
    terminal.expect("viva>")
    terminal.type("xdue\x1b0x")
    terminal.type("A EX101\r")
    terminal.expect("0 due, 2 new")


def test_trap_23_an_exam_has_no_way_out(home):
    terminal = home.terminal("test", "EX101", "--seed", "1", EDITOR="touch", VISUAL="touch")
    terminal.expect("begins")
    terminal.line()
    terminal.expect("Answer")
    # M-x, Ctrl-Z, Ctrl-R, Up and Tab, then an editor by name.
    terminal.type("\x1bx\x1a\x12\x1b[A\x10\t")
    terminal.line("/edit")
    terminal.expect("no command")
    terminal.line("/quit")
    assert terminal.end() == 0


def test_item_2_tab_offers_commands_units_and_criteria_with_their_words(home):
    terminal = home.terminal()
    terminal.expect("viva>")
    terminal.type("stu\tEX101.\t\t")
    terminal.expect("EX101.PC1.1")
    terminal.expect("choose an option")
    terminal.type("\x15")
    terminal.line("quit")
    assert terminal.end() == 0


def test_item_2_tab_never_gives_an_answer_away(home):
    terminal = home.terminal("study", "EX101.PC1.2", "--seed", "1")
    terminal.expect("Answer:")
    terminal.type("consumer gu\t\t\t")
    terminal.type("\x15/hi\t\r")
    terminal.expect("hint")
    assert "guarantee" not in terminal.text


def test_item_3_time_is_up_gently_and_what_was_typed_counts(home):
    terminal = home.terminal("study", "EX101.PC1.2", "--seed", "1", "--timed", "1")
    terminal.expect("Answer:")
    terminal.type("consumer guarantee")
    terminal.expect("Time is up")
    terminal.expect("Right.")


def test_item_6_a_mock_test_tells_nothing_until_its_end(home):
    terminal = home.terminal("test", "EX101", "--seed", "1")
    terminal.expect("begins")
    terminal.line()
    for _ in range(2):
        terminal.expect("Answer")
        assert "Because it is" not in terminal.text
        terminal.line("a")
    place = terminal.child.expect([rb"y/N", rb"Y/n", rb"/submit"])
    terminal.line("y" if place < 2 else "/submit")
    if place == 2:
        terminal.child.expect(rb"\?")
        terminal.line("y")
    terminal.expect("Because it is")
    assert terminal.end() == 0


@pytest.mark.parametrize("options", [(), ("--plain",)])
def test_what_is_typed_before_a_session_asks_answers_nothing(home, options):
    terminal = home.terminal("study", *options)
    terminal.type("\r\r/quit\r")
    terminal.expect("Answer:")
    terminal.line("/hint")
    terminal.expect("hint")
    assert "Enter again shows the answer" not in terminal.text
    terminal.line("/quit")
    terminal.end()
