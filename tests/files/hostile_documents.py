"""Hostile Word, Excel, OpenDocument and CSV files: see `hostile.py`."""

import io
import struct
import zipfile
from collections.abc import Callable

from tests.files import made
from tests.files.hostile_parts import HTML, LINK, MB, SVG, TAKEN, TWICE, half, zipped


def of_stated_size(size: int, stated: int) -> bytes:
    """A document with a member of one size, which the package says has another."""
    data = made.docx(more={"word/media/a.emf": bytes(size)})
    return data.replace(struct.pack("<L", size), struct.pack("<L", stated))


def field(instruction: str) -> str:
    run = "<w:r>{}</w:r>".format
    return made.paragraph(
        run('<w:fldChar w:fldCharType="begin"/>')
        + "".join(run(f"<w:instrText>{part}</w:instrText>") for part in instruction.split("~"))
        + run('<w:fldChar w:fldCharType="end"/>')
    )


def with_flag(data: bytes, flag: int) -> bytes:
    """Sets a bit in the flags of every member."""
    changed = bytearray(data)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            changed[at + offset] |= flag
            at = data.find(mark, at + 4)
    return bytes(changed)


def entity(declaration: str) -> bytes:
    text = f'<?xml version="1.0"?><!DOCTYPE w [{declaration}]><w:document xmlns:w="{made.W}">&x;'
    return made.docx(more={"word/document.xml": f"{text}</w:document>"})


def laughs() -> bytes:
    levels = "".join(
        f'<!ENTITY x{n} "{f"&x{n + 1};" * 10}">' for n in range(1, 9)
    )  # a thousand million of them
    return entity(f'<!ENTITY x "&x1;">{levels}<!ENTITY x9 "ha">')


def doubled() -> bytes:
    file = io.BytesIO(made.docx())
    with zipfile.ZipFile(file, "a") as package:
        package.writestr("WORD/document.xml", "<w/>")
    return file.getvalue()


def prefixed() -> bytes:
    return HTML.replace(b"<!DOCTYPE html>", b"PK\x03\x04") + made.docx()


def locked_office() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le")


def docx_with(name: str, content: bytes | str = b"hej") -> Callable[[], bytes]:
    return lambda: made.docx(more={name: content})


def docx_linking(kind: str, target: str, mode="External") -> Callable[[], bytes]:
    return lambda: made.docx(rows=[(kind, target, mode)])


def odt_with(body: str) -> Callable[[], bytes]:
    return lambda: made.odt(body)


def csv_with(cell: str) -> Callable[[], bytes]:
    return lambda: f"Namn;Belopp\r\nAnna;1\r\n{cell};2\r\n".encode()


MACROS_TYPE = "application/vnd.ms-word.document.macroEnabled.main+xml"
MACROS, INSIDE, OUTSIDE = (
    "innehåller makron",
    "en annan fil eller ett program",
    "hämtar något utifrån",
)
MUCH, BROKEN = "packas upp till mer", "Dokumentet är skadat"
FIELD, NAMES, CELL, WEB = "ett fält som hämtar", "namn som det inte borde", "som formel", "webbsida"
DDE = "<externalLink><ddeLink ddeService='cmd' ddeTopic='/c calc'/></externalLink>"
FORMULA = "<row><c><f>cmd|'/c calc'!A0</f></c></row>"

