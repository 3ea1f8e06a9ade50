"""What hangs on a working copy in rows of its own, read once for both languages.

`publishing.prepare()` freezes it; nothing is written here. What a text says itself stands in its
own columns.
"""

from dataclasses import dataclass, field

from contacts.models import ContactPerson
from pressreleases.models import (
    Document,
    Highlight,
    Picture,
    PressRelease,
    RelatedLink,
    Subject,
)


@dataclass(frozen=True, kw_only=True)
class Attached:
    """The rows of a release and of its annual report, each kind in its order."""

    persons: list[ContactPerson] = field(default_factory=list)
    links: list[RelatedLink] = field(default_factory=list)
    subjects: list[Subject] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    #: Each with whether it is the annual report's.
    documents: list[tuple[Document, bool]] = field(default_factory=list)
    highlights: list[Highlight] = field(default_factory=list)


def read(release: PressRelease) -> Attached:
    """Returns what hangs on the release now; on one that is not saved, only what its report has."""
    shared = {"documents": documents(release), "highlights": highlights(release)}
    if release.pk is None:
        return Attached(**shared)
    contacts = release.release_contacts.select_related("person").order_by("order", "pk")
    return Attached(
        persons=[row.person for row in contacts],
        links=list(release.links.order_by("order", "pk")),
        subjects=list(release.subjects.order_by("slug")),
        pictures=pictures(release),
        **shared,
    )


def highlights(release: PressRelease) -> list[Highlight]:
    """Returns the highlights of the release's annual report, with their indicators."""
    if not release.report:
        return []
    return list(release.report.highlights.select_related("indicator").order_by("order", "pk"))


def pictures(release: PressRelease) -> list[Picture]:
    """Returns the pictures of a saved release, with the forms of their files."""
    rows = release.release_pictures.select_related("picture__file")
    rows = rows.prefetch_related("picture__file__renditions").order_by("order", "pk")
    return [row.picture for row in rows]


def documents(release: PressRelease) -> list[tuple[Document, bool]]:
    """Returns the documents of a release, then those of its report, which are marked."""
    found = []
    if release.pk:
        rows = release.release_documents.select_related("document__file").order_by("order", "pk")
        found += [(row.document, False) for row in rows]
    if release.report_id:
        rows = release.report.report_documents.select_related("document__file")
        found += [(row.document, True) for row in rows.order_by("order", "pk")]
    return found
