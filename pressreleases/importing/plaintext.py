"""Plain text to blocks: line endings, hard-wrapped lines, and list marks."""

import itertools
import re
from dataclasses import replace

from .blocks import INVISIBLE, Page, SourceBlock, clean, has_unseen, part
from .unreadable import Unreadable

_LINE_END = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
BULLET = re.compile(r"(?:[•●▪■◦‣·∙⁃◆►➢✓\uf0b7\uf0a7\uf0d8]|\*(?!\*))[ \t\u00a0]*(?=\S)|o\t+")
NUMBERED = re.compile(r"(\d{1,2})[.)][ \t\u00a0]+(?=\S)")
DASH = re.compile(r"(?:[–—―−‒]|-{1,2}(?!-))[ \t\u00a0]*(?=[^\s\d–—-])|[–—―−‒-][ \t\u00a0]+(?=\S)")
_RULE = re.compile(r"[\s*_=~#\-–—•.]{3,}\Z")
#: Words set apart by spaces, as in the head of a letter: no line of the text is as wide.
_IN_COLUMNS = re.compile(r"\S {4,}\S")
_URL_ONLY = re.compile(r"\S*(?:https?://|www\.|@)\S*\Z")
#: Lines no longer than this can have been broken by a program rather than by a writer.
_WIDEST = 100
_NARROWEST = 45
_LONGEST_LINE = 20_000
MOST_LINES = 300_000


def read(text: str) -> Page:
    """Returns the text as blocks, one for each paragraph, list item or tabbed row.

    Raises:
        Unreadable: It has more lines than a release can have.
    """
    if text.count("\n") + text.count("\r") > MOST_LINES:
        raise Unreadable("too_many")
    remarks = (("invisible", ""),) if has_unseen(text) else ()
    lines = [(line.strip(" \t\u00a0"), line) for line in _LINE_END.split(text)]
    lines = [(INVISIBLE.sub("", line).strip(), whole) for line, whole in lines]
    return Page(blocks=tuple(blocks_of(lines)), remarks=remarks)


def blocks_of(lines) -> list[SourceBlock]:
    """Makes blocks of (stripped, whole) lines; an empty line is a gap."""
    width = _wrapped_at([line for line, _whole in lines])
    made, gap, previous = [], True, ""
    parts: list[list[str]] = []  # the lines of each block, joined once: there may be many
    for line, whole in lines:
        if not line:
            gap, previous = True, ""
            continue
        if _RULE.match(line) and not any(c.isalnum() for c in line):
            gap, previous = True, ""
            continue
        block = _block(line, has_gap=gap, indent=len(whole) - len(whole.lstrip()))
        if made and not gap and _goes_on(previous, line, block, made[-1], width):
            parts[-1] += ["" if previous.endswith(("/", "@")) else " ", clean(line)]
        else:
            made.append(block)
            parts.append([block.text])
        gap, previous = False, line
    return [
        replace(block, text="".join(lines)) if len(lines) > 1 else block
        for block, lines in zip(made, parts, strict=True)
    ]


#: "*Detta händer nu*", "**Fakta**", "__Fakta__": emphasis as it is typed in a mail.
_EMPHASISED = re.compile(r"(\*{1,3}|_{2,3})(?=[^\s*_])([^*_]{2,120}?)(?<=\S)\1\Z")


def _block(line: str, *, has_gap: bool, indent: int) -> SourceBlock:
    if found := _EMPHASISED.match(line):
        return SourceBlock(kind="paragraph", text=clean(found[2]), has_gap=has_gap, is_bold=True)
    for pattern in (BULLET, NUMBERED):
        found = pattern.match(line)
        if found and not (pattern is NUMBERED and len(line) > _LONGEST_LINE):
            return SourceBlock(
                kind="item",
                text=clean(line[found.end() :]),
                level=1,
                is_ordered=pattern is NUMBERED,
                has_gap=has_gap,
                hint=found[0].strip() if pattern is NUMBERED else "",
            )
    cells = [clean(cell) for cell in re.split(r"\t+| \| | {5,}", line)]
    if len(cells) > 1 and all(cells) and not is_mark(cells[0]):
        return SourceBlock(
            kind="row",
            text="\t".join(cells),
            has_gap=has_gap,
            cells=tuple((cell,) for cell in cells),
        )
    return SourceBlock(kind="paragraph", text=clean(line), has_gap=has_gap)


def is_mark(words: str) -> bool:
    """Whether words are only the mark of a list or of speech, parted from it by a tab."""
    if re.fullmatch(r"\d{1,2}[.)]|[a-zA-Z]\)", words):
        return True
    return bool(BULLET.match(f"{words} x") or DASH.match(f"{words} x")) and len(words) <= 2


def numbered(blocks) -> list[SourceBlock]:
    """Makes items of paragraphs that are numbered by hand: "1. …", "2. …", one after another.

    A number that no list would give stays in the text: "5. maj är det dags".
    """
    made, index = _with_own_numbers(blocks), 0
    while index < len(made):
        run = []
        while index + len(run) < len(made):
            block = made[index + len(run)]
            found = NUMBERED.match(block.text) if block.kind == "paragraph" else None
            if not found or int(found[1]) != len(run) + 1 or len(block.text) > 400:
                break
            item = part(block, found.end(), len(block.text), kind="item", level=1, is_ordered=True)
            run.append(item)
        if len(run) > 1:
            made[index : index + len(run)] = run
        index += max(len(run), 1)
    return made


def _with_own_numbers(blocks) -> list[SourceBlock]:
    made, expected = [], 1
    for block in blocks:
        number = NUMBERED.match(f"{block.hint} x") if block.is_ordered else None
        is_next = not number or int(number[1]) == expected
        expected = expected + 1 if block.is_ordered and is_next else 1
        if not is_next:
            text = f"{block.hint} {block.text}"
            block = replace(block, kind="paragraph", text=text, level=0, is_ordered=False, hint="")
        made.append(block)
    return made


def _wrapped_at(lines) -> int:
    """Returns the width at which a program broke the lines, or 0 when none did."""
    lengths = sorted(len(line) for line in lines if line and not _IN_COLUMNS.search(line))
    if len(lengths) < 4:
        return 0
    width = lengths[-1]
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    full = broken = 0
    for line, following in itertools.pairwise(lines):
        if line and following and len(line) + 1 + len(following.split()[0]) > width:
            full += 1
            broken += line[-1] not in '.!?:;”"' or following[0].islower()
    return width if broken >= 2 and broken * 4 >= full else 0


def _goes_on(previous: str, line: str, block: SourceBlock, last: SourceBlock, width: int) -> bool:
    """Whether a line continues the paragraph or item of the line before."""
    if not width or block.kind != "paragraph" or last.kind == "row" or not previous:
        return False
    if DASH.match(line) and (previous[-1] in '.!?:”"' or not line[1:2].isspace()):
        return False
    first = line.split()[0]
    if first == line and "@" in line and previous[-1] in ")0123456789":
        return False  # an address of its own, under a number
    return len(previous) + 1 + len(first) > width or (
        line[0].islower()
        and previous[-1] not in ".!?:"
        and len(previous) >= width * 0.6
        and not _URL_ONLY.match(first)
    )
