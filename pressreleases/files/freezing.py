"""What an edition keeps of pictures and documents: for `publishing.prepare()`.

Which ones a release has is read in `attached.py`.
"""

from collections.abc import Iterable, Iterator

from pressreleases import frozen, text
from pressreleases.files.intake.defects import ACCESSIBILITY
from pressreleases.models import Document, Picture, Rendition


def image(picture: Picture, language: str) -> frozen.Image:
    """Returns a picture as it is described now, with its words in that language.

    The renditions of its file are best fetched beforehand, when there are several.
    """
    file = picture.file
    forms = file.renditions.all()
    full = next((form for form in forms if form.label == Rendition.FULL), None)
    return frozen.Image(
        picture=picture.pk,
        file=file.sha256,
        width=file.width,
        height=file.height,
        widths=sorted({form.width for form in forms if form.label != Rendition.FULL}),
        full_extension=full.extension if full else "",
        full_size=full.size if full else 0,
        alt="" if picture.is_decorative else picture.in_language("alt", language),
        is_decorative=picture.is_decorative,
        caption=text.several_lines(picture.in_language("caption", language)),
        photographer=picture.photographer,
        terms=picture.in_language("terms", language),
        focal_x=picture.focal_x,
        focal_y=picture.focal_y,
    )


def files(documents: Iterable[tuple[Document, bool]], language: str) -> Iterator[frozen.File]:
    """Yields the documents (`attached.documents`) that belong to a language.

    A document belongs to the languages that it has a title in.
    """
    for document, of_report in documents:
        yield from _file(document, language, of_report=of_report)


def _file(document: Document, language: str, *, of_report: bool) -> Iterator[frozen.File]:
    if title := getattr(document, f"title_{language}"):
        file = document.file
        yield frozen.File(
            document=document.pk,
            file=file.sha256,
            title=title,
            type=file.type,
            extension=file.extension,
            size=file.size,
            name=file.name,
            language=document.language,
            diary_number=document.diary_number,
            is_accessible=document.is_accessible,
            defects=[code for code in file.defects if code in ACCESSIBILITY],
            of_report=of_report,
        )
