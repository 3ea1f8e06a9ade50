"""Another contact person in the place of one who leaves: who is named then, and in which rows.

The editions are written by `publishing.py`, and the steps are taken through `workflow.py`.
"""

from dataclasses import asdict

from django.utils.translation import gettext as _

from pressreleases import frozen
from pressreleases.models import Edition, PressRelease


def named(edition: Edition, person) -> bool:
    """Whether the person is printed in the edition."""
    return any(part["person"] == person.pk for part in edition.contacts)


def contacts_after(edition: Edition, person, successor) -> list[dict] | None:
    """Returns who is printed once the person is swapped, in the form in which it is frozen.

    Args:
        edition: Names are as they were printed, but for the one that is new.
        person: Who leaves.
        successor: Who takes the same place in the order; None takes the name away.

    Returns:
        None when nothing is to be done: the person is not named, or is the only one and nobody
        follows. A text without anybody to call is never made.
    """
    if not named(edition, person):
        return None
    contacts = []
    for part in edition.contacts:
        if part["person"] != person.pk:
            contacts.append(part)
        elif successor and not named(edition, successor):
            contacts.append(asdict(frozen.printed(successor, edition.language)))
    return contacts or None


def swap_rows(release: PressRelease, person, successor, *, keep_last: bool = False) -> bool:
    """Swaps the person in the working copy; nobody is named twice.

    Args:
        keep_last: Whether the only one who is named stays when nobody follows.

    Returns:
        Whether anything was changed.
    """
    rows = release.release_contacts.filter(person=person)
    others = release.release_contacts.exclude(person=person)
    if successor and not others.filter(person=successor).exists():
        return bool(rows.update(person=successor))
    if keep_last and not successor and not others.exists():
        return False
    return bool(rows.delete()[0])


def in_words(person, successor) -> str:
    """Returns the sentence that the log keeps."""
    names = {"name": person, "successor": successor}
    if successor:
        return _("%(name)s leaves. %(successor)s is the contact person instead.") % names
    return _("%(name)s leaves and is no longer a contact person.") % names
