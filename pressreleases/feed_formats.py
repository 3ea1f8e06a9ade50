"""How a feed is written: Atom (RFC 4287), RSS 2.0 and JSON Feed 1.1.

What stands in it is decided in `following.py`. Atom and RSS are written by Django's generators;
the dates of a feed depend on its entries alone.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.feedgenerator import Rss201rev2Feed, rfc3339_date
from django.utils.html import escape

from pressreleases.feeds import Atom, for_xml
from pressreleases.following import Entry


@dataclass(frozen=True, kw_only=True)
class Channel:
    """What a feed says of itself.

    Attributes:
        id: Lasts, as those of the entries do.
        link: The page that the feed is about; url: the feed's own address.
    """

    id: str
    language: str
    title: str
    description: str
    author: str
    link: str
    url: str


class _AtomWithContent(Atom):
    def add_item_elements(self, handler, item):
        # Django would call the summary HTML; ours is text, and a "<" in it is a "<".
        super().add_item_elements(handler, {**item, "description": None})
        handler.addQuickElement("summary", item["description"], {"type": "text"})
        if item["html"]:
            handler.addQuickElement("content", item["html"], {"type": "html"})


class _Rss(Rss201rev2Feed):
    """RSS knows no date of change and no contents: both are borrowed, under their own names."""

    def rss_attributes(self):
        content = "http://purl.org/rss/1.0/modules/content/"
        return {**super().rss_attributes(), "xmlns:content": content}

    def latest_post_date(self):
        return Atom.latest_post_date(self)

    def add_item_elements(self, handler, item):
        # Readers take a description for HTML.
        super().add_item_elements(handler, {**item, "description": escape(item["description"])})
        handler.addQuickElement("atom:updated", rfc3339_date(item["updateddate"]))
        if item["html"]:
            handler.addQuickElement("content:encoded", item["html"])


def as_atom(channel: Channel, entries: list[Entry]) -> str:
    return _as_xml(_AtomWithContent, channel, entries)


def as_rss(channel: Channel, entries: list[Entry]) -> str:
    return _as_xml(_Rss, channel, entries)


def as_json(channel: Channel, entries: list[Entry]) -> str:
    """Returns a JSON Feed. An entry without a text of its own has its summary as text."""
    items = []
    for entry in entries:
        content = {"content_html": entry.html} if entry.html else {"content_text": entry.summary}
        item = {
            "id": entry.id,
            "url": entry.url,
            "title": entry.title,
            "summary": entry.summary,
            **content,
            "date_published": rfc3339_date(entry.published),
            "date_modified": rfc3339_date(entry.updated),
            "language": channel.language,
            "tags": [name for _slug, name in entry.subjects],
        }
        items.append({key: value for key, value in item.items() if value})
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": channel.title,
        "home_page_url": channel.link,
        "feed_url": channel.url,
        "description": channel.description,
        "language": channel.language,
        "authors": [{"name": channel.author}],
        "items": items,
    }
    return json.dumps(feed, ensure_ascii=False)


#: Form → its media type, and what writes it.
WRITERS: dict[str, tuple[str, Callable[[Channel, list[Entry]], str]]] = {
    "atom": ("application/atom+xml; charset=utf-8", as_atom),
    "rss": ("application/rss+xml; charset=utf-8", as_rss),
    "json": ("application/feed+json; charset=utf-8", as_json),
}


def _as_xml(generator, channel, entries) -> str:
    feed = generator(
        title=for_xml(channel.title),
        link=channel.link,
        description=channel.description,
        subtitle=channel.description,
        language=channel.language,
        author_name=for_xml(channel.author),
        feed_url=channel.url,
        feed_guid=channel.id,
    )
    for entry in entries:
        feed.add_item(
            title=for_xml(entry.title),
            link=entry.url,
            description=for_xml(entry.summary),
            unique_id=entry.id,
            unique_id_is_permalink=False,
            pubdate=entry.published,
            updateddate=entry.updated,
            categories=[for_xml(name) for _slug, name in entry.subjects],
            html=for_xml(entry.html),
        )
    return feed.writeString("utf-8")
