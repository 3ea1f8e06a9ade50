"""What was found in a source as a draft: one language of a release, with every word of it.

`importing/` takes a source apart and knows no models; `imports.py` writes a draft down. What has no
place of its own stays in the body, so that no word is lost.
"""

import re
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from pressreleases import text
from pressreleases.import_people import Known, Person, people_of
from pressreleases.importing import ParsedRelease
from pressreleases.importing.markup import to_html
from pressreleases.importing.parsed import Block, Link

TITLE_LENGTH = 250
CONTACT_HEADING_LENGTH = 120
_is_url = URLValidator(schemes=["https", "http"])


@dataclass(frozen=True, kw_only=True)
class Draft:
    """One language of a release, ready to be written.

    Attributes:
        slug: The address that it had; "" makes one from the title.
        report_year: The annual report that takes the highlights, or None: they stand in the body.
        highlights: (sentence, figure in digits or "").
    """

    language: str
    kind: str = ""
    title: str = ""
    lead: str = ""
    body: str = ""
    slug: str = ""
    contact_heading: str = ""
    people: tuple[Person, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    report_year: int | None = None
    highlights_heading: str = ""
    highlights: tuple[tuple[str, str], ...] = ()


def draft_of(
    parsed: ParsedRelease,
    known: Known,
    *,
    name: str = "",
    adds_people: bool = True,
) -> Draft:
    """Returns what was found as a draft, with every word of it.

    Args:
        name: The file's name, which an old page's address may be read from.
        adds_people: Whether persons who are not on record are to be added. Otherwise their
            words stay in the body.
    """
    found, unplaced = people_of(parsed, known, adds_people=adds_people)
    people = [person for person, _contact in found]
    title, _overflow = fitting_title(parsed.title)
    fits = len(parsed.contact_heading) <= CONTACT_HEADING_LENGTH and people
    blocks = whole_body(
        parsed,
        _body(parsed),
        unplaced,
        loose=[link for link in parsed.links if not is_usable(link)],
        contact_heading="" if fits else parsed.contact_heading,
        known_standing=known.boilerplates,
    )
    body = text.sanitise(to_html(blocks))
    return Draft(
        language=parsed.language,
        kind=parsed.kind,
        title=title,
        lead=parsed.lead,
        body=body,
        slug=old_slug(parsed.address, name),
        contact_heading=parsed.contact_heading if fits else "",
        people=tuple(people),
        links=tuple((link.label, link.url) for link in parsed.links if is_usable(link)),
    )


def fitting_title(title: str) -> tuple[str, str]:
    """A title that fits the column, and the whole of one that does not."""
    if len(title) <= TITLE_LENGTH:
        return title, ""
    return title[:TITLE_LENGTH].rpartition(" ")[0] or title[:TITLE_LENGTH], title


def figure_of(highlight) -> str:
    """The figure, when it stands in digits in the sentence."""
    found = highlight.figure and text.find_figure(highlight.sentence, highlight.figure)
    return highlight.figure if found and len(highlight.figure) <= 20 else ""


def is_usable(link: Link) -> bool:
    """Whether it can stand as a related link: its address is one, and all its words fit."""
    try:
        _is_url(link.url)
    except ValidationError:
        return False
    return len(link.url) <= 500 and len(link.label) <= 200


def _body(parsed) -> list[Block]:
    blocks = list(parsed.body)
    if parsed.highlights:
        made = []
        if parsed.highlights_heading:
            ends = parsed.highlights_heading.rstrip().endswith(":")
            made.append(
                Block(
                    kind="paragraph" if ends else "heading",
                    text=parsed.highlights_heading,
                    level=0 if ends else 2,
                )
            )
        made += [Block(kind="item", text=h.sentence, level=1) for h in parsed.highlights]
        blocks[parsed.highlights_at : parsed.highlights_at] = made
    return blocks


def insert(body: str, position: int, html: str) -> str:
    """Returns a body with `html` after its first `position` blocks, or at its end.

    A list counts as one block for each of its items, as in `ParsedRelease.body`.
    """
    depth = count = 0
    for tag in re.finditer(r"<(/?)(p|h2|h3|ul|ol|blockquote|li)\b[^>]*>", body):
        opens = not tag[1]
        if tag[2] == "li":
            count += opens
            continue
        if opens and depth == 0 and count >= position:
            return f"{body[: tag.start()]}{html}\n{body[tag.start() :]}"
        depth += 1 if opens else -1
        if not opens and depth == 0 and tag[2] not in ("ul", "ol"):
            count += 1
    return f"{body}\n{html}".strip()


def whole_body(
    parsed, body, unplaced, *, loose, contact_heading="", known_standing=None
) -> list[Block]:
    """Returns the body with what has no field of its own: nothing of a source is left out.

    Args:
        body: The blocks between the two ends.
        unplaced: Contacts that become nobody on record.
        loose: Links that are none in themselves.
        contact_heading: The line above the contacts when it has no other place.
        known_standing: Standing texts that need not be repeated; None leaves the standing text
            to a field of its own.
    """
    _title, overflow = fitting_title(parsed.title)
    blocks = [Block(kind="paragraph", text=overflow)] if overflow else []
    blocks += body
    if contact_heading:
        blocks.append(Block(kind="paragraph", text=contact_heading))
    for contact in unplaced:
        blocks += [Block(kind="paragraph", text=line) for line in contact.source.split("\n")]
    if loose:
        if parsed.links_heading:
            blocks.append(Block(kind="heading", text=parsed.links_heading, level=2))
        blocks += [
            Block(kind="item", text=f"{link.label} {link.url}".strip(), level=1) for link in loose
        ]
    if parsed.reference:
        blocks.append(Block(kind="paragraph", text=parsed.reference))
    standing = parsed.boilerplate
    is_new = known_standing is not None and standing.text
    if is_new and " ".join(standing.text.split()) not in known_standing:
        if standing.heading:
            blocks.append(Block(kind="heading", text=standing.heading, level=2))
        blocks += [Block(kind="paragraph", text=line) for line in standing.text.split("\n")]
    return blocks


def old_slug(address: str, name: str) -> str:
    """Returns the last part of the address that the text had, or ""."""
    path = re.sub(r"^https?://[^/]+", "", address).split("?")[0].split("#")[0].rstrip("/")
    if not path and name.lower().endswith((".html", ".htm")):
        path = re.sub(r"\.html?\Z", "", name.replace("\\", "/"), flags=re.I)
    parts = [re.sub(r"\.(?:html?|aspx?|php)\Z", "", p, flags=re.I) for p in path.split("/")]
    parts = [part for part in parts if part and part.lower() not in ("index", "default")]
    return text.slug_from(parts[-1]) if parts else ""
