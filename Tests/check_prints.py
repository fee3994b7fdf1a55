"""Checks PDF and DOCX documents against the HTML pages that they were made of.

With a folder, checks every page in it that has a PDF or a DOCX of the same name beside it; without
one, makes the documents of the recorded sessions first.
"""

import glob
import os
import re
import sys
import tempfile
import xml.etree.ElementTree as xml
import zipfile

import pdf_ua
import pypdf
import sample_documents
from page_outline import Outline

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def letters(text):
    """Text without what line ends, marks and spaces make of it."""
    return re.sub(r"[\s·]", "", text)


def bookmarks(outline, level=1):
    """The bookmarks of a PDF, as pairs of level and title."""
    for entry in outline:
        if isinstance(entry, list):
            yield from bookmarks(entry, level + 1)
        else:
            yield level, letters(entry.title)


def tags(element, seen):
    """How often each tag occurs below an element of a PDF's structure."""
    element = element.get_object()
    if isinstance(element, list):
        for kid in element:
            tags(kid, seen)
    elif isinstance(element, dict):
        if "/S" in element:
            seen[element["/S"]] = seen.get(element["/S"], 0) + 1
        if "/K" in element:
            tags(element["/K"], seen)
    return seen


def check_pdf(path, page):
    pdf = pypdf.PdfReader(path)
    root = pdf.trailer["/Root"]
    marked = str(root.get("/MarkInfo", {}).get("/Marked")).lower()
    yield "is not marked as tagged", marked == "true"
    yield "has no language", root.get("/Lang") == page.language
    yield "has another title", pdf.metadata is not None and pdf.metadata.title == page.title
    yield "does not show its title", "/DisplayDocTitle" in root.get("/ViewerPreferences", {})
    yield "does not say that it is PDF/UA", b"pdfuaid" in root["/Metadata"].get_object().get_data()
    found = [title for _, title in bookmarks(pdf.outline)]
    yield "has other bookmarks than headings", found == [letters(text) for _, text in page.headings]
    seen = tags(root["/StructTreeRoot"], {})
    wanted = {f"/H{level}" for level, _ in page.headings}
    wanted |= {"/Table", "/TR", "/TH", "/TD"} if page.tables else set()
    yield f"lacks tags {wanted - set(seen)}", wanted <= set(seen)
    for fault in pdf_ua.faults(pdf):
        yield f"breaks a rule of PDF/UA: {fault}", False
    yield "is not A4", all(
        # Wide tables are on sheets on their side.
        sorted((round(sheet.mediabox.width), round(sheet.mediabox.height))) == [595, 842]
        for sheet in pdf.pages
    )
    for number, sheet in enumerate(pdf.pages, 1):
        text = letters(sheet.extract_text())
        yield f"has no number on page {number}", f"Page{number}of{len(pdf.pages)}" in text
        fonts = sheet["/Resources"].get("/Font", {}).values()
        yield "has fonts that are not in it", all(
            "/FontFile" in str(list(font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]))
            for font in fonts
        )


# An assessor reads the paper of two weeks, of which more than 240 answers are on record, and not a book.
PAPER, MOST_PAGES, LEAST_ANSWERS = "fortnight.pdf", 12, 240


def check_paper(folder, answers):
    """Tells whether the paper of a fortnight is too long, or of too little to say so."""
    pages = len(pypdf.PdfReader(os.path.join(folder, PAPER)).pages)
    print(f"{PAPER}: {answers} answers on {pages} pages")
    if answers < LEAST_ANSWERS:
        yield f"{PAPER} is of {answers} answers only"
    if pages > MOST_PAGES:
        yield f"{PAPER} has {pages} pages instead of {MOST_PAGES} at most"


