"""Web pages to blocks, old ones and new: what is page furniture is set aside with its reason.

The tree is walked without recursion, and nothing that the page names is fetched.
"""

import re
from html import unescape
from typing import NamedTuple

from lxml import etree, html

from . import pagehead
from .blocks import MOST_NESTED, Page, SourceBlock, build, clean, has_unseen, row, safe_address
from .furniture import BLOCK, HIDDEN, UNSEEN, Furniture, tokens_of, words_of
from .plaintext import blocks_of
from .unreadable import Unreadable

_INLINE = {"b": "strong", "strong": "strong", "i": "em", "em": "em"}
_HINTS = (
    ("lead", {"lead", "ingress", "preamble", "intro", "introduction", "standfirst", "leadtext"}),
    ("date", {"date", "datum", "published", "pubdate", "publiceringsdatum", "time", "dateline"}),
    ("title", {"headline", "rubrik", "entrytitle"}),
)
_MOST_LINES = 2_000
MOST_TAGS = 200_000


def read(text: str) -> Page:
    """Returns the page as blocks.

    Raises:
        Unreadable: It cannot be taken apart.
    """
    parser = html.HTMLParser(
        no_network=True, huge_tree=True, remove_comments=True, remove_pis=True, recover=True
    )
    if text.count("<") > MOST_TAGS:
        raise Unreadable("too_many")
    seen = re.sub(r"\A\s*<\?xml[^>]*>", "", text.lstrip("\ufeff")).replace("\x00", "")
    try:
        seen = seen.encode("utf-8", "replace").decode("utf-8")
        root = html.document_fromstring(seen, parser=parser, ensure_head_body=False)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise Unreadable("empty") from error
    if any("depth" in error.message.lower() for error in parser.error_log):
        return _flat(seen)
    reader = _Reader(root)
    reader.read()
    remarks = list(dict.fromkeys(reader.remarks))
    if has_unseen(seen):
        remarks.append(("invisible", ""))
    return Page(
        blocks=tuple(reader.blocks),
        left_out=tuple(reader.left_out),
        remarks=tuple(remarks),
        language=(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "")[
            :2
        ].lower(),
        address=reader.base,
        published=pagehead.published(root),
        title=clean(root.findtext(".//title") or "")[:500],
    )


def _flat(text: str) -> Page:
    """A page that is nested deeper than any parser follows: its words without their markup."""
    lines, skipping = [], ""
    for number, piece in enumerate(text.split("<")):
        tag, _end, words = piece.partition(">") if number else ("", "", piece)
        name = re.match(r"/?\s*([a-zA-Z0-9]*)", tag)[0].lower()
        if skipping:
            skipping = "" if name == f"/{skipping}" else skipping
        elif name in UNSEEN and not tag.endswith("/") and name not in ("link", "meta", "base"):
            skipping = name
        if not skipping and (line := clean(unescape(words))):
            lines.append((line, line))
    return Page(blocks=tuple(blocks_of(lines)))


class _Open(NamedTuple):
    """An open block element, with what it has from those around it: no page is too deep to ask."""

    tag: str = ""
    level: int = 0  # of the heading that it is or stands in
    is_pre: bool = False
    is_quote: bool = False
    hint: str = ""


