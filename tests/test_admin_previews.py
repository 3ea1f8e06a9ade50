"""The editors' page of preview links and answers: who may do what, and comments beside the text."""

import re

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils import timezone

from pressreleases import preview_blocks, previews
from pressreleases.models import (
    Event,
    PressRelease,
    PreviewAnswer,
    PreviewComment,
    PreviewLink,
)
from tests.conftest import make_user
from tests.factories import make_contact, make_link, make_office, make_release, put_out
from tests.reading import text_of

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]

KEY = "a-key-of-a-form-0001"


def page_of(release) -> str:
    return reverse("admin:pressreleases_pressrelease_previews", args=[release.pk])


def asked(**changes) -> dict:
    """What the browser sends when a link is made."""
    made = {"action": "make", "recipient": "Provverket", "language": "sv", "days": "3"}
    return {**made, "form_key": KEY, **changes}


def make_answer(link, *comments, name="Karin Ek", at=None) -> PreviewAnswer:
    """An answer to the text as it is now; each comment is (part of a paragraph or None, words)."""
    at = at or timezone.now()
    page = previews.page(link.release, link.language, at)
    parts = preview_blocks.cut(page["edition"], page["contacts"])
    answer = PreviewAnswer.objects.create(
        link=link,
        at=at,
        name=name,
        is_correct=not comments,
        content_hash=page["edition"].content_hash,
        seen=preview_blocks.stored(parts),
        form_key=f"key-{PreviewAnswer.objects.count()}",
    )
    for about, words in comments:
        key = next(part.key for part in parts if about in part.text) if about else ""
        PreviewComment.objects.create(answer=answer, block_key=key, text=words)
    return answer


def beside(page: str, paragraph: str) -> str:
    """The part of the page that stands beside a paragraph."""
    (row,) = [
        row
        for row in re.findall(r"<li[^>]*>\s*<div class=\"beside-text\".*?</li>", page, re.S)
        if f">{paragraph}</p>" in row
    ]
    return row


@pytest.fixture
def viewer(db):
    """May see releases and change nothing."""
    user = make_user("viewer")
    user.user_permissions.add(Permission.objects.get(codename="view_pressrelease"))
    return user


# --- who may


@pytest.mark.parametrize(
    ("who", "seen", "done"),
    [
        ("author", 200, True),
        ("publisher", 200, True),
        ("administrator", 200, True),
        ("viewer", 200, False),
        ("outsider", 403, False),
        (None, 302, False),
    ],
)
@pytest.mark.parametrize("status", ["draft", "scheduled", "published"])
def test_who_sees_and_who_acts(request, reader, at_desk, author, who, seen, done, status):
    release = make_release()
    if status != "draft":
        at = timezone.now() + timezone.timedelta(days=1 if status == "scheduled" else -1)
        put_out(release, at=at)
    PressRelease.objects.filter(pk=release.pk).update(status=status)
    link, _token = make_link(release, author, recipient="Mottagare")
    comment = make_answer(link, ("Brödtext", "Nej")).comments.get()
    client = at_desk(request.getfixturevalue(who)) if who else reader
    page = page_of(release)
    refused = 302 if who is None else 403

    answer = client.get(page)
    assert answer.status_code == seen
    assert ("Mottagare" in answer.content.decode()) is (seen == 200)
    assert ('name="action"' in answer.content.decode()) is done

    posts = {
        "handle": {"action": "handle", "comment": comment.pk},
        "make": asked(),
        "revoke": {"action": "revoke", "link": link.pk},
        "revoke_all": {"action": "revoke_all"},
        "reopen": {"action": "reopen", "comment": comment.pk},
    }
    for name, fields in posts.items():
        expected = (200 if name == "make" else 302) if done else refused
        assert client.post(page, fields).status_code == expected, name
        comment.refresh_from_db()
        link.refresh_from_db()
        if name == "handle":
            assert bool(comment.handled_at) is done
        if name == "revoke":
            assert bool(link.revoked_at) is done
    assert release.preview_links.count() == (2 if done else 1)
    assert comment.handled_at is None
    assert PreviewLink.objects.working(timezone.now()).count() == (0 if done else 1)


