"""The page with the changed Swedish paragraphs, and where else the editors are told of them."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from pressreleases import vouching
from pressreleases.models import Event, PressRelease, Translation
from tests.factories import approve, make_office, make_release, make_report, put_out, seen
from tests.reading import text_of

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]

LIST = reverse("admin:pressreleases_pressrelease_changelist")


def page_of(release, name="translation") -> str:
    return reverse(f"admin:pressreleases_pressrelease_{name}", args=[release.pk])


def change(release, **changes) -> PressRelease:
    release = PressRelease.objects.get(pk=release.pk)
    for name, value in changes.items():
        setattr(release, name, value)
    release.save()
    return release


@pytest.fixture
def behind(publisher) -> PressRelease:
    """Public in both languages; the Swedish working copy says something else now."""
    release = make_release(
        title_sv="Ny hjälp med upphandling",
        title_en="New help with procurement",
        body_sv="<p>Ett kvarstår.</p><p>Två gäller från den 1 januari.</p>",
        body_en="<p>One remains.</p><p>Two applies from 1 January.</p>",
    )
    put_out(release, at=timezone.now(), by=publisher)
    PressRelease.objects.filter(pk=release.pk).update(status="published")
    return change(
        release,
        title_sv="Nytt stöd med upphandling",
        body_sv="<p>Ett kvarstår.</p><p>Två gäller från den 1 februari.</p>",
    )


def fingerprints(release) -> list[str]:
    return [c.fingerprint for c in vouching.look(PressRelease.objects.get(pk=release.pk)).open]


def test_only_changed_paragraphs_stand_there_each_beside_its_english(author, at_desk, behind):
    answer = at_desk(author).get(page_of(behind))

    page, words = answer.content.decode(), text_of(answer)
    assert "Engelsk text: inaktuell. Senast godkänd av Pia Öberg" in words
    assert re.findall(r"<h3[^>]*>(.*?) <span[^>]*>(.*?)</span>", page) == [
        ("Rubrik", "ändrat"),
        ("Brödtext, stycke 2", "ändrat"),
    ]
    assert re.findall(r"<del>.*?</span>(.*?)<span", page) == ["Ny hjälp", "januari."]
    assert re.findall(r"<ins>.*?</span>(.*?)<span", page) == ["Nytt stöd", "februari."]
    assert re.findall(r'<p lang="en">(.*?)</p>', page) == [
        "New help with procurement",
        "Two applies from 1 January.",
    ]
    assert "kvarstår" not in page
    form = page_of(behind, "change")
    assert re.findall(rf'href="{form}#([^"]+)"', page) == ["id_title_en", "id_body_en"]


@pytest.mark.parametrize(
    ("changes", "words", "left_out"),
    [
        (
            {"body_sv": "<p>Ett.</p><p>Nytt.</p><p>Två.</p>"},
            "Det skulle komma efter det här stycket:\nOne.",
            "Two.",
        ),
        ({"body_sv": "<p>Nytt.</p><p>Ett.</p><p>Två.</p>"}, "Det skulle komma först.", "One."),
        ({"body_sv": "<p>Två.</p><p>Ett.</p>"}, "Det står nu först.\nEngelska\nTwo.", "One."),
        ({"body_sv": "<p>Ett.</p>"}, "Brödtext, stycke 2 borttaget", "One."),
        ({"lead_sv": "Ingress."}, "Här står inget på engelska.", "One."),
    ],
)
def test_added_removed_and_moved_paragraphs_are_told_apart(
    author, at_desk, changes, words, left_out
):
    release = make_release(
        body_sv="<p>Ett.</p><p>Två.</p>", body_en="<p>One.</p><p>Two.</p>", lead_sv="", lead_en=""
    )
    put_out(release)
    change(release, **changes)

    text = text_of(at_desk(author).get(page_of(release)))

    assert words in text
    assert left_out not in text


def test_a_changed_highlight_leads_to_the_report(author, at_desk):
    report = make_report(highlights=[("5 råd", "5 guides", "5")])
    release = make_release(report=report)
    put_out(release)
    row = report.highlights.get()
    row.sentence_sv = "5 goda råd"
    row.save()

    page = at_desk(author).get(page_of(release)).content.decode()

    report_form = reverse("admin:pressreleases_annualreport_change", args=[report.pk])
    assert f'href="{report_form}"' in page
    assert '<p lang="en">5 guides</p>' in page


@pytest.mark.parametrize("who", ["author", "publisher", "administrator"])
def test_whoever_writes_may_answer_one_or_all(request, at_desk, behind, who):
    user = request.getfixturevalue(who)
    title, body = fingerprints(behind)
    desk = at_desk(user)

    first = desk.post(page_of(behind), {"answer": title}, follow=True)
    assert "Sparat: engelskan behöver inte ändras för det stycket." in text_of(first)
    assert fingerprints(behind) == [body]
    assert f"svarade {user.get_full_name() or user.get_username()}" in text_of(first)
    put = change(behind, title_sv="Ännu nyare")
    second = desk.post(page_of(put), {"answer": fingerprints(put)}, follow=True)
    assert "för de 2 styckena" in text_of(second)

    assert Translation.objects.get().state_en == "complete"
    assert [e.user for e in Event.objects.filter(step="english_holds")] == [user, user]
    assert "Inget svenskt stycke har ändrats" in text_of(second)


def test_nobody_else_sees_or_answers(reader, outsider, at_desk, behind):
    chosen = {"answer": fingerprints(behind)}
    for client, status in ((reader, 302), (at_desk(outsider), 403)):
        assert client.get(page_of(behind)).status_code == status
        assert client.post(page_of(behind), chosen).status_code == status
        assert client.get(page_of(PressRelease(pk=99_999))).status_code in (status, 404)

    assert Translation.objects.get().answers == []


def test_who_may_only_read_sees_no_button(outsider, at_desk, behind, django_user_model):
    from django.contrib.auth.models import Permission

    outsider.user_permissions.add(Permission.objects.get(codename="view_pressrelease"))
    desk = at_desk(outsider)

    assert "<button" not in desk.get(page_of(behind)).content.decode().partition("<h3")[2]
    assert desk.post(page_of(behind), {"answer": fingerprints(behind)}).status_code == 403
    assert Translation.objects.get().answers == []


@pytest.mark.parametrize("sent", ["", "nonsense", "\x00", "å" * 10_000, "a\r\nb"])
def test_an_answer_to_nothing_is_refused_with_a_sentence(author, at_desk, behind, sent):
    answer = at_desk(author).post(page_of(behind), {"answer": sent} if sent else {})

    assert answer.status_code == 409
    assert "Den svenska texten har ändrats sedan du öppnade sidan" in text_of(answer)
    assert len(fingerprints(behind)) == 2


def test_the_page_of_a_release_that_is_not_there_is_not_found(author, at_desk, release):
    assert at_desk(author).get(page_of(PressRelease(pk=99_999))).status_code == 404


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"title_en": "", "lead_en": "", "body_en": ""}, "Inget är skrivet på engelska än."),
        ({"en_is_translation": False}, "Engelskan är en egen text"),
        ({}, "Ingen har godkänt engelskan än"),
    ],
)
def test_the_page_says_why_there_is_nothing_to_compare(author, at_desk, changes, words):
    release = make_release(**changes)

    assert words in text_of(at_desk(author).get(page_of(release)))


# --- the form, the list and the publish page


def test_the_form_says_how_the_languages_stand_and_leads_to_the_page(author, at_desk, behind):
    answer = at_desk(author).get(page_of(behind, "change"))

    words = "Svensk text: pågår. Engelsk text: inaktuell, 2 svenska stycken har ändrats."
    assert words in text_of(answer)
    assert f'href="{page_of(behind)}"' in answer.content.decode()


def test_the_list_shows_and_filters_by_the_state_of_the_english(author, at_desk, behind):
    make_release(title_sv="Utan engelska", title_en="", lead_en="", body_en="")
    desk = at_desk(author)

    page = desk.get(LIST).content.decode()

    assert re.findall(r'class="field-english_state">(\w+)<', page) == ["saknas", "inaktuell"]
    for state, titles in (
        ("outdated", ["Nytt stöd med upphandling"]),
        ("missing", ["Utan engelska"]),
        ("complete", []),
        ("nonsense", ["Utan engelska", "Nytt stöd med upphandling"]),
    ):
        page = desk.get(LIST, {"english": state}).content.decode()
        assert re.findall(r'field-heading"><a[^>]*>(.*?)</a>', page) == titles


def test_the_publish_page_advises_and_blocks_nothing(publisher, at_desk, behind):
    approve(behind)
    desk = at_desk(publisher)
    answer = desk.get(page_of(behind, "publish"))

    words = text_of(answer)
    assert "Engelskan är inaktuell: 2 svenska stycken har ändrats sedan den godkändes." in words
    assert "Om bara den svenska texten går ut blir engelskan inaktuell." in words
    assert answer.content.decode().count(f'href="{page_of(behind)}"') == 2

    hashes = {f"seen_{code}": value for code, value in seen(behind).items()}
    sent = {"step": "publish", "seen_revision": behind.revision, "languages": ["sv"]}
    told = desk.post(page_of(behind, "publish"), sent | hashes | {"change": "minor"}, follow=True)

    assert "Publicerat på svenska." in text_of(told)
    assert "Engelskan är nu inaktuell." in text_of(told)


def test_the_publish_page_advises_when_the_english_is_being_changed(publisher, at_desk, behind):
    change(behind, title_en="New support")

    words = text_of(at_desk(publisher).get(page_of(behind, "publish")))

    assert "2 svenska stycken har ändrats sedan engelskan senast godkändes." in words


@pytest.mark.parametrize("what", ["answered", "not a translation", "no words", "no public English"])
def test_the_publish_page_says_nothing_where_there_is_nothing_to_say(
    publisher, at_desk, behind, what
):
    if what == "answered":
        at_desk(publisher).post(page_of(behind), {"answer": fingerprints(behind)})
    elif what == "no words":
        change(
            behind,
            title_sv="Ny hjälp med upphandling",
            body_sv="<p>Ett kvarstår.</p><h2>Två gäller från den 1 januari.</h2>",
        )
    elif what == "not a translation":
        other = make_release(en_is_translation=False)
        put_out(other)
        behind = change(other, title_sv="Ny rubrik")
    else:
        other = make_release()
        put_out(other, languages=["sv"])
        behind = change(other, title_sv="Ny rubrik")
    make_office()

    words = text_of(at_desk(publisher).get(page_of(behind, "publish")))

    assert "Ersätter version 1" in words
    assert "inaktuell" not in words
    assert "sedan engelskan" not in words
