"""The models: the working copy that editors change, and the editions that the public reads."""

from pressreleases.models.appearances import Appearance
from pressreleases.models.editions import Edition, EditionQuerySet
from pressreleases.models.events import Event
from pressreleases.models.imports import ImportedSource
from pressreleases.models.previews import (
    PreviewAnswer,
    PreviewComment,
    PreviewLink,
    PreviewOpening,
)
from pressreleases.models.releases import PressRelease, RelatedLink, ReleaseContact
from pressreleases.models.reports import AnnualReport, Highlight, Indicator
from pressreleases.models.search import SearchEntry, SearchSubject, Spelling, Synonym
from pressreleases.models.subjects import Subject
from pressreleases.models.together import Autosave, Presence
from pressreleases.models.translations import Translation

__all__ = [
    "AnnualReport",
    "Appearance",
    "Autosave",
    "Edition",
    "EditionQuerySet",
    "Event",
    "Highlight",
    "ImportedSource",
    "Indicator",
    "Presence",
    "PressRelease",
    "PreviewAnswer",
    "PreviewComment",
    "PreviewLink",
    "PreviewOpening",
    "RelatedLink",
    "ReleaseContact",
    "SearchEntry",
    "SearchSubject",
    "Spelling",
    "Subject",
    "Synonym",
    "Translation",
]
