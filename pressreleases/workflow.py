"""Who may take which step, and when. The only writer of a status.

`TRANSITIONS` is the table; `refusals()` says in sentences why a step cannot be taken, which
greys out the button and refuses the POST alike; `perform()` takes the step in one transaction
and writes the event. What a step does beside that is in `steps.py`; what publishing would do in
`proposals.py`; what a text still lacks in `checks.py`; freezing in `publishing.py`.
"""

import datetime as dt
from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils.translation import gettext as _

from pressreleases import live_correction, steps
from pressreleases.models import Edition, Event, PressRelease
from pressreleases.models.releases import Status
from pressreleases.steps import Order, Refused

ANY = frozenset(Status)
WRITES = "pressreleases.change_pressrelease"
PUBLISHES = "pressreleases.publish_pressrelease"
#: Whose number answers is decided by publishers and by those who look after the staff's accounts.
REPLACES = "contacts.replace_contactperson"


@dataclass(frozen=True, kw_only=True)
class Transition:
    """One row of the table.

    Attributes:
        sources: The statuses from which the step can be taken.
        target: The status after it; None leaves it as it is.
        permission: What the user must be allowed to do.
        needs_note: Whether a reason must be written down.
        needs_second: Whether it takes somebody else than the one whose work it is about.
        keeps_approval: Whether what was approved stays approved.
    """

    sources: frozenset
    target: Status | None
    permission: str
    needs_note: bool = False
    needs_second: bool = False
    keeps_approval: bool = False


TRANSITIONS = {
    "edit": Transition(sources=ANY - {Status.SCHEDULED}, target=Status.DRAFT, permission=WRITES),
    # Somebody leaves: the working copy of a public text gets the successor for its next version.
    "swap_contact": Transition(
        sources=frozenset({Status.PUBLISHED}), target=None, permission=WRITES, keeps_approval=True
    ),
    # The same in what is public and scheduled: done alone, and approved by another afterwards.
    "replace_contact": Transition(
        sources=ANY, target=None, permission=REPLACES, keeps_approval=True
    ),
    "submit": Transition(
        sources=frozenset({Status.DRAFT, Status.RETURNED, Status.PUBLISHED}),
        target=Status.IN_REVIEW,
        permission=WRITES,
    ),
    "reopen": Transition(
        sources=frozenset({Status.IN_REVIEW, Status.APPROVED}),
        target=Status.DRAFT,
        permission=WRITES,
    ),
    "return": Transition(
        sources=frozenset({Status.IN_REVIEW, Status.APPROVED}),
        target=Status.RETURNED,
        permission=PUBLISHES,
        needs_note=True,
    ),
    "approve": Transition(
        sources=frozenset({Status.IN_REVIEW}),
        target=Status.APPROVED,
        permission=PUBLISHES,
        needs_second=True,
        keeps_approval=True,
    ),
    # An approval is of the content, so English that was approved with the Swedish may follow it.
    "publish": Transition(
        sources=frozenset({Status.APPROVED, Status.PUBLISHED}),
        target=Status.PUBLISHED,
        permission=PUBLISHES,
        keeps_approval=True,
    ),
    "schedule": Transition(
        sources=frozenset({Status.APPROVED, Status.PUBLISHED}),
        target=Status.SCHEDULED,
        permission=PUBLISHES,
        keeps_approval=True,
    ),
    "reschedule": Transition(
        sources=frozenset({Status.SCHEDULED}),
        target=Status.SCHEDULED,
        permission=PUBLISHES,
        keeps_approval=True,
    ),
    "cancel": Transition(
        sources=frozenset({Status.SCHEDULED}),
        target=Status.APPROVED,
        permission=PUBLISHES,
        keeps_approval=True,
    ),
    "publish_urgently": Transition(
        sources=frozenset({Status.DRAFT, Status.IN_REVIEW, Status.RETURNED}),
        target=Status.PUBLISHED,
        permission=PUBLISHES,
        needs_note=True,
    ),
    # A scheduled text is locked; what is public meanwhile can be corrected all the same.
    "correct_live": Transition(
        sources=frozenset({Status.SCHEDULED}),
        target=None,
        permission=PUBLISHES,
        needs_note=True,
        keeps_approval=True,
    ),
    "approve_afterwards": Transition(
        sources=ANY,
        target=None,
        permission=PUBLISHES,
        needs_second=True,
        keeps_approval=True,
    ),
    "withdraw": Transition(sources=ANY, target=None, permission=PUBLISHES, keeps_approval=True),
}


