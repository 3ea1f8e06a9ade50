"""Spoken quotes: told by dash or quotation marks and by who is said to have said them.

The words are never changed: a quote's text is cut out of the source. A title in quotation marks
is no quote; a dash may also be the mark of a list (`plaintext.py`, `parsing.py`).
"""

import re
from dataclasses import dataclass, replace

from . import names
from .parsed import Quote
from .speakers import BY_PRONOUN, Speakers, note_people

DASHES = r"–—―−‒\-"
_OPENERS = {"”": "”“", '"': '"”“', "“": "”“", "»": "»«", "«": "»«", "„": "“”", "‘": "’", "’": "’"}
OPENING = re.compile(rf"[{DASHES}]{{1,2}}\s*(?=[^\s\d{DASHES}])|[{DASHES}]\s+(?=\d)")
_VERB = (
    r"(?:säger|sade|sa|menar|berättar|berättade|avslutar|förklarar|konstaterar|tillägger|fortsätter|"
    r"understryker|betonar|kommenterar|anser|hävdar|framhåller|påpekar|summerar|tror|hoppas|lovar|"
    r"frågar|svarar|skriver|poängterar|resonerar|utvecklar|inleder|upplyser|uppger|varnar|uppmanar|"
    r"beskriver|minns|medger|sammanfattar|utbrister|inflikar|bedömer|meddelar|tycker|tillade|"
    r"konstaterade|förklarade|menade|fastslår|intygar|instämmer|upprepar|exemplifierar|hälsar|"
    r"says|said|explains|explained|adds|added|concludes|concluded|comments|commented|notes|noted|"
    r"continues|continued|emphasi[sz]es|emphasi[sz]ed|stresses|stressed|states|stated|tells|told|"
    r"believes|argues|argued|points\s+out|remarks|remarked|observes|writes|wrote|hopes|warns|warned|"
    r"asks|asked|replies|replied)"
)
_ADVERB = r"(?:\s+(?:också|även|vidare|nu|då|sedan|dock|glatt|also|further))?"
_WHO = r"(?P<who>[^.!?”\"»“]{2,160}?)"

#: ", säger Maja Prov." after the words, or in the middle of them.
_AFTER = re.compile(
    rf"(?P<lead>[,!?.…]?[”\"»«“’]?[,]?\s+)(?P<verb>{_VERB}){_ADVERB}\s+(?P<rest>\S.*)\Z", re.S
)
#: "…," Maja Prov says.
#: "Maja Prov säger:" or "Så här säger Maja Prov, generaldirektör:" before the words.
_BEFORE = re.compile(
    rf"(?P<who>[^.!?:”\"“»«]{{2,200}}?)\s+(?P<verb>{_VERB}){_ADVERB}"
    rf"(?:\s+[^.!?:”\"“»«]{{1,80}})?\s*[:,]\s*\Z|"
    rf"(?:[^.!?:”\"“»«]{{0,80}}\s)?(?P<verb2>{_VERB}){_ADVERB}\s+(?P<who2>[^.!?:”\"“»«]{{2,160}})\s*[:,]\s*\Z",
    re.I,
)
_VERB_ANYWHERE = re.compile(rf"\b{_VERB}\b", re.I)
#: Where an attribution ends and the person goes on speaking.
_RESUMES = re.compile(
    rf"(?:[.:]\s*(?:[{DASHES}”\"»“]\s*)|,\s+(?=(?:att|men|utan|så|eftersom|för\s+att|och\s+att|och\s+det|and\s+that|but|so|because)\b)|\.\s+(?=[A-ZÅÄÖ]))"
)


@dataclass(frozen=True, kw_only=True)
class _Said:
    """What one paragraph says: the spoken words, and who, or None for no one named."""

    words: str
    who: str | None
    is_pronoun: bool = False


def opens_with_dash(text: str) -> bool:
    """Whether a paragraph begins the way Swedish texts begin a spoken line."""
    return bool(OPENING.match(text))