def check_docx(path, page):
    file = zipfile.ZipFile(path)
    part = lambda name: xml.fromstring(file.read(name))
    body, styles = part("word/document.xml"), part("word/styles.xml")
    names = {
        style.get(f"{W}styleId"): style.find(f"{W}name").get(f"{W}val").lower()
        for style in styles.iter(f"{W}style")
    }
    headings, room, whole = [], 0, ""
    for paragraph in body.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        name = names.get(style.get(f"{W}val"), "") if style is not None else ""
        text = "".join(run.text or "" for run in paragraph.iter(f"{W}t"))
        whole += text if name != "title" else ""
        if name.startswith("heading "):
            headings.append([int(name[8:]), letters(text)])
        room += name == "signature line"
    yield "has other headings", headings == [[level, letters(text)] for level, text in page.headings]
    tables = list(body.iter(f"{W}tbl"))
    yield "has another text", letters(whole) == letters(page.text)
    yield "has another number of tables", len(tables) == page.tables
    yield "has another number of rows", len(list(body.iter(f"{W}tr"))) == page.rows
    yield "has a row that may be split", all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in body.iter(f"{W}tr"))
    for number, table in enumerate(tables, 1):
        first = table.find(f"{W}tr/{W}trPr/{W}tblHeader")
        yield f"does not repeat the head of table {number}", first is not None
        style = table.find(f"{W}tblPr/{W}tblStyle")
        lines = next(
            style_.find(f"{W}tblPr/{W}tblBorders") for style_ in styles.iter(f"{W}style")
            if style_.get(f"{W}styleId") == style.get(f"{W}val")
        )
        yield f"has no lines in table {number}", lines is not None and len(lines) == 6
    yield "has no room to sign", room >= page.cells_to_sign
    relations = file.read("word/_rels/document.xml.rels").decode()
    footers = re.findall(r'Target="(footer[^"]*)"', relations)
    heads = dict(re.findall(r'Id="([^"]*)"[^>]*Target="((?:header|footer)[^"]*)"', relations))
    heads |= {name: target for target, name in re.findall(r'Target="((?:header|footer)[^"]*)"[^>]*Id="([^"]*)"', relations)}
    sections = list(body.iter(f"{W}sectPr"))
    for kind in ("header", "footer"):
        yield f"has a section without its {kind}", all(
            heads.get(named.get(f"{R}id"), "").startswith(kind)
            for section in sections for named in [section.find(f"{W}{kind}Reference")] if named is not None
        ) and all(section.find(f"{W}{kind}Reference") is not None for section in sections)
    yield "has no footer", len(footers) == 1 and body.find(f".//{W}footerReference") is not None
    fields = [
        field.get(f"{W}instr").strip() for field in part(f"word/{footers[0]}").iter(f"{W}fldSimple")
    ]
    yield "has no page numbers", {"PAGE", "NUMPAGES"} <= set(fields)
    core = file.read("docProps/core.xml").decode()
    yield "has another title", letters(page.title) in letters(xml.fromstring(core).findtext(
        "{http://purl.org/dc/elements/1.1/}title"))
    yield "has another language", any(
        (lang.get(f"{W}val") or "").startswith(page.language[:2]) for lang in styles.iter(f"{W}lang")
    )
    yield "has parts that are elsewhere", all(
        relation.get("Type").endswith("/hyperlink") for relation in xml.fromstring(relations)
        if relation.get("TargetMode") == "External"
    )


def check(folder):
    """Checks a folder; returns the number of documents and what is wrong with them."""
    count, problems = 0, []
    for path in sorted(glob.glob(os.path.join(folder, "*.html"))):
        page = Outline(path)
        for ending, rules in (("pdf", check_pdf), ("docx", check_docx)):
            document = path[: -len("html")] + ending
            if os.path.exists(document):
                count += 1
                problems += [
                    f"{os.path.basename(document)} {what}" for what, holds in rules(document, page)
                    if not holds
                ]
    return count, problems


def main():
    with tempfile.TemporaryDirectory() as temporary:
        folder, problems = sys.argv[1] if len(sys.argv) > 1 else temporary, []
        if folder == temporary:
            sample_documents.make(temporary)
            sample_documents.make_forms(temporary)
            problems += check_paper(temporary, sample_documents.make_fortnight(temporary))
        count, found = check(folder)
        problems += found
    print("\n".join(problems + [f"{count} documents against their pages: {len(problems)} problems"]))
    return 1 if problems or not count else 0


if __name__ == "__main__":
    sys.exit(main())
