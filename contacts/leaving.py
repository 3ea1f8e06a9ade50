"""What happens when a contact person leaves: who answers then, and where the name is swapped.

One press swaps the person in all that is being written, public or scheduled. What is public gets a
version of its own, what is scheduled is taken away and scheduled anew for the same instant; both
are done alone, by those who may, and wait to be approved by somebody else afterwards. For those
who may not, the printed names stay, and the successor's number answers from the day after.
Old versions are never changed.
"""

import datetime as dt
import hashlib
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Count, Exists, OuterRef, Q
from django.utils.translation import gettext as _

from contacts.models import ContactPerson
from pressreleases import steps, swapping, workflow
from pressreleases.models import Appearance, Edition, Event, PressRelease
from pressreleases.models.releases import Status
from pressreleases.steps import Order, Refused

STEP = "replace_contact"
#: How long before and after somebody's last day the desk shows the texts that are left.
NEAR = dt.timedelta(days=30)


@dataclass(frozen=True, kw_only=True)
class Involved:
    """Where a person stands.

    Attributes:
        public: Editions that the public can read now, newest first.
        scheduled: Editions that have not begun.
        writing: Working copies that are not public as they are and not locked.
        published: Working copies of what is public, which the next version is made from.
        deputy_for: Active persons for whom this one answers.
    """

    public: list[Edition]
    scheduled: list[Edition]
    writing: list[PressRelease]
    published: list[PressRelease]
    deputy_for: list[ContactPerson]

    @property
    def fingerprint(self) -> str:
        """Returns what differs when anything has come, gone or changed since it was shown."""
        copies = sorted((release.pk, release.revision) for release in self.writing + self.published)
        editions = sorted(edition.pk for edition in self.public + self.scheduled)
        return hashlib.sha256(repr((copies, editions)).encode()).hexdigest()


@dataclass(frozen=True, kw_only=True)
class Done:
    """In how many texts the person was swapped, or taken away when nobody follows.

    Attributes:
        writing: Texts that are being written; released: texts that are public or scheduled.
        left: Texts that are public or scheduled and still name the person.
    """

    writing: int
    released: int
    left: int


def involved(person: ContactPerson, at: dt.datetime, day: dt.date) -> Involved:
    """Returns all places where the person stands at that moment. A fixed number of queries."""
    printed = Edition.objects.filter(appearances__person=person).defer("body", "highlights")
    copies = PressRelease.objects.filter(release_contacts__person=person).order_by("-changed_at")
    ahead = Edition.objects.ahead(at).filter(release__in=copies).values_list("release", flat=True)
    ahead = set(ahead)
    copies = {release: release.status_at(at, is_ahead=release.pk in ahead) for release in copies}
    return Involved(
        public=list(printed.public(at).listed().order_by("-first_published_at", "-language")),
        scheduled=list(printed.ahead(at).order_by("starts_at", "-language")),
        writing=[r for r, s in copies.items() if s not in (Status.SCHEDULED, Status.PUBLISHED)],
        published=[r for r, s in copies.items() if s == Status.PUBLISHED],
        deputy_for=list(ContactPerson.objects.active(day).filter(deputy=person)),
    )


def leave(
    person: ContactPerson,
    *,
    last_day: dt.date,
    successor: ContactPerson | None,
    by,
    at: dt.datetime,
    seen: str,
) -> Done:
    """Sets the last day and the successor, and swaps the person everywhere that `by` may.

    Args:
        person: Who leaves.
        last_day: The last day on which the number is shown.
        successor: Who answers afterwards; None leaves it to the press line.
        by: The user who asks.
        at: The moment of the request.
        seen: The fingerprint of what the user was shown. That is done, or nothing.

    Raises:
        Refused: Something has changed since, or one of the texts may not be changed by this
            user; nothing has been done then.
    """
    with transaction.atomic():
        where = involved(person, at, last_day)
        if where.fingerprint != seen:
            raise Refused([_("Something here has changed since you opened the page. Look again.")])
        ContactPerson.objects.filter(pk__in=[p.pk for p in where.deputy_for]).exclude(
            pk=successor.pk if successor else None
        ).update(deputy=successor)
        person.active_until, person.deputy = last_day, successor
        person.save()
        order = Order(note=swapping.in_words(person, successor), leaver=person, successor=successor)
        for release in where.writing:
            swapping.swap_rows(release, person, successor)
            # Four eyes: whoever swapped the name wrote last.
            PressRelease.objects.filter(pk=release.pk).update(changed_by=by)
            _take(release, "edit", by, at, order)
        named = {edition.release_id for edition in where.public + where.scheduled}
        released = _released(where, person, successor) if may_replace(by) else set()
        for release in PressRelease.objects.filter(pk__in=released).order_by("pk"):
            _take(release, STEP, by, at, order)
        for release in where.published:
            if release.pk not in released:
                _take(release, "swap_contact", by, at, order)
    return Done(writing=len(where.writing), released=len(released), left=len(named - released))


