"""Preview links: what opens, for whom and for how long, and what never leaks through them."""

import datetime as dt
import hashlib

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from pressreleases import masking, previews
from pressreleases.models import (
    Event,
    PressRelease,
    PreviewLink,
    PreviewOpening,
)
from tests.factories import (
    make_contact,
    make_link,
    make_office,
    make_release,
    make_report,
    put_out,
)
from tests.reading import links_of, text_of

pytestmark = pytest.mark.django_db

SECOND = dt.timedelta(seconds=1)
NOON = dt.datetime(2027, 3, 1, 12, tzinfo=dt.UTC)
PATHS = {"sv": "/granska/{}/", "en": "/en/review/{}/"}
CANARIES = ("Hemlighetsrubrik", "Hemlighetsingress", "Hemlighetstext", "Secrettitle")


@pytest.fixture
def secret(db) -> PressRelease:
    return make_release(
        title_sv="Hemlighetsrubrik",
        lead_sv="Hemlighetsingress",
        body_sv="<p>Hemlighetstext</p>",
        title_en="Secrettitle",
    )


def says_nothing(answer) -> bool:
    page = answer.content.decode()
    return not any(canary in page for canary in CANARIES)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_first_page_says_nothing_and_a_press_shows_the_text(reader, secret, author, language):
    make_office()
    link, token = make_link(secret, author, language=language)
    path = PATHS[language].format(token)

    for method in (reader.head, reader.get):
        landing = method(path)
        assert landing.status_code == 200
        assert says_nothing(landing)
        assert link.recipient not in landing.content.decode()
    assert not link.openings.exists()
    shown = reader.post(path)

    page = shown.content.decode()
    assert shown.status_code == 200
    assert secret.in_language("title", language) in page
    assert f'<html lang="{language}"' in page
    assert f"<title>{'UTKAST' if language == 'sv' else 'DRAFT'}: " in page
    other = "Secrettitle" if language == "sv" else "Hemlighetsrubrik"
    assert other not in page
    assert link.openings.count() == 1


@pytest.mark.parametrize("method", ["get", "head", "post"])
@pytest.mark.parametrize("is_dead", [False, True])
def test_nobody_keeps_indexes_or_learns_of_the_address(reader, secret, author, method, is_dead):
    token = "fel" if is_dead else make_link(secret, author)[1]

    answer = getattr(reader, method)(PATHS["sv"].format(token))

    assert answer.status_code == (404 if is_dead else 200)
    assert answer.headers["X-Robots-Tag"] == "noindex, noarchive"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    kept_by = {word.strip() for word in answer.headers["Cache-Control"].split(",")}
    assert kept_by == {"no-store", "private"}
    assert not answer.cookies
    assert "Cookie" not in answer.headers.get("Vary", "")
    assert "ETag" not in answer.headers


def test_a_redirect_and_an_unreadable_request_are_kept_by_nobody_either(reader, secret, author):
    _link, token = make_link(secret, author)

    redirected = reader.get(f"/granska/{token}")
    unreadable = reader.generic("POST", f"/granska/{token}/", b"x", "multipart/form-data; boundary")

    assert redirected.status_code == 301
    assert unreadable.status_code == 400
    for answer in (redirected, unreadable):
        assert "no-store" in answer.headers["Cache-Control"]
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert says_nothing(answer)


@pytest.mark.parametrize("days", previews.DAYS)
@pytest.mark.parametrize(("seconds", "status"), [(-1, 200), (0, 404), (1, 404)])
def test_a_link_works_until_its_very_end(reader, secret, author, days, seconds, status):
    link, token = make_link(secret, author, days=days, at=NOON)
    assert link.expires_at == NOON + dt.timedelta(days=days)

    with time_machine.travel(link.expires_at + seconds * SECOND, tick=False):
        answers = [
            reader.get(PATHS["sv"].format(token)),
            reader.post(PATHS["sv"].format(token)),
            reader.get(PATHS["sv"].format(token) + "tack/"),
        ]

        assert [answer.status_code for answer in answers] == [status] * 3
        assert ("Hemlighetstext" in answers[1].content.decode()) is (status == 200)
        working = PreviewLink.objects.working(timezone.now())
        assert working.exists() is link.is_working(timezone.now()) is (status == 200)


@pytest.mark.parametrize(("seconds", "status"), [(-1, 200), (0, 404), (1, 404)])
def test_a_revoked_link_is_dead_from_that_moment(reader, secret, author, seconds, status):
    link, token = make_link(secret, author, at=NOON)
    moment = NOON + dt.timedelta(hours=1)
    if seconds >= 0:
        previews.revoke(secret, [link], by=author, at=moment)

    with time_machine.travel(moment + seconds * SECOND, tick=False):
        assert reader.post(PATHS["sv"].format(token)).status_code == status


