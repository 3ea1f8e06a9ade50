"""The name that an uploaded file is shown and downloaded under.

It never names a place on a disk: files are stored under the hash of their content.
"""

import re
import unicodedata

from . import limits
from .accepted import TYPES, Type

#: Control and format signs (RTL override among them), private use, surrogates, line separators.
_UNSEEN = ("Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp")
#: What Windows forbids in a name or a header and a shell give a meaning.
_FORBIDDEN = re.compile(r"""[<>:"|?*`$\\/]""")
_SPACES = re.compile(r"\s+")
#: Endings that say what a file is: dropped wherever they stand at the end of the stem, so that
#: "x.php.png" and "x.png.php" become "x".
_ENDING = re.compile(r"\.[a-z][a-z0-9]{0,4}\Z", re.I)
_FOREIGN = (
    "7z asp aspx bat bmp cgi cmd com dll doc docm dotm eps exe gif gz heic heif hta htaccess htm"
    " html jar js jsp lnk mjs msi phar php php5 phtml pl ps1 psd py rar rtf scr sh svg swf tif tiff"
    " txt vbs xhtml xls xlsm xml zip"
)
_KNOWN = {*_FOREIGN.split(), *TYPES, *(name for each in TYPES.values() for name in each.endings)}
#: Names that stand for a device on Windows.
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?\Z", re.I)
#: Data, not interface: the same in every language of the editor.
_UNNAMED = {"picture": "bild", "document": "dokument"}


def clean(name: str, file_type: Type) -> str:
    """Returns a name that can be shown and saved anywhere, with the true extension.

    Args:
        name: What the file was called; anything, from anywhere.
        file_type: What the file is.
    """
    name = unicodedata.normalize("NFC", str(name))
    name = re.split(r"[/\\]", name)[-1]
    name = "".join(
        " " if sign in "\t\r\n\v\f" else sign
        for sign in name
        if sign in "\t\r\n\v\f" or unicodedata.category(sign) not in _UNSEEN
    )
    name = _FORBIDDEN.sub(" ", name).replace("'", "’")
    stem = _without_endings(_trimmed(name))
    stem = _shortened(stem, limits.MOST_NAME - 1 - len(file_type.extension)).rstrip(" .")
    if not any(sign.isalnum() for sign in stem):
        stem = _UNNAMED[file_type.kind]
    if _DEVICES.match(stem):
        stem = f"{_UNNAMED[file_type.kind]} {stem}"
    return f"{stem}.{file_type.extension}"


def _trimmed(text: str) -> str:
    return _SPACES.sub(" ", text).strip(" .-_")


def _without_endings(stem: str) -> str:
    """ "Årsredovisning 2.0" keeps what stands after its dot; "x.php.png" keeps nothing."""
    while (ending := _ENDING.search(stem)) and ending[0][1:].lower() in _KNOWN:
        stem = _trimmed(stem[: ending.start()])
    return "" if stem.lower() in _KNOWN else stem


def _shortened(stem: str, most: int) -> str:
    """At most so many signs, without parting a letter from the marks upon it."""
    if len(stem) <= most:
        return stem
    end = most
    while end > 1 and unicodedata.combining(stem[end]):
        end -= 1
    return stem[:end]
