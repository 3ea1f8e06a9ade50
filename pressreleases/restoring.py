"""Reading an old version back into the working copy, in one language.

What can be read back, what cannot, and the writing of it. Nothing published changes, and what the
working copy said before is kept with the event (`Event.replaced`). Whether it may be done is in
`workflow.py`; it is an edit like any other.
"""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from contacts.models import ContactPerson
from pressreleases import differences, frozen
from pressreleases.files import reading_back
from pressreleases.models import Edition, PressRelease, RelatedLink, ReleaseContact, Subject
from pressreleases.models.releases import Kind

#: Copied word for word, one column for each language.
TEXTS = ("title", "lead", "body", "contact_heading")
#: What cannot be read back: these sections of the comparison belong to other records.
_ELSEWHERE = ("slug", "report", "highlights", "highlights_heading")


@dataclass
class Plan:
    """What reading a version back would do.

    Attributes:
        edition: The version, or a text that was kept.
        people, subjects: Those that still exist, in their order.
        held: The pictures and documents that still exist.
        losses: What cannot be read back, one sentence each.
        shared: What also changes for the other language, one sentence each.
    """

    edition: Edition
    people: list[ContactPerson] = field(default_factory=list)
    subjects: list[Subject] = field(default_factory=list)
    held: reading_back.Found = field(default_factory=reading_back.Found)
    losses: list[str] = field(default_factory=list)
    shared: list[str] = field(default_factory=list)


def plan(release: PressRelease, edition: Edition, current: Edition) -> Plan:
    """Returns what can be read back and what not.

    Args:
        release: The working copy.
        edition: The text to read back.
        current: The working copy as it would be frozen, in the same language.
    """
    people = ContactPerson.objects.in_bulk([part.person for part in edition.contact_parts])
    subjects = Subject.objects.in_bulk([part.subject for part in edition.subject_parts])
    made = Plan(
        edition=edition,
        people=list(_unique(people.get(part.person) for part in edition.contact_parts)),
        subjects=list(_unique(subjects.get(part.subject) for part in edition.subject_parts)),
    )
    for part in edition.contact_parts:
        if part.person not in people:
            made.losses.append(
                _("%(name)s is no longer among the contact persons.") % {"name": part.name}
            )
    for part in edition.subject_parts:
        if part.subject not in subjects:
            made.losses.append(_("The subject “%(name)s” no longer exists.") % {"name": part.name})
    made.held = reading_back.find(edition)
    made.losses += made.held.losses
    changed = {s.name: s.label for s in differences.compare(current, edition) if s.is_changed}
    for name in _ELSEWHERE:
        if name in changed:
            made.losses.append(
                _("%(field)s: stays as it is now, and is changed in its own place.")
                % {"field": changed[name]}
            )
    if edition.kind != current.kind:
        made.shared.append(_("The kind of text is the same for both languages."))
    if "contacts" in changed:
        made.shared.append(_("The contact persons are the same for both languages."))
    if "subjects" in changed:
        made.shared.append(_("The subjects are the same for both languages."))
    if "images" in changed or "files" in changed:
        made.shared.append(_("The pictures and documents are the same for both languages."))
    return made


def write(release: PressRelease, edition: Edition, current: Edition) -> dict:
    """Writes contacts, subjects and links, and returns the columns of the release to set.

    Called in the transaction of the step. The columns of the other language stay.
    """
    language, made = edition.language, plan(release, edition, current)
    ReleaseContact.objects.filter(release=release).delete()
    ReleaseContact.objects.bulk_create(
        ReleaseContact(release=release, person=person, order=order)
        for order, person in enumerate(made.people, start=1)
    )
    release.subjects.set(made.subjects)
    reading_back.write(release, language, made.held)
    _write_links(release, language, edition.link_parts)
    columns = {f"{name}_{language}": getattr(edition, name) for name in TEXTS}
    if edition.kind in Kind.values:
        columns["kind"] = edition.kind
    if language == "en":
        columns["en_is_translation"] = edition.is_translation
    return columns


def _write_links(release: PressRelease, language: str, parts: list[frozen.Link]) -> None:
    """Gives the release these links in one language; a row keeps what it has in the other."""
    other = "en" if language == "sv" else "sv"
    rows = list(release.links.order_by("order", "pk"))
    for order, part in enumerate(parts, start=1):
        row = _closest(rows, language, part) or RelatedLink(release=release)
        setattr(row, f"label_{language}", part.label)
        setattr(row, f"url_{language}", part.url)
        row.order = order
        row.save()
    for order, row in enumerate(rows, start=len(parts) + 1):
        if getattr(row, f"label_{other}") or getattr(row, f"url_{other}"):
            setattr(row, f"label_{language}", "")
            setattr(row, f"url_{language}", "")
            row.order = order
            row.save()
        else:
            row.delete()


def _closest(rows: list[RelatedLink], language: str, part: frozen.Link) -> RelatedLink | None:
    """Takes out of `rows` the one that is most likely the same link."""
    for names in (("label", "url"), ("url",), ("label",)):
        for row in rows:
            if all((getattr(row, f"{n}_{language}") or "") == getattr(part, n) for n in names):
                rows.remove(row)
                return row
    return None


def _unique(found):
    return dict.fromkeys(each for each in found if each is not None)
