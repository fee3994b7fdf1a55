"""Looks at documents as people get them: pages in a browser, Word documents in a word processor.

With a folder, every page in it is looked at, and the PDF and DOCX of the same name beside it;
without one, those of the recorded sessions, which are made first. Pictures go to the folder
.build-tools/documents, for a person to look at.
"""

import glob
import html
import io
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile

import check_prints
import pypdf
import sample_documents
from page_outline import Outline

top = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
pictures = os.path.join(top, ".build-tools", "documents")

# A phone, a window as wide as a sheet of A4 at 96 dots an inch, and that sheet itself; a part with
# a wide table is printed on the sheet's long side.
views = {"phone": 390, "window": 794, "print": 794 - 2 * 60}
long_side = 1123 - 2 * 60

FRAME = """<!DOCTYPE html><meta charset="utf-8"><style>body, iframe {{ margin: 0; border: 0; }}</style>
<script>addEventListener("message", (message) => {{
  document.documentElement.dataset.findings = JSON.stringify(message.data);
}});</script>
<iframe src="{page}" style="width: {width}px; height: {height}px"></iframe>"""


def browser(folder, *options):
    """Runs the browser to its end; returns the page that it had then."""
    command = [
        "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
        "--force-device-scale-factor=1", "--virtual-time-budget=5000", "--disable-dev-shm-usage",
        "--no-first-run", "--proxy-server=127.0.0.1:9", f"--user-data-dir={folder}/profile",
    ]
    outcome = subprocess.run(
        command + list(options), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=120
    )
    return outcome.stdout.decode("utf-8", "replace")


def as_printed(page):
    """A page with its rules for print in force on a screen, which a browser can be asked about."""
    page = page.replace("@media print", "@media all")
    return re.sub(r"@media screen", "@media print", page)


def look(path, view, width, folder):
    """Looks at a page in a frame, as browsers do not make windows as narrow as a phone."""
    with open(path, encoding="utf-8") as file:
        page = file.read()
    with open(os.path.join(top, "Tests", "page_checks.js"), encoding="utf-8") as file:
        checks = file.read()
    if view == "print":
        width = long_side if 'class="wide"' in page else width
        page = as_printed(page)
    assert "</body>" in page, path
    with open(f"{folder}/page.html", "w", encoding="utf-8") as file:
        file.write(page.replace("</body>", f"<script>{checks}</script></body>"))

    def frame(height):
        with open(f"{folder}/frame.html", "w", encoding="utf-8") as file:
            file.write(FRAME.format(page="page.html", width=width, height=height))
        return f"file://{folder}/frame.html"

    seen = browser(folder, "--dump-dom", frame(800))
    said = re.search(r'data-findings="([^"]*)"', seen)
    if not said:
        return ["the browser told nothing"]
    said = json.loads(html.unescape(said.group(1)))
    name = os.path.splitext(os.path.basename(path))[0]
    browser(
        folder, f"--screenshot={pictures}/{name}-{view}.png",
        f"--window-size={max(width, 500)},{said['height']}", frame(said["height"])
    )
    return said["found"]


def check_page(path):
    for view, width in views.items():
        with tempfile.TemporaryDirectory() as folder:
            for found in look(path, view, width, folder):
                yield f"{os.path.basename(path)}, {view}: {found}"


# What the checks have to find, so that they are known to look.
FAULTY = """<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>
<h1>One</h1><h1 id="a">Two</h1><h3 id="a">Three</h3><h4></h4>
<table><tbody><tr><th></th><td>Cell</td></tr><tr><td>Cell</td></tr></tbody></table>
<p style="color: #888">Faint</p><p style="font-size: 8px">Small</p><img src="data:,"><input>
<p style="color: #000; background: rgba(0, 0, 0, .8)">Dark</p>
<p style="white-space: nowrap">A line that is far too long for a phone, as it may not be broken anywhere</p>
</body></html>"""
FAULTS = [
    "no language", "no title", "2 first headings", "“Three” skips", "a heading is empty",
    "table 1 has no head", "without scope", "empty head cell", "a row without a head cell",
    "no words for it", "no label", "two elements are “a”", "“Faint” has a contrast of 3.5",
    "“Dark” has a contrast of 1.", "“Small” is only 8px high", "wider than the window",
    "“A line that is far too long for a phone,” goes over",
]


def check_checks():
    """Tells which faults the checks miss in a page that has them all."""
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/faulty.html"
        with open(path, "w", encoding="utf-8") as file:
            file.write(FAULTY)
        found = look(path, "phone", views["phone"], folder)
    os.remove(f"{pictures}/faulty-phone.png")
    for fault in FAULTS:
        if not any(fault in each for each in found):
            yield f"the checks do not find “{fault}” among {found}"


