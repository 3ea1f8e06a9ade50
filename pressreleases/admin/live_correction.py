"""The page on which what is public is corrected while another version is scheduled.

The release's own form is locked then, as it holds what is scheduled. The rules are in
`pressreleases/live_correction.py`; the step is taken through `workflow.perform()`.
"""

from django import forms
from django.contrib import messages
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pressreleases import live_correction, moments, publishing, workflow
from pressreleases.admin import publish
from pressreleases.admin.forms import StepForm, sentences_of
from pressreleases.models import PressRelease
from pressreleases.models.releases import LANGUAGES, Status
from pressreleases.proposals import language_name
from pressreleases.steps import Order

STEP = "correct_live"


class LiveCorrectionForm(forms.Form):
    """The words that are public, to be corrected, and why.

    Args:
        live: The editions that can be corrected.
        fields: The form fields of the words, by name ("title_sv"), as in the release's form.
        revision: The revision shown.
    """

    seen_revision = forms.IntegerField(widget=forms.HiddenInput)
    change = forms.ChoiceField(
        label=StepForm.base_fields["change"].label,
        choices=StepForm.base_fields["change"].choices,
        required=False,
        widget=forms.RadioSelect,
    )
    urgent_note = forms.CharField(
        label=StepForm.base_fields["urgent_note"].label,
        help_text=gettext_lazy(
            "Kept on record. The correction is marked until somebody else has approved it."
        ),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    knows_it_returns = forms.BooleanField(
        label=gettext_lazy(
            "I know that the mistake comes back with what is scheduled, and see to it that it is "
            "corrected there too"
        ),
        required=False,
    )

    def __init__(self, live, fields, *args, revision: int, **kwargs):
        super().__init__(*args, **kwargs)
        self.live = live
        self.fields["seen_revision"].initial = revision
        self.fields |= fields
        for edition in live:
            for word in publishing.WORDS:
                self.fields[f"{word}_{edition.language}"].initial = getattr(edition, word)
            self.fields[f"seen_{edition.language}"] = forms.CharField(
                widget=forms.HiddenInput, required=False, initial=edition.content_hash
            )
        for language in self.languages():
            self.fields[f"note_{language}"] = forms.CharField(
                label=_("What has changed, in %(language)s")
                % {"language": language_name(language)},
                help_text=_("One or two sentences that readers see. Needed for content."),
                required=False,
                max_length=1000,
                widget=forms.Textarea(attrs={"rows": 2, "lang": language}),
            )

    def languages(self) -> list[str]:
        return [code for code in LANGUAGES if f"title_{code}" in self.fields]

    def columns(self) -> list[dict]:
        """Returns what is shown of each language, Swedish first."""
        live = {edition.language: edition for edition in self.live}
        return [
            {
                "language": code,
                "words": [self[f"{word}_{code}"] for word in publishing.WORDS],
                "note": self[f"note_{code}"],
                "live": live.get(code),
            }
            for code in self.languages()
        ]

    def words(self) -> dict[str, dict[str, str]]:
        """Returns what was written, per language."""
        said = self.cleaned_data
        return {
            code: {word: said[f"{word}_{code}"] or "" for word in publishing.WORDS}
            for code in self.languages()
        }

    def order(self) -> Order:
        said = self.cleaned_data
        return Order(
            seen={e.language: said[f"seen_{e.language}"] for e in self.live},
            change=said["change"],
            notes={code: said[f"note_{code}"] for code in self.languages()},
            note=said["urgent_note"],
            words=self.words(),
            knows_it_returns=said["knows_it_returns"],
        )


class LiveCorrectionView:
    """Shows what is public and takes the correction of it, or says why not."""

    def __init__(self, model_admin):
        self.model_admin = model_admin

    def __call__(self, request, pk):
        release = publish.release_for(self.model_admin, request, pk)
        form, errors = self._form(request, release), []
        is_scheduled = release.status_at(request.now) == Status.SCHEDULED
        is_to_be_shown = is_scheduled and form.live
        # What was typed is never lost; a POST without a text in it has nothing to lose.
        if not form.languages() or (request.method != "POST" and not is_to_be_shown):
            refusals = workflow.refusals(release, STEP, request.user, request.now)
            messages.warning(request, " ".join(refusals))
            return publish.redirect_to(release)
        if request.method == "POST":
            errors = sentences_of(form)
            if not errors:
                try:
                    editions = workflow.perform(
                        release,
                        STEP,
                        by=request.user,
                        at=request.now,
                        expected_revision=form.cleaned_data["seen_revision"],
                        order=form.order(),
                    )
                except workflow.Refused as refused:
                    errors = refused.sentences
                    release = PressRelease.objects.get(pk=release.pk)
                    form = self._form(request, release)
                else:
                    messages.success(request, _told(editions, request.now))
                    return publish.redirect_to(release)
        return self._page(request, release, form, errors)

    def _form(self, request, release):
        """Builds the form for what is public now, keeping what was sent with it."""
        live = live_correction.correctable(release, request.now)
        sent = {code for code in LANGUAGES if f"title_{code}" in request.POST}
        languages = sent | {edition.language for edition in live}
        fields = {
            f"{word}_{code}": self.model_admin.formfield_for_dbfield(
                PressRelease._meta.get_field(f"{word}_{code}"), request
            )
            for code in LANGUAGES
            if code in languages
            for word in publishing.WORDS
        }
        data = request.POST if request.method == "POST" else None
        return LiveCorrectionForm(live, fields, data, revision=release.revision)

    def _page(self, request, release, form, errors):
        warnings, scheduled = [], publishing.scheduled(release, request.now)
        if form.is_bound:
            if scheduled and form.is_valid():
                warnings = live_correction.returning(release, form.words(), request.now)
                errors = [sentence for sentence in errors if sentence not in warnings]
            # What is shown now is what the next press of the button confirms.
            form.data = form.data.copy()
            form.data["seen_revision"] = release.revision
            for edition in form.live:
                form.data[f"seen_{edition.language}"] = edition.content_hash
        response = TemplateResponse(
            request,
            "admin/pressreleases/pressrelease/live_correction.html",
            {
                **self.model_admin.admin_site.each_context(request),
                "title": _("Correct what is public"),
                "subtitle": str(release),
                "opts": PressRelease._meta,
                "release": release,
                "form": form,
                "errors": errors,
                "warnings": warnings,
                "refusals": workflow.refusals(release, STEP, request.user, request.now),
                "scheduled_in_words": scheduled
                and moments.in_words(scheduled[0].starts_at, request.now),
                "media": (self.model_admin.media + form.media).with_nonce(request.csp_nonce),
            },
            status=409 if errors else 200,
        )
        response._csp_update = {"style-src": [publish.EDITOR_STYLE]}
        return response


def _told(editions, now) -> str:
    """Returns what has been done, in one sentence."""
    corrected = [edition for edition in editions if edition.starts_at != editions[-1].starts_at]
    languages = _(" and ").join(language_name(edition.language) for edition in corrected)
    return _(
        "Corrected in %(languages)s. It is public now. "
        "The scheduled version still comes %(moment)s."
    ) % {"languages": languages, "moment": moments.in_words(editions[-1].starts_at, now)}
