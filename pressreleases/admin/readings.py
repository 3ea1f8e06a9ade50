"""What came back through preview links, beside the text as it is now. Reads no database."""

from dataclasses import dataclass, field

from pressreleases import preview_blocks
from pressreleases.models import PreviewAnswer, PreviewComment, PreviewLink
from pressreleases.preview_blocks import Block


@dataclass(kw_only=True)
class Remark:
    """A comment as the editor reads it.

    Attributes:
        was: The paragraph as it stood when the comment was written, None when it stands so still.
        is_gone: Whether that paragraph is no longer there, in whatever words.
    """

    comment: PreviewComment
    answer: PreviewAnswer
    was: Block | None = None
    is_gone: bool = False


@dataclass(kw_only=True)
class Reading:
    """A text in one language with the comments on it, each beside its paragraph."""

    language: str
    rows: list[tuple[Block, list[Remark]]]
    whole: list[Remark] = field(default_factory=list)
    gone: list[Remark] = field(default_factory=list)


def reading(language: str, now: list[Block], links: list[PreviewLink]) -> Reading | None:
    """Returns the text as it is now with all comments on it, None when there are none.

    Args:
        language: Of the text.
        now: The parts of the text.
        links: The release's links with their answers and comments at hand, newest first.
    """
    rows = {block.key: (block, []) for block in now}
    found = Reading(language=language, rows=list(rows.values()))
    answers = [
        answer
        for link in reversed(links)
        if link.language == language
        for answer in reversed(link.answers.all())
    ]
    for answer in answers:
        seen = preview_blocks.restored(answer.seen)
        known, place_of = {block.key: block for block in seen}, None
        for comment in answer.comments.all():
            remark = Remark(comment=comment, answer=answer)
            block = known.get(comment.block_key)
            if block is None:
                found.whole.append(remark)
            elif block.key in rows:
                rows[block.key][1].append(remark)
            else:
                place_of = place_of or preview_blocks.places(seen, now)
                place, remark.was = place_of[block.key], block
                remark.is_gone = place is None
                (rows[place.key][1] if place else found.gone).append(remark)
    has_any = found.whole or found.gone or any(remarks for _block, remarks in found.rows)
    return found if has_any else None


def since(link: PreviewLink, answer: PreviewAnswer, content_hash: str, now: list[Block]) -> dict:
    """Returns an answer with what has happened to the text since it was given.

    Args:
        link: The link that it came through.
        answer: The answer with its comments at hand.
        content_hash: Of the text as it is now, "" when there is none.
        now: The parts of the text as it is now.
    """
    before, after = {part["key"] for part in answer.seen}, {block.key for block in now}
    return {
        "answer": answer,
        "link": link,
        "comments": len(answer.comments.all()),
        "changed": len(before - after),
        "added": len(after - before),
        # A telephone number is no part of the hash, but of what was read.
        "is_changed": content_hash != answer.content_hash or before != after,
    }
