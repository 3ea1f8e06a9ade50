"""Who is said to have said something: the words around a quote that name its speaker.

"…, säger Maja Prov, generaldirektör", "Maja Prov säger:", "enligt Maja Prov", "says Anna Fields".
Which person the words mean is found in `speakers.py`; the spoken words in `speech.py`.
"""

import itertools
import re
from dataclasses import dataclass

from . import names
from .speakers import BY_PRONOUN
from .speech import DASHES, MARKS
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
_VERB_WORD = re.compile(rf"\b{VERB}\b", re.I)
#: What ends like a verb, for the many that no list has; only with a whole name behind it.
_LIKE_A_VERB = (
    r"(?:(?!(?:eller|under|över|efter|samt|sedan|enligt|flera|alla|andra|bara|dessa|denna|därför|"
    r"where|these|those|besides)\b)"
    r"[a-zåäö]{2,14}(?:ar|er|år|ör|ade|nde|dde|lde|gde|rde|kte|ste|ts|ms|ks|ns|rs|hs|ed))"
)
_ADVERB = (
    r"(?:\s+(?:också|även|vidare|nu|då|sedan|dock|glatt|bland\s+annat|i\s+sin\s+tur|avslutningsvis|"
    r"till\s+sist|slutligen|alltså|also|further|proudly|finally))?"
)
_BY = r"(?:enligt|according\s+to)"
#: Before an attribution at the end of a line of speech: a mark, or a dash.
_LEAD = rf"(?:[,!?.…;]\s+|[,!?.…]?\s+[{DASHES}]{{1,2}}\s+)"
_ATTRIBUTED = re.compile(
    rf"{_LEAD}(?:(?:det|så)\s+)?(?:(?P<verb>{VERB}){_ADVERB}|(?P<by>{_BY})|(?P<like>{_LIKE_A_VERB}))\s+(?=\S)",
    re.I,
)
#: "– Det är bra säger Maja Prov.": the comma is forgotten.
_NO_COMMA = re.compile(rf"\s+(?P<verb>{VERB})\s+(?=[A-ZÅÄÖ]|[a-zåäö-]+\s+[A-ZÅÄÖ])")
_AFTER_MARK = re.compile(
    rf"\s*[,.]?\s*(?:[{DASHES}]\s+)?(?:(?:det|så)\s+)?"
    rf"(?:(?P<verb>{VERB}){_ADVERB}|(?P<by>{_BY})|(?P<like>{_LIKE_A_VERB}))\s+(?P<rest>\S.*)\Z",
    re.S | re.I,
)
#: "…," Maja Prov says.
_NAME_FIRST = re.compile(rf"\s*,?\s*(?P<who>[^.!?:{MARKS}]{{2,140}}?),?\s+(?P<verb>{VERB})\b", re.I)
#: "Maja Prov säger:", "Så här säger Maja Prov, generaldirektör:", "säger Maja Prov att" …
_WHO = rf"[^.!?:{MARKS}]"
_BEFORE = (
    re.compile(
        rf"(?P<who>{_WHO}{{2,200}}?)\s+(?:{VERB}){_ADVERB}(?:\s+{_WHO}{{1,120}})?\s*[:,]?\s*\Z",
        re.I,
    ),
    re.compile(
        rf"(?:{_WHO}{{0,80}}\s)?(?:{VERB}){_ADVERB}\s+(?P<who>{_WHO}{{2,160}})\s*[:,]\s*\Z", re.I
    ),
)
_OPENS_SENTENCE = re.compile(r"^(?:Så(?:\shär)?|Och|Men|Då|Dessutom|Även)\s+")
#: Where an attribution ends and the person goes on speaking.
_RESUMES = re.compile(
    rf"(?:[.:]\s*(?:[{DASHES}{MARKS}]\s*)|\s+[{DASHES}]{{1,2}}\s+|"
    r",\s+(?=(?:att|men|utan|så|eftersom|vilket|när|om|då|medan|fast|och\s+(?:att|det|vi|jag|nu|där|de)|"
    r"and\s+(?:that|we|I|it|the)|that|but|so|because|which|when|if|although|while)\b)|"
    r"\.\s+(?=[A-ZÅÄÖ]))"
)
_PRONOUN_ONLY = re.compile(r"(?:han|hon|hen|he|she)\.?\s*\Z", re.I)
_ABBREVIATED = re.compile(r"(?:\b[A-ZÅÄÖ]|\b(?:tf|st|ställf|dr|prof|f\.d))\Z", re.I)
#: Places in a paragraph that are tried, and characters behind each that can name somebody.
_MOST_TRIED = 30
_LONGEST_WHO = 600
_NOBODY = frozenset(
    word_list(
        """
        det vi jag så nu de den men och här där i på när om vad this that it we they the i you
        there what if and but for in on at många alla fler sedan idag today dessutom
        """
    )
)


@dataclass(frozen=True, kw_only=True)
class Said:
    """What one paragraph says.

    Attributes:
        words: The spoken words.
        who: The words that name the speaker, None for nobody named.
        start: Where in the paragraph the quote begins.
    """

    words: str
    who: str | None
    start: int = 0


