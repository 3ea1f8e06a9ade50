"""The parts that stand apart from the running text: contacts, related links, boilerplate."""

import itertools
import re

from . import contact_lines, contacts, dates, names, noise, reach, titles, whose
from .blocks import SourceBlock
from .parsed import Link

LINKS = re.compile(
    r"(?:relatera(?:d|de|t)\s*(?:information|länkar|innehåll|material|dokument|nyheter)?|läs\s+(?:mer|även|"
    r"vidare|också)(?:\s+(?:om|på|här)\b.{0,60})?|se\s+även|mer\s+(?:information|att\s+läsa|om\b.{0,60})|länkar|"
    r"genvägar|shortcuts|mer\s+om\s+ämnet|fördjupning|på\s+andra\s+webbplatser|publikation(?:er)?|filer|läs\s+rapporten|"
    r"dokument|ladda\s+(?:ner|ned)(?:\s.{0,40})?|bilag(?:a|or)|(?:externa|relevanta)\s+länkar|related(?:\s+"
    r"(?:information|links|content|documents|material))?|read\s+more(?:\s+(?:about|at|on)\b.{0,60})?|more\s+"
    r"information|further\s+(?:reading|information)|see\s+also|links|documents|downloads?|attachments)\s*:?\Z",
    re.I,
)
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"”]+", re.I)
_ABOUT = re.compile(
    r"(?:kort\s+om|om|about|fakta\s+om|facts\s+about|detta\s+är|this\s+is|vi\s+är)\s+(?P<who>(?:the\s+|oss\b|us\b)?\S.{1,80})\Z",
    re.I,
)
_ABOUT_INLINE = re.compile(
    r"(?:(?:[Kk]ort\s+)?[Oo]m|[Aa]bout|[Ff]akta\s+om)\s+(?P<who>(?:the\s+)?[A-ZÅÄÖ][^:.]{2,70}?)\s*(?::|\s[–—-])\s+(?=\S)"
)
_STANDING = re.compile(
    r"(?:vi\s+på\s+)?(?P<who>(?:the\s+)?[A-ZÅÄÖ][\w-]+(?:\s+(?:[A-ZÅÄÖ][\w-]+|för|of|and|och|the)){0,7})"
    r"(?:\s+\([A-ZÅÄÖ]{2,8}\))?\s+(?:är\s+(?:en|den|Sveriges|ett|landets)\b.{0,120}?(?:myndighet|verk|kommun|region|"
    r"organisation|statlig|institut|förening|bolag|stiftelse|universitet|högskola|museum|sjukhus|förbund|nätverk|"
    r"centrum|bibliotek|departement|domstol|akademi|stad)|is\s+(?:a|an|the|Sweden’s|Sweden's)\b.{0,120}?(?:agency|authority|"
    r"organisation|organization|body|institute|university|municipality|foundation|museum|council|company|charity|"
    r"region|court|network|library)|har\s+(?:det\s+(?:samlade|nationella)\s+)?(?:ansvar|i\s+uppdrag|till\s+uppgift)|"
    r"ansvarar\s+för|arbetar\s+(?:för|med)\s+att|has\s+(?:the\s+)?(?:overall\s+)?responsib|is\s+responsible\s+for|"
    r"works\s+to|utvecklar\s+och|bildades\s+(?:år\s+)?\d{4})",
    re.I | re.S,
)


def is_links_heading(block: SourceBlock) -> bool:
    return len(block.text) <= 90 and bool(LINKS.match(block.text.strip()))


def about(block: SourceBlock, known: str) -> bool:
    """Whether a line heads the standing text about an organisation: "Om Provmyndigheten".

    Args:
        known: The words of the whole source, to tell an organisation by its frequency.
    """
    found = _ABOUT.match(block.text.strip(" :"))
    if not found or len(block.text) > 90 or block.text.rstrip().endswith((".", "?")):
        return False
    who = re.sub(r"^the\s+", "", found["who"], flags=re.I)
    if who.lower() in ("oss", "us"):
        return True
    words = who.split()
    if not who[:1].isupper() or len(words) > 8:
        return False
    if any(titles.is_organisation_word(word) for word in words):
        return True
    return known.count(words[0]) >= 3 and all(w[:1].isupper() for w in words)


def about_inline(text: str) -> int:
    """Where the text begins in "Om Provmyndigheten: Provmyndigheten är …", or 0."""
    found = _ABOUT_INLINE.match(text)
    if found and any(titles.is_organisation_word(word) for word in found["who"].split()):
        return found.end()
    return 0


