"""Sentences that say whom to call: "Kontakta Maja Prov, pressekreterare, på 08-465 004 11."

Lines and sections of contacts are in `sections.py` and `contact_lines.py`.
"""

import re

from . import contact_lines, contacts, names, reach, roles, sections, titles, whose
from .blocks import SourceBlock

_PHRASE = re.compile(
    r"\A(?:(?:för|vid)\s+(?:mer|ytterligare|vidare|närmare)?\s*(?:information|upplysningar|frågor|info|"
    r"intervju\w*|presskontakt\w*|pressfrågor)?(?:\s+(?:om|kring|och)\s+[^,:.]{1,80}?(?=\s*[,:]|\s+(?:vänligen|kontakta|ring|hör|mejla)\b))?\s*[,:]?\s*(?:vänligen\s+|"
    r"välkommen\s+att\s+|var\s+vänlig\s+(?:och\s+)?)?(?:kontakta|kontakt|ring|hör\s+av\s+dig\s+till)?|(?:press|"
    r"medie)?kontakt(?:person(?:er)?)?|kontakta|mer\s+information(?=\s*:)|frågor\s+(?:om\s+[^,:.]{1,80}\s+)?besvaras\s+av|(?:mer|"
    r"ytterligare)\s+(?:information|upplysningar)\s+(?:lämnas|ges|fås)\s+av|upplysningar\s+lämnas\s+av|har\s+du\s+"
    r"frågor\??\s*,?\s*(?:kontakta)?|(?:for\s+)?(?:more|further|additional)\s+information(?:\s+(?:about|on)\s+[^,:.]"
    r"{1,60})?\s*,?\s*(?:please\s+)?(?:contact|call)?|please\s+contact|(?:press|media)?\s*contacts?|(?:for\s+)?"
    r"(?:[a-z]+(?:\s[a-z]+)?\s+(?=(?:please\s+)?contact\b)|media|press|interview)\s*(?:enquiries|inquiries|requests|questions)?\s*,?\s*(?:please\s+)?(?:contact|"
    r"call)?|questions\s+are\s+answered\s+by|questions?\s*\??\s*(?:please\s+)?(?:contact|call|ask)?|frågor\s*\?\s*(?:kontakta|ring|mejla|fråga)?|information(?=\s*:))\s*[:,]?\s*(?:gärna\s+|oss\s+|vår\s+|our\s+)?",
    re.I,
)

_WHO_IS_REACHED = re.compile(
    r",?\s+(?:som|who)\s+(?:(?:kan\s+|du\s+|ni\s+|man\s+)?(?:nås|når)|(?:kan\s+)kontaktas|(?:can\s+be|is)\s+(?:reached|"
    r"contacted|available))\b",
    re.I,
)


def in_sentence(block: SourceBlock, gatherer: contacts.Gatherer) -> str:
    """Takes the contacts that a sentence names.

    Returns:
        "" when it names none, "whole" when it says nothing else, "part" otherwise.
    """
    text = block.text
    if len(text) > 700 or not (reach.find(text)[0] or sections.mailto(block)):
        return ""
    opening = contacts.OPENING.match(text)
    if not opening:
        entries, done = len(gatherer.entries), False
        for sentence in re.split(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])", text):
            if _sentence_reaches(sentence):
                for piece in sections.parted(sentence):
                    done |= gatherer.add(_named(piece))
        for entry in gatherer.entries[entries:]:
            entry.lines = [text]
        return "part" if done else ""
    phrase = _PHRASE.match(text)
    rest = text[phrase.end() :] if phrase else text
    entries = len(gatherer.entries)
    left = len(gatherer.left)
    said = False
    pieces = sections.parted(rest)
    for piece in pieces:
        piece = re.sub(r"[\s,]*(?:och|eller|samt|and|or)\s*\Z", "", piece.strip()).rstrip(".")
        piece = _WHO_IS_REACHED.sub(", ", piece)
        said |= gatherer.add(piece, sections.mailto(block) if len(pieces) == 1 else ())
    new = gatherer.entries[entries:]
    if not said or not any(entry.is_reachable for entry in new):
        del gatherer.entries[entries:], gatherer.left[left:]
        return ""
    whole = len(gatherer.left) == left and len(re.findall(r"[.!?]\s+[A-ZÅÄÖ]", text)) == 0
    del gatherer.left[left:]
    for entry in new:
        entry.lines = [text]
    return "whole" if whole and all(entry.name for entry in new) else "part"


