"""What each step of the workflow does beside changing the status: freeze, cancel, withdraw.

Called by `workflow.perform()` alone, inside its transaction and after its checks.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from pressreleases import (
    live_correction,
    moments,
    proposals,
    publishing,
    restoring,
    swapping,
    vouching,
)
from pressreleases.models import Edition, PressRelease
from pressreleases.models.editions import Change, Notice
from pressreleases.models.releases import Status
from pressreleases.proposals import language_name

#: The steps that one person takes alone, and that wait to be approved afterwards.
ALONE = frozenset({"publish_urgently", "correct_live", "replace_contact"})


class Refused(Exception):
    """The step was not taken.

    Attributes:
        sentences: Why, for the person who asked.
    """

    def __init__(self, sentences: Iterable[str]):
        self.sentences = list(sentences)
        super().__init__(" ".join(self.sentences))


@dataclass(frozen=True, kw_only=True)
class Order:
    """What goes with a step: what the user has seen, chosen and written.

    Attributes:
        languages: Which languages go out.
        seen: The content hash of what the user was shown, per language. What is approved or
            goes out is exactly that, or nothing.
        change: `Change.MINOR` or `Change.MAJOR` when a language is already public.
        notes: The public note of a major change, or the public reason of a withdrawal, per
            language.
        note: A reason or remark for the record.
        starts_at: When a scheduled text becomes public.
        notice: The kind of tombstone that a withdrawal leaves.
        moved_to: The release that takes over, for `Notice.MOVED`.
        reads_back: An old text that an edit writes over the working copy.
        words: The corrected words of what is public, per language (see `publishing.WORDS`).
        knows_it_returns: Whether the user was told that the scheduled text brings back what is
            being corrected.
        leaver, successor: The contact person who is swapped, and for whom, if for anybody.
    """

    languages: tuple[str, ...] = ()
    seen: dict[str, str] = field(default_factory=dict)
    change: str = ""
    notes: dict[str, str] = field(default_factory=dict)
    note: str = ""
    starts_at: dt.datetime | None = None
    notice: str = ""
    moved_to: PressRelease | None = None
    reads_back: Edition | None = None
    words: dict[str, dict[str, str]] = field(default_factory=dict)
    knows_it_returns: bool = False
    leaver: object = None
    successor: object = None


def take(step: str, release: PressRelease, order: Order, by, at: dt.datetime):
    """Does what the step does. Returns (columns to set, editions written or taken away).

    Raises:
        Refused: With the sentences that say why; nothing has been done then.
    """
    return _EFFECTS.get(step, _nothing)(release, order, by, at)


def _nothing(release, order, by, at):
    return {}, []


def _edit(release, order, by, at):
    if order.reads_back is None:
        return {}, []  # the form has saved what was written
    if not restoring.has_text(order.reads_back):
        raise Refused([_("This text was removed: there is nothing left of it to read back.")])
    current = publishing.prepare(release, order.reads_back.language)
    columns = restoring.write(release, order.reads_back, current)
    kept = {"replaced": publishing.kept(current)}
    return {**columns, **kept, "changed_by": by, "changed_at": at}, []


def _approve(release, order, by, at):
    offered = proposals.propose(release, at)
    _demand_seen(offered, order.seen)
    ready = [p for p in offered if p.is_ready]
    if not ready:
        raise Refused([_("There is nothing that can go out yet. Mend what is listed above first.")])
    hashes = {p.language: p.edition.content_hash for p in offered if not p.blocking}
    vouching.vouch(release, hashes, by=by, at=at)
    return {"approved_by": by, "approved_hashes": hashes}, []


def _approve_afterwards(release, order, by, at):
    # Who published alone, too, approves what the others did; their own is left for the others.
    return {"urgent_by": by if by.pk in published_alone(release) else None}, []


def _publish(release, order, by, at):
    return {"drafted_notes": {}}, _freeze(release, order, by, at, at)


def _publish_urgently(release, order, by, at):
    fields = {"urgent_by": by, "drafted_notes": {}}
    return fields, _freeze(release, order, by, at, at, approved=False)


def _correct_live(release, order, by, at):
    if sentences := live_correction.refusals(release, order, at):
        raise Refused(sentences)
    written, again = publishing.correct_live(
        release,
        live_correction.changed(release, order.words, at),
        at=at,
        change=order.change,
        notes=order.notes,
        by=by,
    )
    return {"urgent_by": by}, written + again


def _swap_contact(release, order, by, at):
    _demand_leaver(order)
    if not swapping.swap_rows(release, order.leaver, order.successor):
        raise Refused([_("%(name)s is not named here.") % {"name": order.leaver}])
    return {}, []


def _replace_contact(release, order, by, at):
    _demand_leaver(order)
    people = order.leaver, order.successor
    editions = publishing.replace_contact(release, *people, at=at, by=by)
    if not editions:
        raise Refused([_("%(name)s is not named here.") % {"name": order.leaver}])
    # What is being written has its own step, for it takes the approval with it.
    if release.status_at(at) in (Status.SCHEDULED, Status.PUBLISHED):
        swapping.swap_rows(release, *people, keep_last=True)
    return {"urgent_by": by, "replaced": {"contact": order.leaver.pk}}, editions


def _demand_leaver(order):
    if order.leaver is None:
        raise Refused([_("Contact persons are swapped on the page of the one who leaves.")])


def _schedule(release, order, by, at):
    return {}, _freeze(release, order, by, _moment_ahead(order, at), at)


def _reschedule(release, order, by, at):
    starts_at = _moment_ahead(order, at)
    return {}, publishing.write_again(publishing.cancel(release, at), starts_at=starts_at, by=by)


def _cancel(release, order, by, at):
    return {}, publishing.cancel(release, at)


def _withdraw(release, order, by, at):
    readable = live(release, at)
    sentences = []
    if order.notice not in (Notice.WITHDRAWN, Notice.GONE, Notice.MOVED):
        sentences.append(_("Choose what is to stand in its place."))
    for edition in readable:
        if not order.notes.get(edition.language, "").strip():
            sentences.append(
                _("Write in %(language)s why. Readers will see it.")
                % {"language": language_name(edition.language)}
            )
    if order.notice == Notice.MOVED:
        if order.moved_to is None or order.moved_to.pk == release.pk:
            sentences.append(_("Choose the text that takes over."))
        elif not live(order.moved_to, at):
            sentences.append(_("The text that takes over must be public."))
    if sentences:
        raise Refused(sentences)
    # Only a schedule is taken away: what another server's faster clock has published stays.
    is_scheduled = release.status_at(at) == Status.SCHEDULED
    scheduled = publishing.cancel(release, at) if is_scheduled else []
    editions = [
        publishing.replace_with_notice(
            edition,
            order.notice,
            at=at,
            reason=order.notes[edition.language].strip(),
            moved_to=order.moved_to if order.notice == Notice.MOVED else None,
            by=by,
        )
        for edition in live(release, at)  # read again: a schedule may have held their ends
    ]
    return ({"status": Status.APPROVED} if scheduled else {}), editions


_EFFECTS = {
    "edit": _edit,
    "approve": _approve,
    "approve_afterwards": _approve_afterwards,
    "publish": _publish,
    "publish_urgently": _publish_urgently,
    "correct_live": _correct_live,
    "swap_contact": _swap_contact,
    "replace_contact": _replace_contact,
    "schedule": _schedule,
    "reschedule": _reschedule,
    "cancel": _cancel,
    "withdraw": _withdraw,
}


def _freeze(release, order, by, starts_at, at, *, approved=True) -> list[Edition]:
    """Writes the editions that the order names, if they are what was seen and approved."""
    offered = proposals.propose(release, at)
    if sentences := proposals.refusals(offered, order.languages, order.change, order.notes):
        raise Refused(sentences)
    chosen = [p for p in offered if p.language in order.languages]
    _demand_seen(chosen, order.seen)
    if approved and any(
        release.approved_hashes.get(p.language) != p.edition.content_hash for p in chosen
    ):
        raise Refused(
            [
                _(
                    "Something has changed since the text was approved, such as a contact person "
                    "or a highlight. Take it back and send it for review again."
                )
            ]
        )
    return publishing.publish(
        release,
        [p.language for p in chosen],
        at=starts_at,
        by=by,
        approved_by=release.approved_by if approved else None,
        change=order.change or Change.MAJOR,
        notes=order.notes,
    )


def _demand_seen(offered, seen):
    if any(p.edition.content_hash != seen.get(p.language) for p in offered):
        raise Refused(
            [
                _(
                    "Something on the page has changed since you opened it, such as a contact "
                    "person or a highlight. Look through it again."
                )
            ]
        )


def _moment_ahead(order, at) -> dt.datetime:
    if order.starts_at is None:
        raise Refused([_("Say when the text is to become public.")])
    try:
        moments.check_ahead(order.starts_at, at)
    except ValidationError as error:
        raise Refused(error.messages) from error
    return order.starts_at


def live(release, at) -> list[Edition]:
    """Returns the editions that the public can read now, Swedish first."""
    readable = release.editions.public(at).exclude(notice__in=[Notice.GONE, Notice.MOVED])
    return list(readable.order_by("-language"))


def settled(release: PressRelease, at: dt.datetime) -> dt.datetime:
    """Returns the moment from which a step counts: never before what has gone out already.

    A server's clock can be set back; the order of editions stays. A scheduled edition lies
    ahead because it is meant to.
    """
    starts = release.editions.order_by("-starts_at").values_list("starts_at", flat=True)
    starts = list(starts.distinct()[:2])
    if release.status == Status.SCHEDULED and starts and starts[0] > at:
        del starts[0]
    return max(at, starts[0] + dt.timedelta(microseconds=1)) if starts and starts[0] >= at else at


def published_alone(release: PressRelease, events: list | None = None) -> set[int]:
    """Returns the users who have published alone what nobody else has approved since.

    Args:
        events: (step, user) of each in their order, for who has read those of many at once.
    """
    waiting = {release.urgent_by_id} - {None}
    if not waiting:
        return set()
    if events is None:
        events = release.events.order_by("pk").values_list("step", "user")
    for step, user in events:
        if step in ALONE:
            waiting.add(user)
        elif step == "approve_afterwards":
            waiting &= {user}
    return waiting | {release.urgent_by_id}
