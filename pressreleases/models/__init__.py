"""The models: the working copy that editors change, and the editions that the public reads."""

from pressreleases.models.editions import Edition, EditionQuerySet
from pressreleases.models.events import Event
from pressreleases.models.releases import PressRelease, RelatedLink, ReleaseContact
from pressreleases.models.reports import AnnualReport, Highlight, Indicator
from pressreleases.models.subjects import Subject
from pressreleases.models.together import Autosave, Presence

__all__ = [
    "AnnualReport",
    "Autosave",
    "Edition",
    "EditionQuerySet",
    "Event",
    "Highlight",
    "Indicator",
    "Presence",
    "PressRelease",
    "RelatedLink",
    "ReleaseContact",
    "Subject",
]
