"""The demonstration of a fact check: a preview link that was sent out, and what came back.

Nobody has the token, so the link itself opens for nobody; its answers are there to be read.
"""

import datetime as dt

from pressreleases import preview_answers, preview_blocks, previews
from pressreleases.models import PressRelease
from pressreleases.preview_answers import AnswerForm

RECIPIENT = "Exempelverkets sakexpert"
NAME = "Kim Exempel, Exempelverket"
ON_A_PARAGRAPH = "Exempel på en kommentar: här behöver det stå vem som ansvarar för uppföljningen."
ON_THE_WHOLE = "Exempel på en kommentar: bra i övrigt, och lätt att läsa."


def load(release: PressRelease, by, at: dt.datetime) -> None:
    """Makes a link to the Swedish text and answers through it, as its form would."""
    link, _token = previews.make(
        release,
        "sv",
        recipient=RECIPIENT,
        days=7,
        by=by,
        at=at,
        form_key=preview_answers.new_key(),
    )
    page = previews.page(release, "sv", at)
    parts = preview_blocks.cut(page["edition"], page["contacts"])
    first = next(part for part in parts if part.kind == "body")
    form = AnswerForm(
        parts,
        page["edition"].content_hash,
        {
            "name": NAME,
            "seen": page["edition"].content_hash,
            "answer": preview_answers.COMMENTS,
            f"comment-{first.key}": ON_A_PARAGRAPH,
            "comment-": ON_THE_WHOLE,
        },
    )
    if not form.is_valid():
        raise ValueError(form.errors.as_text())
    previews.note_opening(link, at)
    preview_answers.save(link, form, at)
