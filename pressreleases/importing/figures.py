"""The figure in a sentence of a result: which number counts something, and what it counts."""

import re
from dataclasses import dataclass

from . import language
from .numbers import MONEY, NUMBER, ROUND, SCALES, SPACES, SPELLED, values
from .parsed import Highlight
from .wordlist import word_list

_CANDIDATE = re.compile(
    rf"(?<![\w.,:/§-])(?P<number>{NUMBER}|(?:{'|'.join(sorted(SPELLED, key=len, reverse=True))})"
    rf"(?!\w))(?P<half>[{SPACES}]*%)?(?![.,]\d)(?:(?P<glued>mn|bn|m)\b|(?![\w]))"
    rf"(?:[{SPACES}](?P<scale>{'|'.join(SCALES)})\b)?",
    re.I,
)
_APPROXIMATE = re.compile(
    r"(?:drygt|cirka|ca\.?|omkring|ungefär|runt|närmare|nästan|knappt|över|mer än|fler än|minst|"
    r"uppemot|uppskattningsvis|åtminstone|about|around|approximately|roughly|some|nearly|almost|"
    r"over|more than|at least|just over|just under|up to|upp till)[\s~]+(?:\w{2,12}\s)?\Z"
    r"|[~≈]\s?\Z",
    re.I,
)
#: What stands before a number that counts nothing.
_NO_COUNT_BEFORE = re.compile(
    r"(?:år|året|åren|under|sedan|från|till|in|since|year|before|after|during|by|inför|våren|"
    r"hösten|sommaren|vintern|spring|autumn|summer|winter|kvartal(?:et)?|quarter|nr|nummer|no\.?|"
    r"number|kapitel|kap\.?|chapter|artikel|article|paragraf|section|§|punkt|steg|step|fas|phase|"
    r"etapp|version|sid(?:an)?|page|del|part|bilaga|annex|nivå|level|agenda|horizon|horisont|mål|goal|"
    r"iso|covid|formulär|blankett|kl\.?|klockan|at|prop\.?|sfs|sou|ds|dnr|diarienummer|rum|room|"
    r"vecka|week|figur|figure|tabell|table|lag(?:en)?|förordning(?:en)?|act|regulation|directive|"
    r"direktiv(?:et)?|the)\s*\(?\Z",
    re.I,
)
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_TIME_OR_LAW = re.compile(
    r"(?:kl\.?|klockan)\s*\d{1,2}(?:\s*[–—-]\s*\d{1,2})?|\d{4}:\d+|\d{1,2}[.:]\d\d(?!\d)"
)
_MONTHS = (
    r"(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|"
    r"january|february|march|may|june|july|august|october)"
)
_DATE_AFTER = re.compile(
    rf"(?::?e|:a|st|nd|rd|th)?[{SPACES}](?:of )?{_MONTHS}\b|/\d|:\d|-\d|[ap]\.?m\b", re.I
)
_ORDINAL = re.compile(r"(?::e|:a|st|nd|rd|th)\b", re.I)
_UNIT = re.compile(
    rf"[{SPACES}]*(?P<unit>[^\W\d_][\w-]*)(?P<next>[ ][^\W\d_][\w-]*)?"
    rf"(?P<third>[ ][^\W\d_][\w-]*)?"
)
_NO_UNIT = frozenset(
    word_list(
        """
    av of i in på på vid at för for och and som that har was were är are till to från from
    med with per under genom by om the en ett de den att ska blev fick kom var
    """
    )
)
#: "antalet anbud var 18 525": what is counted stands before.
_COUNTED_BEFORE = re.compile(
    r"(?:antalet|number of)\s+(?P<unit>[^,.;:]{2,40}?)\s+(?:är|var|blev|uppgick till|ökade till|"
    r"minskade till|steg till|is|was|were|rose to|fell to)\s+\Z",
    re.I,
)
_CURRENCY = re.compile(r"(?<!\w)(SEK|EUR|USD|NOK|DKK|€|£|\$)\s?\Z")
#: "från 45 till 30 dagar", "10–15 projekt": the unit stands behind the second number.
_SECOND = re.compile(
    rf"[{SPACES}]?(?:till|to|–|-|eller|or|av|of)[{SPACES}]?(?:{NUMBER})(?=[{SPACES}])"
)
_ADJECTIVE = re.compile(
    r"(?:nya|new|olika|svenska|stora|små|andra|flera|nationella|regionala|lokala|offentliga|digitala|"
    r"egna|externa|interna|statliga|kommunala|deltagande|upphandlande|anslutna|unika|ytterligare|"
    r"more|different|national|regional|public|local|digital|large|small|additional|various|training|"
    r"hela|fysiska|genomförda|beviljade|inkomna|planerade|publicerade|färdiga|enskilda|privata|"
    r"utbildade|contracting|written|open|öppna|skriftliga|muntliga|årliga|svarande)\Z",
    re.I,
)

