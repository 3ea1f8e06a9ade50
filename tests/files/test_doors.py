"""Both doors of the admin where files come in: what is refused there, and what waits meanwhile."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from pressreleases.files import storing
from pressreleases.models import StoredFile
from tests.files import rows
from tests.files.hostile import HOSTILE

DOORS = {
    "/redaktion/pressreleases/picture/add/": {"photographer": "Åsa Foto", "alt_sv": "En bro"},
    "/redaktion/pressreleases/document/add/": {"title_sv": "Rapporten", "language": "sv"},
}
door = pytest.mark.parametrize("path", DOORS)


@door
@pytest.mark.django_db
@pytest.mark.ignore_template_errors
def test_every_hostile_file_is_refused_in_words_and_leaves_nothing(at_desk, author, media, path):
    desk, let_in, said_otherwise = at_desk(author), [], []

    for case in HOSTILE:
        file = SimpleUploadedFile(case.name, case.data())
        answer = desk.post(path, {**DOORS[path], "upload": file})
        if answer.status_code != 200 or StoredFile.objects.exists() or any(media.rglob("*")):
            let_in.append((case.case, answer.status_code))
        elif not re.search(case.sentence, str(answer.context["errors"])):
            said_otherwise.append(case.case)

    assert (let_in, said_otherwise) == ([], [])


@door
@pytest.mark.django_db(transaction=True)
def test_a_file_is_looked_through_before_others_have_to_wait(at_desk, author, monkeypatch, path):
    content, name = (rows.jpeg(), "a.jpg") if "picture" in path else (rows.pdf(), "a.pdf")
    held, prepare, store = [], storing.prepare, storing.store

    def noting(function):
        def noted(*args, **kwargs):
            held.append(connection.in_atomic_block)
            return function(*args, **kwargs)

        return noted

    monkeypatch.setattr(storing, "prepare", noting(prepare))
    monkeypatch.setattr(storing, "store", noting(store))
    fields = {**DOORS[path], "focal_x": "50", "focal_y": "50"}
    answer = at_desk(author).post(path, {**fields, "upload": SimpleUploadedFile(name, content)})

    assert answer.status_code == 302
    assert held == [False, True]
    assert StoredFile.objects.get().size == len(content)


@door
@pytest.mark.django_db
def test_the_file_of_whoever_may_not_bring_one_is_not_looked_at(
    at_desk, outsider, monkeypatch, path
):
    def prepare(source, name):
        raise AssertionError("was looked through")

    monkeypatch.setattr(storing, "prepare", prepare)
    file = SimpleUploadedFile("a.jpg", rows.jpeg())

    assert at_desk(outsider).post(path, {**DOORS[path], "upload": file}).status_code == 403
