"""Freezing: what an edition keeps of the working copy, and what each new one does to the last."""

import datetime as dt
import hashlib
import json

import pytest
from django.db import IntegrityError
from django.utils import translation

from pressreleases import publishing
from pressreleases.models import Edition, Indicator, PressRelease, RelatedLink
from pressreleases.models.editions import CONTENT
from tests.factories import make_contact, make_release, make_report, make_subject, put_out

pytestmark = pytest.mark.django_db

AT = dt.datetime(2018, 2, 22, 7, tzinfo=dt.UTC)
# Whoever replaces a public edition does so now or later: the database watches its clock.
LATER = dt.datetime(2040, 3, 1, 8, 30, tzinfo=dt.UTC)
LATEST = dt.datetime(2040, 3, 2, 9, tzinfo=dt.UTC)


@pytest.fixture
def full():
    """A release that has one of everything; what its editions must keep stands in `FROZEN`."""
    inger = make_contact(name="Inger Prov", title_sv="chef", title_en="Head", unit_sv="Staben")
    asa = make_contact(name="Åsa Prov", title_sv="pressekreterare", title_en="")
    report = make_report(
        highlights=[
            ("1 240 tillfällen.", "On 1,240 occasions.", "1240"),
            ("Branschdialoger om mat.", "Dialogues on food.", ""),
        ],
        diary_number="2018-12",
        document_url_sv="https://example.se/rapport.pdf",
    )
    indicator = Indicator.objects.create(pk=7, name_sv="tillfällen", name_en="occasions")
    report.highlights.filter(figure="1240").update(indicator=indicator)
    release = make_release(
        contacts=[asa, inger],
        subjects=[make_subject(slug="b", name_en=""), make_subject(slug="a")],
        kind="statement",
        title_sv=" Rent  vatten\u202e",
        title_en="Clean water",
        body_sv="<p>Ett</p><script>x</script>",
        contact_heading_sv="Ring oss:",
        report=report,
    )
    for order, label in [(2, "Andra"), (1, "Första")]:
        RelatedLink.objects.create(
            release=release, order=order, label_sv=label, url_sv="https://example.se/"
        )
    return release


def test_edition_keeps_every_part_as_it_stood(full):
    asa, inger = (row.person for row in full.release_contacts.order_by("order"))
    first, second = full.subjects.order_by("slug")

    put_out(full, at=AT)

    swedish = Edition.objects.in_language("sv").values().get()
    expected = {
        "release_id": full.pk,
        "language": "sv",
        "number": 1,
        "schema": 1,
        "is_imported": False,
        "kind": "statement",
        "slug": "rent-vatten",
        "title": "Rent vatten",
        "lead": "Ingressen på svenska.",
        "body": "<p>Ett</p>",
        "contact_heading": "Ring oss:",
        "report_year": 2017,
        "report_title": "Årsredovisning 2017",
        "report_diary_number": "2018-12",
        "report_document_url": "https://example.se/rapport.pdf",
        "highlights_heading": "Några exempel från 2017:",
        "highlights": [
            {
                "sentence": "1 240 tillfällen.",
                "written": "1 240",
                "figure": "1240",
                "indicator": 7,
                "indicator_name": "tillfällen",
                "indicator_definition": "",
            },
            {
                "sentence": "Branschdialoger om mat.",
                "written": "",
                "figure": "",
                "indicator": None,
                "indicator_name": "",
                "indicator_definition": "",
            },
        ],
        "contacts": [
            {"person": asa.pk, "name": "Åsa Prov", "title": "pressekreterare", "unit": ""},
            {"person": inger.pk, "name": "Inger Prov", "title": "chef", "unit": "Staben"},
        ],
        "links": [
            {"label": "Första", "url": "https://example.se/"},
            {"label": "Andra", "url": "https://example.se/"},
        ],
        "subjects": [
            {"subject": first.pk, "slug": "a", "name": first.name_sv},
            {"subject": second.pk, "slug": "b", "name": second.name_sv},
        ],
        "images": [],
        "files": [],
        "is_translation": False,
        "starts_at": AT,
        "ends_at": None,
        "first_published_at": AT,
        "updated_at": None,
        "year": 2018,
        "change": "first",
        "change_note": "",
        "notice": "",
        "notice_reason": "",
        "moved_to_id": None,
        "translation_of_id": None,
        "published_by_id": None,
        "approved_by_id": None,
    }
    told_apart = {name: swedish.pop(name) for name in ("id", "created_at", "content_hash")}
    assert swedish == expected
    assert len(told_apart["content_hash"]) == 64


def test_english_edition_keeps_the_english_words_only(full):
    put_out(full, at=AT)

    english = Edition.objects.in_language("en").get()
    assert (english.title, english.slug) == ("Clean water", "clean-water")
    assert [part.written for part in english.highlight_parts] == ["1,240", ""]
    assert [part.indicator_name for part in english.highlight_parts] == ["occasions", ""]
    assert [part.title for part in english.contact_parts] == ["", "Head"]
    assert [part.slug for part in english.subject_parts] == ["a"]
    assert (english.link_parts, english.contact_heading) == ([], "")
    assert english.report_document_url == ""
    assert english.is_translation
    assert english.translation_of == Edition.objects.in_language("sv").get()


def test_english_of_its_own_is_no_translation(release):
    release.en_is_translation = False
    _, english = put_out(release, at=AT)

    assert (english.is_translation, english.translation_of) == (False, None)


def test_english_may_be_a_summary():
    release = make_release(body_en="")
    _, english = put_out(release, at=AT)

    assert (english.lead, english.body) == ("The lead in English.", "")


# --- the hash


