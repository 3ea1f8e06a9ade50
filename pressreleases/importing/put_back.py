"""The last check of a reading: words that no field took are put back at the end of the body.

Each recogniser keeps the words that it leaves; this holds also for one that forgets some. How
words are counted is in `accounting.py`.
"""

import re
from collections import Counter
from dataclasses import replace

from . import accounting
from .blocks import Page, clean
from .parsed import Block, ParsedRelease, Placed, Remark

_WORD = re.compile(r"[^\W_]+")


def put_back(page: Page, parsed: ParsedRelease) -> ParsedRelease:
    """Returns the release with every word of the source in it, at least in its body."""
    unkept = accounting.unkept_by_place(parsed)
    lost = accounting.missing_on(page, parsed) + sum(unkept.values(), Counter())
    if not lost:
        return parsed
    pieces = []
    for line in _lines(page):  # a whole line that nothing took reads better than its words
        own = accounting.words(line)
        if own and not own - lost:
            pieces.append(line)
            lost -= own
    for line in _lines(page):
        pieces += _runs(clean(line), lost)
    return replace(
        parsed,
        body=(*parsed.body, *(Block(kind="paragraph", text=piece) for piece in pieces)),
        remarks=(*parsed.remarks, *(Remark(code="put_back", text=p[:200]) for p in pieces)),
        placed=(
            *(_without(placed, unkept.get(placed.place)) for placed in parsed.placed),
            *(Placed(place="body", text=piece) for piece in pieces),
        ),
    )


def _without(placed: Placed, unkept: Counter | None) -> Placed:
    """What was placed, less the words that its field did not keep; they are counted off."""
    if not unkept:
        return placed
    words = clean(placed.text)
    return replace(placed, text=_WORD.sub(lambda word: _counted_off(word[0], unkept), words))


def _counted_off(word: str, unkept: Counter) -> str:
    if unkept[word] < 1:
        return word
    unkept[word] -= 1
    return ""


def _lines(page: Page):
    for block in page.blocks:
        if block.cells:
            yield from (line for cell in block.cells for line in cell)
        else:
            yield block.text


def _runs(line: str, lost) -> list[str]:
    """The stretches of a line whose words are all lost; they are counted off."""
    runs: list[tuple[int, int]] = []
    goes_on = False
    for word in _WORD.finditer(line):
        if is_lost := lost[word[0]] > 0:
            lost[word[0]] -= 1
            start = runs.pop()[0] if goes_on else word.start()
            runs.append((start, word.end()))
        goes_on = is_lost
    return [line[start:end].strip() for start, end in runs]
