"""Makes documents with the program just built: the sessions of Transcripts again, as HTML, PDF and DOCX."""

import concurrent.futures
import glob
import json
import os
import pathlib
import resource
import shlex
import subprocess
import sys
import tempfile
import zlib

import filled_forms

top = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
viva = os.environ.get("VIVA", os.path.join(top, ".build", "debug", "viva"))


def run(words, home, now, is_repeatable=True, **options):
    """Runs the program in a home of its own; returns what it said. Repeatable, all records have one name."""
    places = {
        "HOME": home, "XDG_DATA_HOME": f"{home}/data", "XDG_CACHE_HOME": f"{home}/cache",
        "XDG_STATE_HOME": f"{home}/state", "VIVA_NOW": now, "VIVA_REPEATABLE": "1" if is_repeatable else "", "PATH": "/usr/bin:/bin",
        "LANG": "C.UTF-8",
    }
    said = subprocess.run([viva] + words, env=places, check=True, stdout=subprocess.PIPE, **options)
    return said.stdout.decode()


def make(folder):
    """Makes every document of every recorded session in a folder; returns the paths of the pages."""
    pages = []
    for session in sorted(glob.glob(os.path.join(top, "Transcripts", "*", "commands.txt"))):
        place = os.path.dirname(session)
        with tempfile.TemporaryDirectory() as home, open(session, encoding="utf-8") as lines:
            for line in lines:
                if line.startswith("#"):
                    continue
                now, program, *words = shlex.split(line)
                assert program == "viva", line
                if ">" in words:
                    words = words[: words.index(">")]
                if "export" in words:
                    name = os.path.join(folder, os.path.basename(place))
                    for form in ("html", "pdf", "docx") if "html" in words else ():
                        words[words.index("--format") + 1] = form
                        words[words.index("--output") + 1] = f"{name}.{form}"
                        run(words, home, now)
                    if f"{name}.html" not in pages:
                        pages.append(f"{name}.html")
                elif "<" in words:
                    typed = words[words.index("<") + 1]
                    with open(os.path.join(place, typed), "rb") as answers:
                        run(words[: words.index("<")], home, now, stdin=answers)
                else:
                    run(words, home, now)
    return pages


# What organises and sums up a portfolio; each is made from what is on record too, as it is offered.
PAPERS = ("witness-status-list", "assessment-plan", "unit-declaration", "achievement-summary")
QUESTIONING = "\n".join(
    # Candidate, assessor, conditions, what is rare, briefing.
    ["M-17", "Sam Assessor", "", "summative", "Room 4", "face to face", "closed book", "none", "candidate", "2", "none", "", "",
     "yes", "yes", "yes"]
    # Two questions: response, probe with answer and kind, comment, points, decision with its reason.
    + ["I would listen first.", "What then?", "Then say what happens next.", "1", "/comment Calm.", "none",
       "s Said the rest in practice.", "",
       "Ask what they need.", "", "n Only one idea."]
    # Outcome.
    + ["", "n", "1 2 3 4 5 6", "Question 2", "Read again", "2026-12-01", "Good start.", "I was nervous.", "Known in person", ""]
)


def make_forms(folder):
    """Makes every form blank, and a questioning record, an index, a matrix and a guide; returns the paths."""
    now, pages = "2026-11-22T09:00:00+11:00", []
    with tempfile.TemporaryDirectory() as home:

        def write(name, words):
            for form in ("html", "pdf", "docx"):
                run(words + ["--format", form, "--output", os.path.join(folder, f"{name}.{form}")], home, now)
            pages.append(os.path.join(folder, f"{name}.html"))

        for kind in (
            "questioning-record", "discussion-plan", "discussion-record", "reflective-account", "witness-testimony",
            "observation-checklist", "cover-sheet", "record-sheet", "evidence-item", "evidence-index",
        ) + PAPERS:
            write(f"blank-{kind}", ["form", "blank", kind, "CG219"])
        who = ["--candidate", "Mia Tran"]
        run(["candidate", "add", "Mia Tran"], home, now)
        asked = ["question", "CG219", "--open", "--criterion", "AC1.3", "--limit", "2", "--per-criterion", "2"]
        run(asked + who, home, now, input=QUESTIONING.encode())
        write("questioning-record", ["form", "write", "questioning-record", "CG219"] + who)
        write("evidence-index", ["form", "write", "evidence-index", "CG219"] + who)
        write("assessment-matrix", ["matrix", "SIRXCEG006"])
        write("delivery-guide", ["matrix", "SIRXCEG006", "--guide"])
        write("assessment-tool", ["matrix", "CG219", "--tool"])
    return pages


