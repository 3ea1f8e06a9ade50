"""Every text of the site and the admin is translated into Swedish."""

import shutil

import pytest
from babel.messages import pofile

from tests import messages


@pytest.fixture
def copied_po(tmp_path):
    shutil.copytree(messages.PO.parent, tmp_path, dirs_exist_ok=True)
    return tmp_path / messages.PO.name


def save(catalog, po):
    with po.open("wb") as file:
        pofile.write_po(file, catalog)


def test_every_text_has_a_current_translation():
    assert messages.problems() == []


def test_missing_entry_is_named(copied_po):
    catalog = messages.read(copied_po)
    removed = next(message for message in catalog if message.id)
    catalog.delete(removed.id, removed.context)
    save(catalog, copied_po)

    label = messages.name((removed.context, removed.id))
    assert messages.problems(copied_po) == sorted(
        [f"{label} is not in django.po.", "django.mo is older than django.po."]
    )


def test_empty_fuzzy_and_unused_entries_are_named(copied_po):
    catalog = messages.read(copied_po)
    empty, fuzzy = [message for message in catalog if message.id and not message.pluralizable][:2]
    empty.string = ""
    fuzzy.flags.add("fuzzy")
    catalog.add("Nobody says this", "Ingen säger detta")
    save(catalog, copied_po)

    assert messages.problems(copied_po) == sorted(
        [
            f"{messages.name((empty.context, empty.id))} has no translation.",
            f"{messages.name((fuzzy.context, fuzzy.id))} is marked fuzzy.",
            "“Nobody says this” is no longer used.",
            "django.mo is older than django.po.",
        ]
    )
