"""Verbs of saying, and whether the words beside one can mean somebody."""

import re

from . import names, titles
from .speakers import BY_PRONOUN
from .wordlist import word_list

_VERBS = word_list(
    """
    säger sade sa menar menade berättar berättade avslutar avslutade förklarar förklarade
    konstaterar konstaterade tillägger tillade fortsätter fortsatte understryker underströk
    betonar betonade kommenterar kommenterade anser ansåg hävdar hävdade framhåller framhöll
    påpekar påpekade summerar tror hoppas lovar frågar undrar svarar svarade skriver skrev
    poängterar poängterade resonerar utvecklar inleder inledde upplyser uppger uppgav varnar
    varnade uppmanar beskriver beskrev minns medger sammanfattar utbrister utropar inflikar
    bedömer bedömde meddelar meddelade tycker tyckte fastslår fastslog intygar instämmer
    upprepar exemplifierar hälsar förtydligar förtydligade bekräftar bekräftade noterar
    reflekterar jublar skrattar suckar råder rekommenderar vittnar klargör motiverar argumenterar
    tipsar uttalar deklarerar försäkrar funderar förutspår replikerar redogör vädjar slår lägger
    bedyrar bedyrade lovordar konkluderar spår hyllar välkomnar beklagar håller fyller flikar
    skjuter citeras
    says said say explains explained adds added concludes concluded comments commented notes noted
    continues continued emphasises emphasizes emphasised emphasized stresses stressed states stated
    tells told believes believed argues argued remarks remarked observes observed writes wrote
    hopes hoped warns warned asks asked replies replied thinks recalls recalled promises promised
    confirms confirmed suggests suggested insists insisted acknowledges acknowledged admits
    admitted reports reported announces announced declares declared reflects reflected clarifies
    clarified highlights highlighted underlines underlined predicts predicted cautions cautioned
    summarises summarizes agrees agreed maintains maintained claims claimed
    """
)


VERB = rf"(?:{'|'.join(_VERBS)}|point(?:s|ed)\s+out|sums\s+up)"


VERB_WORD = re.compile(rf"\b{VERB}\b", re.I)


#: What ends like a verb, for the many that no list has; only with a whole name behind it.
LIKE_A_VERB = (
    r"(?:(?!(?:eller|under|över|efter|samt|sedan|enligt|flera|alla|andra|bara|dessa|denna|därför|"
    r"where|these|those|besides)\b)"
    r"[a-zåäö]{2,14}(?:ar|er|år|ör|ade|nde|dde|lde|gde|rde|kte|ste|ts|ms|ks|ns|rs|hs|ed))"
)


ADVERB = (
    r"(?:\s+(?:också|även|vidare|nu|då|sedan|dock|glatt|bland\s+annat|i\s+sin\s+tur|avslutningsvis|"
    r"till\s+sist|slutligen|alltså|also|further|proudly|finally))?"
)


_NOBODY = frozenset(
    word_list(
        """
        det vi jag så nu de den men och här där i på när om vad this that it we they the i you
        there what if and but for in on at många alla fler sedan idag today dessutom
        """
    )
)


def names_somebody(who: str) -> bool:
    """Whether the words after a verb can mean a person."""
    who = who.strip(" ,.:")
    if BY_PRONOUN.match(who) and len(who.split()) <= 6:
        return True
    if names_person(who) or re.match(r"\d{1,3}-åring(?:en|arna)\b", who):
        return True
    first = who.split(",")[0].strip()
    words = first.split()
    if words and words[0].casefold() in names.HONORIFICS:
        first, words = " ".join(words[1:]), words[1:]
    if not 0 < len(words) <= 5 or words[0].casefold() in _NOBODY:
        return False
    return any(titles.is_title_word(titles.indefinite(w)) for w in words) or bool(
        re.match(r"[A-ZÅÄÖ][\w-]+\Z", first)
    )


def names_person(who: str) -> bool:
    """Whether the words begin with a whole name, or a title and a whole name."""
    before, name, _after = names.split_role(who)
    told = VERB_WORD.search(before)  # "Det tycker alla, menar Maja Prov": the name is another's
    return bool(name) and len(before.split()) <= 8 and not told
