"""The first forms of the import page: the source, and the text that was found in it."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pressreleases import text, too_large
from pressreleases.importing import Source
from pressreleases.importing.sources import MOST_BYTES
from pressreleases.models import PressRelease
from pressreleases.models.releases import Kind
from pressreleases.models.subjects import address_part

_LANGUAGES = [("sv", gettext_lazy("Swedish")), ("en", gettext_lazy("English"))]


def lines(rows, **attrs):
    return forms.Textarea(attrs={"rows": rows, **attrs})


class SourceForm(forms.Form):
    """A pasted text or a file, one of the two."""

    pasted = forms.CharField(
        label=gettext_lazy("Paste the text"),
        required=False,
        strip=False,
        widget=lines(14),
        help_text=gettext_lazy("All of it: kind, title, date, text and contacts."),
    )
    file = forms.FileField(
        label=gettext_lazy("Or choose a file"),
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".txt,.docx,.html,.htm"}),
        help_text=gettext_lazy(
            "Text (.txt), Word (.docx) or a saved web page (.html), up to 10 MB."
        ),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["file"].widget.attrs |= too_large.said_of(MOST_BYTES)

    def clean_file(self):
        file = self.cleaned_data.get("file")
        if file and file.size > MOST_BYTES:
            raise ValidationError(
                _("The file is larger than 10 MB. Send only the text, without pictures.")
            )
        return file

    def clean(self):
        cleaned = super().clean()
        pasted, file = (cleaned.get("pasted") or "").strip(), cleaned.get("file")
        if not self.errors:
            if not pasted and not file:
                raise ValidationError(_("Paste a text or choose a file."))
            if pasted and file:
                raise ValidationError(
                    _("Paste a text or choose a file, not both. Empty one of the two.")
                )
        return cleaned

    def source(self) -> Source:
        file = self.cleaned_data.get("file")
        if file:
            return Source(data=file.read(), name=text.one_line(file.name)[-200:])
        return Source(data=self.cleaned_data["pasted"], kind="text")


class TextForm(forms.Form):
    """What the release says."""

    language = forms.ChoiceField(
        label=gettext_lazy("Language"), choices=_LANGUAGES, widget=forms.RadioSelect
    )
    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=Kind.choices)
    title = forms.CharField(
        label=gettext_lazy("Title"), required=False, max_length=250, widget=lines(2)
    )
    lead = forms.CharField(label=gettext_lazy("Lead"), required=False, widget=lines(4))
    body = PressRelease._meta.get_field("body").formfield(
        label=gettext_lazy("Body"), required=False
    )
    contact_heading = forms.CharField(
        label=gettext_lazy("Heading above the contacts"), required=False, max_length=120
    )
    slug = forms.CharField(
        label=gettext_lazy("Address"),
        required=False,
        max_length=text.SLUG_LENGTH,
        validators=[address_part],
        help_text=gettext_lazy("The last part. Leave empty to have it made from the title."),
    )
    stated_date = forms.DateField(
        label=gettext_lazy("Date of publication in the source"),
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        input_formats=["%Y-%m-%d"],
        help_text=gettext_lazy("Kept on record. The draft gets its date when it is published."),
    )
    boilerplate = forms.CharField(
        label=gettext_lazy("Standing text about the authority"), required=False, widget=lines(3)
    )
    keeps_boilerplate = forms.BooleanField(
        label=gettext_lazy("Keep it at the end of the body"), required=False
    )
    highlights_heading = forms.CharField(
        label=gettext_lazy("Heading above the examples"), required=False, max_length=200
    )
    highlights_to = forms.ChoiceField(
        label=gettext_lazy("Where do the examples go?"),
        choices=[
            ("text", gettext_lazy("They stay as a list in the text")),
            ("report", gettext_lazy("To the annual report for the year")),
        ],
        widget=forms.RadioSelect,
        required=False,
    )
    report_year = forms.IntegerField(
        label=gettext_lazy("Year"), required=False, min_value=1900, max_value=2200
    )

    def __init__(self, *args, release=None, **kwargs):
        super().__init__(*args, **kwargs)
        if release:
            del self.fields["kind"], self.fields["highlights_to"], self.fields["report_year"]

    def clean(self):
        cleaned = super().clean()
        needs_year = cleaned.get("highlights_to") == "report" and not cleaned.get("report_year")
        if needs_year and "report_year" not in self.errors:
            self.add_error("report_year", _("Say which year the examples are from."))
        return cleaned