def in_word_processor(paths, folder):
    """Prints Word documents with a word processor, all at once, as tagged PDF into a folder."""
    options = json.dumps({"UseTaggedPDF": {"type": "boolean", "value": "true"}})
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{profile}", "--headless",
             "--convert-to", f"pdf:writer_pdf_Export:{options}", "--outdir", folder] + paths,
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=60 + 10 * len(paths)
        )


def check_word(path, page):
    """Checks what a word processor made of a Word document."""
    pdf = pypdf.PdfReader(path)
    seen = check_prints.tags(pdf.trailer["/Root"]["/StructTreeRoot"], {})
    headings = sum(count for tag, count in seen.items() if re.fullmatch(r"/H[1-6]?|/Heading.*", tag))
    if headings != len(page.headings):
        yield f"{headings} headings of {len(page.headings)}"
    if seen.get("/Table", 0) != page.tables:
        yield f"{seen.get('/Table', 0)} tables of {page.tables}"
    sheets = [check_prints.letters(sheet.extract_text()) for sheet in pdf.pages]
    for number, text in enumerate(sheets, 1):
        if f"Page{number}of{len(sheets)}" not in text:
            yield f"page {number} has no number"
        if not text.startswith(check_prints.letters(page.title)):
            yield f"page {number} has no running head"
    if page.is_wide and not any(sheet.mediabox.width > sheet.mediabox.height for sheet in pdf.pages):
        yield "no page lies on its side"
    # Each table to sign in is on one page, with something that it is for.
    for signed in page.signed:
        rows = check_prints.letters(signed)
        if not any(rows in text for text in sheets):
            yield f"signatures are on two pages: “{signed[:40]}”"
    every = "".join(check_prints.letters(signed) for signed in page.signed)
    for number, text in enumerate(sheets, 1):
        rest = text.replace(check_prints.letters(page.title), "", 1)
        rest = re.sub(rf"Page{number}of{len(sheets)}", "", rest)
        if rest and len(rest) < 400 and every and set(re.findall(r"\w{8,}", rest)) <= set(re.findall(r"\w{8,}", every)):
            yield f"page {number} has signatures alone"


def check_layout(paths):
    """Checks the sheets that WeasyPrint makes of pages, in the Python that has WeasyPrint."""
    script = os.path.join(top, "Tests", "page_layout.py")
    told = subprocess.run(["/usr/bin/python3", script] + paths, check=True, stdout=subprocess.PIPE)
    sheets = 0
    for line in told.stdout.decode().splitlines():
        page = json.loads(line)
        sheets += page["pages"]
        for found in page["found"]:
            yield f"{os.path.basename(page['path'])}, {found}"
    print(f"{len(paths)} documents on {sheets} sheets looked at as they are laid out")


# A layout with all faults that the checks have to find.
FAULTY_LAYOUT = """<!DOCTYPE html><html lang="en"><head><title>Faulty</title></head><body><h1>One</h1>
<table><tbody><tr><td><p style="height: 200mm">Long</p><p style="height: 100mm">more</p></td></tr></tbody></table>
<table class="signatures" style="break-before: page"><thead><tr><th>Who</th></tr></thead><tbody><tr><th>Learner</th></tr>
<tr style="break-before: page"><th>Assessor</th></tr></tbody></table><footer class="end">End</footer></body></html>"""
LAYOUT_FAULTS = ["page 1 has no running head or foot", "“Longmore” began on page 1", "page 3: a signature stands alone", "“Who"]


