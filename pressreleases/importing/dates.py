"""Dates as people write them: Swedish, English, ISO and numeric forms, and what they are for."""

import datetime as dt
import re
import zoneinfo
from dataclasses import dataclass

from . import titles

_SV = "januari februari mars april maj juni juli augusti september oktober november december"
_EN = "january february march april may june july august september october november december"
_MONTHS = {name: n for names in (_SV, _EN) for n, name in enumerate(names.split(), start=1)}
_MONTHS |= {name[:3]: n for name, n in _MONTHS.items()} | {"okt": 10, "oct": 10, "sept": 9}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY_NAME = (
    r"(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday|(?:mon|tue|wed|thu|fri|sat|sun|mån|tis|ons|tors|tor|fre|lör|sön)\.?)"
)
_YEAR = r"(?:(?:19|20)\d\d)"
_BEFORE = r"(?<![\w.:/-])"
_FORMS = [
    # 2021-03-03, 2021.03.03, 2021/3/3, 20210303
    re.compile(
        rf"{_BEFORE}(?P<y>{_YEAR})(?P<s>[-./‑–])(?P<m>\d{{1,2}})(?P=s)(?P<d>\d{{1,2}})(?![\d-])"
    ),
    re.compile(rf"{_BEFORE}(?P<y>{_YEAR})(?P<m>[01]\d)(?P<d>[0-3]\d)(?!\d)"),
    # Pressmeddelande 210303
    re.compile(r"(?:(?<=\s)|\A)(?P<yy>[012]\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?![\w-])"),
    # Uppdaterad 02-06-18
    re.compile(r"(?:(?<=\s)|\A)(?P<yy>\d\d)-(?P<m>[01]\d)-(?P<d>[0-3]\d)(?![\w-])"),
    # (onsdagen) den 3 mars 2021, 3:e mars 2021, 3rd of March 2021, 3–5 mars 2021
    re.compile(
        rf"{_BEFORE}(?:{_DAY_NAME},?\s+)?(?:den\s+|the\s+)?(?P<d>\d{{1,2}})(?::?[ae]|st|nd|rd|th|\.)?"
        rf"(?:\s*(?:–|-|—|till|och|to|and)\s*\d{{1,2}})?\s+(?:of\s+)?(?P<month>{_MONTH})\b\.?,?"
        rf"(?:\s+(?P<y>{_YEAR})\b|\s+[-–’'](?P<yy>\d\d)\b)?",
        re.I,
    ),
    # March 3, 2021
    re.compile(
        rf"{_BEFORE}(?:{_DAY_NAME},?\s+)?(?P<month>{_MONTH})\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?"
        rf"(?:\s*[–-]\s*\d{{1,2}})?(?:,?\s+(?P<y>{_YEAR}))?(?!\d|\s*(?:kronor|procent|%))",
        re.I,
    ),
    # 3/3 2021, 3/3-21, 03/03/2021, 3.3.2021
    re.compile(rf"{_BEFORE}(?P<a>\d{{1,2}})(?P<s>[/.])(?P<b>\d{{1,2}})(?P=s)(?P<y>{_YEAR})(?!\d)"),
    re.compile(rf"{_BEFORE}(?P<d>\d{{1,2}})/(?P<m>\d{{1,2}})\s*(?P<y>{_YEAR})(?!\d)"),
    re.compile(rf"{_BEFORE}(?P<d>\d{{1,2}})/(?P<m>\d{{1,2}})\s*[-–’'](?P<yy>\d\d)(?!\d)"),
    re.compile(rf"{_BEFORE}(?P<d>\d{{1,2}})/(?P<m>\d{{1,2}})(?![\d/])"),
]
_CLOCK = re.compile(
    r"[\s,T(•|–-]{0,4}(?:kl(?:ockan|\.)?\s*|at\s+)?"
    r"(?P<h>[01]?\d|2[0-3])(?:(?P<sep>[.:])(?P<min>[0-5]\d)(?:[.:][0-5]\d(?:\.\d+)?)?)?"
    r"(?!\d)\s*(?P<half>[ap]\.?m\.?(?![a-z]))?\s*(?:CES?T|UTC|GMT|Z\b|\+\d\d:?\d\d)?",
    re.I,
)
_SHORT = _FORMS[2:4]
#: "00:01 on 3 October 2023", "kl. 10.00–12.00 den 3 mars 2021".
_CLOCK_BEFORE = re.compile(
    r"(?<![\d.:])(?:kl(?:ockan|\.)?\s*|at\s+)?(?P<h>[01]?\d|2[0-3])[.:](?P<min>[0-5]\d)"
    r"(?:\s*(?:[–—-]|till|to)\s*\d{1,2}[.:][0-5]\d)?\s*(?P<half>[ap]\.?m\.?)?\s*(?:hrs|CES?T|GMT|BST)?"
    r"\s*(?:,|den|on|\()?\s*\Z",
    re.I,
)
_LABEL_CLOCK = re.compile(r"[\s,(]{0,3}(?:kl(?:ockan|\.)?|at)\s", re.I)


