"""The import page: nothing is stored before it is confirmed, what was corrected is kept."""

import re
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from contacts.models import ContactPerson
from pressreleases.demo import source as demo_source
from pressreleases.models import (
    AnnualReport,
    Edition,
    Event,
    ImportedSource,
    PressRelease,
)
from tests.corpus.cases import document, p
from tests.factories import make_contact, make_release, put_out

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]

PAGE = reverse("admin:pressreleases_pressrelease_import")
SEED = demo_source.FILE.read_text(encoding="utf-8")
ENGLISH = (
    "Press release\n\nThe title in English\n\nThe lead is here, and it is long enough for one.\n\n"
    "And this is the body of the text."
)


def into(release) -> str:
    return reverse("admin:pressreleases_pressrelease_import_into", args=[release.pk])


def read(client, address=PAGE, **given):
    return client.post(address, {"step": "read", "pasted": "", **given})


def fields_of(response) -> dict:
    """The second step's fields as the browser would send them."""
    html = response.content.decode()
    form = html[html.index('class="import"') :]
    fields = {"step": "create"}
    for tag in re.findall(r"<input[^>]*>", form):
        name = re.search(r'name="([^"]+)"', tag)
        value = re.search(r'value="([^"]*)"', tag)
        kind = re.search(r'type="([^"]+)"', tag)[1]
        if name and (kind not in ("checkbox", "radio") or " checked" in tag):
            missing = "on" if kind == "checkbox" else ""
            fields[name[1]] = unescape(value[1]) if value else missing
    for name, words in re.findall(
        r'<textarea[^>]*name="([^"]+)"[^>]*>(.*?)</textarea>', form, re.S
    ):
        fields[name] = unescape(words.removeprefix("\r\n").removeprefix("\n"))
    for name, options in re.findall(r'<select[^>]*name="([^"]+)".*?>(.*?)</select>', form, re.S):
        chosen = re.search(r'value="([^"]*)" selected', options)
        fields[name] = chosen[1] if chosen else ""
    return fields


def errors_of(response) -> str:
    html = response.content.decode()
    return " ".join(re.sub(r"<[^>]+>", " ", html[html.index("errornote") :][:3000]).split())


def test_nothing_is_stored_by_reading(author, at_desk):
    response = read(at_desk(author), pasted=SEED)

    assert response.status_code == 200
    assert not PressRelease.objects.exists()
    assert not ImportedSource.objects.exists()
    html = response.content.decode()
    assert "Grunden lagd för rätt stöd i sunda offentliga affärer" in html
    assert "Det står inget publiceringsdatum." in html
    assert "etikett utan värde" in html


def test_source_becomes_a_draft_as_it_stands(author, at_desk):
    client = at_desk(author)
    response = client.post(PAGE, fields_of(read(client, pasted=SEED)))

    release = PressRelease.objects.get()
    assert response.headers["Location"] == reverse(
        "admin:pressreleases_pressrelease_change", args=[release.pk]
    )
    demo = demo_source.swedish()
    assert (release.title_sv, release.lead_sv) == (demo.title, demo.lead)
    assert release.body_sv.startswith(demo.body)
    assert release.body_sv.count("<li>") == 9
    assert [c.name for c in release.contacts.order_by("release_contacts__order")] == [
        "Inger Ek",
        "Åsa Olsson",
    ]
    assert ContactPerson.objects.get(name="Åsa Olsson").mobile_e164 == "+46765021799"
    assert release.status == "draft"
    assert not Edition.objects.exists()
    event = Event.objects.get()
    assert (event.step, event.user, event.step_label) == ("import", author, "Importerat")


def test_highlights_can_go_to_the_annual_report(author, at_desk):
    client = at_desk(author)
    fields = fields_of(read(client, pasted=SEED))
    assert fields["report_year"] == "2017"

    client.post(PAGE, {**fields, "highlights_to": "report"})

    report = AnnualReport.objects.get(year=2017)
    release = PressRelease.objects.get()
    assert release.report == report
    assert release.body_sv == demo_source.swedish().body
    assert report.heading_sv == demo_source.heading()
    assert [h.sentence_sv for h in report.highlights.all()] == demo_source.highlight_sentences()
    assert [h.figure for h in report.highlights.all()][:4] == ["5", "11", "23", "235"]


