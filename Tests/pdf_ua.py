"""The rules of PDF/UA-1 (ISO 14289-1) that a machine can check, numbered as in the Matterhorn Protocol 1.1.

veraPDF is not among the packages of Debian, so its rules are looked at one by one here: 01-003 to 01-005 (all that is
painted is marked or an artifact), 02-001 (standard types), 06-001 to 06-004 and 07-001 (metadata), 09-004 to 09-006 (tables
and lists), 13-004 (figures), 14-002 and 14-003 (headings), 15-003 (scopes), 28-002, 28-004, 28-008 and 28-011 (links), 31-009
(fonts are embedded; check_prints looks) and 31-027 (characters).
"""

import pypdf
from pypdf.generic import ContentStream

STANDARD = set(
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody "
    "Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form".split()
)
PARENTS = {
    "TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"}, "THead": {"Table"}, "TBody": {"Table"},
    "LI": {"L"}, "Lbl": {"LI"}, "LBody": {"LI"},
}
KIDS = {"LI": {"Lbl", "LBody"}, "TR": {"TH", "TD"}, "L": {"LI", "Caption"}}
PAINTING = {b"Tj", b"TJ", b"'", b'"', b"S", b"s", b"f", b"f*", b"B", b"B*", b"b", b"b*", b"Do", b"sh"}


def elements(node, parent=""):
    """Every element of a structure, with the type of what it stands in."""
    node = node.get_object()
    if isinstance(node, list):
        for kid in node:
            yield from elements(kid, parent)
    elif isinstance(node, dict):
        kind = node.get("/S", "")[1:]
        if kind:
            yield node, kind, parent
        if "/K" in node:
            yield from elements(node["/K"], kind or parent)


def kids(node):
    below = node.get("/K", [])
    for kid in below if isinstance(below, list) else [below]:
        kid = kid.get_object()
        yield kid["/S"][1:] if isinstance(kid, dict) and "/S" in kid else "content"


def structure(root):
    level = 0
    for node, kind, parent in elements(root):
        if kind not in STANDARD:
            yield f"02-001: an element is of the type {kind}"
        if kind in PARENTS and parent not in PARENTS[kind]:
            yield f"09: {kind} stands in {parent or 'nothing'}"
        if kind in KIDS and not set(kids(node)) <= KIDS[kind]:
            yield f"09: {kind} has {', '.join(sorted(set(kids(node)) - KIDS[kind]))} in it"
        if kind == "TH":
            given = node.get("/A", [])
            if not any("/Scope" in each.get_object() for each in (given if isinstance(given, list) else [given])):
                yield "15-003: a head cell has no scope"
        if kind == "Figure" and not node.get("/Alt"):
            yield "13-004: a picture has no words for it"
        if kind[:1] == "H" and kind[1:].isdigit():
            if int(kind[1:]) > level + 1:
                yield f"14-003: {kind} follows a heading of level {level}"
            level = int(kind[1:])


def painted(pdf):
    for number, page in enumerate(pdf.pages, 1):
        marks = []
        for operands, operator in ContentStream(page.get_contents(), pdf).operations:
            if operator in (b"BMC", b"BDC"):
                marks.append(operands[0] == "/Artifact" or len(operands) > 1 and "/MCID" in operands[1])
            elif operator == b"EMC":
                marks.pop()
            elif operator in PAINTING and not any(marks):
                yield f"01-005: page {number} paints with {operator.decode()} outside the marked content"


def links(pdf):
    for number, page in enumerate(pdf.pages, 1):
        notes = [note.get_object() for note in page.get("/Annots", [])]
        if notes and page.get("/Tabs") != "/S":
            yield f"28-008: the order of links on page {number} is not that of the structure"
        for note in notes:
            if "/StructParent" not in note:
                yield f"28-002: a link on page {number} is not in the structure"
            if not note.get("/Contents"):
                yield f"28-004: a link on page {number} has no words for it"
        for font in page["/Resources"].get("/Font", {}).values():
            if "/ToUnicode" not in font.get_object():
                yield f"31-027: a font on page {number} does not say its characters"


def faults(pdf):
    """Every rule that a document breaks, each once, in words."""
    root = pdf.trailer["/Root"]
    said = list(structure(root["/StructTreeRoot"])) + list(painted(pdf)) + list(links(pdf))
    metadata = root["/Metadata"].get_object().get_data().decode("utf-8", "replace")
    said += [f"06: the metadata has no {name}" for name in ("pdfuaid:part", "dc:title") if name not in metadata]
    return list(dict.fromkeys(said))
