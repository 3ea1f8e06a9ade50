"""Takes one PDF apart: a program of its own, run by `pdf.py` and never imported by the site.

    python -I pdf_apart.py SECONDS BYTES OBJECTS < document.pdf

It answers with one line of JSON: facts, or why the PDF is refused. It gives itself a limit of
processor time and memory first, and knows nothing of the site: no settings, no database, no
secrets. Every object of the document is looked at, not only those that lead to a page, for what is
hidden from one reader is found by another.
"""

import contextlib
import html
import io
import json
import os
import re
import resource
import shutil
import sys
from importlib import util
from pathlib import Path

# By its path, as the folder of this program is not looked through (-I).
_spec = util.spec_from_file_location("places", Path(__file__).with_name("places.py"))
places = util.module_from_spec(_spec)
_spec.loader.exec_module(places)

_MOST_DEPTH = 60
_MOST_STATED = 2_000
_MOST_XMP = 1024 * 1024
#: Of one list of objects or of places; content is never unpacked.
_MOST_UNPACKED = 64 * 1024 * 1024
_MOST_WARNINGS = 1_000
_MOST_ADDRESSES = 20_000
#: An empty page often has none.
_HARMLESS = "Resources is missing"

#: Actions (ISO 32000-2, 12.6.4) that reach outside the document; the others move within it.
_ACTIONS = {
    "/JavaScript": "script",
    "/Launch": "action",
    "/SubmitForm": "action",
    "/ImportData": "action",
    "/GoToR": "action",
    "/GoToE": "attachment",
    "/Rendition": "media",
    "/Movie": "media",
    "/Sound": "media",
    "/GoTo3DView": "media",
    "/RichMediaExecute": "media",
}
_SUBTYPES = {
    "/FileAttachment": "attachment",
    "/RichMedia": "media",
    "/Screen": "media",
    "/Movie": "media",
    "/Sound": "media",
    "/3D": "media",
}
#: Keys that say enough by being there, unless what they lead to is empty.
_KEYS = {
    "/JS": "script",
    "/JavaScript": "script",
    "/EmbeddedFiles": "attachment",
    "/EF": "attachment",
    "/Collection": "attachment",
    "/XFA": "xfa",
    "/RichMediaContent": "media",
}
#: Keys of what happens without a click, where only moving within the document is let through.
_BY_ITSELF = ("/OpenAction", "/AA")
_ADDRESS = "/URI"
_NAMES = {*_ACTIONS, *_SUBTYPES, *_KEYS, *_BY_ITSELF, _ADDRESS, "/EmbeddedFile"}
#: A rough look at an object's text before the careful one; few objects have any of these.
_SUSPECT = re.compile(
    b"(?:"
    + b"|".join(re.escape(name.encode()) for name in sorted(_NAMES))
    + rb")(?![^\s/<>()\[\]])"
)
#: Marks that somebody has put upon a page (ISO 32000-2, 12.5.6); a reader sees who did.
_COMMENT = re.compile(
    rb"/Subtype /(?:Text|Highlight|Underline|StrikeOut|Squiggly|Caret)(?![^\s/<>()\[\]])"
)
#: An image that is a JPEG as it stands, perhaps with what the camera put into it.
_PHOTOGRAPH = re.compile(rb"/Filter (?:\[ )?/DCTDecode(?![^\s/<>()\[\]])")
#: The end of each version in a file that was added to (ISO 32000-2, 7.5.6).
_VERSION_END = re.compile(rb"startxref\s+\d+\s+%%EOF")
_MOST_NAMES = 20
#: Keys of the document information (ISO 32000-2, 14.3.3) that every document has, or that say
#: nothing about a person.
_USUAL = {"/Title", "/Author", "/Subject", "/Creator", "/Producer", "/CreationDate", "/ModDate",
          "/Trapped", "/Company", "/SourceModified"}  # fmt: skip
_FONT = re.compile(rb"/Type /Font(?![^\s/<>()\[\]])")


class Found(Exception):
    """Why the document is refused: a key of `pdf._REFUSALS`."""


def main(seconds: int, memory: int, objects: int):
    limit(resource.RLIMIT_CPU, seconds)
    limit(resource.RLIMIT_AS, memory)
    limit(resource.RLIMIT_CORE, 0)
    document = in_memory(sys.stdin.buffer)
    limit(resource.RLIMIT_FSIZE, 0)
    try:
        answer = examined(document, objects)
    except Found as found:
        answer = {"refused": str(found)}
    except (MemoryError, RecursionError):
        answer = {"refused": "too_heavy"}
    sys.stdout.write(json.dumps(answer))