def test_what_was_corrected_is_what_is_created(author, at_desk):
    client = at_desk(author)
    fields = fields_of(read(client, pasted=SEED))
    changes = {
        "title": "Rättad rubrik",
        "kind": "news",
        "body": "<p>Rättad text.</p><script>alert(1)</script>",
        "h-0-keep": "",
        "h-1-sentence": "12 rapporter, rättat.",
        "h-1-figure": "12",
        "p-1-keep": "",
        "p-0-title": "tf generaldirektör",
    }
    wanted = {k: v for k, v in {**fields, **changes}.items() if v != ""}

    client.post(PAGE, wanted)

    release = PressRelease.objects.get()
    assert (release.title_sv, release.kind) == ("Rättad rubrik", "news")
    assert release.body_sv.startswith("<p>Rättad text.</p>")
    assert "script" not in release.body_sv
    assert "5 vägledningar" not in release.body_sv
    assert "12 rapporter, rättat." in release.body_sv
    assert [(c.name, c.title_sv) for c in release.contacts.all()] == [
        ("Inger Ek", "tf generaldirektör")
    ]


def test_what_was_typed_is_kept_when_something_is_wrong(author, at_desk):
    client = at_desk(author)
    fields = fields_of(read(client, pasted=SEED))
    changes = {
        "title": "Min rättade rubrik",
        "h-0-figure": "999",
        "p-0-phone": "inget nummer",
        "slug": "Inte Bra",
    }

    response = client.post(PAGE, {**fields, **changes})

    html = response.content.decode()
    assert response.status_code == 409
    assert not PressRelease.objects.exists()
    assert "Inget har importerats. Det du har skrivit finns kvar här." in html
    assert "Min rättade rubrik" in html
    assert 'value="inget nummer"' in html
    assert "Den här siffran står inte i meningen." in html
    assert "”inget nummer” är inte ett telefonnummer" in html
    again = fields_of(response)
    assert again["title"] == "Min rättade rubrik"
    assert again["shown"].split() == fields["shown"].split()
    client.post(PAGE, {**again, "h-0-figure": "5", "p-0-phone": "08-586 217 85", "slug": ""})
    assert PressRelease.objects.get().title_sv == "Min rättade rubrik"


def test_person_on_record_is_chosen(author, at_desk):
    known = make_contact(name="Inger Ek", phone="08-586 217 85")
    client = at_desk(author)
    fields = fields_of(read(client, pasted=SEED))
    assert fields["p-0-existing"] == str(known.pk)

    client.post(PAGE, fields)

    assert ContactPerson.objects.filter(name="Inger Ek").get() == known
    assert known.releases.count() == 1


def test_same_text_is_not_imported_twice(author, at_desk):
    client = at_desk(author)
    fields = fields_of(read(client, pasted=SEED))
    client.post(PAGE, fields)

    assert "Just den här texten har importerats förut." in errors_of(read(client, pasted=SEED))
    assert "Just den här texten har importerats förut." in errors_of(client.post(PAGE, fields))
    assert PressRelease.objects.count() == 1
    assert ContactPerson.objects.count() == 2


def test_english_comes_into_the_same_release(author, at_desk, release):
    release.title_en = release.lead_en = release.body_en = ""
    release.save()
    client = at_desk(author)

    client.post(into(release), fields_of(read(client, into(release), pasted=ENGLISH)))

    after = PressRelease.objects.get()
    assert (after.title_en, after.title_sv) == ("The title in English", release.title_sv)
    assert after.body_en == "<p>And this is the body of the text.</p>"
    assert after.revision > release.revision
    assert [event.step for event in Event.objects.all()] == ["import"]


def test_text_that_is_there_is_not_overwritten(author, at_desk, release):
    client = at_desk(author)

    response = client.post(into(release), fields_of(read(client, into(release), pasted=ENGLISH)))

    assert "har redan en text på det språket" in errors_of(response)
    assert PressRelease.objects.get().title_en == release.title_en


def test_colleague_who_saved_first_is_not_overwritten(author, at_desk, release):
    PressRelease.objects.update(title_en="", lead_en="", body_en="")
    client = at_desk(author)
    fields = fields_of(read(client, into(release), pasted=ENGLISH))
    PressRelease.objects.update(revision=release.revision + 1)

    response = client.post(into(release), fields)

    assert "Någon har ändrat pressmeddelandet" in errors_of(response)
    assert not PressRelease.objects.get().title_en


