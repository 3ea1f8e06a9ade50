"""What a case of the corpus is, and Word documents built from a few words."""

import io
import zipfile
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

from pressreleases.importing import Source

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STYLES = """<w:styles {ns}>
<w:style w:type="paragraph" w:styleId="Rubrik"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Ingress"><w:name w:val="Ingress"/></w:style>
<w:style w:type="paragraph" w:styleId="Punktlista"><w:name w:val="List Bullet"/>
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
</w:styles>"""
_NUMBERING = """<w:numbering {ns}>
<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1">
<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>"""


@dataclass(frozen=True, kw_only=True)
class Case:
    """One source with what should be found in it.

    Attributes:
        is_hard: Whether it is one of the hard ones.
        expected: Field to what it should hold; a field that is not named is expected empty.
    """

    name: str
    source: Source
    is_hard: bool = False
    expected: dict = field(default_factory=dict)


def text(name, words, *, hard=False, encoding="", **expected) -> Case:
    data = words.strip("\n").encode(encoding) if encoding else words.strip("\n")
    return Case(
        name=name, source=Source(data=data, name=f"{name}.txt"), is_hard=hard, expected=expected
    )


def crlf(words: str) -> str:
    """The words with the line ends of Windows."""
    return words.strip("\n").replace("\n", "\r\n")


def page(name, words, *, hard=False, encoding="utf-8", **expected) -> Case:
    source = Source(data=words.strip().encode(encoding), name=f"{name}.html")
    return Case(name=name, source=source, is_hard=hard, expected=expected)


def word(name, *blocks, hard=False, notes="", hyperlinks=(), **expected) -> Case:
    source = Source(data=document(*blocks, notes=notes, links=hyperlinks), name=f"{name}.docx")
    return Case(name=name, source=source, is_hard=hard, expected=expected)


def stored(name, *, hard=False, **expected) -> Case:
    """A Word document that was made with python-docx, of the set that its name begins with."""
    data = (
        Path(__file__).parent / name.partition("-")[0] / "documents" / f"{name}.docx"
    ).read_bytes()
    source = Source(data=data, name=f"{name}.docx")
    return Case(name=name, source=source, is_hard=hard, expected=expected)


def run(words, properties="") -> str:
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inside}<w:t xml:space="preserve">{escape(words, quote=False)}</w:t></w:r>'


def p(words="", style="", *, number="", raw="", bold=False) -> str:
    """A paragraph; a tab or a line break in the words becomes Word's own."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number:
        properties += f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    runs = []
    for n, line in enumerate(words.split("\n")):
        runs += ["<w:r><w:br/></w:r>"] if n else []
        for m, cell in enumerate(line.split("\t")):
            runs += ["<w:r><w:tab/></w:r>"] if m else []
            runs += [run(cell, "<w:b/>" if bold else "")] if cell else []
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}{raw}</w:p>"


def table(*rows) -> str:
    cells = "".join(
        "<w:tr>"
        + "".join(f"<w:tc>{''.join(p(line) for line in c.split(chr(10)))}</w:tc>" for c in row)
        + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl>{cells}</w:tbl>"


def document(*blocks, notes="", links=(), parts=None) -> bytes:
    """A Word document of these blocks; `links` are addresses named rL1, rL2 …"""
    relations = "".join(
        f'<Relationship Id="rL{n}" Type="{_OFFICE}/hyperlink" Target="{escape(url)}" '
        'TargetMode="External"/>'
        for n, url in enumerate(links, start=1)
    )
    files = {
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r1" '
        f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {_NAMESPACES}><w:body>{''.join(blocks)}</w:body>"
        "</w:document>",
        "word/styles.xml": _STYLES.format(ns=_NAMESPACES),
        "word/numbering.xml": _NUMBERING.format(ns=_NAMESPACES),
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{relations}'
        "</Relationships>",
    }
    if notes:
        files["word/footnotes.xml"] = (
            f'<w:footnotes {_NAMESPACES}><w:footnote w:id="2">{notes}</w:footnote></w:footnotes>'
        )
    files |= parts or {}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()
