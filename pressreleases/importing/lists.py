"""Lists: whether lines that open with a dash are a list or speech, and one block's own parts."""

import re
from dataclasses import replace

from . import announced, plaintext, quotes, results, speech
from .blocks import SourceBlock, part
from .numbers import NUMBER

_SPLIT = re.compile(
    r"(?<=[.!?:”\"])\s+(?=[–—]\s?[A-ZÅÄÖ])"
    r"|\s+(?=[•●▪■]\s?\S)"
    r"|(?<=[.!?…”\"])\s+(?=(?:för\s+(?:mer|ytterligare)\s+information|presskontakt|kontakt(?:person(?:er)?)?\s*:"
    r"|for\s+(?:more|further)\s+information|(?:press|media)\s+contacts?\b|frågor\s+besvaras|senast\s+uppdatera|"
    r"publicera[dt]\s*:|last\s+updated|relaterad\s+information|related\s+information|om\s+[A-ZÅÄÖ]\w+"
    r"(?:myndigheten|verket|styrelsen|inspektionen|rådet)\b|about\s+the\s+[A-Z]\w+))",
    re.I,
)
_OPENERS = (
    r"Under|Den|Det|De|I|En|Ett|Nu|På|För|Med|Till|När|Efter|Regeringen|Myndigheten|Idag|Här|Vi|Som|Fler|"
    r"Sedan|Allt|Enligt|Inför|Genom|Från|Av|Många|Varje|Today|The|A|An|In|On|This|From|As|After|During|More|"
    r"We|With|For|It|Since|According"
)
_TITLE_END = re.compile(rf"(?<=[a-zåäö0-9”\"])\s+(?=(?:{_OPENERS})\s+[a-zåäöA-ZÅÄÖ0-9])")
_ATTRIBUTED_END = re.compile(r"(?<=[a-zåäö])\.\s+(?=[A-ZÅÄÖ])")


def with_dashes(blocks: list[SourceBlock]) -> list[SourceBlock]:
    """Makes items of the dashed lines that are a list; spoken lines stay paragraphs."""
    made: list[SourceBlock] = []
    index = 0
    while index < len(blocks):
        mark = _dash_of(blocks[index])
        if not mark:
            made.append(blocks[index])
            index += 1
            continue
        end = index
        while (
            end < len(blocks)
            and _dash_of(blocks[end]) == mark
            and (end == index or not blocks[end].has_gap or _dash_of(blocks[end - 1]) == mark)
        ):
            end += 1
        group = blocks[index:end]
        before = made[-1].text if made else ""
        items = _items_in(group, mark, before)
        for number, block in enumerate(group):
            made.append(_as_item(block) if number < items else block)
        index = end
    return made


def with_speech(blocks: list[SourceBlock]) -> list[SourceBlock]:
    """Joins a spoken line that is broken in the middle of a sentence with the line under it."""
    made: list[SourceBlock] = []
    for block in blocks:
        if made and _is_broken(made[-1], block):
            first = made[-1]
            by = len(first.text) + 1
            moved = (replace(m, start=m.start + by, end=m.end + by) for m in block.marks)
            joined = f"{first.text} {block.text}"
            made[-1] = replace(first, text=joined, marks=(*first.marks, *moved), is_bold=False)
        else:
            made.append(block)
    return made


def _is_broken(first: SourceBlock, block: SourceBlock) -> bool:
    if first.kind != "paragraph" or block.kind != "paragraph" or block.has_gap:
        return False
    if not block.text[:1].islower() or len(first.text) > 2_000:
        return False
    if not (speech.opens_with_dash(first.text) or speech.opens_with_mark(first.text)):
        return False
    if first.text.endswith(","):
        return True
    goes_on = first.text[-1].isalnum() and len(first.text.split()) > 4
    return goes_on and not announced.signature(first.text)


def with_figures(blocks: list[SourceBlock]) -> list[SourceBlock]:
    """Makes items of short lines that each open with a figure, under a line with a colon."""
    made: list[SourceBlock] = []
    is_open = False
    for number, block in enumerate(blocks):
        opens = _opens_with_figure(block) or _labels_figure(block)
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        if opens and not is_open:
            is_open = bool(
                made
                and _heads_figures(made[-1])
                and following is not None
                and (_opens_with_figure(following) or _labels_figure(following))
                and not following.has_gap
            )
        if is_open and _labels_figure(block) and made[-1].kind != "item":
            is_open = bool(results.RESULTS.search(made[-1].text))
        is_open = is_open and opens and (made[-1].kind == "item" or _heads_figures(made[-1]))
        made.append(replace(block, kind="item", level=1) if is_open else block)
    return made