@dataclass(frozen=True, kw_only=True)
class Found:
    """A date in a text.

    Attributes:
        start, end: Where it stands, its clock time included.
        date: ISO form, or "" when no certain date can be made of it.
        time: "09:00" or "".
        trouble: A remark's code when `date` is empty, else "".
    """

    start: int
    end: int
    date: str
    time: str = ""
    trouble: str = ""


def find(text: str, language: str = "sv") -> list[Found]:
    """Returns the dates in a text of moderate length, in order."""
    taken: list[tuple[int, int]] = []
    found = []
    for form in _FORMS:
        for match in form.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            if form in _SHORT and not _is_dated(text, match):
                continue
            date, trouble = _value(match.groupdict(), language)
            if date is None and not trouble:
                continue
            end = match.end()
            time = ""
            if (clock := _CLOCK.match(text, end)) and _is_clock(text, end, clock):
                time, end = _time(clock), clock.end()
                while end > match.end() and text[end - 1].isspace():
                    end -= 1
            start = match.start()
            if not time and (before := _CLOCK_BEFORE.search(text, max(0, start - 40), start)):
                time, start = _time(before), before.start()
            taken.append((start, end))
            found.append(
                Found(
                    start=start,
                    end=end,
                    date=date.isoformat() if date else "",
                    time=time,
                    trouble=trouble,
                )
            )
    return sorted(found, key=lambda each: each.start)


_RANGE = re.compile(r"\s*(?:[–—-]|till|to)\s*(?:kl(?:ockan|\.)?\s*)?\d{1,2}[.:]\d\d(?!\d)", re.I)


def is_stretch(text: str, found: Found) -> bool:
    """Whether a date goes on from one time of day to another, as that of an event does."""
    return bool(found.time and _RANGE.match(text, found.end))


def _is_dated(text: str, match) -> bool:
    """Whether six digits are a date: they are the whole line, or a label says so."""
    if text.strip() == match[0]:
        return True
    before = text[: match.start()].strip(" ,/|–-")
    if text[match.end() :].strip() == "" and titles.is_organisation(before):
        return True  # "Provby kommun 210303"
    if len(text) <= 80 and re.match(r"(?:pressmeddelande|press\s?release|nyhet)\b", text, re.I):
        return True
    return role_before(text, match.start())[0] in ("published", "updated")


def _value(parts, language) -> tuple[dt.date | None, str]:
    year = parts.get("y") or ""
    if parts.get("yy"):
        year = f"{19 if int(parts['yy']) >= 80 else 20}{parts['yy']}"
    if parts.get("month"):
        month, day = _MONTHS[parts["month"].lower().rstrip(".")], int(parts["d"])
    elif parts.get("a"):
        day, month = int(parts["a"]), int(parts["b"])
        if language == "en" and parts["s"] == "/" and day != month:
            if day <= 12 and month <= 12:
                return None, "date_ambiguous"
            if month > 12:
                day, month = month, day
    else:
        month, day = int(parts["m"]), int(parts["d"])
    if not year:
        try:
            dt.date(2000, month, day)
        except ValueError:
            return None, ""
        return None, "date_without_year"
    try:
        return dt.date(int(year), month, day), ""
    except ValueError:
        return None, ""


def _is_clock(text, position, clock) -> bool:
    """Whether a number after a date is a time: it has minutes, or "kl." or "a.m." with it."""
    return bool(
        clock["min"] or clock["half"] or _LABEL_CLOCK.match(text, position)
    ) and not re.match(r"\s*(?:procent|%|kronor|personer)", text[clock.end() : clock.end() + 12])


_CLOCK_LINE = re.compile(
    r"(?:tid|klockan|time)\s*:\s*(?:kl\.?\s*)?(?P<h>[01]?\d|2[0-3])[.:](?P<min>[0-5]\d)(?!\d)"
    r"\s*(?P<half>[ap]\.?m\b)?",
    re.I,
)


def clock_alone(line: str) -> str:
    """The time of day that a line states after its label, or "": "Tid: kl. 9.30"."""
    found = _CLOCK_LINE.match(line)
    return _time(found) if found else ""


def _time(clock) -> str:
    hour = int(clock["h"])
    half = (clock["half"] or "").lower()
    if half.startswith("p") and hour < 12:
        hour += 12
    elif half.startswith("a") and hour == 12:
        hour = 0
    return f"{hour:02}:{clock['min'] or '00'}"


def for_machines(stated: str) -> tuple[str, str]:
    """Returns (date, time of day in Sweden) of a date in a page's head, "" for what is not there.

    Midnight is how a program writes a date without a time.
    """
    try:
        when = dt.datetime.fromisoformat(stated.strip())
    except ValueError:
        found = next((f for f in find(stated.replace("T", " ", 1)) if f.date), None)
        return (found.date, found.time) if found else ("", "")
    midnight = (when.hour, when.minute) == (0, 0)
    if when.tzinfo and not midnight:
        when = when.astimezone(zoneinfo.ZoneInfo("Europe/Stockholm"))
    return when.date().isoformat(), "" if midnight else f"{when:%H:%M}"


