"""Who speaks: finds the person again whom "säger Ek", "säger hon" or a title means."""

import re

from . import names, roles, titles
from .names import NAME

BY_PRONOUN = re.compile(r"(?:han|hon|hen|he|she|they|denne|denna)\b", re.I)
_GENDER = {"han": "he", "he": "he", "denne": "he", "hon": "she", "she": "she", "denna": "she"}


_CLAUSE = re.compile(
    r"\s+(?:i\s+(?:ett|en)\s+(?:uttalande|kommentar|intervju|pressmeddelande|skriftlig\w*|debatt\w*)|"
    r"in\s+(?:a|an)\s+(?:\w+\s+)?(?:statement|comment|interview|press)|"
    r"och\s+(?:fortsätter|tillägger|tackar|hänvisar|menar|pekar|hoppas|ler|skrattar|riktar|syftar|"
    r"lägger|ser|har|är|vill|säger|berättar|konstaterar|avslutar)|"
    r"and\s+(?:adds|added|continues|continued|says|said|hopes|is|has)|"
    r"when|när|då|som|who|efter|after|under|om|about)\s+|(?<!\btf)(?<!\bst)(?<!\bbitr)(?<!\bvik)[.;:](?!\w)|\s+[–—]\s"
)
_AFTER_NAME = re.compile(r"\s*,?\s*(?:som\s+(?:är|arbetar\s+som)|who\s+is|som)\s+(?=\S)")
#: "Maja Prov (S)": the party of somebody elected, which is no role.
_PARTY = re.compile(r"\A\s*\([A-ZÅÄÖ]{1,2}\)")
_AT = re.compile(r"(?:på|vid|hos|at|of|från|from)\s+(?P<where>[A-ZÅÄÖ].+|the\s.+)\Z")


class Speakers:
    """Everybody who has been named, so that "säger Ek" and "säger hon" find their person."""

    def __init__(self):
        self.known: dict[str, tuple[str, str, str]] = {}
        self.last: str = ""
        self._recent: list[str] = []  # in the order in which they were last named
        self._pronoun: dict[str, str] = {}  # name to "hon", "han" …

    def note(self, name: str) -> None:
        """Remembers who was named last."""
        self.last = name
        if name in self._recent[-12:]:
            self._recent.remove(name)
        self._recent.append(name)

    def resolve(self, who: str) -> tuple[str, str, str]:
        """Returns (name, role, organisation) of an attribution's words."""
        who = who.strip(' ,.:;–—-"”“')
        if pronoun := BY_PRONOUN.match(who):
            return self._by_pronoun(pronoun[0].casefold())
        before, name, after = names.split_role(who)
        if not name:
            return self._by_surname(who)
        role, organisation = self._role(before, after)
        old = self.known.get(name)
        if old and role.casefold().endswith(f" {old[1].casefold()}"):
            organisation = old[2] or organisation  # "Harbour master" says more than "master"
        elif old:
            role, organisation = old[1] or role, old[2] or organisation
        self.known[name] = (name, role, organisation)
        self.note(name)
        return self.known[name]

    def _by_pronoun(self, pronoun: str) -> tuple[str, str, str]:
        """The person named last whom no other pronoun has stood for."""
        gender = _GENDER.get(pronoun, "")
        name = self.last
        if gender:
            others = [n for n in reversed(self._recent) if self._pronoun.get(n, gender) == gender]
            name = next(iter(others), self.last)
            self._pronoun.setdefault(name, gender)
        if name:
            self.note(name)
        return self.known.get(name, (name, "", ""))

    def _role(self, before, after):
        """Role and organisation from the words on both sides of a name."""
        after = _PARTY.sub(" ", after)
        clause = _AFTER_NAME.match(after)
        place = _AT.match(after.strip())
        if clause:
            after = after[clause.end() :]
            after = after if any(titles.is_title_word(w) for w in after.split()[:3]) else ""
        elif after.strip()[:1] in ("(", ","):
            after = after.strip()[1:]
        else:
            after = ""
        after = _CLAUSE.split(f"{after.strip(' ,)')} ")[0].strip(" ,)")
        if re.match(r"(?:som|who|vilken|which|när|efter|after|i|in|på|en|ett|som)\s", after):
            after = ""  # a clause about the person is no title
        where = _CLAUSE.split(f"{place['where']} ")[0].strip(" ,)") if place else ""
        if before:
            role, organisation = roles.role_before(before)
            role, own = roles.split_organisation(role)
            organisation = own or organisation
            if role:
                if not organisation:
                    organisation = where or (after if after[:1].isupper() else "")
                return role, organisation
        after = re.split(rf"\s*,?\s*(?:och|and)\s+(?={NAME}(?:,|\Z))", after)[0]
        if after:
            role, organisation = roles.split_organisation(after)
            if re.match(r"(?:the|its|his|her)\s|\S+[’']s\s", role):
                role, own = roles.role_before(role)
                organisation = organisation or own
            return role, organisation or where
        return "", where

    def _by_surname(self, who):
        """A surname, a first name, or a title that only one speaker has."""
        first = re.split(r"[,.(]|\s+(?:och|and|på|vid|hos|at|från|i|in)\s+", who)[0].strip()
        first = re.sub(r"[’']s\Z", "", first)
        if first.split(" ")[0].casefold() in names.HONORIFICS:
            first = first.partition(" ")[2]
        for name in [*reversed(self._recent), *self.known]:
            if first and first in (name.split()[-1], name.split()[0]):
                self.note(name)
                return self.known.get(name, (name, "", ""))
        stem = re.sub(r"\A(?:the|vår|our)\s+", "", first.casefold())
        for name, known in self.known.items():
            role = known[1].casefold()
            if role and stem and stem in (role, f"{role}en", f"{role}n"):
                self.note(name)
                return known
        if re.match(r"(?:[A-ZÅÄÖ][\w-]+)\Z", first) and not titles.is_title_word(first):
            if titles.is_organisation_word(first):
                return "", "", first
            return first, "", ""
        if names.is_service(first) or not first:
            return "", "", ""
        surname = re.match(r"(?P<role>.*\s)(?P<name>[A-ZÅÄÖ][\w-]+)\Z", first)
        if surname and not titles.is_organisation_word(surname["name"]):
            role = roles.split_organisation(surname["role"].strip())
            if any(titles.is_title_word(titles.indefinite(w)) for w in role[0].split()):
                name, known_role, where = self._by_surname(surname["name"])
                return name, known_role or role[0], where or role[1]
        return "", *roles.split_organisation(first)

    def full(self, name: str, everything: str) -> str:
        """The full name that the source has anywhere of somebody with one name."""
        if not name or " " in name:
            return name
        for known in self.known:
            if name in (known.split()[-1], known.split()[0]):
                return known
        for found in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", everything):
            near = everything[max(0, found.start() - 60) : found.end() + 60]
            for person in re.finditer(rf"(?<![\w-]){NAME}(?![\w-])", near):
                _before, whole, _after = names.split_role(person[0])
                if whole and name in (whole.split()[-1], whole.split()[0]):
                    return whole
        return name