def is_attributed(text: str) -> bool:
    """Whether a line that opens with a dash says who said it."""
    said = _dashed(text)
    return said is not None and said.who is not None


def _who_of(rest: str) -> tuple[str, str]:
    """Parts what follows a verb into (who, what is said after it)."""
    cut = len(rest)
    position = 0
    while found := _RESUMES.search(rest, position):
        before = rest[: found.start()]
        initial = re.search(r"(?:\b[A-ZÅÄÖ]|\btf|\bst|\bställf)$", before) and found[0].startswith(
            "."
        )
        if not initial:
            cut = found.start()
            break
        position = found.end()
    who, tail = rest[:cut], rest[cut:]
    tail = re.sub(rf"\A[.:,]?\s*[{DASHES}”\"»“]?\s*", "", tail) if tail else ""
    return who.strip().rstrip("."), tail.strip()


def _names_somebody(who: str) -> bool:
    who = who.strip(" ,.:")
    if BY_PRONOUN.match(who) and len(who.split()) <= 6:
        return True
    if names.split_role(who)[1]:
        return True
    first = who.split(",")[0].strip()
    words = first.split()
    return 0 < len(words) <= 5 and (
        any(names.is_title_word(w) for w in words)
        or bool(re.match(r"[A-ZÅÄÖ][\w-]+\Z", first))
        or (
            words[-1].endswith(("en", "n"))
            and words[-1][:1].islower()
            and names.is_title_word(words[-1].removesuffix("n").removesuffix("e"))
        )
    )


def _dashed(text: str) -> _Said | None:
    """A paragraph that opens with a dash."""
    opening = OPENING.match(text)
    if not opening:
        return None
    words = text[opening.end() :]
    for found in re.finditer(rf"[,!?.…]\s+(?={_VERB}\b)", words):
        after = _AFTER.match(words, found.start())
        if not after:
            continue
        who, tail = _who_of(after["rest"])
        if _names_somebody(who):
            said = words[: found.start() + (words[found.start()] in "!?…")]
            if tail and not re.match(r"(?:och|and)\s+\w+r\b", tail):
                said = f"{said} {tail}"
            return _Said(words=said.strip(), who=who, is_pronoun=bool(BY_PRONOUN.match(who)))
    return _Said(words=words.strip(), who=None)


def marked(text: str) -> list[_Said]:
    """The attributed quotes between quotation marks in a paragraph."""
    spans = _spans(text)
    made: list[_Said] = []
    used_until = 0
    index = 0
    while index < len(spans):
        start, end = spans[index]
        inner = text[start + 1 : end - 1].strip()
        who, stop, more = _attribution_after(text, end, spans[index + 1 :])
        if who is None and len(inner.split()) >= 3:
            before = text[used_until:start]
            sentence = re.split(r"(?<=[.!?])\s+", before)[-1]
            if (found := _BEFORE.match(sentence)) and _names_somebody(
                found["who"] or found["who2"]
            ):
                who, stop = (found["who"] or found["who2"]), end
                who = re.sub(r"^(?:Så(?:\shär)?|Och|Men|Då)\s+", "", who)
        if who is not None and len(inner.split()) >= 2:
            spoken = [inner.rstrip(",")]
            for _extra in more:
                index += 1
                s, e = spans[index]
                spoken.append(text[s + 1 : e - 1].strip().rstrip(","))
                stop = max(stop, e)
            made.append(
                _Said(words=" ".join(spoken), who=who, is_pronoun=bool(BY_PRONOUN.match(who)))
            )
            used_until = stop
        index += 1
    return made


def _spans(text: str) -> list[tuple[int, int]]:
    """Where words stand between quotation marks; the marks are inside."""
    spans, position = [], 0
    while position < len(text):
        mark = text[position]
        closers = _OPENERS.get(mark)
        opens = closers and (position == 0 or not text[position - 1].isalnum())
        opens = (
            opens
            and mark not in "’‘"
            and position + 1 < len(text)
            and not text[position + 1].isspace()
        )
        if not opens:
            position += 1
            continue
        end = position + 1
        while end < len(text):
            if (
                text[end] in closers
                and (end + 1 >= len(text) or not text[end + 1].isalnum())
                and not text[end - 1].isspace()
            ):
                break
            end += 1
        if end >= len(text):
            # A paragraph may leave its quote open, to go on in the next one.
            spans.append((position, len(text) + 1))
            break
        spans.append((position, end + 1))
        position = end + 1
    return spans