def check_layout_checks():
    """Tells which faults of a layout the checks miss."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "faulty.html")
        with open(path, "w", encoding="utf-8") as file:
            file.write(FAULTY_LAYOUT)
        found = list(check_layout([path]))
        with open(path, "w", encoding="utf-8") as file:
            file.write('<dl><div><dt>Comment</dt><dd dir="auto">–</dd></div></dl>')
        found += check_left_to_write(path)
    for fault in LAYOUT_FAULTS + ["a dash to be written over"]:
        if not any(fault in each for each in found):
            yield f"the checks do not find “{fault}” among {found}"


def check_left_to_write(path):
    """Tells of a dash where somebody has yet to write, in a form."""
    with open(path, encoding="utf-8") as file:
        page = file.read()
    for cell in re.findall(r"<(?:dd|td)[^>]*>(?:<span[^>]*>)?\s*[–—-]\s*(?:</span>)?</(?:dd|td)>", page):
        yield f"{os.path.basename(path)} has a dash to be written over: {cell}"


def check_units(folder):
    """Makes every document of every unit, and looks at each of its sheets."""
    pages = sample_documents.make_units(folder)
    yield from check_prints.check(folder)[1]
    yield from check_layout(pages)
    for path in pages:
        yield from check_left_to_write(path)
    yield from check_words_and_draw(pages)


# The portfolio of a class may take twice what WeasyPrint takes for the same pages.
CLASS, MOST_OF_OWN = 25, 2


def check_portfolio(folder):
    """Makes the portfolio of a class; tells what is wrong with its sheets and bookmarks, and whether it costs too much."""
    page, pdf, seconds = sample_documents.make_portfolio(folder, CLASS)
    yield from check_layout([page])
    with open(os.path.join(top, "Sources", "OutsidePrograms", "Resources", "print.py"), encoding="utf-8") as file:
        script = file.read()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(page, "rb") as given:
        subprocess.run(["/usr/bin/python3", "-s", "-c", script], stdin=given, stdout=subprocess.PIPE, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    own = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    made = pypdf.PdfReader(pdf)
    print(f"the portfolio of {CLASS} has {len(made.pages)} sheets and takes {seconds:.1f} s, WeasyPrint alone {own:.1f} s")
    if seconds > MOST_OF_OWN * own:
        yield f"the portfolio takes {seconds / own:.1f} times what WeasyPrint takes"
    marked = list(check_prints.bookmarks(made.outline))
    with open(page, encoding="utf-8") as file:
        named = re.findall(r'class="(cover|person|paper|index)"[^>]*data-name="([^"]*)"', file.read())
    wanted = [(2 if kind in ("paper", "index") else 1, check_prints.letters(html.unescape(name))) for kind, name in named]
    if [mark for mark in marked if mark[0] <= 2] != wanted:
        yield "the portfolio has other bookmarks than papers"


def check_words_and_draw(pages):
    """Looks at the Word documents beside some pages, and makes pictures of each sheet of them and of the PDF."""
    pages = [path for path in pages if os.path.exists(path[:-5] + ".docx")]
    with tempfile.TemporaryDirectory() as folder:
        in_word_processor([path[:-5] + ".docx" for path in pages], folder)
        for path in pages:
            name = os.path.basename(path)[:-5]
            for found in check_word(f"{folder}/{name}.pdf", Outline(path)):
                yield f"{name}.docx in a word processor: {found}"
            draw(f"{folder}/{name}.pdf", f"{name}-word")
            if os.path.exists(path[:-5] + ".pdf"):
                draw(path[:-5] + ".pdf", f"{name}-pdf")


def draw(pdf, name):
    subprocess.run(["pdftoppm", "-r", "60", "-png", pdf, f"{pictures}/{name}"], check=True)


def check_cost(page):
    """Tells where printing a long transcript costs more than its length and text have to."""
    with open(page, encoding="utf-8") as file:
        head, *answers = re.split(r'(?=<article class="answer)', file.read())
    end = answers[-1].index("</article>") + len("</article>")
    answers[-1], tail = answers[-1][:end], answers[-1][end:]
    with open(os.path.join(top, "Sources", "OutsidePrograms", "Resources", "print.py"), encoding="utf-8") as file:
        script = file.read()

    def text(count):
        return head + "".join(answers[number % len(answers)] for number in range(count)) + tail

    def seconds_a_page(text):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        printed = subprocess.run(
            ["/usr/bin/python3", "-s", "-c", script], input=text.encode(), stdout=subprocess.PIPE, check=True
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        pages = len(pypdf.PdfReader(io.BytesIO(printed.stdout)).pages)
        return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) / pages

    # Both are shares of what the same machine takes for something else.
    short, long = min(seconds_a_page(text(20)) for _ in range(2)), seconds_a_page(text(240))
    if long > 1.5 * short:
        yield f"a page of 240 answers takes {long:.3f} s to print, one of 20 answers {short:.3f} s"
    plain_style = "<style>@page { size: A4; margin: 17mm } html { font-size: 9pt }</style>"
    plain = seconds_a_page(re.sub(r"(?s)<style>.*?</style>", plain_style, text(60)))
    styled = seconds_a_page(text(60))
    if styled > 3 * plain:
        yield f"a page of 60 answers takes {styled:.3f} s to print, and {plain:.3f} s without its style"


def main():
    shutil.rmtree(pictures, ignore_errors=True)
    os.makedirs(pictures)
    with tempfile.TemporaryDirectory() as temporary:
        folder = sys.argv[1] if len(sys.argv) > 1 else temporary
        problems = list(check_checks()) + list(check_layout_checks())
        if folder == temporary:
            sample_documents.make(temporary)
            sample_documents.make_forms(temporary)
            problems += check_prints.check_paper(temporary, sample_documents.make_fortnight(temporary))
            with tempfile.TemporaryDirectory() as units:
                problems += check_units(units)
                problems += check_portfolio(units)
        pages = sorted(glob.glob(os.path.join(folder, "*.html")))
        problems += check_prints.check(folder)[1]
        for path in pages:
            problems += check_page(path)
        problems += check_words_and_draw(pages)
        with_answers = [path for path in pages if '<article class="answer' in open(path, encoding="utf-8").read()]
        problems += check_cost(with_answers[0]) if with_answers else []
    print("\n".join(problems + [f"{len(pages)} pages looked at, {len(problems)} problems; pictures in {pictures}"]))
    return 1 if problems or not pages else 0


if __name__ == "__main__":
    sys.exit(main())
