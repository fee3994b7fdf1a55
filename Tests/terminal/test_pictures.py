"""Pictures of a whole session, for a person to look at, in the folder .build-tools/screens."""

import html
import os
import shutil
import subprocess

import conftest
import pytest

pytestmark = pytest.mark.slow
PICTURES = os.path.join(conftest.TOP, ".build-tools", "screens")
THEMES = {
    "dark": {"default": "#d0d0d0", "behind": "#101010", "red": "#f07070", "green": "#70d070", "brown": "#d0b040",
             "blue": "#70a0f0", "magenta": "#d080d0", "cyan": "#60c8c8", "black": "#707070", "white": "#ffffff"},
    "light": {"default": "#202020", "behind": "#fdfdf8", "red": "#b00020", "green": "#207020", "brown": "#806000",
              "blue": "#2040b0", "magenta": "#803080", "cyan": "#007080", "black": "#000000", "white": "#909090"},
}
CELL = (8, 18)
PAGE = 60


def lines(terminal):
    """Every line that was on the screen, as cells."""
    screen = terminal.screen
    rows = list(screen.history.top) + [screen.buffer[row] for row in range(screen.cursor.y + 1)]
    return [[row[column] for column in range(terminal.columns)] for row in rows]


def drawn(cell, theme):
    # A terminal gives every sign its cell, whichever font it comes from; braille is in none of one width.
    style = f"display:inline-block;width:{CELL[0]}px;color:{theme.get(cell.fg, theme['default'])}"
    if cell.reverse:
        style = f"background:{theme.get(cell.fg, theme['default'])};color:{theme['behind']}"
    if cell.bold:
        style += ";font-weight:bold"
    if cell.underscore:
        style += ";text-decoration:underline"
    return f'<span style="{style}">{html.escape(cell.data)}</span>'


def pictures(terminal, name, theme):
    """Draws what was on a terminal with a browser, a page of it at a time; returns the paths of the pictures."""
    os.makedirs(PICTURES, exist_ok=True)
    rows, paths = lines(terminal), []
    for start in range(0, len(rows), PAGE):
        paths.append(os.path.join(PICTURES, f"{name}-{start // PAGE + 1}"))
        draw(rows[start:start + PAGE], paths[-1], THEMES[theme], terminal.columns * CELL[0] + 16)
    return [path + ".png" for path in paths]


def draw(rows, path, colours, width):
    with open(path + ".html", "w", encoding="utf-8") as file:
        file.write(
            f'<!DOCTYPE html><meta charset="utf-8"><style>body {{ margin: 8px; background: {colours["behind"]} }} '
            f"pre {{ margin: 0; font: 13px/{CELL[1]}px 'Liberation Mono', 'Noto Sans Mono', monospace }}</style><pre>")
        file.write("\n".join("".join(drawn(cell, colours) for cell in row).rstrip() for row in rows))
    subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-dev-shm-usage",
         "--no-first-run", "--proxy-server=127.0.0.1:9", f"--user-data-dir={path}-profile",
         f"--window-size={width},{len(rows) * CELL[1] + 16}", f"--screenshot={path}.png", f"file://{path}.html"],
        check=True, capture_output=True, timeout=120)
    shutil.rmtree(path + "-profile", ignore_errors=True)
    os.remove(path + ".html")


def session(home, columns, theme):
    """A learner's session with questions that come with the program: right, wrong, a hint, the end."""
    terminal = home.shipped().terminal(columns=columns, rows=50, COLORFGBG="15;0" if theme == "dark" else "0;15")
    for words in ("due CG219", "study CG219 --limit 4 --seed 7"):
        terminal.expect("viva>")
        terminal.line(words)
    replies = iter(["/hint", "a", "/help", "replacement", "b", "/undo", "c", "/pause", "a", "b", "/quit", "/quit", "/quit"])
    while True:
        place = terminal.child.expect(
            [rb"Answer(?: \([^)]*\))?:", rb"How sure\?", rb"(?:easy|rate|next|(?<!/)right|/right(?!: count|:\x1b\[0m\r)):", rb"[yY]/[nN]", rb"viva>", rb"Enter sends", rb"none\):", rb"Gap \d:"])
        if place == 4:
            break
        terminal.line({0: next(replies, "/quit") if place == 0 else "", 1: "3", 7: "a"}.get(place, ""))
    for words in ("coverage CG219", "stats"):
        terminal.line(words)
        terminal.expect("viva>")
    return terminal


@pytest.mark.parametrize("columns", [40, 80, 120])
@pytest.mark.parametrize("theme", THEMES)
def test_item_4_a_whole_session_is_drawn(home, columns, theme):
    for path in pictures(session(home, columns, theme), f"session-{columns}-{theme}", theme):
        assert os.path.getsize(path) > 1_000
