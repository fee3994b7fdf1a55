"""Hours of typing: memory does not grow, and neither valgrind nor the address sanitizer has anything to say."""

import os
import re
import statistics
import subprocess

import conftest
import pytest

pytestmark = pytest.mark.slow
CHECKED = os.path.join(conftest.TOP, ".build-address", "debug", "viva")

QUESTION = """\
  - id: question-{number}
    type: short-answer
    criteria: [EX101.PC1.2]
    level: remember
    prompt: "What is the law of part {number}?"
    key: "consumer guarantee"
    explanation: "Because it is."
    sources: ["A book"]
"""


def edit(terminal):
    """A round of everything that the keys do, at the prompt of commands."""
    terminal.expect("viva>")
    terminal.type("日本 cafe\u0301 words and more\x01\x1b[1;5C\x1bf\x0bz\x15due EX101\r")
    terminal.expect("2 new")
    terminal.expect("viva>")
    terminal.type("\x12due\x1b[A\x05\x15go\t\x15stu\tEX101.\t\t\x15\x1b[200~goal\rlimits\x1b[201~\x03")
    terminal.expect("viva>")
    for columns in (40, 120, 80):
        terminal.child.setwinsize(24, columns)
    terminal.type("x" * 200 + "\x01" + "\x1b[C\x04" * 20 + "\x15goal\r")


def answer(terminal, reply):
    """Answers a question, whatever is asked beside it; says whether the session goes on."""
    marks = [rb"Answer:", rb"How sure\?", rb"(?:easy|rate|next|(?<!/)right|/right(?!: count|:\x1b\[0m\r)):", rb"y/N:", rb"Session\s+over"]
    while (place := terminal.child.expect(marks)) != 4:
        terminal.line(reply if place == 0 else "")
        if place == 2:
            return True
    return False


def whole_session(terminal, rounds):
    for _ in range(rounds):
        edit(terminal)
        terminal.expect("viva>")
        terminal.line("study EX101.PC1.2 --cram --seed 1")
        terminal.expect("Answer:")
        terminal.type("half\x1b[Dx\x15/hint\r")
        terminal.expect("Answer:")
        terminal.line("two\\")
        terminal.line("lines")
        terminal.expect("Enter sends")
        terminal.line("")
        terminal.expect("How sure?")
        terminal.line("2")
        terminal.child.expect(rb"(?:easy|rate|next|(?<!/)right|/right(?!: count|:\x1b\[0m\r)):|y/N:")
        terminal.line("")
        terminal.child.expect(rb"(?:easy|rate|next|(?<!/)right|/right(?!: count|:\x1b\[0m\r)):|Answer:")
        terminal.type("\x15/quit\r")
        if terminal.child.expect([rb"Answer:", rb"Session\s+over"]) == 0:
            terminal.type("\x15/quit\r")
    terminal.expect("viva>")
    terminal.type("\x15quit\r")
    return terminal.end()


def resident(pid):
    with open(f"/proc/{pid}/status", encoding="ascii") as file:
        return int(re.search(r"VmRSS:\s+(\d+) kB", file.read())[1])


def test_memory_does_not_grow_over_two_hours(home):
    """A hundred rounds of 24 questions: more than two hours have at ten seconds each."""
    bank = home.folder / "shipped" / "Topics" / "example.yaml"
    bank.write_text(bank.read_text() + "".join(QUESTION.format(number=number) for number in range(23)))
    terminal = home.terminal()
    sizes = []
    for _ in range(100):
        terminal.expect("viva>")
        terminal.line("study EX101.PC1.2 --cram --limit 24 --new 24 --seed 1")
        while answer(terminal, "consumer guarantee"):
            pass
        sizes.append(resident(terminal.child.pid))
    terminal.expect("viva>")
    terminal.line("quit")
    assert terminal.end() == 0
    # The first rounds fill what is kept once: phrases, regular expressions, the pages of the record.
    first, last = statistics.median(sizes[40:60]), statistics.median(sizes[-20:])
    print("resident kB after each round:", sizes)
    assert last < first * 1.005, sizes


def lost(report):
    """What valgrind found: the number of errors, and the bytes that nobody can free."""
    text = report.read_text()
    errors = int(re.search(r"ERROR SUMMARY: (\d+) errors", text)[1])
    bytes_lost = re.search(r"definitely lost: ([\d,]+) bytes", text)
    return errors, int(bytes_lost[1].replace(",", "")) if bytes_lost else 0


# The runtime of Swift reads parts of the descriptions of generic types before it fills them in.
RUNTIME = "{\n  descriptions of generic types\n  Memcheck:Cond\n  fun:swift_init*Metadata*\n}\n"


def test_valgrind_finds_no_error_and_no_leak_that_grows(home):
    # This valgrind cannot read the debugging notes of the fifth DWARF.
    program = home.folder / "viva"
    subprocess.run(["strip", "--strip-debug", "-o", program, conftest.PROGRAM], check=True)
    suppressions = home.folder / "suppressions"
    suppressions.write_text(RUNTIME)
    found = []
    for rounds in (2, 6):
        report = home.folder / f"valgrind-{rounds}"
        terminal = home.terminal(
            "--leak-check=full", "--show-leak-kinds=definite", "--errors-for-leak-kinds=none",
            f"--suppressions={suppressions}", f"--log-file={report}", str(program), program="/usr/bin/valgrind")
        terminal.child.timeout = 300
        assert whole_session(terminal, rounds) == 0
        found.append(lost(report))
    print("valgrind, errors and bytes lost after 2 and 6 rounds:", found)
    assert [errors for errors, _ in found] == [0, 0], (home.folder / "valgrind-2").read_text()[-4000:]
    assert found[1][1] <= found[0][1], found


def test_the_address_sanitizer_finds_nothing(home):
    subprocess.run(
        [os.environ.get("SWIFT", "swift"), "build", "--product", "viva", "--sanitize=address",
         "--scratch-path", os.path.join(conftest.TOP, ".build-address")],
        cwd=conftest.TOP, check=True, capture_output=True)
    report = home.folder / "report"
    # What is made once and never given back is no leak that grows.
    once = home.folder / "once"
    once.write_text("leak:once_slow\n")
    terminal = home.terminal(
        program=CHECKED, LSAN_OPTIONS=f"suppressions={once}:print_suppressions=0",
         ASAN_OPTIONS=f"detect_leaks=1:detect_stack_use_after_return=1:log_path={report}:exitcode=99")
    terminal.child.timeout = 120
    code = whole_session(terminal, 6)
    assert "".join(path.read_text() for path in home.folder.glob("report.*")) == ""
    assert code == 0
