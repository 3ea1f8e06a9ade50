"""Files that must be refused at every door where files come in, each with a part of the sentence
that it is refused with. Made in memory, small, and the same every time.

    @pytest.mark.parametrize("case", HOSTILE, ids=str)
    def test_door_refuses(case): ... case.name, case.data(), case.sentence
"""

from collections.abc import Callable
from dataclasses import dataclass

from tests.files.hostile_documents import DOCUMENTS
from tests.files.hostile_parts import MB, TAKEN
from tests.files.hostile_pdfs import PDFS
from tests.files.hostile_pictures import PICTURES, chunk, png_with


@dataclass(frozen=True)
class Hostile:
    """A file that must be refused.

    Attributes:
        case: What it tries.
        name: What it is called when it is uploaded.
        data: Makes its content.
        sentence: A part of the sentence that it is refused with, in Swedish.
    """

    case: str
    name: str
    data: Callable[[], bytes]
    sentence: str

    def __str__(self):
        return self.case


EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-" + b"ANTIVIRUS-TEST-FILE!$H+H*"

OTHERS = [
    ("nothing", "tom.pdf", lambda: b"", "Filen är tom"),
    ("a program", "a.exe", lambda: b"MZ\x90" + bytes(90), "ett program eller ett skript"),
    ("a program called PDF", "a.pdf", lambda: b"\x7fELF" + bytes(90), TAKEN),
    ("a script", "a.csv", lambda: b"#!/bin/sh\nrm -rf /\n", "ett program eller ett skript"),
    ("PHP called PNG", "a.php.png", lambda: b"<?php system($_GET[1]); ?>", "Filen är en webbsida"),
    ("text", "a.txt", lambda: "Hej på dig".encode(), "Filen är ren text"),
    ("noise", "a.jpg", lambda: bytes(range(200, 256)) * 9, TAKEN),
    ("the scanners' test file", "a.csv", lambda: EICAR, "Virusprogrammens testfil|ren text"),
    ("the scanners' test file in a picture", "a.png",
     lambda: png_with(chunk(b"tEXt", b"a\0" + EICAR)), "Virusprogrammens testfil"),
    ("too large a table", "a.csv", lambda: b"a;b\n" * (3 * MB), "det mesta som tas emot"),
]  # fmt: skip

#: Every file, and how many there are of each kind is in the lists.
HOSTILE = tuple(Hostile(*row) for row in (*PICTURES, *PDFS, *DOCUMENTS, *OTHERS))

#: Names that must never be used as they are, with what they become when the file is a PNG.
NAMES = (
    ("../../etc/passwd", "passwd.png"),
    ("..\\..\\boot.ini", "boot.ini.png"),
    ("/etc/cron.d/x", "x.png"),
    ("C:\\Windows\\win.png", "win.png"),
    ("a\x00.png", "a.png"),
    ("a\r\nSet-Cookie: x=1.png", "a Set-Cookie x=1.png"),
    ('a".png', "a.png"),
    ("Anna's.png", "Anna’s.png"),
    ("<b>fet</b>.png", "b.png"),
    ("bild\u202egnp.exe", "bildgnp.png"),
    ("å" * 300 + ".png", "å" * 96 + ".png"),
    ("con", "bild con.png"),
    ("NUL.png", "bild NUL.png"),
    ("com1.txt", "bild com1.png"),
    (".htaccess", "bild.png"),
    ("x.php.png", "x.png"),
    ("x.png.php", "x.png"),
    ("x.tar.gz.png", "x.tar.png"),
    ("Bild.JPG", "Bild.png"),
    ("a\u0308lg.png", "älg.png"),
    ("\u00e4lg.png", "älg.png"),
    ("....", "bild.png"),
    ("", "bild.png"),
    (" .png", "bild.png"),
    ("..", "bild.png"),
    ("%2e%2e%2fhej.png", "%2e%2e%2fhej.png"),
    ("\ud800.png", "bild.png"),
    ("Årsredovisning 2.0.png", "Årsredovisning 2.0.png"),
    ("Nöjd & glad (1).png", "Nöjd & glad (1).png"),
    ("🙂.png", "bild.png"),
)
