"""Freezing: builds editions from the working copy. The only writer of editions.

Who may publish, and whether a text is ready, is decided in `workflow.py`; here the decision is
carried out. Callers hold a transaction.
"""

import datetime as dt
from collections.abc import Iterable

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from pressreleases import frozen, text
from pressreleases.models import Edition, PressRelease
from pressreleases.models.editions import Change, Notice


def prepare(release: PressRelease, language: str) -> Edition:
    """Returns the edition that publishing would freeze now, unsaved and without dates."""
    report = release.report
    edition = Edition(
        release=release,
        language=language,
        kind=release.kind,
        slug=release.free_slug(language),
        title=text.one_line(release.in_language("title", language)),
        lead=release.in_language("lead", language).strip(),
        body=text.sanitise(release.in_language("body", language)),
        contact_heading=text.one_line(release.in_language("contact_heading", language)),
        contacts=frozen.freeze(_contacts(release, language)),
        links=frozen.freeze(_links(release, language)),
        subjects=frozen.freeze(_subjects(release, language)),
        is_translation=language == "en" and release.en_is_translation,
    )
    if report:
        edition.report_year = report.year
        edition.report_title = getattr(report, f"title_{language}") or ""
        edition.report_diary_number = report.diary_number
        edition.report_document_url = getattr(report, f"document_url_{language}") or ""
        edition.highlights_heading = getattr(report, f"heading_{language}") or ""
        edition.highlights = frozen.freeze(_highlights(report, language))
    edition.content_hash = edition.computed_hash()
    return edition


def has_text(release: PressRelease, language: str) -> bool:
    """Whether anything at all has been written in that language."""
    return any(release.in_language(field, language) for field in ("title", "lead", "body"))


def is_changed(prepared: Edition, live: Edition | None) -> bool:
    """Whether the prepared edition says anything that the live one does not."""
    if live is None or live.notice:
        return True
    # The note is about an edition, not about the text: it makes no difference by itself.
    return _copy(prepared, change_note=live.change_note).computed_hash() != live.content_hash


def publish(
    release: PressRelease,
    languages: Iterable[str],
    *,
    at: dt.datetime,
    ends_at: dt.datetime | None = None,
    by=None,
    approved_by=None,
    change: str = Change.MAJOR,
    notes: dict[str, str] | None = None,
    is_imported: bool = False,
    updated_at: dt.datetime | None = None,
) -> list[Edition]:
    """Freezes the working copy in the given languages, all of them or none.

    Args:
        release: The working copy.
        languages: "sv", "en" or both. Swedish is written first, so that an English
            translation can name the edition it translates.
        at: The moment at which the editions begin and their predecessors end.
        ends_at: Set only for history that is already over.
        by: Who published it; approved_by: who approved it.
        change: What the edition is beside its predecessor; the first of a language is always
            `Change.FIRST`.
        notes: The public note of a major change, per language.
        is_imported: Whether the text was public elsewhere since `at`. What follows such an
            edition is marked like it.
        updated_at: When such a text was last updated elsewhere.

    Returns:
        The new editions, Swedish first.
    """
    written = []
    with transaction.atomic():
        for language in sorted(languages, key=["sv", "en"].index):
            before = release.editions.in_language(language).order_by("-number").first()
            edition = prepare(release, language)
            edition.change = change if before else Change.FIRST
            edition.updated_at = updated_at
            edition.is_imported = is_imported or bool(before and before.is_imported)
            edition.change_note = (notes or {}).get(language, "") if before else ""
            if edition.is_translation:
                original = release.editions.public(at).in_language("sv")
                edition.translation_of = original.filter(notice=Notice.NONE).first()
            written.append(
                _write(edition, before, at=at, ends_at=ends_at, by=by, approved_by=approved_by)
            )
            if release.in_language("slug", language) != edition.slug:
                setattr(release, f"slug_{language}", edition.slug)
                PressRelease.objects.filter(pk=release.pk).update(
                    **{f"slug_{language}": edition.slug}
                )
    return written


