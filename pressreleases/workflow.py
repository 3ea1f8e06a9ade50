"""Who may take which step, and when. The only writer of a status.

`TRANSITIONS` is the table; `refusals()` says in sentences why a step cannot be taken, which
greys out the button and refuses the POST alike; `perform()` takes the step in one transaction
and writes the event. What a text still lacks is in `checks.py`; freezing is in `publishing.py`.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from pressreleases import checks, publishing
from pressreleases.models import Edition, Event, PressRelease
from pressreleases.models.editions import Change
from pressreleases.models.releases import LANGUAGES, Status

ANY = frozenset(Status)


@dataclass(frozen=True, kw_only=True)
class Transition:
    """One row of the table.

    Attributes:
        sources: The statuses from which the step can be taken.
        target: The status after it.
        permission: What the user must be allowed to do.
        publishes: Whether it writes editions.
    """

    sources: frozenset
    target: Status
    permission: str
    publishes: bool = False


TRANSITIONS = {
    "edit": Transition(
        sources=ANY - {Status.SCHEDULED},
        target=Status.DRAFT,
        permission="pressreleases.change_pressrelease",
    ),
    "publish": Transition(
        sources=frozenset({Status.DRAFT, Status.APPROVED, Status.PUBLISHED}),
        target=Status.PUBLISHED,
        permission="pressreleases.publish_pressrelease",
        publishes=True,
    ),
}


class Refused(Exception):
    """The step was not taken.

    Attributes:
        sentences: Why, for the person who asked.
    """

    def __init__(self, sentences: Iterable[str]):
        self.sentences = list(sentences)
        super().__init__(" ".join(self.sentences))


@dataclass
class Proposal:
    """What publishing would do in one language: the material of the publish page."""

    edition: Edition
    live: Edition | None
    findings: list[checks.Finding] = field(default_factory=list)

    @property
    def language(self) -> str:
        return self.edition.language

    @property
    def is_changed(self) -> bool:
        return publishing.is_changed(self.edition, self.live)

    @property
    def blocking(self) -> list[checks.Finding]:
        return [finding for finding in self.findings if finding.blocks]

    @property
    def is_ready(self) -> bool:
        return self.is_changed and not self.blocking


def propose(release: PressRelease, at: dt.datetime) -> list[Proposal]:
    """Returns a proposal for Swedish, and for English when something is written in it."""
    live = {edition.language: edition for edition in release.editions.public(at)}
    proposals = []
    for language in LANGUAGES:
        if language == "sv" or language in live or publishing.has_text(release, language):
            edition = publishing.prepare(release, language)
            proposals.append(
                Proposal(
                    edition=edition,
                    live=live.get(language),
                    findings=checks.findings(edition),
                )
            )
    return proposals


def refusals(release: PressRelease, step: str, by) -> list[str]:
    """Returns why this user cannot take this step with this release now, in sentences."""
    transition = TRANSITIONS[step]
    sentences = []
    if not by.has_perm(transition.permission):
        if transition.publishes:
            sentences.append(_("Only a publisher can publish. Ask one to look at the text."))
        else:
            sentences.append(_("You may not change press releases."))
    if release.status not in transition.sources:
        sentences.append(
            _("This cannot be done while the status is “%(status)s”.")
            % {"status": release.get_status_display()}
        )
    return sentences


def publish_refusals(
    proposals: list[Proposal], languages: Iterable[str], change: str, notes: dict[str, str]
) -> list[str]:
    """Returns why these languages cannot go out like this, in sentences."""
    chosen = [p for p in proposals if p.language in set(languages)]
    others = [p for p in proposals if p not in chosen]
    sentences = []
    if not chosen:
        sentences.append(_("Choose at least one language to publish."))
    for proposal in chosen:
        if not proposal.is_changed:
            sentences.append(
                _("Nothing has changed in %(language)s since it was published.")
                % {"language": language_name(proposal.language)}
            )
        sentences.extend(
            f"{language_name(proposal.language).capitalize()}: {finding.sentence}"
            for finding in proposal.blocking
        )
        if proposal.live and not proposal.live.notice:
            if change not in (Change.MINOR, Change.MAJOR):
                sentences.append(_("Say whether the change is one of language or of content."))
            elif change == Change.MAJOR and not notes.get(proposal.language):
                sentences.append(
                    _("Write in %(language)s what has changed. Readers will see it.")
                    % {"language": language_name(proposal.language)}
                )
    swedish_is_out = any(p.language == "sv" and p.live and not p.live.notice for p in others)
    if chosen and not swedish_is_out and all(p.language != "sv" for p in chosen):
        sentences.append(_("Swedish comes first: publish the Swedish text before the English."))
    return list(dict.fromkeys(sentences))


def language_name(language: str) -> str:
    """Returns the language's name as it stands inside a sentence."""
    swedish = pgettext("inside a sentence", "Swedish")
    return swedish if language == "sv" else pgettext("inside a sentence", "English")


