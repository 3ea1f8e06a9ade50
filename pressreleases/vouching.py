"""Who vouched for which text, and the state of the languages that follows from it.

The rule is in `translations.py`; here the working copy is read and the rows of `Translation` are
kept. The only writer of them.

A person vouches for a text by approving it, or by letting it out: the two texts that are in front
of them then say the same. A text that is approved once more, word for word, is not vouched for
again. Otherwise the approval of a correction in Swedish would pass the old English off as checked.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connections, transaction
from django.db.models import prefetch_related_objects
from django.db.models.signals import post_delete, post_save

from pressreleases import text, translations
from pressreleases.models import (
    AnnualReport,
    Highlight,
    Picture,
    PressRelease,
    RelatedLink,
    ReleasePicture,
    Translation,
)
from pressreleases.models.releases import LANGUAGES
from pressreleases.models.translations import TextState
from pressreleases.translations import BODY, Change, Paragraph


@dataclass(frozen=True, kw_only=True)
class View:
    """How the languages of one release stand at this moment.

    Attributes:
        record: The kept row; unsaved when there is none yet.
        texts: The paragraphs as they stand, per language.
        swedish, english: The states.
        changes: What has changed in Swedish since the English was vouched for. None in a text
            that is no translation.
        open: Those of them that nobody has answered yet.
    """

    record: Translation
    texts: dict[str, list[Paragraph]]
    swedish: TextState
    english: TextState
    changes: list[Change]
    open: list[Change]


def read(
    release: PressRelease, pictures: Iterable[Picture] | None = None
) -> dict[str, list[Paragraph]]:
    """Returns the paragraphs of the working copy, per language; its pictures may be given."""
    report = release.report
    highlights = list(report.highlights.all()) if report else []
    links = list(release.links.all()) if release.pk else []
    if pictures is None:
        pictures = _pictures(release) if release.pk else []
    texts = {}
    for language in LANGUAGES:
        body = text.plain(release.in_language("body", language))
        parts = [
            ("title", release.in_language("title", language)),
            ("lead", release.in_language("lead", language)),
            *((BODY, line) for line in body.split("\n")),
            ("contact_heading", release.in_language("contact_heading", language)),
        ]
        if report:
            parts.append(("highlights_heading", getattr(report, f"heading_{language}")))
        for row in highlights:
            parts.append((f"highlight:{row.pk}", getattr(row, f"sentence_{language}")))
        for row in links:
            parts.append((f"link:{row.pk}", getattr(row, f"label_{language}")))
        for picture in pictures:
            alt = "" if picture.is_decorative else picture.in_language("alt", language)
            parts.append((f"alt:{picture.pk}", alt))
            parts.append((f"caption:{picture.pk}", picture.in_language("caption", language)))
        texts[language] = translations.paragraphs(parts)
    return texts


def _pictures(release) -> list[Picture]:
    return [row.picture for row in release.release_pictures.select_related("picture")]


def look(release: PressRelease) -> View:
    """Returns how the languages stand, from the texts themselves."""
    record = Translation.objects.filter(release=release).first() or Translation(release=release)
    return _judge(release, record, _compared(release, record))


def _compared(release, record) -> dict[str, list[Paragraph]]:
    """Returns the paragraphs; the words of pictures tell nothing where nobody has vouched yet."""
    is_vouched = record.swedish or record.english
    return read(release, pictures=None if is_vouched else ())


def _judge(release, record, texts) -> View:
    basis, answered = _unpack(record.basis), frozenset(a["fingerprint"] for a in record.answers)
    found = []
    if release.en_is_translation and translations.is_written(texts["en"]) and record.english:
        found = translations.changes(basis, texts["sv"])
    return View(
        record=record,
        texts=texts,
        swedish=translations.swedish_state(texts["sv"], _unpack(record.swedish)),
        english=translations.english_state(
            swedish=texts["sv"],
            english=texts["en"],
            basis=basis,
            vouched=_unpack(record.english),
            is_translation=release.en_is_translation,
            answered=answered,
        ),
        changes=found,
        open=translations.unanswered(found, answered),
    )


def vouch(release: PressRelease, languages: Iterable[str], *, by, at: dt.datetime) -> None:
    """Keeps what stands in these languages as approved by that person."""
    record = Translation.objects.select_for_update().filter(release=release).first()
    record = record or Translation(release=release)
    texts = read(release)
    _vouch(record, texts, languages, by, at)
    _bring_up_to_date(release, record, texts)
    record.save()


def _vouch(record, texts, languages, by, at):
    if "sv" in languages:
        record.swedish = _pack(texts["sv"])
    is_new = translations.changes(_unpack(record.english), texts["en"])
    if "en" in languages and translations.is_written(texts["en"]) and is_new:
        record.english, record.basis = _pack(texts["en"]), _pack(texts["sv"])
        record.vouched_by, record.vouched_at, record.answers = by, at, []


def add_answers(release: PressRelease, given: list[dict]) -> None:
    """Keeps answers to changes beside those that are there; see `Translation.answers`."""
    record = Translation.objects.select_for_update().get(release=release)
    record.answers = [*record.answers, *given]
    _bring_up_to_date(release, record, read(release))
    record.save(update_fields=["answers", "state_sv", "state_en"])


def refresh(release: PressRelease) -> None:
    """Brings the kept states in line with the texts; makes the row where there is none."""
    with transaction.atomic():
        # The lock makes two who change different parts of the text queue: the last one sees all.
        rows = Translation.objects.select_for_update()
        record, made = rows.get_or_create(release=release)
        before = (record.state_sv, record.state_en)
        _bring_up_to_date(release, record, _compared(release, record))
        if made or before != (record.state_sv, record.state_en):
            record.save(update_fields=["state_sv", "state_en"])


def _bring_up_to_date(release, record, texts):
    view = _judge(release, record, texts)
    record.state_sv, record.state_en = view.swedish, view.english


def keep_many(releases: Iterable[PressRelease], *, by=None, at: dt.datetime | None = None) -> None:
    """Writes the rows of many new releases at once, vouched for when `at` is given.

    None of them has pictures yet.
    """
    releases = list(releases)
    prefetch_related_objects(releases, "links", "report__highlights")
    records = []
    for release in releases:
        record, texts = Translation(release=release), read(release, pictures=())
        if at:
            _vouch(record, texts, LANGUAGES, by, at)
        _bring_up_to_date(release, record, texts)
        records.append(record)
    Translation.objects.bulk_create(records, batch_size=500, ignore_conflicts=True)


def catch_up(using="default", **kwargs) -> None:
    """Makes the rows that are missing, from the editions on record; a receiver of `post_migrate`.

    What was published before these rows were kept was vouched for when it was published.
    """
    connection = connections[using]
    if Translation._meta.db_table not in connection.introspection.table_names():
        return  # migrated back to before this table
    missing = PressRelease.objects.using(using).filter(translation__isnull=True)
    for release in missing if missing.exists() else ():
        record, texts = Translation(release=release), read(release)
        editions = release.editions.filter(notice="").order_by("-number")
        swedish, english = (editions.in_language(code).first() for code in LANGUAGES)
        if swedish:
            record.swedish = _pack(as_published(swedish, texts))
        if swedish and english:
            original = english.translation_of or swedish
            record.english = _pack(as_published(english, texts))
            record.basis = _pack(as_published(original, texts))
            record.vouched_by = english.approved_by or english.published_by
            record.vouched_at = english.starts_at
        _bring_up_to_date(release, record, texts)
        record.save(using=using)


def as_published(edition, texts) -> list[Paragraph]:
    """Returns the paragraphs of an edition; rows with keys of their own are taken as they stand."""
    rows = [p for p in texts[edition.language] if p.key.startswith(translations.SHARED)]
    parts = [(name, getattr(edition, name)) for name in ("title", "lead", "contact_heading")]
    parts += [(BODY, line) for line in text.plain(edition.body).split("\n")]
    parts.append(("highlights_heading", edition.highlights_heading))
    return [*translations.paragraphs(parts), *rows]


def _pack(paragraphs: list[Paragraph]) -> list[list[str]]:
    return [[paragraph.key, paragraph.text] for paragraph in paragraphs]


def _unpack(kept: list[list[str]]) -> list[Paragraph]:
    return [Paragraph(key, words) for key, words in kept]


def _release_saved(instance, raw=False, **kwargs):
    if not raw:
        refresh(instance)


def _part_changed(instance, raw=False, **kwargs):
    """A link, a picture, a highlight or a report has been saved or taken away.

    Rows are brought up to date, never made: the release itself may be on its way out.
    """
    if raw:
        return
    if isinstance(instance, Picture):
        concerned = PressRelease.objects.filter(release_pictures__picture=instance)
    elif isinstance(instance, (RelatedLink, ReleasePicture)):
        concerned = PressRelease.objects.filter(pk=instance.release_id)
    else:
        report = instance.report_id if isinstance(instance, Highlight) else instance.pk
        concerned = PressRelease.objects.filter(report=report)
    for release in concerned.filter(translation__isnull=False):
        refresh(release)


def connect() -> None:
    """Lets the states follow whatever changes a text, in whatever way it is saved."""
    post_save.connect(_release_saved, sender=PressRelease)
    for model in (AnnualReport, Picture):  # neither goes while a release has it
        post_save.connect(_part_changed, sender=model)
    for model in (RelatedLink, ReleasePicture, Highlight):
        post_save.connect(_part_changed, sender=model)
        post_delete.connect(_part_changed, sender=model)
