"""Freezing: builds editions from the working copy. The only writer of editions.

Who may publish, and whether a text is ready, is decided in `workflow.py`; here the decision is
carried out. Callers hold a transaction.
"""

import datetime as dt
from collections.abc import Iterable

from django.db import transaction
from django.db.models import Max, Q
from django.utils import timezone

from pressreleases import attached, frozen, swapping, text, vouching
from pressreleases.attached import Attached
from pressreleases.files import freezing
from pressreleases.models import Appearance, Edition, FileUse, PressRelease
from pressreleases.models.editions import CONTENT, Change, Notice
from pressreleases.search import indexing

#: The words of an edition that are written by hand, and what makes each fit to be frozen.
WORDS = {
    "title": text.one_line,
    "lead": str.strip,
    "body": text.sanitise,
    "contact_heading": text.one_line,
}


def prepare(release: PressRelease, language: str, rows: Attached | None = None) -> Edition:
    """Returns the edition that publishing would freeze now, unsaved and without dates.

    Args:
        rows: What hangs on the release, when it has been read for the other language already.
    """
    report, rows = release.report, rows or attached.read(release)
    edition = Edition(
        release=release,
        language=language,
        kind=release.kind,
        slug=release.free_slug(language),
        **{field: fit(release.in_language(field, language)) for field, fit in WORDS.items()},
        contacts=frozen.freeze(frozen.printed(person, language) for person in rows.persons),
        links=frozen.freeze(_links(rows.links, language)),
        subjects=frozen.freeze(_subjects(rows.subjects, language)),
        images=frozen.freeze(freezing.image(picture, language) for picture in rows.pictures),
        files=frozen.freeze(freezing.files(rows.documents, language)),
        is_translation=language == "en" and release.en_is_translation,
    )
    if report:
        edition.report_year = report.year
        edition.report_title = getattr(report, f"title_{language}") or ""
        edition.report_diary_number = report.diary_number
        edition.report_document_url = getattr(report, f"document_url_{language}") or ""
        edition.highlights_heading = getattr(report, f"heading_{language}") or ""
        edition.highlights = frozen.freeze(_highlights(rows.highlights, language))
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


def kept(edition: Edition) -> dict:
    """Returns the content of an edition as JSON can hold it, for `from_kept()`."""
    return {name: getattr(edition, name) for name in CONTENT}


def from_kept(release: PressRelease, content: dict) -> Edition:
    """Returns an unsaved edition with content that was kept, for comparing and reading back."""
    known = {name: value for name, value in content.items() if name in CONTENT}
    edition = Edition(release=release, **known)
    edition.content_hash = edition.computed_hash()
    return edition


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
        rows = attached.read(release)
        for language in sorted(languages, key=["sv", "en"].index):
            before = _latest(release, language)
            edition = prepare(release, language, rows)
            edition.change = change if before else Change.FIRST
            edition.updated_at = updated_at
            edition.is_imported = is_imported or bool(before and before.is_imported)
            edition.change_note = (notes or {}).get(language, "") if before else ""
            edition.translation_of = _original(edition, at)
            written.append(
                _write(edition, before, at=at, ends_at=ends_at, by=by, approved_by=approved_by)
            )
            if release.in_language("slug", language) != edition.slug:
                setattr(release, f"slug_{language}", edition.slug)
                PressRelease.objects.filter(pk=release.pk).update(
                    **{f"slug_{language}": edition.slug}
                )
        vouching.vouch(release, [e.language for e in written], by=approved_by or by, at=at)
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
    """Takes away the editions that are scheduled, and lets their predecessors go on.

    A schedule has one instant, the last of the release. What began before it stays, even when
    the clock has been set back so far that it seems to lie ahead.

    Returns:
        The editions that were taken away, English first, for the record.
    """
    pending = scheduled(release, at)
    with transaction.atomic():
        for edition in pending:  # English first: it names the Swedish one that it translates
            edition_row = Edition.objects.filter(pk=edition.pk)
            edition_row.delete()
            before = release.editions.in_language(edition.language)
            before.filter(ends_at=edition.starts_at).update(ends_at=None)
    return pending


