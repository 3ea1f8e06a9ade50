"""A PDF: that it does nothing, hides nothing, and whether assistive technology can read it.

It is taken apart in a process of its own (`pdf_apart.py`), which has little memory and little
time, so that no document can hold up or bring down the site.
"""

import json
import logging
import re
import subprocess
import sys
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from . import hidden, limits
from .addresses import check_link
from .refused import Refused
from .visitors import title_of

logger = logging.getLogger(__name__)

_APART = Path(__file__).with_name("pdf_apart.py")
#: Where the end mark must stand (ISO 32000-1, annex H.3: within the last 1 024 bytes).
_END = 1024

_DAMAGED = _("The PDF is damaged or incomplete. Open it, save it as PDF anew, and choose that.")
_TAIL = _(
    "Something else stands after the end of the PDF. Open it, save it as PDF anew, and choose that."
)
_TOO_HEAVY = _(
    "The PDF is built in too complicated a way to be checked. "
    "Print it to a new PDF, or divide it, and choose that."
)

#: What `pdf_apart.py` answers instead of facts.
_REFUSALS = {
    "damaged": _DAMAGED,
    "too_heavy": _TOO_HEAVY,
    "encrypted": _("The PDF is protected, with a password or against printing or copying. "
                   "Save it without protection and choose it again."),
    "script": _("The PDF holds program code (JavaScript). "
                "Print it to a new PDF and choose that."),
    "action": _("The PDF does something by itself or opens other programs or files. "
                "Print it to a new PDF and choose that."),
    "attachment": _("The PDF has other files attached to it. "
                    "Remove the attachments, or upload them one by one, and choose it again."),
    "xfa": _("The PDF is a form of a kind that most programs cannot show (XFA). "
             "Print it to a new PDF and choose that."),
    "media": _("The PDF holds sound, film or 3D. Remove it and choose the PDF again."),
}  # fmt: skip

#: RFC 5646, as far as documents use it.
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}\Z")


def facts(source, size: int) -> dict:
    """Returns the title, the language, whether it is tagged, and the defects.

    Raises:
        Refused: It is damaged, protected, or does or holds what a document should not.
    """
    _check_end(source, size)
    found = _taken_apart(source)
    if reason := found.get("refused"):
        raise Refused(_REFUSALS[reason])
    for address in found["addresses"]:
        check_link(address)
    language = found["language"].strip()
    language = language if _LANGUAGE.match(language) else ""
    title = title_of(found["title"])
    wrong = {
        "untagged": not found["is_tagged"],
        "no_language": not language,
        "no_title": not title,
        "title_not_shown": title and not found["shows_title"],
        "no_text": not found["has_text"],
    }
    return {
        "language": language,
        "title": title,
        "is_tagged": found["is_tagged"],
        "defects": tuple(code for code, is_wrong in wrong.items() if is_wrong),
        "found": hidden.from_apart(found["found"]),
    }


def _check_end(source, size):
    source.seek(max(0, size - _END))
    _before, mark, after = source.read(_END).rpartition(b"%%EOF")
    if not mark:
        raise Refused(_DAMAGED)
    if after.strip(b"\r\n\t \x00"):
        raise Refused(_TAIL)


def _taken_apart(source) -> dict:
    """What the other process says. Anything but an answer means that it was stopped."""
    bounds = (limits.PDF_SECONDS, limits.PDF_MEMORY, limits.MOST_PDF_OBJECTS)
    source.seek(0)
    with subprocess.Popen(
        [sys.executable, "-I", str(_APART), *map(str, bounds)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={},
    ) as process:
        try:
            _hand_over(source, process.stdin)
            answer, _errors = process.communicate(timeout=limits.PDF_WAIT)
        except subprocess.TimeoutExpired:
            process.kill()
            return {"refused": "too_heavy"}
        except BaseException:
            process.kill()
            raise
    if process.returncode > 0:
        # Not stopped by a limit, but unable to begin: the installation is at fault.
        logger.error("The program that takes PDFs apart ended with %s.", process.returncode)
    try:
        return json.loads(answer)
    except ValueError:
        return {"refused": "too_heavy"}


def _hand_over(source, pipe):
    try:
        while chunk := source.read(limits.CHUNK):
            pipe.write(chunk)
    except BrokenPipeError:
        pass  # it has ended; what it answered tells why
