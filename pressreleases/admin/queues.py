"""Which releases wait for whom: one query for each part of the desk.

The desk shows the first rows of each, and the list of releases all of them. When somebody may
take a step is decided in `workflow.py`; a test keeps the two in agreement.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import (
    Case,
    CharField,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.utils.translation import gettext_lazy as _

from pressreleases import workflow
from pressreleases.models import Edition, Event
from pressreleases.models.editions import Notice
from pressreleases.models.releases import LANGUAGES, Status
from pressreleases.models.translations import TextState
from pressreleases.moments import SWEDEN


@dataclass(frozen=True, kw_only=True)
class Queue:
    """One part of the desk.

    Attributes:
        heading: What it is called.
        select: (releases, user, moment) → those that belong here, in the order they are shown.
        permission: What a user must be allowed to do to see it, None for everybody who reads.
        steps: The steps of which the latest tells who did it, and when.
        is_loud: Whether it must not be overlooked.
    """

    heading: str
    select: Callable[[QuerySet, object, dt.datetime], QuerySet]
    permission: str | None = None
    steps: tuple[str, ...] = ()
    is_loud: bool = False


#: Those that have waited longest come first, on every database.
LONGEST = F("last_at").asc(nulls_first=True)


def _published_urgently(releases, user, at):
    return releases.filter(urgent_by__isnull=False).order_by(LONGEST, "pk")


def _for_my_approval(releases, user, at):
    return releases.filter(status=Status.IN_REVIEW).exclude(changed_by=user).order_by(LONGEST, "pk")


def _for_others_approval(releases, user, at):
    waiting = releases.filter(status=Status.IN_REVIEW)
    if user.has_perm(workflow.PUBLISHES):
        waiting = waiting.filter(changed_by=user)
    return waiting.order_by(LONGEST, "pk")


def _mine(user) -> Q:
    """Texts that I changed last, began, or sent for review."""
    own = Event.objects.filter(release=OuterRef("pk"), user=user, step__in=("create", "submit"))
    return Q(changed_by=user) | Exists(own)


def _returned_to_me(releases, user, at):
    newest = F("last_at").desc(nulls_last=True)
    return releases.filter(_mine(user), status=Status.RETURNED).order_by(newest, "-pk")


def _my_drafts(releases, user, at):
    return releases.filter(_mine(user), status=Status.DRAFT).order_by("-changed_at", "-pk")


def _approved(releases, user, at):
    return releases.filter(status=Status.APPROVED).order_by(LONGEST, "pk")


def _scheduled(releases, user, at):
    return releases.filter(ahead(at), status=Status.SCHEDULED).order_by("starts_at", "pk")


def ahead(at: dt.datetime | None) -> Exists:
    """Whether a release has an edition that has not begun."""
    return Exists(Edition.objects.ahead(at).filter(release=OuterRef("pk")))


def _english_behind(releases, user, at):
    swedish = Edition.objects.public(at).in_language("sv").filter(release=OuterRef("pk"))
    behind = releases.filter(
        ~Exists(swedish.exclude(notice=Notice.NONE)),
        translation__state_en__in=[TextState.MISSING, TextState.OUTDATED],
    ).exclude(translation__state_sv=TextState.MISSING)
    is_missing = Case(When(translation__state_en=TextState.MISSING, then=1), default=0)
    return behind.alias(swedish_is_public=Exists(swedish)).order_by(
        F("swedish_is_public").desc(), is_missing, "-changed_at", "-pk"
    )


def _published_today(releases, user, at):
    midnight = at.astimezone(SWEDEN).replace(hour=0, minute=0, second=0, microsecond=0)
    today = Edition.objects.public(at).listed().filter(starts_at__gte=midnight)
    newest = today.filter(release=OuterRef("pk")).order_by("-starts_at")
    return releases.filter(Exists(newest)).order_by(
        Subquery(newest.values("starts_at")[:1]).desc(), "-pk"
    )


_NOTHING = Value(None, output_field=CharField())
#: Steps that let a text out, at once or later.
OUT = ("publish", "publish_urgently", "schedule", "reschedule")
QUEUES = {
    "urgent": Queue(
        heading=_("Published urgently, not approved yet"),
        select=_published_urgently,
        permission=workflow.PUBLISHES,
        steps=("publish_urgently", "correct_live", "replace_contact"),
        is_loud=True,
    ),
    "returned": Queue(
        heading=_("Sent back to me"), select=_returned_to_me, steps=("return",), is_loud=True
    ),
    "review": Queue(
        heading=_("Waiting for my approval"),
        select=_for_my_approval,
        permission=workflow.PUBLISHES,
        steps=("submit",),
    ),
    "drafts": Queue(heading=_("Mine in progress"), select=_my_drafts),
    "approved": Queue(
        heading=_("Approved, not published yet"), select=_approved, steps=("approve", "cancel")
    ),
    "scheduled": Queue(heading=_("Scheduled"), select=_scheduled, steps=("schedule", "reschedule")),
    "english": Queue(heading=_("English is missing or outdated"), select=_english_behind),
    "others": Queue(
        heading=_("Waiting for somebody else’s approval"),
        select=_for_others_approval,
        steps=("submit",),
    ),
    "today": Queue(heading=_("Published today"), select=_published_today, steps=OUT),
}


def select(key: str, releases: QuerySet, user, at: dt.datetime) -> QuerySet:
    """Returns the releases of one part of the desk, none where the user may not see it.

    Each carries `last_at`, `last_name` and `last_note` of the step that brought it there,
    `starts_at` of what is scheduled, and `slug_public_sv` and `_en` of what is public.
    """
    queue = QUEUES[key]
    if queue.permission and not user.has_perm(queue.permission):
        return releases.none()
    last = Event.objects.filter(release=OuterRef("pk"), step__in=queue.steps)
    last = last.order_by("-at", "-pk")
    pending = Edition.objects.ahead(at).filter(release=OuterRef("pk"))
    public = Edition.objects.public(at).listed().filter(release=OuterRef("pk"))
    releases = releases.annotate(
        starts_at=Subquery(pending.order_by("starts_at").values("starts_at")[:1]),
        **{
            f"last_{name}": Subquery(last.values(column)[:1]) if queue.steps else _NOTHING
            for name, column in (("at", "at"), ("name", "user_name"), ("note", "note"))
        },
        **{
            f"slug_public_{code}": Subquery(public.in_language(code).values("slug")[:1])
            for code in LANGUAGES
        },
    )
    return queue.select(releases, user, at)
