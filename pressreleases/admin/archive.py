"""The newsroom at a moment, and the log of a release, for those who are asked to hand them out."""

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pressreleases import archive, log, moments
from pressreleases.admin.forms import ClockField
from pressreleases.models import Edition, PressRelease

#: Versions up to which the page makes the zip at once. A larger one is made by the command: it
#: takes minutes, and a connection that breaks would have to begin again.
MOST_AT_ONCE = 3000


class MomentForm(forms.Form):
    """Which moment is asked for, in Swedish clock time."""

    clock = ClockField(label=gettext_lazy("Date and time, Swedish time"))
    later = forms.ChoiceField(
        label=gettext_lazy("That time comes twice. Which one?"),
        required=False,
        widget=forms.RadioSelect,
        choices=[
            ("no", gettext_lazy("The first time (summer time)")),
            ("yes", gettext_lazy("The second time (standard time)")),
        ],
    )

    #: Whether the time written comes twice, so that the page must ask which one is meant.
    asks_which = False

    def __init__(self, *args, now, **kwargs):
        super().__init__(*args, **kwargs)
        self.now = now

    def clean(self):
        cleaned = super().clean()
        clock = cleaned.get("clock")
        if clock is None:
            return cleaned
        later = {"yes": True, "no": False}.get(cleaned.get("later"))
        try:
            at = moments.from_clock(clock, later=later)
        except (ValidationError, OverflowError) as error:
            self.asks_which = getattr(error, "code", "") == "twice"
            sentences = getattr(error, "messages", [_("There is no such time.")])
            self.add_error("clock", sentences)
            return cleaned
        if at > self.now:
            self.add_error("clock", _("That moment has not come yet. Choose one that has passed."))
        elif not Edition.objects.started(at).exists():
            self.add_error("clock", _("Nothing had been published by then. Choose a later moment."))
        else:
            self.count = archive.editions_at(at).count()
            if self.count > MOST_AT_ONCE:
                self.add_error("clock", self._too_many(at))
        cleaned["at"] = at
        return cleaned

    def _too_many(self, at) -> str:
        return _(
            "These are %(count)s versions, which takes minutes. Ask those who run the site to make "
            "the file with this command: manage.py archive “%(moment)s”"
        ) % {"count": self.count, "moment": timezone.localtime(at).isoformat(timespec="seconds")}


class ArchiveView:
    """Asks for a moment and answers with the zip."""

    def __init__(self, model_admin):
        self.model_admin = model_admin

    def __call__(self, request):
        if not request.user.has_perm("pressreleases.view_event"):
            raise PermissionDenied
        asked = request.GET if "clock" in request.GET else None
        form = MomentForm(asked, now=request.now)
        if asked and form.is_valid():
            at = form.cleaned_data["at"]
            parts = archive.stream(at, asked_at=request.now)
            return _download(parts, archive.name(at), "application/zip")
        context = {
            **self.model_admin.admin_site.each_context(request),
            "title": _("The newsroom at a moment"),
            "opts": PressRelease._meta,
            "form": form,
        }
        return TemplateResponse(
            request,
            "admin/pressreleases/archive/archive.html",
            context,
            status=400 if asked else 200,
        )


class LogView:
    """The log of one release as CSV."""

    def __init__(self, model_admin):
        self.model_admin = model_admin

    def __call__(self, request, pk):
        release = get_object_or_404(PressRelease, pk=pk)
        if not self.model_admin.has_view_permission(request, release):
            raise PermissionDenied
        events = release.events.order_by("at", "pk")
        return _download(log.as_csv(events), f"logg-{pk}.csv", "text/csv; charset=utf-8")


def _download(parts, name, content_type):
    return StreamingHttpResponse(
        parts,
        content_type=content_type,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
