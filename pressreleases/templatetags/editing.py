"""Tags for the editors' side."""

from dataclasses import dataclass

from django import template
from django.apps import apps
from django.forms import RadioSelect
from django.urls import reverse

from pressreleases import advice
from pressreleases.checks import Finding
from pressreleases.models import PressRelease, Translation

register = template.Library()

#: Where in the form a finding that is not about a single field leads.
_ANCHORS = {
    "contacts": "release_contacts-group",
    "links": "links-group",
    "images": "release_pictures-group",
    "files": "release_documents-group",
}


@register.simple_tag
def finding_url(release: PressRelease, finding: Finding) -> str:
    """Returns the address of the field in which a finding is mended."""
    return field_url(release, finding.field)


@register.simple_tag
def field_url(release: PressRelease, field: str) -> str:
    """Returns the address of a field of the form, or of what stands for it."""
    if field == "report" and release.report_id:
        return reverse("admin:pressreleases_annualreport_change", args=[release.report_id])
    if field.startswith("picture:"):
        _picture, pk, name = field.split(":")
        return f"{reverse('admin:pressreleases_picture_change', args=[pk])}#id_{name}"
    if field == advice.FIELD:
        return reverse("admin:pressreleases_pressrelease_translation", args=[release.pk])
    form = reverse("admin:pressreleases_pressrelease_change", args=[release.pk])
    return f"{form}#{_ANCHORS.get(field, f'id_{field}')}"


@dataclass
class Mistake:
    """What is wrong in a form: the sentence, and where on the page it is mended ("" if nowhere)."""

    sentence: str
    anchor: str


@register.simple_tag
def mistakes(form, formsets=()) -> list[Mistake]:
    """Returns what is wrong with a form and its tables, each sentence with the way to its field.

    Args:
        form: A form, bound or not.
        formsets: The admin's tables below it, as its template has them.
    """
    found = [*_of_form(form)]
    for table in formsets or ():
        found += [Mistake(str(each), "") for each in table.formset.non_form_errors()]
        for row in table.formset.forms:
            found += _of_form(row)
    return found


def _of_form(form) -> list[Mistake]:
    found = []
    for name, sentences in form.errors.items():
        field = form[name] if name in form.fields else None
        is_seen = field is not None and not field.is_hidden
        anchor = _anchor(field) if is_seen else ""
        for sentence in sentences:
            words = f"{field.label}: {sentence}" if is_seen else str(sentence)
            found.append(Mistake(words, anchor))
    return found


def _anchor(field) -> str:
    widget = getattr(field.field.widget, "widget", field.field.widget)
    # What a set of buttons or boxes is called is no field; its first one is.
    return f"{field.auto_id}_0" if isinstance(widget, RadioSelect) else field.id_for_label


@register.filter
def counted_for_people(counts, opts) -> list[tuple[str, int]]:
    """Returns what a deletion takes with it, without the thing itself and what nobody has written.

    Args:
        counts: Pairs of the name of a kind, in the plural, and how many of it there are.
        opts: The kind of the thing itself.
    """
    inner = {
        str(model._meta.verbose_name_plural)
        for model in apps.get_models(include_auto_created=True)
        if model._meta.auto_created or model is Translation
    }
    own = str(opts.verbose_name_plural)
    return [
        (str(name), count)
        for name, count in counts
        if str(name) not in inner and (str(name) != own or count > 1)
    ]