class _Reader(Furniture):
    """Walks the tree once, in document order."""

    def __init__(self, root):
        self.root = root
        self.blocks: list[SourceBlock] = []
        self.left_out: list[tuple[str, str]] = []
        self.remarks: list[tuple[str, str]] = []
        self.pieces: list = []
        self.kinds: list = []  # (kind, url) of the open inline elements
        self.stack: list[_Open] = []  # the open block elements
        self.lists: list[bool] = []  # whether each open list is numbered
        self.rows: list[list] = []  # the cells of each open row; a table may stand in a cell
        self.cells: list[list[SourceBlock]] = []  # what the open cells hold so far
        self.base = pagehead.address(root)
        self.main = self._main()
        self.whole = len(words_of(root))
        self.checks = 0
        self.box = None  # whom to call, beside the main content
        self.skipped: set = set()

    def _main(self):
        """The element that holds the main content, or None when the page names none."""
        named = list(self.root.iter("main"))
        named = named or [e for e in self.root.iter() if e.get("role") == "main"]
        articles = list(self.root.iter("article"))
        if not named and len(articles) == 1:
            named = articles
        if len(named) != 1:
            return None
        main = named[0]
        for ancestor in main.iterancestors():
            if ancestor.get("hidden") is not None or HIDDEN.search(ancestor.get("style") or ""):
                return None
        return main if len(words_of(main)) >= 40 else None

    def read(self):
        inside = self.main is None
        has_title = not inside and next(self.main.iter("h1"), None) is not None
        walker = etree.iterwalk(self.root, events=("start", "end"))
        outside: list[str] = []
        for event, element in walker:
            tag = element.tag if isinstance(element.tag, str) else ""
            if element is self.main:
                inside = event == "start"
            if event == "start":
                if not tag or tag in UNSEEN or tag == "title":
                    walker.skip_subtree()
                    continue
                reason = self._reason(element, tag)
                if reason:
                    self._leave_out(reason, element)
                    walker.skip_subtree()
                    continue
                if not inside and tag == "h1" and not has_title:
                    self.start(element, tag)
                    self._whole(element)
                    self.end(tag)
                    walker.skip_subtree()
                    continue
                if not inside and self._is_contact_box(element, tag):
                    inside, self.box = True, element
                if inside:
                    self.start(element, tag)
                    self._say(element.text)
                elif element.text and element.text.strip():
                    outside.append(element.text)
            else:
                skipped = not tag or tag in UNSEEN or tag == "title" or element in self.skipped
                if not skipped and (inside or element is self.main):
                    self.end(tag)
                if element is self.box:
                    inside, self.box = False, None
                if element is self.root:
                    continue
                if inside and element is not self.main:
                    self._say(element.tail)
                elif element.tail and element.tail.strip():
                    outside.append(element.tail)
        self.flush()
        if words := clean(" ".join(outside)):
            self.left_out.append(("outside", words))

    # --- blocks

    def start(self, element, tag):
        if tag == "br":
            self.pieces.append(("\n", ()))
        elif tag in BLOCK:
            self.flush()
            self.stack.append(self._opened(element, tag))
            if tag in ("ul", "ol", "menu", "dir"):
                self.lists.append(tag == "ol")
            elif tag == "tr":
                self.rows.append([])
            elif tag in ("td", "th") and self.rows:
                self.cells.append([])
        elif tag in _INLINE:
            self.kinds.append((_INLINE[tag], ""))
        elif tag == "a":
            href = element.get("href") or ""
            address = safe_address(href, self.base)
            if href and not address and not href.startswith("#") and ":" in href:
                self.remarks.append(("link_dropped", clean(href)[:200]))
            self.kinds.append(("link", address))
        elif tag == "img":
            self.remarks.append(("images", ""))
        elif tag == "q":
            self.pieces.append(("”", ()))
        elif tag in ("span", "time"):
            self._part_from_before(element)

    def _part_from_before(self, element):
        """Sets apart what only a style sheet sets apart: <span>Nyhet</span><span>3 mars</span>."""
        last = next((words for words, _kinds in reversed(self.pieces) if words), "")
        before = element.getprevious()
        if before is None or before.tag not in ("span", "time", "a") or before.tail or not last:
            return
        words = clean("".join(element.itertext())[:40])
        first = words[:1]
        if len(clean(last)) < 3 or not first:
            return
        phrases = " " in clean(last) and " " in words and last[-1].isalnum() and first.isalnum()
        touches = (
            phrases
            or (last[-1].isalpha() and first.isdigit())
            or (last[-1].isalnum() and not last[-1].isupper() and first.isupper())
        )
        if touches:
            self.pieces.append((" | ", ()))

    def end(self, tag):
        if tag in BLOCK:
            self.flush()
            if self.stack:
                self.stack.pop()
            if tag in ("ul", "ol", "menu", "dir") and self.lists:
                self.lists.pop()
            elif tag in ("td", "th") and self.rows:
                if cell := self.cells.pop():
                    self.rows[-1].append(cell)
            elif tag == "tr":
                self._keep(row(self.rows.pop()))
        elif (tag in _INLINE or tag == "a") and self.kinds:
            self.kinds.pop()
        elif tag == "q":
            self.pieces.append(("”", ()))

    def _keep(self, blocks):
        (self.cells[-1] if self.cells else self.blocks).extend(blocks)

    def _opened(self, element, tag) -> "_Open":
        above = self.stack[-1] if self.stack else _Open()
        return _Open(
            tag=tag,
            level=int(tag[1]) if re.match(r"h[1-6]\Z", tag) else above.level,
            is_pre=above.is_pre or tag == "pre",
            is_quote=above.is_quote or tag == "blockquote",
            hint=self._hint(element) or above.hint,
        )

    def _hint(self, element) -> str:
        if not (element.get("class") or element.get("id") or element.get("itemprop")):
            return ""
        named = tokens_of(element) | {(element.get("itemprop") or "").lower()}
        return next((hint for hint, words in _HINTS if named & words), "")

    def _say(self, words):
        if words:
            if not (self.stack and self.stack[-1].is_pre):
                words = words.replace("\n", " ").replace("\r", " ")
            self.pieces.append((words, tuple(self.kinds[-MOST_NESTED:])))

    def _whole(self, element):
        for words in element.itertext():
            self._say(words)

    def flush(self):
        """Makes blocks of what has been said since the last one: one for each line."""
        pieces, self.pieces = self.pieces, []
        if not any(words.strip() for words, _kinds in pieces):
            return
        inside = self.stack[-1] if self.stack else _Open()
        in_item = any(each.tag == "li" for each in self.stack[-4:])
        fields = {"kind": "paragraph", "hint": inside.hint}
        if inside.tag == "figcaption":
            fields["hint"] = "caption"
        if inside.level:
            fields |= {"kind": "heading", "level": inside.level}
        elif inside.is_quote and not in_item:
            fields["hint"] = "quote"
        elif in_item and self.lists:
            fields |= {"kind": "item", "level": len(self.lists), "is_ordered": self.lists[-1]}
        lines = [[]]
        for words, kinds in pieces:
            parts = words.split("\n")
            for number, part in enumerate(parts):
                if number:
                    lines.append([])
                lines[-1].append((part, kinds))
        if fields["kind"] in ("heading", "item"):
            lines = [[piece for line in lines for piece in (*line, (" ", ()))]]
        made, gap = [], True
        for line in lines:
            block = build(line, **fields, has_gap=gap)
            gap = block is None
            if block is not None:
                made.append(block)
        if 4 <= len(made) <= _MOST_LINES and not any(block.marks for block in made):
            made = self._rejoined(made) or made
        if fields["kind"] == "paragraph" and len(made) <= _MOST_LINES:
            made = [self._marked(block) for block in made]
        self._keep(made)

    def _rejoined(self, made):
        """Lines that were broken at a width by hand, put together again."""
        lines = []
        for block in made:
            if block.has_gap:
                lines.append(("", ""))
            lines.append((block.text, block.text))
        joined = blocks_of(lines)
        return joined if len(joined) < len(made) else None

    def _marked(self, block):
        """A paragraph that opens with a bullet is an item of a list, as on old pages."""
        if block.marks or block.kind != "paragraph":
            return block
        again = blocks_of([(block.text, block.text)])
        if len(again) == 1 and again[0].kind == "item" and not again[0].is_ordered:
            return again[0]
        return block
