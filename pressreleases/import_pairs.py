"""Which files hold the same release in its two languages, told by their names.

"a.en.docx" belongs to "a.docx", "a_sv.docx" or "a (svenska).html" beside it, and "en/a.docx" to
"sv/a.docx". At least one of the two names a language; what the texts are in decides the rest.
"""

import re

from pressreleases.models import ImportedSource, PressRelease

_MARKS = {
    "en": r"en|eng|english|engelska|gb|uk|en-gb",
    "sv": r"sv|swe|svenska|swedish|sv-se",
}
_NAMED = {
    code: re.compile(rf"(?:[\s._-]+|\s*[(\[])(?:{words})[)\]]?(?=\.\w+\Z)", re.I)
    for code, words in _MARKS.items()
}
_FOLDER = {code: re.compile(rf"(?:(?<=/)|\A)(?:{words})/", re.I) for code, words in _MARKS.items()}


def stem(path: str) -> str:
    """Returns the path without its ending and without what names a language."""
    for patterns in (_NAMED, _FOLDER):
        for pattern in patterns.values():
            path = pattern.sub("", path)
    return re.sub(r"\.\w+\Z", "", path)


def names_language(path: str, code: str) -> bool:
    """Whether the path says that the text is in that language, "sv" or "en"."""
    return bool(_NAMED[code].search(path) or _FOLDER[code].search(path))


def order(path: str) -> tuple[str, bool]:
    """The key by which files are imported: the text in English right after the one in Swedish."""
    return stem(path), names_language(path, "en")


def other_language(path: str, language: str) -> PressRelease | None:
    """Returns the release that was imported from the same text's file in the other language."""
    own = stem(path)
    is_named = names_language(path, "en") or names_language(path, "sv")
    rows = ImportedSource.objects.filter(path__contains=own.rpartition("/")[2])
    rows = rows.exclude(language=language).values_list("path", "release")
    for other, release in rows.iterator():
        is_pair = is_named or names_language(other, "en") or names_language(other, "sv")
        if is_pair and stem(other) == own:
            return PressRelease.objects.get(pk=release)
    return None