def test_what_belongs_to_another_release_cannot_be_touched_from_here(author, at_desk):
    one, other = make_release(), make_release()
    link, _token = make_link(other, author)
    comment = make_answer(link, (None, "Hemlig kommentar")).comments.get()
    desk = at_desk(author)

    assert "Hemlig kommentar" not in desk.get(page_of(one)).content.decode()
    for fields in (
        {"action": "revoke", "link": link.pk},
        {"action": "handle", "comment": comment.pk},
        {"action": "reopen", "comment": comment.pk},
    ):
        assert desk.post(page_of(one), fields).status_code == 404
    desk.post(page_of(one), {"action": "revoke_all"})
    link.refresh_from_db()
    comment.refresh_from_db()
    assert (link.revoked_at, comment.handled_at) == (None, None)
    assert desk.post(page_of(other), {"action": "handle", "comment": comment.pk}).status_code == 302


@pytest.mark.parametrize("number", ["", "0", "-1", "x", "99999999999", "٣", "1.0", "\x00"])
@pytest.mark.parametrize(("action", "name"), [("revoke", "link"), ("handle", "comment")])
def test_odd_numbers_and_unknown_actions_are_not_found(
    author, at_desk, release, action, name, number
):
    desk = at_desk(author)

    assert desk.post(page_of(release), {"action": action, name: number}).status_code == 404
    assert desk.post(page_of(release), {"action": action}).status_code == 404
    assert desk.post(page_of(release), {"action": "destroy"}).status_code == 404
    assert desk.post(page_of(release), {}).status_code == 404
    assert desk.get(page_of(release).replace(str(release.pk), "999999")).status_code == 404


# --- making and revoking


def test_a_link_is_made_shown_once_and_written_down(author, at_desk, reader, release):
    desk = at_desk(author)
    assert "Det som skickas utanför myndigheten är utlämnat." in text_of(desk.get(page_of(release)))

    made = desk.post(page_of(release), asked(language="en", days="7"))

    page = made.content.decode()
    path = re.search(r'value="http://testserver(/en/review/[\w-]{43}/)"', page)[1]
    assert made.status_code == 200
    assert "no-store" in made.headers["Cache-Control"]
    assert release.title_en in reader.post(path).content.decode()
    link = release.preview_links.get()
    assert (link.recipient, link.created_by) == ("Provverket", author)
    assert (link.expires_at - link.created_at).days == 7
    assert path.split("/")[3] not in desk.get(page_of(release)).content.decode()
    event = Event.objects.get(step="preview_link")
    assert (event.user, event.note) == (author, "Engelska, till: Provverket")


def test_a_form_that_is_sent_twice_makes_one_link(author, at_desk, release):
    desk = at_desk(author)
    desk.post(page_of(release), asked())

    again = desk.post(page_of(release), asked(), follow=True)

    assert "Den länken är redan gjord" in text_of(again)
    assert PreviewLink.objects.count() == 1
    assert Event.objects.filter(step="preview_link").count() == 1


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"recipient": ""}, "Skriv vem länken är till."),
        ({"recipient": " \x00\u202e "}, "Skriv vem länken är till."),
        ({"recipient": "å" * 121}, "Vem länken är till är 121 tecken långt."),
        ({"recipient": "å" * 10_000}, "Vem länken är till är 10000 tecken långt."),
        ({"days": ""}, "Välj hur länge"),
        ({"days": "31"}, "Välj hur länge"),
        ({"days": "-1"}, "Välj hur länge"),
        ({"days": "9" * 5000}, "Välj hur länge"),
        ({"days": "NaN"}, "Välj hur länge"),
        ({"language": ""}, "Välj vilken text"),
        ({"language": "de"}, "Välj vilken text"),
    ],
)
def test_what_is_missing_is_said_and_the_rest_is_kept(author, at_desk, release, changes, sentence):
    answer = at_desk(author).post(page_of(release), asked(**changes))

    assert answer.status_code == 409
    assert sentence in text_of(answer)
    assert "Ingen länk har gjorts." in text_of(answer)
    kept = changes.get("recipient", "Provverket").replace("\x00", "")
    assert kept.strip("\u202e ") in answer.content.decode()
    assert not PreviewLink.objects.exists()


def test_there_is_no_link_to_a_language_without_a_text(author, at_desk):
    release = make_release(title_en="", lead_en="", body_en="")
    desk = at_desk(author)

    page = desk.get(page_of(release)).content.decode()
    assert re.findall(r'name="language" value="(\w+)"', page.partition("recipient")[2]) == ["sv"]
    assert desk.post(page_of(release), asked(language="en")).status_code == 409


