"""A body cut into blocks, each with its words, what kind it is, and where its links lead.

For comparing texts; the pages show the body itself (`text.render`). Pure.
"""

import re
from dataclasses import dataclass
from html.parser import HTMLParser

_KINDS = {"h2": "heading", "h3": "subheading", "blockquote": "quote", "p": "paragraph"}
_LISTS = {"ul": "bullet", "ol": "number"}
_EMPHASIS = {"strong": "bold", "b": "bold", "em": "italic", "i": "italic"}
# A hard space is part of the text: "1 240" keeps it.
_SPACE = re.compile(r"[ \t\r\n\f]+")


@dataclass(frozen=True)
class Block:
    """One paragraph, heading, quote or item.

    Attributes:
        kind: "paragraph", "heading", "subheading", "quote", "bullet" or "number".
        text: Its words on one line, without markup.
        links: (words, address) of each link in it.
        emphasis: (bold or italic, words) of each such run in it.
    """

    text: str
    kind: str = "paragraph"
    links: tuple[tuple[str, str], ...] = ()
    emphasis: tuple[tuple[str, str], ...] = ()


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.around: list[str] = []
        self.begin()

    def begin(self):
        self.parts: list[str] = []
        self.links: list[tuple[str, str]] = []
        self.emphasis: list[tuple[str, str]] = []
        self.open: list[tuple[str, str, int]] = []

    def handle_starttag(self, tag, attributes):
        if tag in _KINDS or tag in _LISTS or tag == "li":
            self.finish()
            self.around.append(tag)
        elif tag == "br":
            self.parts.append(" ")
        elif tag == "a" or tag in _EMPHASIS:
            self.open.append((tag, dict(attributes).get("href") or "", len(self.parts)))

    def handle_endtag(self, tag):
        if tag in _KINDS or tag in _LISTS or tag == "li":
            self.finish()
            if tag in self.around:
                while self.around.pop() != tag:
                    pass
        elif self.open and self.open[-1][0] == tag:
            _tag, href, start = self.open.pop()
            words = _one_line(self.parts[start:])
            if tag == "a":
                self.links.append((words, href))
            else:
                self.emphasis.append((_EMPHASIS[tag], words))

    def handle_data(self, data):
        self.parts.append(data)

    def finish(self):
        """Ends the block that is being read, if there is anything in it."""
        if text := _one_line(self.parts):
            block = Block(text, self.kind(), tuple(self.links), tuple(self.emphasis))
            self.blocks.append(block)
        self.begin()

    def kind(self) -> str:
        """Returns what the innermost tag that says something makes of the block."""
        inner = [tag for tag in self.around if tag != "p"]
        if not inner or inner[-1] in _KINDS:
            return _KINDS[inner[-1] if inner else "p"]
        lists = [tag for tag in inner if tag in _LISTS]
        return _LISTS[lists[-1]] if lists else "bullet"


def _one_line(parts: list[str]) -> str:
    return _SPACE.sub(" ", "".join(parts)).strip(" ")


def of_body(html: str) -> list[Block]:
    """Returns the blocks of a body, in order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.finish()
    return reader.blocks


def of_lines(text: str) -> list[Block]:
    """Returns a block for each line with words in it."""
    return [Block(line.strip()) for line in text.splitlines() if line.strip()]