def _heads_figures(block: SourceBlock) -> bool:
    """Whether a line announces figures: it ends with a colon, or is a heading like "Fakta"."""
    text = block.text
    return text.endswith(":") or (
        len(text) <= 60
        and not text.endswith((".", "!", "?"))
        and bool(results.RESULTS.search(text))
    )


def _opens_with_figure(block: SourceBlock) -> bool:
    return (
        block.kind == "paragraph"
        and len(block.text) <= 160
        and bool(re.match(r"(?:\w+ )?\d[\d \u00a0.,]*(?:%| ?[a-zåäö])", block.text))
        and not re.match(r"\d{1,2}[.:]\d\d(?!\d)", block.text)
    )


def _labels_figure(block: SourceBlock) -> bool:
    """Whether a line is a label and a number: "Besökare: 12 300"."""
    return block.kind == "paragraph" and bool(_LABELLED.fullmatch(block.text))


_LABELLED = re.compile(
    rf"[^\W\d][^\d:@]{{1,40}}:\s(?:(?:ca\.?|cirka|drygt|knappt|about)\s)?(?:{NUMBER})(?:\s?(?:%|[^\W\d]+)){{0,3}}"
)


def _dash_of(block: SourceBlock) -> str:
    if block.kind not in ("paragraph", "row") or len(block.text) > 5_000:
        return ""
    found = plaintext.DASH.match(block.text)
    return block.text[0] if found else ""


def _items_in(group, mark, before) -> int:
    """How many of the dashed lines, from the first, are items of a list."""
    attributed = [quotes.is_attributed(block.text) for block in group]
    is_announced = before.rstrip().endswith(":")
    if re.match(r"(?:fakta|facts|kort\s+om)\b", before, re.I) and len(before) <= 80:
        is_announced = True
    speaks = is_announced and announced.announced_by(before)
    first = next((n for n, said in enumerate(attributed) if said), len(group))
    run = group[:first]
    if speaks or not run:
        return 0
    signed = [bool(announced.signature(block.text)) for block in group]
    if first == len(group) > 1 and signed[-1] and not any(signed[:-1]) and not is_announced:
        return 0  # the speaker's name stands under the quote
    ended = sum(block.text[-1] in '.!?”"' for block in run)
    if len(run) == 1:
        return int((is_announced or mark == "-") and not ended and first == len(group))
    if first < len(group) and not is_announced and ended == len(run) and mark != "-":
        return 0  # speech whose speaker is named in the last line
    if (
        first < len(group)
        and not is_announced
        and ended == len(run)
        and all(len(block.text) > 100 for block in run)
    ):
        return 0
    if is_announced or mark in "-−" or ended * 2 <= len(run) or len(run) >= 3:
        return first
    return 0


def _as_item(block: SourceBlock) -> SourceBlock:
    opening = plaintext.DASH.match(block.text)
    return replace(
        part(block, opening.end(), len(block.text)),
        kind="item",
        level=1,
        is_ordered=False,
        cells=(),
    )


def one_block(blocks: list[SourceBlock]) -> list[SourceBlock]:
    """Cuts a text that came as one single block where its parts certainly begin."""
    texts = [block for block in blocks if block.kind == "paragraph"]
    if len(texts) != 1 or len(blocks) > 3 or not 250 < len(texts[0].text) <= 20_000:
        return blocks
    made = []
    for block in blocks:
        if block is not texts[0]:
            made.append(block)
            continue
        position = 0
        for found in [*_SPLIT.finditer(block.text), None]:
            end = found.start() if found else len(block.text)
            made.extend(_after_speech(part(block, position, end)))
            position = found.end() if found else end
    made = [block for block in made if block.text]
    return [_bulleted(block) for block in made]


def _after_speech(block):
    """A spoken line ends with its attribution; what follows is a paragraph of its own."""
    if not speech.opens_with_dash(block.text):
        return [block]
    for found in _ATTRIBUTED_END.finditer(block.text):
        head = block.text[: found.start() + 1]
        if quotes.is_attributed(head):
            initial = re.search(r"\b[A-ZÅÄÖ]\.\Z", head)
            if not initial:
                return [
                    part(block, 0, found.start() + 1),
                    part(block, found.end(), len(block.text)),
                ]
    return [block]


def _bulleted(block):
    mark = plaintext.BULLET.match(block.text)
    if not mark:
        return block
    return replace(part(block, mark.end(), len(block.text)), kind="item", level=1)


def title_in(text: str) -> int:
    """Where a title ends that runs straight on into the text, or 0."""
    for found in _TITLE_END.finditer(text[:180]):
        words = text[: found.start()].split()
        if 3 <= len(words) <= 18 and not re.search(r"[.!?]\s", text[: found.start()]):
            return found.start()
    return 0
