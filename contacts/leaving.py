"""What happens when a contact person leaves: who answers then, and where the name is swapped.

What is public or scheduled is frozen: the printed name stays there, and the successor's number
answers from the day after. What is still being written, and the next version of what is public,
get the successor at once.
"""

import datetime as dt
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from contacts.models import ContactPerson
from pressreleases import workflow
from pressreleases.models import Edition, PressRelease
from pressreleases.models.releases import Status
from pressreleases.steps import Order, Refused


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


def involved(person: ContactPerson, at: dt.datetime, day: dt.date) -> Involved:
    """Returns all places where the person stands at that moment. A fixed number of queries."""
    printed = Edition.objects.filter(appearances__person=person).defer("body", "highlights")
    copies = PressRelease.objects.filter(release_contacts__person=person).order_by("-changed_at")
    copies = {release: release.status_at(at) for release in copies}
    return Involved(
        public=list(printed.public(at).listed().order_by("-first_published_at", "-language")),
        scheduled=list(printed.filter(starts_at__gt=at).order_by("starts_at", "-language")),
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
) -> int:
    """Sets the last day and the successor, and swaps the person where a text is being written.

    Args:
        person: Who leaves.
        last_day: The last day on which the number is shown.
        successor: Who answers afterwards; None leaves it to the press line.
        by: The user who asks.
        at: The moment of the request.

    Returns:
        In how many texts that are being written the person was swapped, or taken away when
        nobody follows.

    Raises:
        Refused: One of the texts may not be changed by this user; nothing has been done then.
    """
    with transaction.atomic():
        where = involved(person, at, last_day)
        ContactPerson.objects.filter(pk__in=[p.pk for p in where.deputy_for]).exclude(
            pk=successor.pk if successor else None
        ).update(deputy=successor)
        person.active_until, person.deputy = last_day, successor
        person.save()
        for release in where.writing:
            _swap(release, "edit", person, successor, by, at)
        for release in where.published:
            _swap(release, "swap_contact", person, successor, by, at)
    return len(where.writing)


def _swap(release, step, person, successor, by, at):
    note = (
        _("%(name)s leaves. %(successor)s is the contact person instead.")
        if successor
        else _("%(name)s leaves and is no longer a contact person.")
    ) % {"name": person, "successor": successor}
    rows = release.release_contacts
    if successor and not rows.filter(person=successor).exists():
        rows.filter(person=person).update(person=successor)
    else:
        rows.filter(person=person).delete()
    # Four eyes: whoever swapped the name wrote last.
    PressRelease.objects.filter(pk=release.pk).update(changed_by=by)
    try:
        workflow.perform(
            release,
            step,
            by=by,
            at=at,
            expected_revision=release.revision,
            order=Order(note=note),
        )
    except Refused as refused:
        raise Refused([f"{release}: {sentence}" for sentence in refused.sentences]) from refused
