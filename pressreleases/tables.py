"""Tables as CSV that Swedish spreadsheets open as they are."""

import csv
from collections.abc import Iterable, Iterator, Sequence

# What a spreadsheet would take for a formula when a cell begins with it (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_csv(rows: Iterable[Sequence]) -> Iterator[bytes]:
    """Yields the lines of a CSV file, the heading being the first row.

    UTF-8 with a mark, semicolons between. A cell that a spreadsheet would compute is kept as
    text by an apostrophe in front of it.
    """
    yield b"\xef\xbb\xbf"
    line = _Line()
    writer = csv.writer(line, delimiter=";")
    for cells in rows:
        writer.writerow([_as_text(str(cell)) for cell in cells])
        yield line.text.encode()


def _as_text(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


class _Line:
    """Keeps the last line that was written to it."""

    text = ""

    def write(self, text):
        self.text = text
