"""Which pictures and documents an old version had, read back into the working copy.

Which of them stand there, and in which order, is read back. Their words and their files belong to
the pictures and documents themselves, are shared with other texts, and stay as they are now.
"""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from pressreleases.models import (
    Document,
    Edition,
    Picture,
    PressRelease,
    ReleaseDocument,
    ReleasePicture,
)


@dataclass
class Found:
    """What is still there of an edition's pictures and documents, and what is not, in sentences."""

    pictures: list[Picture] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)
    losses: list[str] = field(default_factory=list)


def find(edition: Edition) -> Found:
    """Returns what can be read back. Documents of the annual report stay with the report."""
    found = Found()
    images = edition.image_parts
    files = [part for part in edition.file_parts if not part.of_report]
    pictures = Picture.objects.select_related("file").in_bulk([part.picture for part in images])
    documents = Document.objects.select_related("file").in_bulk([part.document for part in files])
    for part in images:
        name = part.caption or part.alt or part.photographer
        picture = pictures.get(part.picture)
        if picture is None:
            found.losses.append(_("The picture “%(name)s” no longer exists.") % {"name": name})
            continue
        found.pictures.append(picture)
        if picture.file.sha256 != part.file:
            found.losses.append(
                _("The picture “%(name)s” has been replaced since, and stays as it is now.")
                % {"name": name}
            )
    for part in files:
        document = documents.get(part.document)
        if document is None:
            found.losses.append(
                _("The document “%(name)s” no longer exists.") % {"name": part.title}
            )
            continue
        found.documents.append(document)
        if document.file.sha256 != part.file:
            found.losses.append(
                _("The document “%(name)s” has been replaced since, and stays as it is now.")
                % {"name": part.title}
            )
    return found


def write(release: PressRelease, language: str, found: Found) -> None:
    """Gives the working copy these pictures and documents.

    A document that has no title in this language was not in the version, and stays.
    """
    others = [
        row.document
        for row in release.release_documents.select_related("document").order_by("order", "pk")
        if not getattr(row.document, f"title_{language}")
    ]
    ReleasePicture.objects.filter(release=release).delete()
    ReleasePicture.objects.bulk_create(
        ReleasePicture(release=release, picture=picture, order=order)
        for order, picture in enumerate(dict.fromkeys(found.pictures), start=1)
    )
    ReleaseDocument.objects.filter(release=release).delete()
    ReleaseDocument.objects.bulk_create(
        ReleaseDocument(release=release, document=document, order=order)
        for order, document in enumerate(dict.fromkeys([*found.documents, *others]), start=1)
    )