def replace_with_notice(
    live: Edition,
    notice: str,
    *,
    at: dt.datetime,
    reason: str = "",
    moved_to: PressRelease | None = None,
    by=None,
) -> Edition:
    """Ends an edition and lets a tombstone take its place.

    A withdrawn text stays readable under a banner; one that is gone or moved leaves only its
    title, which the page that says so needs.
    """
    edition = _copy(live, notice=notice, notice_reason=reason, moved_to=moved_to, change_note="")
    if notice != Notice.WITHDRAWN:
        edition.lead = edition.body = edition.contact_heading = edition.highlights_heading = ""
        edition.report_year = None
        edition.report_title = edition.report_diary_number = edition.report_document_url = ""
        edition.highlights = edition.contacts = edition.links = edition.subjects = []
        edition.images = edition.files = []
    edition.change = Change.MAJOR
    with transaction.atomic():
        return _write(edition, live, at=at, by=by)


def cancel(release: PressRelease, at: dt.datetime) -> list[Edition]:
    """Takes away the editions that have not begun, and lets their predecessors go on.

    Returns:
        The editions that were taken away, for the record.
    """
    pending = list(release.editions.filter(starts_at__gt=at).order_by("language"))
    with transaction.atomic():
        for edition in pending:  # English first: it names the Swedish one that it translates
            edition_row = Edition.objects.filter(pk=edition.pk)
            edition_row.delete()
            before = release.editions.in_language(edition.language)
            before.filter(ends_at=edition.starts_at).update(ends_at=None)
    return pending


def insert_many(editions: list[Edition]) -> None:
    """Inserts first editions that carry their own dates, many at a time.

    For made-up material in bulk; the database's rules hold for these as for all.
    """
    for edition in editions:
        edition.number = 1
        edition.year = timezone.localtime(edition.first_published_at).year
        edition.content_hash = edition.computed_hash()
    Edition.objects.bulk_create(editions, batch_size=500)


def _write(edition, before, *, at, ends_at=None, by=None, approved_by=None) -> Edition:
    """Gives an edition its number, dates and hash, ends its predecessor, and inserts it."""
    edition.number = before.number + 1 if before else 1
    edition.starts_at, edition.ends_at = at, ends_at
    edition.first_published_at = before.first_published_at if before else at
    edition.year = timezone.localtime(edition.first_published_at).year
    edition.updated_at = before.updated_at if before else edition.updated_at
    if edition.change == Change.MAJOR:
        edition.updated_at = at
    edition.published_by, edition.approved_by = by, approved_by
    edition.content_hash = edition.computed_hash()
    if before:
        still_ahead = Q(ends_at__isnull=True) | Q(ends_at__gt=at)
        Edition.objects.filter(still_ahead, pk=before.pk).update(ends_at=at)
    edition.save(force_insert=True)
    return edition


def _copy(edition: Edition, **changes) -> Edition:
    """Returns an unsaved edition with the same content and the given changes."""
    fields = {
        field.name: getattr(edition, field.name)
        for field in Edition._meta.concrete_fields
        if field.name not in ("id", "created_at", "starts_at", "ends_at", "number")
    }
    return Edition(**{**fields, **changes})


def _contacts(release, language):
    if release.pk is None:
        return
    for row in release.release_contacts.select_related("person").order_by("order", "pk"):
        person = row.person
        yield frozen.Contact(
            person=person.pk,
            name=person.name,
            title=person.title_in(language),
            unit=person.unit_in(language),
        )


def _links(release, language):
    for link in release.links.order_by("order", "pk"):
        label = text.one_line(getattr(link, f"label_{language}"))
        url = getattr(link, f"url_{language}") or ""
        if label or url:
            yield frozen.Link(label=label, url=url)


def _subjects(release, language):
    for subject in release.subjects.order_by("slug"):
        if name := subject.name_in(language):
            yield frozen.Subject(subject=subject.pk, slug=subject.slug, name=name)


def _highlights(report, language):
    for highlight in report.highlights.select_related("indicator").order_by("order", "pk"):
        sentence = (getattr(highlight, f"sentence_{language}") or "").strip()
        indicator = highlight.indicator
        yield frozen.Highlight(
            sentence=sentence,
            figure=highlight.figure,
            written=(highlight.figure and text.find_figure(sentence, highlight.figure)) or "",
            indicator=indicator.pk if indicator else None,
            indicator_name=(getattr(indicator, f"name_{language}") or "") if indicator else "",
        )
