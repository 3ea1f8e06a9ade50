"""The page on which a figure is corrected: what it would change, and the change."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from pressreleases import figure_correction, text
from pressreleases.figure_correction import Correction
from pressreleases.models import AnnualReport, Highlight
from pressreleases.models.releases import LANGUAGES
from pressreleases.proposals import language_name
from pressreleases.steps import Refused


class ChoiceForm(forms.Form):
    """Which figure is wrong, and what is right."""

    highlight = forms.ModelChoiceField(
        label=gettext_lazy("Which figure is wrong?"),
        queryset=Highlight.objects.none(),
        widget=forms.RadioSelect,
        empty_label=None,
    )
    figure = forms.CharField(
        label=gettext_lazy("The right figure, in digits"),
        max_length=20,
        validators=Highlight._meta.get_field("figure").validators[:1],
    )

    def __init__(self, *args, report, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["highlight"].queryset = report.highlights.exclude(figure="")

    def clean(self):
        cleaned = super().clean()
        highlight = cleaned.get("highlight")
        if highlight and cleaned.get("figure") == highlight.figure:
            self.add_error("figure", _("That is the figure which stands there already."))
        return cleaned


class CorrectionForm(ChoiceForm):
    """The corrected sentences and the public notes, which may be reworded."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self:
            field.field.widget = forms.HiddenInput()
        for language in LANGUAGES:
            name = language_name(language)
            labels = {
                "sentence": _("The sentence in %(language)s") % {"language": name},
                "note": _("What readers are told, in %(language)s") % {"language": name},
            }
            for part, label in labels.items():
                self.fields[f"{part}_{language}"] = forms.CharField(
                    label=label,
                    required=False,
                    max_length=1000,
                    widget=forms.Textarea(attrs={"rows": 2, "lang": language}),
                )

    def clean(self):
        cleaned = super().clean()
        highlight, figure = cleaned.get("highlight"), cleaned.get("figure")
        for language in LANGUAGES if highlight and figure else ():
            name, was = f"sentence_{language}", getattr(highlight, f"sentence_{language}")
            if was and not text.find_figure(cleaned.get(name, ""), figure):
                self.add_error(
                    name,
                    ValidationError(
                        _("The figure %(figure)s does not stand in this sentence.")
                        % {"figure": figure}
                    ),
                )
        return cleaned

    def correction(self) -> Correction:
        said = self.cleaned_data
        return Correction(
            figure=said["figure"],
            sentences={code: said[f"sentence_{code}"].strip() for code in LANGUAGES},
            notes={code: said[f"note_{code}"].strip() for code in LANGUAGES},
        )


class FigureView:
    """Asks which figure is wrong, says what would change, and drafts the corrections."""

    def __init__(self, model_admin):
        self.model_admin = model_admin

    def __call__(self, request, pk):
        report = get_object_or_404(AnnualReport, pk=pk)
        if not self.model_admin.has_change_permission(request, report):
            raise PermissionDenied
        choice = ChoiceForm(request.GET if "figure" in request.GET else None, report=report)
        form, errors = None, []
        if request.method == "POST":
            form = CorrectionForm(request.POST, report=report)
            if form.is_valid():
                try:
                    return self._correct(request, report, form)
                except Refused as refused:
                    errors = refused.sentences
        elif choice.is_bound and choice.is_valid():
            form = self._proposal(report, **choice.cleaned_data)
        return self._page(request, report, choice, form, errors)

    def _proposal(self, report, highlight, figure):
        proposed = figure_correction.propose(highlight, figure)
        initial = {"highlight": highlight.pk, "figure": figure}
        for language in LANGUAGES:
            initial[f"sentence_{language}"] = proposed.sentences[language]
            initial[f"note_{language}"] = proposed.notes[language]
        return CorrectionForm(initial=initial, report=report)

    def _correct(self, request, report, form):
        highlight = form.cleaned_data["highlight"]
        where = figure_correction.correct(
            highlight, form.correction(), by=request.user, at=request.now
        )
        count = len(where.drafts)
        messages.success(
            request,
            _("The figure is corrected. The public sees the old one until it is published.")
            + " "
            + ngettext(
                "The correction is drafted in %(count)s text. Send it for review.",
                "The correction is drafted in %(count)s texts. Send them for review.",
                count,
            )
            % {"count": count},
        )
        page = reverse("admin:pressreleases_annualreport_change", args=[report.pk])
        return HttpResponseRedirect(page)

    def _page(self, request, report, choice, form, errors):
        highlight = None
        if form is not None:
            said = form.cleaned_data if form.is_bound else choice.cleaned_data
            highlight = said.get("highlight")
        wrong = bool(errors or choice.errors or (form and form.errors))
        context = {
            **self.model_admin.admin_site.each_context(request),
            "title": _("Correct a figure"),
            "opts": AnnualReport._meta,
            "report": report,
            "choice": choice,
            "form": form,
            "highlight": highlight,
            "errors": errors,
            "wrong": wrong,
            "where": figure_correction.places(highlight, request.now) if highlight else None,
        }
        return TemplateResponse(
            request,
            "admin/pressreleases/annualreport/correct.html",
            context,
            status=409 if errors else 400 if wrong else 200,
        )