UNITS = ["SIRXCEG003", "SIRXCEG006", "SIRXCEG007", "CG219"]
KINDS = [
    "questioning-record", "discussion-plan", "discussion-record", "reflective-account", "witness-testimony",
    "observation-checklist", "cover-sheet", "record-sheet", "evidence-item", "evidence-index", *PAPERS,
]
# Nothing is credited: what is said with S is offered as its reason, and Enter takes it.
ANSWERS = ["I would listen first.", "", "s Said the rest in practice.", "", "I would listen first.", "", "n Only one idea."]


def leaves(node):
    """The names of the criteria at or below a line of a unit, or in a list of them."""
    if isinstance(node, list):
        return [name for each in node for name in leaves(each)]
    below = node.get("children", node.get("items", []))
    return leaves(below) if below or "id" not in node else [node["id"]]


def example_tasks(home):
    """Writes the tasks that FORMAT.md shows into a file; returns its path."""
    with open(os.path.join(top, "QuestionBanks", "FORMAT.md"), encoding="utf-8") as file:
        blocks = [block.split("```")[0] for block in file.read().split("```yaml\n")]
    path = os.path.join(home, "tasks.yaml")
    with open(path, "w", encoding="utf-8") as file:
        file.write(next(block for block in blocks if block.startswith("format: viva-tasks/1")))
    return path


def make_unit(folder, unit):
    """Makes every document of a unit, blank and filled, as HTML, PDF and DOCX; returns the paths of the pages."""
    now, pages = "2026-11-22T09:00:00+11:00", []
    with tempfile.TemporaryDirectory() as home:

        def write(name, words):
            for form in ("html", "pdf", "docx"):
                run(words + ["--output", os.path.join(folder, f"{unit}-{name}.{form}")], home, now)
            pages.append(os.path.join(folder, f"{unit}-{name}.html"))

        lines = json.loads(run(["unit", "show", unit, "--json"], home, now))
        observed = leaves(lines["elements"]) + leaves([outcome["node"] for outcome in lines["learningOutcomes"]])
        known = leaves(lines["knowledgeEvidence"]) + leaves(lines["performanceEvidence"])
        who = ["--candidate", "Mia Tran"]
        run(["candidate", "add", "Mia Tran", "--learner-id", "M-17"], home, now)
        typed = QUESTIONING.split("\n")
        before, after = typed[1:16], typed[-10:]  # The list of candidates has the id.
        run(["question", unit, "--open", "--limit", "2"] + who, home, now, input="\n".join(before + ANSWERS + after).encode())
        for kind in KINDS:
            write(f"{kind}-blank", ["form", "blank", kind, unit])
            if kind not in ("questioning-record", "evidence-index"):
                fields = json.loads(run(["form", "fields", kind, "--json"], home, now))
                given = os.path.join(home, "given.json")
                if kind in PAPERS:
                    with open(given, "w", encoding="utf-8") as file:
                        json.dump({}, file)
                    run(["form", "fill", kind, unit, "--from", given] + who, home, now)
                    write(f"{kind}-offered", ["form", "write", kind, unit] + who)
                with open(given, "w", encoding="utf-8") as file:
                    json.dump(filled_forms.values(fields, observed + known, observed, 7), file)
                begin = ["discuss", "record", "unplanned"] if kind == "discussion-record" else ["form", "fill", kind]
                run(begin + [unit, "--from", given] + who, home, now)
        for kind in KINDS:
            write(kind, ["form", "write", kind, unit] + who)
        write("matrix", ["matrix", unit])
        for each in ("guide", "tool"):
            write(f"{each}-blank", ["matrix", unit, f"--{each}"])
            if unit == "SIRXCEG006":
                write(each, ["matrix", unit, f"--{each}", "--tasks", example_tasks(home)])
    return pages


