"""The image bank: which pictures stand in it, and how a reader narrows them down.

What is listed is exactly what `access.public()` hands out because it stands in the bank, and is
ready to be shown. A person is a way to find pictures only while the person is shown on the contact
page. What a picture must have before it may be put in is in `pressreleases/admin/bank.py`.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.http import Http404
from django.utils import timezone
from django.utils.http import urlencode

from contacts.models import ContactPerson
from pressreleases import frozen, text
from pressreleases.files import renditions, showing
from pressreleases.models import Picture, Rendition
from pressreleases.models.pictures import PictureKind
from pressreleases.models.releases import LANGUAGES

#: How many pictures stand on a page.
SIZE = 24
FACETS = ("kind", "subject", "person")


def pictures() -> QuerySet[Picture]:
    """Returns the pictures of the bank that are ready, the newest first, with their files.

    Each has `full_size`, the bytes of the form with all its pixels.
    """
    shown = Picture.objects.in_bank().annotate(full_size=full_size("file"))
    return shown.filter(full_size__isnull=False).select_related("file").order_by(*_NEWEST)


def full_size(file: str) -> Subquery:
    """Returns the bytes of a picture with all its pixels, NULL while it is not ready.

    Args:
        file: The field that leads to the `StoredFile`.
    """
    full = Rendition.objects.filter(file=OuterRef(file), label=Rendition.FULL)
    return Subquery(full.values("size")[:1])


_NEWEST = ("-created_at", "-pk")


@dataclass(frozen=True)
class Wanted:
    """What an address narrows the bank to. Empty fields do not narrow."""

    kind: str = ""
    subject: str = ""
    person: str = ""

    def __bool__(self):
        return any(getattr(self, facet) for facet in FACETS)

    def query(self, page: int = 1) -> str:
        """Returns it as it stands in an address: "" or "?kind=people&page=2"."""
        parts = {facet: getattr(self, facet) for facet in FACETS if getattr(self, facet)}
        if page > 1:
            parts["page"] = page
        return f"?{urlencode(parts)}" if parts else ""


@dataclass(frozen=True)
class Choice:
    """One way to narrow the bank, with how many pictures it leaves."""

    value: str
    label: str
    count: int
    is_chosen: bool
    #: The bank with this choice and the others that are made.
    query: str


@dataclass
class _Row:
    """What a picture can be found by: for each facet {value: label}."""

    pk: int
    kind: dict[str, str] = field(default_factory=dict)
    subject: dict[str, str] = field(default_factory=dict)
    person: dict[str, str] = field(default_factory=dict)

    def matches(self, wanted: Wanted) -> bool:
        asked = ((facet, getattr(wanted, facet)) for facet in FACETS)
        return all(value in getattr(self, facet) for facet, value in asked if value)


class Bank:
    """All of the bank at one moment, read with one query, narrowed and counted in memory.

    Args:
        language: In which the subjects are named; one without a name there is no choice.
        at: Who is shown on the contact page then can be chosen.
    """

    def __init__(self, language: str, at: dt.datetime):
        self._rows: dict[int, _Row] = {}
        #: Subjects that have a name in the other language, too.
        self._in_both: set[str] = set()
        shown = ContactPerson.objects.listed(timezone.localdate(at))
        found = pictures().annotate(is_shown=Exists(shown.filter(pk=OuterRef("persons__pk"))))
        names = [f"subjects__name_{code}" for code in LANGUAGES]
        person = ("persons__slug", "persons__name", "is_shown")
        for pk, kind, slug, *named, who, name, is_shown in found.values_list(
            "pk", "kind", "subjects__slug", *names, *person
        ):
            row = self._rows.setdefault(pk, _Row(pk))
            if kind in PictureKind.values:
                row.kind[kind] = str(PictureKind(kind).label)
            if label := dict(zip(LANGUAGES, named, strict=True))[language]:
                row.subject[slug] = label
                if all(named):
                    self._in_both.add(slug)
            if is_shown:
                row.person[who] = name

    def __len__(self):
        return len(self._rows)

    def wanted(self, given: Mapping[str, str]) -> Wanted:
        """Returns what the parameters of an address narrow the bank to.

        Raises:
            Http404: There is no such kind, or nobody and nothing in the bank of that name. Whether
                it exists outside the bank makes no difference.
        """
        wanted = Wanted(**{facet: given.get(facet, "") for facet in FACETS})
        for facet in FACETS:
            value = getattr(wanted, facet)
            if value and value not in self._known(facet):
                raise Http404
        return wanted

    def _known(self, facet) -> Iterable[str]:
        if facet == "kind":
            return PictureKind.values
        return {value for row in self._rows.values() for value in getattr(row, facet)}

    def matching(self, wanted: Wanted) -> list[int]:
        """Returns the keys of the pictures that are asked for, the newest first."""
        return [row.pk for row in self._rows.values() if row.matches(wanted)]

    def choices(self, facet: str, wanted: Wanted) -> list[Choice]:
        """Returns the ways to narrow by one facet, counted among what the others leave.

        What would leave nothing is no choice, unless it is made.
        """
        labels, counts = {}, Counter()
        for row in self._rows.values():
            labels |= getattr(row, facet)
            if row.matches(replace(wanted, **{facet: ""})):
                counts.update(getattr(row, facet).keys())
        chosen = getattr(wanted, facet)
        if facet == "kind":
            labels = {value: str(PictureKind(value).label) for value in PictureKind.values}
        return [
            Choice(
                value=value,
                label=labels[value],
                count=counts[value],
                is_chosen=value == chosen,
                query=replace(wanted, **{facet: value}).query(),
            )
            for value in _ordered(facet, labels)
            if counts[value] or value == chosen
        ]

    def in_other_language(self, wanted: Wanted) -> Wanted:
        """Returns what the same address narrows to in the other language."""
        return wanted if wanted.subject in self._in_both else replace(wanted, subject="")


def _ordered(facet, labels) -> list[str]:
    if facet == "kind":
        return list(labels)
    return sorted(labels, key=lambda value: (text.sort_key(labels[value]), value))


@dataclass(frozen=True)
class Words:
    """Some words, and the language that they are in."""

    text: str
    language: str

    def __bool__(self):
        return bool(self.text)


@dataclass(frozen=True)
class Item:
    """A picture as a page shows it: the row, its addresses, and its words with their languages."""

    picture: Picture
    shown: showing.Picture
    alt: Words
    caption: Words
    terms: Words


def item(picture: Picture, language: str, base: str) -> Item:
    """Returns a picture of `pictures()` for a page in that language.

    Words that are missing there are given in Swedish, and said to be.
    """
    file = picture.file
    part = frozen.Image(
        picture=picture.pk,
        file=file.sha256,
        width=file.width,
        height=file.height,
        widths=renditions.widths_for(file.width),
        full_extension=renditions.full_extension(file.type),
        full_size=picture.full_size,
        photographer=picture.photographer,
        focal_x=picture.focal_x,
        focal_y=picture.focal_y,
    )
    words = {name: _words(picture, name, language) for name in ("alt", "caption", "terms")}
    return Item(picture=picture, shown=showing.Picture(part, base), **words)


def _words(picture, name, language) -> Words:
    for code in (language, "sv"):
        if written := picture.in_language(name, code):
            return Words(written, code)
    return Words("", language)


def items(keys: list[int], language: str) -> list[Item]:
    """Returns these pictures in this order; one that has left the bank meanwhile is not there."""
    base = showing.public(language)
    found = {picture.pk: picture for picture in pictures().filter(pk__in=keys)}
    return [item(found[key], language, base) for key in keys if key in found]
