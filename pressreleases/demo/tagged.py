"""A small tagged PDF, written by hand: a screen reader tells its heading from its paragraphs.

Only what the demonstration needs: one page, one font, the letters of Windows-1252.
"""

from io import BytesIO


def pdf(title: str, lines: list[str], *, language: str) -> bytes:
    """Returns a PDF of one page with a title, a language and tags (ISO 32000-1, 14.7 and 14.8)."""
    texts = [("H1", 20, title), *(("P", 12, line) for line in lines)]
    content, top = [], 780
    for number, (tag, size, words) in enumerate(texts):
        top -= 2 * size
        content.append(
            f"/{tag} << /MCID {number} >> BDC BT /F1 {size} Tf 56 {top} Td ".encode()
            + b"("
            + _escaped(words)
            + b") Tj ET EMC"
        )
    stream = b"\n".join(content)
    first = 9
    parts = range(len(texts))
    kids = " ".join(f"{first + number} 0 R" for number in parts)
    bodies = [
        f"<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 6 0 R"
        f" /Lang ({language}) /ViewerPreferences << /DisplayDocTitle true >> >>".encode(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /StructParents 0 /Contents 5 0 R"
        b" /Resources << /Font << /F1 4 0 R >> >> >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /StructTreeRoot /K 7 0 R /ParentTree << /Nums [0 [%s]] >> >>" % kids.encode(),
        f"<< /Type /StructElem /S /Document /P 6 0 R /K [{kids}] >>".encode(),
        b"<< /Title <feff%s> >>" % title.encode("utf-16-be").hex().encode(),
        *(
            b"<< /Type /StructElem /S /%s /P 7 0 R /Pg 3 0 R /K %d >>" % (tag.encode(), number)
            for number, (tag, _size, _words) in enumerate(texts)
        ),
    ]
    return _file(bodies)


def _escaped(words: str) -> bytes:
    """Returns a text as a PDF string holds it (ISO 32000-1, 7.3.4.2)."""
    raw = words.encode("cp1252", "replace")
    return raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _file(bodies: list[bytes]) -> bytes:
    file, places = BytesIO(), []
    file.write(b"%PDF-1.7\n%\xe5\xe4\xf6\xc5\n")
    for number, body in enumerate(bodies, start=1):
        places.append(file.tell())
        file.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = file.tell()
    file.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1))
    for place in places:
        file.write(b"%010d 00000 n \n" % place)
    file.write(b"trailer\n<< /Size %d /Root 1 0 R /Info 8 0 R >>\n" % (len(bodies) + 1))
    file.write(b"startxref\n%d\n%%%%EOF\n" % start)
    return file.getvalue()