def make_units(folder):
    """Makes every document of every unit; returns the paths of the pages."""
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return [page for pages in pool.map(lambda unit: make_unit(folder, unit), UNITS) for page in pages]


def make_portfolio(folder, count):
    """Makes the portfolio of a class as a page and as a PDF; returns both paths and the seconds that the PDF took."""
    now, unit, names = "2026-11-22T09:00:00+11:00", "SIRXCEG006", [f"Candidate Number {number}" for number in range(1, count + 1)]
    page, pdf = os.path.join(folder, "portfolio.html"), os.path.join(folder, "portfolio.pdf")
    with tempfile.TemporaryDirectory() as home:
        lines = json.loads(run(["unit", "show", unit, "--json"], home, now, False))
        observed, known = leaves(lines["elements"]), leaves(lines["knowledgeEvidence"]) + leaves(lines["performanceEvidence"])
        typed = QUESTIONING.split("\n")
        for number, name in enumerate(names):
            run(["candidate", "add", name, "--learner-id", f"M-{number + 1}", "--group", "CEG-A"], home, now, False)
            who = ["--candidate", name]
            run(["question", unit, "--open", "--limit", "2"] + who, home, now, False,
                input="\n".join(typed[1:16] + ANSWERS + typed[-10:]).encode())
            for kind in ("observation-checklist", "witness-testimony", "reflective-account", "record-sheet"):
                fields = json.loads(run(["form", "fields", kind, "--json"], home, now, False))
                given = os.path.join(home, "given.json")
                with open(given, "w", encoding="utf-8") as file:
                    json.dump(filled_forms.values(fields, observed + known, observed, 3, name), file)
                run(["form", "fill", kind, unit, "--from", given] + who, home, now, False)
        run(["portfolio", "--group", "CEG-A", "--output", page], home, now, False)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        run(["portfolio", "--group", "CEG-A", "--output", pdf], home, now, False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return page, pdf, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


# What somebody writes who answers in their own words: about as much as in a real answer.
WRITTEN = """I'd thank the customer for telling us, say what went wrong in plain words, and ask what they need now. Then I'd
check the order and the policy, offer what both allow, and say by when they will hear from me. Before I close I'd ask
whether that settles it, and note what was agreed so that nobody has to ask again.""".replace("\n", " ")


def study(session):
    """Answers until the session is over: most new questions wrongly at first, all others rightly."""
    asked = session.question()
    while asked:
        lines = asked.right()
        if asked.kind == "explain":
            lines = [WRITTEN]
        elif asked.heading.endswith("new") and zlib.crc32(asked.id.encode()) % 5 < 3:
            lines = asked.wrong()
        asked = session.question(session.give(lines))
    session.end()


def make_fortnight(folder):
    """Makes the paper that a learner hands in after two weeks of evenings; returns how many answers are on record."""
    sys.path.insert(0, os.path.join(top, "Tests", "terminal"))
    from conftest import Home
    from learner import Learner

    with tempfile.TemporaryDirectory() as place:
        learner = Learner(Home(pathlib.Path(place)))
        for day in range(1, 15):
            learner.evening(day)
            study(learner.start("study", "SIRXCEG006", "--limit", "20", "--new", "4", "--ahead", "14",
                                "--seed", str(day)))
        learner.run("record", "name", "Mia Tran")
        now = learner.now
        for form in ("html", "pdf", "docx"):
            learner.set_clock(now)
            output = os.path.join(folder, f"fortnight.{form}")
            learner.run("export", "transcript", "--unit", "SIRXCEG006", "--output", output)
        return len(learner.transcript()["answers"])


if __name__ == "__main__":
    os.makedirs(sys.argv[1], exist_ok=True)
    print("\n".join(make(sys.argv[1]) + make_forms(sys.argv[1])))
