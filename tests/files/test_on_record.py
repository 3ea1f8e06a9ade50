"""Files in what is kept: comparisons, old versions read back, and the archive."""

import datetime as dt
import hashlib
import io
import re
import zipfile

import pytest
import time_machine

from pressreleases import archive, differences, publishing, restoring
from pressreleases.models import ReleaseDocument
from tests.factories import beside, make_office, make_release, put_out
from tests.files import rows

pytestmark = pytest.mark.django_db

AT = dt.datetime(2030, 5, 2, 8, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)


@pytest.fixture
def release():
    make_office()
    release = make_release()
    rows.illustrate(release, rows.make_picture())
    rows.attach(release, rows.make_document())
    return release


@pytest.mark.parametrize(
    ("list_of", "change"),
    [
        ("images", {"alt": "Ett torg"}),
        ("images", {"caption": "Torget"}),
        ("images", {"photographer": "Örjan Bild"}),
        ("images", {"terms": "Fråga först"}),
        ("images", {"focal_x": 10}),
        ("images", {"is_decorative": True}),
        ("images", {"file": "0" * 64}),
        ("files", {"title": "Bilagan"}),
        ("files", {"size": 9_000_000}),
        ("files", {"language": "en"}),
        ("files", {"diary_number": "2020-1"}),
        ("files", {"is_accessible": True}),
        ("files", {"file": "0" * 64}),
    ],
)
def test_every_change_of_a_picture_or_document_is_shown(release, list_of, change):
    old = publishing.prepare(release, "sv")
    new = beside(old, **{list_of: [{**getattr(old, list_of)[0], **change}]})

    changed = [section for section in differences.compare(old, new) if section.is_changed]

    assert [section.name for section in changed] == [list_of]


def test_a_comparison_says_what_a_picture_and_a_document_are_in_words(release):
    edition = publishing.prepare(release, "sv")
    said = {
        section.name: " ".join(row.block.text for row in section.rows)
        for section in differences.compare(edition, edition)
    }

    sha = edition.images[0]["file"][:8]
    assert said["images"] == (
        "Bron vid Årsta, alternativtext: En bro i dimma, foto: Åsa Foto, Fri att publicera, "
        f"fokuspunkt 50 %, 50 %, fil {sha}…"
    )
    assert re.match(
        r"Rapporten, PDF \d+.byte.*, Svenska, inte anpassat för skärmläsare, fil [0-9a-f]{8}…",
        said["files"],
    )


def read_back(release, edition):
    current = publishing.prepare(release, edition.language)
    plan = restoring.plan(release, edition, current)
    restoring.write(release, edition, current)
    return plan


def test_an_old_versions_pictures_and_documents_are_read_back(release):
    picture, document = (
        release.release_pictures.get().picture,
        release.release_documents.get().document,
    )
    first = put_out(release, at=AT)[0]
    english = rows.make_document(title_sv="")
    release.release_pictures.all().delete()
    release.release_documents.all().delete()
    rows.illustrate(release, rows.make_picture())
    ReleaseDocument.objects.create(release=release, document=english, order=1)

    plan = read_back(release, first)

    assert [row.picture for row in release.release_pictures.all()] == [picture]
    # The English page's own document is not the Swedish version's to take away.
    assert [row.document for row in release.release_documents.all()] == [document, english]
    assert plan.losses == []
    assert any("Bilderna och dokumenten" in sentence for sentence in plan.shared)


def test_what_cannot_be_read_back_is_said(release):
    picture, document = (
        release.release_pictures.get().picture,
        release.release_documents.get().document,
    )
    first = put_out(release, at=AT)[0]
    release.release_documents.all().delete()
    document.delete()
    picture.file = rows.make_picture().file
    picture.save()

    plan = read_back(release, first)

    assert plan.losses == [
        "Bilden ”Bron vid Årsta” har bytts ut sedan dess och blir som den är nu.",
        "Dokumentet ”Rapporten” finns inte längre.",
    ]
    assert release.release_pictures.get().picture == picture


# --- the archive


def archived(at) -> zipfile.ZipFile:
    file = io.BytesIO()
    archive.write(file, at, asked_at=at)
    return zipfile.ZipFile(file)


def test_the_archive_holds_the_files_with_their_checksums(release):
    with time_machine.travel(AT + 3 * HOUR, tick=False):
        sv, _en = put_out(release, at=AT)
        replaced = release.release_documents.get().document
        release.release_documents.all().delete()
        rows.attach(release, rows.make_document())
        put_out(release, at=AT + HOUR)
        kept = archived(AT + 2 * HOUR)
        before = archived(AT - HOUR)

    names = {name for name in kept.namelist() if name.startswith("filer/")}
    forms = {name for name in names if sv.images[0]["file"] in name}
    documents = names - forms
    assert len(forms) == 5
    assert len(documents) == 2
    assert f"filer/{replaced.file.sha256}.pdf" in documents
    for name in documents:
        assert hashlib.sha256(kept.read(name)).hexdigest() in name
    sums = dict(
        reversed(line.split("  ", 1)) for line in kept.read("SHA256SUMS").decode().splitlines()
    )
    for name in names:
        assert sums[name] == hashlib.sha256(kept.read(name)).hexdigest()
    page = kept.read(f"sidor/aktuellt/{sv.slug}/index.html").decode()
    assert f'src="../../../filer/{sv.images[0]["file"]}-500.jpg"' in page
    assert f"../../../filer/{sv.images[0]['file']}-480.avif 480w" in page
    assert "/filer/" not in page.replace("../../../filer/", "")
    assert [name for name in before.namelist() if name.startswith("filer/")] == []


def test_bytes_that_are_lost_are_named_in_the_archive(release, media):
    with time_machine.travel(AT + HOUR, tick=False):
        put_out(release, at=AT)
        for path in media.rglob("*.pdf"):
            path.unlink()
        kept = archived(AT)

    sha = release.release_documents.get().document.file.sha256
    assert kept.read("data/saknade-filer.txt").decode() == f"filer/{sha}.pdf\n"
