"""The desk: the admin's first page, which answers “what needs me now?”.

Which releases belong in which part is in `queues.py`, who leaves and is still named in
`contacts/leaving.py`; here each becomes a row that says who did what, when, and what to do next.
One query for each part, whatever the number of releases.
"""

import datetime as dt
from dataclasses import dataclass

from django.contrib import admin
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from contacts import leaving
from contacts.models import ContactPerson
from pressreleases import moments, workflow
from pressreleases.admin import queues
from pressreleases.models import PressRelease
from pressreleases.models.releases import LANGUAGES
from pressreleases.models.translations import TextState

#: So many rows of each part; the list of releases shows the others.
ROWS = 10
_READ = ("title_sv", "title_en", "kind", "status", "changed_at", "changed_by", "urgent_by")


@dataclass(frozen=True, kw_only=True)
class Row:
    """One release, or one contact person who leaves, on the desk.

    Attributes:
        title, language: The title and the language it is in; "" for the editor's own.
        kind: The label above the title.
        what: Who did what to it, in words.
        when: When that was, None when `what` says so itself.
        note: What was written with it: a reason.
        next, url: What to do now, and where.
    """

    title: str
    language: str
    kind: str
    what: str
    when: dt.datetime | None
    note: str
    next: str
    url: str


@dataclass(frozen=True, kw_only=True)
class Section:
    """One part of the desk with something in it.

    Attributes:
        all_url: The list with all of them, "" when they are all here.
    """

    key: str
    heading: str
    is_loud: bool
    rows: list[Row]
    all_url: str


def show(request):
    """The first page."""
    may_read = request.user.has_perm("pressreleases.view_pressrelease")
    context = {
        "may_read": may_read,
        "sections": sections(request.user, request.now) if may_read else [],
    }
    return admin.site.index(request, extra_context=context)


def sections(user, at: dt.datetime) -> list[Section]:
    """Returns the parts of the desk that have something in them for this user."""
    releases = PressRelease.objects.select_related("changed_by", "urgent_by", "translation")
    releases = releases.only(
        *_READ,
        *("changed_by__first_name", "changed_by__last_name", "changed_by__username"),
        *("urgent_by__first_name", "urgent_by__last_name", "urgent_by__username"),
        *("translation__state_sv", "translation__state_en"),
    )
    found = []
    for key, queue in queues.QUEUES.items():
        if queue.permission and not user.has_perm(queue.permission):
            continue
        rows = list(queues.select(key, releases, user, at)[: ROWS + 1])
        if rows:
            everything = f"{reverse('admin:pressreleases_pressrelease_changelist')}?desk={key}"
            found.append(
                Section(
                    key=key,
                    heading=queue.heading,
                    is_loud=queue.is_loud,
                    rows=[_row(key, release, user, at) for release in rows[:ROWS]],
                    all_url=everything if len(rows) > ROWS else "",
                )
            )
    return found + _leaving(user, at)


def _leaving(user, at) -> list[Section]:
    """Returns who leaves and is still named, for those who may swap the name."""
    left = leaving.still_named(at, timezone.localdate(at)) if leaving.may_replace(user) else []
    if not left:
        return []
    return [
        Section(
            key="leaving",
            heading=_("Contact persons who leave and are still named"),
            is_loud=False,
            rows=[_leaver(person, count) for person, count in left],
            all_url="",
        )
    ]


def _leaver(person, count) -> Row:
    sentence = ngettext(
        "Last day: %(day)s. Still named in %(count)s text that is public or scheduled.",
        "Last day: %(day)s. Still named in %(count)s texts that are public or scheduled.",
        count,
    )
    day = formats.date_format(person.active_until, "j F Y")
    return Row(
        title=person.name,
        language="",
        kind=capfirst(ContactPerson._meta.verbose_name),
        what=sentence % {"day": day, "count": count},
        when=None,
        note="",
        next=_("Swap the name"),
        url=reverse("admin:contacts_contactperson_leaving", args=[person.pk]),
    )


def _row(key, release, user, at) -> Row:
    what, when = _SAID[key](release)
    label, page = _next(key, release, user)
    if key == "scheduled":
        what, when = moments.in_words(release.starts_at, at), None
    language = next((code for code in LANGUAGES if release.in_language("title", code)), "")
    return Row(
        title=str(release),
        language=language,
        kind=release.get_kind_display(),
        what=what,
        when=when,
        note=(release.last_note or "") if key in ("urgent", "returned") else "",
        next=label,
        url=_public_url(release)
        if page == "public"
        else reverse(f"admin:pressreleases_pressrelease_{page}", args=[release.pk]),
    )


def _by(sentence, latest_name, person, at):
    """Returns the sentence with the name in it, and the moment."""
    name = latest_name or (person and (person.get_full_name() or person.get_username()))
    return sentence % {"name": name or _("somebody")}, at


def _changed(release):
    return _by(_("Changed by %(name)s"), "", release.changed_by, release.changed_at)


def _last(sentence, release, person=None):
    who = person or release.changed_by
    return _by(sentence, release.last_name, who, release.last_at or release.changed_at)


_SAID = {
    "urgent": lambda r: _last(_("Published by %(name)s alone"), r, r.urgent_by),
    "returned": lambda r: _last(_("Sent back by %(name)s"), r),
    "review": lambda r: _last(_("Sent for review by %(name)s"), r),
    "others": lambda r: _last(_("Sent for review by %(name)s"), r),
    "drafts": _changed,
    "approved": lambda r: _last(_("Approved by %(name)s"), r),
    "scheduled": lambda r: ("", None),
    "english": lambda r: (_english(r), None),
    "today": lambda r: _last(_("Published by %(name)s"), r),
}


def _english(release) -> str:
    is_outdated = release.translation.state_en == TextState.OUTDATED
    if release.slug_public_sv:
        return (
            _("The Swedish text is public and the English outdated.")
            if is_outdated
            else _("The Swedish text is public and there is no English.")
        )
    return _("The English is outdated.") if is_outdated else _("There is no English yet.")


def _next(key, release, user) -> tuple[str, str]:
    """Returns what to do now, and on which page."""
    may_publish = user.has_perm(workflow.PUBLISHES)
    if key == "urgent":
        if release.urgent_by_id == user.pk:
            return _("Ask a colleague to approve it"), "publish"
        return _("Look through and approve"), "publish"
    if key == "approved":
        return (_("Publish or schedule") if may_publish else _("See how it stands")), "publish"
    if key == "scheduled":
        return (_("Change the time") if may_publish else _("See how it stands")), "publish"
    if key == "english":
        if not user.has_perm(workflow.WRITES):
            return _("See the text"), "change"
        if release.translation.state_en == TextState.OUTDATED:
            return _("See what has changed"), "translation"
        return _("Write the English"), "change"
    return {
        "returned": (_("Mend the text"), "change"),
        "review": (_("Look through and approve"), "publish"),
        "others": (_("See how it stands"), "publish"),
        "drafts": (_("Go on writing"), "change"),
        "today": (_("See the page"), "public"),
    }[key]


def _public_url(release) -> str:
    language = "sv" if release.slug_public_sv else "en"
    slug = release.slug_public_sv or release.slug_public_en
    return reverse("release", kwargs={"language": language, "slug": slug})
