"""What other sites see of a release: its picture, its data, and the meta elements."""

import datetime as dt
import json
import re
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import settings as how_often
from hypothesis import strategies as st
from PIL import Image

from contacts.models import PressOffice
from pressreleases import cards, publishing, text
from tests.factories import make_office, make_release, make_subject, put_out
from tests.surfaces import card_of, url

EVIL = '</script><script>alert(1)</script><!-- & " \u2028'


def page_of(reader, edition) -> str:
    return reader.get(url("release", edition.language, slug=edition.slug)).content.decode()


def data_of(page) -> dict:
    [data] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    return json.loads(data)


def meta_of(page) -> dict[str, str]:
    pairs = re.findall(
        r'<meta (?:property|name)="((?:og|article|twitter):[^"]+)" content="([^"]*)">', page
    )
    return dict(pairs)


# --- the picture


def test_the_card_is_a_small_png_of_the_right_size():
    content = cards.draw(title="Åtta ärenden – “öppna” data", label="Nyhet", authority="Ö")

    image = Image.open(BytesIO(content), formats=["PNG"])
    assert image.size == (1200, 630)
    assert len(content) < 60_000


@pytest.mark.parametrize(
    ("title", "lines", "ends"),
    [
        ("Kort", 1, "Kort"),
        ("Grunden lagd för rätt stöd i sunda offentliga affärer", 2, "affärer"),
        ("Upphandlingsbestämmelser " * 9, 8, "er"),
        ("ord " * 62, None, "ord"),
        ("x" * 250, 1, "x…"),
        ("Upphandlingsbestämmelser " * 40, 7, "…"),
    ],
)
def test_a_title_is_fitted_and_cut_only_when_nothing_else_helps(title, lines, ends):
    found, size = cards.fitted(title)

    assert lines is None or len(found) <= lines
    assert found[-1].endswith(ends)
    assert 36 <= size <= 84
    font = cards._font("Bold", size)
    assert max(font.getlength(line) for line in found) <= 1200 - 2 * 80
    assert len(found) * size * 1.14 <= 320


@how_often(max_examples=25)
@given(st.text(max_size=250))
def test_any_title_can_be_drawn(title):
    lines, _size = cards.fitted(cards.drawable(title))

    assert cards.draw(title=title, label=title, authority=title).startswith(b"\x89PNG")
    assert "\ufffd" not in "".join(lines)


@pytest.mark.parametrize(
    ("title", "drawn"),
    [
        ("Åäö ÅÄÖ é – “x” ”y” …", "Åäö ÅÄÖ é – “x” ”y” …"),
        ("Davvisámegiella: čđŋšŧž", "Davvisámegiella: čđŋšŧž"),
        ("Привет", "Привет"),
        ("Hej 😀 där", "Hej där"),
        ("中文标题", ""),
        ("ייִדיש", ""),
        ("", ""),
    ],
)
def test_letters_that_the_typeface_lacks_are_never_boxes(title, drawn):
    assert cards.drawable(title) == drawn


@pytest.mark.django_db
def test_the_card_is_found_through_the_page_and_may_be_kept(reader):
    make_office()
    edition, _english = put_out(make_release())
    address = meta_of(page_of(reader, edition))["og:image"].removeprefix("http://testserver")

    answer = reader.get(address)

    assert address == card_of(edition)
    assert answer.headers["Content-Type"] == "image/png"
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, s-maxage=10, immutable"
    assert answer.content == (Path(settings.CARD_ROOT) / f"{address[-44:]}").read_bytes()
    assert reader.get(address).content == answer.content
    assert reader.get(address.replace("delningsbild-", "delningsbild-0")).status_code == 404