def test_the_longest_link_works_for_thirty_days_and_the_proposed_for_one(secret, author):
    assert max(previews.DAYS) == 30
    assert previews.DAYS[0] == 1
    for days in (0, -1, 31, 2):
        with pytest.raises(ValueError, match="days"):
            make_link(secret, author, days=days)
    assert not PreviewLink.objects.exists()


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_all_links_that_do_not_open_are_answered_alike(reader, author, language, method):
    make_office()
    now = timezone.now()
    other = "en" if language == "sv" else "sv"
    _working, token = make_link(make_release(), author, language=language)
    _expired, expired = make_link(
        make_release(), author, language=language, at=now - dt.timedelta(days=2)
    )
    revoked_link, revoked = make_link(make_release(), author, language=language)
    previews.revoke(revoked_link.release, [revoked_link], by=author, at=now)
    deleted_link, deleted = make_link(make_release(), author, language=language)
    deleted_link.release.delete()
    _foreign, foreign = make_link(make_release(), author, language=other)
    empty = make_release(title_en="", lead_en="", body_en="")
    dead = {
        "expired": expired,
        "revoked": revoked,
        "deleted": deleted,
        "other language": foreign,
        "wrong": "x" * 43,
        "short": token[:-1],
        "long": token + "A",
        "case": token.swapcase(),
        "stored hash": hashlib.sha256(token.encode()).hexdigest(),
        "NUL": token + "%00",
        "slash": f"{token}/x",
        "odd": "%ED%A0%80",
        "10 kB": "å" * 10_000,
        "nothing": "",
    }
    if language == "en":
        dead["no text"] = make_link(empty, author, language="en")[1]

    answers = {}
    for name, each in dead.items():
        path = PATHS[language].format(each).replace("//", "/")
        answers[name] = getattr(reader, method)(path)

    assert getattr(reader, method)(PATHS[language].format(token)).status_code == 200
    first = answers["wrong"]
    assert "presstjänsten" in text_of(first) or "press service" in text_of(first)
    assert f'<html lang="{language}"' in first.content.decode()
    for name, answer in answers.items():
        assert answer.status_code == 404, name
        assert answer.content == first.content, name
        assert set(answer.headers) == set(first.headers), name


def test_a_link_opens_nothing_else(reader, author, at_desk, secret):
    """L12 of the reliability plan: no other release, language, version, file or editor's page."""
    make_office()
    other = make_release(title_sv="Annat utkast")
    put_out(make_release(title_sv="Offentlig"))
    _link, token = make_link(secret, author)
    _other_link, other_token = make_link(other, author)

    shown = reader.post(PATHS["sv"].format(token)).content.decode()
    assert "Hemlighetstext" in shown
    assert "Annat utkast" not in shown
    assert "Annat utkast" in reader.post(PATHS["sv"].format(other_token)).content.decode()
    slug = secret.free_slug("sv")
    closed = [
        f"/aktuellt/{slug}/",
        f"/aktuellt/{slug}/versioner/1/",
        f"/aktuellt/{token}/",
        f"/en/news/{secret.free_slug('en')}/",
        f"/en/review/{token}/",
        f"/granska/{other_token[:20]}{token[20:]}/",
        f"/granska/{token}/versioner/1/",
        f"/granska/{token}/{other.pk}/",
    ]
    for path in closed:
        for query in ("", f"?token={token}", f"?language=en&release={other.pk}"):
            answer = reader.get(path + query)
            assert answer.status_code == 404, path
            assert says_nothing(answer), path
    tampered = reader.post(
        PATHS["sv"].format(token), {"release": other.pk, "language": "en", "pk": other.pk}
    )
    assert "Annat utkast" not in tampered.content.decode()
    assert "Secrettitle" not in tampered.content.decode()
    for name, arguments in [
        ("admin:pressreleases_pressrelease_previews", [secret.pk]),
        ("admin:pressreleases_pressrelease_preview", [secret.pk, "sv"]),
    ]:
        assert reader.get(reverse(name, args=arguments) + f"?token={token}").status_code == 302


def test_posted_text_is_never_shown_as_the_text(reader, author, secret):
    _link, token = make_link(secret, author)

    page = reader.post(PATHS["sv"].format(token), {"title_sv": "Påhitt", "body_sv": "<p>Påhitt"})

    assert "Påhitt" not in page.content.decode()


def test_every_address_on_the_page_opens_and_names_no_token(reader, author):
    make_office()
    report = make_report(highlights=[("5 rapporter", "5 reports", "5")])
    release = make_release(report=report, contacts=[make_contact(), make_contact()])
    first = put_out(release, at=timezone.now() - dt.timedelta(days=1))[0]
    release.title_sv, release.slug_sv = "En ny rubrik", "en-ny-adress"
    release.save()
    draft = make_release(report=make_report(year=2016, highlights=[("7 fall", "7 cases", "7")]))
    for each in (release, draft):
        _link, token = make_link(each, author)

        page = reader.post(PATHS["sv"].format(token))

        inside = {link for link in links_of(page) if link.startswith("/")}
        assert {link: reader.get(link).status_code for link in inside} == dict.fromkeys(inside, 200)
        assert len(inside) >= 5
        assert token not in page.content.decode()
        assert 'rel="canonical"' not in page.content.decode()
        assert "http://" not in page.content.decode().replace("http://www.w3.org", "")
    assert first.slug in str(reader.post(PATHS["sv"].format(make_link(release, author)[1])).content)


