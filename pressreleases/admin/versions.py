"""Versions in the admin: any two texts of a release compared, and an old one read back.

The texts are the versions on record, those that have not begun, the working copy as it would be
frozen, and what stood in the working copy before an old version was read back over it.
"""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext as _

from pressreleases import differences, publishing, restoring, workflow
from pressreleases.admin.publish import redirect_to_form, release_for
from pressreleases.models import Edition, PressRelease
from pressreleases.models.releases import LANGUAGES
from pressreleases.pages import number_or_404
from pressreleases.proposals import language_name
from pressreleases.steps import Order
from pressreleases.templatetags.newsroom import moment

#: How the working copy is called in an address.
WORKING_COPY = "utkast"


def urls(model_admin) -> list:
    """Returns the addresses of this module, below the release's own."""
    name = "pressreleases_pressrelease"
    view = model_admin.admin_site.admin_view
    return [
        path(
            "<int:pk>/jamfor/<str:language>/",
            view(CompareView(model_admin)),
            name=f"{name}_compare",
        ),
        path(
            "<int:pk>/las-in/<str:language>/<str:key>/",
            view(RestoreView(model_admin)),
            name=f"{name}_restore",
        ),
    ]


@dataclass
class Text:
    """One text of a release: how it is named in an address, what an editor calls it, and itself."""

    key: str
    label: str
    edition: Edition

    @property
    def can_be_read_back(self) -> bool:
        return self.key != WORKING_COPY and restoring.has_text(self.edition)


def texts(release: PressRelease, language: str, at) -> dict[str, Text]:
    """Returns all texts of the release in that language by their key, the oldest first."""
    if language not in LANGUAGES:
        raise Http404
    found = []
    for edition in release.editions.in_language(language).order_by("number"):
        if edition.starts_at > at:
            label = _("Version %(number)s, scheduled for %(moment)s")
        elif edition.is_public(at):
            label = _("Version %(number)s, public now")
        else:
            label = _("Version %(number)s, public from %(moment)s")
        said = {"number": edition.number, "moment": moment(edition.starts_at)}
        found.append(Text(str(edition.number), label % said, edition))
    for event in release.events.filter(step="edit").order_by("at", "pk"):
        if event.replaced.get("language") == language:
            label = _("What the working copy said until %(moment)s") % {"moment": moment(event.at)}
            edition = publishing.from_kept(release, event.replaced)
            found.append(Text(f"e{event.pk}", label, edition))
    current = publishing.prepare(release, language)
    found.append(Text(WORKING_COPY, _("The working copy, as it is saved now"), current))
    return {text.key: text for text in found}


class CompareView:
    """Any two texts of a release, in one language."""

    def __init__(self, model_admin):
        self.model_admin = model_admin

    def __call__(self, request, pk, language):
        release = release_for(self.model_admin, request, pk)
        found = texts(release, language, request.now)
        published = [key for key, text in found.items() if text.edition.pk]
        live = [key for key in published if found[key].edition.is_public(request.now)]
        first = (live or published or [WORKING_COPY])[-1]
        old = found.get(request.GET.get("fran", first))
        new = found.get(request.GET.get("till", WORKING_COPY))
        if old is None or new is None:
            raise Http404
        context = {
            **_context(self.model_admin, request, release, language),
            "title": _("Compare two versions"),
            "texts": list(found.values()),
            "old": old,
            "new": new,
            "sections": differences.compare(old.edition, new.edition),
            "readable": _readable([old, new], found[WORKING_COPY]),
        }
        template = "admin/pressreleases/pressrelease/compare.html"
        return TemplateResponse(request, template, context)


def _readable(chosen: list[Text], current: Text) -> list[Text]:
    """Returns those of the texts that say something else than the working copy, each once."""
    return [
        text
        for text in {text.key: text for text in chosen}.values()
        if text.can_be_read_back
        and any(s.is_changed for s in differences.compare(current.edition, text.edition))
    ]


class RestoreView:
    """Says what reading an old text back will write over, and does it when that is confirmed."""

    def __init__(self, model_admin):
        self.model_admin = model_admin

    def __call__(self, request, pk, language, key):
        release = release_for(self.model_admin, request, pk)
        found = texts(release, language, request.now)
        text, current = found.get(key), found[WORKING_COPY].edition
        if text is None or not text.can_be_read_back:
            raise Http404
        errors = []
        if request.method == "POST":
            try:
                self._read_back(request, release, text)
            except workflow.Refused as refused:
                errors = refused.sentences
                release = PressRelease.objects.get(pk=pk)
            else:
                messages.success(request, _told(text, language))
                return redirect_to_form(release)
        sections = differences.compare(current, text.edition)
        context = {
            **_context(self.model_admin, request, release, language),
            "title": _("Read an old version back"),
            "text": text,
            "sections": sections,
            "plan": restoring.plan(release, text.edition, current),
            "is_changed": any(section.is_changed for section in sections),
            "refusals": workflow.refusals(release, "edit", request.user, request.now),
            "errors": errors,
        }
        template = "admin/pressreleases/pressrelease/restore.html"
        return TemplateResponse(request, template, context, status=409 if errors else 200)

    def _read_back(self, request, release, text):
        try:
            revision = number_or_404(request.POST.get("seen_revision"), default=0)
        except Http404:
            revision = 0  # no revision is 0, so the step is refused with the sentence
        workflow.perform(
            release,
            "edit",
            by=request.user,
            at=request.now,
            expected_revision=revision,
            order=Order(
                reads_back=text.edition,
                note=_("Read back in %(language)s: %(text)s")
                % {"language": language_name(text.edition.language), "text": text.label},
            ),
        )


def _told(text: Text, language: str) -> str:
    return _(
        "The working copy in %(language)s now says what this said: %(text)s. Nothing published has "
        "changed. What the working copy said before can be read back from “Compare”."
    ) % {"language": language_name(language), "text": text.label}


def _context(model_admin, request, release, language) -> dict:
    return {
        **model_admin.admin_site.each_context(request),
        "subtitle": str(release),
        "opts": PressRelease._meta,
        "release": release,
        "text_language": language,
        "language_name": language_name(language),
        "other_language": "en" if language == "sv" else "sv",
        "may_write": request.user.has_perm(workflow.WRITES),
    }
