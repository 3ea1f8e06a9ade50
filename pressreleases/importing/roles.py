"""What a person is, and where: the role beside a name, parted from the organisation."""

import re

from .names import is_person
from .titles import indefinite, is_organisation, is_organisation_word, is_title_word
from .wordlist import word_list

_NOT_THE_ROLE = frozenset(
    word_list("our the vår vårt deras their a an en ett his her hans hennes dess its då nu")
)


#: Bodies that a text calls so because it has named them: no part of a title.
_COMMON_BODIES = frozenset(
    word_list(
        """
        myndigheten verket kommunen regionen departementet institutet universitetet länsstyrelsen
        företaget bolaget rådet förbundet agency authority council office institute department
        ministry university municipality company organisationen dagen kvällen veckan året
        """
    )
)


def is_genitive(word: str) -> bool:
    """Whether a small word in front belongs to a title: "kulturnämndens ordförande"."""
    body = word.removesuffix("s")
    is_body = is_organisation_word(body) or bool(re.fullmatch(r"\w{2,}(?:ens|ns|ets)", word))
    return word[:1].islower() and body != word and is_body and body not in _COMMON_BODIES


def role_before(words: str) -> tuple[str, str]:
    """Returns (role, organisation) from what stands before a name.

    "Provverkets generaldirektör" gives both; the organisation without its genitive. Words that
    are no title ("Commenting on the report") give nothing.
    """
    last = re.split(r"[,;]|:(?!\w)", words.strip(" ,"))[-1].split()
    organisation = ""
    if last and last[-1].casefold() in _RELATIONS:
        return "", ""
    titled = [n for n, word in enumerate(last) if is_title_word(indefinite(word))]
    if titled:
        for number in range(titled[0] - 1, -1, -1):
            word = last[number]
            genitive = re.sub(r"(?:['’]s|s['’]?)\Z", "", word)
            own_place = number == titled[0] - 1 and re.match(r"[A-ZÅÄÖ]\w{3,}s\Z", word)
            is_owner = is_organisation_word(word) or "’" in word or "'" in word or own_place
            if genitive != word and is_owner:
                if is_genitive(word):
                    last = last[number:]
                    break
                if is_organisation_word(genitive) or genitive[:1].isupper():
                    organisation = " ".join([*_capitals_before(last[:number]), genitive])
                last = last[number + 1 :]
                break
    while last and last[0].casefold() in _NOT_THE_ROLE:
        last.pop(0)
    small = all(word[:1].islower() for word in last[len(last) == 2 :])  # "Harbour master"
    if not titled and (len(last) > 2 or not small):
        return "", organisation
    return " ".join(last), organisation


#: Who somebody is to another person, and no title: "hans kollega Maja Prov, jägmästare".
_RELATIONS = frozenset(
    word_list(
        """
        kollega kollegan vän vännen granne grannen hustru hustrun fru make maken maka sambo bror
        brodern syster systern dotter dottern son sonen mor modern far fadern colleague friend
        neighbour wife husband brother sister daughter father mother
        """
    )
)


def _capitals_before(words: list[str]) -> list[str]:
    taken: list[str] = []
    for word in reversed(words):
        if not word[:1].isupper():
            break
        taken.insert(0, word)
    return taken


#: "enhetschef på myndigheten", "Director-General of the agency".
_COMMON_PLACE = re.compile(
    r"(?P<role>[^,]{3,80}?),? (?:på|vid|hos|of|at) "
    r"(?P<where>(?:the )?(?:agency|authority|council|office|institute|department|ministry|"
    r"university|municipality|company|myndigheten|verket|kommunen|regionen|"
    r"departementet|institutet|universitetet|länsstyrelsen|företaget|bolaget|rådet|förbundet))\Z"
)


_PLACE = re.compile(
    r" (?:på|vid|hos|inom|at|with) (?=\S)| (?:i|in) (?=[A-ZÅÄÖ])| of (?=the\b|[A-ZÅÄÖ])"
)


def split_organisation(role: str) -> tuple[str, str]:
    """Parts "generaldirektör på Provverket" or "generaldirektör Provverket" in two."""
    role = role.strip(" ,;:–-")
    own = re.match(r"[A-ZÅÄÖ][\w-]+(?= (?:i|in|of) (?:the )?[A-ZÅÄÖ])", role)
    if own and is_organisation_word(own[0]) and not is_title_word(own[0]) and "," not in role:
        return "", role  # "Konstmuseet i Myrholm"
    if re.search(r" hos ", role) and is_person(role.partition(" hos ")[2]):
        return role, ""  # "pressekreterare hos Maja Prov"
    if common := _COMMON_PLACE.match(role):
        return common["role"].strip(" ,"), common["where"]
    for found in _PLACE.finditer(role):
        organisation = role[found.end() :]
        first = organisation.removeprefix("the ").removeprefix("The ")
        if first[:1].isupper() and found.start() > 0:
            words = first.split()
            own = re.split(r" (?:at|in|with|for) ", organisation)[0].split()
            if found[0] == " of " and (
                is_title_word(words[0]) or not any(is_organisation_word(w) for w in own)
            ):
                continue
            return role[: found.start()].strip(" ,"), organisation.strip(" ,")
    words = role.split(" ")
    for number in range(1, len(words)):
        capital = words[number][:1].isupper()
        if capital and is_organisation_word(words[number]) and not is_title_word(words[number]):
            before = " ".join(words[:number])
            if re.search(r" (?:for|för)(?: |\Z)", before):
                continue  # "Minister for Public Administration" is one title
            if is_title_word(words[number - 1]) or words[number - 1].endswith(","):
                return before.strip(" ,"), " ".join(words[number:])
    for number in range(1, min(len(words), 6)):
        where = " ".join(words[number:])
        if (
            is_title_word(words[number - 1])
            and words[number][:1].isupper()
            and is_organisation(where)
        ):
            return " ".join(words[:number]), where
    if "," in role:
        before, _comma, after = role.rpartition(",")
        if (
            any(is_organisation_word(word) for word in after.split())
            and after.strip()[:1].isupper()
        ):
            return before.strip(), after.strip()
    return role, ""