def scheduled(release: PressRelease, at: dt.datetime) -> list[Edition]:
    """Returns the editions that wait for the instant of the schedule, English first."""
    last = release.editions.aggregate(last=Max("starts_at"))["last"]
    if last is None or last <= at:
        return []
    return list(release.editions.filter(starts_at=last).order_by("language"))


def write_again(pending: list[Edition], *, starts_at: dt.datetime | None = None, by=None):
    """Inserts editions that `cancel` took away once more: same content, same approver.

    Args:
        starts_at: Another instant; None keeps the one that they had.
        by: Who decided it; None keeps who did.

    Returns:
        The new editions, Swedish first, numbered after what has gone out meanwhile.
    """
    written = []
    for taken in reversed(pending):
        taken.translation_of = None  # that row may have been taken away as well
        edition, at = _copy(taken), starts_at or taken.starts_at
        before = _latest(taken.release, taken.language)
        edition.translation_of = _original(edition, at)
        people = {"by": by or taken.published_by, "approved_by": taken.approved_by}
        written.append(_write(edition, before, at=at, **people))
    return written


def corrected(live: Edition, words: dict[str, str]) -> Edition:
    """Returns a public edition with other words in it (see `WORDS`), unsaved."""
    fitted = {field: fit(words[field]) for field, fit in WORDS.items() if field in words}
    edition = _copy(live, **fitted, change_note="")
    edition.content_hash = edition.computed_hash()
    return edition


def correct_live(
    release: PressRelease,
    words: dict[str, dict[str, str]],
    *,
    at: dt.datetime,
    change: str,
    notes: dict[str, str],
    by=None,
) -> tuple[list[Edition], list[Edition]]:
    """Corrects what is public now and leaves the schedule as it was: content and instant.

    Numbers rise with time, so the scheduled editions are taken away and written again after
    the corrected ones, which end at the very instant at which they begin.

    Args:
        words: The corrected words of each language that is corrected (see `WORDS`).

    Returns:
        The corrected editions and the scheduled ones, Swedish first.
    """
    with transaction.atomic():
        pending = cancel(release, at)
        successors = []
        for before in release.editions.public(at).filter(language__in=words):
            edition = corrected(before, words[before.language])
            edition.change, edition.change_note = change, notes.get(before.language, "")
            successors.append((before, edition))
        return _succeed(successors, pending, at=at, by=by), write_again(pending)


def replace_contact(
    release: PressRelease, person, successor, *, at: dt.datetime, by=None
) -> list[Edition]:
    """Puts another contact person in the place of one, in what is public and what is scheduled.

    What is public gets a version of its own with a minor change, now. What is scheduled is taken
    away and written again for the same instant; nobody has approved it as it then stands.

    Args:
        person: Who leaves; successor: who follows, see `swapping.contacts_after`.

    Returns:
        The versions that are public now, then those that are scheduled, Swedish first in each;
        empty when the person is named in none of them, and nothing has been done then.
    """

    def after(edition):
        return swapping.contacts_after(edition, person, successor)

    with transaction.atomic():
        live = list(release.editions.public(at).listed())
        if not any(after(edition) for edition in [*live, *scheduled(release, at)]):
            return []
        pending = cancel(release, at)
        for edition in pending:
            if contacts := after(edition):
                edition.contacts, edition.published_by = contacts, by
                edition.approved_by = None
        successors = [
            (before, _copy(before, contacts=contacts, change=Change.MINOR, change_note=""))
            for before in live
            if (contacts := after(before))
        ]
        return _succeed(successors, pending, at=at, by=by) + write_again(pending)


