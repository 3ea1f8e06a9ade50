"""Plain functions that make rows for tests. What a test does not name is complete and dull."""

import itertools
from datetime import timedelta

from django.utils import timezone

from contacts.models import ContactPerson, PressOffice
from pressreleases import previews, proposals, publishing
from pressreleases.models import (
    AnnualReport,
    Edition,
    Highlight,
    PressRelease,
    ReleaseContact,
    Subject,
    Translation,
)

_numbers = itertools.count(1)


def make_office(**overrides) -> PressOffice:
    fields = {
        "name_sv": "Provmyndigheten",
        "name_en": "The Test Agency",
        "phone": "08-465 004 00",
        "email": "press@example.se",
        "hours_sv": "Vardagar 8–17",
        "hours_en": "Weekdays 8–17",
    }
    return PressOffice.objects.create(**{**fields, **overrides})


def make_contact(**overrides) -> ContactPerson:
    fields = {
        "name": f"Åsa Prov {next(_numbers)}",
        "title_sv": "pressekreterare",
        "title_en": "Press Secretary",
        "phone": "08-465 004 10",
        "is_listed": True,
    }
    return ContactPerson.objects.create(**{**fields, **overrides})


def make_subject(**overrides) -> Subject:
    number = next(_numbers)
    return Subject.objects.create(
        **{"name_sv": f"Ämne {number}", "name_en": f"Subject {number}", **overrides}
    )


def make_release(*, contacts=None, subjects=(), **overrides) -> PressRelease:
    """A complete draft in both languages, with one contact person unless others are given."""
    number = next(_numbers)
    fields = {
        "title_sv": f"Årets rapport är klar {number}",
        "title_en": f"The report of the year is done {number}",
        "lead_sv": "Ingressen på svenska.",
        "lead_en": "The lead in English.",
        "body_sv": "<p>Brödtexten på svenska.</p>",
        "body_en": "<p>The body in English.</p>",
    }
    release = PressRelease.objects.create(**{**fields, **overrides})
    for order, person in enumerate([make_contact()] if contacts is None else contacts, start=1):
        ReleaseContact.objects.create(release=release, person=person, order=order)
    release.subjects.set(subjects)
    return release


def make_report(*, year=2017, highlights=(), **overrides) -> AnnualReport:
    """An annual report; each highlight is (Swedish sentence, English sentence, figure)."""
    fields = {
        "title_sv": f"Årsredovisning {year}",
        "title_en": f"Annual report {year}",
        "heading_sv": f"Några exempel från {year}:",
        "heading_en": f"Some examples from {year}:",
    }
    report = AnnualReport.objects.create(year=year, **{**fields, **overrides})
    for order, (sentence_sv, sentence_en, figure) in enumerate(highlights, start=1):
        Highlight.objects.create(
            report=report,
            order=order,
            sentence_sv=sentence_sv,
            sentence_en=sentence_en,
            figure=figure,
        )
    return report


def put_out(release, *, languages=("sv", "en"), at=None, ends_at=None, **options) -> list[Edition]:
    """Freezes the working copy without asking the workflow, at any moment."""
    at = at or timezone.now()
    return publishing.publish(release, languages, at=at, ends_at=ends_at, **options)


def seen(release, at=None) -> dict[str, str]:
    """What a user who opens the publish page now is shown: a content hash per language."""
    offered = proposals.propose(release, at or timezone.now())
    return {proposal.language: proposal.edition.content_hash for proposal in offered}


def approve(release, at=None) -> PressRelease:
    """Makes the release approved as it stands, as if a second person had looked at it."""
    PressRelease.objects.filter(pk=release.pk).update(
        status="approved", approved_hashes=seen(release, at)
    )
    release.refresh_from_db()
    return release


def beside(edition, **changes) -> Edition:
    """An unsaved edition, equal to the given one but for the changes."""
    fields = {
        field.attname: getattr(edition, field.attname)
        for field in Edition._meta.concrete_fields
        if not field.primary_key
    }
    return Edition(**{**fields, **changes})


def make_many(count: int, *, changed_by, at=None) -> list[PressRelease]:
    """Releases in bulk, spread over every status and every state of the English.

    Most are public in Swedish, half of those in English; those that are scheduled are ahead.
    """
    at = at or timezone.now()
    statuses = ("draft", "in_review", "returned", "approved", "scheduled", "published")
    releases = []
    for index in range(count):
        number = next(_numbers)
        english = f"Title {number}" if index % 3 else ""
        releases.append(
            PressRelease(
                title=f"Rubrik {number}",
                title_sv=f"Rubrik {number}",
                title_en=english,
                body_sv="<p>Text.</p>",
                slug_sv=f"rubrik-{number}",
                slug_en=f"title-{number}",
                status=statuses[index % len(statuses)],
                changed_by=changed_by,
                urgent_by=changed_by if index % 7 == 0 else None,
            )
        )
    PressRelease.objects.bulk_create(releases, batch_size=500)
    editions = []
    for index, release in enumerate(releases):
        starts_at = at + timedelta(days=1) if release.status == "scheduled" else at
        for language in ("sv", "en") if index % 2 else ("sv",):
            editions.append(
                Edition(
                    release=release,
                    language=language,
                    kind=release.kind,
                    slug=release.in_language("slug", language),
                    title=release.in_language("title", language) or "-",
                    starts_at=starts_at,
                    first_published_at=starts_at,
                )
            )
    publishing.insert_many(editions)
    outdated = Translation.objects.filter(release__in=[r.pk for r in releases[1::3]])
    outdated.update(state_en="outdated")
    return releases


def make_link(release, by, *, language="sv", days=1, at=None, recipient="Provverket"):
    """A preview link and its token."""
    return previews.make(
        release,
        language,
        recipient=recipient,
        days=days,
        by=by,
        at=at or timezone.now(),
        form_key=f"form-key-of-test-{next(_numbers)}",
    )
