"""Preview links and answers: making and revoking links, and reading comments beside the text."""

from dataclasses import dataclass, field

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

from pressreleases import blocks, previews, proposals, workflow
from pressreleases.answers import KeyField, LineField, new_key
from pressreleases.blocks import Block
from pressreleases.models import PressRelease, PreviewAnswer, PreviewComment, PreviewLink
from pressreleases.models.previews import RECIPIENT_LENGTH
from pressreleases.pages import number_or_404


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


@dataclass(kw_only=True)
class Remark:
    """A comment as the editor reads it.

    Attributes:
        was: The paragraph as it stood when the comment was written, "" when it stands so still.
        part: What that paragraph was called.
    """

    comment: PreviewComment
    answer: PreviewAnswer
    was: str = ""
    part: str = ""


@dataclass(kw_only=True)
class Reading:
    """A text in one language with the comments on it, each beside its paragraph."""

    language: str
    rows: list[tuple[Block, list[Remark]]]
    whole: list[Remark] = field(default_factory=list)
    gone: list[Remark] = field(default_factory=list)


def summary(release: PressRelease, request) -> dict:
    """Returns what is said of a release's links on its other pages, in one query."""
    return release.preview_links.aggregate(
        links=Count("pk", distinct=True),
        open_comments=Count(
            "answers__comments", filter=Q(answers__comments__handled_at=None), distinct=True
        ),
        answers=Count("answers", distinct=True),
        working=Count("pk", filter=Q(revoked_at=None, expires_at__gt=request.now), distinct=True),
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
            code: (page["edition"].content_hash, blocks.cut(page["edition"], page["contacts"]))
            for code, page in pages.items()
        }
        answers = [_since(link, answer, texts) for link in links for answer in link.answers.all()]
        answers.sort(key=lambda each: (each["answer"].at, each["answer"].pk), reverse=True)
        readings = [_reading(code, texts.get(code, ("", []))[1], links) for code in ("sv", "en")]
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
            "readings": [reading for reading in readings if reading],
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


def _since(link, answer, texts) -> dict:
    """Returns an answer with what has happened to the text since it was given."""
    content_hash, now = texts.get(link.language, ("", []))
    before, after = {part["key"] for part in answer.seen}, {block.key for block in now}
    changed = len(before - after)
    return {
        "answer": answer,
        "link": link,
        "comments": len(answer.comments.all()),
        "changed": changed,
        "added": len(after - before),
        # A telephone number is no part of the hash, but of what was read.
        "is_changed": content_hash != answer.content_hash or before != after,
    }


def _reading(language: str, now: list[Block], links: list[PreviewLink]) -> Reading | None:
    """Returns the text as it is now with all comments on it, None when there are none."""
    rows = {block.key: (block, []) for block in now}
    reading = Reading(language=language, rows=list(rows.values()))
    any_comment = False
    for link in reversed(links):
        for answer in reversed(link.answers.all()) if link.language == language else ():
            seen = blocks.restored(answer.seen)
            known, place_of = {block.key: block for block in seen}, None
            for comment in answer.comments.all():
                any_comment = True
                remark = Remark(comment=comment, answer=answer)
                block = known.get(comment.block_key)
                if block is None:
                    reading.whole.append(remark)
                elif block.key in rows:
                    rows[block.key][1].append(remark)
                else:
                    place_of = place_of or blocks.places(seen, now)
                    remark.was, remark.part = block.text, block.label
                    place = place_of[block.key]
                    (rows[place.key][1] if place else reading.gone).append(remark)
    return reading if any_comment else None
