"""Keeps the tokens of preview links out of logs: where they stand in an address, and a mask.

Who holds a token may read a draft, so no log may hold one. Used by the site's logging, by the
access log of gunicorn (`deploy/gunicorn.conf.py`) and by the middleware that keeps what these
addresses answer from being stored. Needs nothing of Django, so that gunicorn can import it.
"""

import logging
import re
from urllib.parse import unquote

#: Where every address of a preview link begins; `upphandling/urls.py` spells it.
PREFIXES = ("/granska/", "/en/review/")
MASK = "***"

# Shorter words are no tokens ("/redaktion/…/granska/sv/"); a token that lost its end still is.
_TOKEN = re.compile(rf"((?:{'|'.join(PREFIXES)})/*)[^/\s?\"'<>]{{16,}}")


def is_preview(path: str) -> bool:
    """Whether an address, decoded, is one of a preview link."""
    return (path + "/").startswith(PREFIXES)


def mask(text: str) -> str:
    """Returns `text` with `MASK` for each token in it, also in a percent-encoded address."""
    masked = _TOKEN.sub(rf"\1{MASK}", text)
    if "%" in masked:
        decoded = unquote(masked)
        if (again := _TOKEN.sub(rf"\1{MASK}", decoded)) != decoded:
            # Decoded it may hold line breaks, and a log line is one line.
            return again.encode("unicode_escape").decode()
    return masked


class MaskTokens(logging.Filter):
    """Masks the tokens in a log record: its message, and its traceback."""

    def filter(self, record: logging.LogRecord) -> bool:
        message = record.getMessage()
        if (masked := mask(message)) != message:
            record.msg, record.args = masked, ()
        if record.exc_info and not record.exc_text:
            record.exc_text = mask(logging.Formatter().formatException(record.exc_info))
        return True
