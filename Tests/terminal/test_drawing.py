"""What is drawn while a line waits: a clock in its place, no copy after a resize."""


def prompts(rows):
    return [row for row in rows if "Answer" in row]


def test_3_a_clock_stands_beside_the_prompt_and_nothing_is_drawn_twice(home):
    terminal = home.terminal("study", "EX101.PC1.2", "--seed", "1", "--clock", rows=30)
    terminal.expect("Answer:")
    terminal.until("0:01")
    terminal.type("ab")
    terminal.until("0:03")
    assert len(prompts(terminal.rows)) == 1
    assert prompts(terminal.rows)[0].startswith("Answer: ab") and prompts(terminal.rows)[0].endswith("0:03")


def test_20_a_resize_and_back_leaves_no_copy_where_the_terminal_wraps_again(home, request):
    home.environment["TMUX"] = "/tmp/tmux-0/default,1,0"
    tmux = request.getfixturevalue("tmux")
    tmux.wait("shell$")
    tmux.type("$V study EX101.PC1.2 --seed 1")
    tmux.keys("Enter")
    tmux.wait("Answer:")
    tmux.type("x" * 60 + " the end")
    tmux.wait("the end")
    tmux.resize(50)
    tmux.wait(lambda screen: any(row.endswith("x") and len(row) == 50 for row in screen.splitlines()))
    tmux.resize(80)
    screen = tmux.wait(lambda screen: any("Answer: " + "x" * 60 + " the end" == row.rstrip()
                                          for row in screen.splitlines()))
    assert len(prompts(screen.splitlines())) == 1
