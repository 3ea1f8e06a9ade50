"""Tags for the editors' side."""

from django import template
from django.urls import reverse

from pressreleases import advice
from pressreleases.checks import Finding
from pressreleases.models import PressRelease

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
    if field == advice.FIELD:
        return reverse("admin:pressreleases_pressrelease_translation", args=[release.pk])
    form = reverse("admin:pressreleases_pressrelease_change", args=[release.pk])
    return f"{form}#{_ANCHORS.get(field, f'id_{field}')}"
