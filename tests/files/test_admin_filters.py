"""The filters of the lists of pictures and documents."""

from html import unescape

import pytest

from pressreleases.models import Document
from tests.factories import make_subject
from tests.files import made, rows

pytestmark = pytest.mark.django_db

DOCUMENTS = "/redaktion/pressreleases/document/"
PICTURES = "/redaktion/pressreleases/picture/"
#: For each kind of answer: contents, names and what an editor has stated.
DOCUMENTS_OF = {
    True: [(made.tagged_pdf, "a.pdf", ""), (made.csv, "b.csv", "yes")],
    False: [
        (made.untagged_pdf, "c.pdf", ""),
        (rows.pdf, "d.pdf", "yes"),  # which a defect belies
        (lambda: made.odt("<text:p>e</text:p>"), "e.odt", "no"),
        (lambda: made.pdf(root="/Lang (sv)"), "f.pdf", ""),
    ],
    None: [(made.docx, "g.docx", ""), (made.xlsx, "h.xlsx", "")],
}


@pytest.fixture
def documents():
    return {
        readable: {
            rows.make_document(content=content(), name=name, accessibility=stated)
            for content, name, stated in cases
        }
        for readable, cases in DOCUMENTS_OF.items()
    }


def test_the_database_says_what_each_document_says(documents):
    for readable, some in documents.items():
        assert {document.is_accessible for document in some} == {readable}
    every = Document.objects
    assert set(every.inaccessible()) == documents[False]
    assert set(every.accessible()) == documents[True]
    assert set(every.of_unknown_accessibility()) == documents[None]


@pytest.mark.parametrize(
    ("value", "readable"), [("no", False), ("yes", True), ("unknown", None), ("x", "all")]
)
def test_the_list_of_documents_is_filtered(at_desk, author, documents, value, readable):
    answer = at_desk(author).get(DOCUMENTS, {"readable": value})

    shown = set(answer.context["cl"].result_list)
    assert shown == (set.union(*documents.values()) if readable == "all" else documents[readable])
    page = unescape(answer.content.decode())
    for word in ("Inte tillgängligt", "Tillgängligt", "Inte känt"):
        assert word in page


def test_pictures_without_subjects_are_found_by_a_word(at_desk, author):
    subject = make_subject(name_sv="Upphandling")
    alone, other = rows.make_picture(), rows.make_picture()
    other.subjects.add(subject)

    page = at_desk(author).get(PICTURES, {"subjects__isnull": "True"})

    assert list(page.context["cl"].result_list) == [alone]
    text = unescape(page.content.decode())
    filters = text[text.index('id="changelist-filter"') :]
    assert "inget av dem" in filters
    assert ">-<" not in "".join(filters.split())