def _attribution_after(text, end, later):
    """Returns (who or None, where it ends, the later spans that go on)."""
    tail = text[end - 1 :] if end <= len(text) else ""
    rest = text[end:] if end <= len(text) else ""
    found = re.match(
        rf"\s*,?\s*(?:så\s+)?(?P<verb>{_VERB}){_ADVERB}\s+(?P<rest>\S.*)\Z", rest, re.S
    )
    who, span_end = None, end
    if found:
        who_text = re.split(r"[”\"“»«„]", found["rest"])[0]
        who, _tail = _who_of(who_text)
        span_end = end + found.start("rest") + len(who)
    else:
        english = re.match(rf"\s*,?\s*(?P<who>[^.!?”\"“]{{2,140}}?),?\s+(?P<verb>{_VERB})\b", rest)
        if english and _names_somebody(english["who"]):
            who = english["who"]
            span_end = end + english.end()
    if who is None or not _names_somebody(who):
        return None, end, []
    del tail
    # The same person goes on: between the attribution and the next mark stand no other words.
    more = []
    last = span_end
    for start, stop in later:
        between = text[last:start].strip(" ,.:;–—-")
        if between and between not in (
            "och fortsätter",
            "och tillägger",
            "and adds",
            "and continues",
        ):
            break
        if _attribution_after(text, stop, [])[0] is not None:
            break
        more.append((start, stop))
        last = stop
    return who, span_end, more


