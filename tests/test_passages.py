"""Where a mistake that was corrected stands in another text still."""

import pytest

from pressreleases import passages
from pressreleases.models import Edition


def edition(**words):
    return Edition(**{"title": "Rubriken", "lead": "Ingressen.", "body": "<p>Texten.</p>"} | words)


@pytest.mark.parametrize(
    ("old", "new", "coming", "expected"),
    [
        # The same sentence, a figure, a name, a word that was missing, a comma.
        ("Vi gav 5 råd.", "Vi gav 6 råd.", "Vi gav 5 råd.", ["gav 5 råd"]),
        ("Vi gav 5 råd.", "Vi gav 6 råd.", "I år blev det 5 stycken.", ["gav 5 råd"]),
        ("Säger Åsa Ek.", "Säger Åsa Öst.", "Åsa Ek svarar.", ["Åsa Ek."]),
        ("Det är dyrt.", "Det är inte dyrt.", "Nu är dyrt.", ["är dyrt"]),
        ("Ja nej.", "Ja, nej.", "Sade: Ja nej.", ["Ja nej"]),
        (
            "Mycket stavfell här.",
            "Mycket stavfel här.",
            "Ett stavfell till.",
            ["Mycket stavfell här"],
        ),
        ("Kvar. Bort med detta.", "Kvar.", "Kvar. Bort med detta.", [". Bort med detta."]),
        # What is right, or only looks alike, is no warning.
        ("Vi gav 5 råd.", "Vi gav 6 råd.", "Vi gav 6 råd.", []),
        ("Vi gav 5 råd.", "Vi gav 6 råd.", "Vi gav 15 råd och 50 tips.", []),
        ("Det är dyrt.", "Det är inte dyrt.", "Det är inte så dyrt.", []),
        ("a och b eller c", "a eller b eller c", "x eller y", []),
        ("Vi gav 5 råd.", "Vi gav 5 råd.", "Vi gav 5 råd.", []),
        ("", "Ny ingress.", "Helt annan.", []),
    ],
)
def test_passage_is_found_where_it_would_come_back(old, new, coming, expected):
    found = passages.standing(edition(lead=old), edition(lead=new), edition(lead=coming))

    assert found == [("lead", passage) for passage in expected]


def test_mistake_in_the_lead_is_found_in_the_body_and_title_too():
    old, new = edition(lead="Vi gav 5 råd."), edition(lead="Vi gav 6 råd.")
    coming = edition(title="5 råd", lead="Annat.", body="<p>Vi <strong>gav 5</strong> råd.</p>")

    assert passages.standing(old, new, coming) == [("title", "gav 5 råd"), ("body", "gav 5 råd")]


def test_short_word_is_a_sign_in_its_own_field_only():
    old, new = edition(lead="ett och två"), edition(lead="ett samt två")

    assert passages.standing(old, new, edition(body="<p>hund och katt</p>")) == []
    assert passages.standing(old, new, edition(lead="hund och katt")) == [("lead", "ett och två")]


def test_markup_alone_counts_when_the_field_has_not_been_touched():
    old = edition(body="<p>Fet text.</p>")
    new = edition(body="<p><strong>Fet</strong> text.</p>")

    assert passages.standing(old, new, old) == [("body", "Fet text.")]
    assert passages.standing(old, new, new) == []


def test_very_long_texts_are_compared_in_bounded_time():
    words = [f"ord{number}" for number in range(20_000)]
    old, new = edition(body=" ".join(words)), edition(body=" ".join(reversed(words)))

    [(field, passage)] = passages.standing(old, new, old)

    assert (field, len(passage)) == ("body", passages.SHOWN)
