"""The Swedish translations without GNU gettext: python -m tests.messages [--write].

Compares the texts marked for translation in the code and the templates with the catalogue in
`locale/sv`. `--write` brings the catalogue up to date and compiles it; what is new there waits
for a translator.
"""

import argparse
import ast
import datetime as dt
import gettext
import io
import sys
from pathlib import Path

from babel.messages import pofile
from babel.messages.catalog import Catalog
from babel.messages.extract import extract, extract_python
from babel.messages.mofile import write_mo
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ("upphandling", "pressreleases", "contacts", "templates")
PO = ROOT / "locale" / "sv" / "LC_MESSAGES" / "django.po"

FUNCTIONS = {"gettext": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
FUNCTIONS["npgettext"] = ((1, "c"), 2, 3)
KEYWORDS = {"_": None} | {
    name + ending: arguments
    for name, arguments in FUNCTIONS.items()
    for ending in ("", "_lazy", "_noop")
}


def python_calls(file, keywords, comment_tags, options):
    """Extract from Python, for Babel; unlike its own extractor, the same on every Python.

    (Babel's looks into f-strings from Python 3.12 on only.)
    """
    for node in ast.walk(ast.parse(file.read())):
        if isinstance(node, ast.Call):
            function = getattr(node.func, "id", None) or getattr(node.func, "attr", None)
            if function in keywords:
                strings = [getattr(argument, "value", None) for argument in node.args]
                strings = [text if isinstance(text, str) else None for text in strings]
                yield node.lineno, function, tuple(strings), []


def template_calls(file, keywords, comment_tags, options):
    """Extract from a Django template, for Babel."""
    code = templatize(file.read().decode())
    # This is no program, but without indentation the tokeniser takes it for one.
    code = "\n".join(line.strip() for line in code.split("\n"))
    return extract_python(io.BytesIO(code.encode()), keywords, comment_tags, options)


EXTRACTORS = {".py": python_calls} | dict.fromkeys((".html", ".txt", ".xml"), template_calls)


def extracted(root=ROOT):
    """Return a catalogue of all texts marked for translation under `root`."""
    catalog = Catalog()
    for folder in SOURCES:
        for path in sorted((root / folder).rglob("*")):
            method = EXTRACTORS.get(path.suffix)
            if method is None:
                continue
            location = (path.relative_to(root).as_posix(), 0)
            with path.open("rb") as file:
                for _, text, comments, context in extract(
                    method, file, KEYWORDS, ["Translators:"], {"encoding": "utf-8"}
                ):
                    catalog.add(text, None, [location], auto_comments=comments, context=context)
    return catalog


def read(po=PO):
    """Return the catalogue in the file, or an empty Swedish one."""
    if not po.exists():
        return Catalog(
            locale="sv",
            header_comment="# The Swedish texts of the newsroom.",
            project="newsroom",
            version="1.0",
            msgid_bugs_address="the newsroom",
            last_translator="the newsroom",
            revision_date=dt.datetime.now(dt.UTC),
            language_team="sv",
            charset="utf-8",
            fuzzy=False,
        )
    with po.open("rb") as file:
        return pofile.read_po(file, locale="sv")


def texts(catalog):
    """Return {(context, msgid): translation} for all but the header; plurals are tuples."""
    return {(m.context, m.id): m.string for m in catalog if m.id}


def compiled(file):
    """Return what a compiled catalogue says, without its header."""
    # Babel's own reader mixes up plurals and contexts.
    entries = gettext.GNUTranslations(file)._catalog
    return {key: text for key, text in entries.items() if key}


def name(key):
    context, text = key
    text = text[0] if isinstance(text, tuple) else text
    return f"“{text}”" + (f" ({context})" if context else "")


def is_translated(message):
    return all(message.string) if message.pluralizable else bool(message.string)


def problems(po=PO, root=ROOT):
    """Return what is wrong with the catalogue as sentences, or an empty list."""
    catalog, wanted = read(po), texts(extracted(root))
    known = texts(catalog)
    found = [f"{name(key)} is not in {po.name}." for key in wanted if key not in known]
    found += [f"{name(key)} is no longer used." for key in known if key not in wanted]
    for message in catalog:
        if not message.id:
            continue
        label = name((message.context, message.id))
        if not is_translated(message):
            found.append(f"{label} has no translation.")
        elif message.fuzzy:
            found.append(f"{label} is marked fuzzy.")
    for message, errors in catalog.check():
        label = name((message.context, message.id))
        found += [f"{label}: {error}" for error in errors if is_translated(message)]
    mo, fresh = po.with_suffix(".mo"), io.BytesIO()
    write_mo(fresh, catalog)
    fresh.seek(0)
    if not mo.exists():
        return sorted([*found, f"{mo.name} is missing."])
    with mo.open("rb") as file:
        if compiled(file) != compiled(fresh):
            found.append(f"{mo.name} is older than {po.name}.")
    return sorted(found)


def write(po=PO, root=ROOT):
    """Bring the catalogue up to date, keep its translations, and compile it."""
    catalog = read(po)
    # A guess at a translation would only be one more thing to find and correct.
    catalog.update(extracted(root), no_fuzzy_matching=True, update_creation_date=False)
    catalog.obsolete.clear()
    po.parent.mkdir(parents=True, exist_ok=True)
    with po.open("wb") as file:
        pofile.write_po(file, catalog, width=100, sort_output=True, include_lineno=False)
    with po.with_suffix(".mo").open("wb") as file:
        write_mo(file, catalog)


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--write", action="store_true", help="update django.po and django.mo")
    options = parser.parse_args()
    if options.write:
        write()
    found = problems()
    for sentence in found:
        print(sentence)
    if not found:
        print(f"All {len(texts(read()))} texts are translated.")
    return 1 if found and not options.write else 0


if __name__ == "__main__":
    sys.exit(main())
