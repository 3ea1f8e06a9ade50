"""Which language a text is in: Swedish or English, told by its small words."""

import re

from .wordlist import word_list

_SWEDISH = frozenset(
    word_list(
        """
    och att det som en på är av för med till den har de inte om ett men var jag sig från vi
    så kan när år under också efter eller nu sin där vid mot ska skulle kommer ut får finns
    vara hade alla mer hur över säger många då sedan bland även
    """
    )
)
_ENGLISH = frozenset(
    word_list(
        """
    the and of to in is that for it was on are with as be at by this have from or had not
    but what all were we when your can said there which their will would about how up been
    has its more says our they you an
    """
    )
)
_WORD = re.compile(r"[a-zåäöé]+")


def detect(text: str, stated: str = "") -> tuple[str, bool]:
    """Returns ("sv" or "en", whether the text itself says so clearly).

    Args:
        text: The words of the release.
        stated: What the markup states; it decides only when the words do not.
    """
    words = _WORD.findall(text[:40_000].lower())
    swedish = sum(word in _SWEDISH for word in words)
    english = sum(word in _ENGLISH for word in words)
    letters = sum(1 for word in words if any(c in "åäö" for c in word))
    swedish += letters / 3
    if swedish + english >= 3 and abs(swedish - english) > 0.25 * (swedish + english):
        return ("sv" if swedish > english else "en"), True
    if stated in ("sv", "en"):
        return stated, True
    return ("en" if english > swedish else "sv"), swedish + english >= 1
