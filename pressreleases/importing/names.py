"""Names of people, titles and organisations, as Swedish and English texts write them."""

import re
from functools import lru_cache

from .wordlist import word_list

UPPER = "A-ZÀ-ÖØ-ÞŠŽĆČŁ"
LOWER = "a-zß-öø-ÿšžćčłńğış"
_GIVEN = rf"[{UPPER}][{LOWER}]*(?:[’'][{UPPER}]?[{LOWER}]+)?(?:-[{UPPER}]?[{LOWER}]+)*"
_PARTICLE = r"(?:von|af|av|de|der|den|van|la|le|du|di|da|dos|al|el|bin|ibn|ter|zu)"
#: One to five names, with an initial or a particle between them.
NAME = (
    rf"(?:(?:Dr|Prof)\.? )?{_GIVEN}"
    rf"(?: (?:{_GIVEN}|[{UPPER}]\.|{_PARTICLE}(?= (?:{_PARTICLE} )?[{UPPER}]))){{1,4}}"
)
_NAME = re.compile(rf"{NAME}\Z")
_CAPITALS = re.compile(rf"(?:{_GIVEN})(?: {_GIVEN})*")

#: Words that stand in titles and never in names. Swedish titles are mostly told by their small
#: letters; these are for titles with capitals.
_TITLE_WORDS = frozenset(
    word_list(
    """
    director general deputy head chief manager officer press secretary minister professor
    spokesperson spokesman spokeswoman advisor adviser analyst expert lawyer counsel
    economist communications communication communicator media relations president chair
    chairman chairwoman chairperson secretary-general commissioner project senior lead
    leader coordinator researcher specialist strategist unit department division editor
    executive assistant associate ceo cfo statistician investigator inspector prime state
    legal policy programme program public affairs generaldirektör generaldirektören
    presschef pressekreterare presssekreterare presskontakt kommunikationschef kommunikatör
    kommunikationsdirektör enhetschef avdelningschef myndighetschef minister statsminister
    civilminister statssekreterare professor utredare projektledare jurist chefsjurist
    chefsekonom analytiker expert handläggare strateg direktör verkställande vd ordförande
    överdirektör ställföreträdande vikarierande tf biträdande senior samordnare
    verksamhetschef statistiker forskare docent doktor landshövding kanslichef rektor
    presstalesperson talesperson pressansvarig informationschef informatör redaktör
    kommunikationsstrateg pressinformatör inköpschef upphandlingschef hållbarhetsstrateg
    controller sakkunnig gd kundansvarig ekonom chef sektionschef regionchef kommundirektör
    kommunalråd riksdagsledamot
    """
)
)  # fmt: skip
_TITLE_ENDINGS = (
    "chef", "direktör", "sekreterare", "ledare", "minister", "ansvarig", "strateg", "expert",
    "utredare", "kommunikatör", "analytiker", "jurist", "ekonom", "handläggare", "samordnare",
    "råd", "ordförande", "rådgivare", "specialist", "forskare", "person", "inspektör", "chefen",
    "direktören", "sekreteraren", "ministern", "ledaren", "professorn", "lots", "arkitekt",
    "ingenjör", "läkare", "sköterska", "skötare", "veterinär", "psykolog", "ekolog", "biolog",
    "geolog", "arkeolog", "epidemiolog", "meteorolog", "limnolog", "antikvarie", "arkivarie",
    "bibliotekarie", "intendent", "pedagog", "assistent", "konsulent", "tekniker", "mästare",
    "förvaltare", "lektor", "fysiker", "kemist", "historiker", "prefekt", "kurator", "producent",
    "fotograf", "kommissarie", "åklagare", "domare", "befäl",
    "koordinator", "utvecklare", "planerare", "föredragande", "föredraganden", "bevakare",
    "vaktmästare", "gynekolog", "teknolog", "lärare", "doktorand", "ombudsman", "curator",
    "utbildare", "granskare", "controller", "mottagare", "officer", "engineer", "scientist",
    "biologist", "ecologist", "geologist", "archaeologist", "librarian", "archivist", "inspector",
    "keeper", "warden", "master", "coordinator", "planner", "teacher", "lecturer",
)  # fmt: skip
_ORGANISATION_ENDINGS = (
    "myndigheten", "verket", "styrelsen", "departementet", "inspektionen", "kommissionen", "rådet",
    "nämnden", "institutet", "kansliet", "kassan", "domstolen", "polisen", "universitetet",
    "högskolan", "förbundet", "föreningen", "centrum", "ombudsmannen", "kommunen", "regionen",
    "länsstyrelse", "banken", "biblioteket", "museet", "stiftelsen", "bolaget", "centralen",
    "enheten", "avdelningen", "byrån", "rätten", "tjänsten", "förvaltningen", "kontoret",
    "sjukhuset", "företaget", "laboratoriet", "fonden", "arkivet", "akademin", "akademien",
)  # fmt: skip
_ORGANISATION_WORDS = frozenset(
    word_list(
        """
    ab agency authority board ministry council institute university department commission
    government municipality region kommun stad landsting län länsstyrelsen office ltd inc
    gmbh oyj as administration association federation centre center service committee union
    network group stockholms göteborgs sverige sveriges svenska sweden swedish the national
    regeringskansliet skr sida scb ivo msb universitet högskola institut museum bibliotek sjukhus
    universitetssjukhus tingsrätt hovrätt kammarrätt förvaltningsrätt domstol räddningstjänst
    förvaltning museet universitetet hospital museum college
    """
    )
)
#: Titles that are people's surnames too; with a capital they are the name.
_ALSO_SURNAMES = frozenset(word_list("lagman rådman brandman präst kock kapten major prost"))
HONORIFICS = frozenset(word_list("mr mrs ms miss herr fru sir"))
#: Words with a capital only because they open a sentence or a heading.
_NEVER_NAMES = frozenset(
    word_list(
        """
        enligt efter med när som inför under för från till vid på om att det den de här där så nu
        även också men och i en ett vår våra hos kontakta kontakt kontaktperson fråga frågor ring
        mejla välkommen foto bild fotograf idag igår tack läs se var vem hur according after with
        when as for from to at on if the this that these here there now also but and in a an our
        contact call mail welcome photo image read see where who how please by
        """
    )
)
_SERVICE = re.compile(
    r"(?:\w*(?:press|medie)(?:tjänst|jour|service|centrum|center|kontor|funktion|avdelning|telefon"
    r"|nummer|rum|kontakter|enhet)\w*|växeln?|kundtjänst\w*|presskontakt|pressansvarig jour"
    r"|\w+s\s(?:kontakt|kund|service|medborgar)(?:center|centrum|service)\w*|registrator\w*"
    r"|press (?:office|desk|service|line|team)|media (?:office|desk|team|line"
    r"|relations|service)|newsroom|switchboard|press)\b",
    re.I,
)