def limit(kind: int, most: int):
    with contextlib.suppress(ValueError, OSError):  # macOS does not limit memory
        resource.setrlimit(kind, (most, most))


def in_memory(source):
    """The document as what pikepdf opens: a path to memory, else a file.

    qpdf maps what it opens by its path, and reads it four times as fast as through Python.
    """
    if not hasattr(os, "memfd_create"):
        return io.BytesIO(source.read())
    document = os.memfd_create("document")
    path = f"/proc/self/fd/{document}"
    with os.fdopen(document, "w+b", closefd=False) as file:
        shutil.copyfileobj(source, file)
    if os.path.exists(path):
        return path
    os.lseek(document, 0, os.SEEK_SET)
    return os.fdopen(document, "rb")


def examined(document, objects: int) -> dict:
    """Returns the facts of a document.

    Raises:
        Found: It is refused.
    """
    import pikepdf

    pikepdf.settings.set_qpdf_limits(
        flate_max_memory=_MOST_UNPACKED,
        png_max_memory=_MOST_UNPACKED,
        tiff_max_memory=_MOST_UNPACKED,
        run_length_max_memory=_MOST_UNPACKED,
        parser_max_nesting=_MOST_DEPTH,
        doc_max_warnings=_MOST_WARNINGS,
    )
    try:
        with pikepdf.open(document, suppress_warnings=True) as pdf:
            if pdf.is_encrypted:
                raise Found("encrypted")
            if len(pdf.objects) > objects:
                raise Found("too_heavy")
            hidden = {"authors": authors(pdf), "earlier": earlier(document), **told_of(pdf)}
            has_text, addresses = check_all(pdf, hidden)
            found = facts(pdf) | {"has_text": has_text, "addresses": sorted(addresses)}
            found["found"] = hidden
            if pikepdf.settings.qpdf_limit_errors():
                raise Found("too_heavy")
            if any(_HARMLESS not in warning for warning in pdf.get_warnings()):
                raise Found("damaged")  # what one reader mends, another reads otherwise
            return found
    except pikepdf.PasswordError as error:
        raise Found("encrypted") from error
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, IndexError,
            OverflowError, RuntimeError) as error:  # fmt: skip
        raise Found("damaged") from error


def check_all(pdf, hidden: dict) -> tuple[bool, set[str]]:
    """Looks at every object, and adds to what is hidden.

    Returns whether there is a font, and so perhaps text, and where the links lead.

    Raises:
        Found: One of them does or holds what a document should not.
    """
    has_text, addresses, commenters = False, set(), {}
    hidden |= {"comments": 0, "places": 0}
    for each in pdf.objects:
        if not hasattr(each, "unparse"):
            continue  # a number, or nothing
        is_stream = each._type_name == "stream"
        text = (each.stream_dict if is_stream else each).unparse(resolved=True)
        has_text = has_text or _FONT.search(text) is not None
        if _SUSPECT.search(text):
            check(each, addresses, 0)
        if marks := len(_COMMENT.findall(text)) if b"/Rect" in text else 0:
            hidden["comments"] += marks
            if not is_stream and each._type_name == "dictionary":
                commenters[stated(each.get("/T"))] = None
        if is_stream and _PHOTOGRAPH.search(text):
            hidden["places"] += places.tells_place(each.read_raw_bytes())
        if is_stream and ("/F" in each.stream_dict or "/Ref" in each.stream_dict):
            raise Found("action")  # its content lies in another file
        if len(addresses) > _MOST_ADDRESSES:
            raise Found("too_heavy")
    hidden["commenters"] = list(commenters)[:_MOST_NAMES]
    return has_text, addresses


def check(value, addresses: set, depth: int):
    """Looks at one object and what stands directly in it."""
    if depth > _MOST_DEPTH:
        raise Found("too_heavy")
    kind = getattr(value, "_type_name", "")
    if kind == "array":
        for child in value:
            if not getattr(child, "is_indirect", False):
                check(child, addresses, depth + 1)
    if kind not in ("dictionary", "stream"):
        return
    for key, child in value.items():
        if key in _KEYS and not is_empty(child):
            raise Found(_KEYS[key])
        if key in _BY_ITSELF:
            check_by_itself(child, depth)
        if key == _ADDRESS:
            addresses.add(stated(child))
        if not getattr(child, "is_indirect", False):
            check(child, addresses, depth + 1)
    for key, table in (("/S", _ACTIONS), ("/Subtype", _SUBTYPES)):
        if found := table.get(as_name(value.get(key))):
            raise Found(found)
    if as_name(value.get("/Type")) == "/EmbeddedFile":
        raise Found("attachment")


