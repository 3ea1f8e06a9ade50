"""What text may be and how it is cut: the one HTML allow-list, slugs, figures, sorting.

The editor in the admin, the save path and the pages share `EXTENSIONS`, so what can be written,
what is stored and what is shown are the same. This is the only module that marks text as safe.
"""

import itertools
import json
import re
import unicodedata
from collections.abc import Callable
from html import unescape

from django.utils.html import strip_tags
from django.utils.safestring import SafeString, mark_safe
from django_prose_editor.fields import create_sanitizer

EXTENSIONS = {
    "Bold": True,
    "Italic": True,
    "BulletList": True,
    "OrderedList": True,
    "ListItem": True,
    "Heading": {"levels": [2, 3]},
    "Blockquote": True,
    "Link": {"enableTarget": False, "protocols": ["https", "http", "mailto", "tel"]},
    "HTML": True,
}

SLUG_LENGTH = 100
#: More tags than any release has. Parsing deeply nested ones takes quadratic time.
MOST_TAGS = 5000

# Letters that have no decomposition into a base letter and a mark.
_SPELLED_OUT = str.maketrans(
    {"ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "ð": "d", "đ": "d", "þ": "th", "ł": "l", "ı": "i"}
)
# Swedish order: å, ä and ö are letters of their own, after z; æ and ø sort as ä and ö.
_SWEDISH_ORDER = str.maketrans({"å": "{a", "ä": "{b", "æ": "{b", "ö": "{c", "ø": "{c"})
# Control characters and the invisible marks that change the direction of text.
_INVISIBLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_SPACES = r"[ \u00a0\u2009\u202f]"
_THOUSANDS = rf"(?:{_SPACES}|[.,])?"
# A whole number as people write it: in threes with spaces between, or with full stops and commas.
_NUMBER = re.compile(rf"\d{{1,3}}(?:{_SPACES}\d{{3}})+(?!\d)(?:[.,]\d+)*|\d+(?:[.,]\d+)*")

# Also the two line ends of JSON that JavaScript once could not read.
_IN_A_SCRIPT = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}

_sanitizer = create_sanitizer(EXTENSIONS)
_ROUNDS = 10
_TAG = re.compile(r"<[^<>]*>?")
# Tags that part words for a reader, of which the allow-list knows nothing.
_PARTING = re.compile(
    r"<(?=/?(?:br|div|section|article|table|tr|td|th|h[1456]|pre|dd|dt|figure|figcaption)\b)", re.I
)
_BLOCKS = re.compile(r"</(?:p|h2|h3|li|blockquote|ul|ol)>|<br\s*/?>")


def sanitise(html: str | None) -> str:
    """Returns `html` with nothing left in it that the allow-list does not name.

    Text is kept; tags, attributes, comments and addresses that are not allowed are dropped.
    A text with more than `MOST_TAGS` tags loses them all. `sanitise(sanitise(x)) == sanitise(x)`.
    """
    given = _PARTING.sub(" <", _INVISIBLE.sub("", html or "")).strip()
    if given.count("<") > MOST_TAGS:
        given = _TAG.sub(" ", given)
    # What is left when a tag is dropped can be nested as no parser would read it: read it again.
    for _round in range(_ROUNDS):
        cleaned = _sanitizer(given).strip()
        if cleaned == given:
            return cleaned
        given = cleaned
    return _sanitizer(_TAG.sub(" ", given)).strip()


def render(html: str | None) -> SafeString:
    """Returns the body for a page: cleaned again, then marked as safe."""
    return mark_safe(sanitise(html))  # noqa: S308


def data_block(data) -> SafeString:
    """Returns `data` as JSON that may stand inside a <script> element, and nowhere else.

    No character is left in it that could end the element or begin another one.
    """
    json_text = json.dumps(data, ensure_ascii=False).translate(_IN_A_SCRIPT)
    return mark_safe(json_text)  # noqa: S308


