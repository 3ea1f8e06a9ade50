"""The order of hits: computed here and not by a database, so that it is the same on both.

Knows nothing of how common a word is: that would let texts nobody may see move those one may.
"""

from pressreleases.search.parsing import WHOLE, Question

#: What a word counts in the title, the lead, often in the body, the body, and elsewhere.
TITLE, LEAD, OFTEN, BODY, REST = 8.0, 4.0, 2.6, 2.0, 1.0
#: What it adds that all the words stand side by side in the title, or in the lead.
SIDE_BY_SIDE = {TITLE: 4.0, LEAD: 2.0}
INSIDE_A_COMPOUND = 0.6


def score(question: Question, mode: str, weights: str) -> float:
    """Returns how well an entry answers the question; higher is better.

    Args:
        weights: The sections of `SearchEntry.weights`.
    """
    sections = weights.split("|")
    total = sum(_score(term, mode, sections) for term in question.terms)
    if len(question.terms) > 1:
        said = " " + " ".join(each for term in question.terms for each in term.stems) + " "
        for section, (_weight, bonus) in zip(sections, SIDE_BY_SIDE.items(), strict=False):
            if said in section:
                total += bonus
                break
    return total


def _score(term, mode, sections) -> float:
    title, lead, often, rest, only_parts = sections
    needles = term.needles(mode)
    best = max(
        (
            weight * factor
            for weight, section in ((TITLE, title), (LEAD, lead), (OFTEN, often), (REST, rest))
            for needle, factor in needles
            if needle in section
        ),
        default=0.0,
    )
    # What stands in none of these was found in the body.
    if best <= REST and not any(needle in rest for needle, _factor in needles):
        inside = mode == WHOLE and needles[0][0] in only_parts
        best = BODY * (INSIDE_A_COMPOUND if inside else 1.0)
    return best
