"""The publish page and the preview: what would go out, before anybody can see it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from pressreleases import (
    advice,
    live_correction,
    moments,
    previews,
    proposals,
    steps,
    vouching,
    workflow,
)
from pressreleases.admin import previews as preview_links
from pressreleases.admin import standing
from pressreleases.admin.forms import StepForm, sentences_of
from pressreleases.files import showing, told
from pressreleases.models import PressRelease
from pressreleases.models.releases import LANGUAGES, Status

#: The one stylesheet that the rich text editor (prose-editor 0.28.0) adds by itself, by its hash.
EDITOR_STYLE = "'sha256-PlumsSlvJ7vvWzjqibGAYKq92O3y/4JTxWWsWJvyUYA='"


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


def release_for(model_admin, request, pk) -> PressRelease:
    """Returns the release, for those who may see it."""
    release = get_object_or_404(PressRelease, pk=pk)
    if not model_admin.has_view_permission(request, release):
        raise PermissionDenied
    return release


class PublishView:
    """Where a text stands, what would go out, and the steps that can be taken from here."""

    def __init__(self, model_admin):
        self.model_admin = model_admin

    def __call__(self, request, pk):
        release = release_for(self.model_admin, request, pk)
        step = request.POST.get("step") if request.method == "POST" else None
        if step is not None and step not in workflow.TRANSITIONS:
            raise Http404
        form = self._form(request, release, step)
        errors = sentences_of(form)
        if step and not errors:
            try:
                editions = workflow.perform(
                    release,
                    step,
                    by=request.user,
                    at=request.now,
                    expected_revision=form.cleaned_data["seen_revision"],
                    order=form.order(),
                )
            except workflow.Refused as refused:
                errors = refused.sentences
                release = PressRelease.objects.get(pk=release.pk)
                form = self._form(request, release, step)
            else:
                messages.success(request, self._told(step, editions, request.now))
                if editions and (warning := advice.left_behind(vouching.look(release), editions)):
                    messages.warning(request, warning)
                return redirect_to(release) if step in _STAYS else redirect_to_form(release)
        return TemplateResponse(
            request,
            "admin/pressreleases/pressrelease/publish.html",
            self._context(request, release, form, errors),
            status=409 if errors else 200,
        )

    def _form(self, request, release, step):
        """Builds the form for what would go out as it is now, keeping what was sent with it."""
        at = steps.settled(release, request.now)
        offered = proposals.propose(release, at)
        live = steps.live(release, at)
        return StepForm(offered, live, request.POST or None, revision=release.revision, step=step)

    def _context(self, request, release, form, errors):
        if errors and form.is_bound:
            # What is shown now is what the next press of a button confirms.
            form.data = form.data.copy()
            form.data["seen_revision"] = release.revision
            for proposal in form.proposals:
                form.data[f"seen_{proposal.language}"] = proposal.edition.content_hash
        refusals = {
            step: workflow.refusals(release, step, request.user, request.now)
            for step in workflow.TRANSITIONS
        }
        scheduled = release.editions.filter(starts_at__gt=request.now).order_by("-language").first()
        return {
            **self.model_admin.admin_site.each_context(request),
            "title": _("Review and publish"),
            "subtitle": str(release),
            "opts": PressRelease._meta,
            "original": release,
            "release": release,
            "status": release.status_at(request.now),
            "status_words": standing.in_words(release, form.live, request.now),
            "form": form,
            "proposals": form.proposals,
            "told": told.going_out(each.edition for each in form.proposals if each.is_changed),
            "refusals": refusals,
            "errors": errors,
            "refused_step": "" if refusals.get(form.step) else form.step,
            "is_approved": _is_approved(release, form.proposals, request.now),
            "is_ready": any(proposal.is_ready for proposal in form.proposals),
            "may_publish": request.user.has_perm(workflow.PUBLISHES),
            "offset_now": moments.offset(request.now),
            "scheduled": scheduled,
            "scheduled_in_words": scheduled and moments.in_words(scheduled.starts_at, request.now),
            "last_return": _last_return(release),
            "previews": preview_links.summary(release, request),
            "can_correct_live": scheduled and live_correction.correctable(release, request.now),
            "reminders": live_correction.reminders(release, request.now),
            "events": release.events.order_by("-at", "-pk"),
        }

    def _told(self, step, editions, now) -> str:
        """Returns what has been done, in one sentence."""
        languages = _(" and ").join(proposals.language_name(e.language) for e in editions)
        if step in ("publish", "publish_urgently"):
            return _("Published in %(languages)s. The page is public now.") % {
                "languages": languages
            }
        if step in ("schedule", "reschedule"):
            return _("Scheduled in %(languages)s: %(moment)s.") % {
                "languages": languages,
                "moment": moments.in_words(editions[0].starts_at, now),
            }
        return {
            "submit": _("Sent for review. Somebody who may publish looks at it next."),
            "reopen": _("Taken back. The text is a draft again."),
            "return": _("Sent back to the writer with your words."),
            "approve": _("Approved. It can be published or scheduled now."),
            "cancel": _("The schedule is taken away. The text is still approved."),
            "approve_afterwards": _("Approved afterwards. Thank you."),
            "withdraw": _("Withdrawn. Readers see the reason in its place now."),
        }.get(step, _("Done."))


#: After these steps there is another one to take on the same page.
_STAYS = {"submit", "approve", "cancel", "schedule", "reschedule", "edit"}


def _is_approved(release, offered, now) -> bool:
    """Whether what would go out has been approved: all of it, or the English that follows."""
    status = release.status_at(now)
    hashes = release.approved_hashes
    return status == Status.APPROVED or (
        status == Status.PUBLISHED
        and any(p.is_ready and hashes.get(p.language) == p.edition.content_hash for p in offered)
    )


def _last_return(release):
    """Returns the event that sent the text back, while that is where it stands."""
    if release.status != Status.RETURNED:
        return None
    return release.events.filter(step="return").order_by("-at", "-pk").first()


class PreviewView:
    """The page exactly as it would be, for those who may see the working copy."""

    def __init__(self, model_admin):
        self.model_admin = model_admin

    def __call__(self, request, pk, language):
        release = release_for(self.model_admin, request, pk)
        context = language in LANGUAGES and previews.page(release, language, request.now)
        if not context:
            raise Http404
        context["form_url"] = reverse("admin:pressreleases_pressrelease_change", args=[pk])
        context["files_base"] = showing.desk()
        context["links_url"] = reverse("admin:pressreleases_pressrelease_previews", args=[pk])
        with translation.override(language):
            response = TemplateResponse(request, "pressreleases/preview.html", context)
            response.render()
        response.headers["X-Robots-Tag"] = "noindex, noarchive"
        response.headers["Content-Language"] = language
        return response
