"""The page with the Swedish paragraphs that have changed, each beside its English one."""

from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pressreleases import answers, translations, vouching, workflow
from pressreleases.models import PressRelease
from pressreleases.steps import Refused
from pressreleases.translations import Change


@dataclass(frozen=True, kw_only=True)
class Line:
    """One changed paragraph as the page shows it.

    Attributes:
        name: Which paragraph it is.
        kind: What has happened to it, in words.
        marks: What was taken away, what came and what stayed, in Swedish.
        english: The English paragraph that goes with it; is_sure: whether it is that one;
            is_beside: whether it is its translation, and not the one that it would follow.
        field: Name of the form field to go to.
    """

    change: Change
    name: str
    kind: str
    marks: list[tuple[str, str]]
    english: str
    is_sure: bool
    is_beside: bool
    field: str


class TranslationView:
    """Shows what has changed in Swedish, and takes the answer that the English needs no change."""

    def __init__(self, model_admin):
        self.model_admin = model_admin

    def __call__(self, request, pk):
        release = get_object_or_404(PressRelease, pk=pk)
        if not self.model_admin.has_view_permission(request, release):
            raise PermissionDenied
        errors = []
        if request.method == "POST":
            if not request.user.has_perm(workflow.WRITES):
                raise PermissionDenied
            try:
                chosen = answers.needs_no_change(
                    release, request.POST.getlist("answer"), by=request.user, at=request.now
                )
            except Refused as refused:
                errors = refused.sentences
            else:
                messages.success(request, _told(len(chosen)))
                return HttpResponseRedirect(request.path)
        return TemplateResponse(
            request,
            "admin/pressreleases/pressrelease/translation.html",
            self._context(request, release, errors),
            status=409 if errors else 200,
        )

    def _context(self, request, release, errors):
        view = vouching.look(release)
        vouched_by = view.record.vouched_by
        return {
            **self.model_admin.admin_site.each_context(request),
            "title": _("What has changed since the English was approved"),
            "subtitle": str(release),
            "opts": PressRelease._meta,
            "release": release,
            "view": view,
            "lines": [_line(change, view) for change in view.open],
            "answers": view.record.answers,
            "has_english": translations.is_written(view.texts["en"]),
            "vouched_name": (vouched_by and (vouched_by.get_full_name() or str(vouched_by))) or "",
            "may_answer": request.user.has_perm(workflow.WRITES),
            "form_url": reverse("admin:pressreleases_pressrelease_change", args=[release.pk]),
            "errors": errors,
        }


def _told(count: int) -> str:
    return ngettext(
        "Kept: the English needs no change for that paragraph.",
        "Kept: the English needs no change for those %(count)s paragraphs.",
        count,
    ) % {"count": count}


def _line(change: Change, view) -> Line:
    basis = [translations.Paragraph(key, words) for key, words in view.record.basis]
    english, is_sure = translations.counterpart(
        change, basis=basis, swedish=view.texts["sv"], english=view.texts["en"]
    )
    if change.kind == "moved":
        marks = [("same", change.now)]
    else:
        marks = translations.marks(change.before, change.now)
    # An added paragraph has an English one only where the English has as many as the Swedish now.
    counts = len(translations.blocks(view.texts["en"])), len(translations.blocks(view.texts["sv"]))
    is_beside = change.kind != "added" or change.key != translations.BODY or counts[0] == counts[1]
    return Line(
        change=change,
        name=_name(change),
        kind=_kind(change),
        marks=marks,
        english=english,
        is_sure=is_sure,
        is_beside=is_beside,
        field=_field(change.key),
    )


def _name(change: Change) -> str:
    key, _colon, _pk = change.key.partition(":")
    if key == translations.BODY:
        number = (change.place if change.place_now is None else change.place_now) + 1
        return _("Body, paragraph %(number)s") % {"number": number}
    return {
        "title": _("Title"),
        "lead": _("Lead"),
        "contact_heading": _("Heading above the contacts"),
        "highlights_heading": _("Heading above the highlights"),
        "highlight": _("Highlight"),
        "link": _("Related link"),
        "alt": _("Alternative text of a picture"),
        "caption": _("Caption of a picture"),
    }[key]


def _kind(change: Change) -> str:
    return {
        "changed": _("changed"),
        "added": _("new"),
        "removed": _("taken away"),
        "moved": _("moved"),
    }[change.kind]


def _field(key: str) -> str:
    """Returns the field in which the English paragraph is written, as `checks.Finding` names it."""
    kind, _colon, pk = key.partition(":")
    if kind == "link":
        return "links"
    if kind in translations.PICTURE:
        return f"picture:{pk}:{kind}_en"
    return "report" if pk or kind == "highlights_heading" else f"{kind}_en"