_SERVICE_WORDS = frozenset(word_list("press relations communications presskontakt media jour"))


@lru_cache(maxsize=4096)
def is_title_word(word: str) -> bool:
    """Whether a word belongs to titles and never to names."""
    small = re.sub(r":[ns]\Z", "", word.strip(".,;:()").casefold())  # "vd:n"
    if small in _ALSO_SURNAMES:
        return word[:1].islower()
    if small in _TITLE_WORDS or all(part in _TITLE_WORDS for part in small.split("-")):
        return True
    return len(small) > 5 and small.endswith(_TITLE_ENDINGS)


@lru_cache(maxsize=4096)
def is_organisation_word(word: str) -> bool:
    """Whether a word is the name of an organisation, or part of one."""
    small = word.strip(".,;:()").casefold()
    stem = small.removesuffix("s")
    return (
        small in _ORGANISATION_WORDS
        or (small.endswith(_ORGANISATION_ENDINGS) and len(small) > 5)
        or (stem.endswith(_ORGANISATION_ENDINGS) and len(stem) > 5)
        or (len(word) > 1 and word.isupper() and word.isalpha() and len(word) <= 6)
    )


_SMALL = frozenset(word_list("för of and och i in the på vid & at for"))
#: How names of organisations end without the article: "Statens kartnämnd".
_INDEFINITE = re.compile(
    r".+(?:nämnd|verk|råd|styrelse|myndighet|universitet|högskola|institut|museum|bibliotek|museer|"
    r"förbund|inspektion|departement|kansli|ombudsman|kammare|akademi|kommission|fond|domstol|tingsrätt|"
    r"kommun|region|stad|landsting|län)s?\Z",
    re.I,
)