def test_a_link_follows_the_text_and_says_so(reader, author, secret):
    _link, token = make_link(secret, author)
    reader.post(PATHS["sv"].format(token))
    secret.title_sv = "Ny rubrik"
    secret.save()

    page = text_of(reader.post(PATHS["sv"].format(token)))

    assert "Ny rubrik" in page
    assert "Hemlighetsrubrik" not in page
    assert "nästa gång du öppnar länken ser du den som den är då" in page


def test_numbers_are_those_of_the_public_page(reader, author):
    make_office()
    person = make_contact(phone="08-465 004 77")
    release = make_release(contacts=[person])
    _link, token = make_link(release, author)

    page = text_of(reader.post(PATHS["sv"].format(token)))

    assert page.count("08-465 004 77") == 2  # on the page, and among the parts to check


def test_the_token_is_stored_as_a_hash_only(secret, author):
    link, token = make_link(secret, author)

    stored = str(PreviewLink.objects.values().get()) + str(list(Event.objects.values()))

    assert token not in stored
    assert link.token_hash == hashlib.sha256(token.encode()).hexdigest()
    assert len(token) >= 43  # 256 bits in base64
    assert make_link(secret, author)[1] != token


def test_openings_are_counted_by_moment_alone_and_not_without_end(
    reader, secret, author, monkeypatch
):
    monkeypatch.setattr(previews, "MOST_OPENINGS", 3)
    _link, token = make_link(secret, author)

    for _time in range(5):
        assert reader.post(PATHS["sv"].format(token)).status_code == 200

    assert PreviewOpening.objects.count() == 3
    assert {field.name for field in PreviewOpening._meta.fields} == {"id", "link", "at"}


def test_no_cookie_is_needed_for_any_press(secret, author):
    """The check against forged requests guards sessions, and here there is none."""
    _link, token = make_link(secret, author)
    strict = Client(enforce_csrf_checks=True)
    sent = {"answer": "correct", "name": "Karin Ek"}

    assert strict.post(PATHS["sv"].format(token)).status_code == 200
    assert strict.post(PATHS["sv"].format(token), sent).status_code == 409
    assert strict.post(PATHS["sv"].format("wrong"), sent).status_code == 404
    assert not strict.cookies


@pytest.mark.parametrize("method", ["put", "delete", "patch", "options", "trace"])
def test_other_methods_are_refused_and_show_nothing(reader, secret, author, method):
    _link, token = make_link(secret, author)

    answer = getattr(reader, method)(PATHS["sv"].format(token))

    assert answer.status_code == 405
    assert says_nothing(answer)


def test_opening_costs_the_same_with_many_links_and_paragraphs(
    reader, author, django_assert_num_queries
):
    make_office()
    release = make_release()
    _link, token = make_link(release, author)
    for count in (1, 3):
        while release.preview_links.count() < count:
            make_link(release, author)
        release.body_sv = "<p>Ett stycke.</p>" * count
        release.save()
        with django_assert_num_queries(17):
            assert reader.post(PATHS["sv"].format(token)).status_code == 200
        with django_assert_num_queries(15):
            assert reader.get(PATHS["sv"].format(token)).status_code == 200
    with django_assert_num_queries(2):  # the link that is not there, and the press office
        assert reader.get(PATHS["sv"].format("wrong")).status_code == 404


def test_a_scheduled_text_can_still_be_shown(reader, secret, author):
    put_out(secret, at=timezone.now() + dt.timedelta(days=1))
    PressRelease.objects.filter(pk=secret.pk).update(status="scheduled")
    _link, token = make_link(PressRelease.objects.get(pk=secret.pk), author)

    assert "Hemlighetstext" in reader.post(PATHS["sv"].format(token)).content.decode()


def test_the_addresses_are_those_that_logs_mask_and_headers_guard():
    paths = [
        reverse(name, kwargs={"language": language, "token": "T" * 43})
        for language in ("sv", "en")
        for name in ("preview", "preview_thanks")
    ]

    assert [masking.is_preview(path) for path in paths] == [True] * 4
    assert not any("T" in masking.mask(path).replace("tack", "") for path in paths)
    assert {p for p in masking.PREFIXES if any(a.startswith(p) for a in paths)} == set(
        masking.PREFIXES
    )
    assert not masking.is_preview("/aktuellt/")
    assert not masking.is_preview("/redaktion/pressreleases/pressrelease/1/granska/sv/")
