"""Keeps the catalogue of English sentences the same as the sentences in the sources.

A sentence is what the program wraps in `localized(…)`. With --write, the catalogue is written anew.
"""

import glob
import json
import os
import re
import sys

top = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
catalogue = os.path.join(top, "Sources/viva/Resources/Languages/en.json")
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", '"': '"', "'": "'", "\\": "\\"}


class Reader:
    """Reads Swift literals; knows no more of the language than they need."""

    def __init__(self, text, place):
        self.text, self.place = text, place

    def skip_space(self):
        while True:
            match = re.compile(r"\s+|//[^\n]*").match(self.text, self.place)
            if not match:
                return
            self.place = match.end()

    def interpolation(self):
        """Passes over the rest of an interpolation, up to its closing bracket."""
        depth = 1
        while depth:
            sign = self.text[self.place]
            if sign == '"':
                self.literal()
                continue
            depth += {"(": 1, ")": -1}.get(sign, 0)
            self.place += 1

    def literal(self):
        """Reads a literal; its values are None among the pieces."""
        quote = '"""' if self.text.startswith('"""', self.place) else '"'
        start = self.place
        self.place += len(quote)
        pieces = [""]
        while not self.text.startswith(quote, self.place):
            sign = self.text[self.place]
            self.place += 1
            if sign != "\\":
                pieces[-1] += sign
                continue
            sign = self.text[self.place]
            self.place += 1
            if sign == "(":
                self.interpolation()
                pieces += [None, ""]
            elif sign == "u":
                end = self.text.index("}", self.place)
                pieces[-1] += chr(int(self.text[self.place + 1 : end], 16))
                self.place = end + 1
            elif sign == "\n":
                pieces[-1] += "\0"
            else:
                pieces[-1] += ESCAPES[sign]
        if quote == '"""':
            indent = self.place - self.text.rindex("\n", start, self.place) - 1
            pieces = self.unindented(pieces, indent)
        self.place += len(quote)
        return pieces

    @staticmethod
    def unindented(pieces, indent):
        whole = "\1".join("" if piece is None else piece for piece in pieces).replace("\1\1", "\1")
        lines = whole.split("\n")[1:-1]
        lines = "\n".join(line[indent:] for line in lines)
        whole = re.sub("\0 {%d}" % indent, "", lines)
        result = []
        for piece in whole.split("\1"):
            result += [piece, None]
        return result[:-1]

    def phrase(self):
        """Reads literals that are joined, and returns the key of the phrase."""
        pieces = []
        while True:
            self.skip_space()
            if self.text[self.place] != '"':
                return None
            pieces += self.literal()
            self.skip_space()
            if self.text[self.place] != "+":
                break
            self.place += 1
        if self.text[self.place] != ")":
            return None
        number, key = 0, ""
        for piece in pieces:
            number += piece is None
            key += f"%{number}" if piece is None else piece.replace("%", "%%")
        return key


def phrases():
    """Returns the keys of all phrases, and tells where one can't be read."""
    found, problems = set(), []
    for path in sorted(glob.glob(os.path.join(top, "Sources/viva/**/*.swift"), recursive=True)):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        for match in re.finditer(r"(?<!func )\blocalized\((?!english:)", text):
            key = Reader(text, match.end()).phrase()
            if key is None:
                line = text.count("\n", 0, match.start()) + 1
                problems.append(f"{os.path.relpath(path, top)}:{line}: localized takes literals only")
            else:
                found.add(key)
        for match in re.finditer(r'\bcounted\([^"]*?,\s*"(\w[\w -]*)"\)', text):
            found |= {f"%1 {match.group(1)}", f"%1 {match.group(1)}s"}
    return found | core_phrases(), problems


# Modules whose English is translated where it is shown.
CORE = (
    "BankFormats",
    "Curriculum",
    "LearnerRecord",
    "LearnerRecordStore",
    "LineEditor",
    "Marking",
    "OutsidePrograms",
    "Practice",
    "Proofs",
    "Scheduling",
    "Settings",
    "Evidence/Forms/Kinds",
    "viva/Doctor",
)


def core_phrases():
    """Returns the keys of what core modules say: every literal of theirs that reads like words of a sentence."""
    found = set()
    for module in CORE:
        for path in sorted(glob.glob(os.path.join(top, f"Sources/{module}/**/*.swift"), recursive=True)):
            with open(path, encoding="utf-8") as file:
                source = re.sub(r"^\s*//.*$", "", file.read(), flags=re.M)
            found |= sentences(source)
            if "/" in module:  # Labels of fields, and what was examined, may be one word.
                found |= set(re.findall(r'"([A-Z][a-z]{2,})"', source))
    return found


def sentences(text):
    """Finds the literals of a source that read like words of a sentence, joined ones as one."""
    found, place = set(), 0
    while (place := text.find('"', place)) >= 0:
        reader = Reader(text, place)
        pieces = reader.literal()
        while follows := re.compile(r'\s*\+\s*(?=")').match(text, reader.place):
            reader.place = follows.end()
            pieces += reader.literal()
        place = reader.place
        number, key = 0, ""
        for piece in pieces:
            number += piece is None
            key += f"%{number}" if piece is None else piece.replace("%", "%%")
        words = re.findall(r"[A-Za-z“”’']{2,}", re.sub(r"%\d+", " ", key))
        is_code = re.search(r"://|PRAGMA|SELECT|INSERT|UPDATE|DELETE|CREATE|[{}<>=\n\x00-\x1f]|^[./]", key)
        if len(words) >= 2 and " " in key.strip() and not is_code:
            found.add(key)
    return found


def main():
    found, problems = phrases()
    text = json.dumps({key: key for key in sorted(found)}, ensure_ascii=False, indent=2) + "\n"
    if "--write" in sys.argv:
        with open(catalogue, "w", encoding="utf-8") as file:
            file.write(text)
    with open(catalogue, encoding="utf-8") as file:
        if file.read() != text:
            problems.append("the catalogue is not that of the sources: Tests/check_phrases.py --write")
    print("\n".join(problems + [f"{len(found)} phrases, {len(problems)} problems"]))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
