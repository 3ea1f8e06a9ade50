"""The forms of the import page: the source, and each part of what was found in it."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from contacts import phones
from contacts.models import ContactPerson
from pressreleases import imports, text
from pressreleases.importing import Source
from pressreleases.importing.parsed import Block, to_html
from pressreleases.importing.sources import MOST_BYTES
from pressreleases.models import PressRelease
from pressreleases.models.releases import Kind
from pressreleases.models.subjects import address_part

_LANGUAGES = [("sv", gettext_lazy("Swedish")), ("en", gettext_lazy("English"))]


def _lines(rows, **attrs):
    return forms.Textarea(attrs={"rows": rows, **attrs})


class SourceForm(forms.Form):
    """A pasted text or a file, one of the two."""

    pasted = forms.CharField(
        label=gettext_lazy("Paste the text"),
        required=False,
        strip=False,
        widget=_lines(14),
        help_text=gettext_lazy("All of it: kind, title, date, text and contacts."),
    )
    file = forms.FileField(
        label=gettext_lazy("Or choose a file"),
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".txt,.docx,.html,.htm"}),
        help_text=gettext_lazy(
            "Text (.txt), Word (.docx) or a saved web page (.html), up to 10 MB."
        ),
    )

    def clean_file(self):
        file = self.cleaned_data.get("file")
        if file and file.size > MOST_BYTES:
            raise ValidationError(
                _("The file is larger than 10 MB. Send only the text, without pictures.")
            )
        return file

    def clean(self):
        cleaned = super().clean()
        pasted, file = (cleaned.get("pasted") or "").strip(), cleaned.get("file")
        if not self.errors:
            if not pasted and not file:
                raise ValidationError(_("Paste a text or choose a file."))
            if pasted and file:
                raise ValidationError(
                    _("Paste a text or choose a file, not both. Empty one of the two.")
                )
        return cleaned

    def source(self) -> Source:
        file = self.cleaned_data.get("file")
        if file:
            return Source(data=file.read(), name=text.one_line(file.name)[-200:])
        return Source(data=self.cleaned_data["pasted"], kind="text")


class TextForm(forms.Form):
    """What the release says."""

    language = forms.ChoiceField(
        label=gettext_lazy("Language"), choices=_LANGUAGES, widget=forms.RadioSelect
    )
    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=Kind.choices)
    title = forms.CharField(
        label=gettext_lazy("Title"), required=False, max_length=250, widget=_lines(2)
    )
    lead = forms.CharField(label=gettext_lazy("Lead"), required=False, widget=_lines(4))
    body = PressRelease._meta.get_field("body").formfield(
        label=gettext_lazy("Body"), required=False
    )
    contact_heading = forms.CharField(
        label=gettext_lazy("Heading above the contacts"), required=False, max_length=120
    )
    slug = forms.CharField(
        label=gettext_lazy("Address"),
        required=False,
        max_length=text.SLUG_LENGTH,
        validators=[address_part],
        help_text=gettext_lazy("The last part. Leave empty to have it made from the title."),
    )
    stated_date = forms.DateField(
        label=gettext_lazy("Date of publication in the source"),
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        input_formats=["%Y-%m-%d"],
        help_text=gettext_lazy("Kept on record. The draft gets its date when it is published."),
    )
    boilerplate = forms.CharField(
        label=gettext_lazy("Standing text about the authority"), required=False, widget=_lines(3)
    )
    keeps_boilerplate = forms.BooleanField(
        label=gettext_lazy("Keep it at the end of the body"), required=False
    )
    highlights_heading = forms.CharField(
        label=gettext_lazy("Heading above the examples"), required=False, max_length=200
    )
    highlights_to = forms.ChoiceField(
        label=gettext_lazy("Where do the examples go?"),
        choices=[
            ("text", gettext_lazy("They stay as a list in the text")),
            ("report", gettext_lazy("To the annual report for the year")),
        ],
        widget=forms.RadioSelect,
        required=False,
    )
    report_year = forms.IntegerField(
        label=gettext_lazy("Year"), required=False, min_value=1900, max_value=2200
    )

    def __init__(self, *args, release=None, **kwargs):
        super().__init__(*args, **kwargs)
        if release:
            del self.fields["kind"], self.fields["highlights_to"], self.fields["report_year"]

    def clean(self):
        cleaned = super().clean()
        needs_year = cleaned.get("highlights_to") == "report" and not cleaned.get("report_year")
        if needs_year and "report_year" not in self.errors:
            self.add_error("report_year", _("Say which year the examples are from."))
        return cleaned


class RowForm(forms.Form):
    """One of several, which can be left out."""

    keep = forms.BooleanField(label=gettext_lazy("Take it along"), required=False, initial=True)
    #: Fields that stand under a heading of their own.
    MORE: tuple[str, ...] = ()

    def first_fields(self) -> list:
        return [field for field in self.visible_fields() if field.name not in self.MORE]

    def more_fields(self) -> list:
        return [self[name] for name in self.MORE]

    @property
    def is_open(self) -> bool:
        """Whether the further fields matter: nobody on record is chosen, or they are wrong."""
        return bool(self.is_bound and self.errors) or not self["existing"].value()


class HighlightRow(RowForm):
    sentence = forms.CharField(label=gettext_lazy("Sentence"), required=False, widget=_lines(2))
    figure = forms.CharField(label=gettext_lazy("Figure"), required=False, max_length=20)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if unit := self.initial.get("unit"):
            self.fields["figure"].help_text = _("Counts: %(unit)s") % {"unit": unit}

    def clean(self):
        cleaned = super().clean()
        figure, sentence = cleaned.get("figure", ""), cleaned.get("sentence", "")
        if figure and cleaned.get("keep"):
            if not re.fullmatch(r"\d+(?:\.\d+)?", figure):
                self.add_error("figure", _("Write the figure in digits: 1240 or 1.5."))
            elif not text.find_figure(sentence, figure):
                self.add_error("figure", _("This figure does not stand in the sentence."))
        return cleaned


class PersonRow(RowForm):
    MORE = ("name", "title", "unit", "phone", "mobile", "email")
    existing = forms.ModelChoiceField(
        label=gettext_lazy("Person on record"),
        queryset=ContactPerson.objects.all(),
        required=False,
        empty_label=gettext_lazy("Add a new person"),
    )
    name = forms.CharField(label=gettext_lazy("Name"), required=False, max_length=120)
    title = forms.CharField(label=gettext_lazy("Job title"), required=False, max_length=120)
    unit = forms.CharField(
        label=gettext_lazy("Unit or organisation"), required=False, max_length=120
    )
    phone = forms.CharField(label=gettext_lazy("Telephone"), required=False, max_length=40)
    mobile = forms.CharField(label=gettext_lazy("Mobile"), required=False, max_length=40)
    email = forms.CharField(label=gettext_lazy("E-mail"), required=False, max_length=254)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if source := self.initial.get("source"):
            self.fields["existing"].help_text = source

    def clean(self):
        cleaned = super().clean()
        if not cleaned.get("keep") or cleaned.get("existing"):
            return cleaned
        if not cleaned.get("name"):
            self.add_error("name", _("Write a name, or do not take the contact along."))
        for field in ("phone", "mobile"):
            if cleaned.get(field):
                try:
                    phones.to_e164(cleaned[field])
                except ValidationError as error:
                    self.add_error(field, error)
        if cleaned.get("email"):
            try:
                validate_email(cleaned["email"])
            except ValidationError as error:
                self.add_error("email", error)
        return cleaned

    def person(self) -> imports.Person:
        said = self.cleaned_data
        if said["existing"]:
            return imports.Person(existing=said["existing"], name=said["existing"].name)
        fields = ("name", "title", "unit", "phone", "mobile", "email")
        return imports.Person(**{name: said[name] for name in fields})


class LinkRow(RowForm):
    label = forms.CharField(label=gettext_lazy("Label"), required=False, max_length=200)
    url = forms.CharField(
        label=gettext_lazy("Address"),
        required=False,
        max_length=500,
        validators=[URLValidator(schemes=["https", "http"])],
    )


_Highlights = forms.formset_factory(HighlightRow, extra=0, max_num=100)
_People = forms.formset_factory(PersonRow, extra=0, max_num=50)
_Links = forms.formset_factory(LinkRow, extra=0, max_num=100)


class Sides:
    """All forms of the second step together.

    Attributes:
        quotes: What was said by whom, to look at; the quotes themselves stand in the body.
    """

    def __init__(self, data=None, *, release=None, initial=None, quotes=(), dates=()):
        initial = initial or {}
        self.release, self.quotes, self.dates = release, quotes, dates
        self.text = TextForm(data, release=release, initial=initial.get("text"))
        self.highlights = _Highlights(data, prefix="h", initial=initial.get("highlights"))
        self.people_rows = _People(data, prefix="p", initial=initial.get("people"))
        self.links = _Links(data, prefix="l", initial=initial.get("links"))
        # One query for all rows.
        names = [("", PersonRow.base_fields["existing"].empty_label)]
        names += [(person.pk, str(person)) for person in ContactPerson.objects.all()]
        for row in self.people_rows:
            row.fields["existing"].choices = names

    @classmethod
    def of(cls, parsed, known: imports.Known, release, name: str) -> "Sides":
        """The forms filled with what was found."""
        from pressreleases.admin.import_words import ROLES

        draft = imports.draft_of(parsed, known, name=name)
        people, unplaced = [], []
        for contact in parsed.contacts:
            if known.is_office(contact):
                continue
            person = imports.proposed(contact, known)
            if person is None and imports.stands_in_body(contact, parsed):
                continue
            if person is None:
                unplaced += [Block(kind="paragraph", text=t) for t in contact.source.split("\n")]
                continue
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
        blocks = [*parsed.body, *unplaced]
        if parsed.reference:
            blocks.append(Block(kind="paragraph", text=parsed.reference))
        loose = [link for link in parsed.links if link.url and not imports.is_usable(link.url)]
        blocks += [Block(kind="paragraph", text=f"{a.label} {a.url}") for a in loose]
        title, overflow = imports.fitting_title(parsed.title)
        if overflow:
            blocks.insert(0, Block(kind="paragraph", text=overflow))
        initial = {
            "text": {
                "language": parsed.language,
                "kind": parsed.kind or Kind.PRESS_RELEASE,
                "title": title,
                "lead": parsed.lead,
                "body": text.sanitise(to_html(blocks)),
                "contact_heading": parsed.contact_heading[:120],
                "slug": draft.slug,
                "stated_date": stated.date if stated else None,
                "boilerplate": "\n".join(t for t in (standing.heading, standing.text) if t),
                "keeps_boilerplate": bool(standing.text) and not known_standing,
                "highlights_heading": parsed.highlights_heading[:200],
                "highlights_to": "text",
                "report_year": int(year[0]) if year else None,
            },
            "highlights": [
                {
                    "keep": True,
                    "sentence": h.sentence,
                    "figure": imports.figure_of(h),
                    "unit": h.unit,
                }
                for h in parsed.highlights
            ],
            "people": [{"keep": True, **row} for row in people],
            "links": [
                {"keep": True, "label": link.label[:200], "url": link.url}
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

    def people(self) -> list[imports.Person]:
        return [row.person() for row in self.people_rows if row.cleaned_data.get("keep")]

    def report_year(self) -> int | None:
        said = self.text.cleaned_data
        return said.get("report_year") if said.get("highlights_to") == "report" else None

    def stated_date(self) -> str:
        date = self.text.cleaned_data.get("stated_date")
        return date.isoformat() if date else ""

    def draft(self, highlights_at: int) -> imports.Draft:
        """Returns what the editor has confirmed."""
        said = self.text.cleaned_data
        body = said["body"] or ""
        kept = [row.cleaned_data for row in self.highlights if row.cleaned_data.get("keep")]
        kept = [row for row in kept if row["sentence"].strip()]
        year = self.report_year()
        if kept and year is None:
            body = imports.insert(body, highlights_at, _listed(said["highlights_heading"], kept))
        if said["keeps_boilerplate"] and said["boilerplate"].strip():
            lines = said["boilerplate"].strip().splitlines()
            body += to_html(Block(kind="paragraph", text=t) for t in lines if t.strip())
        links = [row.cleaned_data for row in self.links if row.cleaned_data.get("keep")]
        return imports.Draft(
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
