"""Bringing in a release: a text, a Word document or a web page becomes a `ParsedRelease`.

`parse(source)` is a pure function: it reads no database, no clock, no network and no other file.
`imports.py` and `import_files.py` beside this package turn its result into rows.
"""

from .parsed import ParsedRelease
from .parsing import parse
from .sources import Source, Unreadable

__all__ = ["ParsedRelease", "Source", "Unreadable", "parse"]
