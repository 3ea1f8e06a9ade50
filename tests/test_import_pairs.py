"""The two languages of a release in files of their own, and press services without a name."""

import pytest
from django.utils import timezone

from contacts.models import ContactPerson
from pressreleases import import_pairs
from pressreleases.import_files import Importer
from pressreleases.models import PressRelease, RelatedLink
from tests.corpus.cases import document, p
from tests.factories import make_office

pytestmark = pytest.mark.django_db

SWEDISH = document(
    p("Pressmeddelande 2021-03-03"),
    p("Ny vägledning ska minska matsvinnet", "Rubrik1"),
    p("Provverket lanserar i dag en vägledning. Den har tagits fram för kommuner."),
    p("Vägledningen ska följas upp under nästa år."),
    p("Läs mer", "Rubrik2"),
    p("Vägledningen: https://www.example.se/vagledning"),
    p("Kontakt", "Rubrik2"),
    p("Maja Prov, pressekreterare, 08-465 004 11"),
)
ENGLISH = document(
    p("Press release 3 March 2021"),
    p("New guidance will cut food waste", "Rubrik1"),
    p("The agency launches new guidance today. It was developed for municipalities."),
    p("The guidance will be evaluated next year."),
    p("Read more", "Rubrik2"),
    p("The guidance: https://www.example.se/en/guidance"),
    p("Contact", "Rubrik2"),
    p("Maja Prov, Press Officer, +46 8 465 004 11"),
)


def take(folder, *files):
    importer = Importer(at=timezone.now())
    reports = []
    for path, content in files:
        file = folder / path
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(content)
        reports.append(importer.take(file, path))
    return [report.outcome for report in reports]


@pytest.mark.parametrize(
    ("swedish", "english"),
    [
        ("matsvinn.docx", "matsvinn-en.docx"),
        ("matsvinn_SV.docx", "matsvinn_EN.docx"),
        ("Årets matsvinn (svenska).docx", "Årets matsvinn (English).docx"),
        ("matsvinn sv.docx", "matsvinn.docx"),
        ("sv/matsvinn.docx", "en/matsvinn.docx"),
    ],
)
@pytest.mark.parametrize("swedish_first", [True, False])
def test_word_files_of_both_languages_become_one_release(tmp_path, swedish, english, swedish_first):
    files = [(swedish, SWEDISH), (english, ENGLISH)]

    outcomes = take(tmp_path, *(files if swedish_first else reversed(files)))

    assert outcomes == ["draft", "language_added"]
    release = PressRelease.objects.get()
    assert release.title_sv == "Ny vägledning ska minska matsvinnet"
    assert release.title_en == "New guidance will cut food waste"
    person = release.contacts.get()
    assert (person.title_sv, person.title_en) == ("pressekreterare", "Press Officer")
    link = RelatedLink.objects.get()
    assert link.url_sv == "https://www.example.se/vagledning"
    assert link.url_en == "https://www.example.se/en/guidance"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2019/nyhet.docx", "2020/nyhet-en.docx"),
        ("matsvinn.docx", "matsvinn-ny.docx"),
        ("screen.docx", "scre.docx"),
    ],
)
def test_other_names_make_two_releases(tmp_path, first, second):
    assert take(tmp_path, (first, SWEDISH), (second, ENGLISH)) == ["draft", "draft"]
    assert PressRelease.objects.count() == 2


def test_text_in_the_same_language_is_no_pair(tmp_path):
    other = SWEDISH + b"\x00"  # another file, the same language

    assert take(tmp_path, ("a.docx", SWEDISH), ("a-en.docx", other)) == ["draft", "draft"]


def test_language_that_a_release_has_is_there_already(tmp_path):
    other = ENGLISH + b" "

    outcomes = take(tmp_path, ("a.txt", SWEDISH), ("a-en.txt", ENGLISH), ("a.en.txt", other))

    assert outcomes == ["draft", "language_added", "already_imported"]


def test_language_is_named_by_a_word_of_its_own():
    assert import_pairs.names_language("a-en.docx", "en")
    assert not import_pairs.names_language("gen.docx", "en")
    assert import_pairs.stem("en/Matsvinn_sv.docx") == "Matsvinn"


# --- press services


RELEASE = (
    "Pressmeddelande\n\nRubriken står här\n\nIngressen står här. Den är lång nog för två meningar."
    "\n\nBrödtexten står här.\n\n{}\n"
)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Presskontakt\nTelefon: 08-465 004 10\npress@example.se", "Presskontakt"),
        ("Presstjänst: 08-465 004 10, press@example.se", "Presstjänst"),
        ("För mer information:\n08-465 004 10\npress@example.se", "Presskontakt"),
        ("Pressjour: 08-465 004 10, vardagar 8–17, press@example.se", "Pressjour"),
    ],
)
def test_press_service_is_called_by_the_words_of_its_source(tmp_path, words, name):
    take(tmp_path, ("a.txt", RELEASE.format(words).encode()))

    person = ContactPerson.objects.get()
    assert (person.name, person.phone_e164) == (name, "+46846500410")
    assert person.email == "press@example.se"
    assert "465 004 10" not in PressRelease.objects.get().body_sv


def test_press_service_is_found_again(tmp_path):
    words = "Presskontakt\nTelefon: 08-465 004 10"
    take(tmp_path, ("a.txt", RELEASE.format(words).encode()))

    take(tmp_path, ("b.txt", RELEASE.format(words).replace("Rubriken", "Titeln").encode()))

    assert ContactPerson.objects.get().releases.count() == 2


def test_own_press_office_becomes_no_contact(tmp_path):
    make_office(phone="08-465 004 10", email="press@example.se")

    take(tmp_path, ("a.txt", RELEASE.format("Presskontakt\nTelefon: 08-465 004 10").encode()))

    assert not ContactPerson.objects.exists()
    assert PressRelease.objects.get().title_sv == "Rubriken står här"


def test_lone_number_that_nothing_names_stays_in_the_text(tmp_path):
    take(tmp_path, ("a.txt", RELEASE.format("Mer information:\n08-465 004 10").encode()))

    assert not ContactPerson.objects.exists()
    assert "08-465 004 10" in PressRelease.objects.get().body_sv
