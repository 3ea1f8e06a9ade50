"""Correcting a figure: where it stands, the one record changed, and the corrections drafted.

The public goes on reading the old figure everywhere until the drafts have been reviewed and
published: nothing here is public.
"""

import datetime as dt
from dataclasses import dataclass

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from pressreleases import text, workflow
from pressreleases.models import Edition, Highlight, PressRelease
from pressreleases.models.releases import LANGUAGES, Status
from pressreleases.steps import Order, Refused


@dataclass(frozen=True, kw_only=True)
class Mention:
    """A place in a working copy where the same number stands outside the highlight."""

    release: PressRelease
    field: str


@dataclass(frozen=True, kw_only=True)
class Places:
    """Where a figure stands.

    Attributes:
        public: Editions that the public can read now and that show it.
        scheduled: Editions that will show it.
        drafts: Working copies whose correction is drafted: all that carry the report and are
            not locked by a schedule.
        locked: Working copies that a schedule locks.
        mentions: Where the number also stands in title, lead or body.
    """

    public: list[Edition]
    scheduled: list[Edition]
    drafts: list[PressRelease]
    locked: list[PressRelease]
    mentions: list[Mention]

    @property
    def languages(self) -> list[str]:
        """Returns in which languages the figure is public, Swedish first."""
        return sorted({edition.language for edition in self.public}, reverse=True)


@dataclass(frozen=True, kw_only=True)
class Correction:
    """A new figure for a highlight, its sentences, and the public notes, per language."""

    figure: str
    sentences: dict[str, str]
    notes: dict[str, str]


def places(highlight: Highlight, at: dt.datetime) -> Places:
    """Returns where the highlight's figure stands at that moment."""
    year = highlight.report.year
    carrying = Edition.objects.filter(report_year=year).order_by("-language", "-starts_at")
    copies = PressRelease.objects.filter(report=highlight.report).order_by("-changed_at")
    locked = [r for r in copies if r.status_at(at) == Status.SCHEDULED]
    return Places(
        public=[e for e in carrying.public(at).listed() if _shows(e, highlight)],
        scheduled=[e for e in carrying.filter(starts_at__gt=at) if _shows(e, highlight)],
        drafts=[r for r in copies if r not in locked],
        locked=locked,
        mentions=[
            Mention(release=release, field=f"{field}_{language}")
            for release in copies
            for language in LANGUAGES
            for field in ("title", "lead", "body")
            if text.find_figure(text.plain(release.in_language(field, language)), highlight.figure)
        ],
    )


def _shows(edition, highlight) -> bool:
    sentence = getattr(highlight, f"sentence_{edition.language}") or ""
    return any(
        part.figure == highlight.figure
        and (part.sentence == sentence.strip() or part.indicator == highlight.indicator_id)
        for part in edition.highlight_parts
    )


def propose(highlight: Highlight, figure: str) -> Correction:
    """Returns the correction as it would read: sentences with the new figure, and notes."""
    sentences, notes = {}, {}
    for language in LANGUAGES:
        old = getattr(highlight, f"sentence_{language}") or ""
        new = text.written_figure(figure, language)
        sentences[language] = text.replace_figure(old, highlight.figure, new)
        with translation.override(language):
            notes[language] = _("The right figure is %(new)s, not %(old)s: %(sentence)s") % {
                "new": new,
                "old": text.find_figure(old, highlight.figure) or highlight.figure,
                "sentence": sentences[language],
            }
    return Correction(figure=figure, sentences=sentences, notes=notes)


def correct(highlight: Highlight, correction: Correction, *, by, at: dt.datetime) -> Places:
    """Changes the record and drafts the corrections in every text that carries it.

    Each draft has its public notes filled in and waits for review; four eyes hold for the one
    who corrected.

    Returns:
        Where the old figure stood.

    Raises:
        Refused: A text may not be changed by this user; nothing has been done then.
    """
    with transaction.atomic():
        where = places(highlight, at)
        old = highlight.figure
        highlight.figure = correction.figure
        for language in LANGUAGES:
            setattr(highlight, f"sentence_{language}", correction.sentences[language])
        highlight.save()
        for release in where.drafts:
            PressRelease.objects.filter(pk=release.pk).update(
                changed_by=by, drafted_notes=correction.notes
            )
            note = _("The figure %(old)s was corrected to %(new)s.") % {
                "old": old,
                "new": correction.figure,
            }
            try:
                workflow.perform(
                    release,
                    "edit",
                    by=by,
                    at=at,
                    expected_revision=release.revision,
                    order=Order(note=note),
                )
            except Refused as refused:
                sentences = [f"{release}: {sentence}" for sentence in refused.sentences]
                raise Refused(sentences) from refused
    return where