#: "döda kräftor", "skadade bilar", "sällsynta arter": what any such word says of the noun after it.
_PARTICIPLE = re.compile(r"[a-zåäö]{2,}(?:ade|ande|ende|iga|liga|ska|da|ta|na|ra|la)\Z")
_PLURAL = re.compile(
    r"(?!(?:eller|under|över|efter|samt|per|inom|varje|kräver|har)\b)[a-zåäö]{2,}(?:or|ar|er|ner|en|are)\Z"
)


@dataclass(frozen=True, kw_only=True)
class _Figure:
    written: str
    figure: str
    value: str
    unit: str
    is_approximate: bool
    start: int


def highlight(sentence: str) -> Highlight:
    """The figure in a sentence of a result: which number counts something, and what it counts."""
    found = figure_in(sentence)
    if found is None:
        return Highlight(sentence=sentence)
    return Highlight(
        sentence=sentence,
        written=found.written,
        figure=found.figure,
        value=found.value,
        unit=found.unit,
        is_approximate=found.is_approximate,
    )


def figure_in(sentence: str) -> _Figure | None:
    """The figure in a sentence of a result: which number counts something, and what it counts."""
    if len(sentence) > 2_000:
        return None
    barred = [(m.start(), m.end()) for m in _TIME_OR_LAW.finditer(sentence)]
    best = None
    for match in _CANDIDATE.finditer(sentence):
        if any(start <= match.start() < end for start, end in barred):
            continue
        found = _read(sentence, match)
        if found is None:
            continue
        if found.start <= 1 or found.written[:1].isdigit():
            return found
        best = best or found
    return best


def _read(sentence, match) -> _Figure | None:
    number, scale = match["number"], (match["scale"] or "").lower()
    before, after = sentence[: match.start()], sentence[match.end("number") :]
    if match["glued"]:
        if not _CURRENCY.search(before):
            return None  # "5m" may be metres
        scale = {"m": "million"}.get(match["glued"].lower(), match["glued"].lower())
    is_word = not number[0].isdigit()
    approximate = bool(_APPROXIMATE.search(before)) or number.lower() in ROUND
    if not is_word:
        if _ORDINAL.match(after) or _DATE_AFTER.match(after):
            return None
        is_year = bool(_YEAR.match(number)) and not approximate
        if is_year and not scale and _year_stands_alone(before, after):
            return None
        is_exact = not scale and not approximate
        if is_exact and _NO_COUNT_BEFORE.search(before) and _bars(before, number, after):
            return None
        if re.match(r"\s?(?:kap\.?|§|år\s+gammal)", after):
            return None
    elif number.lower() in ("tusen", "thousand", "hundra", "hundred") and (
        before.strip() and not approximate
    ):
        return None
    figure, value = values(number, scale)
    written = match[0].rstrip()
    end = match.end()
    if match["half"]:
        unit = "%"
    elif scale in MONEY:
        unit = MONEY[scale]
    elif currency := _CURRENCY.search(before):
        unit = currency[1]
    else:
        unit = _unit(sentence[end:], is_english=language.detect(sentence)[0] == "en")
    if not unit and (counted := _COUNTED_BEFORE.search(before)):
        unit = counted["unit"]
    if not unit and not after.strip(" ."):
        unit = _labelled_unit(before)
    if is_word and _ONE_IN.search(before):
        return None
    if is_word and _PART_OF.match(after):
        return None
    if is_word and not unit and not re.match(r"\s+(?:av|of)\s+\w+", after):
        return None
    return _Figure(
        written=written,
        figure=figure,
        value=value,
        unit=unit,
        is_approximate=approximate,
        start=match.start(),
    )