def names_somebody(who: str) -> bool:
    """Whether the words after a verb can mean a person."""
    who = who.strip(" ,.:")
    if BY_PRONOUN.match(who) and len(who.split()) <= 6:
        return True
    if names_person(who):
        return True
    first = who.split(",")[0].strip()
    words = first.split()
    if words and words[0].casefold() in names.HONORIFICS:
        first, words = " ".join(words[1:]), words[1:]
    if not 0 < len(words) <= 5 or words[0].casefold() in _NOBODY:
        return False
    return any(names.is_title_word(names.indefinite(w)) for w in words) or bool(
        re.match(r"[A-ZÅÄÖ][\w-]+\Z", first)
    )


def names_person(who: str) -> bool:
    """Whether the words begin with a whole name, or a title and a whole name."""
    before, name, _after = names.split_role(who)
    told = _VERB_WORD.search(before)  # "Det tycker alla, menar Maja Prov": the name is another's
    return bool(name) and len(before.split()) <= 8 and not told


def who_and_rest(rest: str) -> tuple[str, str]:
    """Parts what follows a verb into (who, what is said after it)."""
    cut, position = len(rest), 0
    while found := _RESUMES.search(rest, position):
        if found[0].startswith(".") and _ABBREVIATED.search(rest[: found.start()]):
            position = found.end()
            continue
        cut = found.start()
        break
    who, tail = rest[:cut], rest[cut:]
    tail = re.sub(rf"\A(?:\s+[{DASHES}]|[.:,])?\s*[{DASHES}{MARKS}]?\s*", "", tail)
    return who.strip().rstrip("."), tail.strip()


def dashed(text: str, opening_end: int) -> Said:
    """A paragraph that opens with a dash: its words without the attributions in it."""
    words, who = _speech(text[opening_end:])
    return Said(words=words, who=who)


def ending(text: str) -> Said | None:
    """What a paragraph without a dash says, when it ends with a verb and the speaker's name."""
    said = dashed(text, 0)
    if re.fullmatch(r"(?:det|så|this|that|so)", said.words, re.I):
        said = Said(words="", who=said.who)  # "Det säger Maja Prov.": the words stand above
    if said.who is None or not names_person(said.who):
        return None
    is_last = text.rstrip(" .").endswith(said.who.rstrip(" ."))
    if not said.words and said.who:
        return said
    return said if is_last and text.startswith(said.words) else None


def _speech(words: str, depth: int = 0) -> tuple[str, str | None]:
    for pattern in (_ATTRIBUTED, _NO_COMMA):
        for found in itertools.islice(pattern.finditer(words), _MOST_TRIED):
            window = words[found.end() : found.end() + _LONGEST_WHO]
            who, tail = who_and_rest(window)
            tail += words[found.end() + _LONGEST_WHO :]
            parts = found.groupdict()
            certain = names_somebody(who) if parts.get("verb") else names_person(who)
            # "…, bedyrar hon.": a pronoun that ends the line needs no verb of the list.
            certain = certain or bool(parts.get("like") and _PRONOUN_ONLY.match(window))
            if parts.get("verb") and pattern is _NO_COMMA:
                certain = names_person(who) and not tail
            if not certain:
                continue
            kept = words[found.start()] in "!?…." and not words[found.start() :].startswith("...")
            said = words[: found.start() + kept]
            tail = _spoken_tail(tail)
            if tail and depth < 5:
                tail = _speech(tail, depth + 1)[0]
            return f"{said} {tail}".strip(), who
    return words.strip(), None


def _spoken_tail(tail: str) -> str:
    """What a person goes on saying, without what the text then tells about it."""
    if re.match(r"(?:(?:och|and)\s+\w+r|som|who)\b", tail):
        return ""
    told = re.search(
        rf"(?:\A|(?<=[.!?])\s+)(?:han|hon|hen|he|she)\s+(?:{VERB}|har|är)\b", tail, re.I
    )
    return tail[: told.start()] if told else tail


def marked(text: str, found_spans) -> list[Said]:
    """The attributed quotes between the quotation marks of a paragraph."""
    made: list[Said] = []
    used_until, index = 0, 0
    while index < len(found_spans):
        start, end = found_spans[index]
        inner = text[start + 1 : end - 1].strip()
        who, stop, more = _after(text, end, found_spans[index + 1 :])
        if who is None and len(inner.split()) >= 3:
            who, stop = _named_before(text[used_until:start]), end
        if who is not None and len(inner.split()) >= 2:
            spoken = [inner.rstrip(",")]
            for _extra in more:
                index += 1
                s, e = found_spans[index]
                spoken.append(text[s + 1 : e - 1].strip().rstrip(","))
                stop = max(stop, e)
            made.append(Said(words=" ".join(spoken), who=who, start=start))
            used_until = stop
        index += 1
    return made