_REACHED = re.compile(
    r"\b(?:svarar\s+(?:\w+\s+){0,3}på|är\s+anträffbar|hänvisas\s+till|referred\s+to|nås|når\s+(?:du|ni|man)|når|svarar\s+på\s+frågor|finns\s+(?:på\s+plats|tillgänglig)|kontaktas|kontakta|"
    r"ring|can\s+be\s+(?:reached|contacted)|is\s+available|will\s+answer|answers\s+questions|call|contact|"
    r"besvaras\s+av|lämnas\s+av|bokas\s+(?:med|via|hos|genom)|tillgänglig\s+för\s+intervju\w*|görs\s+(?:till|hos)|(?:anmäl|hör\s+av)\b.*?\b(?:till|hos)|"
    r"skriv(?:a)?\s+till|vänd(?:a)?\s+(?:dig|er|sig)\s+till|write\s+to|register\s+with|get\s+in\s+touch\s+with|reach)\b",
    re.I,
)


def _sentence_reaches(sentence: str) -> bool:
    """Whether a sentence says how somebody whom it names is reached."""
    found, _remarks = reach.find(sentence)
    if not found:
        return False
    head = sentence[: found[0].start]
    verb = _REACHED.search(head)
    if verb and (names.is_service(head[:80]) or names.is_service(_answering(head, verb))):
        return True
    piece = _named(sentence)
    if piece == sentence:
        return False
    line = contact_lines.read_line(piece)
    is_role = not line.title or any(
        titles.is_title_word(titles.indefinite(word)) for word in line.title.split()
    )
    return bool(line.name and line.is_reachable) and (
        bool(_REACHED.search(sentence)) or (is_role and not line.left)
    )


def _answering(head: str, verb) -> str:
    """What a sentence says between its verb and the number, without the small words around it."""
    words = re.sub(r"\A\s*(?:av|till|hos|by|to)\s+", " ", head[verb.end() :], flags=re.I)
    return re.sub(r"[\s,]+(?:på|tel\w*\.?|tfn|on|at|via)?[\s:]*\Z", "", words, flags=re.I).strip()


def _named(sentence: str) -> str:
    """The person, numbers and addresses of a sentence, as a line of their own."""
    found, _remarks = reach.find(sentence)
    first = found[0].start if found else len(sentence)
    head = sentence[:first]
    verb = _REACHED.search(head)
    parts = [head[verb.end() :], head[: verb.start()]] if verb else [head]
    for part in parts:
        # Of several who are named, the one beside the number has it.
        last = re.split(r"\s(?:eller|och|samt|or|and|via|genom|through)\s(?:(?:till|to)\s)?", part)[
            -1
        ]
        part = last if names.split_role(last)[1] else part
        before, name, after = names.split_role(part)
        if not name:
            continue
        role, _organisation = roles.role_before(before)
        titled = any(titles.is_title_word(titles.indefinite(w)) for w in role.split()[-4:])
        role = role if titled and len(role.split()) <= 6 else ""
        own = [each for each in found if not whose.goes_through(sentence, each)]
        reached = ", ".join(sentence[each.start : each.end] for each in own)
        works_there = re.match(r"\s*(?:at|in|from|of|på|vid|hos|i|från)\s", after)
        tail = after + sentence[first:]
        if not works_there and (answers := whose.service(tail, reach.find(tail)[0])):
            return f"{answers}: {reached}"  # "Maja Prov hänvisar till pressjouren, 08-…"
        later = re.match(r"\s*[,(]\s*([^,()]{3,80}?)\s*(?:[,)]|\Z)", after)
        title = role
        if not title and later and any(titles.is_title_word(w) for w in later[1].split()):
            title = later[1]
        if not verb and not title:
            title = after.strip(" ,()")  # what stands between must be a role, or nothing
        return ", ".join(piece for piece in (name, title, reached) if piece)
    if verb and names.is_service(answers := _answering(head, verb)):
        return f"{answers}: {sentence[first:]}"
    return sentence
