"""Words of titles and of organisations' names, by which they are told from people's names."""

import re
from functools import lru_cache

from .wordlist import word_list

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
    student candidate fellow author co-author captain sergeant förste andre 1:e vice bitr
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
    "ansvariga", "råd", "ordförande", "rådgivare", "specialist", "forskare", "person",
    "inspektör", "ombud", "chefen",
    "direktören", "sekreteraren", "ministern", "ledaren", "professorn", "lots", "arkitekt",
    "ingenjör", "läkare", "sköterska", "skötare", "veterinär", "olog",
    "ologist", "bindare",
    "ståndare", "byggare", "psykolog", "ekolog", "biolog",
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


ORGANISATION_WORDS = frozenset(
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
        small in ORGANISATION_WORDS
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
