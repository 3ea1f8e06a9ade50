"""What a text still lacks before it can be published: pure rules, one sentence each.

A rule looks at the edition as it would be frozen and returns findings; it reads no database, no
clock and no user. The publish page shows them, each with a link to its field, and the same
findings refuse the POST.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from pressreleases import text
from pressreleases.models import Edition


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing to mend.

    Attributes:
        sentence: What is wrong and what to do, for an editor.
        field: Name of the form field to go to; "report" leads to the annual report.
        blocks: Whether it stops publication. What does not is advice.
    """

    sentence: str
    field: str
    blocks: bool = True


def title(edition: Edition) -> Iterator[Finding]:
    if not edition.title:
        yield Finding(sentence=_("The title is missing."), field=f"title_{edition.language}")


def lead(edition: Edition) -> Iterator[Finding]:
    if not edition.lead:
        yield Finding(sentence=_("The lead is missing."), field=f"lead_{edition.language}")


def body(edition: Edition) -> Iterator[Finding]:
    field = f"body_{edition.language}"
    if text.plain(edition.body):
        return
    if edition.language == "sv":
        yield Finding(sentence=_("The body is missing."), field=field)
    else:
        yield Finding(
            sentence=_(
                "The English body is empty. The page will show title and lead as a summary and "
                "lead to the Swedish text."
            ),
            field=field,
            blocks=False,
        )


def headings(edition: Edition) -> Iterator[Finding]:
    levels = re.findall(r"<h([23])>", edition.body)
    if levels and levels[0] == "3":
        yield Finding(
            sentence=_("The first heading in the body should be of level 2, not 3."),
            field=f"body_{edition.language}",
            blocks=False,
        )


def contacts(edition: Edition) -> Iterator[Finding]:
    if not edition.contacts:
        yield Finding(
            sentence=_("Nobody to call: add at least one contact person."), field="contacts"
        )
    for contact in edition.contact_parts:
        if not contact.title:
            yield Finding(
                sentence=_("%(name)s has no job title in this language.") % {"name": contact.name},
                field="contacts",
                blocks=False,
            )


def highlights(edition: Edition) -> Iterator[Finding]:
    for number, highlight in enumerate(edition.highlight_parts, start=1):
        if not highlight.sentence:
            yield Finding(
                sentence=_("Highlight %(number)s has no sentence in this language.")
                % {"number": number},
                field="report",
            )
        elif highlight.figure and not highlight.written:
            yield Finding(
                sentence=_("Highlight %(number)s: the figure %(figure)s is not in the sentence.")
                % {"number": number, "figure": highlight.figure},
                field="report",
            )


def links(edition: Edition) -> Iterator[Finding]:
    for number, link in enumerate(edition.link_parts, start=1):
        if not link.label or not link.url:
            yield Finding(
                sentence=_("Related link %(number)s needs both a label and an address.")
                % {"number": number},
                field="links",
            )


def images(edition: Edition) -> Iterator[Finding]:
    for number, image in enumerate(edition.image_parts, start=1):
        words = {"number": number}
        if not image.widths or not image.full_extension:
            yield Finding(
                sentence=_(
                    "Picture %(number)s is not ready. Wait a little, or upload it once more."
                )
                % words,
                field="images",
            )
        if not image.alt and not image.is_decorative:
            yield Finding(
                sentence=_(
                    "Picture %(number)s has no alternative text in this language. Write one, or "
                    "mark the picture as decorative."
                )
                % words,
                field="images",
            )
        if not image.photographer:
            yield Finding(
                sentence=_("Picture %(number)s has no photographer.") % words, field="images"
            )


def files(edition: Edition) -> Iterator[Finding]:
    for file in edition.file_parts:
        if file.is_accessible is False:
            yield Finding(
                sentence=_(
                    "Not everybody can read the document “%(title)s”. Replace it with one that is "
                    "adapted for screen readers, if you can."
                )
                % {"title": file.title},
                field="report" if file.of_report else "files",
                blocks=False,
            )


RULES = (title, lead, body, headings, contacts, highlights, links, images, files)


def findings(edition: Edition) -> list[Finding]:
    """Returns all that is to be mended in one language, in the order of the form."""
    return [finding for rule in RULES for finding in rule(edition)]