#: "one in" four, "var" tredje: a share, and no count.
_ONE_IN = re.compile(r"\b(?:en|ett|one|två|two)\s+(?:av|in|på|of)\s\Z", re.I)
#: "två" tredjedelar, "two" thirds: shares too.
_PART_OF = re.compile(
    r"\s+(?:(?:tredje|fjärde|femte|tion)delar|thirds|quarters|fifths|tenths)\b", re.I
)
_LABEL_OF_COUNT = re.compile(
    r"(?:(?:totalt\s+)?antal(?:et)?|(?:total\s+)?number\s+of)?\s*(?P<unit>[^\W\d][^\d:.,;]{2,40}?)\s*(?P<colon>:)?\s*\Z",
    re.I,
)


def _labelled_unit(before: str) -> str:
    """The figure in a sentence of a result: which number counts something, and what it counts."""
    label = _LABEL_OF_COUNT.match(before)
    if not label or not (
        label["colon"] or re.match(r"(?:totalt\s+)?antal|(?:total\s+)?number", before, re.I)
    ):
        return ""
    return label["unit"] if len(label["unit"].split()) <= 4 else ""


def _year_stands_alone(before, after) -> bool:
    """The figure in a sentence of a result: which number counts something, and what it counts."""
    if before.strip():
        return True
    return not re.match(
        r"\s+(?!\w*(?:ogs|des|tes|its|ats|äts)\b)(?:[a-zåäö]+(?:ar|er|or|st|personer|företag|kommuner|svar)|[a-z]+s)\b",
        after,
    )


def _bars(before, number, after) -> bool:
    word = re.search(r"(\w+|§)\W*\Z", before)
    small = (word[1] if word else "").lower()
    # "till 40 kommuner", "från 12 myndigheter", "the 40 agencies" do count.
    if small in (
        "till",
        "från",
        "under",
        "by",
        "the",
        "at",
        "in",
        "after",
        "before",
        "inför",
        "since",
        "sedan",
        "during",
        "del",
    ):
        return bool(_YEAR.match(number)) or not re.match(rf"[{SPACES}]*(?:%|[a-zåäöA-ZÅÄÖ])", after)
    return True


def _unit(after: str, *, is_english: bool = False) -> str:
    if after.startswith(":-"):
        return "kronor"
    after = re.sub(rf"\A[{SPACES}]*\(\d[\d{SPACES}]*\)", "", after)  # "12 300 (11 800) besökare"
    after = re.sub(rf"\A[{SPACES}]*(?:st\.?|stycken)(?=[{SPACES}][a-zåäö])", "", after)
    second = _SECOND.match(after)
    if second and not re.match(r"\s?(?:av|of)", after):
        after = after[second.end() :]
    if after[:1] in ",.;:–()" or re.match(r"\s*[–—(-]", after):
        return ""
    found = _UNIT.match(after)
    if not found:
        return ""
    words = [w.strip() for w in (found["unit"], found["next"], found["third"]) if w]
    if [word.lower() for word in words[:2]] == ["per", "cent"]:
        return " ".join(words[:2])
    if words[0].lower() in _NO_UNIT:
        return ""
    is_adjective = _ADJECTIVE.match(words[0]) or (
        not is_english
        and len(words) > 1
        and _PARTICIPLE.match(words[0])
        and _PLURAL.match(words[1])
    )
    if is_adjective and len(words) > 1 and words[1].lower() not in _NO_UNIT:
        if _ADJECTIVE.match(words[1]) and len(words) > 2:
            return " ".join(words[:3])
        return " ".join(words[:2])
    two = len(words) > 2 and words[2].lower() in _ENGLISH_STOP and not words[0].endswith("s")
    if two and words[1].lower() not in _ENGLISH_STOP and not words[1].endswith(("ed", "ly")):
        return " ".join(words[:2])  # "2,300 sea trout were counted"
    plural = len(words) > 1 and words[1].endswith("s") and not words[0].endswith("s")
    if is_english and plural:
        return " ".join(words[:2])  # "300 school kitchens"
    return words[0].removesuffix("s") if words[0].lower() in ("procents", "kronors") else words[0]


_ENGLISH_STOP = frozenset(word_list("were was are is have has had"))
