"""The newsroom as it stood at a moment: the zip, its page in the admin, its command; the log."""

import csv
import datetime as dt
import hashlib
import io
import json
import zipfile

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone

from pressreleases import archive, workflow
from pressreleases.models import Edition, Event
from pressreleases.models.editions import Notice
from pressreleases.publishing import replace_with_notice
from tests.factories import make_contact, make_office, make_release, make_report, put_out

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]

DAY = dt.timedelta(days=1)
PAGE = reverse("admin:pressreleases_pressrelease_archive")


def unzipped(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert file.testzip() is None
        return {name: file.read(name).decode() for name in file.namelist()}


def zipped(at) -> bytes:
    return b"".join(archive.stream(at, asked_at=timezone.now()))


def made(at) -> dict[str, str]:
    return unzipped(zipped(at))


@pytest.fixture
def history(publisher):
    """Two versions of one text, another that came and was removed, and what is not public."""
    now = timezone.now()
    make_office()
    report = make_report(year=2017, highlights=[("Vi gav ut 11 råd.", "We gave 11 pieces.", "11")])
    first = make_release(title_sv="Första åsikten", title_en="First view", report=report)
    put_out(first, at=now - 9 * DAY, ends_at=now - 5 * DAY)
    first.title_sv = "Andra åsikten"
    first.save()
    put_out(first, at=now - 5 * DAY, languages=["sv"], notes={"sv": "Ändrad åsikt."})
    gone = make_release(title_sv="Hemlig kopia", title_en="Secret copy")
    put_out(gone, at=now - 8 * DAY, languages=["sv"], ends_at=now - 7 * DAY)
    put_out(make_release(title_sv="Kommande kanarie"), at=now + DAY)
    make_release(title_sv="Utkastets kanarie")
    workflow.record(first, "publish", by=publisher, at=now - 9 * DAY, before="approved")
    workflow.record(first, "edit", by=publisher, at=now - 4 * DAY, before="published")
    return now


def test_the_zip_shows_what_was_public_then_and_nothing_else(history):
    then = made(history - 7.5 * DAY)
    later = made(history - DAY)

    assert "Första åsikten" in then["sidor/aktuellt/forsta-asikten/index.html"]
    assert "Hemlig kopia" in then["sidor/aktuellt/index.html"]
    assert "First view" in then["sidor/en/news/first-view/index.html"]
    assert "Vi gav ut 11 råd." in then["sidor/aret-i-siffror/2017/index.html"]
    assert "Andra åsikten" not in "".join(then.values())
    assert "Andra åsikten" in later["sidor/aktuellt/forsta-asikten/index.html"]
    assert "Första åsikten" in later["sidor/aktuellt/forsta-asikten/versioner/1/index.html"]
    assert "Hemlig kopia" not in "".join(
        text for name, text in later.items() if name.startswith("sidor/")
    )
    for files in (then, later):
        assert "kanarie" not in "".join(files.values())


def test_every_file_has_its_checksum_and_the_same_moment_gives_the_same_bytes(history):
    at = history - DAY
    data = zipped(at)
    files = unzipped(data)
    sums = dict(line.split("  ", 1)[::-1] for line in files["SHA256SUMS"].splitlines())

    assert set(sums) == set(files) - {"SHA256SUMS"}
    for name, digest in sums.items():
        assert hashlib.sha256(files[name].encode()).hexdigest() == digest, name
    assert zipped(at) == data


def test_the_data_holds_all_versions_as_they_were_known(history):
    rows = json.loads(made(history - 6 * DAY)["data/versioner.json"])

    known = [(row["title"], row["language"], row["was_public"]) for row in rows]
    assert known == [
        ("First view", "en", True),
        ("Första åsikten", "sv", True),
        ("Hemlig kopia", "sv", False),
    ]
    # The first ended a day later; nobody knew that then.
    assert [row["ends_at"] is None for row in rows] == [True, True, False]
    hashes = dict(Edition.objects.values_list("pk", "content_hash"))
    assert [row["content_hash"] for row in rows] == [hashes[row["id"]] for row in rows]
    assert not {"published_by", "approved_by"} & set(rows[0])


def test_the_log_holds_what_had_been_decided_by_then(history, publisher):
    draft = make_release()
    workflow.record(draft, "submit", by=publisher, at=history - 9 * DAY, before="draft")

    log = made(history - 5 * DAY)["data/logg.csv"]
    rows = list(csv.reader(io.StringIO(log.lstrip("\ufeff")), delimiter=";"))

    assert [row[2:4] for row in rows[1:]] == [["Pia Öberg", "Publicerat"]]
    assert len(made(history)["data/logg.csv"].splitlines()) == 3


def test_addresses_that_led_elsewhere_or_were_gone_are_listed(history, settings):
    target = make_release(title_sv="Målet")
    put_out(target, at=history - 3 * DAY)
    for kind, slug in ((Notice.MOVED, "flyttad"), (Notice.GONE, "borta")):
        release = make_release(slug_sv=slug)
        (edition,) = put_out(release, at=history - 3 * DAY, languages=["sv"])
        at = history - dt.timedelta(seconds=60)
        replace_with_notice(
            edition,
            kind,
            at=at,
            reason="Fel.",
            by=None,
            moved_to=target if kind == Notice.MOVED else None,
        )

    files = made(history)
    lines = dict(line.split(";", 1) for line in files["data/adresser.csv"].splitlines())

    site = settings.SITE_URL
    assert lines[f"{site}/aktuellt/flyttad/"] == "302;/aktuellt/malet/"
    assert lines[f"{site}/aktuellt/borta/"] == "410;sidor/aktuellt/borta/index.html"
    assert lines[f"{site}/"] == "200;sidor/index.html"
    assert "sidor/aktuellt/flyttad/index.html" not in files


def test_links_lead_within_the_zip_or_to_the_site(history, settings):
    files = made(history)
    start = files["sidor/index.html"]

    assert 'href="aktuellt/forsta-asikten/index.html"' in start
    assert 'href="static/css/tokens.css"' in start
    assert "--" in files["sidor/static/css/tokens.css"]
    assert f'href="{settings.SITE_URL}/presskontakt/"' in start
    assert 'href="/' not in start
    assert 'href="../../index.html"' in files["sidor/aktuellt/forsta-asikten/index.html"]


def test_all_pages_of_the_list_are_there():
    now = timezone.now()
    for number in range(41):
        put_out(make_release(), at=now - number * DAY, languages=["sv"])

    files = made(now)

    assert {name for name in files if name.startswith("sidor/aktuellt/index")} == {
        "sidor/aktuellt/index.html",
        "sidor/aktuellt/index-page-2.html",
        "sidor/aktuellt/index-page-3.html",
    }


def test_the_number_of_somebody_who_has_left_is_not_in_an_old_archive():
    now = timezone.now()
    left = timezone.localdate(now - DAY)
    person = make_contact(phone="08-465 004 77", active_until=left)
    put_out(make_release(contacts=[person]), at=now - 9 * DAY)
    stays = make_contact(phone="08-465 004 88")
    put_out(make_release(contacts=[stays]), at=now - 9 * DAY)

    pages = "".join(made(now - 5 * DAY).values())

    assert "465 004 88" in pages
    assert "465 004 77" not in pages
    assert person.name in pages


def test_the_page_gives_the_zip_and_refuses_moments_that_cannot_be(history, at_desk, author):
    desk = at_desk(author)
    clock = timezone.localtime(history - DAY).strftime("%Y-%m-%dT%H:%M:%S")

    answer = desk.get(PAGE, {"clock": clock})
    assert answer["Content-Disposition"].startswith('attachment; filename="pressrum-')
    assert "no-store" in answer["Cache-Control"]
    assert "Andra åsikten" in unzipped(answer.getvalue())["sidor/index.html"]

    assert desk.get(PAGE).status_code == 200
    for wrong, sentence in {
        "2090-01-01T08:00": "inte kommit än",
        "1950-01-01T08:00": "Då var inget publicerat",
        "2026-03-29T02:30": "aldrig 02.30",
        "2025-10-26T02:30": "två gånger",
        "nonsens": "Skriv datum och tid",
        "": "måste fyllas i",
        "0001-01-01T00:00": "",
        "9999-12-31T23:59": "inte kommit än",
        "2018\x00": "",
    }.items():
        answer = desk.get(PAGE, {"clock": wrong})
        assert answer.status_code in (400, 404), wrong
        assert sentence in answer.content.decode(), wrong


def test_a_large_newsroom_is_referred_to_the_command(history, at_desk, author, monkeypatch):
    monkeypatch.setattr("pressreleases.admin.archive.MOST_AT_ONCE", 2)
    clock = timezone.localtime(history - DAY).strftime("%Y-%m-%dT%H:%M:%S")

    answer = at_desk(author).get(PAGE, {"clock": clock})

    assert answer.status_code == 400
    assert "manage.py archive" in answer.content.decode()


def test_outsiders_and_strangers_get_neither_zip_nor_log(history, at_desk, outsider, reader):
    log = reverse("admin:pressreleases_pressrelease_log", args=[Edition.objects.first().release_id])
    for address in (PAGE, log):
        assert at_desk(outsider).get(address).status_code == 403
        assert reader.get(address).status_code == 302


def test_the_command_writes_the_same_file_and_overwrites_nothing(history, tmp_path):
    at = history - DAY
    file = tmp_path / "newsroom.zip"

    call_command("archive", at.isoformat(), to=file, verbosity=0)

    assert unzipped(file.read_bytes()) == made(at)
    with pytest.raises(CommandError, match="exists already"):
        call_command("archive", at.isoformat(), to=file, verbosity=0)
    for wrong in ("2090-01-01", "nonsens", "2025-10-26 02:30", "1950-01-01"):
        with pytest.raises(CommandError):
            call_command("archive", wrong, to=tmp_path / "other.zip", verbosity=0)
    assert [path.name for path in tmp_path.iterdir()] == ["newsroom.zip"]


def test_the_log_of_a_release_opens_as_text_in_a_spreadsheet(release, publisher, at_desk, author):
    note = '=HYPERLINK("http://x")\n; å'
    workflow.record(release, "return", by=publisher, at=timezone.now(), before="draft", note=note)
    address = reverse("admin:pressreleases_pressrelease_log", args=[release.pk])

    answer = at_desk(author).get(address)

    data = answer.getvalue()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))
    assert [len(row) for row in rows] == [8, 8]
    assert rows[1][2:5] == ["Pia Öberg", "Återsänt", "Utkast"]
    assert rows[1][7] == "'" + note
    assert Event.objects.count() == 1