def is_standing(text: str) -> bool:
    """Whether a paragraph says what the organisation is, as standing texts do."""
    found = _STANDING.match(text)
    return bool(found) and any(titles.is_organisation_word(w) for w in found["who"].split())


# --- related links


def links_of(block: SourceBlock) -> list[Link]:
    """Returns the related links in a block under a heading for them; [] when it is none."""
    linked = [mark for mark in block.marks if mark.kind == "link" and mark.url.startswith("http")]
    if len(linked) == 1 and len(block.text) <= 250:
        return [Link(label=block.text, url=linked[0].url)]
    if linked and block.is_link:
        return [Link(label=block.text[m.start : m.end], url=m.url) for m in linked]
    found = list(_URL.finditer(block.text))
    if len(found) == 1 and len(block.text) <= 400:
        url = found[0][0].rstrip(".,;)")
        label = (block.text[: found[0].start()] + block.text[found[0].start() + len(url) :]).strip(
            " :–—-(),\t"
        )
        if not label.endswith(".") or len(label) < 120:
            return [
                Link(label=label or url, url=url if url.startswith("http") else f"https://{url}")
            ]
    return []


def is_link_line(block: SourceBlock) -> bool:
    """Whether a line is "Läs mer: https://…", which needs no heading."""
    return len(block.text) <= 300 and bool(
        re.match(
            r"(?:läs|(?:mer\s+om|mer\s+information|more\s+(?:about|on|information))(?=[^:.]{0,80}:\s)|länk(?:\s+till)?|se|hämta|ta\s+del\s+av|till|här|hela|fullständiga?|rapporten|domen|beslutet|studien|artikeln|read|"
            r"see|download|view|link|full|the\s+(?:report|study|paper)|ladda\s+(?:ner|ned))\b[^.]{0,120}(?::|\s(?:på|at|on))\s*(?:https?://|www\.)\S+\s*\Z",
            block.text,
            re.I,
        )
    )


# --- contacts


def lines_of(block: SourceBlock) -> list[str]:
    """The lines of a block that may each be about a contact: a row's, or one for each person."""
    if block.kind == "row":
        cells = [" ".join(cell) for cell in block.cells]
        alone = [contact_lines.read_line(cell) for cell in cells]
        if sum(bool(line.name and line.is_reachable) for line in alone) >= 2 or (
            sum(bool(line.name) for line in alone) >= 2 and all(len(c) > 1 for c in block.cells)
        ):
            return ["\n".join(cell) for cell in block.cells]
        named = all(line.name and not line.is_reachable for line in alone)
        reached = all(line.is_reachable and not line.name for line in alone)
        if len(cells) > 1 and (named or reached):
            return cells  # names stand in one row, and their addresses below them in the next
        return ["\t".join(cells)]
    return parted(block.text)


def only_reaches(block: SourceBlock) -> bool:
    """Whether a line holds numbers or addresses, and names nobody."""
    line = contact_lines.read_line(block.text.replace("\t", " | "), mailto(block))
    return len(block.text) <= 200 and line.is_reachable and not (line.name or line.title)


def columns(rows: list[SourceBlock]) -> list[str]:
    """What stands in each column of a table whose first row holds names and the next numbers.

    Rows that are shorter than the first lack a cell, and nobody knows which: they end it.

    Returns:
        A line for each column, [] when the table is no such one.
    """
    width = len(rows[0].cells)
    heads = [contact_lines.read_line(", ".join(cell)) for cell in rows[0].cells]
    if width < 2 or not all(head.name and not head.is_reachable for head in heads):
        return []
    taken = [rows[0]]
    for row in rows[1:]:
        read = [contact_lines.read_line(" ".join(cell)) for cell in row.cells]
        if len(read) != width or not all(line.is_reachable and not line.name for line in read):
            break
        taken.append(row)
    below = rows[len(taken) : len(taken) + 1]
    if len(taken) < 2 and not (below and only_reaches(below[0])):
        return []
    return ["\t".join(", ".join(row.cells[number]) for row in taken) for number in range(width)]


#: "generaldirektör Maja Prov och enhetschef Bo Test, båda på 08-…": a number that follows two.
_PAIR = re.compile(
    rf"(?P<first>(?:[\w-]+ ){{0,3}}{names.NAME}(?:, [^,\d@]{{3,50}})?),? (?:och|samt|and|eller|or) "
    rf"(?P<second>(?:[\w-]+ ){{0,3}}{names.NAME}(?:, (?!båda\b|both\b|tel)[^,\d@]{{3,50}})?)"
    r"(?=[\s,:])"
)


