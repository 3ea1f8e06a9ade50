"""The desk: what waits for whom, what to do next, and what it costs however much there is."""

import datetime as dt
import re

import pytest
import time_machine
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils import timezone

from pressreleases import publishing, workflow
from pressreleases.admin import desk, queues
from pressreleases.models import Event, PressRelease
from pressreleases.models.releases import Status
from tests.factories import approve, make_many, make_office, make_release, put_out
from tests.reading import text_of
from tests.steps import AT, DAY, take

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]

DESK = reverse("admin:index")
LIST = reverse("admin:pressreleases_pressrelease_changelist")


def page_of(release, name) -> str:
    return reverse(f"admin:pressreleases_pressrelease_{name}", args=[release.pk])


def shown(user, at=AT) -> dict[str, list[str]]:
    """The titles in each part of the desk, by the part's key."""
    fresh = type(user).objects.get(pk=user.pk)
    return {s.key: [row.title for row in s.rows] for s in desk.sections(fresh, at)}


def named(title, **fields) -> PressRelease:
    return make_release(title_sv=title, **fields)


def rows_of(user, key, at=AT) -> list[desk.Row]:
    return next((s.rows for s in desk.sections(user, at) if s.key == key), [])


# --- what waits for whom


def test_a_text_in_review_waits_for_another_publisher_and_not_for_its_writer(
    author, publisher, administrator
):
    by_author = named("Skribentens", changed_by=author)
    by_publisher = named("Publicistens", changed_by=publisher)
    take(by_author, "submit", author, at=AT)
    take(by_publisher, "submit", publisher, at=AT - DAY)

    assert shown(publisher)["review"] == ["Skribentens"]
    assert shown(publisher)["others"] == ["Publicistens"]
    for user in (author, administrator):
        assert "review" not in shown(user)
        assert shown(user)["others"] == ["Publicistens", "Skribentens"]
    [row] = rows_of(publisher, "review")
    assert (row.what, row.when) == ("Skickat för granskning av Siri Åkesson", AT)
    assert (row.next, row.url) == ("Granska och godkänn", page_of(by_author, "publish"))


def test_the_desk_and_the_workflow_agree_on_who_may_approve(
    author, publisher, administrator, outsider
):
    for writer in (author, publisher, administrator, None):
        make_release(changed_by=writer, status=Status.IN_REVIEW)
    for user in (author, publisher, administrator, outsider):
        waiting = queues.select("review", PressRelease.objects.all(), user, AT)
        may = {r.pk for r in PressRelease.objects.all() if not refusals(r, "approve", user)}
        assert {r.pk for r in waiting} == may
        others = queues.select("others", PressRelease.objects.all(), user, AT)
        assert {r.pk for r in others} == {r.pk for r in PressRelease.objects.all()} - may


def refusals(release, step, user):
    return workflow.refusals(release, step, user, AT)


def test_what_was_sent_back_shows_the_reason_to_whoever_wrote_or_sent_it(
    author, publisher, administrator
):
    release = named("Återsänd", changed_by=author)
    take(release, "submit", author)
    PressRelease.objects.update(changed_by=administrator)
    take(release, "return", publisher, note="Siffran stämmer inte.\nSe tabell 2.", at=AT + DAY)

    for user in (author, administrator):
        [row] = rows_of(user, "returned")
        assert row.note == "Siffran stämmer inte.\nSe tabell 2."
        assert (row.what, row.when) == ("Återsänt av Pia Öberg", AT + DAY)
        assert (row.next, row.url) == ("Rätta texten", page_of(release, "change"))
    assert "returned" not in shown(publisher)


def test_my_drafts_are_those_i_changed_last_or_began(author, publisher, at_desk):
    named("Kollegans", changed_by=publisher)
    mine = named("Min", changed_by=author)
    begun = named("Påbörjad av mig", changed_by=publisher)
    workflow.record(begun, "create", by=author, at=AT, before="")

    assert shown(author)["drafts"] == ["Påbörjad av mig", "Min"]
    assert shown(publisher)["drafts"] == ["Påbörjad av mig", "Kollegans"]
    assert rows_of(author, "drafts")[1].url == page_of(mine, "change")


