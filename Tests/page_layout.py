"""Looks at the pages of documents as WeasyPrint lays them out; run with the Python that has WeasyPrint.

Each argument is a page of HTML. For each, prints a line of JSON with what is wrong and how long the layout took:
a signature alone on a page, or parted from what is signed for; a row, a field or a box for handwriting on two pages; a page
without a running head or foot.
"""

import json
import sys
import time

import weasyprint

# What may stand beside signatures without being what they are for.
HEADS = {"h1", "h2", "h3", "thead"}


def classes(element):
    return (element.get("class") or "").split() if element is not None else []


def lines(box, above=()):
    """Every line of text on a page, with the elements that it stands in, outermost first."""
    element = box.element
    path = above + ((element,) if element is not None and (not above or above[-1] is not element) else ())
    if hasattr(box, "text") and box.text.strip("\u00a0 \n"):
        yield path, box.text
    elif type(box).__name__ == "MarginBox":
        return
    for child in getattr(box, "children", ()):
        yield from lines(child, path)


def margins(page_box):
    """The texts in the margins of a page."""
    texts = []
    for box in page_box.children:
        if type(box).__name__ == "MarginBox":
            texts.append("".join(text for _, text in texts_of(box)))
    return [text for text in texts if text.strip()]


def texts_of(box):
    if hasattr(box, "text"):
        yield box, box.text
    for child in getattr(box, "children", ()):
        yield from texts_of(child)


def whole(box, seen):
    """Every element with a box on a page that has to be on one page whole; a table's head is printed again."""
    element = box.element
    if element is not None and element.tag == "thead":
        return
    if element is not None and box.element_tag == element.tag:
        if element.tag == "tr" or set(classes(element)) & {"room", "signatures"}:
            seen.add(element)
    for child in getattr(box, "children", ()):
        whole(child, seen)


def is_written_in(box):
    """Whether a page has a row or a box that is not of signatures, be it empty."""
    element = box.element
    if element is not None and "signatures" in classes(element) or type(box).__name__ == "MarginBox":
        return False
    if element is not None and box.element_tag == element.tag and element.tag != "thead":
        if "room" in classes(element) or element.tag == "td":
            return True
    return any(is_written_in(child) for child in getattr(box, "children", ()))


def words(element):
    return " ".join("".join(element.itertext()).split())[:40]


def is_in(path, *, tags=(), names=()):
    return any(element.tag in tags or set(classes(element)) & set(names) for element in path)


def findings(document):
    pages, first = document.pages, {}
    for number, page in enumerate(pages, 1):
        root = page._page_box
        texts = [(path, text) for child in root.children if type(child).__name__ != "MarginBox" for path, text in lines(child)]
        signed = [path for path, _ in texts if is_in(path, names=["signatures"]) and not is_in(path, tags=["thead"])]
        beside = [
            path for path, _ in texts
            if not is_in(path, tags=HEADS, names=["signatures", "end"])
        ]
        if signed and not beside and not is_written_in(root):
            yield f"page {number}: a signature stands alone"
        if not texts:
            yield f"page {number} is empty"
        margin = margins(root)
        if not any(text.startswith("Page ") for text in margin) or len(margin) < 3:
            yield f"page {number} has no running head or foot: {margin}"
        seen = set()
        for child in root.children:
            if type(child).__name__ != "MarginBox":
                whole(child, seen)
        for element in seen:
            if first.get(element, number) != number:
                yield f"page {number}: “{words(element)}” began on page {first[element]}"
            first.setdefault(element, number)


def main():
    for path in sys.argv[1:]:
        start = time.monotonic()
        document = weasyprint.HTML(path).render()
        print(json.dumps({
            "path": path, "pages": len(document.pages), "found": list(findings(document)),
            "seconds": round(time.monotonic() - start, 3),
        }), flush=True)


if __name__ == "__main__":
    main()
