"""Lines above and below a quote that name who speaks: “Maja Prov säger:”, a signature."""

import re

from . import names, titles
from .saying import ADVERB, VERB, VERB_WORD, names_person, names_somebody
from .speech import MARKS

#: "Maja Prov säger:", "Så här säger Maja Prov, generaldirektör:", "säger Maja Prov att" …
_WHO = rf"[^.!?:{MARKS}]"


_BEFORE = (
    re.compile(
        rf"(?P<who>{_WHO}{{2,200}}?)\s+(?:{VERB}){ADVERB}(?:\s+{_WHO}{{1,120}})?\s*[:,]?\s*\Z",
        re.I,
    ),
    re.compile(
        rf"(?:{_WHO}{{0,80}}\s)?(?:{VERB}){ADVERB}\s+(?P<who>{_WHO}{{2,160}})\s*[:,]\s*\Z", re.I
    ),
)


_OPENS_SENTENCE = re.compile(r"^(?:Så(?:\shär)?|Och|Men|Då|Dessutom|Även)\s+")


def named_before(before: str) -> str | None:
    """Who the words before a quotation mark name: "Maja Prov säger: ”"."""
    sentence = re.split(r"(?<=[.!?])\s+", before[-400:])[-1]
    for pattern in _BEFORE:
        if found := pattern.match(sentence):
            who = _OPENS_SENTENCE.sub("", found["who"])
            if names_somebody(who):
                return who
    if who := _told_before(before):
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


def _told_before(before: str) -> str:
    """Who the sentence right before a quote says something of: "Maja Prov tillägger att … . ”"."""
    sentences = re.split(r"(?<=[.!?])\s+", before[-400:].rstrip())
    last = sentences[-1] if sentences[-1] else ""
    verb = VERB_WORD.search(last)
    if not verb or last[-1:] not in ".!" or any(mark in last for mark in MARKS):
        return ""
    who = last[: verb.start()].strip()
    prefix, name, after = names.split_role(who)
    clean = name and len(prefix.split()) <= 4 and (not after.strip() or after.strip()[0] == ",")
    return who if clean and not names.split_role(last[verb.end() :])[1] else ""


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
    role = before.split()
    titled = len(role) <= 4 and any(titles.is_title_word(titles.indefinite(w)) for w in role)
    return bool(name) and (not role or titled) and len(after) < 80


def announced_by(text: str, *, strict: bool = True) -> str:
    """Who the line before a quote says will speak: "Maja Prov säger:".

    Args:
        strict: False takes anybody whom a line with a colon at its end names.
    """
    sentence = re.split(r"(?<=[.!?])\s+", text[-400:])[-1]
    if not sentence.rstrip().endswith(":"):
        return ""
    if who := named_before(sentence):
        return who
    bare = sentence.rstrip(" :")
    if (verb := VERB_WORD.search(bare)) and names_person(bare[verb.end() :]):
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
    if not name or len(before.split()) > 4 or VERB_WORD.search(stripped):
        return ""
    return stripped if not after.strip() or after.strip()[:1] in ",(" else ""


def is_signed_with_title(text: str) -> bool:
    """Whether a line is "Maja Prov, generaldirektör" and nothing else."""
    if len(text) > 100 or text.rstrip().endswith((".", ":")):
        return False
    before, name, after = names.split_role(text)
    titled = any(titles.is_title_word(titles.indefinite(word)) for word in after.split()[:4])
    return bool(name) and not before.strip() and after.lstrip()[:1] == "," and titled