def test_one_link_is_revoked_and_then_all(author, publisher, at_desk, reader, release):
    tokens = [make_link(release, author, recipient=f"Nr {n}")[1] for n in range(3)]
    first = release.preview_links.get(recipient="Nr 0")
    desk = at_desk(publisher)

    def opened():
        return [reader.post(f"/granska/{token}/").status_code for token in tokens]

    said = desk.post(page_of(release), {"action": "revoke", "link": first.pk}, follow=True)
    assert "1 länk är återkallad" in text_of(said)
    assert opened() == [404, 200, 200]
    desk.post(page_of(release), {"action": "revoke", "link": first.pk})
    said = desk.post(page_of(release), {"action": "revoke_all"}, follow=True)

    assert "2 länkar är återkallade" in text_of(said)
    assert opened() == [404, 404, 404]
    first.refresh_from_db()
    assert first.revoked_by == publisher
    notes = Event.objects.filter(step="preview_revoke").values_list("note", flat=True)
    assert sorted(notes) == ["Till: Nr 0", "Till: Nr 2, Nr 1"]


def test_the_page_says_how_often_and_when_a_link_was_opened(author, at_desk, reader, release):
    _link, token = make_link(release, author)
    desk = at_desk(author)
    assert "Inte öppnad" in text_of(desk.get(page_of(release)))

    reader.post(f"/granska/{token}/")
    reader.post(f"/granska/{token}/")

    assert "2 gånger" in text_of(desk.get(page_of(release)))
    assert "senast " in text_of(desk.get(page_of(release)))


# --- answers and comments


def test_comments_stand_beside_their_paragraphs(author, at_desk):
    release = make_release(body_sv="<p>Ett stycke.</p><p>Ett annat.</p>")
    link, _token = make_link(release, author)
    make_answer(link, ("Ett annat", "Fel ord"), (None, "Bra i stort"))

    page = at_desk(author).get(page_of(release)).content.decode()

    assert "Fel ord" in beside(page, "Ett annat.")
    assert "Fel ord" not in beside(page, "Ett stycke.")
    assert page.count("Fel ord") == 1
    assert page.index("Om hela texten") < page.index("Bra i stort") < page.index("Ett stycke.")
    assert "Texten är densamma som när den lästes." in page


def test_a_comment_follows_its_paragraph_and_tells_when_that_was_changed(author, at_desk):
    release = make_release(body_sv="<p>Ett.</p><p>Två stycken.</p><p>Tre.</p><p>Fyra.</p>")
    link, _token = make_link(release, author)
    make_answer(link, ("Två", "Om två"), ("Tre", "Om tre"), ("Fyra", "Om fyra"))
    release.body_sv = "<p>Nytt först.</p><p>Ett.</p><p>Två ändrade stycken.</p><p>Tre.</p>"
    release.save()

    page = at_desk(author).get(page_of(release)).content.decode()

    row = beside(page, "Två ändrade stycken.")
    assert "Om två" in row
    assert "Stycket har ändrats sedan kommentaren skrevs" in row
    assert ">Två stycken.<" in row
    assert "Om tre" in beside(page, "Tre.")
    assert "har ändrats" not in beside(page, "Tre.")
    gone = page.partition("Om stycken som inte finns kvar")[2]
    assert "Om fyra" in gone
    assert ">Fyra.<" in gone
    assert "Texten har ändrats sedan svaret." in page
    assert "2 stycken som lästes är ändrade eller borttagna." in page


@pytest.mark.parametrize("what", ["title", "lead", "contact", "phone", "subject", "added"])
def test_every_change_since_an_answer_is_told(author, at_desk, what):
    from tests.factories import make_subject

    release = make_release(contacts=[make_contact()])
    link, _token = make_link(release, author)
    make_answer(link)
    desk = at_desk(author)
    assert "Texten har ändrats" not in text_of(desk.get(page_of(release)))

    person = release.contacts.get()
    if what in ("title", "lead"):
        setattr(release, f"{what}_sv", "Något annat")
    elif what == "contact":
        release.release_contacts.all().delete()
    elif what == "phone":
        person.phone = "08-465 004 99"
        person.save()
    elif what == "subject":
        release.subjects.add(make_subject())
    else:
        release.body_sv += "<p>Ett stycke till.</p>"
    release.save()

    page = text_of(desk.get(page_of(release)))
    assert "Texten har ändrats sedan svaret." in page
    told = {"subject": "Styckena är desamma", "added": "1 stycke är nytt."}
    assert told.get(what, "1 stycke som lästes är ändrat eller borttaget.") in page


