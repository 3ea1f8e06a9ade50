"""Slugs, the Swedish order of names, and figures found inside sentences."""

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressreleases import text


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Grunden lagd för rätt stöd", "grunden-lagd-for-ratt-stod"),
        ("ÅÄÖ åäö", "aao-aao"),
        ("A\u030a a\u0308", "a-a"),
        ("Émile, Øyvind & Ærø: Straße", "emile-oyvind-aero-strasse"),
        ("STRAẞE İstanbul Ǿ", "strasse-istanbul-o"),
        ("№ 5 – 20 ㎐", "no-5-20-hz"),
        ("§ 12 (2018:222)", "12-2018-222"),
        ("🎉🎉", ""),
        ("日本", ""),
        ("", ""),
        (None, ""),
        ("../../etc/passwd", "etc-passwd"),
    ],
)
def test_slug_is_readable(title, slug):
    assert text.slug_from(title) == slug


@given(st.text(max_size=300))
def test_any_slug_is_short_ascii_and_stays_itself(title):
    slug = text.slug_from(title)

    assert len(slug) <= text.SLUG_LENGTH
    assert slug == "" or re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)
    assert text.slug_from(slug) == slug


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("a" * 100, "a" * 100),
        ("a" * 101, "a" * 100),
        ("a" * 100 + " b", "a" * 100),
        ("a" * 99 + " b", "a" * 99),
        ("a" * 98 + " b", "a" * 98 + "-b"),
        ("a" * 49 + " " + "b" * 50 + " c", "a" * 49 + "-" + "b" * 50),
        ("ordet " * 20, "-".join(["ordet"] * 16)),
    ],
)
def test_long_slug_is_cut_between_words(title, slug):
    assert text.slug_from(title) == slug


# --- order and look-ups

NAMES = """Ahlin Andersson Bergström Carlsson Ceder Dahl Ek Ék Emil Éva Fors Müller Olsson Ström
    Wall Zetterlund Zorn Åberg Åkesson Älv Ärlig Öberg Östman"""


def test_names_sort_the_swedish_way():
    in_order = NAMES.split()
    shuffled = random.Random(1).sample(in_order, len(in_order))

    assert sorted(shuffled, key=lambda name: (text.sort_key(name), name)) == in_order
    assert text.sort_key("É") == text.sort_key("e") != text.sort_key("ö")
    assert text.sort_key("A\u030aberg") == text.sort_key("ÅBERG")
    assert text.sort_key("z") < text.sort_key("å") < text.sort_key("ä") < text.sort_key("ö")
    assert (text.sort_key("æ"), text.sort_key("ø")) == (text.sort_key("ä"), text.sort_key("ö"))


@pytest.mark.parametrize(
    ("value", "folded"),
    [
        ("Åsa", "asa"),
        ("A\u030aSA", "asa"),
        ("ÉMILE", "emile"),
        ("Ærø", "aero"),
        ("Straße", "strasse"),
    ],
)
def test_fold_forgives_case_and_marks(value, folded):
    assert text.fold(value) == folded
    assert text.fold(folded) == folded


# --- figures


@pytest.mark.parametrize(
    ("sentence", "figure", "written"),
    [
        ("5 vägledningar – om ESPD.", "5", "5"),
        ("Medverkan vid 235 tillfällen.", "235", "235"),
        ("Antalet var 235.", "235", "235"),
        ("(235)", "235", "235"),
        ("Vid 1240 tillfällen.", "1240", "1240"),
        ("Vid 1 240 tillfällen.", "1240", "1 240"),
        ("Vid 1\u00a0240 tillfällen.", "1240", "1\u00a0240"),
        ("Vid 1\u2009240 tillfällen.", "1240", "1\u2009240"),
        ("Vid 1\u202f240 tillfällen.", "1240", "1\u202f240"),
        ("Vid 1.240 tillfällen.", "1240", "1.240"),
        ("On 1,240 occasions.", "1240", "1,240"),
        ("1 234 567 kronor", "1234567", "1 234 567"),
        ("1,234,567 kronor", "1234567", "1,234,567"),
        ("Ökade med 1,5 procent", "1.5", "1,5"),
        ("Rose by 1.5 per cent", "1.5", "1.5"),
        ("1 240,5 ton", "1240.5", "1 240,5"),
        ("1,240.5 tonnes", "1240.5", "1,240.5"),
        ("Under 2017 235 tillfällen", "235", "235"),
        ("Under 2017 235 tillfällen", "2017", "2017"),
        ("2 235 av 235", "235", "235"),
        ("Fem vägledningar.", "5", None),
        ("235 tillfällen", "35", None),
        ("235 tillfällen", "23", None),
        ("35,2 procent", "35", None),
        ("35.2 per cent", "35", None),
        ("1,35 procent", "35", None),
        ("35 200 kronor", "35", None),
        ("35 200 kronor", "200", None),
        ("1 240 kronor", "240", None),
        ("1\u00a0240 kronor", "1", None),
        ("1,240 occasions", "240", None),
        ("1,55 procent", "1.5", None),
        ("1 2400 kronor", "12400", None),
        ("", "5", None),
    ],
)
def test_figure_is_found_as_it_is_written(sentence, figure, written):
    assert text.find_figure(sentence, figure) == written


@given(st.integers(0, 10**9), st.sampled_from(["", " ", "\u00a0", "\u2009", "\u202f", ".", ","]))
def test_any_figure_is_found_with_any_separator(number, separator):
    written = f"{number:,}".replace(",", separator)

    assert text.find_figure(f"Vid {written} tillfällen.", str(number)) == written
    assert text.find_figure(f"{written}, alltså.", str(number)) == written
    assert text.find_figure(f"Vid {written} tillfällen.", f"{number}1") is None
