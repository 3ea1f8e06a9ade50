"""The models: the working copy that editors change, and the editions that the public reads."""

from pressreleases.models.appearances import Appearance
from pressreleases.models.documents import Document, ReleaseDocument, ReportDocument
from pressreleases.models.editions import Edition, EditionQuerySet
from pressreleases.models.events import Event
from pressreleases.models.files import FileUse, Rendition, StoredFile
from pressreleases.models.imports import ImportedSource
from pressreleases.models.pictures import Picture, ReleasePicture
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
    "Document",
    "Edition",
    "EditionQuerySet",
    "Event",
    "FileUse",
    "Highlight",
    "ImportedSource",
    "Indicator",
    "Picture",
    "Presence",
    "PressRelease",
    "PreviewAnswer",
    "PreviewComment",
    "PreviewLink",
    "PreviewOpening",
    "RelatedLink",
    "ReleaseContact",
    "ReleaseDocument",
    "ReleasePicture",
    "Rendition",
    "ReportDocument",
    "SearchEntry",
    "SearchSubject",
    "Spelling",
    "StoredFile",
    "Subject",
    "Synonym",
    "Translation",
]
