"""What those who work at one text are told about each other, in sentences."""

import datetime as dt

from django.utils import translation
from django.utils.translation import gettext as _

from pressreleases.models import Event, Presence, PressRelease
from pressreleases.models.events import STEPS
from pressreleases.models.releases import Status
from pressreleases.moments import SWEDEN
from pressreleases.templatetags.newsroom import day


def clock(at: dt.datetime, now: dt.datetime) -> str:
    """Returns "14.07" for a moment of today, else with its date: "22 februari 2018 14.07"."""
    local = at.astimezone(SWEDEN)
    time = f"{local:%H.%M}" if translation.get_language() == "sv" else f"{local:%H:%M}"
    return time if local.date() == now.astimezone(SWEDEN).date() else f"{day(at)} {time}"


def name_of(user) -> str:
    """Returns the user's name, or what they sign in with."""
    return (user.get_full_name() or user.get_username()) if user else _("Somebody else")


def who_is_here(release: PressRelease, user, now: dt.datetime) -> list[str]:
    """Returns one sentence for each other person who has the release open."""
    sentences = []
    for other in Presence.objects.others(user, release, now):
        words = {"name": name_of(other.user), "opened": clock(other.opened_at, now)}
        if other.typed_at:
            words["typed"] = clock(other.typed_at, now)
            sentence = _(
                "%(name)s has had the text open since %(opened)s and last wrote at %(typed)s."
            )
        else:
            sentence = _("%(name)s has had the text open since %(opened)s.")
        sentences.append(sentence % words)
    return sentences


def saved_by(release: PressRelease, user, now: dt.datetime) -> str:
    """Returns whose the saved text is, and from when."""
    words = {"saved_by": name_of(release.changed_by), "saved_at": clock(release.changed_at, now)}
    if release.changed_by_id == user.pk:
        return _("Saved by yourself at %(saved_at)s") % words
    return _("Saved by %(saved_by)s at %(saved_at)s") % words


def news(release: PressRelease, user, now: dt.datetime, *, is_rewritten: bool = True) -> list[str]:
    """Returns what the latest change of the release was, and where the text stands after it.

    Args:
        is_rewritten: Whether the text itself is another one than before.
    """
    sentences = []
    moment = clock(release.changed_at, now)
    if not is_rewritten:
        pass
    elif release.changed_by_id == user.pk:
        sentences.append(
            _("You saved the text yourself at %(time)s, in another window.") % {"time": moment}
        )
    else:
        sentences.append(
            _("%(name)s saved the text at %(time)s.")
            % {"name": name_of(release.changed_by), "time": moment}
        )
    steps = release.events.exclude(step__in=["create", "edit"]).filter(at__gte=release.changed_at)
    if event := steps.order_by("-at", "-pk").first():
        sentences.append(
            _("%(step)s by %(name)s at %(time)s.")
            % {"step": STEPS[event.step], "name": event.user_name, "time": clock(event.at, now)}
        )
    status = release.status_at(now)
    if status in (Status.IN_REVIEW, Status.APPROVED, Status.PUBLISHED):
        sentences.append(
            _(
                "The status is “%(status)s” now. If you save, the text becomes a draft again; "
                "nothing that is public changes."
            )
            % {"status": status.label}
        )
    return sentences


def locked(release: PressRelease, now: dt.datetime) -> str:
    """Returns why nothing can be saved in the release, and what to do."""
    if release.status_at(now) == Status.SCHEDULED:
        return _(
            "The text was scheduled meanwhile, so it is locked and nothing was saved in it. Your "
            "text is kept here. Ask a publisher to cancel the schedule on the page “Review and "
            "publish”; then press “Restore” here."
        )
    return _("You may not change this text any more, so nothing was saved. Your text is kept here.")


def deletion(release_id: int | None, now: dt.datetime) -> str | None:
    """Returns who deleted a release and when, None when nobody did."""
    deleted = Event.objects.filter(step="delete", release_id=release_id).last()
    if deleted is None:
        return None
    return _(
        "%(name)s deleted the draft “%(title)s” at %(time)s. Your text is kept: press “Restore” "
        "and save it as a new draft."
    ) % {
        "name": deleted.user_name or _("Somebody else"),
        "title": deleted.note,
        "time": clock(deleted.at, now),
    }
