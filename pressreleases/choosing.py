"""Two people changed one text: what each changed, what is chosen beforehand, what comes out.

Pure. A text is what `written.of()` returns; the page that asks is in `admin/choice.py`.
"""

from dataclasses import dataclass

from pressreleases import written

SAVED, MINE, BOTH = "saved", "mine", "both"


@dataclass(frozen=True)
class Difference:
    """One field, or one list of rows, in which the saved text and mine differ.

    Attributes:
        name: The field, or the prefix of the rows.
        saved: What is saved.
        mine: What I have written.
        chosen: `SAVED` or `MINE` when only that side has changed it since I opened the form;
            "" when both have, or when nobody knows, so that a person must choose.
        both: For rows that both have changed: the saved ones and mine together, else None.
    """

    name: str
    saved: object
    mine: object
    chosen: str = ""
    both: list | None = None


def differences(base: dict, saved: dict, mine: dict, *, before: dict | None = None) -> list:
    """Returns where the saved text and mine differ, in the order of the form.

    Args:
        base: The fingerprints of the text when I opened it, {} when they are not known.
        saved: The text as it is saved now.
        mine: The text as I wrote it.
        before: When I have chosen already and somebody saved meanwhile:
            {"shown": fingerprints of the saved text that I saw, "choices": {name: choice}}.
    """
    old, new, own = base, written.fingerprints(saved), written.fingerprints(mine)
    found = []
    for name in written.differing(saved, mine):
        both = None
        chosen = _beforehand(old.get(name), new[name], own.get(name))
        if isinstance(new[name], list) and not chosen:
            both = _together(old.get(name), saved["rows"][name], mine["rows"].get(name, []))
        if before:
            chosen = _again(before, name, new[name], chosen, can_be_both=bool(both))
        values = saved["fields"], mine["fields"]
        if isinstance(new[name], list):
            values = saved["rows"], mine["rows"]
        found.append(Difference(name, values[0][name], values[1].get(name, ""), chosen, both))
    return found


def _beforehand(base, saved, mine) -> str:
    if base is None:
        return ""
    if saved == base:
        return MINE
    return SAVED if mine == base else ""


def _again(before, name, saved, chosen, *, can_be_both) -> str:
    """Keeps a choice that was made while what it was made against is still there."""
    choice = before["choices"].get(name, "")
    if choice == SAVED:
        return SAVED  # theirs, then as now
    if choice in (MINE, BOTH):
        still_there = before["shown"].get(name) == saved and (choice != BOTH or can_be_both)
        return choice if still_there else ""
    return chosen


def _together(base, saved: list, mine: list) -> list | None:
    """Returns the saved rows without those I removed, then those I added.

    None when that is what one of us has already.
    """
    old = set(base or ())
    own = {written.fingerprint_of_row(row) for row in mine}
    theirs = {written.fingerprint_of_row(row) for row in saved}
    kept = [
        r for r in saved if (hashed := written.fingerprint_of_row(r)) in own or hashed not in old
    ]
    added = [r for r in mine if (hashed := written.fingerprint_of_row(r)) not in theirs | old]
    joined = kept + added
    numbers = [written.fingerprint_of_row(row) for row in joined]
    one, other = ([written.fingerprint_of_row(row) for row in rows] for rows in (saved, mine))
    return None if numbers in (one, other) else joined


def unanswered(found: list, choices: dict) -> list[str]:
    """Returns the names of the differences for which nothing that is offered was chosen."""
    return [each.name for each in found if choices.get(each.name) not in _offered(each)]


def _offered(difference) -> tuple:
    return (SAVED, MINE) if difference.both is None else (SAVED, MINE, BOTH)


def combine(saved: dict, found: list, choices: dict) -> dict:
    """Returns the saved text with what was chosen in its place."""
    text = {"fields": dict(saved["fields"]), "rows": dict(saved["rows"])}
    for each in found:
        part = text["rows"] if each.name in saved["rows"] else text["fields"]
        part[each.name] = {SAVED: each.saved, MINE: each.mine, BOTH: each.both}[choices[each.name]]
    return text