def find(blocks, before: str = "", hinted=frozenset()) -> tuple[list[Quote], set[int]]:
    """Returns the quotes in (kind, text) blocks of the body, and which blocks are all quote.

    Args:
        before: The title and the lead, which may name who speaks later.
        hinted: Blocks that the source's own markup calls quotations.
    """
    speakers = Speakers()
    note_people(before, speakers)
    quotes: list[Quote] = []
    whole: set[int] = set()
    waiting: list[int] = []  # quotes that have no speaker yet
    last_block = -2  # where the last spoken block was
    open_quote: int | None = None
    signature_at = -1  # the line that names who was quoted above it
    for index, (kind, text) in enumerate(blocks):
        if index == signature_at:
            continue
        if kind != "paragraph" or len(text) > 8_000:
            if kind == "paragraph" or kind == "heading":
                open_quote = None
            note_people(text, speakers)
            continue
        if said := _dashed(text):
            announced = said.who is None and index and announced_by(blocks[index - 1][1])
            quotes_before = len(quotes)
            who = said.who or (announced if announced else None)
            name, role, organisation = speakers.resolve(who) if who else ("", "", "")
            if who is None and last_block == index - 1 and quotes and not waiting:
                previous = quotes[-1]
                name, role, organisation = previous.speaker, previous.role, previous.organisation
            quotes.append(
                Quote(
                    text=said.words,
                    speaker=name,
                    role=role,
                    organisation=organisation,
                    blocks=(index,),
                )
            )
            whole.add(index)
            if not name and not role:
                waiting.append(quotes_before)
            else:
                _settle(quotes, waiting, quotes[-1], index)
            last_block, open_quote = index, None
            continue
        following = blocks[index + 1][1] if index + 1 < len(blocks) else ""
        if index in hinted and text[:1] not in '”"“»«„' and (signed := _signature(following)):
            name, role, organisation = speakers.resolve(signed)
            quotes.append(
                Quote(
                    text=text,
                    speaker=name,
                    role=role,
                    organisation=organisation,
                    blocks=(index, index + 1),
                )
            )
            whole.add(index)
            signature_at = index + 1
            continue
        opened = text[:1] in '”"“»«„' and len(text) > 1
        if (open_quote is not None and opened) or (opened and not marked(text)):
            # A quote over several paragraphs, or one whose speaker stands in a line of its own.
            inner = text[1:].strip()
            closed = bool(re.search(r"[”\"»«“][.,]?\Z", inner))
            words = re.sub(r"[”\"»«“][.,]?\Z", "", inner).strip() if closed else inner
            more = marked(text)
            if open_quote is not None:
                old = quotes[open_quote]
                if more:
                    name, role, organisation = speakers.resolve(more[0].who)
                    quotes[open_quote] = replace(
                        old,
                        text=f"{old.text} {more[0].words}",
                        speaker=name,
                        role=role,
                        organisation=organisation,
                        blocks=(*old.blocks, index),
                    )
                    open_quote = None
                else:
                    quotes[open_quote] = replace(
                        old, text=f"{old.text} {words}", blocks=(*old.blocks, index)
                    )
                    open_quote = None if closed else open_quote
                whole.add(index)
                last_block = index
                continue
            announced = announced_by(blocks[index - 1][1]) if index else ""
            following = blocks[index + 1][1] if index + 1 < len(blocks) else ""
            if announced or (not closed and len(words.split()) >= 5):
                name, role, organisation = (
                    speakers.resolve(announced) if announced else ("", "", "")
                )
                quotes.append(
                    Quote(
                        text=words,
                        speaker=name,
                        role=role,
                        organisation=organisation,
                        blocks=(index,),
                    )
                )
                whole.add(index)
                open_quote = None if closed else len(quotes) - 1
                last_block = index
                continue
            signed = _signature(following) if closed and len(words.split()) >= 4 else ""
            if signed:
                name, role, organisation = speakers.resolve(signed)
                quotes.append(
                    Quote(
                        text=words,
                        speaker=name,
                        role=role,
                        organisation=organisation,
                        blocks=(index, index + 1),
                    )
                )
                whole.add(index)
                last_block, signature_at = index, index + 1
                continue
        for said in marked(text):
            name, role, organisation = speakers.resolve(said.who)
            quotes.append(
                Quote(
                    text=said.words,
                    speaker=name,
                    role=role,
                    organisation=organisation,
                    blocks=(index,),
                )
            )
            last_block = index
            if text[:1] in '”"“»«„':
                whole.add(index)
        note_people(text, speakers)
    return [q for q in quotes if q.text], whole


def _settle(quotes, waiting, spoken, index):
    """Quotes right before the first attribution belong to the same person."""
    for number in waiting:
        if quotes[number].blocks[-1] >= index - 6:
            quotes[number] = replace(
                quotes[number],
                speaker=spoken.speaker,
                role=spoken.role,
                organisation=spoken.organisation,
            )
    waiting.clear()


def announced_by(text: str) -> str:
    """Who the line before a quote says will speak: "Maja Prov säger:"."""
    sentence = re.split(r"(?<=[.!?])\s+", text[-400:])[-1]
    if not sentence.rstrip().endswith(":"):
        return ""
    found = _BEFORE.match(sentence)
    if found:
        who = found["who"] or found["who2"]
        who = re.sub(r"^(?:Så(?:\shär)?|Och|Men|Då)\s+", "", who)
        return who if _names_somebody(who) else ""
    before, name, after = names.split_role(sentence.rstrip(" :"))
    return sentence.rstrip(" :") if name and not before.strip() and len(after) < 80 else ""


def _signature(text: str) -> str:
    """Who a line under a quote names: "— Maja Prov, generaldirektör"."""
    if len(text) > 140:
        return ""
    stripped = text.lstrip("–—- ").strip()
    before, name, after = names.split_role(stripped)
    if not name or len(before.split()) > 4:
        return ""
    is_role = not after.strip() or after.strip()[:1] in ",("
    return (
        stripped
        if is_role
        and not _VERB_ANYWHERE.search(stripped)
        and "@" not in text
        and not re.search(r"\d{3}", text)
        else ""
    )
