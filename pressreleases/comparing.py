"""What differs between two texts: blocks first, then the words of the blocks that belong together.

Pure, on the standard library's difflib, and bounded: difflib takes quadratic time or worse on
long texts, so every search is paid for from a budget. When the budget is spent, what is left is
shown as replaced as a whole, which is coarser but never wrong. Where the blocks come from is in
`blocks.py`; which fields of an edition are compared, in `differences.py`.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import Match, SequenceMatcher

from pressreleases.blocks import Block

OLD, NEW = "del", "ins"
#: Steps of difflib's inner loop that one page may cost; a fraction of a second.
STEPS = 2_000_000
#: Texts with more tokens than this are first cut into sentences.
LONG = 400
#: How large a share of the words two blocks have in common when one is the other, changed.
LIKENESS = 0.4
#: How many blocks ahead its other form is looked for, where there are too many to try them all.
NEARBY = 6

_LETTERS = r"[\w\u0300-\u036f]+"
# A word with the space before it, so that a space alone never looks like something in common;
# "1 240" with a hard space, "1,5" and "08-465" are one word each. Then any other single sign.
_TOKEN = re.compile(rf"\s*(?:{_LETTERS}(?:[-.,:'’\u00a0]{_LETTERS})*|[^\w\s])|\s+")
_SENTENCE = re.compile(r".+?(?:[.!?:;][”\"')\]]*(?=\s)|$)|.+?$", re.DOTALL)


class Budget:
    """What a comparison, or a page of them, may still cost.

    Args:
        steps: Steps of difflib's inner loop.
    """

    def __init__(self, steps: int = STEPS):
        self.left = steps

    def spend(self, steps: int) -> bool:
        """Takes the steps from what is left; says no, and takes nothing, when there are too few."""
        if steps > self.left:
            return False
        self.left -= steps
        return True


@dataclass(frozen=True)
class Piece:
    """A run of text: in both (mark ""), only in the old ("del"), or only in the new ("ins")."""

    text: str
    mark: str = ""


@dataclass(frozen=True)
class Address:
    """A link whose address is not what it was: its words, the old and the new address."""

    label: str
    old: str
    new: str


@dataclass
class Row:
    """One block of either text, or of both.

    Attributes:
        state: "same", "changed", "added", "removed", "moved_away" (its old place) or "moved_here".
        old, new: The block there; None where the text has none.
        pieces: The words. Without the "ins" they are the old text, without the "del" the new.
    """

    state: str
    old: Block | None = None
    new: Block | None = None
    pieces: list[Piece] = field(default_factory=list)

    @property
    def block(self) -> Block:
        return self.new or self.old

    @property
    def was(self) -> Block | None:
        """The old block, when it was of another kind (a heading, a list)."""
        is_other = self.old and self.new and self.old.kind != self.new.kind
        return self.old if is_other else None

    @property
    def looks_changed(self) -> bool:
        return bool(self.old and self.new) and self.old.emphasis != self.new.emphasis

    @property
    def addresses(self) -> list[Address]:
        return _addresses(self.old, self.new) if self.old and self.new else []


class _Matcher(SequenceMatcher):
    """difflib's matcher, which finds nothing more in common once the budget is spent."""

    def __init__(self, old: Sequence, new: Sequence, budget: Budget):
        super().__init__(None, old, new, autojunk=False)
        self.budget = budget

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        ahi = len(self.a) if ahi is None else ahi
        steps = sum(1 + len(self.b2j.get(each, ())) for each in self.a[alo:ahi])
        if not self.budget.spend(steps):
            return Match(alo, blo, 0)
        return super().find_longest_match(alo, ahi, blo, bhi)


def words(old: str, new: str, budget: Budget | None = None) -> list[Piece]:
    """Returns what is common to two texts and what is not, word by word.

    Joined without the "ins", the pieces are `old`; joined without the "del", they are `new`.
    """
    budget = budget or Budget()
    if old == new:
        return _joined([Piece(old)])
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    if max(len(before), len(after)) > LONG:
        cut_old, cut_new = _SENTENCE.findall(old), _SENTENCE.findall(new)
        if len(cut_old) > 1 or len(cut_new) > 1:
            return _joined(_by_sentence(cut_old, cut_new, budget))
    return _joined(_by_word(before, after, budget))


def _opcodes(old: Sequence, new: Sequence, budget: Budget):
    """Yields difflib's opcodes; what both begin and end with costs nothing."""
    most = min(len(old), len(new))
    head = next((i for i in range(most) if old[i] != new[i]), most)
    most -= head
    tail = next((i for i in range(most) if old[-1 - i] != new[-1 - i]), most)
    end_old, end_new = len(old) - tail, len(new) - tail
    if head:
        yield "equal", 0, head, 0, head
    if head < end_old or head < end_new:
        matcher = _Matcher(old[head:end_old], new[head:end_new], budget)
        for tag, i, j, k, m in matcher.get_opcodes():
            yield tag, head + i, head + j, head + k, head + m
    if tail:
        yield "equal", end_old, len(old), end_new, len(new)


def _by_sentence(old: list[str], new: list[str], budget: Budget) -> list[Piece]:
    pieces = []
    for tag, i, j, k, m in _opcodes(old, new, budget):
        if tag == "equal":
            pieces.append(Piece("".join(old[i:j])))
        else:
            before, after = "".join(old[i:j]), "".join(new[k:m])
            pieces += _by_word(_TOKEN.findall(before), _TOKEN.findall(after), budget)
    return pieces


