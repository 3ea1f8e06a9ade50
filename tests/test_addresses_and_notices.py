"""The address that publishing settles, and the tombstones that take a text's place."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from pressreleases import publishing, text
from pressreleases.models import Edition, PressRelease
from pressreleases.models.subjects import address_part
from tests.factories import make_release, make_report, make_subject, put_out

pytestmark = pytest.mark.django_db

AT = dt.datetime(2018, 2, 22, 7, tzinfo=dt.UTC)
LATER = dt.datetime(2040, 3, 1, 8, 30, tzinfo=dt.UTC)


def addresses():
    return list(Edition.objects.in_language("sv").order_by("pk").values_list("slug", flat=True))


def test_address_is_frozen_at_first_publication():
    release = make_release(title_sv="Grunden är lagd", title_en="The ground is laid")
    put_out(release, at=AT)
    release.title_sv = "En helt annan rubrik"
    release.save()
    put_out(release, languages=["sv"], at=LATER)

    assert addresses() == ["grunden-ar-lagd", "grunden-ar-lagd"]
    stored = PressRelease.objects.get()
    assert (stored.slug_sv, stored.slug_en) == ("grunden-ar-lagd", "the-ground-is-laid")


def test_changed_address_keeps_the_old_one_for_the_release():
    release = make_release(slug_sv="gammal")
    put_out(release, languages=["sv"], at=AT)
    release.slug_sv = "ny"
    release.save()
    put_out(release, languages=["sv"], at=LATER)

    other = make_release(title_sv="Gammal")
    assert addresses() == ["gammal", "ny"]
    assert other.free_slug("sv") == "gammal-2"
    other.slug_sv = "gammal"
    with pytest.raises(ValidationError) as error:
        other.clean()
    assert list(error.value.message_dict) == ["slug_sv"]


@pytest.mark.parametrize("title", ["Samma rubrik", "x" * 99, "y" * 91 + "-" + "z" * 8, "ord " * 40])
def test_same_title_gives_addresses_of_their_own(title):
    for _ in range(4):
        put_out(make_release(title_sv=title), languages=["sv"], at=AT)

    found = addresses()
    stem = text.slug_from(title)
    assert found[0] == stem
    assert [slug.rpartition("-")[2] for slug in found[1:]] == ["2", "3", "4"]
    for slug in found:
        address_part(slug)
        assert len(slug) <= text.SLUG_LENGTH


def test_title_without_letters_is_addressed_by_its_kind():
    for _ in range(2):
        put_out(make_release(title_sv="🎉🎉"), languages=["sv"], at=AT)

    assert addresses() == ["press-release", "press-release-2"]


# --- tombstones


def content(edition):
    names = (
        *("title", "slug", "kind", "lead", "body", "contact_heading", "highlights_heading"),
        *("report_year", "report_title", "report_document_url", "highlights", "contacts"),
        *("links", "subjects"),
    )
    return {name: getattr(edition, name) for name in names if getattr(edition, name)}


@pytest.fixture
def live():
    release = make_release(
        title_sv="Rubriken",
        contact_heading_sv="Ring:",
        subjects=[make_subject()],
        report=make_report(highlights=[("5 saker.", "5 things.", "5")]),
    )
    [edition] = put_out(release, languages=["sv"], at=AT)
    return edition


def test_withdrawn_text_stays_readable(live, publisher):
    tombstone = publishing.replace_with_notice(
        live, "withdrawn", at=LATER, reason="Felaktigt underlag.", by=publisher
    )

    live.refresh_from_db()
    tombstone.refresh_from_db()
    assert (live.ends_at, live.notice) == (LATER, "")
    assert content(tombstone) == content(live)
    assert (tombstone.notice, tombstone.notice_reason) == ("withdrawn", "Felaktigt underlag.")
    assert (tombstone.number, tombstone.starts_at, tombstone.ends_at) == (2, LATER, None)
    assert (tombstone.first_published_at, tombstone.updated_at) == (AT, LATER)
    assert tombstone.published_by == publisher
    assert tombstone.content_hash == tombstone.computed_hash() != live.content_hash


@pytest.mark.parametrize("notice", ["gone", "moved"])
def test_of_a_text_that_is_gone_or_moved_only_the_title_is_left(live, notice):
    target = make_release() if notice == "moved" else None

    publishing.replace_with_notice(live, notice, at=LATER, reason="Därför.", moved_to=target)

    tombstone = Edition.objects.get(number=2)
    assert content(tombstone) == {
        "title": "Rubriken",
        "slug": "rubriken",
        "kind": "press_release",
    }
    assert (tombstone.moved_to, tombstone.notice_reason) == (target, "Därför.")
    assert Edition.objects.get(number=1).body == "<p>Brödtexten på svenska.</p>"


def test_text_can_come_back_after_a_notice(live):
    publishing.replace_with_notice(live, "gone", at=LATER)
    prepared = publishing.prepare(live.release, "sv")
    assert publishing.is_changed(prepared, Edition.objects.get(number=2))

    [back] = put_out(live.release, languages=["sv"], at=LATER + dt.timedelta(days=1))

    assert (back.number, back.notice, back.first_published_at) == (3, "", AT)
    assert content(back) == content(live)


def test_many_first_editions_get_year_number_and_hash():
    at = dt.datetime(2020, 12, 31, 23, 30, tzinfo=dt.UTC)
    releases = [make_release(), make_release()]
    publishing.insert_many(
        [
            Edition(
                release=release,
                language="sv",
                kind="news",
                slug=f"nyhet-{release.pk}",
                title="Nyhet",
                starts_at=at,
                first_published_at=at,
            )
            for release in releases
        ]
    )

    stored = list(Edition.objects.order_by("pk"))
    assert [edition.release for edition in stored] == releases
    assert {(edition.number, edition.year) for edition in stored} == {(1, 2021)}
    assert all(edition.content_hash == edition.computed_hash() for edition in stored)
