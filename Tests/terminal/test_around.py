"""What is around a session: settings, the doctor, the version, shells and the manual page."""

import subprocess

import conftest
import pytest


def test_item_7_the_version_says_what_it_was_built_with(home):
    text = home.run("--version").stdout.decode()
    assert text.startswith("viva ") and "libedit" in text and "Build:" in text


def test_item_7_the_doctor_changes_nothing_and_tells_what_to_do(home):
    outcome = home.run("doctor")
    assert outcome.returncode in (0, 1), outcome.stderr
    for word in ("ocale", "erminal", "ecord", "ank"):
        assert word in outcome.stdout.decode()
    assert sorted(path.name for path in home.folder.iterdir()) == ["shipped"]


def test_item_7_a_setting_gives_way_to_the_environment_and_that_to_an_option(home):
    assert home.run("config", "set", "editor-mode", "vi").returncode == 0
    terminal = home.terminal()
    terminal.expect("viva>")
    terminal.type("xdue\x1b0xA EX101\r")
    terminal.expect("0 due, 2 new")
    terminal.kill(9)
    terminal = home.terminal(VIVA_EDITOR_MODE="emacs")
    terminal.expect("viva>")
    terminal.type("EX101\x01due \r")
    terminal.expect("0 due, 2 new")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_item_7_completions_for_a_shell(home, shell):
    outcome = home.run("--generate-completion-script", shell)
    assert outcome.returncode == 0 and b"study" in outcome.stdout
    if shell == "bash":
        subprocess.run(["bash", "-n"], input=outcome.stdout, check=True)
