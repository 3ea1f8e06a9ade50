"""What an editor is told about a document before readers can have it: what else they find in it.

What is found is kept with the file; one that came before that was kept is looked through again.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from pressreleases.files import shelf
from pressreleases.files.intake import Refused, examine, hidden
from pressreleases.files.intake.defects import DEFECTS
from pressreleases.models import Edition, StoredFile


@dataclass(frozen=True)
class Told:
    """Sentences about one document.

    Attributes:
        title: What the document is called on the page.
        sentences: What a reader finds in it.
        how: How it is removed.
    """

    title: str
    sentences: list[str] = field(default_factory=list)
    how: str = ""


def found_in(file: StoredFile) -> dict:
    """Returns what `intake.hidden` has noted about the file."""
    if file.found is not None:
        return file.found
    try:
        with shelf.open_file(shelf.original(file.sha256, file.extension)) as source:
            return examine(source, file.name).found
    except (OSError, Refused):
        return {}


def about(file: StoredFile, title: str) -> Told:
    """Returns what readers would find in the file besides what it shows."""
    said = hidden.sentences(found_in(file))
    return Told(title, said, str(hidden.HOW.get(file.extension, "")) if said else "")


def defects(file: StoredFile) -> list[str]:
    """Returns what is wrong with the file, less what `about()` says in more words."""
    found = found_in(file)
    return [str(DEFECTS[code]) for code in file.defects if code in DEFECTS and code not in found]


def going_out(editions: Iterable[Edition]) -> list[Told]:
    """Returns what is to be said of the documents of these editions, each file once."""
    titles = {}
    for edition in editions:
        for part in edition.file_parts:
            titles.setdefault(part.file, part.title)
    if not titles:
        return []
    files = {file.sha256: file for file in StoredFile.objects.filter(sha256__in=titles)}
    told = [about(files[sha], title) for sha, title in titles.items() if sha in files]
    return [each for each in told if each.sentences]