#: "utser Maja Prov till ny generaldirektör", "Maja Prov som generaldirektör", "Maja Prov är chef".
_GIVEN_TITLE = re.compile(
    r"\s+(?:som|till|är|as|is|blir|becomes)\s+(?:(?:ny|vår|the|new|a|an)\s+)*(?P<title>"
    r"(?:[\wåäö-]+\s+)?[\wåäö-]*(?:chef|direktör|sekreterare|minister|ledare|ordförande|director|"
    r"manager|general|officer|head|president))(?!\w)",
    re.I,
)
_MENTION = re.compile(
    rf"(?<![\w-])(?P<before>(?:[a-zåäö:-]+ ){{0,3}}){NAME}(?:, (?P<after>[^,.:;]{{3,80}}))?"
)


#: "astronomen Maja Prov": a word in its definite form right before a whole name is a role.
_DEFINITE = re.compile(
    r"(?!(?:mannen|kvinnan|pojken|flickan|dottern|sonen|modern|fadern|brodern|systern|hustrun|vännen|grannen|"
    r"filmen|boken|låten|gatan|platsen|familjen|paret|tidningen|gruppen|namnen)\b)[a-zåäö]{3,}(?:aren|ören|isten|ogen|"
    r"omen|ikern|ören|anten|enten|erskan|mannen|kvinnan|rinnan|atorn|essorn)\Z"
)


def _apposition(before: str) -> str:
    """The title in "The Minister for Finance, Maja Prov, …", "" when there is none."""
    if not before.rstrip().endswith(","):
        return ""
    words = re.split(r"[.,:;]", before.rstrip(" ,"))[-1].split()
    first = next(
        (n for n, word in enumerate(words) if titles.is_title_word(titles.indefinite(word))), None
    )
    return " ".join(words[first:]) if first is not None and len(words) - first <= 6 else ""


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
        above = text[max(0, found.start() - 30) : found.start()].split()
        if title and above and titles.is_title_word(above[-1]) and above[-1][:1].isupper():
            before = f"{above[-1]} {before}"  # "Förste arkivarie Maja Prov"
        after_title = found["after"] or ""
        if title and titles.is_title_word(title):
            start = next((n for n, w in enumerate(before.split()) if titles.is_title_word(w)), 0)
            start -= start > 0 and roles.is_genitive(before.split()[start - 1])
            role = " ".join(before.split()[start:])
        elif after_title and any(titles.is_title_word(w) for w in after_title.split()[:3]):
            role = after_title
        elif given := _GIVEN_TITLE.match(text, found.start() + words.index(name) + len(name)):
            role = given["title"]
        elif title and _DEFINITE.match(title.casefold()):
            role = title
        else:
            role = _apposition(text[max(0, found.start() - 90) : found.start() + words.index(name)])
        is_known = name in speakers.known
        if not is_known or not speakers.known[name][1]:
            role, organisation = roles.split_organisation(role)
            speakers.known[name] = (name, role, organisation)
        if role or is_known or not speakers.last:
            speakers.note(name)