def _succeed(successors, pending, *, at, by) -> list[Edition]:
    """Writes the successors of what is public, each until what is scheduled begins.

    Args:
        successors: (public edition, the unsaved one that takes its place) of each language.
        pending: What has been taken away and comes again.

    Returns:
        The new editions, Swedish first.
    """
    ends = {edition.language: edition.starts_at for edition in pending}
    written = []
    for before, edition in sorted(successors, key=lambda pair: pair[0].language, reverse=True):
        edition.translation_of = _original(edition, at)
        until = ends.get(before.language)
        written.append(_write(edition, before, at=at, ends_at=until, by=by))
    return written


def insert_many(editions: list[Edition]) -> None:
    """Inserts first editions that carry their own dates, many at a time.

    For made-up material in bulk; the database's rules hold for these as for all.
    """
    for edition in editions:
        edition.number = 1
        edition.year = timezone.localtime(edition.first_published_at).year
        edition.content_hash = edition.computed_hash()
    with transaction.atomic():
        editions = Edition.objects.bulk_create(editions, batch_size=500)
        Appearance.index(editions)
        FileUse.index(editions)
        indexing.add(editions)
        releases = {edition.release_id: edition.release for edition in editions}
        if releases:
            vouching.keep_many(releases.values(), at=max(e.starts_at for e in editions))


def _write(edition, before, *, at, ends_at=None, by=None, approved_by=None) -> Edition:
    """Gives an edition its number, dates and hash, ends its predecessor, and inserts it."""
    edition.number = before.number + 1 if before else 1
    edition.starts_at, edition.ends_at = at, ends_at
    edition.first_published_at = before.first_published_at if before else at
    edition.year = timezone.localtime(edition.first_published_at).year
    edition.updated_at = before.updated_at if before else edition.updated_at
    # What comes back after a notice is news to who was told that it had gone, whatever was changed.
    if edition.change == Change.MAJOR or (before and before.notice):
        edition.updated_at = at
    edition.published_by, edition.approved_by = by, approved_by
    edition.content_hash = edition.computed_hash()
    if before:
        still_ahead = Q(ends_at__isnull=True) | Q(ends_at__gt=at)
        Edition.objects.filter(still_ahead, pk=before.pk).update(ends_at=at)
    edition.save(force_insert=True)
    Appearance.index([edition])
    FileUse.index([edition])
    indexing.add([edition])
    return edition


def _latest(release, language) -> Edition | None:
    return release.editions.in_language(language).order_by("-number").first()


def _original(edition, at) -> Edition | None:
    """Returns the Swedish edition that a translation beginning at that moment translates."""
    if not edition.is_translation:
        return None
    swedish = edition.release.editions.public(at).in_language("sv")
    return swedish.filter(notice=Notice.NONE).first()


def _copy(edition: Edition, **changes) -> Edition:
    """Returns an unsaved edition with the same content and the given changes."""
    fields = {
        field.name: getattr(edition, field.name)
        for field in Edition._meta.concrete_fields
        if field.name not in ("id", "created_at", "starts_at", "ends_at", "number")
    }
    return Edition(**{**fields, **changes})


def _links(links, language):
    for link in links:
        label = text.one_line(getattr(link, f"label_{language}"))
        url = getattr(link, f"url_{language}") or ""
        if label or url:
            yield frozen.Link(label=label, url=url)


def _subjects(subjects, language):
    for subject in subjects:
        if name := subject.name_in(language):
            yield frozen.Subject(subject=subject.pk, slug=subject.slug, name=name)


def _highlights(highlights, language):
    for highlight in highlights:
        sentence = (getattr(highlight, f"sentence_{language}") or "").strip()
        indicator = highlight.indicator
        yield frozen.Highlight(
            sentence=sentence,
            figure=highlight.figure,
            written=(highlight.figure and text.find_figure(sentence, highlight.figure)) or "",
            indicator=indicator.pk if indicator else None,
            indicator_name=(getattr(indicator, f"name_{language}") or "") if indicator else "",
            indicator_definition=(
                (getattr(indicator, f"definition_{language}") or "").strip() if indicator else ""
            ),
        )
