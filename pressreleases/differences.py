"""What differs between two editions, field by field, and the passages of it worth quoting.

How two texts are compared is in `comparing.py`. Nothing here reads the database; what it is
given may be an edition on record or the working copy as it would be frozen.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from pressreleases import blocks
from pressreleases.blocks import Block
from pressreleases.comparing import Budget, Piece, Row, rows
from pressreleases.models import Edition
from pressreleases.models.documents import DocumentLanguage
from pressreleases.models.editions import Notice

#: How much unchanged text stands around a changed word that is quoted, in characters.
CONTEXT = 70
#: A whole paragraph that came or went is quoted up to here.
QUOTE = 600
#: More passages than this are left to the full comparison.
MOST_PASSAGES = 6

# What is no part of the text that a translator translates.
_NOT_TEXT = ("slug", "contacts", "notice", "translation")


@dataclass
class Section:
    """One field of the two texts.

    Attributes:
        name: What it is in the code, such as "body".
        label: What it is called on the page.
        rows: Its blocks, compared.
    """

    name: str
    label: str
    rows: list[Row] = field(default_factory=list)

    @property
    def is_changed(self) -> bool:
        return any(row.state != "same" for row in self.rows)

    def runs(self) -> Iterator[tuple[bool, list[Row]]]:
        """Yields (whether it may be folded away, rows): long stretches without a change fold."""
        run: list[Row] = []
        for row in [*self.rows, None]:
            if row and row.state == "same":
                run.append(row)
                continue
            if len(run) > 4:
                yield from ((False, run[:1]), (True, run[1:-1]), (False, run[-1:]))
            elif run:
                yield False, run
            run = []
            if row:
                yield False, [row]


@dataclass
class Passage:
    """A changed passage with a little of what stands around it."""

    label: str
    pieces: list[Piece]

    @property
    def old(self) -> str:
        return "".join(piece.text for piece in self.pieces if piece.mark != "ins").strip()

    @property
    def new(self) -> str:
        return "".join(piece.text for piece in self.pieces if piece.mark != "del").strip()


def compare(old: Edition, new: Edition, budget: Budget | None = None) -> list[Section]:
    """Returns every field that either has, compared; also those that did not change.

    Args:
        old, new: Editions in the same language, saved or not.
        budget: What it may cost; see `comparing.Budget`.
    """
    budget = budget or Budget()
    before, after = _fields(old), _fields(new)
    sections = [
        Section(name, label, rows(before[name][1], after[name][1], budget))
        for name, (label, _blocks) in after.items()
    ]
    return [section for section in sections if section.rows]


def passages(sections: list[Section]) -> list[Passage]:
    """Returns what changed, each with its surroundings, as it can be quoted.

    A paragraph that only moved, and a link that only leads elsewhere, is left to the full
    comparison.
    """
    found = []
    for section in sections:
        for row in section.rows:
            if row.state in ("changed", "added", "removed") and any(p.mark for p in row.pieces):
                found.append(Passage(section.label, shortened(row.pieces)))
    return found


def shortened(pieces: list[Piece]) -> list[Piece]:
    """Returns the pieces with the unchanged text between and around the changes cut short."""
    short = []
    for number, piece in enumerate(pieces):
        text = piece.text
        if piece.mark and len(text) > QUOTE:
            text = f"{_head(text, QUOTE)} …"
        elif not piece.mark:
            head = _head(text, CONTEXT) if number else ""
            tail = _tail(text, CONTEXT) if number < len(pieces) - 1 else ""
            if len(head) + len(tail) + 20 < len(text):
                text = f"{head} … {tail}" if head and tail else f"{head} …" if head else f"… {tail}"
        short.append(Piece(text, piece.mark))
    return short


def is_same_text(one: Edition, other: Edition) -> bool:
    """Whether two editions say the same: what a translation of one says, it says of the other.

    Their addresses, the people to call and notices are no part of what is translated.
    """
    if one.content_hash == other.content_hash:
        return True
    first, second = _fields(one), _fields(other)
    return all(first[name][1] == second[name][1] for name in first if name not in _NOT_TEXT)


def _head(text: str, length: int) -> str:
    """Returns the beginning of the text, cut between words."""
    return text if len(text) <= length else text[:length].rpartition(" ")[0] or text[:length]


def _tail(text: str, length: int) -> str:
    """Returns the end of the text, cut between words."""
    return text if len(text) <= length else text[-length:].partition(" ")[2] or text[-length:]


def _fields(edition: Edition) -> dict[str, tuple[str, list[Block]]]:
    """Returns name → (label, blocks) for all that a reader sees of an edition, in its order."""
    notice = Notice(edition.notice).label if edition.notice else ""
    translated = _("The page says that it is a translation.") if edition.is_translation else ""
    report_year = str(edition.report_year or "")
    return {
        "notice": (_("Notice"), _lines(notice, edition.notice_reason)),
        "kind": (_("Kind"), _lines(edition.kind_label)),
        "title": (_("Title"), _lines(edition.title)),
        "lead": (_("Lead"), blocks.of_lines(edition.lead)),
        "body": (_("Body"), blocks.of_body(edition.body)),
        "highlights_heading": (
            _("Heading above the highlights"),
            _lines(edition.highlights_heading),
        ),
        "highlights": (_("Highlights"), [_highlight(p) for p in edition.highlight_parts]),
        "contact_heading": (_("Heading above the contacts"), _lines(edition.contact_heading)),
        "contacts": (
            _("Contact persons"),
            [_item(p.name, p.title, p.unit) for p in edition.contact_parts],
        ),
        "links": (_("Related information"), [_link(p.label, p.url) for p in edition.link_parts]),
        "subjects": (_("Subjects"), [_item(p.name) for p in edition.subject_parts]),
        "report": (
            _("Annual report"),
            [
                *_lines(report_year, edition.report_title, edition.report_diary_number),
                *([_link(edition.report_document_url)] if edition.report_document_url else []),
            ],
        ),
        "images": (_("Images"), [_item(*_words_of_image(part)) for part in edition.images]),
        "files": (_("Files"), [_item(*_words_of_file(part)) for part in edition.files]),
        "slug": (_("Address"), _lines(edition.slug)),
        "translation": (_("Translation"), _lines(translated)),
    }


def _lines(*texts: str) -> list[Block]:
    return [block for text in texts for block in blocks.of_lines(text)]


def _item(*texts: str) -> Block:
    return Block(", ".join(text for text in texts if text), kind="bullet")


def _link(label: str, url: str = "") -> Block:
    label, url = label or url, url or label
    return Block(label, kind="bullet", links=((label, url),))


def _highlight(part) -> Block:
    figure = _("figure %(figure)s") % {"figure": part.figure} if part.figure else ""
    details = ", ".join(text for text in (figure, part.indicator_name) if text)
    return Block(f"{part.sentence} ({details})" if details else part.sentence, kind="bullet")


def _words_of_image(part: dict) -> list[str]:
    """Returns what a picture says, in words; the picture itself by the beginning of its hash."""
    if "photographer" not in part:
        return _words_of(part)
    alt = _("decorative picture") if part["is_decorative"] else part["alt"]
    return [
        part["caption"],
        alt and _("alternative text: %(text)s") % {"text": alt},
        _("photo: %(photographer)s") % {"photographer": part["photographer"]},
        part["terms"],
        _("focal point %(x)s %%, %(y)s %%") % {"x": part["focal_x"], "y": part["focal_y"]},
        _fingerprint(part),
    ]


def _words_of_file(part: dict) -> list[str]:
    """Returns what a document says, in words; its content by the beginning of its hash."""
    if "extension" not in part:
        return _words_of(part)
    readable = {
        True: _("adapted for screen readers"),
        False: _("not adapted for screen readers"),
    }
    return [
        part["title"],
        f"{part['extension'].upper()} {filesizeformat(part['size'])}",
        str(DocumentLanguage(part["language"]).label) if part["language"] else "",
        part["diary_number"],
        readable.get(part["is_accessible"], ""),
        _fingerprint(part),
    ]


def _fingerprint(part: dict) -> str:
    return _("file %(hash)s…") % {"hash": part["file"][:8]}


def _words_of(part: dict) -> list[str]:
    """Returns what is written in a part whose shape is not known here."""
    return [f"{value}" for value in part.values() if value not in ("", None)]
