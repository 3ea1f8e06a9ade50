"""Numbers as texts write them: "12 480", "1,5 miljoner", "tjugotvå", "ett tiotal"."""

import re

from .wordlist import word_list

SPACES = " \u00a0\u2009\u202f"
SPELLED = {
    word: number
    for number, words in enumerate(
        word_list(
            """
    noll|zero två|two tre|three fyra|four fem|five sex|six sju|seven åtta|eight nio|nine
    tio|ten elva|eleven tolv|twelve tretton|thirteen fjorton|fourteen femton|fifteen
    sexton|sixteen sjutton|seventeen arton|eighteen nitton|nineteen tjugo|twenty
    """
        )
    )
    for word in words.split("|")
}
SPELLED = {word: (0 if number == 0 else number + 1) for word, number in SPELLED.items()}
SPELLED |= {
    "trettio": 30, "thirty": 30, "fyrtio": 40, "forty": 40, "femtio": 50, "fifty": 50,
    "sextio": 60, "sixty": 60, "sjuttio": 70, "seventy": 70, "åttio": 80, "eighty": 80,
    "nittio": 90, "ninety": 90, "hundra": 100, "etthundra": 100, "tvåhundra": 200,
    "trehundra": 300, "femhundra": 500, "tusen": 1000, "ettusen": 1000, "tvåtusen": 2000,
    "tjugofem": 25, "twenty-five": 25, "hundred": 100, "thousand": 1000,
}  # fmt: skip
_TENS = word_list("tjugo trettio fyrtio femtio sextio sjuttio åttio nittio")
_TENS_EN = word_list("twenty thirty forty fifty sixty seventy eighty ninety")
_UNITS_SV = word_list("en två tre fyra fem sex sju åtta nio")
_UNITS_EN = word_list("one two three four five six seven eight nine")
SPELLED |= {
    f"{ten}{unit}": SPELLED[ten] + number
    for ten in _TENS
    for number, unit in enumerate(_UNITS_SV, start=1)
} | {f"{ten}ett": SPELLED[ten] + 1 for ten in _TENS}
SPELLED |= {
    f"{ten}-{unit}": SPELLED[ten] + number
    for ten in _TENS_EN
    for number, unit in enumerate(_UNITS_EN, start=1)
}
#: "ett tjugotal möten": about so many.
ROUND = {f"{word}tal": SPELLED[word] for word in (*_TENS, "tio", "femton", "hundra", "tusen")}
SPELLED |= ROUND | {"dussin": 12}
SCALES = {
    "tusen": 3, "thousand": 3, "tkr": 3, "miljon": 6, "miljoner": 6, "million": 6, "millions": 6,
    "mn": 6, "mnkr": 6, "mkr": 6, "mdkr": 9, "miljard": 9, "miljarder": 9, "billion": 9,
    "billions": 9, "biljoner": 12, "bn": 9, "msek": 6, "mdr": 9, "meur": 6,
}  # fmt: skip
MONEY = {
    "tkr": "kronor",
    "mnkr": "kronor",
    "mkr": "kronor",
    "mdkr": "kronor",
    "msek": "kronor",
    "meur": "euro",
}
NUMBER = (
    rf"\d{{1,3}}(?:[{SPACES}]\d{{3}})+(?![\d])(?:[.,]\d+)?|\d{{1,3}}(?:[.,]\d{{3}})+(?!\d)"
    r"|\d+(?:[.,]\d+)?"
)


def values(number, scale) -> tuple[str, str]:
    small = number.lower()
    if small in SPELLED:
        figure = str(SPELLED[small])
    else:
        bare = re.sub(rf"[{SPACES}]", "", number)
        if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", bare) and not re.fullmatch(r"0[.,]\d+", bare):
            bare = re.sub(r"[.,]", "", bare)
        figure = bare.replace(",", ".")
    if not scale:
        return figure, figure
    whole, _dot, decimals = figure.partition(".")
    places = SCALES[scale]
    digits = whole + decimals[:places].ljust(places, "0")
    rest = decimals[places:]
    value = digits.lstrip("0") or "0"
    return figure, f"{value}.{rest}" if rest else value
