"""Every public place that is made from editions: one line each, for the tests that watch them all.

A new feed, sitemap, search or file is watched by those tests as soon as it stands in `SURFACES`.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse

from pressreleases.files.names import Name


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What a place is asked for."""

    language: str
    slug: str
    number: int = 1
    year: int = 2017


def _page(name: str, *parts: str) -> Callable[[Asked], str]:
    return lambda asked: reverse(name, kwargs={p: getattr(asked, p) for p in ("language", *parts)})


def content(slug: str, kind: str) -> bytes:
    """The document or picture that only the text with that slug holds (`tests/files/placed.py`)."""
    return f"{kind} {slug}".encode()


def sha256(slug: str, kind: str) -> str:
    return hashlib.sha256(content(slug, kind)).hexdigest()


def _file(kind: str, label: str, extension: str) -> Callable[[Asked], str]:
    def address(asked):
        name = Name(sha256(asked.slug, kind), label, extension)
        return reverse("file", kwargs={"language": asked.language, "name": str(name)})

    return address


#: Name of the place → its address. Those in `OF_ONE` are about one release.
SURFACES: dict[str, Callable[[Asked], str]] = {
    "start": _page("start"),
    "list": _page("release_list"),
    "figures": _page("figures_list"),
    "year": _page("figures_year", "year"),
    "release": _page("release", "slug"),
    "version": _page("version", "slug", "number"),
    "versions": _page("versions", "slug"),
    "content": _page("version_content", "slug", "number"),
    "figures as data": _page("figures_json"),
    "document": _file("document", "", "pdf"),
    "picture": _file("picture", "480", "avif"),
    "statement": lambda asked: reverse(
        "standing_page", kwargs={"language": asked.language, "key": "accessibility"}
    ),
    "press images": _page("press_images"),
    "corrections": _page("corrections"),
    "corrections feed": _page("corrections_feed"),
    "feed as Atom": _page("feed_atom"),
    "feed as RSS": _page("feed_rss"),
    "feed as JSON": _page("feed_json"),
    "releases of the API": lambda asked: f"/api/v1/releases/?language={asked.language}",
    "figures of the API": lambda asked: f"/api/v1/figures/?language={asked.language}",
}
OF_ONE = {"release", "version", "versions", "content", "document", "picture"}
OF_ALL = [name for name in SURFACES if name not in OF_ONE]


def address(name: str, language: str, slug: str = "", **asked) -> str:
    return SURFACES[name](Asked(language=language, slug=slug, **asked))
