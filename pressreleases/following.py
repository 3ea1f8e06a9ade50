"""What those who follow the newsroom are told: the newest texts, and which have been taken away.

Read from editions by the rule of visibility. A tombstone stands in the feed at the place of the
moment when it began: at least as long as its text would have stood there, and also when the text
itself had left the feed long ago. What comes back stands at the place of its return, so that
whoever was told that it had gone is told that, too. How a feed is written is in `feed_formats.py`.
"""

import datetime as dt
import re
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, Subquery
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from pressreleases.feeds import absolute, stable_id
from pressreleases.models import Edition, EditionQuerySet, SearchSubject
from pressreleases.models.editions import Change, Notice

SIZE = 20
#: How a feed can be written; the file names are in `upphandling/urls.py`.
FORMS = ("atom", "rss", "json")

# Addresses on this site, which mean nothing where a feed is read.
_LOCAL_LINK = re.compile(r'(<a [^>]*?href=")(?=/(?!/))')


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One text in one language, as a feed tells of it.

    Attributes:
        id: Lasts through corrections, new addresses and a new domain.
        summary: The lead; of a text that was taken away, that it was and why.
        html: The text, "" when it was taken away.
        updated: Moved by a change of content, by a tombstone and by what comes back after it, and
            by nothing else.
        subjects: (slug, name) of each.
    """

    id: str
    url: str
    title: str
    summary: str
    html: str
    published: dt.datetime
    updated: dt.datetime
    subjects: list[tuple[str, str]]


def addresses(language: str, subject: str = "") -> dict[str, str]:
    """Returns the path of each form of a feed: of a subject, or of everything."""
    if subject:
        kwargs = {"language": language, "subject": subject}
        return {form: reverse(f"subject_feed_{form}", kwargs=kwargs) for form in FORMS}
    return {form: reverse(f"feed_{form}", kwargs={"language": language}) for form in FORMS}


def subject_name(slug: str, language: str, at: dt.datetime) -> str:
    """Returns what the newest public text with a subject calls it, "" when there is none."""
    public = Edition.objects.public(at).in_language(language)
    itself = public.listed().filter(pk=OuterRef("entry__edition"))
    # The index knows no tombstones: a text that is withdrawn has the subjects that it had.
    withdrawn = public.filter(release=OuterRef("entry__edition__release"), notice=Notice.WITHDRAWN)
    begun = Edition.objects.started(at).filter(pk=OuterRef("entry__edition"))
    of_subject = SearchSubject.objects.filter(
        Q(Exists(itself)) | Q(Exists(withdrawn)) & Q(Exists(begun)), language=language, slug=slug
    )
    return of_subject.order_by("-entry").values_list("name", flat=True).first() or ""


def entries(language: str, at: dt.datetime, subject: str = "") -> list[Entry]:
    """Returns what a feed holds, the newest first, at most `SIZE`. Three queries."""
    editions = Edition.objects.public(at).in_language(language)
    listed = editions.listed()
    removed = _notices(editions)
    if subject:
        listed = having(listed, subject, language)
        removed = _once_having(removed, subject, language, at)
    found = [
        *listed.newest_first()[:SIZE],
        *_returned(listed, at).order_by("-returned_at", "-pk")[:SIZE],
        *removed.order_by("-starts_at", "-pk")[:SIZE],
    ]
    # A text that is both new and back is held once, with the moment of its return.
    found = sorted({edition.pk: edition for edition in found}.values(), key=_place, reverse=True)
    return [_entry(edition) for edition in found[:SIZE]]


def _notices(editions):
    # Every tombstone is a change of content, which an index leads to.
    return editions.filter(change=Change.MAJOR, notice__in=[each for each in Notice if each])


def _returned(listed, at):
    """Returns those texts that were taken away once and are back, with the moment of return."""
    over = _notices(Edition.objects.filter(ends_at__lte=at))
    own = over.filter(release=OuterRef("release"), language=OuterRef("language"))
    moment = Subquery(own.order_by("-ends_at").values("ends_at")[:1])
    # The few releases first: the notices have an index, what is public is many.
    return (
        listed.filter(release__in=over.values("release"))
        .annotate(returned_at=moment)
        .exclude(returned_at=None)
    )


def having(editions: EditionQuerySet, subject: str, language: str) -> EditionQuerySet:
    """Returns those of the editions, all in one language, that have a subject."""
    of_subject = SearchSubject.objects.filter(language=language, slug=subject)
    return editions.filter(pk__in=of_subject.values("entry__edition"))


def _once_having(tombstones, subject, language, at):
    """Returns the tombstones of texts that ever had the subject in public."""
    earlier = Edition.objects.started(at).in_language(language)
    return tombstones.filter(release__in=having(earlier, subject, language).values("release"))


def _place(edition) -> tuple[dt.datetime, int]:
    if edition.notice:
        return edition.starts_at, edition.pk
    return getattr(edition, "returned_at", edition.first_published_at), edition.pk


def _entry(edition) -> Entry:
    kwargs = {"language": edition.language, "slug": edition.slug}
    shared = {
        "id": stable_id("releases", edition.release_id, edition.language),
        "url": absolute(reverse("release", kwargs=kwargs)),
        "published": edition.first_published_at,
    }
    if edition.notice:
        return Entry(
            **shared,
            title=_title_of(edition),
            summary=_reason_of(edition),
            html="",
            updated=edition.starts_at,
            subjects=[],
        )
    html = render_to_string("pressreleases/_feed_content.html", {"edition": edition})
    return Entry(
        **shared,
        title=edition.title,
        summary=edition.lead,
        html=_LOCAL_LINK.sub(rf"\g<1>{settings.SITE_URL}", html.strip()),
        updated=edition.updated_at or edition.first_published_at,
        subjects=[(part.slug, part.name) for part in edition.subject_parts],
    )


def _title_of(tombstone) -> str:
    patterns = {
        Notice.WITHDRAWN: _("Withdrawn: %(title)s"),
        Notice.GONE: _("Removed: %(title)s"),
        Notice.MOVED: _("Moved: %(title)s"),
    }
    return patterns[tombstone.notice] % {"title": tombstone.title}


def _reason_of(tombstone) -> str:
    sentences = {
        Notice.WITHDRAWN: _("This text has been withdrawn."),
        Notice.GONE: _("This text has been removed."),
        Notice.MOVED: _("Another text has taken the place of this one."),
    }
    return f"{sentences[tombstone.notice]} {tombstone.notice_reason}".strip()