def refusals(release: PressRelease, step: str, by, at: dt.datetime) -> list[str]:
    """Returns why this user cannot take this step with this release at `at`, in sentences."""
    transition = TRANSITIONS[step]
    sentences = []
    if not by.has_perm(transition.permission):
        sentences.append(
            {
                WRITES: _("You may not change press releases."),
                PUBLISHES: _("Only a publisher can do this. Ask one to look at the text."),
                REPLACES: _("Only a publisher or an administrator can do this."),
            }[transition.permission]
        )
    status = release.status_at(at)
    if status not in transition.sources:
        sentences.append(
            _("This cannot be done while the status is “%(status)s”.") % {"status": status.label}
        )
    if step == "approve" and by.pk == release.changed_by_id:
        sentences.append(_("You wrote this last, so somebody else has to approve it."))
    if step == "approve_afterwards":
        if release.urgent_by_id is None:
            sentences.append(_("There is nothing here to approve afterwards."))
        elif steps.published_alone(release) == {by.pk}:
            sentences.append(_("You published this, so somebody else has to approve it."))
    if step == "withdraw" and not steps.live(release, steps.settled(release, at)):
        sentences.append(_("Nothing of this is public, so there is nothing to withdraw."))
    if step == "correct_live" and not live_correction.correctable(
        release, steps.settled(release, at)
    ):
        sentences.append(_("Nothing of this is public, so there is nothing to correct."))
    return sentences


def perform(
    release: PressRelease,
    step: str,
    *,
    by,
    at: dt.datetime,
    expected_revision: int,
    order: Order | None = None,
) -> list[Edition]:
    """Takes a step: checks it, changes the status, writes editions and the event, or nothing.

    Args:
        release: The working copy; its status and revision are brought up to date.
        step: A key of `TRANSITIONS`.
        by: The user who asks.
        at: The moment of the request.
        expected_revision: The revision that the user saw. Another one refuses the step.
        order: What goes with the step.

    Returns:
        The editions written or taken away, Swedish first.

    Raises:
        Refused: With the sentences that say why.
    """
    transition, order = TRANSITIONS[step], order or Order()
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
        sentences = refusals(release, step, by, at)
        if transition.needs_note and not order.note.strip():
            sentences.append(_("Write a reason. It is kept on record."))
        if sentences:
            raise Refused(sentences)
        before = release.status_at(at)  # now: the step changes the editions that it is read from
        moment = steps.settled(release, at)
        if release.status_at(moment) != before:
            raise Refused(
                [_("What is scheduled becomes public this very moment. Open the page again.")]
            )
        try:
            fields, editions = steps.take(step, release, order, by, moment)
        except IntegrityError as error:
            # The last guard spoke: another clock, or somebody who was quicker.
            raise Refused(
                [
                    _(
                        "The database refused this, so nothing has changed. The moment may just "
                        "have passed. Open the page again."
                    )
                ]
            ) from error
        if not transition.keeps_approval:
            fields |= {"approved_by": None, "approved_hashes": {}}
        replaced = fields.pop("replaced", {})
        # A withdrawal takes a schedule with it: what it left is an approved text.
        after = transition.target or fields.pop("status", before)
        PressRelease.objects.filter(pk=release.pk).update(status=after, **fields)
        release.refresh_from_db()
        if editions or before != after or order.note or step != "edit":
            record(
                release,
                step,
                by=by,
                at=at,
                before=before,
                editions=editions,
                note=order.note.strip(),
                replaced=replaced,
            )
    return editions


def record(release, step, *, by, at, before, editions=(), note="", replaced=None) -> Event:
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
        replaced=replaced or {},
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
