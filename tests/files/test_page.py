"""Pictures and documents on the public pages, what is frozen of them, and what they may cost."""

import datetime as dt
import re

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from contacts.models import PressOffice
from pressreleases import checks, publishing
from pressreleases.models import Edition
from tests.factories import make_link, make_office, make_release, make_report, put_out
from tests.files import made, rows

pytestmark = pytest.mark.django_db

AT = dt.datetime(2030, 5, 2, 8, tzinfo=dt.UTC)
_URL = re.compile(r'(?:href|src|srcset)="([^"]*(?:/filer/|/files/)[^"]*)"')


@pytest.fixture(autouse=True)
def a_day_later():
    with time_machine.travel(AT + dt.timedelta(days=1), tick=False):
        yield


@pytest.fixture
def office():
    return make_office()


@pytest.fixture
def release(office):
    report = make_report(highlights=[("5 vägledningar.", "5 guides.", "5")])
    rows.attach(report, rows.make_document(title_sv="Årsredovisning 2017", diary_number="2018-42"))
    release = make_release(report=report)
    rows.illustrate(release, rows.make_picture(content=rows.jpeg(1000, 600)))
    rows.attach(release, rows.make_document(content=made.tagged_pdf(), language="en"))
    return release


def files_in(html: str) -> set[str]:
    """Every address of a file on a page."""
    return {each.split()[0] for found in _URL.findall(html) for each in found.split(",")}


def page(reader, name, language="sv", **kwargs) -> str:
    answer = reader.get(reverse(name, kwargs={"language": language, **kwargs}))
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


def test_a_release_shows_its_pictures(reader, release):
    sv, en = put_out(release)
    sha = sv.images[0]["file"]

    swedish = page(reader, "release", slug=sv.slug)
    english = page(reader, "release", "en", slug=en.slug)

    srcset = ", ".join(f"/filer/{sha}-{width}.avif {width}w" for width in (480, 960, 1000))
    assert f'type="image/avif" srcset="{srcset}"' in swedish
    assert f'src="/filer/{sha}-960.jpg"' in swedish
    assert 'width="1000" height="600" alt="En bro i dimma"' in swedish
    for words in ("Bron vid Årsta", "Foto: Åsa Foto", "Fri att publicera"):
        assert words in swedish
    size = sv.images[0]["full_size"]
    assert f'href="/filer/{sha}-full.jpg" download' in swedish
    assert re.search(r"\(JPG, 1.?000 × 600 bildpunkter, ", swedish)
    assert size > 1000
    assert 'alt="A bridge in fog"' in english
    assert f'href="/en/files/{sha}-full.jpg"' in english
    assert "Photo: Åsa Foto" in english


def test_a_release_lists_its_documents_and_those_of_its_report(reader, release):
    sv, _en = put_out(release)

    html = page(reader, "release", slug=sv.slug)

    part, of_report = sv.file_parts
    assert (part.of_report, of_report.of_report) == (False, True)
    assert f'<a href="/filer/{part.file}.pdf" hreflang="en" download>Rapporten</a>' in html
    assert "Skrivet på engelska." in html
    assert "Anpassat för skärmläsare." in html
    assert "Diarienummer 2018-42." in html
    assert "Inte anpassat för skärmläsare." in html
    asks = "mailto:press@example.se?subject=Tillg%C3%A4nglig%20version%20av"
    assert html.count(asks) == 1


def test_without_an_address_of_the_office_the_contacts_are_named(reader, release):
    PressOffice.objects.update(email="")
    sv, _en = put_out(release)

    html = page(reader, "release", slug=sv.slug)

    assert "mailto:?" not in html
    assert "Fråga presstjänsten</a>" in html


def test_every_file_on_a_page_opens(reader, release):
    sv, en = put_out(release)
    pages = [
        page(reader, "release", slug=sv.slug),
        page(reader, "release", "en", slug=en.slug),
        page(reader, "version", slug=sv.slug, number=1),
        page(reader, "figures_year", year=2017),
    ]

    found = [files_in(html) for html in pages]

    assert [len(each) for each in found] == [9, 9, 9, 1]
    for address in set.union(*found):
        assert reader.get(address).status_code == 200


def test_the_year_in_figures_has_the_reports_documents(reader, release):
    put_out(release)

    html = page(reader, "figures_year", year=2017)
    figures = reader.get(reverse("figures_json", kwargs={"language": "sv"})).json()["figures"]

    sha = release.report.report_documents.get().document.file.sha256
    assert f'<a href="/filer/{sha}.pdf" hreflang="sv" download>Årsredovisning 2017</a>' in html
    assert "Rapporten" not in html
    assert figures[0]["document"] == f"http://testserver/filer/{sha}.pdf"


def test_a_picture_that_says_nothing_has_an_empty_text(reader, release):
    picture = release.release_pictures.get().picture
    picture.is_decorative = True
    picture.save()

    sv, _en = put_out(release)

    assert 'height="600" alt=""' in page(reader, "release", slug=sv.slug)