def test_urgent_publication_stays_loud_for_all_who_may_approve_until_one_has(
    author, publisher, administrator, django_user_model
):
    second = django_user_model.objects.create_user("second", first_name="Bo", last_name="Ek")
    second.groups.set(publisher.groups.all())
    release = named("Larm", changed_by=author)
    take(release, "publish_urgently", publisher, languages=("sv",), note="Det brinner.")

    for user, label in (
        (publisher, "Be en kollega godkänna"),
        (second, "Granska och godkänn"),
    ):
        section = desk.sections(user, AT)[0]
        assert (section.key, section.is_loud) == ("urgent", True)
        [row] = section.rows
        assert (row.note, row.next) == ("Det brinner.", label)
        assert row.what == "Publicerat av Pia Öberg på egen hand"
    for user in (author, administrator):
        assert "urgent" not in shown(user)
    release.refresh_from_db()
    take(release, "approve_afterwards", second)
    assert "urgent" not in shown(second) | shown(publisher)


def test_scheduled_texts_count_down_in_swedish_time_until_they_are_out(author, publisher):
    release = named("Schemalagd", changed_by=author)
    approve(release, AT)
    starts_at = dt.datetime(2040, 3, 4, 7, 0, tzinfo=dt.UTC)
    take(release, "schedule", publisher, languages=("sv", "en"), starts_at=starts_at)

    [row] = rows_of(publisher, "scheduled")
    assert (row.what, row.when) == ("söndag 4 mars 2040 kl. 08.00, om 3 dagar", None)
    assert (row.next, row.url) == ("Byt tid", page_of(release, "publish"))
    assert rows_of(author, "scheduled")[0].next == "Se läget"
    second = dt.timedelta(seconds=1)
    for at, key in ((starts_at - second, "scheduled"), (starts_at, "today")):
        found = shown(author, at)
        assert found[key] == ["Schemalagd"]
        assert not {"scheduled", "today"} - {key} & set(found)


def test_approved_texts_wait_to_be_published(author, publisher):
    release = named("Godkänd", changed_by=author)
    take(release, "submit", author)
    take(release, "approve", publisher)

    assert rows_of(publisher, "approved")[0].next == "Publicera eller schemalägg"
    assert rows_of(author, "approved")[0].next == "Se läget"
    assert rows_of(author, "approved")[0].what == "Godkänt av Pia Öberg"


def test_missing_and_outdated_english_stand_with_the_public_first(author):
    nothing = {"title_en": "", "lead_en": "", "body_en": ""}
    named("Utkast utan engelska", **nothing)
    public = named("Offentlig utan engelska", **nothing)
    outdated = named("Offentlig med inaktuell engelska")
    for release in (public, outdated, withdrawn := named("Indragen", **nothing)):
        put_out(release, languages=["sv"], at=AT - 3 * DAY)
    put_out(outdated, languages=["en"], at=AT - 2 * DAY)
    outdated.lead_sv = "Ny ingress."
    outdated.save()
    publishing.replace_with_notice(withdrawn.editions.get(), "gone", at=AT - DAY)
    make_release(title_sv="Klar")
    make_release(title_sv="", lead_sv="", body_sv="", **nothing)

    rows = rows_of(author, "english")

    assert [row.title for row in rows] == [
        "Offentlig med inaktuell engelska",
        "Offentlig utan engelska",
        "Utkast utan engelska",
    ]
    assert [row.next for row in rows] == [
        "Se vad som har ändrats",
        *2 * ["Skriv den engelska texten"],
    ]
    assert [row.url for row in rows[:2]] == [
        page_of(outdated, "translation"),
        page_of(public, "change"),
    ]
    assert rows[1].what == "Den svenska texten är offentlig och engelska saknas."


