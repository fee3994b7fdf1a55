"""Makes documents with the program just built: the sessions of Transcripts again, as HTML, PDF and DOCX."""

import glob
import os
import shlex
import subprocess
import sys
import tempfile

top = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
viva = os.environ.get("VIVA", os.path.join(top, ".build", "debug", "viva"))


def run(words, home, now, **options):
    places = {
        "HOME": home, "XDG_DATA_HOME": f"{home}/data", "XDG_CACHE_HOME": f"{home}/cache",
        "XDG_STATE_HOME": f"{home}/state", "VIVA_NOW": now, "VIVA_REPEATABLE": "1", "PATH": "/usr/bin:/bin",
        "LANG": "C.UTF-8",
    }
    subprocess.run([viva] + words, env=places, check=True, stdout=subprocess.DEVNULL, **options)


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


QUESTIONING = "\n".join(
    # People, conditions, briefing.
    ["", "M-17", "Sam Assessor", "", "", "summative", "", "Room 4", "face to face", "", "none", "", "",
     "closed book", "none", "", "candidate", "yes", "yes", "yes"]
    # Two questions: response, probe with answer and kind, points, decision, reason, comment.
    + ["I would listen first.", "What then?", "Then say what happens next.", "1", "", "1 2", "s", "Said the rest in practice.", "Calm.",
       "Ask what they need.", "", "", "n", "Only one idea.", ""]
    # Outcome.
    + ["n", "Question 2", "Read again", "2026-12-01", "Good start.", "I was nervous.", "Known in person", ""]
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
        ):
            write(f"blank-{kind}", ["form", "blank", kind, "CG219"])
        who = ["--candidate", "Mia Tran"]
        run(["candidate", "add", "Mia Tran"], home, now)
        asked = ["question", "CG219", "--open", "--criterion", "AC1.3", "--limit", "2", "--per-criterion", "2"]
        run(asked + who, home, now, input=QUESTIONING.encode())
        write("questioning-record", ["form", "write", "questioning-record", "CG219"] + who)
        write("evidence-index", ["form", "write", "evidence-index", "CG219"] + who)
        write("assessment-matrix", ["matrix", "SIRXCEG006"])
        write("delivery-guide", ["matrix", "SIRXCEG006", "--guide"])
    return pages


if __name__ == "__main__":
    os.makedirs(sys.argv[1], exist_ok=True)
    print("\n".join(make(sys.argv[1]) + make_forms(sys.argv[1])))
