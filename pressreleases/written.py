"""What stands in the release's form, as plain data: to be kept, compared and filled in again.

Works for whatever fields and rows the form has, so that a field added to the form is kept and
compared without a line here. Reads the forms that the admin builds; writes nothing.

A text is {"fields": {name: value}, "rows": {prefix: [row]}}. A value is a string, a bool or a
sorted list of strings; a row is {"id": str, field: value}, in the order in which it is printed.
"""

import hashlib
import json
from collections.abc import Iterable

from django import forms
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from django_prose_editor.fields import ProseEditorFormField

from pressreleases import text

#: What the form carries for itself; nobody wrote it.
TECHNICAL = ("seen_revision", "base", "page")
_HASH_LENGTH = 20


def of(form: forms.ModelForm, formsets: Iterable[forms.BaseFormSet]) -> dict:
    """Returns what stands in the form: what was sent with it, or what it would show."""
    return {
        "fields": {name: _value(form[name]) for name in form.fields if name not in TECHNICAL},
        "rows": {formset.prefix: _rows(formset) for formset in formsets},
    }


def _value(field: forms.BoundField):
    value = field.value()
    if isinstance(field.field, forms.BooleanField):
        return bool(value)
    if value is None and isinstance(field.field, forms.ModelMultipleChoiceField):
        value = []  # the form of a new release says None
    if isinstance(value, (list, tuple)):
        return sorted(_clean(each) for each in value)
    if isinstance(field.field.widget, (forms.DateInput, forms.DateTimeInput, forms.TimeInput)):
        value = field.field.widget.format_value(value)
    value = _clean(value)
    if isinstance(field.field, ProseEditorFormField):
        return text.sanitise(value)
    return value


def _clean(value) -> str:
    """Returns the value as it is stored: browsers send CR LF, and forms cut the ends."""
    if value is None:
        return ""
    return str(value).replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n").strip()


def _rows(formset) -> list[dict]:
    rows = []
    forms_shown = formset.forms if formset.is_bound else formset.initial_forms
    for index, form in enumerate(forms_shown):
        own = {formset._pk_field.name, formset.fk.name, "order", "DELETE"}
        values = {name: _value(form[name]) for name in form.fields if name not in own}
        if _is_removed(form) or not any(values.values()):
            continue
        order = _clean(form["order"].value()) if "order" in form.fields else ""
        place = int(order) if order.isascii() and order.isdigit() and len(order) < 9 else 0
        number = _clean(form[formset._pk_field.name].value())
        rows.append((place, index, {"id": number, **values}))
    return [row for _place, _index, row in sorted(rows, key=lambda each: each[:2])]


def _is_removed(form) -> bool:
    return "DELETE" in form.fields and form.is_bound and bool(form["DELETE"].value())


def fingerprints(written: dict) -> dict:
    """Returns what tells one text from another without being it: {name: hash or list of hashes}.

    The form carries them, so that a later save can tell what was changed since it was opened.
    """
    return {name: _hash(value) for name, value in written["fields"].items()} | {
        prefix: [fingerprint_of_row(row) for row in rows]
        for prefix, rows in written["rows"].items()
    }


def fingerprint_of_row(row: dict) -> str:
    """Returns the hash of a row's content; its number in the database does not count."""
    return _hash({name: value for name, value in row.items() if name != "id"})


def _hash(value) -> str:
    plain = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()[:_HASH_LENGTH]


def read_fingerprints(given: str | None) -> dict:
    """Returns the fingerprints that came with a form; {} when they are not what we sent.

    They decide what is chosen beforehand and nothing else, so nothing depends on their truth.
    """
    try:
        read = json.loads(given or "{}")
    except (ValueError, RecursionError):
        return {}
    if not isinstance(read, dict):
        return {}

    def is_known(value):
        if isinstance(value, list):
            return len(value) <= 2000 and all(isinstance(each, str) for each in value)
        return isinstance(value, str)

    return {name: value for name, value in read.items() if len(name) <= 100 and is_known(value)}


def differing(one: dict, other: dict) -> list[str]:
    """Returns the names of the fields and rows in which two texts differ, in the form's order."""
    first, second = fingerprints(one), fingerprints(other)
    return [name for name in first if first[name] != second.get(name)]


def to_post(written: dict, now: dict, **technical) -> QueryDict:
    """Returns the POST with which a browser would save this text.

    Args:
        written: The text.
        now: The text as it stands in the database, whose rows are changed, removed or added to;
            for a new release a text without rows.
        technical: The fields that nobody wrote, such as `seen_revision`.
    """
    post = MultiValueDict()
    for name, value in written["fields"].items():
        if isinstance(value, bool):
            post.setlist(name, ["on"] if value else [])
        else:
            post.setlist(name, value if isinstance(value, list) else [value])
    for prefix, standing in now["rows"].items():
        _post_rows(post, prefix, written["rows"].get(prefix, []), standing)
    sent = QueryDict(mutable=True)
    for name, values in post.lists():
        if values:
            sent.setlist(name, values)
    for name, value in technical.items():
        sent[name] = value
    return sent


def _post_rows(post, prefix, wanted, standing) -> None:
    """Adds the rows: standing ones that stay in their new order, those that go, then new ones."""
    matched = _matched(wanted, standing)
    places = list(zip(matched, enumerate(wanted, start=1), strict=True))
    stays = [(standing[index]["id"], *row, False) for index, row in places if index is not None]
    goes = [
        (row["id"], index + 1, row, True)
        for index, row in enumerate(standing)
        if index not in matched
    ]
    new = [("", *row, False) for index, row in places if index is None]
    post[f"{prefix}-TOTAL_FORMS"] = str(len(stays) + len(goes) + len(new))
    post[f"{prefix}-INITIAL_FORMS"] = str(len(standing))
    for number, (row_id, place, row, is_removed) in enumerate([*stays, *goes, *new]):
        start = f"{prefix}-{number}-"
        for name, value in row.items():
            values = value if isinstance(value, list) else ["on" if value is True else value]
            post.setlist(start + name, [each for each in values if each is not False])
        post[f"{start}id"], post[f"{start}order"] = row_id, str(place)
        if is_removed:
            post[f"{start}DELETE"] = "on"


def _matched(wanted, standing) -> list[int | None]:
    """Returns for each wanted row which standing row it is: the same content, else the same id.

    Content goes first: contact persons are unique on a release, so a row must not become
    somebody who stands in another row already.
    """
    free = dict(enumerate(standing))
    matched = [None] * len(wanted)
    for same in (
        lambda row, other: fingerprint_of_row(row) == fingerprint_of_row(other),
        lambda row, other: row["id"] and row["id"] == other["id"],
    ):
        for place, row in enumerate(wanted):
            if matched[place] is None:
                found = next((index for index, other in free.items() if same(row, other)), None)
                if found is not None:
                    matched[place] = found
                    del free[found]
    return matched


def fitted(kept, now: dict) -> dict:
    """Returns a kept text with exactly the fields and rows that the form has now.

    What the kept text does not have is left as it stands: the form may be newer than the text.
    """
    fields, rows = (kept.get(part, {}) if isinstance(kept, dict) else {} for part in now)
    return {
        "fields": {name: fields.get(name, value) for name, value in now["fields"].items()},
        "rows": {
            prefix: [{"id": "", **row} for row in rows.get(prefix, standing)]
            for prefix, standing in now["rows"].items()
        },
    }
