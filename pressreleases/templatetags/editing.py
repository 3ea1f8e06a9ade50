"""Tags for the editors' side."""

from django import template
from django.urls import reverse

from pressreleases.checks import Finding
from pressreleases.models import PressRelease

register = template.Library()

#: Where in the form a finding that is not about a single field leads.
_ANCHORS = {"contacts": "release_contacts-group", "links": "links-group"}


@register.simple_tag
def finding_url(release: PressRelease, finding: Finding) -> str:
    """Returns the address of the field in which a finding is mended."""
    if finding.field == "report" and release.report_id:
        return reverse("admin:pressreleases_annualreport_change", args=[release.report_id])
    form = reverse("admin:pressreleases_pressrelease_change", args=[release.pk])
    return f"{form}#{_ANCHORS.get(finding.field, f'id_{finding.field}')}"
