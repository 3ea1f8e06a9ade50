"""The models: the working copy that editors change, and the editions that the public reads."""

from pressreleases.models.editions import Edition, EditionQuerySet
from pressreleases.models.events import Event
from pressreleases.models.imports import ImportedSource
from pressreleases.models.releases import PressRelease, RelatedLink, ReleaseContact
from pressreleases.models.reports import AnnualReport, Highlight, Indicator
from pressreleases.models.subjects import Subject

__all__ = [
    "AnnualReport",
    "Edition",
    "EditionQuerySet",
    "Event",
    "Highlight",
    "ImportedSource",
    "Indicator",
    "PressRelease",
    "RelatedLink",
    "ReleaseContact",
    "Subject",
]
