"""Telephone numbers and e-mail addresses in a text: only what certainly is one.

A number that is doubtful (too short, an extension, a fax, a diary number) is never taken; what
was seen and left is told as a remark.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import phonenumbers
from django.core.exceptions import ValidationError

from contacts import phones

from .parsed import Email, Phone

_DASHES = r"‐‑‒–—−\-"
#: Between groups of digits. Never empty where it is repeated: that would take exponential time.
_GAP = rf"[ \u00a0\u2009\u202f.{_DASHES}]{{0,3}}"
_PART = rf"[ \u00a0\u2009\u202f.{_DASHES}]{{1,3}}"
#: A number in the forms that Swedes write: +46 (0)8-…, (08) …, 08/…, 0046…, and foreign ones.
_NUMBER = re.compile(
    rf"(?<![\w@.,/:+])(?<!\d[{_DASHES}])"
    rf"(?:(?:\((?:\+|00)\d{{1,3}}\)|(?:\+|00)\d{{1,3}}){_GAP}(?:\(0\){_GAP})?|\(0\d{{1,3}}\){_GAP}|0\d{{0,3}}(?:/|{_GAP})?)"
    rf"\d+(?:{_PART}\d+){{0,8}}(?![\w@])"
)
_AFTER_SLASH = re.compile(rf"/(?=0)(?:0\d{{0,3}}{_GAP})\d+(?:{_PART}\d+){{0,8}}(?![\w@])")
_ADDRESS = r"[A-Za-z0-9ÅÄÖåäöÉé][A-Za-z0-9ÅÄÖåäöÉé._%+'-]{0,63}"
_HOST = r"[A-Za-z0-9ÅÄÖåäö-]{1,63}"
_AT = (
    r"(?:@|\s?(?:\(at\)|\[at\]|\{at\}|\(a\)|\[a\]|\(@\)|\[@\]|<at>|\(snabel-?a\)|\[snabel-?a\])\s?)"
)
_DOT = r"(?:\.|\s?(?:\(dot\)|\[dot\]|\(punkt\)|\[punkt\])\s?)"
_EMAIL = re.compile(
    rf"(?<![\w.+@-])(?:mailto:)?(?P<local>{_ADDRESS}(?:\s?(?:\(punkt\)|\[punkt\]|\(dot\)|\[dot\])\s?"
    rf"{_ADDRESS}){{0,3}})(?P<at>{_AT})(?P<host>{_HOST}(?:{_DOT}{_HOST}){{1,5}})(?![\w@])",
    re.I,
)
_SPELLED_AT = re.compile(
    rf"(?<![\w.+@-])(?P<local>{_ADDRESS}\.{_ADDRESS}|press|info|presse)\s(?P<at>at|snabel-?a)\s"
    rf"(?P<host>{_HOST}(?:\.{_HOST}){{0,3}}\.(?:se|com|org|nu|eu|gov|net|uk))(?![\w@])",
    re.I,
)
_VALID = re.compile(r"[A-Za-z0-9._%+'-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,24}\Z")
_NOT_A_PHONE = re.compile(
    r"(?:org(?:anisations)?\.?\s?(?:nr|nummer)|bankgiro|plusgiro|postgiro|bg|pg|dnr|diarienr|"
    r"diarienummer|dnr\.|isbn|issn|ärende(?:nummer|nr)?|personnummer|ref\w*|konto\w*|kvitto\w*|"
    r"artikel(?:nr|nummer)|order(?:nr|nummer)?|doi|iban|vat\w*|momsnr|nr|no\.|lag|sfs|prop\.?)"
    r"[\s.:]*\Z",
    re.I,
)
#: Addresses of a site's machinery, and the pattern of an address: nobody is reached by them.
_MACHINERY = re.compile(
    r"(?:web+master|webb?redakt\w*|no-?reply|postmaster|abuse|f[oö]rnamn[._]?efternamn|"
    r"first-?name[._]?(?:last|sur)-?name|name[._]surname)@",
    re.I,
)
_FAX = re.compile(r"(?:tele)?fax(?:nummer|nr)?[\s.:]*\Z", re.I)
_EXTENSION = re.compile(
    r"\s{0,2},?\s?(?:anknytning|ankn\.?|ext(?:ension|\.)?|x)\s{0,2}\.?\s?\d", re.I
)


@dataclass(frozen=True, kw_only=True)
class Reach:
    """A number or an address in a text, and where it stands."""

    start: int
    end: int
    phone: Phone | None = None
    email: Email | None = None


def find(text: str) -> tuple[list[Reach], list[tuple[str, str]]]:
    """Returns what was found, in order, and remarks (code, words) on what was left."""
    remarks: list[tuple[str, str]] = []
    found = _emails(text, remarks)
    taken = [(each.start, each.end) for each in found]
    for match in _NUMBER.finditer(text):
        if any(match.start() < end and start < match.end() for start, end in taken):
            continue
        numbers = _phones(text, match, remarks)
        found += numbers
        # "08-123 456 78/070-123 45 67": what follows a number and a slash is another one.
        while numbers and (match := _AFTER_SLASH.match(text, match.end())):
            numbers = _phones(text, match, remarks)
            found += numbers
    return sorted(found, key=lambda each: each.start), remarks


def _emails(text, remarks) -> list[Reach]:
    found = []
    for pattern in (_EMAIL, _SPELLED_AT):
        for match in pattern.finditer(text):
            if any(match.start() < e.end and e.start < match.end() for e in found):
                continue
            address = email_address(match["local"], match["host"])
            if _MACHINERY.match(address):
                continue
            if address:
                start = match.start()
                written = match[0]
                if written.lower().startswith("mailto:"):
                    start, written = start + 7, written[7:]
                email = Email(written=written, address=address)
                found.append(Reach(start=start, end=match.end(), email=email))
            else:
                remarks.append(("email_doubtful", match[0]))
    return found


def email_address(local: str, host: str) -> str:
    """Returns the address, or "" when it cannot be one."""
    dotted = re.sub(r"\s?[(\[](?:punkt|dot)[)\]]\s?", ".", f"{local}@{host}", flags=re.I)
    address = dotted.strip(".'")
    if not _VALID.match(address) or ".." in address or ".@" in address or "@-" in address:
        return ""
    return address


def spelled(name: str) -> str:
    """How the address of somebody with that name begins: "bo-goran.hallen"."""
    words = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    parts = words.split()
    return f"{parts[0]}.{parts[-1]}" if len(parts) > 1 else ""


def named_by(address: str) -> str:
    """The name that an address spells, in the same form; "" when it spells none."""
    local = address.partition("@")[0].casefold().rstrip("0123456789")
    return local if re.fullmatch(r"[a-z-]{2,}\.[a-z-]{2,}", local) else ""


def _phones(text, match, remarks) -> list[Reach]:
    before, written = text[max(0, match.start() - 30) : match.start()], match[0].lstrip("/")
    digits = sum(c.isdigit() for c in written)
    if digits < 7 or _NOT_A_PHONE.search(before) or _is_date(written):
        return []
    if _FAX.search(before):
        remarks.append(("fax_left", written))
        return []
    after = text[match.end() : match.end() + 16]
    if _EXTENSION.match(after):
        remarks.append(("phone_extension", written))
        return []
    pieces = _parted(written)
    if pieces is None:
        remarks.append(("phone_doubtful", written))
        return []
    found, position = [], 0
    for piece in pieces:
        start = match.end() - len(written) + written.index(piece, position)
        position = written.index(piece, position) + len(piece)
        phone = Phone(written=piece, e164=number_of(piece))
        found.append(Reach(start=start, end=start + len(piece), phone=phone))
    return found


def _is_date(written: str) -> bool:
    return bool(re.match(r"(?:19|20)?\d\d-\d\d-\d\d\Z|\d\d\.\d\d[ –-]{1,3}\d\d\.\d\d\Z", written))


def _parted(written: str) -> list[str] | None:
    """Returns the numbers in a run of digits: one, or several that stand close together.

    None when it is no valid number in any way.
    """
    if number_of(written):
        return [written]
    # "08-586 217 85 0765-02 17 99", or "… – 0765-…": each begins with 0 or +.
    for border in re.finditer(rf"[ \u00a0{_DASHES}]+(?=0|\+)", written):
        first, rest = written[: border.start()], written[border.end() :]
        if number_of(first) and (others := _parted(rest)):
            return [first, *others]
    return None


@lru_cache(maxsize=4096)
def number_of(written: str) -> str:
    """Returns E.164 of a number that certainly is valid, or ""."""
    plain = written.strip()
    plain = re.sub(r"^\((\+?\d+)\)", r"\1 ", plain)
    plain = re.sub(rf"[{_DASHES}/.\u00a0\u2009\u202f]", " ", plain)
    plain = re.sub(r"\(0\)", " ", plain)
    if plain.startswith("+460"):
        plain = "+46" + plain[4:]  # "+46 08 …" is often written so, and can only mean this
    plain = re.sub(r"^((?:\+|00)46) +0", r"\1 ", plain)
    if plain.count("+") > 1 or not re.match(r"(?:\+|0)", plain):
        return ""
    try:
        e164 = phones.to_e164(plain)
        number = phonenumbers.parse(e164)
    except (ValidationError, phonenumbers.NumberParseException):
        return ""
    if number.italian_leading_zero or not phonenumbers.is_valid_number(number):
        return ""
    return e164
