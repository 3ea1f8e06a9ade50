"""Preview links and answers: making and revoking links, and reading comments beside the text."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.db.models import Count, Q
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from pressreleases import preview_blocks, previews, proposals, workflow
from pressreleases.admin import readings
from pressreleases.models import PressRelease, PreviewComment
from pressreleases.models.previews import RECIPIENT_LENGTH, works_at
from pressreleases.models.releases import LANGUAGES
from pressreleases.pages import number_or_404
from pressreleases.preview_answers import KeyField, LineField, new_key


class LinkForm(forms.Form):
    """For whom a link is, in which language, and for how long.

    Args:
        languages: The languages in which there is a text.
    """

    recipient = LineField(
        label=gettext_lazy("For whom?"),
        max_length=RECIPIENT_LENGTH,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=gettext_lazy("A person or an organisation. It stands in the log."),
        error_messages={
            "required": gettext_lazy("Write for whom the link is."),
            "max_length": gettext_lazy(
                "For whom it is takes %(show_value)s characters. At most %(limit_value)s are "
                "possible."
            ),
        },
    )
    language = forms.ChoiceField(
        label=gettext_lazy("Which text?"),
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Choose which text the link leads to."),
            "invalid_choice": gettext_lazy("Choose which text the link leads to."),
        },
    )
    days = forms.TypedChoiceField(
        label=gettext_lazy("For how long?"),
        coerce=int,
        initial=previews.DAYS[0],
        error_messages={
            "required": gettext_lazy("Choose for how long the link is to work."),
            "invalid_choice": gettext_lazy("Choose for how long the link is to work."),
        },
    )
    form_key = KeyField()

    def __init__(self, languages: list[str], data=None):
        super().__init__(data, label_suffix="")
        self.fields["language"].choices = [
            (code, proposals.language_name(code).capitalize()) for code in languages
        ]
        self.fields["language"].initial = languages[0]
        self.fields["days"].choices = [
            (days, ngettext("%(n)s day", "%(n)s days", days) % {"n": days})
            for days in previews.DAYS
        ]
        self.fields["form_key"].initial = new_key()


def summary(release: PressRelease, request) -> dict:
    """Returns what is said of a release's links on its other pages, in one query."""
    return release.preview_links.aggregate(
        links=Count("pk", distinct=True),
        open_comments=Count(
            "answers__comments", filter=Q(answers__comments__handled_at=None), distinct=True
        ),
        answers=Count("answers", distinct=True),
        working=Count("pk", filter=works_at(request.now), distinct=True),
    )


class PreviewLinksView:
    """Who may read this text without an account, and what they answered."""

    def __init__(self, model_admin):
        self.model_admin = model_admin

    def __call__(self, request, pk):
        release = get_object_or_404(PressRelease.objects.select_related("report"), pk=pk)
        if not self.model_admin.has_view_permission(request, release):
            raise PermissionDenied
        # Not `has_change_permission`: a scheduled text is locked, and can still be shown.
        may_change = request.user.has_perm(workflow.WRITES)
        if request.method != "POST":
            return self._page(request, release, may_change)
        if not may_change:
            raise PermissionDenied
        action = _ACTIONS.get(request.POST.get("action"))
        if action is None:
            raise Http404
        return action(self, request, release) or self._back(release)

    def _back(self, release):
        return HttpResponseRedirect(
            reverse("admin:pressreleases_pressrelease_previews", args=[release.pk])
        )

    # --- what can be done

    def _make(self, request, release):
        form = LinkForm(self._languages(release, request.now), request.POST)
        if not form.is_valid():
            return self._page(request, release, True, form=form, status=409)
        said = form.cleaned_data
        try:
            with transaction.atomic():
                link, token = previews.make(release, by=request.user, at=request.now, **said)
        except IntegrityError:
            messages.warning(
                request,
                _(
                    "That link has been made already, and its address is shown only once. If you "
                    "have lost it, revoke the link and make a new one."
                ),
            )
            return None
        # No redirect: the token is kept nowhere, so this answer is the only one that can show it.
        made = {"link": link, "address": previews.address(link, token)}
        return self._page(request, release, True, made=made)

    def _revoke(self, request, release):
        link = get_object_or_404(
            release.preview_links, pk=number_or_404(request.POST.get("link"), default=0)
        )
        return self._revoke_these(request, release, [link])

    def _revoke_all(self, request, release):
        return self._revoke_these(request, release, release.preview_links.working(request.now))

    def _revoke_these(self, request, release, links):
        count = previews.revoke(release, links, by=request.user, at=request.now)
        said = ngettext(
            "%(n)s link is revoked. It does not open any more.",
            "%(n)s links are revoked. They do not open any more.",
            count,
        )
        messages.success(request, said % {"n": count})

    def _handle(self, request, release):
        open_one = self._comment(request, release).filter(handled_at=None)
        open_one.update(handled_at=request.now, handled_by=request.user)

    def _reopen(self, request, release):
        self._comment(request, release).update(handled_at=None, handled_by=None)

    def _comment(self, request, release):
        number = number_or_404(request.POST.get("comment"), default=0)
        found = PreviewComment.objects.filter(pk=number, answer__link__release=release)
        if not found.exists():
            raise Http404
        return PreviewComment.objects.filter(pk=number)

    # --- the page

    def _languages(self, release, at):
        return [proposal.language for proposal in proposals.propose(release, at)]

    def _page(self, request, release, may_change, *, form=None, made=None, status=200):
        now = request.now
        pages = previews.pages(release, now)
        links = list(
            release.preview_links.select_related("created_by", "revoked_by").prefetch_related(
                "openings", "answers__comments__handled_by"
            )
        )
        texts = {
            code: (
                page["edition"].content_hash,
                preview_blocks.cut(page["edition"], page["contacts"]),
            )
            for code, page in pages.items()
        }
        answers = [
            readings.since(link, answer, *texts.get(link.language, ("", [])))
            for link in links
            for answer in link.answers.all()
        ]
        answers.sort(key=lambda each: (each["answer"].at, each["answer"].pk), reverse=True)
        commented = [
            readings.reading(code, texts.get(code, ("", []))[1], links) for code in LANGUAGES
        ]
        context = {
            **self.model_admin.admin_site.each_context(request),
            "title": _("Preview links and answers"),
            "subtitle": str(release),
            "opts": PressRelease._meta,
            "release": release,
            "may_change": may_change,
            "form": form or LinkForm(list(pages)),
            "made": made,
            "links": [{"link": link, "is_working": link.is_working(now)} for link in links],
            "is_any_working": any(link.is_working(now) for link in links),
            "answers": answers,
            "readings": [reading for reading in commented if reading],
        }
        template = "admin/pressreleases/pressrelease/previews.html"
        return TemplateResponse(request, template, context, status=status)


_ACTIONS = {
    "make": PreviewLinksView._make,
    "revoke": PreviewLinksView._revoke,
    "revoke_all": PreviewLinksView._revoke_all,
    "handle": PreviewLinksView._handle,
    "reopen": PreviewLinksView._reopen,
}