def test_published_today_is_swedish_today(author):
    midnight = dt.datetime(2040, 3, 1, 23, 0, tzinfo=dt.UTC)  # 00.00 on 2 March in Sweden
    late, early = named("Sent i går"), named("Tidigt i dag")
    put_out(late, at=midnight - dt.timedelta(microseconds=1))
    put_out(early, at=midnight)

    assert shown(author, midnight + dt.timedelta(hours=22))["today"] == ["Tidigt i dag"]
    [row] = rows_of(author, "today", midnight)
    assert (row.next, row.url) == ("Se sidan", "/aktuellt/tidigt-i-dag/")
    assert shown(author, midnight - dt.timedelta(microseconds=1))["today"] == ["Sent i går"]


def test_a_title_only_in_english_is_marked_as_english(author):
    make_release(title_sv="", title_en="Only English", changed_by=author)

    [row] = rows_of(author, "drafts")
    assert (row.title, row.language) == ("Only English", "en")


# --- the page


@pytest.mark.parametrize("who", ["author", "publisher", "administrator"])
def test_an_empty_desk_says_so_kindly_and_reaches_everything(request, at_desk, who):
    answer = at_desk(request.getfixturevalue(who)).get(DESK)

    page, words = answer.content.decode(), text_of(answer)
    assert "Inget väntar på dig." in words
    assert "desk-section" not in page
    assert page.index("Nytt pressmeddelande") < page.index("Allt annat")
    links = re.findall(r'href="(/redaktion/[a-z]+/[a-z]+/)"', page.partition("<details")[2])
    expected = {
        *("/redaktion/contacts/contactperson/", "/redaktion/contacts/pressoffice/"),
        *("/redaktion/pressreleases/annualreport/", "/redaktion/pressreleases/indicator/"),
        *("/redaktion/pressreleases/pressrelease/", "/redaktion/pressreleases/subject/"),
        *("/redaktion/pressreleases/picture/", "/redaktion/pressreleases/document/"),
        "/redaktion/pressreleases/synonym/",
    }
    if who != "author":
        pages = ("accessibilitydefect", "accessibilitystatement", "languagepage", "standingpage")
        expected |= {f"/redaktion/contacts/{page}/" for page in pages}
    if who == "administrator":
        expected.add("/redaktion/contacts/securitycontact/")
        expected |= {"/redaktion/auth/user/", "/redaktion/auth/group/"}
    assert set(links) == expected


def test_staff_without_rights_and_the_public_see_nothing_of_the_releases(
    outsider, reader, at_desk, author
):
    titles = [f"Hemlig {number}" for number in range(4)]
    for title, status in zip(titles, ("draft", "in_review", "returned", "approved"), strict=True):
        named(title, changed_by=author, status=status)
    put_out(named("Öppen"), at=timezone.now())

    page = at_desk(outsider).get(DESK).content.decode()
    assert "Du kan inte läsa pressmeddelanden än." in page
    assert not re.search("Hemlig|Öppen|desk-section|Nytt pressmeddelande", page)
    assert reader.get(DESK).status_code == 302
    assert all(title in at_desk(author).get(DESK).content.decode() for title in titles)


def test_who_may_only_read_is_led_to_nothing_to_write(outsider, at_desk):
    outsider.user_permissions.add(Permission.objects.get(codename="view_pressrelease"))
    make_release(title_sv="Utan engelska", title_en="", lead_en="", body_en="")

    page = at_desk(outsider).get(DESK).content.decode()

    assert "Utan engelska" in page
    assert "Nytt pressmeddelande" not in page
    assert "Skriv den engelska texten" not in page


def test_ten_rows_are_shown_and_the_rest_is_one_link_away(author, at_desk):
    for number in range(10):
        named(f"Mitt utkast {number}", changed_by=author)
    client = at_desk(author)
    assert "desk=drafts" not in client.get(DESK).content.decode()
    named("Mitt utkast 10", changed_by=author)

    page = client.get(DESK).content.decode()

    part = page.partition('id="desk-drafts"')[2].partition("</section>")[0]
    assert len(re.findall("<li>", part)) == 10
    assert "Visa alla: Mina pågående" in part
    listed = client.get(f"{LIST}?desk=drafts").content.decode()
    assert listed.count('class="field-heading"') == 11


