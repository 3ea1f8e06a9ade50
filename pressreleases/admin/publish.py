"""The publish page and the preview: what would go out, before anybody can see it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from contacts.answering import who_answers
from pressreleases import workflow
from pressreleases.admin.forms import PublishForm
from pressreleases.models import PressRelease
from pressreleases.models.releases import LANGUAGES


def redirect_to(release: PressRelease) -> HttpResponseRedirect:
    """Leads to the release's publish page."""
    return HttpResponseRedirect(
        reverse("admin:pressreleases_pressrelease_publish", args=[release.pk])
    )


def redirect_to_form(release: PressRelease) -> HttpResponseRedirect:
    """Leads to the release's form."""
    return HttpResponseRedirect(
        reverse("admin:pressreleases_pressrelease_change", args=[release.pk])
    )


def _release(model_admin, request, pk) -> PressRelease:
    release = get_object_or_404(PressRelease, pk=pk)
    if not model_admin.has_view_permission(request, release):
        raise PermissionDenied
    return release


class PublishView:
    """Says what goes out, in which languages, and what is missing; then publishes on POST."""

    def __init__(self, model_admin):
        self.model_admin = model_admin

    def __call__(self, request, pk):
        release = _release(self.model_admin, request, pk)
        proposals = workflow.propose(release, request.now)
        form = PublishForm(proposals, request.POST or None, revision=release.revision)
        refusals = workflow.refusals(release, "publish", request.user)
        errors = [sentence for sentences in form.errors.values() for sentence in sentences]
        if form.is_bound and not errors:
            try:
                editions = workflow.perform(
                    release,
                    "publish",
                    by=request.user,
                    at=request.now,
                    expected_revision=form.cleaned_data["seen_revision"],
                    languages=form.cleaned_data["languages"],
                    seen=form.seen(),
                    change=form.cleaned_data.get("change", ""),
                    notes=form.notes(),
                )
            except workflow.Refused as refused:
                errors = refused.sentences
                form, proposals = self._afresh(request, release)
            else:
                self._tell(request, editions)
                return redirect_to_form(release)
        context = {
            **self.model_admin.admin_site.each_context(request),
            "title": _("Publish"),
            "subtitle": str(release),
            "opts": PressRelease._meta,
            "original": release,
            "release": release,
            "form": form,
            "proposals": proposals,
            "refusals": refusals,
            "errors": errors,
            "can_publish": not refusals and any(p.is_ready for p in proposals),
        }
        return TemplateResponse(
            request,
            "admin/pressreleases/pressrelease/publish.html",
            context,
            status=409 if errors else 200,
        )

    def _afresh(self, request, release):
        """Shows what would go out as it is now, and keeps what the user has typed and chosen."""
        release = PressRelease.objects.get(pk=release.pk)
        proposals = workflow.propose(release, request.now)
        data = request.POST.copy()
        data["seen_revision"] = release.revision
        for proposal in proposals:
            data[f"seen_{proposal.language}"] = proposal.edition.content_hash
        return PublishForm(proposals, data, revision=release.revision), proposals

    def _tell(self, request, editions):
        languages = [workflow.language_name(edition.language) for edition in editions]
        messages.success(
            request,
            _("Published in %(languages)s. The page is public now.")
            % {"languages": _(" and ").join(languages)},
        )


class PreviewView:
    """The page exactly as it would be, for those who may see the working copy."""

    def __init__(self, model_admin):
        self.model_admin = model_admin

    def __call__(self, request, pk, language):
        release = _release(self.model_admin, request, pk)
        proposals = {p.language: p for p in workflow.propose(release, request.now)}
        if language not in LANGUAGES or language not in proposals:
            raise Http404
        proposal = proposals[language]
        edition, live = proposal.edition, proposal.live
        edition.number = live.number + 1 if live else 1
        edition.first_published_at = live.first_published_at if live else request.now
        edition.year = timezone.localtime(edition.first_published_at).year
        context = {
            "edition": edition,
            "language": language,
            "other_language": "sv" if language == "en" else "en",
            "contacts": who_answers(edition.contact_parts, on=request.now),
            "original": proposals["sv"].live
            if edition.is_translation and "sv" in proposals
            else None,
            "is_preview": True,
            "form_url": reverse("admin:pressreleases_pressrelease_change", args=[pk]),
            "section": "news",
        }
        with translation.override(language):
            response = TemplateResponse(request, "pressreleases/release.html", context)
            response.render()
        response.headers["X-Robots-Tag"] = "noindex, noarchive"
        response.headers["Content-Language"] = language
        return response
