"""The blocks of a body as HTML, in the markup that releases are kept in."""

import itertools
from html import escape


def to_html(blocks) -> str:
    """Returns blocks as HTML: p, h2, h3, ul, ol, li and blockquote, with links and emphasis."""
    lines, lists = [], None
    for block in blocks:
        opened = ("ol" if block.is_ordered else "ul") if block.kind == "item" else None
        if lists and lists != opened:
            lines[-1] += f"</{lists}>"
        inner = _inline(block)
        if block.kind == "item":
            item = f"<li><p>{inner}</p></li>"
            if lists == opened:
                lines[-1] += item
            else:
                lines.append(f"<{opened}>{item}")
        elif block.kind == "heading":
            lines.append(f"<h{block.level or 2}>{inner}</h{block.level or 2}>")
        elif block.kind == "quote":
            lines.append(f"<blockquote><p>{inner}</p></blockquote>")
        else:
            lines.append(f"<p>{inner}</p>")
        lists = opened
    if lists:
        lines[-1] += f"</{lists}>"
    return "\n".join(lines)


_TAGS = {"strong": ("<strong>", "</strong>"), "em": ("<em>", "</em>")}


def _inline(block) -> str:
    """The text with its marks as tags; marks that would cross are cut at the borders."""
    if not block.marks:
        return escape(block.text, quote=False)
    borders = sorted({0, len(block.text), *(p for m in block.marks for p in (m.start, m.end))})
    parts = []
    for start, end in itertools.pairwise(borders):
        piece = escape(block.text[start:end], quote=False)
        for mark in block.marks:
            if mark.start <= start and end <= mark.end and piece.strip():
                if mark.kind == "link":
                    piece = f'<a href="{escape(mark.url)}">{piece}</a>'
                else:
                    before, after = _TAGS[mark.kind]
                    piece = f"{before}{piece}{after}"
        parts.append(piece)
    return "".join(parts)
