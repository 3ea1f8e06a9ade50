"""Preview links: made, revoked and opened, and the page that they show. Each is written down.

Who may make one is decided by the admin (`admin/previews.py`); what a receiver answers is in
`preview_answers.py`. A link shows the working copy as it would be frozen at the moment of opening,
so it follows later edits; an answer says which text it is about.
"""

import datetime as dt
import secrets
from collections.abc import Iterable

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from contacts.answering import who_answers
from pressreleases import proposals, workflow
from pressreleases.models import PressRelease, PreviewLink, PreviewOpening
from pressreleases.models.previews import hash_of
from pressreleases.pages import OTHER_LANGUAGE

#: How long a link can work, in days. The first is proposed.
DAYS = (1, 3, 7, 14, 30)
#: Openings written down for one link. After that it is enough to know that they were many.
MOST_OPENINGS = 200
#: Bytes of chance in a token.
TOKEN_BYTES = 32


def make(
    release: PressRelease,
    language: str,
    *,
    recipient: str,
    days: int,
    by,
    at: dt.datetime,
    form_key: str,
) -> tuple[PreviewLink, str]:
    """Makes a link. Returns it and its token, which is nowhere to be found afterwards.

    Args:
        release: Which text.
        language: "sv" or "en".
        recipient: For whom it is, on one line.
        days: How long it works; one of `DAYS`.
        by: The user who makes it.
        at: The moment of the request.
        form_key: From the form, unique to it.
    """
    if days not in DAYS:
        raise ValueError(f"a link works for {DAYS} days, not {days}")
    token = secrets.token_urlsafe(TOKEN_BYTES)
    with transaction.atomic():
        link = PreviewLink.objects.create(
            release=release,
            language=language,
            token_hash=hash_of(token),
            recipient=recipient,
            created_at=at,
            created_by=by,
            expires_at=at + dt.timedelta(days=days),
            form_key=form_key,
        )
        written(
            release,
            "preview_link",
            by=by,
            at=at,
            note=lambda: (
                _("%(language)s, to: %(recipient)s")
                % {
                    "language": proposals.language_name(language).capitalize(),
                    "recipient": recipient,
                }
            ),
        )
    return link, token


def revoke(release: PressRelease, links: Iterable[PreviewLink], *, by, at: dt.datetime) -> int:
    """Revokes those of the release's links that work at that moment. Returns how many."""
    with transaction.atomic():
        wanted = [link.pk for link in links]
        working = PreviewLink.objects.working(at).filter(release=release, pk__in=wanted)
        revoked = list(working.select_for_update())
        # The condition once more: SQLite knows no row locks, and a link is revoked once.
        count = working.update(revoked_at=at, revoked_by=by)
        if count:
            recipients = ", ".join(link.recipient for link in revoked)
            written(
                release,
                "preview_revoke",
                by=by,
                at=at,
                note=lambda: _("To: %(recipients)s") % {"recipients": recipients},
            )
    return count


def written(release: PressRelease, step: str, *, by, at: dt.datetime, note) -> None:
    """Writes an event about a link. The note is in the newsroom's language, whoever caused it."""
    with translation.override(settings.LANGUAGE_CODE):
        workflow.record(release, step, by=by, at=at, before=release.status, note=note())


def note_opening(link: PreviewLink, at: dt.datetime) -> None:
    """Writes down that the text was shown, and when; nothing about who it was."""
    if link.openings.count() < MOST_OPENINGS:
        PreviewOpening.objects.create(link=link, at=at)


def address(link: PreviewLink, token: str) -> str:
    """Returns the whole address of a link, on the public origin."""
    path = reverse("preview", kwargs={"language": link.language, "token": token})
    return settings.SITE_URL + path


def page(release: PressRelease, language: str, at: dt.datetime) -> dict | None:
    """Returns the context of the release's page as it would be, None without any text."""
    return pages(release, at, only=language).get(language)


def pages(release: PressRelease, at: dt.datetime, *, only: str = "") -> dict[str, dict]:
    """Returns the context of the release's page in each language that has a text.

    The edition in it is what publishing would freeze at that moment, with the number and the
    dates that it would have.
    """
    offered = {proposal.language: proposal for proposal in proposals.propose(release, at)}
    swedish = offered["sv"].live
    if swedish and swedish.notice:
        swedish = None
    return {
        language: _context(proposal, swedish, at)
        for language, proposal in offered.items()
        if not only or language == only
    }


def _context(proposal, swedish, at) -> dict:
    edition, live = proposal.edition, proposal.live
    edition.number = live.number + 1 if live else 1
    edition.first_published_at = live.first_published_at if live else at
    edition.year = timezone.localtime(edition.first_published_at).year
    if live:
        # The links to earlier versions must lead somewhere already now.
        edition.slug = live.slug
    address = swedish and reverse("release", kwargs={"language": "sv", "slug": swedish.slug})
    return {
        "edition": edition,
        "language": edition.language,
        "other_language": OTHER_LANGUAGE[edition.language],
        # The other language is another text, and not part of what is shown here.
        "switch_url": "",
        "contacts": who_answers(edition.contact_parts, on=at),
        "original": swedish if edition.is_translation else None,
        "alternates": {"sv": address} if address else {},
        "shown_at": at,
        "section": "news",
    }


def spoken_count(count: int) -> str:
    """Returns "3 kommentarer"."""
    return ngettext("%(count)s comment", "%(count)s comments", count) % {"count": count}
