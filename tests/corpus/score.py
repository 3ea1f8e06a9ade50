"""Scores the importer on the corpus: python -m tests.corpus.score [-v] [NAME].

For every field it prints precision (how much of what was found is right) and recall (how much of
what is there was found), for ordinary and for hard texts, and for each half of the corpus.
"""

import sys
from collections import defaultdict

from pressreleases.importing import accounting, parse

FIELDS = (
    "language", "kind", "title", "lead", "dates", "quotes", "speakers", "figures", "units",
    "contacts", "titles", "phones", "emails", "links", "boilerplate", "headings", "items",
)  # fmt: skip


def found_in(parsed) -> dict:
    """What was found, field by field, as sets that can be compared."""
    persons = parsed.contacts
    return {
        "language": {parsed.language},
        "kind": {parsed.kind} - {""},
        "title": {parsed.title} - {""},
        "lead": {parsed.lead} - {""},
        "dates": {(d.role, f"{d.date} {d.time}".strip()) for d in parsed.dates},
        "quotes": {quote.text for quote in parsed.quotes},
        "speakers": {(quote.speaker, quote.role) for quote in parsed.quotes},
        "figures": {h.value for h in parsed.highlights if h.value},
        "units": {(h.value, h.unit) for h in parsed.highlights if h.value},
        "contacts": {person.name for person in persons},
        "titles": {(c.name, c.title, c.organisation) for c in persons if c.title or c.organisation},
        "phones": {(c.name, phone.e164) for c in persons for phone in c.phones},
        "emails": {(c.name, email.address) for c in persons for email in c.emails},
        "links": {link.url or link.label for link in parsed.links},
        "boilerplate": {parsed.boilerplate.text} - {""},
        "headings": {block.text for block in parsed.body if block.kind == "heading"},
        "items": {block.text for block in parsed.body if block.kind == "item"},
    }


def expected_of(case) -> dict:
    """What should be found, in the same sets. Long texts may be cut: "first … last"."""
    given = dict(case.expected)
    people = given.pop("people", [])
    quotes = given.pop("said", [])
    highlights = given.pop("counted", [])
    expected = {name: set() for name in FIELDS}
    expected["language"] = {given.pop("language", "sv")}
    for name in ("kind", "title", "lead", "boilerplate"):
        expected[name] = {given.pop(name)} if name in given else set()
    expected["dates"] = set(given.pop("dates", {}).items())
    expected["quotes"] = {words for _speaker, _role, words in quotes}
    expected["speakers"] = {(speaker, role) for speaker, role, _words in quotes}
    expected["figures"] = {value for value, _unit in highlights}
    expected["units"] = set(highlights)
    for name, title, organisation, phones, emails in people:
        expected["contacts"].add(name)
        if title or organisation:
            expected["titles"].add((name, title, organisation))
        expected["phones"] |= {(name, phone) for phone in phones}
        expected["emails"] |= {(name, email) for email in emails}
    for name in ("links", "headings", "items"):
        expected[name] = set(given.pop(name, ()))
    assert not given, f"{case.name}: unknown {sorted(given)}"
    return expected


def is_same(found, expected) -> bool:
    if isinstance(expected, str) and isinstance(found, str) and " … " in expected:
        first, _dots, last = expected.partition(" … ")
        return found.startswith(first) and found.endswith(last)
    return found == expected


def compare(case):
    """Returns (parsed, {field: (right, found, expected)}, the differences)."""
    parsed = parse(case.source)
    found, expected = found_in(parsed), expected_of(case)
    counts, wrong = {}, []
    for name in FIELDS:
        extra, missed = set(found[name]), set(expected[name])
        right = 0
        for each in sorted(expected[name], key=str):
            match = next((f for f in extra if is_same(f, each)), None)
            if match is not None:
                extra.discard(match)
                missed.discard(each)
                right += 1
        counts[name] = (right, len(found[name]), len(expected[name]))
        wrong += [(name, "found", each) for each in extra]
        wrong += [(name, "missed", each) for each in missed]
    for lost in (accounting.missing(case.source, parsed), accounting.unkept(parsed)):
        wrong += [("words", "lost", dict(lost))] if lost else []
    if invented := accounting.invented(case.source, parsed):
        wrong.append(("words", "invented", dict(invented)))
    return parsed, counts, wrong


def totals(cases) -> dict:
    """Returns field → [right, found, expected] over the cases, and "all" for their sum."""
    sums = defaultdict(lambda: [0, 0, 0])
    for case in cases:
        for name, counts in compare(case)[1].items():
            for place, number in enumerate(counts):
                sums[name][place] += number
                sums["all"][place] += number
    return sums


def share(part, whole) -> float:
    return part / whole if whole else 1.0


def table(title, cases) -> str:
    sums = totals(cases)
    lines = [f"{title} ({len(cases)} cases)", f"{'field':<13}{'precision':>10}{'recall':>9}"]
    for name in (*FIELDS, "all"):
        right, found, expected = sums[name]
        if found or expected:
            lines.append(
                f"{name:<13}{share(right, found):>10.1%}{share(right, expected):>9.1%}"
                f"   {right}/{expected}"
            )
    return "\n".join(lines)


def main(arguments):
    from tests.corpus import fifth, fourth, heldout, second, sixth, third, tuned

    sets = {
        "tuned": tuned,
        "held out": heldout,
        "second": second,
        "third": third,
        "fourth": fourth,
        "fifth": fifth,
        "sixth": sixth,
    }
    if "-v" in arguments:
        named = [a for a in arguments if a != "-v"]
        for half in sets.values():
            for case in half.CASES:
                if not named or case.name in named or half.__name__.endswith(named[0]):
                    wrong = compare(case)[2]
                    print(f"{case.name}: {'right' if not wrong else ''}")
                    for field, what, each in wrong:
                        print(f"    {field:<12}{what:<9}{each!r}"[:220])
        return
    for title, half in sets.items():
        print(table(f"{title}, ordinary", [c for c in half.CASES if not c.is_hard]), end="\n\n")
        print(table(f"{title}, hard", [c for c in half.CASES if c.is_hard]), end="\n\n")


if __name__ == "__main__":
    main(sys.argv[1:])
