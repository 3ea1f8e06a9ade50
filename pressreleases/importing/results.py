"""Which lists and tables are lists of results. The figure in a sentence is read in `figures.py`."""

import re
from dataclasses import replace

from .figures import figure_in, highlight
from .numbers import NUMBER, SPACES
from .parsed import Highlight

#: What a line above a list says when the list is of results; and when it is something else.
RESULTS = re.compile(
    r"exempel\s+(?:från|på\s+(?:resultat|vad|insatser))|verksamhet(?:en)?\s+(?:under\s+)?(?:19|20)\d\d|i\s+siffror|i\s+korthet|resultat"
    r"|nyckeltal|siffror|året\s+(?:som|i)|under\s+(?:året|(?:19|20)\d\d)|detta\s+(?:gjorde|hände|har)|"
    r"det\s+här\s+(?:gjorde|har|hände)|genomfört|uppnått|in\s+(?:figures|numbers|brief)|results|"
    r"key\s+(?:figures|facts|results|findings)|highlights|achievements|during\s+(?:the\s+year|(?:19|20)"
    r"\d\d)|examples?\s+(?:from|of)\s+(?:the|our|what)|the\s+year|fakta|facts|axplock|statistik|"
    r"i\s+urval|några\s+exempel|\b(?:visar|visade|framgår|shows?|showed|found)(?:\s+(?:bland\s+annat|också|att|even|also|"
    r"among\s+other\s+things|that))*\s*:?\Z",
    re.I,
)


_NO_RESULTS = re.compile(
    r"program|dagordning|agenda|schema|tidplan|så\s+(?:här\s+)?(?:gör|går|anmäler|ansöker|fungerar|hittar|söker|kan|deltar|arbetar|blir)|krav|tid\s+och\s+plats|läs\s+mer|"
    r"kontakt|contact|länk|links|steg|how\s+to|requirements|tips|råd\s+(?:till|för)|medverkande|talare|"
    r"speakers|deltagare|participants|anmäl|register|villkor|ska\s+(?:innehålla|vara|kunna)|innebär|"
    r"förslag|föreslår|bör|behöver|rekommenda|recommend|propos|should|must|need|aims?\b|mål\b|syfte|"
    r"regler\b|rules\b|kriterier|criteria|ämnen|topics|områden\s+(?:är|som)|följande\s+(?:frågor|delar|områden)|"
    r"relaterad|related|dokument|documents|bilagor|bifogat|kommande|planer|upcoming|next\s+year|"
    r"nästa\s+år|frågor|questions|checklista",
    re.I,
)


#: Headings of what is to be done, however shortly it is told: "Reglerna i korthet".
_RULES = re.compile(r"\b(?:regler|krav|råd|tips|villkor|förslag|rules|requirements|advice)", re.I)
#: What an item says that is a rule or an offer and no result.
_NORM = re.compile(
    r"\A(?:max|högst|minst|at most|at least)\b|"
    r"\b(?:ska|får|måste|bör|behöver|must|should|shall|may)\b",
    re.I,
)


#: What begins an item of a programme or a timetable: "kl. 10.00", "Vardagar: tre turer".
_TIME = re.compile(
    r"(?:kl\.?\s*)?\d{1,2}[.:]\d\d|(?:(?:mån|tis|ons|tors|fre|lör|sön|var)dag|helg)\w*\s*:|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun|week)days?\s*:",
    re.I,
)


def of_row(cells) -> Highlight | None:
    """A table's row that is a label and a number, "Besökare | 12 300", or None.

    The unit is what stands behind the number, and else the label.
    """
    texts = [" ".join(cell) for cell in cells]
    if len(texts) != 2:
        return None
    for label, number in (texts, reversed(texts)):
        if not _NUMBER_CELL.fullmatch(number) or any(c.isdigit() for c in label):
            continue
        found = figure_in(number)
        if found is None or not any(c.isalpha() for c in label):
            continue
        made = highlight(number)
        return replace(made, sentence=" ".join(texts), unit=made.unit or _bare_label(label))
    return None


_NUMBER_CELL = re.compile(
    rf"(?:(?:ca\.?|cirka|drygt|knappt|about|[~≈])\s)?(?:{NUMBER})(?:[{SPACES}]?(?:%|[^\W\d]+)){{0,3}}",
    re.I,
)


def _bare_label(label: str) -> str:
    bare = re.sub(
        r"\A(?:totalt\s+)?antal(?:et)?\s+|\A(?:total\s+)?number\s+of\s+",
        "",
        label.strip(" :"),
        flags=re.I,
    )
    return bare if len(bare) <= 60 else ""


def is_results(heading: str, items) -> bool:
    """Whether a list is one of results.

    Args:
        heading: The line above it, or "".
        items: Its sentences.
    """
    items = list(items)
    if len(items) < 2 or len(items) > 60:
        return False
    figures = [figure_in(item) for item in items]
    share = sum(found is not None for found in figures) / len(items)
    norms = sum(bool(_NORM.search(item)) for item in items)
    if norms and _RULES.search(heading):
        return False
    if _NO_RESULTS.search(heading):
        return bool(RESULTS.search(heading)) and share >= 0.5
    times = sum(bool(_TIME.match(item)) for item in items)
    if times * 2 >= len(items):
        return False
    if norms * 2 >= len(items) and not RESULTS.search(heading):
        return False
    if re.match(r"(?:kort\s+)?fakta|facts", heading, re.I):
        return share >= 0.5  # a fact box may describe as well as count
    if RESULTS.search(heading):
        return share >= 0.25 or (share > 0 and len(items) <= 3)
    return share >= 0.6 and not heading.rstrip().endswith("?")
