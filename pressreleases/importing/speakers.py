"""Who speaks: finds the person again whom "säger Ek", "säger hon" or a title means."""

import re

from . import names
from .names import NAME

BY_PRONOUN = re.compile(r"(?:han|hon|hen|he|she|they|denne|denna)\b", re.I)


class Speakers:
    """Everybody who has been named, so that "säger Ek" and "säger hon" find their person."""

    def __init__(self):
        self.known: dict[str, tuple[str, str, str]] = {}
        self.last: str = ""

    def resolve(self, who: str) -> tuple[str, str, str]:
        """Returns (name, role, organisation) of an attribution's words."""
        who = who.strip(' ,.:;–—-"”“')
        if BY_PRONOUN.match(who):
            return self.known.get(self.last, (self.last, "", ""))
        before, name, after = names.split_role(who)
        if not name:
            return self._by_surname(who)
        role, organisation = self._role(before, after)
        old = self.known.get(name)
        if old:
            role, organisation = role or old[1], organisation or old[2]
        self.known[name] = (name, role, organisation)
        self.last = name
        return self.known[name]

    def _role(self, before, after):
        before = re.sub(r"^(?:vår|vårt|deras|our|the|their)\s+", "", before.strip(" ,"), flags=re.I)
        after = after.strip()
        after = (
            after[1:]
            if after[:1] in ",("
            else (after if re.match(r"(?:som är|på|vid|hos|at|from|från)\b", after) else "")
        )
        after = re.split(
            r"\s+(?:och|and|men|i ett|i en|when|när|som)\s+|[.:;]", after.strip(" ,)")
        )[0]
        after = after.strip(" ,)")
        if re.match(r"(?:som|who|vilken|which|när|efter|after)\b", after):
            after = ""  # a clause about the person is no title
        if before:
            role, organisation = names.split_organisation(before)
            if after and not organisation:
                place = re.match(r"(?:på|vid|hos|at|of|från|from)\s+(.+)\Z", after)
                organisation = place[1] if place else after if after[:1].isupper() else ""
            return role, organisation
        return names.split_organisation(after) if after else ("", "")

    def _by_surname(self, who):
        """A surname, or a title that only one speaker has."""
        first = re.split(r"[,.]|\s+(?:och|and)\s+", who)[0].strip()
        for name, known in self.known.items():
            if first and (first == name.split()[-1] or first == name.split()[0]):
                self.last = name
                return known
        stem = first.casefold()
        for name, known in self.known.items():
            role = known[1].casefold()
            if role and stem and (stem == role or stem in (role + "en", role + "n", "the " + role)):
                self.last = name
                return known
        if re.match(r"(?:[A-ZÅÄÖ][\w-]+)\Z", first) and not names.is_title_word(first):
            return first, "", ""
        if names.is_service(first) or not first:
            return "", "", ""
        return "", names.split_organisation(first)[0], names.split_organisation(first)[1]


#: "utser Maja Prov till ny generaldirektör", "Maja Prov som generaldirektör", "Maja Prov är chef".
_GIVEN_TITLE = re.compile(
    r"\s+(?:som|till|är|as|is|blir|becomes)\s+(?:(?:ny|vår|the|new|a|an)\s+)*(?P<title>"
    r"(?:[\wåäö-]+\s+)?[\wåäö-]*(?:chef|direktör|sekreterare|minister|ledare|ordförande|director|"
    r"manager|general|officer|head|president))(?!\w)",
    re.I,
)
_MENTION = re.compile(rf"(?P<before>(?:[a-zåäö-]+ ){{0,3}}){NAME}(?:, (?P<after>[^,.:;]{{3,80}}))?")


def note_people(text: str, speakers: Speakers) -> None:
    """Remembers a person whom the text names with a title, for a later "säger hon"."""
    if len(text) > 1_500:
        return
    for found in _MENTION.finditer(text):
        words = found[0]
        before, name, _after = names.split_role(words)
        if not name:
            continue
        title = before.split()[-1] if before else ""
        after_title = found["after"] or ""
        if title and names.is_title_word(title):
            start = next((n for n, w in enumerate(before.split()) if names.is_title_word(w)), 0)
            role = " ".join(before.split()[start:])
        elif after_title and any(names.is_title_word(w) for w in after_title.split()[:3]):
            role = after_title
        elif given := _GIVEN_TITLE.match(text, found.start() + words.index(name) + len(name)):
            role = given["title"]
        else:
            role = ""
        if name not in speakers.known or not speakers.known[name][1]:
            role, organisation = names.split_organisation(role)
            speakers.known[name] = (name, role, organisation)
        speakers.last = name