def perform(
    release: PressRelease,
    step: str,
    *,
    by,
    at: dt.datetime,
    expected_revision: int,
    languages: Iterable[str] = (),
    seen: dict[str, str] | None = None,
    change: str = "",
    notes: dict[str, str] | None = None,
    note: str = "",
) -> list[Edition]:
    """Takes a step: checks it, changes the status, writes editions and the event, or nothing.

    Args:
        release: The working copy; its status and revision are brought up to date.
        step: A key of `TRANSITIONS`.
        by: The user who asks.
        at: The moment of the request.
        expected_revision: The revision that the user saw. Another one refuses the step.
        languages: For publishing, which languages go out.
        seen: For publishing, the content hash of what the user was shown, per language. What
            goes out is exactly that, or nothing.
        change: `Change.MINOR` or `Change.MAJOR` when a language is already public.
        notes: The public note of a major change, per language.
        note: A note for the record.

    Returns:
        The editions written, Swedish first.

    Raises:
        Refused: With the sentences that say why.
    """
    transition = TRANSITIONS[step]
    notes = notes or {}
    with transaction.atomic():
        # Compare and set: the first of two takes the row and moves the revision on, the second
        # finds nothing to take. On both databases it also holds the lock for what follows.
        taken = PressRelease.objects.filter(pk=release.pk, revision=expected_revision).update(
            revision=F("revision") + 1
        )
        if not taken:
            raise Refused([_("The text has been changed or published since you opened this page.")])
        release.refresh_from_db()
        release.revision = expected_revision  # until the step is taken
        if sentences := refusals(release, step, by):
            raise Refused(sentences)
        editions: list[Edition] = []
        if transition.publishes:
            at = _not_before_the_latest(release, at)
            proposals = propose(release, at)
            if sentences := publish_refusals(proposals, languages, change, notes):
                raise Refused(sentences)
            chosen = [p for p in proposals if p.language in set(languages)]
            if any(p.edition.content_hash != (seen or {}).get(p.language) for p in chosen):
                raise Refused(
                    [
                        _(
                            "Something on the page has changed since you opened it, such as a "
                            "contact person or a highlight. Look through it again."
                        )
                    ]
                )
            editions = publishing.publish(
                release,
                [p.language for p in chosen],
                at=at,
                by=by,
                change=change or Change.MAJOR,
                notes=notes,
            )
        status_before, release.status = release.status, transition.target
        release.revision = expected_revision + 1
        PressRelease.objects.filter(pk=release.pk).update(status=release.status)
        if editions or status_before != release.status or note:
            record(release, step, by=by, at=at, before=status_before, editions=editions, note=note)
    return editions


def record(release, step, *, by, at, before, editions=(), note="") -> Event:
    """Writes down what was decided."""
    return Event.objects.create(
        release=release,
        at=at,
        user=by,
        user_name=(by.get_full_name() or by.get_username()) if by else "",
        step=step,
        status_before=before,
        status_after=release.status,
        note=note,
        editions=[
            {
                "language": edition.language,
                "number": edition.number,
                "content_hash": edition.content_hash,
                "starts_at": edition.starts_at.isoformat(),
            }
            for edition in editions
        ],
    )


def _not_before_the_latest(release, at):
    """Keeps the order of editions when the server's clock has been set back."""
    latest = release.editions.order_by("-starts_at").values_list("starts_at", flat=True).first()
    return max(at, latest + dt.timedelta(microseconds=1)) if latest else at