def plain(html: str | None) -> str:
    """Returns the words of a body, one line a block, without markup."""
    spaced = _BLOCKS.sub(lambda match: match[0] + "\n", " ".join((html or "").split()))
    lines = (" ".join(line.split()) for line in unescape(strip_tags(spaced)).splitlines())
    return "\n".join(line for line in lines if line)


def one_line(value: str | None) -> str:
    """Returns `value` on one line, without control characters or marks that turn the text."""
    return " ".join(_INVISIBLE.sub(" ", value or "").split())


def several_lines(value: str | None) -> str:
    """Returns `value` with its line breaks, without other control characters or turning marks."""
    unbroken = (value or "").replace("\r\n", "\n").replace("\r", "\n")
    return _INVISIBLE.sub("", unbroken).strip()


def slug_from(title: str | None) -> str:
    """Returns a readable ASCII slug of at most `SLUG_LENGTH` characters, cut between words.

    å and ä become a, ö becomes o, é becomes e. A title without letters or digits gives "".
    """
    folded = unicodedata.normalize("NFKD", title or "").lower().translate(_SPELLED_OUT)
    ascii_only = folded.encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")
    if len(slug) > SLUG_LENGTH:
        head = slug[: SLUG_LENGTH + 1]
        slug = (head.rpartition("-")[0] or head[:SLUG_LENGTH]).strip("-")
    return slug


def unused_slug(stem: str, in_use: Callable[[str], set[str]]) -> str:
    """Returns `stem`, or the stem with the first number that makes it a slug nobody has.

    Args:
        stem: What the slug is made from, at most `SLUG_LENGTH` characters.
        in_use: Returns the slugs in use that begin with what it is given.
    """
    head = stem[: SLUG_LENGTH - 8].rstrip("-")
    taken = in_use(head)
    numbered = (f"{head}-{number}" for number in itertools.count(2))
    return next(slug for slug in itertools.chain([stem], numbered) if slug not in taken)


def sort_key(value: str) -> str:
    """Returns a key that sorts names the Swedish way on any database: … z, å, ä, ö."""
    lowered = unicodedata.normalize("NFC", value.casefold()).translate(_SWEDISH_ORDER)
    return "".join(
        c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c)
    )


def fold(value: str) -> str:
    """Returns `value` in small letters without diacritics, for forgiving look-ups."""
    decomposed = unicodedata.normalize("NFKD", value.casefold().translate(_SPELLED_OUT))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def find_figure(sentence: str, figure: str) -> str | None:
    """Returns the figure as it is written in the sentence, or None when it does not stand there.

    Args:
        sentence: One highlight, word for word, in either language.
        figure: The number in plain digits with "." before decimals, such as "1240" or "1.5".

    "1240" is found as "1240", "1 240" (any space), "1.240" or "1,240"; "1.5" as "1,5" or "1.5".
    A number that is part of a longer one does not count: 35 is not in "235", "35 200" or "35,2".
    """
    match = _figure(sentence, figure)
    return match[0] if match else None


def replace_figure(sentence: str, figure: str, by: str) -> str:
    """Returns the sentence with the figure, where `find_figure` finds it, replaced."""
    match = _figure(sentence, figure)
    return sentence[: match.start()] + by + sentence[match.end() :] if match else sentence


def written_figure(figure: str, language: str) -> str:
    """Returns a number in plain digits as it is written: "1 240,5" in Swedish, "1,240.5"."""
    whole, _, decimals = figure.partition(".")
    space, comma = ("\u00a0", ",") if language == "sv" else (",", ".")
    grouped = f"{int(whole):,}".replace(",", space)
    return f"{grouped}{comma}{decimals}" if decimals else grouped


def _figure(sentence: str, figure: str) -> re.Match | None:
    whole, _, decimals = figure.partition(".")
    groups = []
    while len(whole) > 3:
        whole, tail = whole[:-3], whole[-3:]
        groups.insert(0, tail)
    pattern = _THOUSANDS.join([whole, *groups])
    if decimals:
        pattern += f"[.,]{decimals}"
    numbers = _NUMBER.finditer(sentence)
    return next((number for number in numbers if re.fullmatch(pattern, number[0])), None)