def test_hash_is_reproduced_from_the_stored_row(full):
    editions = put_out(full, at=AT)

    for edition in editions:
        row = Edition.objects.values(*CONTENT).get(pk=edition.pk)
        written = json.dumps(row, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        assert edition.content_hash == hashlib.sha256(written.encode()).hexdigest()
        assert edition.content_hash == Edition.objects.get(pk=edition.pk).computed_hash()


def test_hash_never_changes_its_meaning():
    edition = Edition(language="sv", kind="news", slug="a", title="Åäö", body="<p>–</p>")

    assert edition.computed_hash() == (
        "6b20cc01e386bd1bdf958b0040b42e1ae68a40fb92479c6bb867d3c9247a20d5"
    )


def test_hash_covers_the_content_and_nothing_else(full):
    edition, _ = put_out(full, at=AT)
    covered = set()
    for field in Edition._meta.concrete_fields:
        before = getattr(edition, field.attname)
        if isinstance(before, bool):
            after = not before
        elif isinstance(before, list):
            after = [*before, {"ny": 1}]
        elif isinstance(before, dt.datetime):
            after = before + dt.timedelta(1)
        else:
            after = f"{before}x" if isinstance(before, str) else 99
        setattr(edition, field.attname, after)
        if edition.computed_hash() != edition.content_hash and field.name != "content_hash":
            covered.add(field.name)
        setattr(edition, field.attname, before)

    assert covered == set(CONTENT)


# --- one after another


def test_both_languages_go_out_or_none(release, monkeypatch):
    prepare = publishing.prepare

    def failing(release, language, rows):
        if language == "en":
            raise RuntimeError("no power")
        return prepare(release, language, rows)

    monkeypatch.setattr(publishing, "prepare", failing)
    with pytest.raises(RuntimeError):
        put_out(release, at=AT)
    assert (Edition.objects.count(), PressRelease.objects.get().slug_sv) == (0, None)

    monkeypatch.undo()
    put_out(release, languages=["en", "sv"], at=AT)
    assert list(Edition.objects.order_by("pk").values_list("language", flat=True)) == ["sv", "en"]


def test_taken_address_leaves_nothing_half_done(release):
    put_out(make_release(slug_sv="min", slug_en="mine"), at=AT)
    PressRelease.objects.filter(pk=release.pk).update(slug_sv="eget")
    release.slug_sv, release.slug_en = "eget", "mine"

    with pytest.raises(IntegrityError):
        put_out(release, at=AT)

    assert not release.editions.exists()
    assert PressRelease.objects.get(pk=release.pk).slug_en is None


def test_successors_follow_exactly(release, publisher):
    put_out(release, languages=["sv"], at=AT)
    put_out(release, languages=["sv"], at=LATER, change="minor", by=publisher)
    release.title_sv = "En annan rubrik"
    put_out(release, languages=["sv"], at=LATEST, change="major", notes={"sv": "Rättat."})

    names = ("number", "starts_at", "ends_at", "first_published_at", "updated_at", "change")
    first, second, third = Edition.objects.order_by("number")
    assert [tuple(getattr(e, name) for name in names) for e in (first, second, third)] == [
        (1, AT, LATER, AT, None, "first"),
        (2, LATER, LATEST, AT, None, "minor"),
        (3, LATEST, None, AT, LATEST, "major"),
    ]
    assert [e.change_note for e in (first, second, third)] == ["", "", "Rättat."]
    assert [e.year for e in (first, second, third)] == [2018, 2018, 2018]
    assert second.published_by == publisher


def test_minor_change_keeps_the_date_of_the_last_major_one(release):
    put_out(release, languages=["sv"], at=AT)
    put_out(release, languages=["sv"], at=LATER, change="major", notes={"sv": "Rättat."})
    [third] = put_out(release, languages=["sv"], at=LATEST, change="minor")

    assert (third.updated_at, third.change_note) == (LATER, "")


def test_languages_have_versions_of_their_own(release):
    put_out(release, at=AT)
    put_out(release, languages=["en"], at=LATER, change="minor")

    assert sorted(Edition.objects.values_list("language", "number", "ends_at")) == [
        ("en", 1, LATER),
        ("en", 2, None),
        ("sv", 1, None),
    ]


# --- draft of a live release


def test_change_of_the_working_copy_leaves_editions_as_they_are(full):
    put_out(full, at=AT)
    before = list(Edition.objects.order_by("pk").values())

    for field in ("title", "lead", "body"):
        setattr(full, f"{field}_sv", "ändrat")
    full.save()
    full.links.all().delete()
    full.report.highlights.all().delete()
    full.subjects.clear()
    for row in full.release_contacts.all():
        row.person.title_sv = "har slutat"
        row.person.save()
    full.release_contacts.all().delete()

    assert list(Edition.objects.order_by("pk").values()) == before
    assert publishing.is_changed(publishing.prepare(full, "sv"), Edition.objects.get(language="sv"))


@pytest.mark.parametrize(("edited", "session"), [("sv", "en"), ("en", "sv"), ("sv", "sv")])
def test_edit_in_one_language_leaves_the_other_untouched(release, edited, session):
    put_out(release, at=AT)
    with translation.override(session):
        opened = PressRelease.objects.get(pk=release.pk)
        for field in ("title", "lead", "body", "contact_heading"):
            setattr(opened, f"{field}_{edited}", "ändrat")
        opened.save()
        stored = PressRelease.objects.get(pk=release.pk)
        changed = {
            language: publishing.is_changed(
                publishing.prepare(stored, language), stored.editions.get(language=language)
            )
            for language in ("sv", "en")
        }

    other = "en" if edited == "sv" else "sv"
    assert changed == {edited: True, other: False}
    assert stored.in_language("title", edited) == "ändrat"