#: How a further sentence begins that still is about the person before it.
_STILL = re.compile(
    r"(?:tel|tfn|telefon|mobil|e-?post|mejl|mail|phone|mobile|direkt|eller|han|hon|he|she)\b|\W*[+(\d]",
    re.I,
)


def parted(text: str) -> list[str]:
    """Cuts a line with several persons into one piece for each.

    A further sentence with a number or an address that names nobody is left out: whose they are
    is not said ("Övriga frågor: växel 08-…", "Rapporten beställs från info@…").
    """
    pieces = []
    for piece in _by_name(text):
        first, *later = re.split(r"(?<=[\w)][.!?])\s+(?=[A-ZÅÄÖ][^\W\d_]+\s)", piece)
        pieces.append(first)
        for sentence in later:
            read = contact_lines.read_line(sentence)
            if _STILL.match(sentence) or not read.is_reachable:
                pieces[-1] = f"{pieces[-1]} {sentence}"
            elif read.name:
                pieces.append(sentence)
    return pieces


def _by_name(text: str) -> list[str]:
    found, _remarks = reach.find(text)
    if found and (pair := _PAIR.match(text)) and pair.end() <= found[0].start:
        first, second, behind = pair["first"], pair["second"], text[pair.end() :]
        if names.split_role(first)[1] and names.split_role(second)[1]:
            both = re.match(r"[\s,]*(?:båda|both)\b\s*", behind)
            own = f", {behind[both.end() :]}" if both else ""
            return [f"{first}{own}", f"{second}, {behind[both.end() if both else 0 :]}"]
    if len(found) < 2:
        return [text]
    pieces, start = [], 0
    for before, after in itertools.pairwise(found):
        between = whose.without_aside(text[before.end : after.start])
        lead = re.match(r"[\s,;.|)]*(?:(?:och|eller|samt|and|or)\s+)?", between).end()
        own = text[before.end + lead : after.end]
        line = contact_lines.read_line(
            own if contact_lines.is_service_line(own) else between[lead:]
        )
        ahead = text[start : before.end]
        # A number that stands first belongs to what follows it: "08-… kansliet, 08-… växeln".
        has_owner = bool(whose.beside(ahead, reach.find(ahead)[0]))
        is_other = line.name or (has_owner and whose.service(own, reach.find(own)[0]))
        if is_other and not re.search(r"\([^)]*\Z", text[: before.end + lead]):
            cut = before.end + lead
            pieces.append(text[start:cut])
            start = cut
    pieces.append(text[start:])
    return pieces


def mailto(block: SourceBlock) -> tuple[str, ...]:
    """The addresses that a block's links lead to."""
    found = []
    for mark in block.marks:
        if mark.kind == "link" and mark.url.lower().startswith("mailto:"):
            local, _at, host = mark.url[7:].partition("?")[0].partition("@")
            if address := reach.email_address(local, host):
                found.append(address)
    return tuple(dict.fromkeys(found))


def is_contact_line(block: SourceBlock) -> bool:
    """Whether a line by itself names somebody and how to reach them, with nothing left over."""
    if len(block.text) > 220 or block.kind == "heading" or contacts.is_other(block.text):
        return False
    if re.search(r"[.!?]\s+[A-ZÅÄÖ]\w+\s+\w+\s+\w+", block.text):
        return False
    if block.kind == "row" and len(lines := lines_of(block)) > 1:
        read = [contact_lines.read_line(line) for line in lines]
        return all(line.is_reachable and line.name and not line.left for line in read)
    line = contact_lines.read_line(block.text.replace("\t", " | "), mailto(block))
    return bool(line.is_reachable and line.name and not unplaced(line))


def unplaced(line) -> list[str]:
    """The words of a line that could not be placed; the hours of a press service are none."""
    return [words for words in line.left if not contact_lines.is_hours(words)]


def is_contact_part(block: SourceBlock) -> bool:
    """Whether a short line can be one of several about whom to call: a name, a role, a number."""
    if len(block.text) > 120 or block.kind == "item" or block.text.endswith((".", "!", "?")):
        return False
    if is_links_heading(block) or noise.furniture(block.text) or contacts.is_other(block.text):
        return False
    line = contact_lines.read_line(block.text.replace("\t", " | "), mailto(block))
    if line.title and not line.name and not line.is_reachable:
        words = line.title.split()
        if not any(titles.is_title_word(titles.indefinite(word)) for word in words):
            return False
    return line.says_something and not unplaced(line)


def ends_contacts(block: SourceBlock, known: str) -> bool:
    """Whether a section of contacts certainly ends before this block."""
    return (
        is_links_heading(block)
        or about(block, known)
        or bool(noise.furniture(block.text))
        or bool(dates.LABEL.match(block.text))
    )
