"""The shapes of the API's answers, as JSON Schema: everything that is there, and nothing else."""

from pressreleases.models.editions import Change, Notice
from pressreleases.models.releases import Kind
from pressreleases.pages import OTHER_LANGUAGE


def _object(**properties) -> dict:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items) -> dict:
    return {"type": "array", "items": items}


def _one_of(values) -> dict:
    return {"type": "string", "enum": list(values)}


def _named(name) -> dict:
    return {"$ref": f"#/components/schemas/{name}"}


def _page(name) -> dict:
    return _object(
        items={**_list(_named(name)), "maxItems": 50},
        page=_NUMBER,
        next=_URL | {"type": ["string", "null"]},
        previous=_URL | {"type": ["string", "null"]},
        licence=_URL,
    )


_TEXT = {"type": "string"}
_FLAG = {"type": "boolean"}
_NUMBER = {"type": "integer", "minimum": 1}
_URL = {"type": "string", "format": "uri"}
_MOMENT = {"type": "string", "format": "date-time"}
_SLUG = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
_SHA = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
_LANGUAGE = _one_of(OTHER_LANGUAGE)
_TAKEN_AWAY = [each for each in Notice.values if each]

_IN_LIST = {
    "id": _NUMBER,
    "language": _LANGUAGE,
    "kind": _one_of(Kind.values),
    "title": _TEXT,
    "lead": _TEXT,
    "published": _MOMENT,
    "updated": _MOMENT | {"type": ["string", "null"]},
    "version": _NUMBER,
    "sha256": _SHA,
    "subjects": _list(_named("SubjectName")),
    "url": _URL,
    "api_url": _URL,
}

SCHEMAS = {
    "Index": _object(
        openapi=_URL,
        dcat=_URL,
        dcat_xml=_URL,
        releases=_URL,
        figures=_URL,
        contacts=_URL,
        subjects=_URL,
        licence=_URL,
    ),
    "SubjectName": _object(slug=_SLUG, name=_TEXT),
    "ReleaseInList": _object(**_IN_LIST),
    "Text": _object(
        **_IN_LIST,
        body_html=_TEXT,
        is_translation=_FLAG,
        highlights=_list(_object(sentence=_TEXT, figure=_TEXT)),
        links=_list(_object(label=_TEXT, url=_TEXT)),
    ),
    "Notice": _object(language=_LANGUAGE, notice=_one_of(_TAKEN_AWAY), reason=_TEXT, since=_MOMENT),
    "Release": _object(
        id=_NUMBER, texts=_list(_named("Text")), notices=_list(_named("Notice")), versions_url=_URL
    ),
    "Version": _object(
        **{
            "language": _LANGUAGE,
            "number": _NUMBER,
            "from": _MOMENT,
            "until": _MOMENT | {"type": ["string", "null"]},
            "change": _one_of(Change.values),
            "change_note": _TEXT,
            "notice": _one_of(Notice.values),
            "notice_reason": _TEXT,
            "sha256": _SHA,
            "url": _URL,
        }
    ),
    "Figure": _object(
        year=_NUMBER,
        indicator=_TEXT,
        indicator_id={"type": ["integer", "string"], "description": "A number, or empty."},
        figure=_TEXT,
        sentence=_TEXT,
        definition=_TEXT,
        release=_URL,
        version=_NUMBER,
        document=_TEXT,
        diary_number=_TEXT,
    ),
    "Contact": _object(
        slug=_SLUG,
        name=_TEXT,
        title=_TEXT,
        unit=_TEXT,
        numbers=_list(
            _object(e164={"type": "string", "pattern": r"^\+[0-9]{6,15}$"}, printed=_TEXT)
        ),
        email=_TEXT,
        subjects=_list(_named("SubjectName")),
        url=_URL,
        vcard=_URL,
    ),
    "Subject": _object(
        slug=_SLUG,
        name=_TEXT,
        url=_URL,
        api_url=_URL,
        feeds=_object(atom=_URL, rss=_URL, json=_URL),
    ),
    "Problem": _object(
        type={"type": "string", "const": "about:blank"},
        title=_TEXT,
        status={"type": "integer", "minimum": 400, "maximum": 599},
        detail=_TEXT,
    ),
    "Description": {"type": "object"},
    "Xml": {"type": "string"},
}
SCHEMAS |= {
    f"{name}Page": _page(name)
    for name in ("ReleaseInList", "Version", "Figure", "Contact", "Subject")
}
