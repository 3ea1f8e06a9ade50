"""What is typed and not saved: kept on the server while one types, shown, given back or thrown.

Nothing here touches a release, its revision or its events. Everybody reads their own texts only.
"""

import re

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseNotAllowed, HttpResponseRedirect, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from pressreleases import choosing, written
from pressreleases.admin import choice, company
from pressreleases.admin.resuming import resume_page
from pressreleases.models import Autosave, Presence, PressRelease

#: Characters of one kept text, in JSON: two bodies of the greatest length, and some room.
MOST_CHARACTERS = 1_200_000
#: So many unsaved texts are shown above the form; the others wait their turn.
MOST_SHOWN = 5
#: In the session: the opened pages that have been saved last.
SAVED_PAGES = "saved_pages"
_PAGE = re.compile(r"[0-9a-z]{8,32}", re.A)


def is_page(given: str | None) -> bool:
    """Whether it is the name of an opened page, as the form carries it."""
    return bool(_PAGE.fullmatch(given or ""))


def number(given: str | None, digits: int = 9) -> int | None:
    """Returns the number that was sent, such as a revision; None when it is none."""
    given = given or ""
    is_one = given.isascii() and given.isdigit() and len(given) <= digits
    return int(given) if is_one else None


def key(given: str | None) -> int | None:
    """Returns the number of a release that stood in an address, None when it cannot be one."""
    return number(given, digits=18)


def keep(request, release, page, *, text, base, revision) -> Autosave:
    """Stores what stands on an opened page. The text must have been read by `written`."""
    return Autosave.objects.keep(
        request.user,
        page,
        at=request.now,
        release=release,
        text=text,
        base=base,
        base_revision=revision,
    )


def forget(request, page: str) -> None:
    """Forgets what was kept of a page that has been saved, also if it is sent once more."""
    if is_page(page):
        Autosave.objects.filter(user=request.user, page=page).delete()
        request.session[SAVED_PAGES] = [*request.session.get(SAVED_PAGES, []), page][-20:]


def keep_sent(request, release, text) -> None:
    """Stores what was sent to be saved and could not be."""
    post = request.POST
    page = post.get("page")
    if is_page(page):
        base = written.read_fingerprints(post.get("base"))
        keep(
            request, release, page, text=text, base=base, revision=number(post.get("seen_revision"))
        )
    request.text_is_kept = True


def context(desk, request, *, add, release, page) -> dict:
    """Returns what the form shows about colleagues and about what was never saved.

    Args:
        add: Whether it is the form of a new release.
        release: The release, None for a new one.
        page: The opened page that is shown again, whose text stands in the form itself.
    """
    texts = list(Autosave.objects.of(request.user, release).exclude(page=page or "")[:MOST_SHOWN])
    unsaved = []
    if texts:
        saved = desk.text_of(request, None if add else desk._as_saved(release.pk))
        sides = choice.Sides(desk, request, release, saved, saved)
        for kept in texts:
            names = written.differing(saved, written.fitted(kept.text, saved))
            if names:
                unsaved.append(
                    {
                        "page": kept.page,
                        "when": company.clock(kept.saved_at, request.now),
                        "fields": [sides.label(name) for name in names],
                    }
                )
    place = "new" if add else release.pk
    return {
        "unsaved": unsaved,
        "is_restored": "_restored" in request.POST,
        "here": [] if add else company.who_is_here(release, request.user, request.now),
        "together_url": reverse("admin:pressreleases_pressrelease_together", args=[place]),
        "may_restore": add or desk.has_change_permission(request, release),
    }


class Unreadable(Exception):
    """What was sent is not what the form sends; the message is a sentence."""