def test_each_part_of_the_desk_can_be_listed_in_full(publisher, author, at_desk):
    make_many(24, changed_by=author)
    client = at_desk(publisher)
    visited = 0
    for key in queues.QUEUES:
        expected = queues.select(key, PressRelease.objects.all(), publisher, timezone.now())
        page = client.get(LIST, {"desk": key}).content.decode()
        assert page.count('class="field-heading"') == expected.count(), key
        visited += bool(expected.count())
    assert visited >= 6
    assert client.get(LIST, {"desk": "nonsense"}).content.decode().count("field-heading") == 24
    # What a user may not see on the desk is not to be had through the list either.
    assert at_desk(author).get(LIST, {"desk": "urgent"}).content.decode().count("field-head") == 0


def test_a_note_is_shown_as_it_was_written_and_harms_nothing(author, publisher, at_desk):
    release = named("<b>Rubrik</b>", changed_by=author)
    take(release, "submit", author)
    take(release, "return", publisher, note="<script>alert(1)</script>\nRad två")

    page = at_desk(author).get(DESK).content.decode()

    assert "&lt;script&gt;alert(1)&lt;/script&gt;<br>Rad två" in page
    assert "&lt;b&gt;Rubrik&lt;/b&gt;" in page


def test_the_list_shows_a_schedule_that_has_come_true_as_published(author, at_desk):
    release = named("Ute nu")
    put_out(release, at=timezone.now() + DAY)
    PressRelease.objects.update(status="scheduled")
    client = at_desk(author)
    for moment, words, status in (
        (timezone.now(), "Schemalagt", "scheduled"),
        (timezone.now() + 2 * DAY, "Publicerat", "published"),
    ):
        with time_machine.travel(moment, tick=False):
            client.force_login(author)
            page = client.get(LIST).content.decode()
            assert f'class="field-status_now">{words}<' in page
            for value in ("scheduled", "published"):
                rows = client.get(LIST, {"status": value}).content.decode().count("field-heading")
                assert rows == (value == status)


# --- what it costs

QUERIES = {"author": 12, "publisher": 17, "administrator": 20}


@pytest.mark.parametrize("who", QUERIES)
def test_the_desk_costs_the_same_with_one_release_and_with_a_thousand(
    request, at_desk, who, django_assert_num_queries
):
    user = request.getfixturevalue(who)
    client = at_desk(user)
    make_office()
    for count in (1, 3, 1000):
        make_many(count - PressRelease.objects.count(), changed_by=user)
        with django_assert_num_queries(QUERIES[who]):
            page = client.get(DESK).content.decode()
        rows = page.count('class="desk-title"')
        assert 1 <= rows <= 10 * len(queues.QUEUES)
        counted = re.findall(r'href="#desk-\w+">[^<]*</a> \((\d+)(\+?)\)', page)
        assert sum(int(number) for number, _more in counted) in (rows, 0)
        assert any(more for _number, more in counted) == (count == 1000)


def test_the_list_costs_the_same_with_one_release_and_with_a_thousand(
    author, at_desk, django_assert_num_queries
):
    client = at_desk(author)
    make_office()
    for count, rows in ((1, 1), (3, 3), (1000, 50)):
        make_many(count - PressRelease.objects.count(), changed_by=author)
        with django_assert_num_queries(7):
            page = client.get(LIST).content.decode()
        assert page.count('class="field-heading"') == rows


def test_the_desk_reads_no_bodies(publisher, django_assert_max_num_queries):
    make_many(3, changed_by=publisher)
    with django_assert_max_num_queries(20) as captured:
        assert desk.sections(publisher, timezone.now())

    read = [query["sql"] for query in captured.captured_queries]
    assert any("state_en" in sql for sql in read)
    assert not [sql for sql in read if '"body_sv"' in sql or '"lead_sv"' in sql or '"basis"' in sql]
    assert Event.objects.count() == 0
