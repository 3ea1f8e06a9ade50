"""What was found in a source becomes a draft, or an archived edition with its own date.

`importing/` takes a source apart and knows no models; here its result is written down. Contacts
are matched to the persons that there are; highlights and standing text that have no place of their
own stay in the body, so that no word is lost on the way.
"""

import datetime as dt
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction
from django.db.models import F

from contacts.models import ContactPerson, PressOffice
from pressreleases import publishing, text, workflow
from pressreleases.importing import ParsedRelease, Source
from pressreleases.importing.parsed import Block, Contact, Phone, to_html
from pressreleases.models import (
    AnnualReport,
    Highlight,
    ImportedSource,
    PressRelease,
    RelatedLink,
    ReleaseContact,
)
from pressreleases.models.releases import BODY_LENGTH, Status
from pressreleases.moments import SWEDEN

TITLE_LENGTH = 250
_is_url = URLValidator(schemes=["https", "http"])


class NotWritten(Exception):
    """A release that cannot be written.

    Attributes:
        code: "too_long", "has_text" or "locked".
    """

    def __init__(self, code: str):
        self.code = code
        super().__init__(code)


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody to call: one that there is, or one to be added.

    Attributes:
        existing: The person on record, None for a new one.
    """

    existing: ContactPerson | None = None
    name: str = ""
    title: str = ""
    unit: str = ""
    phone: str = ""
    mobile: str = ""
    email: str = ""


@dataclass(frozen=True, kw_only=True)
class Draft:
    """One language of a release, ready to be written.

    Attributes:
        slug: The address that it had; "" makes one from the title.
        report_year: The annual report that takes the highlights, or None.
        highlights: (sentence, figure in digits or "").
    """

    language: str
    kind: str = ""
    title: str = ""
    lead: str = ""
    body: str = ""
    slug: str = ""
    contact_heading: str = ""
    people: tuple[Person, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    report_year: int | None = None
    highlights_heading: str = ""
    highlights: tuple[tuple[str, str], ...] = ()


def digest(source: Source) -> str:
    """Returns the SHA-256 of what was imported."""
    data = source.data.encode("utf-8", "replace") if isinstance(source.data, str) else source.data
    return hashlib.sha256(data).hexdigest()


# --- contacts


class Known:
    """The contact persons on record, found by number, address or name."""

    def __init__(self):
        self.by: dict[str, ContactPerson] = {}
        for person in ContactPerson.objects.order_by("-active_until", "-pk"):
            self.add(person)
        office = PressOffice.load()
        self.office = {office.phone_e164, office.email.lower()} - {""}
        self.boilerplates = {
            " ".join((getattr(office, f"boilerplate_{code}") or "").split())
            for code in ("sv", "en")
        } - {""}

    def add(self, person: ContactPerson) -> None:
        for key in (person.phone_e164, person.mobile_e164, person.email.lower()):
            if key:
                self.by[key] = person
        self.by[f"name:{person.name.casefold()}"] = person

    def find(self, contact: Contact) -> ContactPerson | None:
        """Returns the person whom the contact names, None when there is none on record.

        A number or an address can be a switchboard's: it counts only with the name.
        """
        name = f"name:{contact.name.casefold()}"
        keys = [p.e164 for p in contact.phones] + [e.address.lower() for e in contact.emails]
        for key in keys:
            person = self.by.get(key)
            if person and f"name:{person.name.casefold()}" == name:
                return person
        return self.by.get(name) if contact.name else None

    def is_office(self, contact: Contact) -> bool:
        """Whether the contact is the press office itself, which every page shows anyway."""
        keys = {p.e164 for p in contact.phones} | {e.address.lower() for e in contact.emails}
        return bool(keys) and keys <= self.office


def proposed(contact: Contact, known: Known) -> Person | None:
    """Returns the person that a contact stands for; None when it cannot be one."""
    if existing := known.find(contact):
        return Person(existing=existing, name=existing.name)
    mobiles = [p for p in contact.phones if re.match(r"\+467", p.e164)]
    lines = [p for p in contact.phones if p not in mobiles]
    fits = len(mobiles) <= 1 and len(lines) <= 1 and len(contact.emails) <= 1
    if not contact.name or not fits or len(contact.name) > 120:
        return None
    return Person(
        name=contact.name,
        title=contact.title[:120],
        unit=contact.organisation[:120],
        phone=_typed(lines),
        mobile=_typed(mobiles),
        email=contact.emails[0].address if contact.emails else "",
    )


def _typed(phones: Iterable[Phone]) -> str:
    """The number as it was written when that reads as the same number, else in E.164."""
    from contacts.phones import to_e164

    for phone in phones:
        try:
            same = to_e164(phone.written) == phone.e164 and len(phone.written) <= 40
        except ValidationError:
            same = False
        return phone.written if same else phone.e164
    return ""


# --- from what was found to a draft


def draft_of(
    parsed: ParsedRelease,
    known: Known,
    *,
    name: str = "",
    adds_people: bool = True,
    report_year: int | None = None,
) -> Draft:
    """Returns what was found as a draft, with every word of it.

    Args:
        name: The file's name, which an old page's address may be read from.
        adds_people: Whether persons who are not on record are to be added. Otherwise their
            words stay in the body.
        report_year: The annual report that takes the highlights; None keeps them in the body.
    """
    people, unplaced = [], []
    for contact in parsed.contacts:
        if known.is_office(contact):
            continue
        person = proposed(contact, known)
        if person and (person.existing or adds_people):
            people.append(person)
        elif not stands_in_body(contact, parsed):
            unplaced.append(contact)
    named = {p.existing.pk if p.existing else p.name for p in people}
    people = [
        p
        for n, p in enumerate(people)
        if (p.existing.pk if p.existing else p.name) in named
        and (p.existing.pk if p.existing else p.name)
        not in {q.existing.pk if q.existing else q.name for q in people[:n]}
    ]
    takes = report_year is not None and parsed.highlights
    title, overflow = fitting_title(parsed.title)
    fits = len(parsed.contact_heading) <= 120 and people
    blocks = [*([Block(kind="paragraph", text=overflow)] if overflow else [])]
    blocks += _body(parsed, with_highlights=not takes)
    if unplaced or (parsed.contact_heading and not fits):
        if parsed.contact_heading and not fits:
            blocks.append(Block(kind="paragraph", text=parsed.contact_heading))
        for contact in unplaced:
            blocks += [Block(kind="paragraph", text=line) for line in contact.source.split("\n")]
    blocks += _after(parsed, known)
    body = text.sanitise(to_html(blocks))
    return Draft(
        language=parsed.language,
        kind=parsed.kind,
        title=title,
        lead=parsed.lead,
        body=body,
        slug=old_slug(parsed.address, name),
        contact_heading=parsed.contact_heading if fits else "",
        people=tuple(people),
        links=tuple((link.label[:200], link.url) for link in parsed.links if is_usable(link.url)),
        report_year=report_year if takes else None,
        highlights_heading=parsed.highlights_heading if takes else "",
        highlights=tuple((h.sentence, figure_of(h)) for h in parsed.highlights) if takes else (),
    )


def stands_in_body(contact: Contact, parsed: ParsedRelease) -> bool:
    """Whether the words about a contact are a sentence that stays in the body anyway."""
    return any(contact.source in block.text for block in parsed.body)


def fitting_title(title: str) -> tuple[str, str]:
    """A title that fits the column, and the whole of one that does not."""
    if len(title) <= TITLE_LENGTH:
        return title, ""
    return title[:TITLE_LENGTH].rpartition(" ")[0] or title[:TITLE_LENGTH], title


def figure_of(highlight) -> str:
    """The figure, when it stands in digits in the sentence."""
    found = highlight.figure and text.find_figure(highlight.sentence, highlight.figure)
    return highlight.figure if found and len(highlight.figure) <= 20 else ""


def is_usable(url: str) -> bool:
    """Whether an address can stand as a related link."""
    try:
        _is_url(url)
    except ValidationError:
        return False
    return len(url) <= 500


def _body(parsed, *, with_highlights) -> list[Block]:
    blocks = list(parsed.body)
    if with_highlights and parsed.highlights:
        made = []
        if parsed.highlights_heading:
            ends = parsed.highlights_heading.rstrip().endswith(":")
            made.append(
                Block(
                    kind="paragraph" if ends else "heading",
                    text=parsed.highlights_heading,
                    level=0 if ends else 2,
                )
            )
        made += [Block(kind="item", text=h.sentence, level=1) for h in parsed.highlights]
        blocks[parsed.highlights_at : parsed.highlights_at] = made
    return blocks


def insert(body: str, position: int, html: str) -> str:
    """Returns a body with `html` after its first `position` blocks, or at its end.

    A list counts as one block for each of its items, as in `ParsedRelease.body`.
    """
    depth = count = 0
    for tag in re.finditer(r"<(/?)(p|h2|h3|ul|ol|blockquote|li)\b[^>]*>", body):
        opens = not tag[1]
        if tag[2] == "li":
            count += opens
            continue
        if opens and depth == 0 and count >= position:
            return f"{body[: tag.start()]}{html}\n{body[tag.start() :]}"
        depth += 1 if opens else -1
        if not opens and depth == 0 and tag[2] not in ("ul", "ol"):
            count += 1
    return f"{body}\n{html}".strip()


def _after(parsed, known) -> list[Block]:
    """Links without an address, the diary number and the standing text: the end of the body."""
    blocks = []
    loose = [link for link in parsed.links if not is_usable(link.url)]
    if loose:
        if parsed.links_heading:
            blocks.append(Block(kind="heading", text=parsed.links_heading, level=2))
        blocks += [
            Block(kind="item", text=f"{link.label} {link.url}".strip(), level=1) for link in loose
        ]
    if parsed.reference:
        blocks.append(Block(kind="paragraph", text=parsed.reference))
    standing = parsed.boilerplate
    if standing.text and " ".join(standing.text.split()) not in known.boilerplates:
        if standing.heading:
            blocks.append(Block(kind="heading", text=standing.heading, level=2))
        blocks += [Block(kind="paragraph", text=line) for line in standing.text.split("\n")]
    return blocks


def old_slug(address: str, name: str) -> str:
    """Returns the last part of the address that the text had, or ""."""
    path = re.sub(r"^https?://[^/]+", "", address).split("?")[0].split("#")[0].rstrip("/")
    if not path and name.lower().endswith((".html", ".htm")):
        path = re.sub(r"\.html?\Z", "", name.replace("\\", "/"), flags=re.I)
    parts = [re.sub(r"\.(?:html?|aspx?|php)\Z", "", p, flags=re.I) for p in path.split("/")]
    parts = [part for part in parts if part and part.lower() not in ("index", "default")]
    return text.slug_from(parts[-1]) if parts else ""


# --- writing


@transaction.atomic
def write(
    draft: Draft,
    source: Source,
    *,
    by,
    at: dt.datetime,
    release: PressRelease | None = None,
    sha256: str = "",
    stated_date: str = "",
    address: str = "",
    archived_at: dt.datetime | None = None,
    updated_at: dt.datetime | None = None,
) -> PressRelease:
    """Writes a draft down, as a new release or as the second language of one.

    Args:
        by: Who imports, None for the command line.
        at: Now, the time of import.
        release: The release that gets this language; None makes a new one.
        sha256: The source's checksum, when the source itself is no longer at hand.
        stated_date: The date of publication that the source states, for the record.
        address: The page's own address, for the record.
        archived_at: Publishes it at that past moment, marked as imported; None leaves a draft.
        updated_at: The stated date of the latest update, for an archived text.

    Raises:
        NotWritten: The text is too long, or the release has text in that language.
    """
    if len(draft.body) > BODY_LENGTH:
        raise NotWritten("too_long")
    is_new = release is None
    if is_new:
        status = Status.PUBLISHED if archived_at else Status.DRAFT
        release = PressRelease(changed_by=by, status=status)
        if draft.kind:
            release.kind = draft.kind
    elif publishing.has_text(release, draft.language):
        raise NotWritten("has_text")
    elif by is None and release.status not in (Status.DRAFT, Status.PUBLISHED):
        raise NotWritten("locked")
    before = "" if is_new else release.status
    for field in ("title", "lead", "body"):
        setattr(release, f"{field}_{draft.language}", getattr(draft, field))
    setattr(release, f"contact_heading_{draft.language}", draft.contact_heading)
    if is_new and draft.report_year is not None and draft.highlights:
        release.report = _report(draft)
    if draft.slug:
        setattr(release, f"slug_{draft.language}", _free(release, draft))
    release.changed_by = by
    release.save()
    _people(release, draft, until=archived_at)
    _links(release, draft)
    ImportedSource.objects.create(
        release=release,
        language=draft.language,
        path=text.one_line(source.name)[-500:],
        address=address[:2000],
        sha256=sha256 or digest(source),
        stated_date=stated_date,
        imported_at=at,
    )
    editions = []
    if archived_at:
        editions = publishing.publish(
            release,
            [draft.language],
            at=archived_at,
            by=by,
            is_imported=True,
            updated_at=updated_at,
        )
    elif not is_new and by is None:
        PressRelease.objects.filter(pk=release.pk).update(revision=F("revision") + 1)
    elif not is_new:
        workflow.perform(release, "edit", by=by, at=at, expected_revision=release.revision)
    note = f"{source.name} {stated_date}".strip()
    workflow.record(release, "import", by=by, at=at, before=before, editions=editions, note=note)
    return release


def _free(release, draft) -> str | None:
    """The old address, unless another release has it."""
    name = f"slug_{draft.language}"
    setattr(release, name, draft.slug)
    try:
        release.clean()
        others = PressRelease.objects.filter(**{name: draft.slug}).exclude(pk=release.pk)
        return None if others.exists() else draft.slug
    except ValidationError:
        return None


def _people(release, draft, *, until: dt.datetime | None):
    """Adds the contacts. Who is known from an archive only is taken to have left since."""
    order = release.release_contacts.count()
    has = set(release.release_contacts.values_list("person_id", flat=True))
    for wanted in draft.people:
        person = wanted.existing
        if person is None:
            person = ContactPerson(
                name=wanted.name,
                phone=wanted.phone,
                mobile=wanted.mobile,
                email=wanted.email,
                active_until=until.date() if until else None,
            )
        for field in ("title", "unit"):
            value = getattr(wanted, field)
            if value and not getattr(person, f"{field}_{draft.language}"):
                setattr(person, f"{field}_{draft.language}", value)
        if wanted.existing is None or wanted.title or wanted.unit:
            person.save()
        if person.pk not in has:
            order += 1
            has.add(person.pk)
            ReleaseContact.objects.create(release=release, person=person, order=order)


def _links(release, draft):
    order = release.links.count()
    for label, url in draft.links:
        order += 1
        fields = {f"label_{draft.language}": label, f"url_{draft.language}": url}
        RelatedLink.objects.create(release=release, order=order, **fields)


def _report(draft) -> AnnualReport:
    """The annual report of that year with these highlights in it; those it has are not doubled."""
    report, _created = AnnualReport.objects.get_or_create(year=draft.report_year)
    heading = f"heading_{draft.language}"
    if draft.highlights_heading and not getattr(report, heading):
        setattr(report, heading, draft.highlights_heading[:200])
        report.save()
    sentence = f"sentence_{draft.language}"
    has = set(report.highlights.values_list(sentence, flat=True))
    order = report.highlights.count()
    for words, figure in draft.highlights:
        if words not in has:
            order += 1
            Highlight.objects.create(report=report, order=order, figure=figure, **{sentence: words})
    return report


def stated_moment(parsed: ParsedRelease, role: str = "published") -> dt.datetime | None:
    """Returns the moment that the source states, in Swedish time; midnight without a clock."""
    stated = parsed.date(role)
    if stated is None or not stated.date:
        return None
    clock = dt.time.fromisoformat(stated.time) if stated.time else dt.time()
    return dt.datetime.combine(dt.date.fromisoformat(stated.date), clock, tzinfo=SWEDEN)
