"""For each text a document and a picture of its own, at addresses that `tests/places.py` knows.

Many at once, and of words instead of pixels: nothing examines them, and they are served as they
are. What is asked is only who gets them.
"""

from collections.abc import Iterable
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from pressreleases import frozen
from pressreleases.files import shelf
from pressreleases.models import Document, Picture, Rendition, StoredFile
from tests import places
from tests.files import rows

_PDF, _JPEG = "application/pdf", "image/jpeg"
_FORMS = (("480", "avif"), ("full", "jpg"))


def store(slugs: Iterable[str]) -> None:
    """Stores the files of the texts with these slugs."""
    slugs, at = list(slugs), timezone.now()
    common = {"uploaded_at": at}
    documents = [
        StoredFile(
            sha256=places.sha256(slug, "document"),
            kind="document",
            type=_PDF,
            extension="pdf",
            size=len(places.content(slug, "document")),
            name=f"{slug}.pdf",
            **common,
        )
        for slug in slugs
    ]
    pictures = [
        StoredFile(
            sha256=places.sha256(slug, "picture"),
            kind="picture",
            type=_JPEG,
            extension="jpg",
            size=1,
            width=480,
            height=300,
            name=f"{slug}.jpg",
            **common,
        )
        for slug in slugs
    ]
    StoredFile.objects.bulk_create([*documents, *pictures])
    contents = [places.content(slug, "picture") for slug in slugs]
    Rendition.objects.bulk_create(
        Rendition(
            file=file,
            label=label,
            extension=extension,
            width=480,
            height=300,
            size=len(content),
            sha256=file.sha256,
        )
        for file, content in zip(pictures, contents, strict=True)
        for label, extension in _FORMS
    )
    for slug, file in zip(slugs, documents, strict=True):
        _write(shelf.original(file.sha256, "pdf"), places.content(slug, "document"))
    for content, file in zip(contents, pictures, strict=True):
        for label, extension in _FORMS:
            _write(shelf.rendition(file.sha256, label, extension), content)


def _write(name, content):
    path = Path(settings.MEDIA_ROOT) / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def held(slug: str, *, is_barrier=False, of_report=False) -> dict[str, list]:
    """Returns what an edition with that slug has frozen of its files, for its constructor."""
    image = frozen.Image(
        picture=1,
        file=places.sha256(slug, "picture"),
        width=480,
        height=300,
        widths=[480],
        full_extension="jpg",
        full_size=1,
        alt=slug,
    )
    file = frozen.File(
        document=1,
        file=places.sha256(slug, "document"),
        title=f"{slug} bilaga",
        type=_PDF,
        extension="pdf",
        size=1,
        name=f"{slug}.pdf",
        is_accessible=False if is_barrier else None,
        of_report=of_report,
    )
    return {"images": frozen.freeze([image]), "files": frozen.freeze([file])}


def give(release, slugs: dict[str, str]) -> None:
    """Puts the files of these slugs, by their languages, on a working copy."""
    hashes = [places.sha256(s, kind) for s in slugs.values() for kind in ("document", "picture")]
    stored = StoredFile.objects.in_bulk(hashes, field_name="sha256")
    for language, slug in slugs.items():
        titles = {"title_sv": "", "title_en": "", f"title_{language}": f"{slug} bilaga"}
        file = stored[places.sha256(slug, "document")]
        rows.attach(release, Document.objects.create(file=file, language=language, **titles))
        file = stored[places.sha256(slug, "picture")]
        words = {"alt_sv": "En bro", "alt_en": "A bridge", "photographer": "Åsa Foto"}
        rows.illustrate(release, Picture.objects.create(file=file, **words))