class TogetherView:
    """The small JSON view that the form talks to while it is open.

    GET tells whether one is signed in, who else is here, and gives a fresh token. POST with
    `_do=here` says that the form is open, `_do=leave` that it was left, and `_do=keep`, with all
    that stands in the form, keeps it. Every refusal has a sentence.
    """

    def __init__(self, desk):
        self.desk = desk

    def __call__(self, request, place):
        if not self.desk.admin_site.has_permission(request):
            return _refusal(403, _("You have been signed out."), signed_out=True)
        allowed = (
            self.desk.has_change_permission if place != "new" else self.desk.has_add_permission
        )
        if not allowed(request):
            return _refusal(403, _("You may not change press releases."))
        if request.method not in ("GET", "POST"):
            return HttpResponseNotAllowed(["GET", "POST"])
        release = None
        told = None
        if place != "new":
            release = self._release(place)
            if release is None:
                told = company.deletion(key(place), request.now)
                if told is None:
                    return _refusal(404, _("There is no such text."))
        if request.method == "GET":
            return self._told(request, release, told)
        return self._do(request, release, told)

    def _release(self, place):
        return PressRelease.objects.select_related("changed_by").filter(pk=key(place)).first()

    def _do(self, request, release, told):
        what = request.POST.get("_do")
        if what == "keep":
            try:
                is_kept = self._keep(request, release)
            except Unreadable as error:
                return _refusal(400, str(error))
            words = _("Saved automatically at %(time)s") % {
                "time": company.clock(request.now, request.now)
            }
            return self._told(request, release, told, kept=words if is_kept else None)
        if what == "leave":
            Presence.objects.leave(request.user, release, request.now)
            return self._told(request, release, told)
        if what != "here":
            return _refusal(400, _("What was sent cannot be read."))
        if release:
            Presence.objects.note(request.user, release, request.now)
        return self._told(request, release, told)

    def _told(self, request, release, told, kept=None):
        lines = [told] if told else []
        if release:
            seen = number(request.POST.get("seen_revision"))
            if not self.desk.has_change_permission(request, release):
                lines.append(company.locked(release, request.now))
            elif seen is not None and seen != release.revision:
                lines += company.news(release, request.user, request.now)
                lines.append(_("When you save, you see both texts and choose."))
            lines += company.who_is_here(release, request.user, request.now)
        return JsonResponse({"token": get_token(request), "lines": lines, "kept": kept})

    def _keep(self, request, release) -> bool:
        """Keeps what was sent; returns whether there was anything to keep."""
        post = request.POST
        if not is_page(post.get("page")):
            raise Unreadable(_("What was sent does not say which page it comes from."))
        revision = number(post.get("seen_revision"))
        if revision is None and (release or post.get("seen_revision")):
            raise Unreadable(_("What was sent does not say which text it is about."))
        if any("\x00" in value for _name, values in post.lists() for value in values):
            raise Unreadable(_("The text has a character in it that cannot be stored."))
        base = written.read_fingerprints(post.get("base"))
        if not base and post.get("base", "") not in ("", "{}"):
            raise Unreadable(_("What was sent cannot be read."))
        if sum(len(value) for _name, values in post.lists() for value in values) > MOST_CHARACTERS:
            raise Unreadable(_("The text is too long to be saved automatically. Save it yourself."))
        form, formsets = self.desk.forms_of(request, release, post)
        if not all(formset.management_form.is_valid() for formset in formsets):
            raise Unreadable(_("What was sent is not the whole form."))
        if post["page"] in request.session.get(SAVED_PAGES, ()):
            return False  # an echo of what has been saved since
        text = written.of(form, formsets)
        keep(request, release, post["page"], text=text, base=base, revision=revision)
        if release:
            Presence.objects.note(request.user, release, request.now, typed=True)
        return True


def _refusal(status, sentence, *, signed_out=False) -> JsonResponse:
    return JsonResponse({"sentence": sentence, "signed_out": signed_out}, status=status)


class UnsavedView:
    """What was typed and never saved, beside what is saved: to read, to restore or to throw."""

    def __init__(self, desk):
        self.desk = desk

    def __call__(self, request, page):
        kept = get_object_or_404(Autosave, user=request.user, page=page)
        if not self.desk.has_view_permission(request):
            raise PermissionDenied
        # As a plain number: a draft that was deleted has left the number behind.
        release = PressRelease.objects.filter(pk=kept.release_id).first()
        if release:
            address = reverse("admin:pressreleases_pressrelease_change", args=[release.pk])
        else:
            address = reverse("admin:pressreleases_pressrelease_add")
        if request.method == "POST":
            kept.delete()
            messages.success(request, _("The unsaved text has been thrown away."))
            return HttpResponseRedirect(address)
        saved = self.desk.text_of(request, release)
        mine = written.fitted(kept.text, saved)
        sides = choice.Sides(self.desk, request, release, saved, mine)
        found = choosing.differences(kept.base, saved, mine)
        may_restore = (
            self.desk.has_change_permission(request, release)
            if release
            else self.desk.has_add_permission(request)
        )
        told = None
        if release and not may_restore:
            told = company.locked(release, request.now)
        context = {
            **self.desk.admin_site.each_context(request),
            "title": _("Unsaved text"),
            "subtitle": str(release) if release else "",
            "opts": PressRelease._meta,
            "release": release,
            "kept": kept,
            "when": company.clock(kept.saved_at, request.now),
            "address": address,
            "differences": [sides.of(each) for each in found],
            "may_restore": may_restore,
            "told": told,
        }
        return TemplateResponse(request, "admin/pressreleases/pressrelease/unsaved.html", context)


def guard(site):
    """Returns a wrapper for the form's views that loses no text when one is signed out."""

    def wrap(view):
        protected = site.admin_view(view)

        def guarded(request, *args, **kwargs):
            if request.method == "POST" and not site.has_permission(request):
                return resume_page(request)
            return protected(request, *args, **kwargs)

        return guarded

    return wrap