def _named_before(before: str) -> str | None:
    """Who the words before a quotation mark name: "Maja Prov säger: ”"."""
    sentence = re.split(r"(?<=[.!?])\s+", before[-400:])[-1]
    for pattern in _BEFORE:
        if found := pattern.match(sentence):
            who = _OPENS_SENTENCE.sub("", found["who"])
            if names_somebody(who):
                return who
    if found := _ACCORDING.match(sentence):
        return found["who"] if names_person(found["who"]) else None
    if _is_label(sentence):
        return sentence.rstrip(" :")
    return _one_person(sentence)


#: "Enligt lantbrukaren Maja Prov, som har två verk, ”borde någon ha ringt”."
_ACCORDING = re.compile(
    r"(?:enligt|according\s+to)\s+(?P<who>[^,.:;]{3,120}?)\s*(?:,|\b(?:är|har|var|finns|kan|ska|"
    r"blir|is|was|has|will)\b)",
    re.I,
)
_TOLD = re.compile(
    r"\b(?:är|blev|ser|vet|har|vill|kan|minns|is|was|sees|has|knows|wants|remains|feels|ger|gav|ställer|reagerar|"
    r"håller|kallar|liknar|förstår|gläds|oroas|jämför|calls|compares|känner)\b"
)


def _one_person(sentence: str) -> str | None:
    """Who begins a line like "Oppositionsrådet Maja Prov är kritisk:", which names nobody else."""
    verb = _TOLD.search(sentence)
    if not verb or not sentence.rstrip().endswith(":") or len(sentence) > 200:
        return None
    who = sentence[: verb.start()].strip()
    before, name, after = names.split_role(who)
    if not name or len(before.split()) > 4 or names.split_role(after)[1]:
        return None
    return who if not names.split_role(sentence[verb.end() :])[1] else None


def _is_label(sentence: str) -> bool:
    """Whether a line is "Maja Prov, generaldirektör:", with nothing else."""
    if not sentence.rstrip().endswith(":"):
        return False
    before, name, after = names.split_role(sentence.rstrip(" :"))
    return bool(name) and not before.strip() and len(after) < 80


def _after(text, end, later):
    """Returns (who or None, where it ends, the later quotes that go on)."""
    rest = text[end:] if end <= len(text) else ""
    who, stop = None, end
    if found := _AFTER_MARK.match(rest):
        words = re.split(rf"[{MARKS}]", found["rest"])[0]
        who, _tail = who_and_rest(words)
        certain = names_somebody(who) if found["verb"] else names_person(who)
        stop = end + found.start("rest") + len(who)
        who = who if certain else None
    if who is None and (found := _NAME_FIRST.match(rest)) and names_somebody(found["who"]):
        who, stop = found["who"], end + found.end()
    if who is None and (found := re.match(rf"\.?\s*[{DASHES}]{{1,2}}\s*(?P<who>\S.*)\Z", rest)):
        who = signature(found["who"]) or None
        stop = len(text)
    if who is None:
        return None, end, []
    # The same person goes on: between the attribution and the next mark stand no other words.
    more, last = [], stop
    for start, until in later:
        between = text[last:start].strip(" ,.:;–—-")
        if last == stop and found and re.search(r"\b(?:told|tells)\Z", text[:last]):
            between = "" if len(between.split()) <= 5 else between  # "told the council"
        if between and not re.fullmatch(r"(?:och|and)\s+\w+(?:\s+\w+)?", between):
            break
        if _after(text, until, [])[0] is not None:
            break
        more.append((start, until))
        last = until
    return who, stop, more


def announced_by(text: str, *, strict: bool = True) -> str:
    """Who the line before a quote says will speak: "Maja Prov säger:".

    Args:
        strict: False takes anybody whom a line with a colon at its end names.
    """
    sentence = re.split(r"(?<=[.!?])\s+", text[-400:])[-1]
    if not sentence.rstrip().endswith(":"):
        return ""
    if who := _named_before(sentence):
        return who
    bare = sentence.rstrip(" :")
    if (verb := _VERB_WORD.search(bare)) and names_person(bare[verb.end() :]):
        return bare[verb.end() :].strip()
    if not strict and names.split_role(bare)[1]:
        return bare
    pronoun = re.search(r"\b(?:han|hon|he|she)\b", bare, re.I)
    return pronoun[0] if pronoun and not strict else ""


def signature(text: str) -> str:
    """Who a line under a quote names: "— Maja Prov, generaldirektör"."""
    if len(text) > 140 or "@" in text or re.search(r"\d{3}", text):
        return ""
    stripped = text.lstrip("–—- ").strip()
    before, name, after = names.split_role(stripped)
    if not name or len(before.split()) > 4 or _VERB_WORD.search(stripped):
        return ""
    return stripped if not after.strip() or after.strip()[:1] in ",(" else ""


def is_signed_with_title(text: str) -> bool:
    """Whether a line is "Maja Prov, generaldirektör" and nothing else."""
    if len(text) > 100 or text.rstrip().endswith((".", ":")):
        return False
    before, name, after = names.split_role(text)
    titled = any(names.is_title_word(names.indefinite(word)) for word in after.split()[:4])
    return bool(name) and not before.strip() and after.lstrip()[:1] == "," and titled
