"""From a word to its stem: Snowball, and what Snowball leaves apart in Swedish and English.

Stems are labels for "the same word", not words. Every rule here serves to give all inflections
of one word one stem; a stem that two seldom-confused words share does little harm.
"""

import re
from functools import lru_cache

import snowballstemmer

_SNOWBALL = {
    "sv": snowballstemmer.stemmer("swedish"),
    "en": snowballstemmer.stemmer("english"),
}

_ROUNDS = 5

# Swedish words that change their vowel or lose a syllable, with the compounds that end in them.
# What stands before matters nothing; the pattern reaches to the end of the word.
_IRREGULAR = [
    (re.compile(pattern + r"\Z"), stem)
    for pattern, stem in [
        (r"böcker(?:na)?", "bok"),
        (r"händer(?:na)?", "hand"),
        (r"länder(?:na)?", "land"),
        (r"städer(?:na)?", "stad"),
        (r"stränder(?:na)?", "strand"),
        (r"ledamöter(?:na)?", "ledamot"),
        (r"nätter(?:na)?", "natt"),
        (r"fötter(?:na)?", "fot"),
        (r"rötter(?:na)?", "rot"),
        (r"döttrar(?:na)?", "dotter"),
        (r"(?<=.)söner(?:na)?", "son"),
        (r"\bmän(?:nen)?", "man"),
        (r"(?<=[ms])män(?:nen)?", "man"),
        (r"centr(?:um|umet|et|en|a|ats?|erna)|center|centers", "centr"),
        (r"muse(?:um|et|er|erna)", "muse"),
        (r"(?<=.)i(?:um|et|er|erna)", "i"),
        (r"(?<=vatt|teck)n(?:et|en)", "en"),
        (r"(?<=[bcdfghjklmnpqstvxz])r(?:et|en)", "er"),
        (r"(?<=..e)ln", "l"),
        (r"(?<=...e)na", ""),
        (r"\bn(?:ytt|ya|yare|yaste?)", "ny"),
        (r"\bfri(?:a|are|ast)|\bfritt", "fri"),
        (r"\b(?:gott|goda)", "god"),
        (r"\bstör(?:re|sta?)", "stor"),
        (r"\b(?:vägar|vägarna|vägen|vägens)", "väg"),
        (r"\bök(?:a|ar|as|ad|at|ade|ande)", "ök"),
        (r"\bsäk(?:er|ert|ra|rare|rast)", "säkr"),
        (r"\böpp(?:en|et|na|nare)", "öppn"),
        (r"\bgam(?:mal|malt|la)", "gaml"),
        (r"\bsunt", "sund"),
        (r"(?:(?<=ansök)|(?<=anmäl)|(?<=inbjud))ningar(?:na)?", ""),
    ]
]
_GENITIVE = re.compile(r"(?<=...)(?<=arna|orna|erna|.ena)s\Z|(?<=...[ea]n)s\Z|(?<=...et)s\Z")
# The neuter of an adjective: "hållbart", "effektivt", "digitalt".
_NEUTER = re.compile(r"(?<=...)(?<=ig|ar|am|sk|iv|al|ll|är|ös|nk|el)t\Z")
_SHORT_NEUTER = re.compile(
    r"\b(grön|ren|hög|låg|snabb|stor|stark|djup|trygg|dyr|svår|rik|fin|skarp|smal|tung|ung|sen)t\Z"
)
_VOWEL = re.compile("[aeiouyåäöé]")
# After Snowball, on every word alike: what is left of a definite form.
_REST = [
    (re.compile(r"(?<=..)([^aeiouyåäö])el\Z"), r"\1l"),
    (re.compile(r"(?<=...)an\Z"), ""),
    (re.compile(r"(?<=..)(?:en|et)\Z"), ""),
    (re.compile(r"(?<=...[iyöå])n\Z|(?<=é)n\Z|(?<=..or)n\Z"), ""),
    (re.compile(r"(?<=..)([mn])\1\Z"), r"\1"),
]
_PLURALS = [
    (re.compile(r"\b(analy|the|cri|hypothe|empha|diagno)ses\Z"), r"\1sis"),
    (re.compile(r"(?<=wo)men\Z|\bmen\Z"), "man"),
    (re.compile(r"children\Z"), "child"),
    (re.compile(r"\bcriteria\Z"), "criterion"),
]
_BRITISH = [(re.compile(r"(?<=..)is(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)\Z)"), "iz")]
_BRITISH += [(re.compile(r"(?<=...)our(?=(?:s|ed|ing|al)?\Z)"), "or")]
_BRITISH += [(re.compile(r"programmes?\Z"), "program"), (re.compile(r"(?<=..)tre(?=s?\Z)"), "ter")]


@lru_cache(maxsize=100_000)
def stem(word: str, language: str) -> str:
    """Returns the stem of one word in small letters; numbers and signs are their own stems."""
    if not word.isalpha():
        return word
    return _swedish(word) if language == "sv" else _english(word)


def _swedish(word: str) -> str:
    # Snowball takes "ar" from "hållbar", but only "a" from "hållbara": go on until nothing is left.
    for _round in range(_ROUNDS):
        shorter = _once(word)
        if shorter == word:
            break
        word = shorter
    return word


def _once(word: str) -> str:
    word = _SHORT_NEUTER.sub(r"\1", _GENITIVE.sub("", word))
    for pattern, ending in _IRREGULAR:
        word, count = pattern.subn(ending, word)
        if count:
            break
    word = _SNOWBALL["sv"].stemWord(_NEUTER.sub("", word))
    for pattern, ending in _REST:
        shorter = pattern.sub(ending, word)
        if len(shorter) > 1 and _VOWEL.search(shorter):
            word = shorter
    return word


def _english(word: str) -> str:
    for pattern, ending in (*_PLURALS, *_BRITISH):
        word = pattern.sub(ending, word)
    return _SNOWBALL["en"].stemWord(word)
