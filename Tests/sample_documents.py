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
        "XDG_STATE_HOME": f"{home}/state", "VIVA_NOW": now, "PATH": "/usr/bin:/bin",
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


if __name__ == "__main__":
    os.makedirs(sys.argv[1], exist_ok=True)
    print("\n".join(make(sys.argv[1])))
