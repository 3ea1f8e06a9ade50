"""What more than one list of hostile files is made with."""

from collections.abc import Callable

from tests.files import made

MB = 1024 * 1024
#: What the refusal of a type ends with.
TAKEN = "Det som tas emot är JPEG, PNG, WebP, AVIF, PDF, .docx, .xlsx, .odt och CSV."
LINK, TWICE = "En länk i dokumentet", "två sorters fil"
HTML = b"<!DOCTYPE html><html><script>alert(1)</script></html>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def half(make: Callable[[], bytes]) -> Callable[[], bytes]:
    return lambda: (data := make())[: len(data) // 2]


def zipped() -> bytes:
    return made.archive({"hej.txt": "hej"})