def test_a_page_without_files_loads_nothing_for_them(reader, office):
    sv, _en = put_out(make_release())

    assert "files.css" not in page(reader, "release", slug=sv.slug)


def test_what_was_frozen_stays_when_the_picture_is_described_anew(reader, release):
    sv, _en = put_out(release, at=AT)
    picture = release.release_pictures.get().picture
    picture.alt_sv = "Något annat"
    picture.save()

    assert "Något annat" not in page(reader, "release", slug=sv.slug)
    prepared = publishing.prepare(release, "sv")
    assert prepared.images[0]["alt"] == "Något annat"
    assert prepared.content_hash != sv.content_hash
    assert publishing.is_changed(prepared, sv)


def test_freezing_twice_gives_the_same_hash(release):
    sv, _en = put_out(release, at=AT)

    assert Edition.objects.get(pk=sv.pk).computed_hash() == sv.content_hash
    assert not publishing.is_changed(publishing.prepare(release, "sv"), sv)


def test_an_older_version_says_what_it_showed_and_shows_what_is_still_public(reader, release):
    first, _en = put_out(release, at=AT)
    gone, stays = release.release_pictures.get().picture, release.release_documents.get()
    release.release_pictures.all().delete()
    release.title_sv = "Ny rubrik"
    put_out(release, languages=["sv"], at=AT + dt.timedelta(hours=1))

    # The English text still holds the picture, so it can still be shown.
    assert len(files_in(page(reader, "version", slug=first.slug, number=1))) == 9
    put_out(release, languages=["en"], at=AT + dt.timedelta(hours=2))
    html = page(reader, "version", slug=first.slug, number=1)

    assert gone.file.sha256 not in html
    assert "Bilden visade:" in html
    assert "En bro i dimma" in html
    assert f"/filer/{stays.document.file.sha256}.pdf" in html


@pytest.mark.parametrize("notice", ["withdrawn", "gone"])
def test_a_withdrawn_text_names_no_file(reader, release, notice):
    sv, en = put_out(release, at=AT)
    for edition in (sv, en):
        publishing.replace_with_notice(
            edition, notice, at=AT + dt.timedelta(hours=1), reason="Fel."
        )

    for name, kwargs in (("release", {}), ("version", {"number": 1})):
        path = reverse(name, kwargs={"language": "sv", "slug": sv.slug, **kwargs})
        html = reader.get(path).content.decode()
        assert files_in(html) == set()
        assert not any(part["file"] in html for part in (*sv.images, *sv.files))


def test_pages_ask_no_more_questions_for_their_files(
    reader, release, office, django_assert_num_queries
):
    for number in (1, 3):
        while release.release_pictures.count() < number:
            rows.illustrate(release, rows.make_picture())
        sv = put_out(release, at=AT + dt.timedelta(hours=number))[0]
        with django_assert_num_queries(3):
            page(reader, "release", slug=sv.slug)


def test_previews_lead_to_files_that_their_readers_can_open(release, author, at_desk):
    link, token = make_link(release, author)
    receiver, editor = Client(), at_desk(author)
    shown = receiver.post(reverse("preview", kwargs={"language": "sv", "token": token}))
    at_the_desk = editor.get(
        reverse("admin:pressreleases_pressrelease_preview", args=[release.pk, "sv"])
    )

    for client, answer, before in (
        (receiver, shown, f"/granska/{token}/filer/"),
        (editor, at_the_desk, "/redaktion/filer/"),
    ):
        found = files_in(answer.content.decode())
        assert len(found) == 9
        for address in found:
            assert address.startswith(before)
            assert client.get(address).status_code == 200
    assert link.openings.count() == 1


# --- what is missing


def sentences(release, language="sv") -> list[str]:
    found = checks.findings(publishing.prepare(release, language))
    return [each.sentence for each in found if each.field in ("images", "files", "report")]


def test_what_a_picture_lacks_is_said_before_publishing(office):
    release = make_release()
    picture = rows.make_picture(alt_en="")
    rows.illustrate(release, picture)

    assert sentences(release) == []
    assert [s[:26] for s in sentences(release, "en")] == ["Bild 1 saknar alternativte"]
    picture.is_decorative = True
    picture.save()
    assert sentences(release, "en") == []
    picture.photographer = ""
    picture.save()
    assert sentences(release) == ["Bild 1 saknar fotograf."]


def test_a_picture_that_is_not_ready_cannot_be_published(office):
    release = make_release()
    picture = rows.make_picture()
    rows.illustrate(release, picture)
    picture.file.renditions.filter(label="full").delete()

    assert [s[:25] for s in sentences(release)] == ["Bild 1 är inte färdig. Vä"]


def test_a_document_that_not_everybody_can_read_is_remarked_on(office):
    release = make_release()
    rows.attach(release, rows.make_document(), rows.make_document(content=made.tagged_pdf()))

    found = checks.findings(publishing.prepare(release, "sv"))

    assert [(f.field, f.blocks) for f in found] == [("files", False)]
