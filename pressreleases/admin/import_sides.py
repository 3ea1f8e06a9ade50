"""All forms of the import page's second step together: filled with what was found, then a draft."""

import re

from contacts.models import ContactPerson
from pressreleases import text
from pressreleases.admin.import_forms import TextForm
from pressreleases.admin.import_rows import Highlights, Links, People, PersonRow
from pressreleases.admin.import_words import ROLES
from pressreleases.import_drafts import (
    CONTACT_HEADING_LENGTH,
    Draft,
    figure_of,
    fitting_title,
    insert,
    is_usable,
    old_slug,
    whole_body,
)
from pressreleases.import_people import Known, Person, people_of
from pressreleases.importing.markup import to_html
from pressreleases.importing.parsed import Block
from pressreleases.models.releases import Kind


class Sides:
    """All forms of the second step together.

    Attributes:
        quotes: What was said by whom, to look at; the quotes themselves stand in the body.
    """

    def __init__(self, data=None, *, release=None, initial=None, quotes=(), dates=()):
        initial = initial or {}
        self.release, self.quotes, self.dates = release, quotes, dates
        self.text = TextForm(data, release=release, initial=initial.get("text"))
        self.highlights = Highlights(data, prefix="h", initial=initial.get("highlights"))
        self.people_rows = People(data, prefix="p", initial=initial.get("people"))
        self.links = Links(data, prefix="l", initial=initial.get("links"))
        # One query for all rows.
        names = [("", PersonRow.base_fields["existing"].empty_label)]
        names += [(person.pk, str(person)) for person in ContactPerson.objects.all()]
        for row in self.people_rows:
            row.fields["existing"].choices = names

    @classmethod
    def of(cls, parsed, known: Known, release, name: str) -> "Sides":
        """The forms filled with what was found."""
        found, unplaced = people_of(parsed, known)
        people = []
        for person, contact in found:
            row = {
                name: getattr(person, name)
                for name in ("name", "title", "unit", "phone", "mobile", "email")
            }
            row["source"] = contact.source
            row["existing"] = person.existing.pk if person.existing else None
            people.append(row)
        stated = parsed.date("published")
        standing = parsed.boilerplate
        known_standing = " ".join(standing.text.split()) in known.boilerplates
        year = re.search(r"(?:19|20)\d\d", parsed.highlights_heading)
        loose = [link for link in parsed.links if link.url and not is_usable(link)]
        title, _overflow = fitting_title(parsed.title)
        fits = len(parsed.contact_heading) <= CONTACT_HEADING_LENGTH
        blocks = whole_body(
            parsed,
            list(parsed.body),
            unplaced,
            loose=loose,
            contact_heading="" if fits else parsed.contact_heading,
        )
        initial = {
            "text": {
                "language": parsed.language,
                "kind": parsed.kind or Kind.PRESS_RELEASE,
                "title": title,
                "lead": parsed.lead,
                "body": text.sanitise(to_html(blocks)),
                "contact_heading": parsed.contact_heading if fits else "",
                "slug": old_slug(parsed.address, name),
                "stated_date": stated.date if stated else None,
                "boilerplate": "\n".join(t for t in (standing.heading, standing.text) if t),
                "keeps_boilerplate": bool(standing.text) and not known_standing,
                "highlights_heading": parsed.highlights_heading,
                "highlights_to": "text",
                "report_year": int(year[0]) if year else None,
            },
            "highlights": [
                {
                    "keep": True,
                    "sentence": h.sentence,
                    "figure": figure_of(h),
                    "unit": h.unit,
                }
                for h in parsed.highlights
            ],
            "people": [{"keep": True, **row} for row in people],
            "links": [
                {"keep": True, "label": link.label, "url": link.url}
                for link in parsed.links
                if link not in loose
            ],
        }
        dates = [(ROLES[d.role], f"{d.date} {d.time}".strip()) for d in parsed.dates]
        return cls(release=release, initial=initial, quotes=parsed.quotes, dates=dates)

    @property
    def has_errors(self) -> bool:
        forms_ = (self.text, *self.highlights, *self.people_rows, *self.links)
        return any(form.is_bound and form.errors for form in forms_)

    @property
    def chooses_report(self) -> bool:
        return "report_year" in self.text.fields

    def main_fields(self) -> list:
        names = ("kind", "title", "lead", "body")
        return [self.text[name] for name in names if name in self.text.fields]

    def last_fields(self) -> list:
        return [
            self.text[name] for name in ("stated_date", "slug", "boilerplate", "keeps_boilerplate")
        ]

    def is_valid(self) -> bool:
        checked = [
            each.is_valid() for each in (self.text, self.highlights, self.people_rows, self.links)
        ]
        return all(checked)

    def people(self) -> list[Person]:
        return [row.person() for row in self.people_rows if row.cleaned_data.get("keep")]

    def report_year(self) -> int | None:
        said = self.text.cleaned_data
        return said.get("report_year") if said.get("highlights_to") == "report" else None

    def stated_date(self) -> str:
        date = self.text.cleaned_data.get("stated_date")
        return date.isoformat() if date else ""

    def draft(self, highlights_at: int) -> Draft:
        """Returns what the editor has confirmed."""
        said = self.text.cleaned_data
        body = said["body"] or ""
        kept = [row.cleaned_data for row in self.highlights if row.cleaned_data.get("keep")]
        kept = [row for row in kept if row["sentence"].strip()]
        year = self.report_year()
        if kept and year is None:
            body = insert(body, highlights_at, _listed(said["highlights_heading"], kept))
        if said["keeps_boilerplate"] and said["boilerplate"].strip():
            lines = said["boilerplate"].strip().splitlines()
            body += to_html(Block(kind="paragraph", text=t) for t in lines if t.strip())
        links = [row.cleaned_data for row in self.links if row.cleaned_data.get("keep")]
        return Draft(
            language=said["language"],
            kind=said.get("kind", ""),
            title=said["title"],
            lead=said["lead"],
            body=text.sanitise(body),
            slug=said["slug"],
            contact_heading=said["contact_heading"],
            people=tuple(self.people()),
            links=tuple((r["label"], r["url"]) for r in links if r["label"] or r["url"]),
            report_year=year,
            highlights_heading=said["highlights_heading"],
            highlights=tuple((r["sentence"].strip(), r["figure"]) for r in kept) if year else (),
        )


def _listed(heading: str, rows) -> str:
    blocks = [Block(kind="item", text=text.one_line(row["sentence"]), level=1) for row in rows]
    if heading.strip():
        kind = "paragraph" if heading.rstrip().endswith(":") else "heading"
        blocks.insert(0, Block(kind=kind, text=text.one_line(heading), level=2))
    return to_html(blocks)
