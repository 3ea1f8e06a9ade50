"""What differs between two editions: every field that a reader sees, and passages to quote."""

import pytest
from django.utils import translation

from pressreleases.comparing import Piece
from pressreleases.differences import compare, is_same_text, passages, shortened
from pressreleases.models.editions import CONTENT
from tests.factories import beside, make_release, make_report, make_subject, put_out

pytestmark = pytest.mark.django_db

#: What belongs to the record rather than to the text.
RECORD = {"schema", "language", "change_note"}
CHANGES = {
    "kind": {"kind": "news"},
    "slug": {"slug": "ny-adress"},
    "title": {"title": "Ny rubrik"},
    "lead": {"lead": "Ny ingress."},
    "body": {"body": "<p>Ny brödtext.</p>"},
    "contact_heading": {"contact_heading": "Ring"},
    "report_year": {"report_year": 2016},
    "report_title": {"report_title": "Årsredovisningen"},
    "report_diary_number": {"report_diary_number": "2018-0042"},
    "report_document_url": {"report_document_url": "https://example.se/ar.pdf"},
    "highlights_heading": {"highlights_heading": "Exempel:"},
    "highlights": {"highlights": [{"sentence": "236 tillfällen", "figure": "236"}]},
    "contacts": {"contacts": [{"person": 1, "name": "Örjan Ny"}]},
    "links": {"links": [{"label": "Mer", "url": "https://example.se/"}]},
    "subjects": {"subjects": [{"subject": 1, "slug": "nytt", "name": "Nytt"}]},
    "images": {"images": [{"alt": "En bro", "credit": "Åsa"}]},
    "files": {"files": [{"title": "Bilaga"}]},
    "is_translation": {"is_translation": True},
    "notice": {"notice": "withdrawn"},
    "notice_reason": {"notice_reason": "Fel siffra."},
}


@pytest.fixture
def edition(db):
    report = make_report(highlights=[("235 tillfällen", "235 occasions", "235")])
    return put_out(make_release(report=report, subjects=[make_subject()]))[0]


def changed(old, new) -> list[str]:
    return [section.name for section in compare(old, new) if section.is_changed]


def test_nothing_differs_from_itself(edition):
    assert changed(edition, beside(edition)) == []
    assert {"title", "lead", "body", "contacts"} <= {s.name for s in compare(edition, edition)}


def test_every_part_of_the_content_is_tried_below():
    assert set(CHANGES) | RECORD == set(CONTENT)


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_in_any_part_of_the_content_is_shown(edition, name):
    new = beside(edition, **CHANGES[name])

    assert len(changed(edition, new)) == 1
    assert len(changed(new, edition)) == 1


@pytest.mark.parametrize("name", CHANGES)
def test_what_a_translation_says_depends_on_the_text_alone(edition, name):
    new = beside(edition, **CHANGES[name])
    new.content_hash = new.computed_hash()

    beside_the_text = {"slug", "contacts", "is_translation", "notice", "notice_reason"}
    assert is_same_text(edition, new) == (name in beside_the_text)


@pytest.mark.parametrize(
    ("language", "expected"),
    [("sv", ["Rubrik", "Ingress", "Brödtext"]), ("en", ["Title", "Lead", "Body"])],
)
def test_passages_are_labelled_in_the_readers_language(edition, language, expected):
    new = beside(edition, title="Ny rubrik", lead="Andra ord.", body="<p>Ny brödtext.</p>")

    with translation.override(language):
        found = passages(compare(edition, new))

    assert list(dict.fromkeys(passage.label for passage in found)) == expected


def test_a_passage_says_what_it_said_and_what_it_says_with_a_little_around_it(edition):
    before, after = "Ord före. " * 40, " Ord efter." * 40
    old = beside(edition, body=f"<p>{before}Det var 35 stycken{after}</p><p>Annat stycke.</p>")
    new = beside(edition, body=f"<p>{before}Det var 36 stycken{after}</p><p>Annat stycke.</p>")

    (passage,) = passages(compare(old, new))

    assert [piece.text for piece in passage.pieces if piece.mark] == ["35", "36"]
    assert "Det var 35 stycken" in passage.old
    assert "Det var 36 stycken" in passage.new
    assert "Annat" not in passage.old
    assert len(passage.old) < 200
    assert passage.old.startswith("… ")
    assert passage.old.endswith(" …")


def test_a_short_text_is_quoted_whole():
    pieces = [Piece("Det var "), Piece("35", "del"), Piece("36", "ins"), Piece(" stycken.")]

    assert shortened(pieces) == pieces


def test_a_long_stretch_without_changes_is_folded(edition):
    many = "".join(f"<p>Stycke {n}.</p>" for n in range(9))
    sections = compare(beside(edition, body=many), beside(edition, body=many + "<p>Nytt.</p>"))
    body = next(section for section in sections if section.name == "body")

    assert [(folds, len(rows)) for folds, rows in body.runs()] == [
        (False, 1),
        (True, 7),
        (False, 1),
        (False, 1),
    ]
