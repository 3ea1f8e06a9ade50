"""Writing down what was imported: a draft, or an archived edition with its own date.

What is written is put together in `import_drafts.py`, whom to call in `import_people.py`.
"""

import datetime as dt
import hashlib

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F

from contacts.models import ContactPerson
from pressreleases import publishing, text, workflow
from pressreleases.import_drafts import Draft
from pressreleases.importing import ParsedRelease, Source
from pressreleases.models import (
    AnnualReport,
    Highlight,
    ImportedSource,
    PressRelease,
    RelatedLink,
    ReleaseContact,
)
from pressreleases.models.releases import BODY_LENGTH, Status
from pressreleases.moments import SWEDEN


class NotWritten(Exception):
    """A release that cannot be written.

    Attributes:
        code: "too_long", "has_text" or "locked".
    """

    def __init__(self, code: str):
        self.code = code
        super().__init__(code)


def digest(source: Source) -> str:
    """Returns the SHA-256 of what was imported."""
    data = source.data.encode("utf-8", "replace") if isinstance(source.data, str) else source.data
    return hashlib.sha256(data).hexdigest()


def stated_moment(parsed: ParsedRelease, role: str = "published") -> dt.datetime | None:
    """Returns the moment that the source states, in Swedish time; midnight without a clock."""
    stated = parsed.date(role)
    if stated is None or not stated.date:
        return None
    clock = dt.time.fromisoformat(stated.time) if stated.time else dt.time()
    return dt.datetime.combine(dt.date.fromisoformat(stated.date), clock, tzinfo=SWEDEN)


@transaction.atomic
def write(
    draft: Draft,
    source: Source,
    *,
    by,
    at: dt.datetime,
    release: PressRelease | None = None,
    sha256: str = "",
    stated_date: str = "",
    address: str = "",
    archived_at: dt.datetime | None = None,
    updated_at: dt.datetime | None = None,
) -> PressRelease:
    """Writes a draft down, as a new release or as the second language of one.

    Args:
        by: Who imports, None for the command line.
        at: Now, the time of import.
        release: The release that gets this language; None makes a new one.
        sha256: The source's checksum, when the source itself is no longer at hand.
        stated_date: The date of publication that the source states, for the record.
        address: The page's own address, for the record.
        archived_at: Publishes it at that past moment, marked as imported; None leaves a draft.
        updated_at: The stated date of the latest update, for an archived text.

    Raises:
        NotWritten: The text is too long, or the release has text in that language.
    """
    if len(draft.body) > BODY_LENGTH:
        raise NotWritten("too_long")
    is_new = release is None
    if is_new:
        status = Status.PUBLISHED if archived_at else Status.DRAFT
        release = PressRelease(changed_by=by, status=status)
        if draft.kind:
            release.kind = draft.kind
    elif publishing.has_text(release, draft.language):
        raise NotWritten("has_text")
    elif by is None and release.status not in (Status.DRAFT, Status.PUBLISHED):
        raise NotWritten("locked")
    before = "" if is_new else release.status
    for field in ("title", "lead", "body"):
        setattr(release, f"{field}_{draft.language}", getattr(draft, field))
    setattr(release, f"contact_heading_{draft.language}", draft.contact_heading)
    if is_new and draft.report_year is not None and draft.highlights:
        release.report = _report(draft)
    if draft.slug:
        setattr(release, f"slug_{draft.language}", _free(release, draft))
    release.changed_by = by
    release.save()
    _people(release, draft, until=archived_at, is_new=is_new)
    _links(release, draft)
    ImportedSource.objects.create(
        release=release,
        language=draft.language,
        path=text.one_line(source.name)[-500:],
        address=address[:2000],
        sha256=sha256 or digest(source),
        stated_date=stated_date,
        imported_at=at,
    )
    editions = []
    if archived_at:
        editions = publishing.publish(
            release,
            [draft.language],
            at=archived_at,
            by=by,
            is_imported=True,
            updated_at=updated_at,
        )
    elif not is_new and by is None:
        PressRelease.objects.filter(pk=release.pk).update(revision=F("revision") + 1)
    elif not is_new:
        workflow.perform(release, "edit", by=by, at=at, expected_revision=release.revision)
    note = f"{source.name} {stated_date}".strip()
    workflow.record(release, "import", by=by, at=at, before=before, editions=editions, note=note)
    return release


def _free(release, draft) -> str | None:
    """The old address, unless another release has it."""
    name = f"slug_{draft.language}"
    setattr(release, name, draft.slug)
    try:
        release.clean()
        others = PressRelease.objects.filter(**{name: draft.slug}).exclude(pk=release.pk)
        return None if others.exists() else draft.slug
    except ValidationError:
        return None


def _people(release, draft, *, until: dt.datetime | None, is_new: bool):
    """Adds the contacts. Who is known from an archive only is taken to have left since."""
    if not draft.people:
        return
    rows = release.release_contacts.values_list("person_id", flat=True)
    has = set() if is_new else set(rows)
    order = len(has)
    for wanted in draft.people:
        person = wanted.existing
        if person is None:
            person = ContactPerson(
                name=wanted.name,
                phone=wanted.phone,
                mobile=wanted.mobile,
                email=wanted.email,
                active_until=until.date() if until else None,
            )
        # The second language of a release says what its own persons are called in it; of others
        # on record an old text knows less than the record does.
        if wanted.existing is None or person.pk in has:
            missing = [
                field
                for field in ("title", "unit")
                if getattr(wanted, field) and not getattr(person, f"{field}_{draft.language}")
            ]
            for field in missing:
                setattr(person, f"{field}_{draft.language}", getattr(wanted, field))
            if wanted.existing is None or missing:
                person.save()
        if person.pk not in has:
            order += 1
            has.add(person.pk)
            ReleaseContact.objects.create(release=release, person=person, order=order)


def _links(release, draft):
    """Adds the related links. What leads to the same place in the other language is one link."""
    if not draft.links:
        return
    label_field, url_field = f"label_{draft.language}", f"url_{draft.language}"
    rows = list(release.links.all())
    free = [row for row in rows if not getattr(row, url_field)]
    pairs = dict(zip(draft.links, free, strict=True)) if len(free) == len(draft.links) else {}
    for number, (label, url) in enumerate(draft.links, start=len(rows) + 1):
        row = next((row for row in free if url in (row.url_sv, row.url_en)), None)
        row = row or pairs.get((label, url))
        if row is None or row not in free:
            row = RelatedLink(release=release, order=number)
        else:
            free.remove(row)
        setattr(row, label_field, label)
        setattr(row, url_field, url)
        row.save()


def _report(draft) -> AnnualReport:
    """The annual report of that year with these highlights in it; those it has are not doubled."""
    report, _created = AnnualReport.objects.get_or_create(year=draft.report_year)
    heading = f"heading_{draft.language}"
    if draft.highlights_heading and not getattr(report, heading):
        setattr(report, heading, draft.highlights_heading)
        report.save()
    sentence = f"sentence_{draft.language}"
    has = set(report.highlights.values_list(sentence, flat=True))
    order = report.highlights.count()
    for words, figure in draft.highlights:
        if words not in has:
            order += 1
            Highlight.objects.create(report=report, order=order, figure=figure, **{sentence: words})
    return report