@pytest.mark.django_db
def test_a_new_version_or_name_has_a_new_card_and_the_old_is_gone(reader):
    make_office()
    release = make_release()
    put_out(release, at=dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
    seen = []
    for number in (2, 3):
        edition = release.editions.public().in_language("sv").get()
        seen.append(card_of(edition))
        assert reader.get(seen[-1]).status_code == 200
        release.title_sv = f"Rubrik {number}"
        release.save()
        put_out(release)
    PressOffice.objects.update(name_sv="Nya myndigheten")
    live = release.editions.public().in_language("sv").get()

    assert [reader.get(path).status_code for path in seen] == [404, 404]
    assert reader.get(card_of(live)).status_code == 200
    assert len({*seen, card_of(live)}) == 3


@pytest.mark.django_db
def test_the_folder_of_cards_is_bounded_and_never_in_the_way(
    reader, settings, tmp_path, monkeypatch
):
    settings.CARD_ROOT = str(tmp_path / "cards")
    monkeypatch.setattr(cards, "MOST_KEPT", 3)
    drawn = [cards.card(f"{n}", title=f"{n}", label="", authority="") for n in range(5)]
    assert len(list((tmp_path / "cards").iterdir())) == 3
    assert len(set(drawn)) == 5

    (tmp_path / "file").write_text("")
    settings.CARD_ROOT = str(tmp_path / "file" / "cards")
    assert cards.card("x", title="x", label="", authority="").startswith(b"\x89PNG")


@pytest.mark.django_db
@pytest.mark.parametrize("number", [1, 3])
def test_a_card_costs_two_queries(reader, django_assert_num_queries, number):
    make_office()
    editions = [put_out(make_release())[0] for _ in range(number)]
    address = card_of(editions[0])

    with django_assert_num_queries(2):
        assert reader.get(address).status_code == 200


# --- the data


@pytest.mark.django_db
def test_the_data_is_what_was_published(reader):
    make_office()
    release = make_release(subjects=[make_subject(name_sv="Klimat", name_en="Climate")])
    start = dt.datetime(2026, 1, 5, 7, tzinfo=dt.UTC)
    edition, english = put_out(release, at=start)
    data = data_of(page_of(reader, edition))

    assert data == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": edition.title,
        "description": edition.lead,
        "inLanguage": "sv",
        "url": f"http://testserver/aktuellt/{edition.slug}/",
        "mainEntityOfPage": f"http://testserver/aktuellt/{edition.slug}/",
        "image": "http://testserver" + card_of(edition),
        "datePublished": "2026-01-05T08:00:00+01:00",
        "isAccessibleForFree": True,
        "keywords": ["Klimat"],
        "publisher": {
            "@type": "GovernmentOrganization",
            "name": "Provmyndigheten",
            "url": "http://testserver/",
        },
        "author": data["publisher"],
    }
    assert data_of(page_of(reader, english))["publisher"]["name"] == "The Test Agency"

    release.title_sv = "Ett utkast"
    release.save()
    assert data_of(page_of(reader, edition)) == data
    put_out(release, languages=["sv"], change="minor")
    live = release.editions.public().in_language("sv").get()
    assert "dateModified" not in data_of(page_of(reader, live))
    put_out(release, languages=["sv"], change="major")
    assert "dateModified" in data_of(page_of(reader, live))


@pytest.mark.django_db
def test_a_title_cannot_end_the_data_or_the_attribute(reader):
    make_office(name_sv=EVIL)
    edition, _english = put_out(make_release(title_sv=EVIL, lead_sv=EVIL, slug_sv="x"))

    page = page_of(reader, edition)

    assert page.count("<script") == 2
    assert page.count("</script>") == 2
    assert "<!-- &" not in page
    assert data_of(page)["headline"] == edition.title
    assert "alert(1)" in meta_of(page)["og:title"]
    assert "<" not in meta_of(page)["og:image:alt"]


@given(st.recursive(st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_a_data_block_says_the_same_without_a_dangerous_character(data):
    block = text.data_block(data)

    assert not set("<>&\u2028\u2029") & set(block)
    assert json.loads(block) == data


@pytest.mark.django_db
@pytest.mark.parametrize("notice", ["withdrawn", "gone"])
def test_what_was_withdrawn_shares_nothing(reader, notice):
    make_office()
    edition, _english = put_out(make_release())
    address = card_of(edition)
    assert meta_of(page_of(reader, edition))
    at = edition.starts_at + dt.timedelta(microseconds=1)
    publishing.replace_with_notice(edition, notice, at=at)

    page = page_of(reader, edition)

    assert meta_of(page) == {}
    assert "ld+json" not in page
    assert "reader-copy" not in page
    assert reader.get(address).status_code == 404


@pytest.mark.django_db
def test_the_meta_elements_name_the_page_and_its_translation(reader):
    make_office()
    edition, english = put_out(make_release())
    [alone] = put_out(make_release(), languages=["sv"])

    meta = meta_of(page_of(reader, english))

    assert meta["og:title"] == english.title
    assert meta["og:site_name"] == "The Test Agency"
    assert (meta["og:locale"], meta["og:locale:alternate"]) == ("en_GB", "sv_SE")
    assert meta["og:image:alt"] == f"Press release: {english.title}"
    assert meta["twitter:card"] == "summary_large_image"
    assert meta["og:url"] == f"http://testserver/en/news/{english.slug}/"
    assert "og:locale:alternate" not in meta_of(page_of(reader, alone))
    assert 'rel="alternate" hreflang' not in page_of(reader, alone)
    assert page_of(reader, edition).count('rel="alternate" hreflang') == 3


@pytest.mark.django_db
@pytest.mark.parametrize("notice", ["gone", "moved"])
def test_a_translation_that_was_removed_is_no_alternate(reader, notice):
    target = make_release()
    put_out(target)
    edition, english = put_out(make_release())
    assert page_of(reader, edition).count('rel="alternate" hreflang') == 3
    at = english.starts_at + dt.timedelta(microseconds=1)
    moved_to = target if notice == "moved" else None
    publishing.replace_with_notice(english, notice, at=at, moved_to=moved_to)

    assert 'rel="alternate" hreflang' not in page_of(reader, edition)
