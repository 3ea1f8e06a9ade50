"""The words of pictures belong to the text: a new Swedish caption makes the English outdated."""

from html import unescape
from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection
from django.urls import reverse

from pressreleases import vouching
from pressreleases.models import PressRelease, Translation
from tests.factories import make_release
from tests.files import rows
from tests.steps import take

pytestmark = pytest.mark.django_db


@pytest.fixture
def picture():
    return rows.make_picture()


@pytest.fixture
def approved(author, publisher, picture) -> PressRelease:
    """Approved in both languages with its picture."""
    release = make_release(changed_by=author)
    rows.illustrate(release, picture)
    take(release, "submit", author)
    take(release, "approve", publisher)
    assert states(release) == ("complete", "complete")
    return release


def states(release) -> tuple[str, str]:
    """The kept states; they must be what the rule says of the texts."""
    kept = Translation.objects.get(release=release)
    view = vouching.look(PressRelease.objects.get(pk=release.pk))
    assert (kept.state_sv, kept.state_en) == (view.swedish, view.english)
    return kept.state_sv, kept.state_en


def say(picture, **words):
    for name, value in words.items():
        setattr(picture, name, value)
    picture.save()


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ({"caption_sv": "En annan bro"}, ("in_progress", "outdated")),
        ({"alt_sv": "En annan bro"}, ("in_progress", "outdated")),
        ({"caption_sv": ""}, ("in_progress", "outdated")),
        ({"is_decorative": True}, ("in_progress", "in_progress")),
        ({"caption_en": "Another bridge"}, ("complete", "in_progress")),
        ({"photographer": "Bo Foto", "focal_x": 3}, ("complete", "complete")),
        ({"caption_sv": "Bron  vid Årsta "}, ("complete", "complete")),
    ],
)
def test_words_decide(approved, picture, words, state):
    say(picture, **words)

    assert states(approved) == state


def test_words_that_are_taken_back_make_the_english_current_again(approved, picture):
    say(picture, caption_sv="En annan bro")
    say(picture, caption_sv="Bron vid Årsta")

    assert states(approved) == ("complete", "complete")


def test_a_picture_that_is_taken_away_takes_its_words_with_it(approved):
    approved.release_pictures.all().delete()

    assert states(approved) == ("complete", "complete")


def test_a_picture_that_comes_to_it_must_be_vouched_for(approved):
    rows.illustrate(approved, rows.make_picture(caption_en="", alt_en=""))

    assert states(approved) == ("in_progress", "outdated")


def test_only_the_releases_with_the_picture_are_concerned(approved, picture, author, publisher):
    other = make_release(changed_by=author)
    rows.illustrate(other, rows.make_picture())
    take(other, "submit", author)
    take(other, "approve", publisher)

    say(picture, caption_sv="En annan bro")

    assert states(other) == ("complete", "complete")


def test_the_page_shows_what_changed_beside_the_english_and_leads_there(
    at_desk, author, approved, picture
):
    say(picture, caption_sv="Bron vid Liljeholmen")

    page = at_desk(author).get(
        reverse("admin:pressreleases_pressrelease_translation", args=[approved.pk])
    )

    text = unescape(page.content.decode())
    assert "Bildtext" in text
    for words in ("Liljeholmen", "Årsta", "The bridge at Årsta"):
        assert words in text
    assert "En bro i dimma" not in text  # which has not changed
    change = reverse("admin:pressreleases_picture_change", args=[picture.pk])
    assert f'href="{change}#id_caption_en"' in text


def test_what_was_approved_before_is_approved_with_its_pictures(approved, picture):
    record = Translation.objects.get(release=approved)
    kept = record.swedish, record.english, record.basis

    def without(text):
        return [pair for pair in text if not pair[0].startswith(("alt:", "caption:"))]

    record.swedish, record.english, record.basis = map(without, kept)
    record.save()
    before = import_module("pressreleases.migrations.0014_found_in_files")

    before.add_words_of_pictures(apps, SimpleNamespace(connection=connection))

    record.refresh_from_db()
    for text, was in zip((record.swedish, record.english, record.basis), kept, strict=True):
        assert sorted(text) == sorted(was)
    assert len(record.english) == len(without(record.english)) + 2
    assert states(approved) == ("complete", "complete")
