"""Prints the HTML page on standard input as a tagged PDF to standard output.

WeasyPrint's own command fetches whatever address a page names, files of this machine among them, and
has no option against it. So it is called as a library here, with a fetcher that refuses.
"""

import inspect
import sys


def from_the_page_itself(url, *_, **__):
    """Opens what stands in the page as a data address, and nothing else."""
    if url[:5].lower() != "data:":
        raise ValueError("the page names something outside itself")
    return weasyprint.default_url_fetcher(url)


PAINTING = {b"f", b"f*", b"S", b"s", b"B", b"B*", b"b", b"b*"}


def with_artifacts(stream):
    """Marks what is painted beside the text, such as the ground of a heading, as no part of the content."""
    marked, start, result = 0, None, []
    for item in stream:
        text = item.encode() if isinstance(item, str) else item if isinstance(item, bytes) else b""
        word = (text.split() or [b""])[-1]
        marked += (word in (b"BMC", b"BDC")) - (word == b"EMC")
        if word in (b"m", b"re") and start is None:
            start = len(result)
        result.append(item)
        if word in PAINTING or word == b"n":
            if word != b"n" and marked == 0 and start is not None:
                result.insert(start, b"/Artifact BMC")
                result.append(b"EMC")
            start = None
    return result


def finish(document, pdf):
    """Mends what WeasyPrint 57 leaves undone of PDF/UA-1: scopes of heads, items of lists, links, and artifacts."""
    elements = {
        each.reference: each for each in pdf.objects
        if isinstance(each, dict) and each.get("Type") == "/StructElem"
    }

    trees = [each["Nums"] for each in pdf.objects if isinstance(each, dict) and "Nums" in each]
    pages = [each for tree in trees for each in tree if isinstance(each, list)]
    moved = {}

    def above(element):
        return elements.get(element.get("P"), {})

    for element in elements.values():
        if element["S"] == "/TH" and "A" not in element:
            scope = "/Column" if above(above(element)).get("S") == "/THead" else "/Row"
            element["A"] = pydyf.Dictionary({"O": "/Table", "Scope": scope})
        if element["S"] == "/Div" and above(element).get("S") == "/L":
            # A pair in a list of terms: its label and its body are parts of one item, and what is marked
            # beside them belongs to the label.
            inner = [elements[kid] for kid in element["K"] if kid in elements]
            if inner and all(each["S"] == "/LI" for each in inner):
                parts = [kid for each in inner for kid in each["K"]]
                label = elements[parts[0]]
                label["K"][:0] = [kid for kid in element["K"] if kid not in elements]
                element["S"], element["K"] = "/LI", pydyf.Array(parts)
                for part in parts:
                    elements[part]["P"] = element.reference
                moved[element.reference] = label.reference
    for element in [each for each in elements.values() if each["S"] == "/L"]:
        # What is marked beside the items of a list belongs to the first of them.
        below = [elements[kid] for kid in element["K"] if kid in elements]
        items = [each for each in below if each["S"] == "/LI"]
        empty = [each for each in below if each["S"] == "/Div" and not any(kid in elements for kid in each["K"])]
        if not items:
            element["S"] = "/Div"
        elif len(items) + len(empty) == len(below):
            part = elements[items[0]["K"][0]]
            beside = [kid for kid in element["K"] if kid not in elements]
            part["K"][:0] = beside + [kid for each in empty for kid in each["K"]]
            element["K"] = pydyf.Array(each.reference for each in items)
            moved.update({each.reference: part.reference for each in empty + [element]})
    for page in pages:
        page[:] = [moved.get(each, each) for each in page]
    for each in pdf.objects:
        if isinstance(each, pydyf.Stream) and b"BDC" in each.stream:
            each.stream = with_artifacts(each.stream)
        elif isinstance(each, dict) and each.get("Type") == "/Page" and "Annots" in each:
            each["Tabs"] = "/S"
        elif isinstance(each, dict) and each.get("Subtype") == "/Link" and "Contents" not in each:
            target = each.get("A", {}).get("URI")
            each["Contents"] = target or pydyf.String("Goes to a place in this document")


try:
    import pydyf
    import weasyprint

    document = weasyprint.HTML(
        string=sys.stdin.buffer.read().decode("utf-8"), url_fetcher=from_the_page_itself
    )
    # Newer versions than Debian 12's give the option another name.
    is_old = "variant" in inspect.signature(document.write_pdf).parameters
    sys.stdout.buffer.write(document.write_pdf(
        finisher=finish if is_old else None, **{"variant" if is_old else "pdf_variant": "pdf/ua-1"}
    ))
except Exception as error:
    sys.exit(f"{type(error).__name__}: {error}")