def test_equal_paragraphs_keep_their_comments_apart(author, at_desk):
    release = make_release(body_sv="<p>Lika.</p><p>Lika.</p>")
    link, _token = make_link(release, author)
    answer = make_answer(link)
    keys = [part["key"] for part in answer.seen if part["text"] == "Lika."]
    assert len(set(keys)) == 2
    PreviewComment.objects.create(answer=answer, block_key=keys[1], text="Om den andra")

    page = at_desk(author).get(page_of(release)).content.decode()

    assert page.index("Stycke 2") < page.index("Om den andra")


def test_a_comment_is_marked_as_handled_and_opened_again(author, publisher, at_desk, release):
    link, _token = make_link(release, author)
    comment = make_answer(link, (None, "Nej")).comments.get()
    form = reverse("admin:pressreleases_pressrelease_change", args=[release.pk])
    publish = reverse("admin:pressreleases_pressrelease_publish", args=[release.pk])
    desk = at_desk(publisher)
    for page in (form, publish):
        assert "1 öppen kommentar" in text_of(desk.get(page))
        assert f'href="{page_of(release)}"' in desk.get(page).content.decode()

    desk.post(page_of(release), {"action": "handle", "comment": comment.pk})

    comment.refresh_from_db()
    assert comment.handled_by == publisher
    assert "Åtgärdad" in text_of(desk.get(page_of(release)))
    at_desk(author).post(page_of(release), {"action": "handle", "comment": comment.pk})
    comment.refresh_from_db()
    assert comment.handled_by == publisher  # who was first stays
    for page in (form, publish):
        assert "öppen kommentar" not in text_of(desk.get(page))
        assert "1 svar, 1 länk som fungerar" in text_of(desk.get(page))
    desk.post(page_of(release), {"action": "reopen", "comment": comment.pk})
    assert "1 öppen kommentar" in text_of(desk.get(form))


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "javascript:alert(1)",
        "{{ 7*7 }}{% csrf_token %}",
        "å" * 2000,
        "😀" * 500,
        "مرحبا",
    ],
)
def test_what_strangers_write_is_only_text(author, at_desk, reader, release, words):
    link, _token = make_link(release, author, recipient=words[:100])
    make_answer(link, ("Brödtext", words), (None, words), name=words[:100])
    previews.revoke(release, [link], by=author, at=timezone.now())
    desk = at_desk(author)

    for path in (
        page_of(release),
        reverse("admin:pressreleases_pressrelease_publish", args=[release.pk]),
        reverse("admin:pressreleases_pressrelease_delete", args=[release.pk]),
    ):
        page = desk.get(path).content.decode()
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert 'href="javascript' not in page
    assert words[:40] in text_of(desk.get(page_of(release)))


def test_a_draft_with_links_and_answers_can_still_be_deleted(author, at_desk, release):
    link, _token = make_link(release, author)
    make_answer(link, (None, "Nej"))
    delete = reverse("admin:pressreleases_pressrelease_delete", args=[release.pk])

    assert at_desk(author).post(delete, {"post": "yes"}).status_code == 302

    assert not PressRelease.objects.exists()
    assert not PreviewComment.objects.exists()
    assert Event.objects.filter(step="preview_link").exists()


def test_the_preview_of_the_admin_is_marked_as_a_draft_and_leads_to_the_links(
    author, at_desk, release
):
    make_office()
    preview = reverse("admin:pressreleases_pressrelease_preview", args=[release.pk, "en"])

    page = at_desk(author).get(preview).content.decode()

    assert f"<title>DRAFT: {release.title_en}" in page
    assert f'href="{page_of(release)}"' in page
    assert 'name="answer"' not in page


def test_the_page_costs_the_same_with_one_and_with_many(author, at_desk, django_assert_num_queries):
    make_office()
    release = make_release()
    desk = at_desk(author)
    desk.get(page_of(release))
    for count in (1, 3):
        while release.preview_links.count() < count:
            link, _token = make_link(release, author)
            previews.note_opening(link, timezone.now())
            for _time in range(count):
                answer = make_answer(link, ("Brödtext", "Nej"), (None, "Nej"))
                answer.comments.update(handled_at=timezone.now(), handled_by=author)
        with django_assert_num_queries(25):
            page = desk.get(page_of(release)).content.decode()
        assert page.count('<th scope="row">') == count
