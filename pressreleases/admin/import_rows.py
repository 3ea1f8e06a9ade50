"""The forms of the import page for what comes in rows: examples, persons and links."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from contacts import phones
from contacts.models import ContactPerson
from pressreleases import text
from pressreleases.admin.import_forms import lines
from pressreleases.import_people import Person


class RowForm(forms.Form):
    """One of several, which can be left out."""

    keep = forms.BooleanField(label=gettext_lazy("Take it along"), required=False, initial=True)
    #: Fields that stand under a heading of their own.
    MORE: tuple[str, ...] = ()

    def first_fields(self) -> list:
        return [field for field in self.visible_fields() if field.name not in self.MORE]

    def more_fields(self) -> list:
        return [self[name] for name in self.MORE]

    @property
    def is_open(self) -> bool:
        """Whether the further fields matter: nobody on record is chosen, or they are wrong."""
        return bool(self.is_bound and self.errors) or not self["existing"].value()


class HighlightRow(RowForm):
    sentence = forms.CharField(label=gettext_lazy("Sentence"), required=False, widget=lines(2))
    figure = forms.CharField(label=gettext_lazy("Figure"), required=False, max_length=20)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if unit := self.initial.get("unit"):
            self.fields["figure"].help_text = _("Counts: %(unit)s") % {"unit": unit}

    def clean(self):
        cleaned = super().clean()
        figure, sentence = cleaned.get("figure", ""), cleaned.get("sentence", "")
        if figure and cleaned.get("keep"):
            if not re.fullmatch(r"\d+(?:\.\d+)?", figure):
                self.add_error("figure", _("Write the figure in digits: 1240 or 1.5."))
            elif not text.find_figure(sentence, figure):
                self.add_error("figure", _("This figure does not stand in the sentence."))
        return cleaned


class PersonRow(RowForm):
    MORE = ("name", "title", "unit", "phone", "mobile", "email")
    existing = forms.ModelChoiceField(
        label=gettext_lazy("Person on record"),
        queryset=ContactPerson.objects.all(),
        required=False,
        empty_label=gettext_lazy("Add a new person"),
    )
    name = forms.CharField(label=gettext_lazy("Name"), required=False, max_length=120)
    title = forms.CharField(label=gettext_lazy("Job title"), required=False, max_length=120)
    unit = forms.CharField(
        label=gettext_lazy("Unit or organisation"), required=False, max_length=120
    )
    phone = forms.CharField(label=gettext_lazy("Telephone"), required=False, max_length=40)
    mobile = forms.CharField(label=gettext_lazy("Mobile"), required=False, max_length=40)
    email = forms.CharField(label=gettext_lazy("E-mail"), required=False, max_length=254)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if source := self.initial.get("source"):
            self.fields["existing"].help_text = source

    def clean(self):
        cleaned = super().clean()
        if not cleaned.get("keep") or cleaned.get("existing"):
            return cleaned
        if not cleaned.get("name"):
            self.add_error("name", _("Write a name, or do not take the contact along."))
        for field in ("phone", "mobile"):
            if cleaned.get(field):
                try:
                    phones.to_e164(cleaned[field])
                except ValidationError as error:
                    self.add_error(field, error)
        if cleaned.get("email"):
            try:
                validate_email(cleaned["email"])
            except ValidationError as error:
                self.add_error("email", error)
        return cleaned

    def person(self) -> Person:
        said = self.cleaned_data
        if said["existing"]:
            return Person(existing=said["existing"], name=said["existing"].name)
        fields = ("name", "title", "unit", "phone", "mobile", "email")
        return Person(**{name: said[name] for name in fields})


class LinkRow(RowForm):
    label = forms.CharField(label=gettext_lazy("Label"), required=False, max_length=200)
    url = forms.CharField(
        label=gettext_lazy("Address"),
        required=False,
        max_length=500,
        validators=[URLValidator(schemes=["https", "http"])],
    )


Highlights = forms.formset_factory(HighlightRow, extra=0, max_num=100)
People = forms.formset_factory(PersonRow, extra=0, max_num=50)
Links = forms.formset_factory(LinkRow, extra=0, max_num=100)
