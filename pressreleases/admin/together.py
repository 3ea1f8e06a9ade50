"""Saving in the release's form so that nothing typed is lost and nothing is overwritten silently.

A mixin of the release's admin. The ordinary save stays the only one: what was chosen or restored
is turned into the POST that a browser would send, and goes the ordinary way, guard included. The
page that asks is in `choice.py`; what is kept while typing in `keeping.py`.
"""

import json

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse

from pressreleases import choosing, written
from pressreleases.admin import choice, company, keeping
from pressreleases.models import Autosave, PressRelease


class Together:
    """What the release's form does when several people, or windows, have it open."""

    # --- the form as plain data

    def forms_of(self, request, release=None, data=None):
        """Returns (form, formsets) of a release or of a new one, filled or with what was sent.

        Also where the release is locked: what was typed is to be read all the same.
        """
        form = self.get_form(request)(data, instance=release)
        formsets = [
            formset(
                data,
                instance=release or PressRelease(),
                prefix=formset.get_default_prefix(),
                queryset=inline.get_queryset(request),
            )
            for formset, inline in self.get_formsets_with_inlines(request)
        ]
        return form, formsets

    def text_of(self, request, release=None, data=None) -> dict:
        """Returns what stands in the form, as `written.of()` gives it."""
        return written.of(*self.forms_of(request, release, data))

    # --- saving

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        if request.method == "POST":
            answer = None
            if "_restore" in request.POST:
                answer = self._restore(request, object_id)
            elif object_id:
                answer = self._ask_where_needed(request, object_id)
            if answer:
                return answer
        try:
            response = super().changeform_view(request, object_id, form_url, extra_context)
        except PermissionDenied:
            response = self._kept_from_a_locked_text(request, object_id)
        if request.method == "POST" and response.status_code == 302 and not _is_kept(request):
            keeping.forget(request, request.POST.get("page", ""))
        return response

    def get_fieldsets(self, request, obj=None):
        """Leaves out what the form carries for itself where it is only shown."""
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None or self.has_change_permission(request, obj):
            return fieldsets
        return [
            (
                name,
                {**options, "fields": [f for f in options["fields"] if f not in written.TECHNICAL]},
            )
            for name, options in fieldsets
        ]

    def render_change_form(self, request, context, add=False, change=False, obj=None, **kwargs):
        form = context["adminform"].form
        if "stale" in _error_codes(form):
            release = self._as_saved(obj.pk)
            mine = self.text_of(request, release, request.POST)
            return self._ask(request, release, mine, page=request.POST.get("page", ""))
        page = form.data.get("page") if form.is_bound else None
        if change and not form.is_bound:
            formsets = [each.formset for each in context["inline_admin_formsets"]]
            form.initial["base"] = json.dumps(written.fingerprints(written.of(form, formsets)))
        context |= keeping.context(self, request, add=add, release=obj, page=page)
        return super().render_change_form(request, context, add, change, obj=obj, **kwargs)

    def _as_saved(self, pk) -> PressRelease:
        """Returns the working copy from the database; a form that is bound has changed its own."""
        return get_object_or_404(PressRelease.objects.select_related("changed_by"), pk=pk)

    def _ask(self, request, release, mine, *, page, base=None, **options):
        """Shows both texts; mine is kept while the question is open."""
        if base is None:
            base = written.read_fingerprints(request.POST.get("base"))
        if keeping.is_page(page):
            seen = request.POST.get("seen_revision", "")
            keeping.keep(
                request, release, page, text=mine, base=base, revision=keeping.number(seen)
            )
        return choice.page(
            self,
            request,
            release,
            base=base,
            mine=mine,
            page=page,
            go_on="_publish" in request.POST,
            **options,
        )

    def _ask_where_needed(self, request, object_id):
        """Returns the page that asks, None when the ordinary way can be gone.

        A look before the checks of the form, which cost more; the form itself looks once more,
        with the lock in hand.
        """
        if not self.has_change_permission(request):
            return None
        release = (
            PressRelease.objects.select_related("changed_by")
            .filter(pk=keeping.key(object_id))
            .first()
        )
        if release is None or not self.has_change_permission(request, release):
            return None  # deleted or locked meanwhile: the ordinary way keeps the text
        if "_choose" in request.POST:
            return self._take_choice(request, release)
        if request.POST.get("seen_revision") != str(release.revision):
            mine = self.text_of(request, release, request.POST)
            return self._ask(request, release, mine, page=request.POST.get("page", ""))
        return None

    def _take_choice(self, request, release):
        """Turns a choice into the POST that saves it; returns a page when it must ask again."""
        post = request.POST
        base = written.read_fingerprints(post.get("base"))
        saved, mine = self.text_of(request, release), self.text_of(request, release, post)
        found = choosing.differences(base, saved, mine)
        choices = choice.choices_in(post)
        shown = written.read_fingerprints(post.get("shown"))
        missing = choosing.unanswered(found, choices)
        is_moved = post.get("seen_revision") != str(release.revision)
        if is_moved or missing:
            before = {"shown": shown, "choices": choices}
            unanswered = () if is_moved else missing
            return self._ask(
                request,
                release,
                mine,
                page=post.get("page", ""),
                before=before,
                unanswered=unanswered,
            )
        chosen = choosing.combine(saved, found, choices)
        request.POST = self._post_of(
            chosen,
            saved,
            release,
            page=post.get("page", ""),
            **{name: "1" for name in ("_publish", "_continue", "_restored") if name in post},
        )
        return None

    def _restore(self, request, object_id):
        """Fills the form with what was kept, or asks where the text has moved on since."""
        release = self._as_saved(keeping.key(object_id)) if object_id else None
        page = request.POST["_restore"]
        if not keeping.is_page(page):
            raise Http404
        kept = get_object_or_404(Autosave.objects.of(request.user, release), page=page)
        if release and not self.has_change_permission(request, release):
            messages.warning(request, company.locked(release, request.now))
            return HttpResponseRedirect(request.path)
        saved = self.text_of(request, release)
        text = written.fitted(kept.text, saved)
        if release and kept.base_revision != release.revision:
            return self._ask(request, release, text, page=kept.page, base=kept.base)
        request.POST = self._post_of(text, saved, release, page=kept.page, _restored="1")
        return None

    def _post_of(self, text, saved, release, **technical):
        if release:
            technical["seen_revision"] = str(release.revision)
        technical["base"] = json.dumps(written.fingerprints(saved))
        return written.to_post(text, saved, **technical)

    # --- locked and deleted

    def _kept_from_a_locked_text(self, request, object_id):
        release = PressRelease.objects.filter(pk=keeping.key(object_id)).first()
        is_from_the_form = request.method == "POST" and keeping.is_page(request.POST.get("page"))
        if not is_from_the_form or not release or not self.has_change_permission(request):
            raise PermissionDenied
        text = self.text_of(request, release, request.POST)
        keeping.keep_sent(request, release, text)
        messages.warning(request, company.locked(release, request.now))
        return HttpResponseRedirect(request.path)

    def _get_obj_does_not_exist_redirect(self, request, opts, object_id):
        """A draft that a colleague deleted leads to a new one with what I had written."""
        request.text_is_kept = True  # nothing was saved, so nothing is forgotten
        told = company.deletion(keeping.key(object_id), request.now)
        if not told or not self.has_add_permission(request):
            return super()._get_obj_does_not_exist_redirect(request, opts, object_id)
        if request.method == "POST":
            keeping.keep_sent(request, None, self.text_of(request, None, request.POST))
        elif not Autosave.objects.of(request.user, keeping.key(object_id)).exists():
            return super()._get_obj_does_not_exist_redirect(request, opts, object_id)
        messages.warning(request, told)
        return HttpResponseRedirect(reverse("admin:pressreleases_pressrelease_add"))

    # --- addresses

    def get_urls(self):
        guard = keeping.guard(self.admin_site)
        view = self.admin_site.admin_view
        base = "pressreleases_pressrelease_"
        return [
            path("samarbete/<str:place>/", keeping.TogetherView(self), name=f"{base}together"),
            path("osparat/<str:page>/", view(keeping.UnsavedView(self)), name=f"{base}unsaved"),
            path("add/", guard(self.add_view), name=f"{base}add"),
            path("<path:object_id>/change/", guard(self.change_view), name=f"{base}change"),
            *super().get_urls(),
        ]


def _is_kept(request) -> bool:
    return getattr(request, "text_is_kept", False)


def _error_codes(form) -> set[str]:
    return {error.code for error in form.non_field_errors().as_data()} if form.is_bound else set()
