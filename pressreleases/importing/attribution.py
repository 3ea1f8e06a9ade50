"""Who is said to have said something: the words around a quote that name its speaker.

"…, säger Maja Prov, generaldirektör", "Maja Prov säger:", "enligt Maja Prov", "says Anna Fields".
Which person the words mean is found in `speakers.py`; the spoken words in `speech.py`.
"""

import itertools
import re
from dataclasses import dataclass

from . import announced
from .saying import ADVERB, LIKE_A_VERB, VERB, names_person, names_somebody
from .speech import DASHES, MARKS

_BY = r"(?:enligt|according\s+to)"
#: Before an attribution at the end of a line of speech: a mark, or a dash.
_LEAD = rf"(?:[,!?.…;]\s+|[,!?.…]?\s+[{DASHES}]{{1,2}}\s+)"
_ATTRIBUTED = re.compile(
    rf"{_LEAD}(?:(?:det|så)\s+)?(?:(?P<verb>{VERB}){ADVERB}|(?P<by>{_BY})|(?P<like>{LIKE_A_VERB}))\s+(?=\S)",
    re.I,
)
#: "– Det är bra säger Maja Prov.": the comma is forgotten.
_NO_COMMA = re.compile(rf"\s+(?P<verb>{VERB})\s+(?=[A-ZÅÄÖ]|[a-zåäö-]+\s+[A-ZÅÄÖ])")
_AFTER_MARK = re.compile(
    rf"\s*[,.]?\s*(?:[{DASHES}]\s+)?(?:(?:det|så)\s+)?"
    rf"(?:(?P<verb>{VERB}){ADVERB}|(?P<by>{_BY})|(?P<like>{LIKE_A_VERB}))\s+(?P<rest>\S.*)\Z",
    re.S | re.I,
)
#: "…," Maja Prov says.
_NAME_FIRST = re.compile(rf"\s*,?\s*(?P<who>[^.!?:{MARKS}]{{2,140}}?),?\s+(?P<verb>{VERB})\b", re.I)
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
            who, stop = announced.named_before(text[used_until:start]), end
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
        who = announced.signature(found["who"]) or None
        stop = len(text)
    if who is None and (found := re.match(r"[.,]?\s*\((?P<who>[^()]{4,100})\)\.?\s*\Z", rest)):
        who = announced.signature(found["who"]) or None
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
