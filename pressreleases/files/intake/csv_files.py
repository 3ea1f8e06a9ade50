"""A table as text (CSV): that it is text, a table, and no program for a spreadsheet."""

import csv
import io
import re

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from . import limits
from .refused import Refused

_NOT_TEXT = _(
    "The file is called .csv but is no text in a usual encoding. "
    "Save it as “CSV UTF-8” from the spreadsheet and choose that."
)
_NOT_A_TABLE = _(
    "The file is called .csv but is no table: rows with the same number of columns, parted by "
    "comma, semicolon or tab. Save it as “CSV UTF-8” from the spreadsheet and choose that."
)
_FORMULA = _(
    "Row {row} has a cell that a spreadsheet would run as a formula: “{cell}”. "
    "Save the table with values instead of formulas and choose it again."
)
_CODE = _(
    "The file holds program code for a web page. "
    "Remove it from the table and choose the file again."
)

#: Where a cell begins, whichever sign the reader's program takes for the one between cells; then
#: what makes a program of it. A number, a telephone number and a dash may begin with + or -.
_RUNS = re.compile(
    r"(?:^|[,;\t])[\"']*\s*(?P<cell>="
    r"|[+@-][^,;\t\n]*(?:\||[A-Za-z]{2,}\(|!\$?[A-Za-z]{1,3}\$?\d))",
    re.M,
)
_MARKUP = re.compile(r"\A\s*<[!?a-z]|<(?:script|iframe|object|embed|svg|html|body)\b|<\?php", re.I)
#: Controls but for tab and line ends, and signs that no text has.
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]")
_SHOWN = 40


def check(source):
    """Raises Refused unless the file is a table that only holds values."""
    source.seek(0)
    text = _decoded(source.read(limits.MOST_BYTES_CSV + 1))
    if _NO_TEXT.search(text):
        raise Refused(_NOT_TEXT)
    if _MARKUP.search(text):
        raise Refused(_CODE)
    if found := _RUNS.search(text):
        row = text.count("\n", 0, found.start("cell")) + 1
        cell = re.split(r"[\n\r]", text[found.start("cell") :][:_SHOWN], maxsplit=1)[0]
        raise Refused(format_lazy(_FORMULA, row=row, cell=cell))
    if not _is_table(text):
        raise Refused(_NOT_A_TABLE)


def _decoded(data: bytes) -> str:
    """UTF-8, UTF-16 with its mark, or Windows' table; with one kind of line end."""
    codec = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        if codec == "utf-16":
            raise Refused(_NOT_TEXT) from error
        try:
            text = data.decode("cp1252")
        except UnicodeDecodeError:
            raise Refused(_NOT_TEXT) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _is_table(text: str) -> bool:
    """Whether most rows have the same number of columns, and more than one.

    A single column is a table too, when every row is one short cell.
    """
    lines = text.split("\n", 1)[0], text
    if not text.strip():
        return False
    for delimiter in sorted(",;\t|", key=lambda sign: -lines[0].count(sign)):
        counts: dict[int, int] = {}
        try:
            for row in csv.reader(io.StringIO(lines[1], newline=""), delimiter=delimiter):
                if row and any(cell.strip() for cell in row):
                    counts[len(row)] = counts.get(len(row), 0) + 1
        except csv.Error:
            return False
        columns = max(counts, key=counts.get, default=0)
        if max(counts, default=0) > limits.MOST_CSV_COLUMNS:
            return False
        if columns > 1 and counts[columns] * 2 > sum(counts.values()):
            return True
    return not re.search(r"[{}]|[^\n]{200}", text)
