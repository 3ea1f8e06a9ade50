"""Documents that not everybody can read: what is wrong in a reader's words, and which are public.

A document says so on its page, and stands in the accessibility statement exactly while an edition
that hands it out is public; nobody writes it there. What an editor is told when a file comes in is
in `intake/defects.py`.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import OuterRef, Subquery
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts.accessibility import Reason
from pressreleases import frozen
from pressreleases.files import showing
from pressreleases.models import Edition, FileUse

#: For each defect that keeps somebody out: what it means for a reader, and the WCAG criterion.
BARRIERS = {
    "untagged": (
        _("A screen reader cannot tell headings, lists and tables from other text."),
        "1.3.1",
    ),
    "no_language": (
        _("It does not say which language it is in, so it may be read aloud wrongly."),
        "3.1.1",
    ),
    "no_title": (_("It has no title for a screen reader to say."), "2.4.2"),
    "title_not_shown": (_("A screen reader says its file name instead of its title."), "2.4.2"),
    "no_text": (
        _("The text is only there as pictures, so it cannot be read aloud or searched."),
        "1.1.1",
    ),
}
#: Documents of office programs, PDF among them, that were published before this day are outside
#: the law (Directive (EU) 2016/2102, article 1.4 a).
COVERED_FROM = dt.date(2018, 9, 23)


def sentences(codes: Iterable[str]) -> list[str]:
    """Returns what is wrong with a document, one sentence for each code; unknown ones are none."""
    return [str(BARRIERS[code][0]) for code in codes if code in BARRIERS]


@dataclass(frozen=True)
class Barrier:
    """A public document that not everybody can read, for the accessibility statement.

    Attributes:
        part: The document as it is handed out, a `frozen.File`.
        edition: The text where it stands, in the language of its title.
        address: Where it is downloaded.
        published_on: The day when it was first public, in Sweden.
    """

    part: frozen.File
    edition: Edition
    address: str
    published_on: dt.date

    #: It never makes most of the site unusable; for `accessibility.compliance()`.
    is_widespread = False

    @property
    def reason(self) -> Reason:
        is_covered = self.published_on >= COVERED_FROM
        return Reason.NOT_COMPLIANT if is_covered else Reason.EXEMPT

    @property
    def sentences(self) -> list[str]:
        return sentences(self.part.defects)

    @property
    def criteria(self) -> list[str]:
        return sorted({BARRIERS[code][1] for code in self.part.defects if code in BARRIERS})


def public(at: dt.datetime, language: str) -> list[Barrier]:
    """Returns the public documents that not everybody can read, the newest first. One query.

    Each file stands once, as it stands in that language; else as in the other.
    """
    every_use = FileUse.objects.filter(file=OuterRef("file")).order_by("edition__starts_at")
    uses = FileUse.objects.filter(
        is_barrier=True, edition__in=Edition.objects.public(at).listed()
    ).annotate(since=Subquery(every_use.values("edition__starts_at")[:1]))
    uses = uses.select_related("edition", "file").only(
        "file__sha256", "edition__language", "edition__slug", "edition__title", "edition__files"
    )
    found = {}
    for use in uses.order_by("-since", "-edition__first_published_at", "-pk"):
        edition, sha256 = use.edition, use.file.sha256
        there = found.get(sha256)
        if there and (there.edition.language == language or edition.language != language):
            continue
        documents = showing.documents(edition, showing.public(edition.language))
        document = next(
            each
            for each in documents
            if each.part.file == sha256 and each.part.is_accessible is False
        )
        day = timezone.localdate(use.since)
        found[sha256] = Barrier(document.part, edition, document.address, day)
    return list(found.values())
