"""The description of the API (OpenAPI 3.1), made from the tables that the API itself works from."""

from pressreleases.api import LICENCE, PREFIX
from pressreleases.api.asking import PARAMETERS
from pressreleases.api.problems import MEDIA_TYPE
from pressreleases.api.schemas import SCHEMAS

_ID = ("id", {"type": "integer", "minimum": 1, "maximum": 9_999_999})

#: Path → (operation, summary, schema of the answer, parameters in the query).
OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "": ("index", "What there is to ask for.", "Index", ()),
    "releases/": (
        "releases",
        "The public texts in one language, the newest first.",
        "ReleaseInListPage",
        ("language", "subject", "kind", "year", "page"),
    ),
    "releases/{id}/": ("release", "A release in all its languages.", "Release", ()),
    "releases/{id}/versions/": (
        "versions",
        "Every version of a release that is on record, with its checksum.",
        "VersionPage",
        ("page",),
    ),
    "figures/": (
        "figures",
        "The year in figures; “year” is the one that the figures are about.",
        "FigurePage",
        ("language", "year", "page"),
    ),
    "contacts/": (
        "contacts",
        "The contact persons for journalists who can be called today.",
        "ContactPage",
        ("language", "page"),
    ),
    "subjects/": (
        "subjects",
        "The subjects that have public texts.",
        "SubjectPage",
        ("language", "page"),
    ),
    "openapi.json": ("openapi", "This description.", "Description", ()),
    "dcat.jsonld": ("dcat", "The data sets, described by DCAT-AP-SE.", "Description", ()),
    "dcat.rdf": ("dcat_xml", "The same as RDF/XML, for data portals to harvest.", "Xml", ()),
}
_MEDIA_TYPES = {"dcat": "application/ld+json", "dcat_xml": "application/rdf+xml"}
_PROBLEMS = {
    "400": "A parameter is unknown or cannot be read.",
    "404": "There is nothing public at this address.",
    "405": "The API can be read only.",
}


def query_of(operation: str) -> tuple[str, ...]:
    """Returns the names of the parameters that an operation takes."""
    return next(
        names for name, _summary, _schema, names in OPERATIONS.values() if name == operation
    )


def description() -> dict:
    """Returns the whole description."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Newsroom",
            "version": "1",
            "description": "Press releases, figures and contact persons; what is public now. "
            "Nothing is kept of who asks.",
            "license": {"name": "CC0 1.0", "url": LICENCE},
        },
        "paths": {PREFIX + path: {"get": _operation(path, *of)} for path, of in OPERATIONS.items()},
        "components": {"schemas": SCHEMAS},
    }


def _operation(path, name, summary, schema, names) -> dict:
    parameters = [
        {
            "name": each,
            "in": "query",
            "schema": PARAMETERS[each][0],
            "description": PARAMETERS[each][1],
        }
        for each in names
    ]
    if "{id}" in path:
        parameters.append({"name": _ID[0], "in": "path", "required": True, "schema": _ID[1]})
    etag = {"ETag": {"required": True, "schema": {"type": "string"}}}
    media_type = _MEDIA_TYPES.get(name, "application/json")
    return {
        "operationId": name,
        "summary": summary,
        "parameters": parameters,
        "responses": {
            "200": {
                "description": summary,
                "headers": etag,
                "content": {media_type: _refer(schema)},
            },
            "304": {"description": "Nothing has changed since the ETag in If-None-Match."},
            **{
                status: {"description": said, "content": {MEDIA_TYPE: _refer("Problem")}}
                for status, said in _PROBLEMS.items()
            },
        },
    }


def _refer(name) -> dict:
    return {"schema": {"$ref": f"#/components/schemas/{name}"}}
