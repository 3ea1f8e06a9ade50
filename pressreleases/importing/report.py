"""What an import says of each file: a dataclass, and the JSON Schema made from it.

`schema.json` beside this file is `json_schema()` as text, for other programs; a test keeps the two
equal. A new field or meaning gives a new `SCHEMA` number in `parsed.py`.
"""

import dataclasses
import types
import typing
from dataclasses import dataclass

from .parsed import SCHEMA, ParsedRelease

#: What can become of a file.
OUTCOMES = {
    "draft": "A draft was made.",
    "published": "It was published as archive, with the date that the source states.",
    "language_added": "It became the second language of a release that was imported before.",
    "would_import": "Nothing was written, as --dry-run was given.",
    "already_imported": "The same content, or text in that language, is there; nothing was done.",
    "changed": "The file was imported before and has changed since; nothing was done.",
    "unreadable": "It cannot be read; the reason says why.",
    "failed": "It could not be written; the reason says why.",
}


@dataclass(frozen=True, kw_only=True)
class FileReport:
    """What became of one file.

    Attributes:
        path: Relative to what was named on the command line.
        outcome: A key of `OUTCOMES`.
        reason: A sentence, when something was not as asked for; else "".
        release: The release's number in the admin, or None.
        slug: Its part of the public address, when it has one.
        people_matched, people_new: Names of contact persons found, and of those added.
        parsed: What was found in the file, None when it could not be read.
    """

    path: str
    sha256: str = ""
    outcome: str = ""
    reason: str = ""
    release: int | None = None
    slug: str = ""
    people_matched: tuple[str, ...] = ()
    people_new: tuple[str, ...] = ()
    parsed: ParsedRelease | None = None
    schema: int = SCHEMA

    def as_json(self) -> dict:
        shallow = {f.name: getattr(self, f.name) for f in dataclasses.fields(self)}
        return {**shallow, "parsed": self.parsed.as_json() if self.parsed else None}


def json_schema() -> dict:
    """Returns the JSON Schema (draft 2020-12) of `FileReport.as_json()`."""
    definitions: dict = {}
    root = _schema_of(FileReport, definitions)
    definitions["ParsedRelease"]["properties"]["body_html"] = {"type": "string"}
    definitions["ParsedRelease"]["required"].append("body_html")
    definitions["FileReport"]["properties"]["outcome"] = {"enum": sorted(OUTCOMES)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What became of one imported file",
        "$defs": definitions,
        **root,
    }


_PLAIN = {str: "string", int: "integer", bool: "boolean", type(None): "null"}


def _schema_of(kind, definitions) -> dict:
    if kind in _PLAIN:
        return {"type": _PLAIN[kind]}
    if isinstance(kind, types.UnionType):
        return {"anyOf": [_schema_of(each, definitions) for each in typing.get_args(kind)]}
    if typing.get_origin(kind) is tuple:
        return {"type": "array", "items": _schema_of(typing.get_args(kind)[0], definitions)}
    if kind.__name__ not in definitions:
        definitions[kind.__name__] = {}
        hints = typing.get_type_hints(kind)
        definitions[kind.__name__] = {
            "type": "object",
            "additionalProperties": False,
            "required": [f.name for f in dataclasses.fields(kind)],
            "properties": {
                f.name: _schema_of(hints[f.name], definitions) for f in dataclasses.fields(kind)
            },
        }
    return {"$ref": f"#/$defs/{kind.__name__}"}