def check_by_itself(value, depth: int):
    """What happens when the document or a page is opened or printed, a field entered or left."""
    if depth > _MOST_DEPTH:
        raise Found("too_heavy")
    if getattr(value, "_type_name", "") != "dictionary":
        return  # a place in the document
    action = as_name(value.get("/S"))
    if action and action != "/GoTo":
        raise Found(_ACTIONS.get(action, "action"))
    for key, child in value.items():
        if key not in ("/Parent", "/P", "/D", "/SD"):
            check_by_itself(child, depth + 1)


def is_empty(value) -> bool:
    """Whether there is nothing in it; programs write empty lists of scripts and attachments."""
    kind = getattr(value, "_type_name", "")
    if kind == "array":
        return len(value) == 0
    if kind == "dictionary":
        return all(is_empty(child) for key, child in value.items() if key != "/Limits")
    return value is None


def as_name(value) -> str:
    return str(value) if getattr(value, "_type_name", "") == "name" else ""


def facts(pdf) -> dict:
    """What the document says of itself, and whether it is tagged (PDF/UA-1, 7.1)."""
    if len(pdf.pages) == 0:
        raise Found("damaged")
    root = pdf.Root
    marked = within(root, "/MarkInfo", "/Marked")
    title = stated(within(pdf.trailer, "/Info", "/Title")) or title_in_xmp(root)
    return {
        "is_tagged": marked is True and within(root, "/StructTreeRoot", "/K") is not None,
        "language": stated(within(root, "/Lang")),
        "title": title,
        "shows_title": within(root, "/ViewerPreferences", "/DisplayDocTitle") is True,
    }


def authors(pdf) -> list[str]:
    """Who wrote it, as the document information and the metadata say."""
    found = re.split(r"\s*;\s*", stated(within(pdf.trailer, "/Info", "/Author")))
    listed = re.search(r"<dc:creator\b[^>]*>(.{0,4000}?)</dc:creator>", xmp(pdf.Root), re.S)
    if listed:
        found += re.findall(r"<rdf:li\b[^>]*>([^<]{1,2000})", listed[1])[:_MOST_NAMES]
    return [html.unescape(each) for each in found if each]


def told_of(pdf) -> dict:
    """What else the document information says, and how many layers are not shown."""
    info = within(pdf.trailer, "/Info")
    info = info if getattr(info, "_type_name", "") == "dictionary" else {}
    off = within(pdf.Root, "/OCProperties", "/D", "/OFF")
    own = [f"{key[1:]}: {stated(value)}" for key, value in info.items() if key not in _USUAL]
    company = stated(info.get("/Company"))
    return {
        "companies": [company] if company else [],
        "properties": [each for each in own if not each.endswith(": ")][:_MOST_NAMES],
        "layers": len(off) if getattr(off, "_type_name", "") == "array" else 0,
    }


def earlier(document) -> int:
    """How many earlier versions are left in the file. One made for the web ends twice."""
    if isinstance(document, str):
        content = Path(document).read_bytes()
    else:
        document.seek(0)
        content = document.read()
    ends = len(_VERSION_END.findall(content))
    return max(0, ends - 1 - (b"/Linearized" in content[:2048]))


def within(value, *keys):
    """What is found by following the keys, or None."""
    for key in keys:
        if getattr(value, "_type_name", "") != "dictionary":
            return None
        value = value.get(key)
    return value


def stated(value) -> str:
    return str(value)[:_MOST_STATED] if getattr(value, "_type_name", "") == "string" else ""


def title_in_xmp(root) -> str:
    """The title in the metadata, read without an XML parser and the traps of one."""
    found = re.search(r"<dc:title\b[^>]*>.{0,300}?<rdf:li\b[^>]*>([^<]{1,2000})", xmp(root), re.S)
    return html.unescape(found[1]).strip() if found else ""


def xmp(root) -> str:
    metadata = root.get("/Metadata")
    if getattr(metadata, "_type_name", "") != "stream":
        return ""
    return metadata.read_bytes()[:_MOST_XMP].decode("utf-8", "replace")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
