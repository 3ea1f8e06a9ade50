"""What the API says of editions, contact persons and subjects, as plain data.

Nothing here decides what is public: that is asked before. The shapes are described in
`schemas.py`, and a test holds the two together.
"""

import datetime as dt
from collections.abc import Iterable

from django.conf import settings
from django.urls import reverse

from contacts.models import ContactPerson
from pressreleases import following, text
from pressreleases.models import Edition
from pressreleases.models.editions import Notice
from pressreleases.templatetags.newsroom import machine


def address(name: str, **kwargs) -> str:
    """Returns the full address of a page, a file or a part of the API."""
    return settings.SITE_URL + reverse(name, kwargs=kwargs)


def release_in_list(edition: Edition) -> dict:
    """Returns what stands in a list of one public text."""
    return {
        "id": edition.release_id,
        "language": edition.language,
        "kind": edition.kind,
        "title": edition.title,
        "lead": edition.lead,
        "published": machine(edition.first_published_at),
        "updated": machine(edition.updated_at) if edition.updated_at else None,
        "version": edition.number,
        "sha256": edition.content_hash,
        "subjects": [{"slug": part.slug, "name": part.name} for part in edition.subject_parts],
        "url": address("release", language=edition.language, slug=edition.slug),
        "api_url": address("api_release", id=edition.release_id),
    }


def release(pk: int, editions: Iterable[Edition]) -> dict:
    """Returns a release: its public texts, and which have been taken away.

    Of what has been taken away it says that and why, and nothing of the text.
    """
    editions = list(editions)
    return {
        "id": pk,
        "texts": [_whole(edition) for edition in editions if not edition.notice],
        "notices": [
            {
                "language": edition.language,
                "notice": edition.notice,
                "reason": edition.notice_reason,
                "since": machine(edition.starts_at),
            }
            for edition in editions
            if edition.notice
        ],
        "versions_url": address("api_versions", id=pk),
    }


def _whole(edition) -> dict:
    return {
        **release_in_list(edition),
        "body_html": text.render(edition.body),
        "is_translation": edition.is_translation,
        "highlights": [
            {"sentence": part.sentence, "figure": part.figure} for part in edition.highlight_parts
        ],
        "links": [{"label": part.label, "url": part.url} for part in edition.link_parts],
    }


def versions(editions: Iterable[Edition], at: dt.datetime) -> list[dict]:
    """Returns the versions on record, of each language whose text can be read.

    When the present one will end is not said: that would tell that another one waits.
    """
    editions = list(editions)
    readable = {
        edition.language
        for edition in editions
        if edition.is_public(at) and edition.notice in (Notice.NONE, Notice.WITHDRAWN)
    }
    return [
        {
            "language": edition.language,
            "number": edition.number,
            "from": machine(edition.starts_at),
            "until": None if edition.is_public(at) else machine(edition.ends_at),
            "change": edition.change,
            "change_note": edition.change_note,
            "notice": edition.notice,
            "notice_reason": edition.notice_reason,
            "sha256": edition.content_hash,
            "url": address(
                "version", language=edition.language, slug=edition.slug, number=edition.number
            ),
        }
        for edition in editions
        if edition.language in readable
    ]


def contact(person: ContactPerson, language: str) -> dict:
    """Returns a listed contact person with the numbers of the contact page."""
    named = [(subject.slug, subject.name_in(language)) for subject in person.subjects.all()]
    numbers = person.numbers_in(language)
    return {
        "slug": person.slug,
        "name": person.name,
        "title": person.title_in(language),
        "unit": person.unit_in(language),
        "numbers": [{"e164": e164, "printed": printed} for e164, printed in numbers],
        "email": person.email,
        "subjects": [{"slug": slug, "name": name} for slug, name in named if name],
        "url": address("contact", language=language, slug=person.slug),
        "vcard": address("vcard", language=language, slug=person.slug),
    }


def subject(slug: str, name: str, language: str) -> dict:
    """Returns a subject that has public texts, and where to read and follow them."""
    feeds = following.addresses(language, slug)
    return {
        "slug": slug,
        "name": name,
        "url": address("release_list", language=language) + f"?subject={slug}",
        "api_url": address("api_releases") + f"?language={language}&subject={slug}",
        "feeds": {form: settings.SITE_URL + path for form, path in feeds.items()},
    }