def may_replace(user) -> bool:
    """Whether the user may swap somebody in what is public and scheduled."""
    return user.has_perm(workflow.TRANSITIONS[STEP].permission)


def _released(where, person, successor) -> set[int]:
    """Returns the releases that are public or scheduled and in which something is swapped."""
    return {
        edition.release_id
        for edition in where.public + where.scheduled
        if swapping.contacts_after(edition, person, successor)
    }


def _take(release, step, by, at, order):
    try:
        workflow.perform(
            release, step, by=by, at=at, expected_revision=release.revision, order=order
        )
    except Refused as refused:
        raise Refused([f"{release}: {sentence}" for sentence in refused.sentences]) from refused


def still_named(at: dt.datetime, day: dt.date) -> list[tuple[ContactPerson, int]]:
    """Returns who leaves about that day, and in how many texts the name could be swapped still.

    Those are public or scheduled: whoever only writes has left them to somebody who may. One query.
    """
    others = Appearance.objects.filter(edition=OuterRef("edition"))
    others = others.exclude(person=OuterRef("person"))
    edition = {"pk": OuterRef("edition")}  # of few persons: not all that is public is gone through
    public = Edition.objects.public(at).listed().filter(**edition)
    # As `swapping.contacts_after()` has it: the only one who is named stays when nobody follows.
    left = Appearance.objects.filter(
        Q(person__deputy__isnull=False) | Exists(others),
        Exists(public) | Exists(Edition.objects.ahead(at).filter(**edition)),
        person__active_until__range=(day - NEAR, day + NEAR),
    )
    rows = left.values_list("person", "person__name", "person__active_until")
    rows = rows.annotate(texts=Count("edition__release", distinct=True))
    return [
        (ContactPerson(pk=pk, name=name, active_until=last_day), texts)
        for pk, name, last_day, texts in rows.order_by("person__active_until", "person")
    ]


def waiting(person: ContactPerson) -> list[PressRelease]:
    """Returns the texts in which the person was swapped and nobody else has approved that yet.

    A text in which something else was done alone as well is approved on its own page. Each has
    `alone_by`: whose work it is. Two queries.
    """
    swaps = Event.objects.filter(step=STEP, replaced__contact=person.pk).values("release")
    releases = PressRelease.objects.filter(urgent_by__isnull=False, pk__in=swaps)
    releases = list(releases.select_related("urgent_by").order_by("pk"))
    events = {release.pk: [] for release in releases}
    rows = Event.objects.filter(release__in=events).order_by("pk")
    for pk, *event in rows.values_list("release", "step", "user"):
        events[pk].append(event)
    for release in releases:
        release.alone_by = steps.published_alone(release, events[release.pk])
    return [release for release in releases if _alone(events[release.pk]) == {STEP}]


def _alone(events) -> set[str]:
    """Returns the steps that were taken alone since somebody last approved."""
    alone = set()
    for step, _user in events:
        if step in steps.ALONE:
            alone.add(step)
        elif step == "approve_afterwards":
            alone.clear()
    return alone


def may_approve(releases: list[PressRelease], user) -> bool:
    """Whether the user is offered to approve these from `waiting()`; asks nothing more.

    The last word is `workflow.refusals()`, which is asked when it is done.
    """
    may = user.has_perm(workflow.TRANSITIONS["approve_afterwards"].permission)
    return may and all(release.alone_by != {user.pk} for release in releases)


def approve(releases: list[PressRelease], *, by, at: dt.datetime) -> None:
    """Approves the swap in all of these, or in none.

    Raises:
        Refused: One of them may not be approved by this user; nothing has been done then.
    """
    with transaction.atomic():
        for release in releases:
            _take(release, "approve_afterwards", by, at, Order())
