"""Who may have which file. One rule, derived from that of the editions.

A file is public exactly while something public holds it: an edition without a notice (a text that
is withdrawn, removed or moved has no files any more), a contact person who is shown, or the image
bank. Its forms are public when it is. Nothing is served that is not asked for here.
"""

import datetime as dt
from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from contacts.models import ContactPerson
from pressreleases import attached
from pressreleases.files import freezing
from pressreleases.models import Edition, FileUse, Picture, PressRelease, StoredFile


def public(at: dt.datetime) -> QuerySet[StoredFile]:
    """Returns the files that anybody may have at that moment."""
    editions = Edition.objects.public(at).listed()
    shown = ContactPerson.objects.listed(timezone.localdate(at))
    return StoredFile.objects.filter(
        Q(Exists(FileUse.objects.filter(file=OuterRef("pk"), edition__in=editions)))
        | Q(Exists(shown.filter(photo__file=OuterRef("pk"))))
        | Q(Exists(Picture.objects.in_bank().filter(file=OuterRef("pk"))))
    )


def public_among(hashes: Iterable[str], at: dt.datetime) -> set[str]:
    """Returns which of these files, by their SHA-256, anybody may have at that moment."""
    hashes = set(hashes)
    if not hashes:
        return set()
    return set(public(at).filter(sha256__in=hashes).values_list("sha256", flat=True))


def of_text(release: PressRelease, language: str) -> QuerySet[StoredFile]:
    """Returns the files of the working copy in one language: those that its preview shows."""
    shown = [picture.file.sha256 for picture in attached.pictures(release)]
    shown += [part.file for part in freezing.files(attached.documents(release), language)]
    return StoredFile.objects.filter(sha256__in=shown)
