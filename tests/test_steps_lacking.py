"""What is missing or cannot be, on every step and in every field: said in the editor's language.

And whatever was typed stands in the form that comes back.
"""

from html import unescape

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext

from pressreleases.models import PressRelease
from pressreleases.proposals import language_name
from tests.factories import approve, make_release, put_out, seen
from tests.steps import DAY, everything

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]

#: Everything that can be typed or chosen on the page; words that stand nowhere else.
TYPED = {
    "return_note": "Ordet retur å",
    "urgent_note": "Ordet bråttom ä",
    "note_sv": "Ordet notis ö",
    "note_en": "The word note",
    "reason_sv": "Ordet skäl é",
    "reason_en": "The word reason",
    "starts_at": "2027-06-01T08:00:01",
}
CHOSEN = {"languages": ["sv", "en"], "change": "major", "notice": "gone"}

REASON = "Write a reason. It is kept on record."
CHOOSE_LANGUAGE = "Choose at least one language to publish."
CHOOSE_CHANGE = "Say whether the change is one of language or of content."
WHAT_HAS_CHANGED = "Write in %(language)s what has changed. Readers will see it."
WHY = "Write in %(language)s why. Readers will see it."
WRITE_AS = "Write date and time as 2027-02-22T08:00."

_GOING_OUT = [
    ("languages", [], CHOOSE_LANGUAGE),
    ("change", "", CHOOSE_CHANGE),
    ("note_sv", " ", WHAT_HAS_CHANGED),
    ("note_en", "", WHAT_HAS_CHANGED),
]
_TIMES = [("starts_at", "", "Say when the text is to become public."), ("starts_at", "x", WRITE_AS)]
#: (status, step, field, what is sent in it, what is said)
CASES = [
    ("in_review", "return", "return_note", "", REASON),
    ("approved", "return", "return_note", " \n ", REASON),
    ("draft", "publish_urgently", "urgent_note", " ", REASON),
    *(("returned", "publish_urgently", *case) for case in _GOING_OUT),
    *(("approved", "publish", *case) for case in _GOING_OUT),
    *(("approved", "schedule", *case) for case in _GOING_OUT + _TIMES),
    *(("scheduled", "reschedule", *case) for case in _TIMES),
    ("published", "withdraw", "notice", "", "Choose what is to stand in its place."),
    ("scheduled", "withdraw", "notice", "moved", "Choose the text that takes over."),
    ("draft", "withdraw", "reason_sv", "", WHY),
    ("approved", "withdraw", "reason_en", "  ", WHY),
]


def in_status(status) -> PressRelease:
    """Public, changed since, and with a schedule where the status says so."""
    release = make_release()
    put_out(release, at=timezone.now() - DAY)
    release.title_sv, release.title_en = "Ny rubrik", "New title"
    release.save()
    if status == "scheduled":
        put_out(release, at=timezone.now() + DAY)
    approve(release)
    PressRelease.objects.filter(pk=release.pk).update(status=status)
    release.refresh_from_db()
    return release


def post(desk, release, step, language, **changes):
    desk.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    hashes = {f"seen_{code}": value for code, value in seen(release).items()}
    sent = {"step": step, "seen_revision": release.revision, **hashes, **TYPED, **CHOSEN}
    page = reverse("admin:pressreleases_pressrelease_publish", args=[release.pk])
    answer = desk.post(page, sent | changes)
    return answer.status_code, unescape(answer.content.decode())


def assert_kept(page, changes):
    """Every field on the page holds what was sent in it."""
    kept = 0
    for name, value in (TYPED | CHOSEN | changes).items():
        if f'name="{name}"' not in page:
            continue
        if name in CHOSEN:
            for each in value if isinstance(value, list) else [value]:
                field = page.partition(f'name="{name}" value="{each}"')[2]
                assert not each or "checked" in field[: field.index(">")], name
        elif name == "starts_at":
            assert not value or f'value="{value}"' in page
        else:
            assert f"\n{value}</textarea>" in page, name
        kept += 1
    return kept


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(("status", "step", "field", "value", "sentence"), CASES)
def test_what_is_lacking_is_said_and_what_was_typed_is_kept(
    publisher, at_desk, status, step, field, value, sentence, language
):
    release = in_status(status)
    before = everything()

    code, page = post(at_desk(publisher), release, step, language, **{field: value})

    with translation.override(language):
        said = gettext(sentence)
        about = language_name("en" if field.endswith("_en") else "sv")
    assert (said == sentence) == (language == "en")
    assert code == 409
    assert said % {"language": about} in page
    assert f'name="{field}"' in page
    assert assert_kept(page, {field: value}) >= 3
    assert everything() == before


@pytest.mark.parametrize(
    ("language", "words"), [("sv", "tecken (den har 2001)"), ("en", "characters (it has 2001)")]
)
@pytest.mark.parametrize(
    ("status", "step", "field", "label"),
    [
        ("in_review", "return", "return_note", "What is to be mended?"),
        ("draft", "publish_urgently", "urgent_note", "Why can it not wait for a second person?"),
        ("approved", "publish", "note_sv", "What has changed, in %(language)s"),
        ("published", "withdraw", "reason_en", "Why, in %(language)s"),
    ],
)
def test_what_is_too_long_is_said_by_the_name_of_its_field(
    publisher, at_desk, status, step, field, label, language, words
):
    release, long = in_status(status), "å" * 2001

    code, page = post(at_desk(publisher), release, step, language, **{field: long})

    with translation.override(language):
        about = language_name("en" if field.endswith("_en") else "sv")
        name = gettext(label) % {"language": about}
    assert code == 409
    assert f'<li><a href="#id_{field}">{name}: ' in page
    assert words in page
    assert f"\n{long}</textarea>" in page


@pytest.mark.parametrize("field", sorted(set(TYPED) | set(CHOSEN) | {"seen_revision", "later"}))
@pytest.mark.parametrize("value", ["\x00", "å" * 10_000, "-1", "\r\n", "<b>&"])
def test_odd_values_in_any_field_are_refused_in_a_sentence(publisher, at_desk, field, value):
    release = in_status("draft")
    before = everything()

    code, page = post(at_desk(publisher), release, "publish", "sv", **{field: value})

    assert code == 409
    assert "Inget har gjorts." in page
    assert everything() == before