DOCUMENTS = [
    ("400 MB in a document", "a.docx", lambda: of_stated_size(1_234_567, 400 * MB), MUCH),
    ("a bomb of 40 MB", "a.docx", docx_with("word/media/a.emf", bytes(40 * MB)), MUCH),
    ("a bomb that lies", "a.docx", lambda: of_stated_size(40 * MB + 7, 1024), "Dokumentet"),
    ("20 000 members", "a.docx",
     lambda: made.docx(more={f"word/media/{n}.png": b"" for n in range(20_000)}), MUCH),
    ("a ZIP in it", "a.docx", docx_with("word/media/image1.png", zipped()), INSIDE),
    ("a program in it", "a.docx",
     docx_with("word/media/image1.emf", b"MZ\x90" + bytes(60)), INSIDE),
    ("a program by its name", "a.docx", docx_with("word/media/a.vbs"), INSIDE),
    ("a workbook in it", "a.docx", docx_with("word/embeddings/a.xlsx", made.xlsx()), INSIDE),
    ("an old document in it", "a.docx",
     docx_with("word/media/b.bin", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), INSIDE),
    ("../ in a name", "a.docx", docx_with("word/../../a.xml"), NAMES),
    ("a place on the disk in a name", "a.docx", docx_with("/etc/passwd"), NAMES),
    ("a drive in a name", "a.docx", docx_with("C:/a.xml"), NAMES),
    ("two members of one name", "a.docx", doubled, NAMES),
    ("macros under another name", "a.docx", lambda: made.docx(types=MACROS_TYPE), MACROS),
    ("macros in it", "a.docx", docx_with("word/vbaProject.bin"), MACROS),
    ("macros in a workbook", "a.xlsx", lambda: made.xlsx(more={"xl/macrosheets/a.xml": "<a/>"}),
     MACROS),
    ("controls", "a.docx", docx_with("word/activeX/activeX1.xml", "<a/>"), MACROS),
    ("entity to a file", "a.docx",
     lambda: entity('<!ENTITY x SYSTEM "file:///etc/passwd">'), BROKEN),
    ("entity to the network", "a.docx", lambda: entity('<!ENTITY x SYSTEM "http://127.0.0.1/">'),
     BROKEN),
    ("a thousand million laughs", "a.docx", laughs, BROKEN),
    ("10 000 elements in each other", "a.docx",
     lambda: made.docx("<w:p>" * 10_000 + "</w:p>" * 10_000), BROKEN),
    ("XML that does not end", "a.docx", docx_with("word/document.xml", "<w>"), BROKEN),
    ("template in the network", "a.docx",
     docx_linking("attachedTemplate", "https://x.se/a.dotm"), OUTSIDE),
    ("template on a share", "a.docx", docx_linking("attachedTemplate", "file://\\\\x\\a.dotm"),
     OUTSIDE),
    ("picture from the network", "a.docx",
     docx_linking("image", "http://127.0.0.1/a.png"), OUTSIDE),
    ("picture from a share", "a.docx", docx_linking("image", "\\\\x\\a.png"), OUTSIDE),
    ("picture from the disk", "a.docx", docx_linking("image", "file:///etc/passwd"), OUTSIDE),
    ("web page in it", "a.docx", docx_linking("aFChunk", "afchunk.mht", ""), INSIDE),
    ("web page as a member", "a.docx", docx_with("word/a.html", HTML), WEB),
    ("old object", "a.docx", docx_linking("oleObject", "a.bin", ""), INSIDE),
    ("document with a link to a file", "a.docx",
     docx_linking("hyperlink", "file:///C:/a.txt"), LINK),
    ("document with a link to a script", "a.docx",
     docx_linking("hyperlink", "javascript:a()"), LINK),
    ("field of text", "a.docx", lambda: made.docx(field('INCLUDETEXT "/etc/passwd"')), FIELD),
    ("field of a picture", "a.docx",
     lambda: made.docx(field('INCLUDEPICTURE "http://x.se"')), FIELD),
    ("field that starts a program", "a.docx", lambda: made.docx(field("DDEA~UTO cmd ~/k")), FIELD),
    ("simple field", "a.docx",
     lambda: made.docx(made.paragraph('<w:fldSimple w:instr="DDE cmd"/>')), FIELD),
    ("password", "a.docx", locked_office, "har ett lösenord"),
    ("password on members", "a.docx", lambda: with_flag(made.docx(), 1), "har ett lösenord"),
    ("half a document", "a.docx", half(made.docx), BROKEN),
    ("a document and a web page", "a.docx", lambda: made.docx() + HTML, TWICE),
    ("a web page before a document", "a.docx", prefixed, "Dokumentet|två"),
    ("no main part", "a.docx", lambda: made.docx(without=("word/document.xml",)), TAKEN),
    ("drawing with a script", "a.docx", docx_with("word/media/a.svg", SVG), MACROS),
    ("DDE in a workbook", "a.xlsx",
     lambda: made.xlsx(more={"xl/externalLinks/a.xml": DDE}), OUTSIDE),
    ("formula that starts a program", "a.xlsx", lambda: made.xlsx(FORMULA), OUTSIDE),
    ("formula that fetches", "a.xlsx",
     lambda: made.xlsx("<row><c><f>WEBSERVICE(\"http://x.se\")</f></c></row>"), OUTSIDE),
    ("data connection", "a.xlsx", lambda: made.xlsx(more={"xl/connections.xml": "<a/>"}), OUTSIDE),
    ("OpenDocument with macros", "a.odt",
     lambda: made.odt(more={"Basic/Standard/a.xml": "<a/>"}), MACROS),
    ("OpenDocument with an event", "a.odt",
     odt_with('<script:event-listener xlink:href="a"/>'), MACROS),
    ("OpenDocument with a picture from outside", "a.odt",
     odt_with('<draw:image xlink:href="http://127.0.0.1/a.png"/>'), OUTSIDE),
    ("OpenDocument with DDE", "a.odt", odt_with("<text:dde-connection/>"), OUTSIDE),
    ("OpenDocument with an object", "a.odt", odt_with("<draw:object-ole/>"), INSIDE),
    ("OpenDocument with a password", "a.odt",
     odt_with("<manifest:encryption-data/>"), "har ett lösenord"),
    ("OpenDocument presentation", "a.odt", lambda: made.odt(mimetype="presentation"), TAKEN),
    ("presentation", "a.docx", lambda: made.docx(types="application/vnd.openxmlformats-"
     "officedocument.presentationml.presentation.main+xml"), "Presentationer tas inte emot"),
    ("ZIP", "a.zip", zipped, "Packade filer"),
    ("ZIP called Word", "a.docx", zipped, TAKEN),
    ("empty ZIP", "a.docx", lambda: b"PK\5\6" + bytes(18), "Packade filer"),
    ("old Word", "a.doc",
     lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "gammalt format"),
    ("RTF called Word", "a.docx", lambda: b"{\\rtf1 hej}", "RTF tas inte emot"),
    ("a web page called Word", "a.docx", lambda: HTML, "Filen är en webbsida"),
    ("a web page called CSV", "a.csv", lambda: HTML, "Filen är en webbsida"),
    ("CSV that starts a program", "a.csv", csv_with("=cmd|'/c calc'!A0"), CELL),
    ("CSV with a formula", "a.csv", csv_with('"=HYPERLINK(""http://x.se"")"'), CELL),
    ("CSV with a plus", "a.csv", csv_with("+cmd|'/c calc'!A0"), CELL),
    ("CSV with a minus", "a.csv", csv_with("-2+3+cmd|'/c calc'!A0"), CELL),
    ("CSV with an at sign", "a.csv", csv_with("@SUM(1+1)"), CELL),
    ("CSV with another sign between cells", "a.csv",
     lambda: b"Namn,Belopp\nAnna;=1+1,2\n", CELL),
    ("CSV with a script", "a.csv", csv_with("<script>alert(1)</script>"), "programkod"),
    ("CSV with NUL", "a.csv", lambda: b"a;b\n" * 2000 + b"1;\x002\n", "ingen text"),
    ("CSV of noise", "a.csv", lambda: bytes(range(256)) * 20, TAKEN),
    ("prose called CSV", "a.csv", lambda: b"function a() { return 1 }\n" * 3, "ingen tabell"),
]  # fmt: skip