def test_public_text_stays_as_it_was_when_the_other_language_comes(author, at_desk, reader):
    release = make_release(title_en="", lead_en="", body_en="")
    (edition,) = put_out(release, languages=["sv"])
    PressRelease.objects.update(status="published")
    before = reader.get(f"/aktuellt/{edition.slug}/").content
    client = at_desk(author)

    client.post(into(release), fields_of(read(client, into(release), pasted=ENGLISH)))

    assert PressRelease.objects.get().title_en == "The title in English"
    assert PressRelease.objects.get().status == "draft"
    assert reader.get(f"/aktuellt/{edition.slug}/").content == before


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("text.txt", ENGLISH.encode()),
        ("text.html", b"<h1>The title in English</h1><p>The lead is here for all of us.</p>"),
        (
            "text.docx",
            document(p("The title in English", "Rubrik1"), p("The lead is here.")),
        ),
    ],
)
def test_file_of_each_kind_is_read(author, at_desk, name, data):
    response = read(at_desk(author), file=SimpleUploadedFile(name, data))

    assert response.status_code == 200
    assert fields_of(response)["title"] == "The title in English"


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({}, "Klistra in en text eller välj en fil."),
        ({"pasted": " \n"}, "Klistra in en text eller välj en fil."),
        (
            {"pasted": "Text", "file": SimpleUploadedFile("a.txt", b"Text")},
            "Klistra in en text eller välj en fil, inte båda.",
        ),
        ({"file": SimpleUploadedFile("a.pdf", b"%PDF-1.7")}, "PDF-filer går inte att läsa."),
        ({"file": SimpleUploadedFile("a.docx", b"PK\x03\x04")}, "Worddokumentet är skadat."),
        ({"file": SimpleUploadedFile("a.txt", b"\x00\x01" * 500)}, "Det är ingen text."),
        ({"file": SimpleUploadedFile("a.txt", b"")}, "Det finns ingen text i den."),
        ({"pasted": "ord " * 90_000}, "Texten är längre än ett pressmeddelande kan vara."),
    ],
)
def test_what_cannot_be_imported_is_refused_with_a_sentence(author, at_desk, given, sentence):
    for value in given.values():
        if hasattr(value, "seek"):
            value.seek(0)

    response = read(at_desk(author), **given)

    assert response.status_code == 409
    assert sentence in response.content.decode()
    assert not PressRelease.objects.exists()


def test_file_that_is_too_large_is_refused(author, at_desk):
    file = SimpleUploadedFile("a.txt", b"a" * (10 * 1024 * 1024 + 1))

    response = read(at_desk(author), file=file)

    assert "Filen är större än 10 MB." in response.content.decode()


@pytest.mark.parametrize("hostile", ["", "x", "a:b:c", "\x00", "a" * 9000])
def test_second_step_with_a_forged_source_is_refused(author, at_desk, hostile):
    response = at_desk(author).post(PAGE, {"step": "create", "read": hostile, "title": "x"})

    assert response.status_code == 409
    assert "Sidan var för gammal. Importera texten igen." in response.content.decode()
    assert not PressRelease.objects.exists()


def test_nothing_active_reaches_the_page(author, at_desk):
    hostile = '<h1>Rubrik</h1><p>Ingress <a href="javascript:alert(1)">x</a> är här.</p>'
    hostile += "<p>&lt;script&gt;alert(2)&lt;/script&gt; </textarea><script>alert(3)</script></p>"

    html = read(
        at_desk(author), file=SimpleUploadedFile("a.html", hostile.encode())
    ).content.decode()

    assert "<script>alert" not in html
    assert 'href="javascript' not in html
    assert "&lt;script&gt;alert(2)" in html


def test_page_is_for_those_who_may_add_releases(outsider, at_desk, reader, release):
    client = at_desk(outsider)

    for address in (PAGE, into(release)):
        assert client.get(address).status_code == 403
        assert client.post(address, {"step": "read", "pasted": SEED}).status_code == 403
        assert reader.get(address).status_code == 302
    assert at_desk(outsider).post(PAGE, {"step": "create"}).status_code == 403


def test_missing_or_locked_release_takes_no_language(author, at_desk, release):
    PressRelease.objects.update(status="scheduled")
    put_out(release, at=release.created_at.replace(year=2090))
    client = at_desk(author)

    assert client.get(into(release)).status_code == 403
    assert client.get(PAGE.replace("importera", "999999/importera")).status_code == 404


def test_ways_to_the_page_are_shown(author, at_desk, release):
    client = at_desk(author)

    assert PAGE in client.get(reverse("admin:index")).content.decode()
    changelist = reverse("admin:pressreleases_pressrelease_changelist")
    assert PAGE in client.get(changelist).content.decode()
    form = reverse("admin:pressreleases_pressrelease_change", args=[release.pk])
    assert into(release) in client.get(form).content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_number_of_queries_of_the_page_is_constant(
    author, at_desk, django_assert_num_queries, count
):
    client = at_desk(author)
    people = "".join(f"Kim Prov{'abc'[n]}, chef, 08-465 004 1{n}\n" for n in range(count))
    text = f"Rubriken\n\nIngressen står här och är lång nog.\n\nText.\n\nKontakt:\n{people}"
    read(client, pasted=text)

    with django_assert_num_queries(9):
        read(client, pasted=text)
