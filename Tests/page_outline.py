"""What a page of HTML has that its other forms should have too."""

from html.parser import HTMLParser


class Outline(HTMLParser):
    """Title, language, headings, tables and text of a page."""

    def __init__(self, path):
        super().__init__()
        self.language, self.title, self.headings, self.tables = None, "", [], 0
        self.rows, self.text, self.is_text = 0, "", False
        self.cells_to_sign, self.signed, self.is_wide = 0, [], False
        self.open, self.is_title, self.is_signing = None, False, False
        with open(path, encoding="utf-8") as page:
            self.feed(page.read())

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "html":
            self.language = attributes.get("lang")
        elif tag == "title":
            self.is_title = True
        elif tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            self.headings.append([int(tag[1]), ""])
            self.open = tag
        elif tag == "table":
            self.tables += 1
            self.is_signing = "signatures" in (attributes.get("class") or "").split()
            self.signed += [""] if self.is_signing else []
        elif tag == "section" and attributes.get("class") == "wide":
            self.is_wide = True
        elif tag == "tr":
            self.rows += 1
        elif tag == "body":
            self.is_text = True
        elif tag == "td" and self.is_signing:
            self.cells_to_sign += 1

    def handle_endtag(self, tag):
        if tag == self.open:
            self.open = None
        elif tag == "title":
            self.is_title = False
        elif tag == "table":
            self.is_signing = False

    def handle_data(self, text):
        if self.is_title:
            self.title += text
        if self.is_text:
            self.text += text
        if self.is_signing:
            self.signed[-1] += text
        if self.open:
            self.headings[-1][1] += text