def _by_word(old: list[str], new: list[str], budget: Budget) -> list[Piece]:
    pieces, common = [], 0
    for tag, i, j, k, m in _opcodes(old, new, budget):
        before, after = "".join(old[i:j]), "".join(new[k:m])
        if tag == "equal":
            common += j - i
            pieces.append(Piece(before))
            continue
        # The space before a changed word is not what has changed.
        space = re.match(r"\s*", before)[0] if before and after else ""
        if space and after.startswith(space):
            pieces.append(Piece(space))
            before, after = before[len(space) :], after[len(space) :]
        pieces += [Piece(before, OLD), Piece(after, NEW)]
    if common < LIKENESS / 2 * max(len(old), len(new)):
        return [Piece("".join(old), OLD), Piece("".join(new), NEW)]
    return pieces


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Returns the pieces without empty ones, neighbours with the same mark made one."""
    joined: list[Piece] = []
    for piece in pieces:
        if joined and joined[-1].mark == piece.mark:
            joined[-1] = Piece(joined[-1].text + piece.text, piece.mark)
        elif piece.text:
            joined.append(piece)
    return joined


def rows(old: list[Block], new: list[Block], budget: Budget | None = None) -> list[Row]:
    """Returns both texts as one list of rows: what stayed, changed, came, went or moved.

    The old blocks stand in it in their order (`row.old`), and so do the new ones.
    """
    budget = budget or Budget()
    found = []
    for tag, i, j, k, m in _opcodes(old, new, budget):
        if tag == "equal":
            found += [Row("same", a, b) for a, b in zip(old[i:j], new[k:m], strict=True)]
        else:
            found += _replaced(old[i:j], new[k:m], budget)
    _find_moved(found)
    for row in found:
        if row.old and row.new:
            row.pieces = words(row.old.text, row.new.text, budget)
        else:
            row.pieces = [Piece(row.block.text, NEW if row.new else OLD)]
    return found


def _replaced(old: list[Block], new: list[Block], budget: Budget) -> list[Row]:
    """Puts together the blocks that are one another changed; the others went or came."""
    found, i, k = [], 0, 0
    for a, b in [*_pairs(old, new, budget), (len(old), len(new))]:
        found += [Row("removed", old=block) for block in old[i:a]]
        found += [Row("added", new=block) for block in new[k:b]]
        if a < len(old):
            found.append(Row("changed", old[a], new[b]))
        i, k = a + 1, b + 1
    return found


def _pairs(old: list[Block], new: list[Block], budget: Budget) -> list[tuple[int, int]]:
    """Returns which blocks are alike enough, in order, so that most of the words are in common."""
    if not old or not new:
        return []
    bags = [[Counter(_TOKEN.findall(block.text)) for block in side] for side in (old, new)]
    words_in_old = sum(1 + len(bag) for bag in bags[0])
    if not budget.spend(words_in_old * len(new)):
        return _pairs_nearby(*bags) if budget.spend(words_in_old * NEARBY) else []
    # best[a][b]: (likeness, pairs) of what follows old[a] and new[b]; the pairs as a linked list.
    best = [[(0.0, None)] * (len(new) + 1) for _ in range(len(old) + 1)]
    for a in reversed(range(len(old))):
        for b in reversed(range(len(new))):
            best[a][b] = max(best[a + 1][b], best[a][b + 1], key=lambda each: each[0])
            alike = _likeness(bags[0][a], bags[1][b])
            so_far, pairs = best[a + 1][b + 1]
            if alike >= LIKENESS and so_far + alike > best[a][b][0]:
                best[a][b] = (so_far + alike, ((a, b), pairs))
    chain, pairs = best[0][0][1], []
    while chain:
        pair, chain = chain
        pairs.append(pair)
    return pairs


def _pairs_nearby(old: list[Counter], new: list[Counter]) -> list[tuple[int, int]]:
    """Returns pairs like `_pairs()`, found by looking only at the few blocks that come next."""
    pairs, b = [], 0
    for a, bag in enumerate(old):
        ahead = [(_likeness(bag, other), -k) for k, other in enumerate(new[b : b + NEARBY], b)]
        alike, place = max(ahead, default=(0, 0))
        if alike >= LIKENESS:
            pairs.append((a, -place))
            b = 1 - place
    return pairs


def _likeness(one: Counter, other: Counter) -> float:
    return 2 * (one & other).total() / ((one.total() + other.total()) or 1)


def _find_moved(found: list[Row]) -> None:
    """Marks what went from one place and came, word for word, in another."""
    came: dict[str, list[Row]] = {}
    for row in found:
        if row.state == "added":
            came.setdefault(row.new.text, []).append(row)
    for row in found:
        if row.state == "removed" and (there := came.get(row.old.text)):
            row.state, there.pop(0).state = "moved_away", "moved_here"


def _addresses(old: Block, new: Block) -> list[Address]:
    """Returns the links that lead elsewhere than before, and those that came or went."""
    gone, came = Counter(old.links) - Counter(new.links), Counter(new.links) - Counter(old.links)
    waiting: dict[str, list[str]] = {}
    for label, href in came.elements():
        waiting.setdefault(label, []).append(href)
    changed = []
    for label, href in gone.elements():
        same = waiting.get(label)
        changed.append(Address(label, href, same.pop(0) if same else ""))
    changed += [Address(label, "", href) for label, hrefs in waiting.items() for href in hrefs]
    return changed
