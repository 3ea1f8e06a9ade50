"""Importing files: drafts and archived editions, none twice, one broken file stops nothing."""

import datetime as dt
import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone

from contacts.models import ContactPerson
from pressreleases.demo import source
from pressreleases.import_drafts import draft_of
from pressreleases.import_files import Importer, files_in
from pressreleases.import_people import Known
from pressreleases.importing.parsed import Contact, Link, ParsedRelease
from pressreleases.importing.report import json_schema
from pressreleases.models import Edition, Event, ImportedSource, PressRelease
from pressreleases.moments import SWEDEN
from tests.corpus.cases import document, p
from tests.factories import make_contact, make_office, make_release

pytestmark = pytest.mark.django_db

OLD = """Pressmeddelande
{date}

Rubriken från förr {number}

Ingressen från förr, med en mening till. Den stod överst.

Brödtexten från förr.

– Det var bättre förr, säger Otto Exempel, presschef.

Presskontakt
Otto Exempel, presschef, 08-465 004 11
"""


@pytest.fixture
def folder(tmp_path):
    """An archive of three texts, a broken Word document and something that is no release."""
    for number in (1, 2, 3):
        text = OLD.format(number=number, date=f"{number} mars 2015 kl. 09.00")
        (tmp_path / f"text{number}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "trasig.docx").write_bytes(b"PK\x03\x04 trasig")
    (tmp_path / "bild.png").write_bytes(b"\x89PNG")
    return tmp_path


def run(*arguments, **options) -> str:
    out = StringIO()
    call_command("import_releases", *map(str, arguments), stdout=out, **options)
    return out.getvalue()


def test_folder_becomes_drafts_and_says_what_could_not_be_read(folder):
    said = run(folder)

    assert "[##############################] 4 of 4" in said
    assert "3  draft" in said
    assert "1  unreadable" in said
    assert "trasig.docx: The Word document is damaged." in said
    assert PressRelease.objects.count() == 3
    assert Edition.objects.count() == 0
    release = PressRelease.objects.order_by("pk").first()
    assert release.title_sv == "Rubriken från förr 1"
    assert release.lead_sv == "Ingressen från förr, med en mening till. Den stod överst."
    assert release.body_sv == (
        "<p>Brödtexten från förr.</p>\n"
        "<blockquote><p>– Det var bättre förr, säger Otto Exempel, presschef.</p></blockquote>"
    )
    assert release.kind == "press_release"
    assert release.status == "draft"
    assert [person.name for person in release.contacts.all()] == ["Otto Exempel"]
    assert ContactPerson.objects.count() == 1


def test_second_run_imports_nothing(folder):
    run(folder)

    said = run(folder)

    assert "3  already_imported" in said
    assert PressRelease.objects.count() == ImportedSource.objects.count() == 3


def test_same_content_under_another_name_is_not_imported_again(folder):
    run(folder)
    (folder / "kopia.txt").write_bytes((folder / "text1.txt").read_bytes())

    assert "4  already_imported" in run(folder)
    assert PressRelease.objects.count() == 3


def test_changed_file_is_told_and_left_alone(folder):
    run(folder)
    (folder / "text1.txt").write_text("Ny rubrik\n\nHelt ny text står här nu.", encoding="utf-8")

    said = run(folder)

    assert "1  changed" in said
    assert PressRelease.objects.count() == 3


def test_draft_that_is_thrown_away_can_be_imported_again(folder):
    run(folder)
    PressRelease.objects.get(title_sv="Rubriken från förr 2").delete()

    assert "1  draft" in run(folder)


def test_dry_run_writes_nothing(folder, tmp_path_factory):
    reports = tmp_path_factory.mktemp("reports")

    said = run(folder, "--dry-run", "--report", reports)

    assert "3  would_import" in said
    assert not PressRelease.objects.exists()
    assert not ContactPerson.objects.exists()
    assert len(list(reports.glob("*.json"))) == 4


def test_reports_keep_to_the_schema(folder, tmp_path_factory):
    reports = tmp_path_factory.mktemp("reports")
    run(folder, "--report", reports, verbosity=0)
    schema = json_schema()

    read = [json.loads(file.read_text(encoding="utf-8")) for file in sorted(reports.iterdir())]

    assert len(read) == 4
    for report in read:
        assert faults(report, schema, schema["$defs"]) == []
    assert read[0]["parsed"]["quotes"][0]["speaker"] == "Otto Exempel"
    assert read[3]["outcome"] == "unreadable"
    assert read[3]["parsed"] is None


def faults(value, schema, definitions, at="") -> list[str]:
    """What of a value does not keep to a JSON Schema, for the words that ours uses."""
    if "$ref" in schema:
        schema = definitions[schema["$ref"].rpartition("/")[2]]
    if "anyOf" in schema:
        each = [faults(value, one, definitions, at) for one in schema["anyOf"]]
        return [] if [] in each else each[0]
    if "enum" in schema:
        return [] if value in schema["enum"] else [f"{at}: {value!r}"]
    kinds = {"string": str, "integer": int, "boolean": bool, "null": type(None)}
    kinds |= {"array": list, "object": dict}
    if type(value) is not kinds[schema["type"]]:
        return [f"{at}: {value!r} is no {schema['type']}"]
    found = []
    if schema["type"] == "array":
        for number, item in enumerate(value):
            found += faults(item, schema["items"], definitions, f"{at}[{number}]")
    elif schema["type"] == "object":
        found += [f"{at}.{name} is missing" for name in schema["required"] if name not in value]
        for name, item in value.items():
            if name not in schema["properties"]:
                found.append(f"{at}.{name} is unknown")
            else:
                found += faults(item, schema["properties"][name], definitions, f"{at}.{name}")
    return found


def test_checker_of_the_schema_finds_faults():
    schema = json_schema()

    assert "is missing" in faults({}, schema, schema["$defs"])[0]
    assert faults({"$": 1}, schema, schema["$defs"])[-1] == ".$ is unknown"


def test_schema_in_the_file_is_the_one_of_the_code():
    from pressreleases import importing

    file = importing.__path__[0] + "/schema.json"
    with open(file, encoding="utf-8") as stored:
        assert json.load(stored) == json_schema()
    assert json.loads(run("--schema")) == json_schema()


def test_archive_keeps_dates_and_says_when_it_was_recorded(folder, reader):
    before = timezone.now()
    said = run(folder, "--publish-as-archive")

    assert "3  published" in said
    edition = Edition.objects.public().get(title="Rubriken från förr 2")
    assert edition.starts_at == dt.datetime(2015, 3, 2, 9, tzinfo=SWEDEN)
    assert edition.first_published_at == edition.starts_at
    assert edition.year == 2015
    assert edition.is_imported
    assert edition.created_at >= before
    page = reader.get(f"/aktuellt/{edition.slug}/").content.decode()
    assert "2 mars 2015 kl. 09.00" in page
    assert "Texten är hämtad från en tidigare webbplats" in page
    event = Event.objects.get(release=edition.release)
    assert (event.step, event.at >= before) == ("import", True)
    assert event.editions[0]["content_hash"] == edition.content_hash
    row = ImportedSource.objects.get(release=edition.release)
    assert (row.path, row.stated_date) == ("text2.txt", "2015-03-02 09:00")


def test_text_that_was_written_here_says_nothing_of_import(reader):
    from tests.factories import put_out

    release = make_release()
    (edition,) = put_out(release, languages=["sv"])

    assert "tidigare webbplats" not in reader.get(f"/aktuellt/{edition.slug}/").content.decode()


def test_persons_of_an_archive_are_not_taken_to_answer_today(folder):
    run(folder, "--publish-as-archive")

    person = ContactPerson.objects.get(name="Otto Exempel")
    assert person.active_until == dt.date(2015, 3, 1)
    assert not person.is_listed


def test_date_without_a_clock_is_shown_without_one(tmp_path, reader):
    (tmp_path / "a.txt").write_text(OLD.format(number=1, date="2 mars 2015"), encoding="utf-8")

    run(tmp_path, "--publish-as-archive")

    edition = Edition.objects.get()
    page = reader.get(f"/aktuellt/{edition.slug}/").content.decode()
    assert ">2 mars 2015</time>" in page
    assert edition.starts_at == dt.datetime(2015, 3, 2, tzinfo=SWEDEN)


@pytest.mark.parametrize(
    ("date", "reason"),
    [
        ("", "No date of publication is stated"),
        ("31 december 2099", "ahead or under embargo"),
        ("2 mars 2015\nEmbargo till 1 januari 2098", "ahead or under embargo"),
    ],
)
def test_archive_without_a_date_that_has_passed_becomes_a_draft(tmp_path, date, reason):
    (tmp_path / "a.txt").write_text(OLD.format(number=1, date=date), encoding="utf-8")

    said = run(tmp_path, "--publish-as-archive")

    assert "1  draft" in said
    assert reason in said
    assert not Edition.objects.exists()


def test_old_address_is_kept(tmp_path, reader):
    (tmp_path / "sida17.html").write_text(
        '<html lang="sv"><head><link rel="canonical" '
        'href="https://www.example.se/aktuellt/gammal-adress/"></head><body>'
        "<h1>En helt annan rubrik</h1><p>Publicerad 3 april 2012</p><p>Ingressen står här.</p>"
        "<p>Och brödtexten här.</p></body></html>",
        encoding="utf-8",
    )

    run(tmp_path, "--publish-as-archive")

    assert reader.get("/aktuellt/gammal-adress/").status_code == 200
    assert reader.get("/aktuellt/en-helt-annan-rubrik/").status_code == 404


def test_address_that_another_release_has_is_not_taken(tmp_path):
    make_release(slug_sv="upptagen")
    (tmp_path / "upptagen.html").write_text(
        "<h1>Rubriken här</h1><p>Publicerad 2012-04-03</p><p>Ingressen står här.</p>",
        encoding="utf-8",
    )

    run(tmp_path, "--publish-as-archive")

    assert Edition.objects.get().slug == "rubriken-har"


def test_file_in_english_becomes_the_second_language(tmp_path, reader):
    (tmp_path / "nytt.txt").write_text(OLD.format(number=1, date="2 mars 2015"), encoding="utf-8")
    english = (
        "Press release\n3 March 2015\n\nThe title of old\n\nThe lead of the old text in English."
        "\n\nAnd the body that was there with it.\n"
    )
    (tmp_path / "nytt.en.txt").write_text(english, encoding="utf-8")

    said = run(tmp_path, "--publish-as-archive")

    assert "1  language_added" in said
    release = PressRelease.objects.get()
    assert (release.title_sv, release.title_en) == ("Rubriken från förr 1", "The title of old")
    assert {e.language for e in Edition.objects.public()} == {"sv", "en"}
    page = reader.get(
        reverse("release", kwargs={"language": "en", "slug": "the-title-of-old"})
    ).content.decode()
    assert "taken over from an earlier website" in page


def test_person_on_record_is_found_and_not_doubled(folder):
    known = make_contact(name="Otto Exempel", phone="08-465 004 11")

    run(folder)

    assert ContactPerson.objects.get() == known
    assert PressRelease.objects.filter(contacts=known).count() == 3


def test_number_of_the_press_office_makes_no_person(tmp_path):
    make_office(phone="08-465 004 11", email="press@example.se")
    (tmp_path / "a.txt").write_text(
        "Rubriken\n\nIngressen står här och är lång nog.\n\nBrödtext.\n\nKontakt\n"
        "Presstjänsten, 08-465 004 11",
        encoding="utf-8",
    )

    run(tmp_path)

    assert not ContactPerson.objects.exists()


def test_without_new_people_their_words_stay_in_the_text(folder):
    run(folder, "--no-new-people")

    assert not ContactPerson.objects.exists()
    body = PressRelease.objects.first().body_sv
    assert "Otto Exempel, presschef, 08-465 004 11" in body
    assert "Presskontakt" in body


def test_words_that_fit_no_column_stay_in_the_text():
    long = " ".join(["ord"] * 60)
    contact = Contact(name="Maja Prov", title=long, source=f"Maja Prov, {long}")
    link = Link(label=long, url="https://www.example.se/a")
    parsed = ParsedRelease(language="sv", title="Rubrik", links=(link,), contacts=(contact,))

    draft = draft_of(parsed, Known())

    assert (draft.people, draft.links) == ((), ())
    assert draft.body == (
        f"<p>Maja Prov, {long}</p>\n<ul><li><p>{long} https://www.example.se/a</p></li></ul>"
    )


def test_source_document_gives_the_same_as_the_demonstration(tmp_path):
    (tmp_path / "seed.txt").write_bytes(source.FILE.read_bytes())

    run(tmp_path)

    release = PressRelease.objects.get()
    demo = source.swedish()
    assert (release.title_sv, release.lead_sv) == (demo.title, demo.lead)
    assert release.body_sv.startswith(demo.body)
    listed = release.body_sv.removeprefix(demo.body)
    assert listed.count("<li>") == 9
    assert release.contact_heading_sv == source.contact_heading()
    assert [c.name for c in release.contacts.order_by("release_contacts__order")] == [
        "Inger Ek",
        "Åsa Olsson",
    ]


def test_what_a_file_holds_never_stops_the_rest(tmp_path):
    files = {
        "a.txt": b"\x00\x01\x02" * 100,
        "b.html": b"<html>",
        "c.docx": document(p("x" * 400_000)),
        "d.txt": b"Rubrik\n\n" + b"ord " * 90_000,
        "e.docx": b"",
        "f.txt": "Rubriken\n\nIngressen är lång nog för att vara en.\n\nText.".encode(),
        "g.txt": "\u202eRubrik\u202c\n\nIngress.\n\n\ud800".encode("utf-8", "surrogatepass"),
        "h.txt": ("R" * 900 + "\n\nIngressen står här.\n\nText.").encode(),
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)

    run(tmp_path, "--publish-as-archive")

    titles = set(PressRelease.objects.values_list("title_sv", flat=True))
    assert "Rubriken" in titles
    assert PressRelease.objects.count() >= 3


def test_file_that_is_too_large_is_not_read(tmp_path):
    (tmp_path / "stor.txt").write_bytes(b"a" * (10 * 1024 * 1024 + 1))

    assert "It is larger than 10 MB." in run(tmp_path)


def test_files_that_are_none_are_refused_with_a_sentence(tmp_path):
    with pytest.raises(CommandError, match="There is no file or folder"):
        run(tmp_path / "finns-inte")
    with pytest.raises(CommandError, match=r"There is no \.txt"):
        run(tmp_path)
    with pytest.raises(CommandError, match="Name at least one"):
        run()
    with pytest.raises(CommandError, match="no user called"):
        run(tmp_path, "--user", "ingen")


def test_second_language_comes_after_the_first(tmp_path):
    for name in ("b.en.txt", "b.txt", "a.sv.txt", "a-en.txt", ".dold.txt", "c.pdf"):
        (tmp_path / name).write_text("x", encoding="utf-8")

    names = [path for _file, path in files_in([tmp_path])]

    assert names == ["a.sv.txt", "a-en.txt", "b.txt", "b.en.txt"]


@pytest.mark.parametrize("count", [1, 3])
def test_number_of_queries_does_not_grow_with_what_was_imported(
    tmp_path, django_assert_num_queries, count
):
    importer = Importer(at=timezone.now())
    make_contact(name="Otto Exempel", phone="08-465 004 11")
    importer = Importer(at=timezone.now())
    for number in range(count):
        file = tmp_path / f"{number}.txt"
        file.write_text(OLD.format(number=number, date="2 mars 2015"), encoding="utf-8")
        importer.take(file, file.name)
    last = tmp_path / "sist.txt"
    last.write_text(OLD.format(number="sist", date="2 mars 2015"), encoding="utf-8")

    with django_assert_num_queries(18):
        importer.take(last, last.name)


def test_same_names_in_another_folder_are_other_texts(folder, tmp_path_factory):
    run(folder)
    other = tmp_path_factory.mktemp("arkiv")
    for number in (1, 2):
        text = OLD.format(number=f"{number} från sexton", date=f"{number} april 2016")
        (other / f"text{number}.txt").write_text(text, encoding="utf-8")

    said = run(other)

    assert "2  draft" in said
    assert PressRelease.objects.count() == 5


def test_text_with_a_new_date_and_its_old_title_is_the_same_one_changed(folder):
    run(folder)
    text = OLD.format(number=1, date="4 april 2016")
    (folder / "text1.txt").write_text(text, encoding="utf-8")

    assert "1  changed" in run(folder)
    assert PressRelease.objects.count() == 3
