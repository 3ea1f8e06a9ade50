"""Reads a page the way a reader does: its words in order, and its links."""

from html.parser import HTMLParser

SILENT = {"script", "style", "title", "head"}
INLINE = {"a", "abbr", "b", "del", "em", "i", "ins", "mark", "small", "span", "strong", "time"}


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts, self.links, self.silent = [], [], 0

    def handle_starttag(self, tag, attributes):
        if tag in SILENT and tag != "head":
            self.silent += 1
        if tag not in INLINE:
            self.parts.append("\n")
        if tag == "a":
            self.links.append(dict(attributes).get("href", ""))

    def handle_endtag(self, tag):
        if tag in SILENT and tag != "head":
            self.silent -= 1
        if tag not in INLINE:
            self.parts.append("\n")

    def handle_data(self, data):
        if not self.silent:
            self.parts.append(data)


def _read(response) -> _Reader:
    reader = _Reader()
    reader.feed(response.content.decode())
    return reader


def lines_of(response) -> list[str]:
    """Returns the page's text, one line for each block, white space folded."""
    text = "".join(_read(response).parts)
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]


def text_of(response) -> str:
    return "\n".join(lines_of(response))


def links_of(response) -> list[str]:
    return _read(response).links