#: What a label before a date says that it is. The first that matches counts.
_ROLES = [
    (
        "updated",
        r"(?:senast\s+)?(?:uppdatera[dt]|ändra[dt]|granska[dt]|rev(?:iderad|iderat)?)"
        r"(?:\s+(?:den|av))?|sidan\s+(?:senast\s+)?(?:uppdatera|ändra|granska)[dt]es|last\s+(?:"
        r"updated|modified|reviewed|changed)|(?:updated|modified|reviewed)(?:\s+on)?|ändringsdatum"
        r"|uppdateringsdatum",
    ),
    (
        "embargo",
        r"embargo\w*(?:\s+(?:till|t\.?o\.?m\.?|until|to))?|(?:får|kan)\s+(?:inte\s+)?(?:publiceras|"
        r"offentliggöras)\s+(?:tidigast|först|före)|publiceras\s+(?:tidigast|inte\s+före)|spärrtid"
        r"|(?:under\s+)?embargo(?:ed)?\s+until|not\s+for\s+(?:publication|release)\s+(?:before|until)"
        r"|(?:publiceras\s+fritt|fritt\s+publiceras)"
        r"(?:\s+(?:från(?:\s+och\s+med)?|fr\.?\s?o\.?\s?m\.?))?"
        r"|for\s+release(?:\s+(?:on|at|after))?|release\s+(?:after|not\s+before)|fri\s+för\s+"
        r"publicering|offentlig(?:t)?\s+(?:från|först)",
    ),
    (
        "deadline",
        r"sista\s+(?:ansöknings|anmälnings|svars)?dag\w*(?:\s+(?:för|att)\s+[\wåäö ]{1,40}?)?"
        r"(?:\s+är)?|anmäl(?:an|\s+(?:dig|er))?[\wåäö ]{0,30}?\s+senast|(?:svara|ansök|skicka|"
        r"lämna|inkomma)[\wåäö ]{0,40}?\s+senast|o\.?\s?s\.?\s?a\.?(?:\s+senast)?|deadline"
        r"(?:\s+(?:for|för)\s+[\wåäö ]{1,40}?)?(?:\s+(?:is|är))?|r\.?s\.?v\.?p\.?(?:\s+by)?"
        r"|(?:tycka\s+till|synpunkter|ansöka|ansökningar|anmäla|svar|bidrag)[\wåäö ]{0,40}?"
        r"\s(?:fram\s+)?till(?:\s+och\s+med)?|(?:register|apply|submit|reply|respond|"
        r"registration)[\w ]{0,40}?\s+(?:by|before|no\s+later\s+than)|no\s+later\s+than|senast",
    ),
    (
        "event",
        r"(?:datum\s+och\s+tid|tid(?:punkt)?(?:\s+och\s+(?:plats|datum))?|när|dag|när\s+och\s+var|"
        r"date\s+and\s+time|when|time(?:\s+and\s+(?:place|date))?|day)(?=\s*[:–-])"
        r"|(?:seminari|konferens|pressträff|presskonferens|möte|evenemang|webbinari|konferensen|"
        r"seminariet|pressträffen)\w*(?:\s+(?:äger\s+rum|hålls|den|genomförs))?"
        r"(?:\s+(?:i|på|vid)\s+[\wåäö]{1,25}(?:\s+i\s+[\wåäö]{1,25})?)?"
        r"|(?:välkommen|inbjud\w+)[\wåäö ]{0,60}?|(?:disputerar|disputation(?:en)?|invigs|"
        r"invigning(?:en)?|premiär(?:en)?|äger\s+rum|öppet\s+hus|takes?\s+place|will\s+be\s+"
        r"(?:held|inaugurated|opened))(?:\s+[\wåäö]{1,20}){0,4}?",
    ),
    (
        "published",
        r"(?:först\s+)?publicera[dt]es?(?:\s+(?:den|på\s+webben))?|publicera[dt](?:\s+den)?|"
        r"publiceringsdatum|publiceringstid|utgivningsdatum|datum|skapad|first\s+published|"
        r"published(?:\s+on)?|publication\s+date|date(?:\s+of\s+publication)?|issued|release\s+date"
        r"|posted|press(?:meddelande|release)|pm|nyhet",
    ),
]
ROLES = [
    (role, re.compile(rf"(?:(?<=\W)|\A)(?:{words})\s*[:.–—-]?\s*(?:den\s+|on\s+)?\Z", re.I))
    for role, words in _ROLES
]
LABEL = re.compile(
    "(?:" + "|".join(f"(?:{words})" for _role, words in _ROLES[:2] + _ROLES[4:]) + r")\s*:?\s*\Z",
    re.I,
)


#: "ändrades senast den 1 juni": what was, and no deadline.
_LATEST = re.compile(r"\w+(?:ades|des|tes|ade|dde|tts|its|ats|it|var)\s+senast\Z", re.I)


def role_before(text: str, start: int) -> tuple[str, int]:
    """Returns (role, where its label begins) for the date at `start`, ("", start) without one."""
    before = text[max(0, start - 90) : start]
    for role, pattern in ROLES:
        if found := pattern.search(before):
            if role == "deadline" and _LATEST.search(before[: found.start() + 6]):
                return "", start
            return role, max(0, start - 90) + found.start()
    return "", start
