"""The parameters of the API: one table, by which they are read and by which they are described."""

import re

from django.http import QueryDict
from django.utils.translation import gettext as _

from pressreleases.models.releases import Kind
from pressreleases.pages import OTHER_LANGUAGE

#: Name → (JSON Schema, description).
PARAMETERS: dict[str, tuple[dict, str]] = {
    "language": (
        {"type": "string", "enum": list(OTHER_LANGUAGE), "default": "sv"},
        "The language of the answer's texts.",
    ),
    "subject": (
        {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 100},
        "The slug of a subject, as in /api/v1/subjects/.",
    ),
    "kind": ({"type": "string", "enum": list(Kind.values)}, "What sort of text it is."),
    "year": ({"type": "integer", "minimum": 1900, "maximum": 2200}, "A calendar year in Sweden."),
    "page": (
        {"type": "integer", "minimum": 1, "maximum": 9_999_999, "default": 1},
        "The page of the list, from 1.",
    ),
}
# One spelling of each number: ASCII digits without a sign or leading zeros.
_INTEGER = re.compile(r"[1-9][0-9]{0,6}")


class Unreadable(Exception):
    """A parameter that the API does not know, or cannot read; its text is a sentence."""


def read(query: QueryDict, names: tuple[str, ...]) -> dict:
    """Returns the value of each named parameter, its default or None when it is not there.

    Raises:
        Unreadable: Another parameter is there, one is there twice, or a value is none it can have.
    """
    if unknown := set(query) - set(names):
        name = min(unknown)[:40]
        raise Unreadable(_("There is no parameter “%(name)s” here.") % {"name": name})
    asked = {}
    for name in names:
        values, (schema, _description) = query.getlist(name), PARAMETERS[name]
        if len(values) > 1:
            raise Unreadable(_("“%(name)s” may be given once only.") % {"name": name})
        asked[name] = _value(name, values[0], schema) if values else schema.get("default")
    return asked


def _value(name, raw, schema):
    if schema["type"] == "integer":
        if _INTEGER.fullmatch(raw) and schema["minimum"] <= int(raw) <= schema["maximum"]:
            return int(raw)
        raise Unreadable(
            _("“%(name)s” must be a whole number from %(least)d to %(most)d.")
            % {"name": name, "least": schema["minimum"], "most": schema["maximum"]}
        )
    if "enum" in schema:
        if raw in schema["enum"]:
            return raw
        choices = ", ".join(schema["enum"])
        raise Unreadable(
            _("“%(name)s” must be one of: %(choices)s.") % {"name": name, "choices": choices}
        )
    if len(raw) <= schema["maxLength"] and re.fullmatch(schema["pattern"][1:-1], raw):
        return raw
    raise Unreadable(
        _("“%(name)s” must be small letters a–z, digits and hyphens.") % {"name": name}
    )