def is_organisation(text: str) -> bool:
    """Whether a short line is the name of an organisation and nothing else."""
    words = text.strip(" ,.:|•·–—-").split()
    if (
        not 0 < len(words) <= 7
        or not words[0][:1].isupper()
        or text.rstrip().endswith((".", "!", "?"))
    ):
        return False
    if text.isupper() and len(words) > 1:
        words = [word.title() for word in words]  # no word of it is an abbreviation then
    kinds = [is_organisation_word(word) or bool(_INDEFINITE.match(word)) for word in words]
    fit = [
        kind or word[:1].isupper() or word in _SMALL
        for kind, word in zip(kinds, words, strict=True)
    ]
    return any(kinds) and all(fit)


def is_service(text: str) -> bool:
    """Whether the words name a press service or a switchboard and no person."""
    text = text.strip(" :.,")
    found = _SERVICE.search(text)
    last = text.split()[-1].casefold() if text else ""
    if found and " " in text and last not in _SERVICE_WORDS and is_title_word(last):
        return False  # "Press Officer" is what a person is
    is_short = len(text) <= 80 and len(text.split()) <= 6 and not re.search(r"[/@]|www|\d", text)
    return bool(found) and is_short and not is_person(text)


def is_person(text: str) -> bool:
    """Whether the words are a person's whole name and nothing else."""
    text = text.strip()
    if text.isupper() and 2 <= len(text.split()) <= 4 and len(text) > 8:
        text = text.title()  # "MAJA PROV"
    if len(text) > 60 or not _NAME.match(text):
        return False
    words = text.split()
    if words[0].casefold() in _NEVER_NAMES:
        return False
    return not any(is_title_word(word) or is_organisation_word(word) for word in words)


def split_role(words: str) -> tuple[str, str, str]:
    """Takes apart what stands around a name: (role before, name, rest after it).

    "generaldirektör Maja Prov" gives the role and the name; "Director General Maja Prov" too,
    though all its words have capitals. The name is "" when there is none.
    """
    for found in re.finditer(rf"(?<![\w-]){NAME}(?![\w-])", words[:300]):
        parts, start = found[0].split(" "), found.start()
        while parts and (
            is_title_word(parts[0])
            or is_organisation_word(parts[0])
            or parts[0].casefold() in _NEVER_NAMES
            or parts[0].casefold() in HONORIFICS
        ):
            start += len(parts[0]) + 1
            parts.pop(0)
        taken = list(parts)
        for number, part in enumerate(parts):
            if number and (is_title_word(part) or is_organisation_word(part)):
                taken = parts[:number]
                break
        following = parts[len(taken) : len(taken) + 1]
        if following and following[0].casefold() in _ORGANISATION_WORDS:
            continue  # "Transport Analysis Office" is nobody's name
        # A genitive in front belongs to the role: "Provverkets Maja Prov".
        if len(taken) >= 2 and is_person(" ".join(taken)):
            name = " ".join(taken)
            return words[:start].strip(), name, words[start + len(name) :]
    return "", "", ""


_COUNCILLOR = re.compile(
    r"(?:kommunal|region|landstings|oppositions|stads|borgar|justitie|departements|kansli)rådet",
    re.I,
)


def indefinite(word: str) -> str:
    """A Swedish title without its article: "generaldirektören" gives "generaldirektör"."""
    bare = word.strip(".,;:()")
    if _COUNCILLOR.fullmatch(bare):
        return bare.removesuffix("et")
    for ending in ("en", "n"):
        stem = bare.removesuffix(ending)
        if stem != bare and is_title_word(stem):
            return stem
    return bare


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
