"""What the site says about itself: in both languages, edited at once, and kept on record."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.urls import reverse

from contacts import defaults
from contacts.accessibility import AccessibilityDefect, AccessibilityStatement, compliance
from contacts.models import LanguagePage, PageVersion, StandingPage
from contacts.standing import REQUIRED
from tests.factories import make_office, put_out
from tests.reading import lines_of, links_of, text_of
from tests.surfaces import url
from upphandling.urls import PAGES

pytestmark = pytest.mark.django_db

AT = dt.datetime(2026, 11, 24, 9, tzinfo=dt.UTC)
TODAY = dt.date(2026, 11, 24)
DAY = dt.timedelta(days=1)


def page_of(key, language="sv") -> str:
    return url("standing_page", language, key=key)


def make_defect(**overrides) -> AccessibilityDefect:
    fields = {
        "description_sv": "Kartan saknar text.",
        "description_en": "The map has no text.",
        "criterion": "1.1.1",
        "reason": "not_compliant",
        "found_on": TODAY - DAY,
    }
    return AccessibilityDefect.objects.create(**{**fields, **overrides})


# --- the pages


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_new_site_has_the_pages_and_every_page_links_to_them(reader, language):
    footer = links_of(reader.get(url("start", language)))[-len(REQUIRED) :]

    assert footer == [page_of(key, language) for key in REQUIRED]
    for path in footer:
        answer = reader.get(path)
        assert answer.status_code == 200
        assert f'<html lang="{language}"' in answer.content.decode()
        assert "[" not in text_of(answer)


def test_the_addresses_are_those_of_the_architecture():
    assert [page_of(key) for key in REQUIRED] == [
        "/om/", "/tillganglighet/", "/personuppgifter/", "/kakor/",
    ]  # fmt: skip
    assert page_of("accessibility", "en") == "/en/accessibility/"
    assert set(PAGES) == set(StandingPage.objects.values_list("key", flat=True))


@pytest.mark.parametrize(
    ("language", "name", "nobody"),
    [("sv", "Provmyndigheten", "myndigheten"), ("en", "The Test Agency", "the authority")],
)
def test_the_authoritys_name_comes_from_the_press_office(reader, language, name, nobody):
    path = page_of("about", language)

    assert nobody in text_of(reader.get(path))
    make_office()
    assert name in text_of(reader.get(path))


def test_no_authority_stands_in_the_first_texts():
    written = repr(defaults.TEXTS)

    # The one for complaints about personal data is the same for every authority.
    assert "Integritetsskyddsmyndigheten" in written
    assert "[myndigheten]" in written
    assert set(defaults.TEXTS) == set(REQUIRED)


def test_a_name_with_markup_in_it_is_only_a_name(reader):
    make_office(name_sv="<script>alert(1)</script>Å & Ö")

    page = reader.get(page_of("about")).content.decode()

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;Å &amp; Ö" in page


def test_a_page_only_in_swedish_says_so_in_english(reader):
    page = StandingPage.objects.get(key="cookies")
    page.title_en = page.body_en = ""
    page.publish(at=AT)

    english = reader.get(page_of("cookies", "en"))

    assert english.status_code == 200
    assert '<html lang="en"' in english.content.decode()
    assert "This page is only in Swedish" in text_of(english)
    assert (
        '<h2><a href="/kakor/" lang="sv" hreflang="sv">Kakor</a></h2>' in english.content.decode()
    )
    assert "noindex" in english.content.decode()
    assert 'rel="alternate" hreflang' not in reader.get(page_of("cookies")).content.decode()


def test_an_optional_page_is_shown_where_it_has_content(reader):
    paths = [
        page_of(key, code) for key in ("easy_reading", "sign_language") for code in ("sv", "en")
    ]
    assert [reader.get(path).status_code for path in paths] == [404] * 4
    make_office()
    page = StandingPage.objects.get(key="sign_language")
    page.title_sv, page.body_sv = "Teckenspråk", "<p>Film på svenskt teckenspråk.</p>"
    page.publish(at=AT)

    assert page_of("sign_language") in links_of(reader.get("/"))
    assert page_of("sign_language", "en") not in links_of(reader.get("/en/"))
    assert reader.get(page_of("sign_language", "en")).status_code == 200
    assert page_of("easy_reading") not in links_of(reader.get("/"))


@pytest.mark.parametrize(("code", "direction"), [("fi", "ltr"), ("yi", "rtl"), ("fit", "ltr")])
def test_a_minority_language_has_its_own_language_and_direction(reader, code, direction):
    make_office()
    LanguagePage(language=code, title="Otsikko", body="<p>Teksti</p>").publish(at=AT)

    for language, path in (("sv", f"/sprak/{code}/"), ("en", f"/en/languages/{code}/")):
        content = reader.get(path).content.decode()
        assert f'<div lang="{code}" dir="{direction}">' in content
        assert f'<html lang="{language}"' in content
        assert f'rel="canonical" href="http://testserver/sprak/{code}/"' in content
        assert path in links_of(reader.get(url("start", language)))
    assert reader.get("/sprak/de/").status_code == 404
    assert reader.get("/sprak/sma/").status_code == 404


def test_what_an_editor_writes_is_cleaned_on_every_way_in(reader):
    page = StandingPage.objects.get(key="about")
    page.title_sv = "Om\r\noss\x00"
    page.body_sv = '<p onclick="x()">Text <a href="javascript:x">länk</a></p><script>x</script>'
    page.publish(at=AT)

    stored = StandingPage.objects.get(key="about")
    assert stored.title_sv == "Om oss"
    assert "onclick" not in stored.body_sv
    assert "javascript" not in stored.body_sv
    assert "<script" not in stored.body_sv


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"title_sv": "", "body_sv": ""}, "title_sv"),
        ({"title_en": ""}, "title_en"),
        ({"body_en": "<p> </p>"}, "body_en"),
    ],
)
def test_a_required_page_is_never_empty_and_no_page_is_half(changes, field):
    page = StandingPage.objects.get(key="cookies")
    for name, value in changes.items():
        setattr(page, name, value)

    with pytest.raises(ValidationError) as refusal:
        page.full_clean()

    assert list(refusal.value.message_dict) == [field]


# --- the record


def test_every_wording_is_kept_with_the_one_before_it():
    page = StandingPage.objects.get(key="about")
    first = page.body_sv
    page.body_sv = "<p>Ny text.</p>"
    page.publish(at=AT, by="Pia Öberg")
    page.publish(at=AT + DAY, by="Pia Öberg")

    kept = PageVersion.objects.filter(page="about", language="sv")
    assert list(kept.values_list("body", "starts_at", "saved_by")) == [
        (first, None, ""),
        ("<p>Ny text.</p>", AT, "Pia Öberg"),
    ]
    assert PageVersion.objects.filter(page="about", language="en").count() == 1


def test_a_kept_wording_can_be_neither_changed_nor_removed():
    StandingPage.objects.get(key="about").publish(at=AT)
    kept = PageVersion.objects.filter(page="about")

    for change in (lambda: kept.update(body="x"), kept.delete):
        with pytest.raises(IntegrityError, match="only ever added"), transaction.atomic():
            change()
    assert kept.count() == 2


def test_installing_again_changes_nothing_that_somebody_wrote():
    page = StandingPage.objects.get(key="about")
    page.title_sv = "Eget"
    page.save()
    StandingPage.objects.filter(key="cookies").delete()

    defaults.install()

    assert StandingPage.objects.get(key="about").title_sv == "Eget"
    assert StandingPage.objects.get(key="cookies").title_sv == "Kakor"


# --- the accessibility statement


@pytest.mark.parametrize(
    ("defects", "level"),
    [
        ([], "full"),
        ([{"reason": "exempt"}], "full"),
        ([{"reason": "exempt", "is_widespread": True}], "full"),
        ([{}], "partial"),
        ([{"reason": "burden"}], "partial"),
        ([{}, {"is_widespread": True}], "none"),
    ],
)
def test_compliance_follows_from_the_defects(defects, level):
    for fields in defects:
        make_defect(**fields)

    assert compliance(list(AccessibilityDefect.objects.in_force(TODAY))) == level


def test_a_defect_stands_in_the_statement_until_the_day_it_is_mended(reader, time_machine):
    make_defect(found_on=TODAY, mended_on=TODAY + DAY, planned_on=TODAY + 9 * DAY)
    seen = {}
    for day in (TODAY - DAY, TODAY, TODAY + DAY):
        time_machine.move_to(dt.datetime.combine(day, dt.time(11), dt.UTC), tick=False)
        pages = {code: text_of(reader.get(page_of("accessibility", code))) for code in ("sv", "en")}
        seen[day] = ["Kartan saknar text." in pages["sv"], "The map has no text." in pages["en"]]
        partly = "delvis förenlig" in pages["sv"], "partly complies" in pages["en"]
        assert list(partly) == seen[day]
        assert ("helt förenlig" in pages["sv"]) == (not seen[day][0])

    assert list(seen.values()) == [[False, False], [True, True], [False, False]]
    assert AccessibilityDefect.objects.count() == 1


def test_the_statement_shows_what_is_known_and_no_label_without_a_value(reader):
    make_office()
    bare = lines_of(reader.get(page_of("accessibility")))
    assert not {"Tillsyn", "Så har vi bedömt webbplatsen"} & set(bare)

    AccessibilityStatement.objects.create(
        method_sv="Vi har testat själva.",
        assessed_on=TODAY,
        feedback_email="webb@example.se",
        feedback_answer_sv="inom två dagar",
        supervisor_sv="Tillsynaren",
        supervisor_url_sv="https://tillsyn.example.se/",
    )
    make_defect(reason="burden")
    swedish = text_of(reader.get(page_of("accessibility")))
    for words in (
        "Vi har testat själva.",
        "Senast bedömd 24 november 2026.",
        "webb@example.se",
        "Du får svar inom två dagar.",
        "Tillsynaren",
        "Det här vore oskäligt betungande att åtgärda",
        "WCAG 1.1.1.",
    ):
        assert words in swedish
    english = reader.get(page_of("accessibility", "en")).content.decode()
    assert '<p lang="sv">Vi har testat själva.</p>' in english


@pytest.mark.parametrize("count", [1, 3])
def test_standing_pages_cost_the_same_however_many_rows(reader, django_assert_num_queries, count):
    make_office()
    for _ in range(count):
        make_defect()
    for code in ("fi", "fit", "se")[:count]:
        LanguagePage(language=code, title="x", body="<p>x</p>").publish(at=AT)

    for key, queries in (("about", 2), ("accessibility", 5)):
        with django_assert_num_queries(queries):
            assert reader.get(page_of(key)).status_code == 200
    with django_assert_num_queries(2):
        assert reader.get("/sprak/fi/").status_code == 200


def test_optional_pages_cost_a_release_nothing(reader, release, django_assert_num_queries):
    make_office()
    call = put_out(release)[0]
    for code in ("fi", "fit", "se"):
        LanguagePage(language=code, title="x", body="<p>x</p>").publish(at=AT)

    with django_assert_num_queries(3):
        assert "/sprak/se/" in links_of(reader.get(url("release", slug=call.slug)))


# --- in the admin


CHANGE = "admin:contacts_standingpage_change"
ADD_DEFECT = reverse("admin:contacts_accessibilitydefect_add")


@pytest.mark.ignore_template_errors
@pytest.mark.parametrize(
    ("who", "allowed"), [("author", False), ("publisher", True), ("administrator", True)]
)
def test_who_may_edit_a_standing_page(request, reader, at_desk, who, allowed):
    client = at_desk(request.getfixturevalue(who))
    page = StandingPage.objects.get(key="cookies")
    form = {
        "title_sv": "Kakor hos oss",
        "body_sv": "<p>Inga.</p>",
        "title_en": "Cookies here",
        "body_en": "<p>None.</p>",
    }

    answer = client.post(reverse(CHANGE, args=[page.pk]), form)

    assert answer.status_code == (302 if allowed else 403)
    shown = text_of(reader.get("/kakor/"))
    assert ("Inga." in shown) == allowed
    assert ("Senast ändrad" in shown) == allowed
    assert PageVersion.objects.filter(page="cookies").exists() == allowed


@pytest.mark.ignore_template_errors
def test_a_page_can_be_neither_added_nor_deleted_and_shows_its_wordings(at_desk, publisher):
    client = at_desk(publisher)
    page = StandingPage.objects.get(key="about")
    page.body_sv = "<p>Ny text.</p>"
    page.publish(at=AT, by="Pia Öberg")

    assert client.get(reverse("admin:contacts_standingpage_add")).status_code == 403
    delete = reverse("admin:contacts_standingpage_delete", args=[page.pk])
    assert client.post(delete, {"post": "yes"}).status_code == 403
    form = text_of(client.get(reverse(CHANGE, args=[page.pk])))
    assert "24 november 2026 kl. 10.00, Pia Öberg (sv)" in form
    assert "Från installationen" in form


@pytest.mark.ignore_template_errors
def test_a_defect_saved_in_the_admin_dates_and_records_the_statement(at_desk, publisher, reader):
    form = {
        "criterion": "1.4.3",
        "reason": "not_compliant",
        "description_sv": "Svag kontrast i kartan.",
        "found_on": "2026-01-02",
    }
    client = at_desk(publisher)

    assert client.post(ADD_DEFECT, {**form, "criterion": "1.9"}).status_code == 200
    assert client.post(ADD_DEFECT, form).status_code == 302

    english = reader.get(page_of("accessibility", "en")).content.decode()
    assert '<span lang="sv">Svag kontrast i kartan.</span>' in english
    assert "Senast ändrad" in text_of(reader.get(page_of("accessibility")))
    kept = PageVersion.objects.filter(page="statement", language="sv").get()
    assert "Svag kontrast i kartan." in kept.body
    defect = AccessibilityDefect.objects.get()
    delete = reverse("admin:contacts_accessibilitydefect_delete", args=[defect.pk])
    assert client.post(delete, {"post": "yes"}).status_code == 403


def test_the_demonstration_shows_the_pages(reader):
    call_command("demo", verbosity=0)

    assert "delvis förenlig" in text_of(reader.get("/tillganglighet/"))
    assert reader.get("/lattlast/").status_code == 200
    assert reader.get("/sprak/fi/").status_code == 200
