"""What a stranger can learn, everywhere at once, around the second at which a text changes state.

Each text holds a word of its own in its title, lead, body, address, contact, subject and
highlight. The walk reads every public surface in `surfaces.py`.
"""

import datetime as dt

import pytest
import time_machine
from django.test import Client

from pressreleases import publishing
from pressreleases.models import Edition
from tests.factories import (
    make_contact,
    make_office,
    make_release,
    make_report,
    make_subject,
    put_out,
)
from tests.surfaces import FEEDS, OF_ITS_REPORT, always_there, own, url

pytestmark = pytest.mark.django_db

START = dt.datetime(2040, 5, 2, 6, 30, tzinfo=dt.UTC)
END = START + dt.timedelta(hours=1)
SECOND = dt.timedelta(seconds=1)
YEAR = 2031
LONG_BEFORE = START - dt.timedelta(days=400)
PLACES = ("title", "lead", "body", "slug", "contact", "subject", "highlight")
CANARIES = {(place, code): f"kanarie{place}{code}" for place in PLACES for code in ("sv", "en")}
EVERY_CANARY = set(CANARIES.values())


def word(place, language) -> str:
    return CANARIES[place, language]


@pytest.fixture
def shown(db):
    """Something that is public all the time, so that the walk cannot be of empty pages."""
    make_office()
    return put_out(make_release(title_sv="Synlig text", title_en="Visible text"), at=LONG_BEFORE)


@pytest.fixture
def secret(shown):
    """A complete draft that holds every canary."""
    report = make_report(
        year=YEAR,
        highlights=[(f"7 {word('highlight', 'sv')}", f"7 {word('highlight', 'en')}", "7")],
    )
    subject = make_subject(name_sv=word("subject", "sv"), name_en=word("subject", "en"))
    person = make_contact(
        name=f"Person {word('contact', 'sv')}", title_en=word("contact", "en"), is_listed=False
    )
    return make_release(
        contacts=[person],
        subjects=[subject],
        report=report,
        **{
            f"{field}_{code}": word(field, code)
            for field in ("title", "lead", "slug")
            for code in ("sv", "en")
        },
        body_sv=f"<p>{word('body', 'sv')}</p>",
        body_en=f"<p>{word('body', 'en')}</p>",
    )


def drafted(release) -> list[Edition]:
    """The editions as they would be, to know their addresses; nothing is written."""
    editions = [publishing.prepare(release, language) for language in ("sv", "en")]
    for edition in editions:
        edition.number, edition.year = 1, START.year
    return editions


def walk(editions, at) -> tuple[set[str], dict[str, int]]:
    """Returns the canaries that a stranger meets, and the status of each own address."""
    stranger = Client()
    bodies, statuses = [], {}
    with time_machine.travel(at, tick=False):
        missing = stranger.get("/aktuellt/finns-inte/"), stranger.get("/en/news/finns-inte/")
        for path in always_there():
            answer = stranger.get(path)
            assert answer.status_code == 200, path
            bodies.append(answer.content + repr(answer.headers).encode())
        for edition in editions:
            nowhere = missing[edition.language == "en"]
            for path in [*own(edition), *(address(edition) for address in OF_ITS_REPORT)]:
                answer = stranger.get(path)
                statuses[path] = answer.status_code
                if answer.status_code == 404:
                    assert answer.content == nowhere.content, path
                    assert set(answer.headers) == set(nowhere.headers), path
                bodies.append(answer.content + repr(answer.headers).encode())
    whole = b"".join(bodies).decode(errors="replace")
    assert "Synlig text" in whole
    assert "Visible text" in whole
    return {canary for canary in EVERY_CANARY if canary in whole}, statuses


def around(moment):
    return [moment - SECOND, moment, moment + SECOND]


def test_a_draft_is_nowhere(secret):
    for at in around(START):
        met, statuses = walk(drafted(secret), at)
        assert met == set()
        assert set(statuses.values()) == {404}
        assert len(statuses) == 14


def test_a_scheduled_text_is_everywhere_from_its_second_and_nowhere_before(secret):
    editions = put_out(secret, at=START)

    before, at, after = (walk(editions, moment) for moment in around(START))

    assert before[0] == set()
    assert set(before[1].values()) == {404}
    assert at[0] == after[0] == EVERY_CANARY
    assert set(at[1].values()) == set(after[1].values()) == {200}


def test_one_language_scheduled_does_not_give_the_other_away(secret):
    put_out(secret, languages=["sv"], at=START)

    before, _statuses = walk(drafted(secret), START - SECOND)
    after, statuses = walk(drafted(secret), START)

    assert before == set()
    assert after == {canary for (_place, code), canary in CANARIES.items() if code == "sv"}
    assert statuses[url("version", "en", slug=word("slug", "en"), number=1)] == 404


def test_a_cancelled_text_never_comes(secret):
    editions = put_out(secret, at=START)
    publishing.cancel(secret, START - dt.timedelta(days=1))

    for at in around(START):
        met, statuses = walk(editions, at)
        assert met == set()
        assert set(statuses.values()) == {404}


@pytest.mark.parametrize("notice", ["gone", "moved"])
def test_a_text_that_was_removed_is_gone_from_its_second(secret, shown, notice):
    target = shown[0].release if notice == "moved" else None
    editions = put_out(secret, at=START)
    for edition in editions:
        publishing.replace_with_notice(edition, notice, at=END, moved_to=target, reason="Fel.")

    before, at, after = (walk(editions, moment) for moment in around(END))

    # The page that says so needs the title, and stands at the text's own address.
    kept = {word(place, code) for place in ("title", "slug") for code in ("sv", "en")}
    assert before[0] == EVERY_CANARY
    assert at[0] <= kept
    assert after[0] <= kept
    assert set(before[1].values()) == {200}
    cards = [path for path in at[1] if path.endswith(".png")]
    assert [at[1][path] for path in cards] == [404, 404]
    assert set(at[1].values()) == {404, {"gone": 410, "moved": 302}[notice]}


def test_a_withdrawn_text_stays_under_its_banner_and_leaves_every_list(secret):
    editions = put_out(secret, at=START)
    for edition in editions:
        publishing.replace_with_notice(edition, "withdrawn", at=END, reason="Fel.")

    stranger = Client()
    for moment, card_status, is_listed in ((END - SECOND, 200, True), (END, 404, False)):
        _met, statuses = walk(editions, moment)
        assert {statuses[p] for p in statuses if p.endswith(".png")} == {card_status}
        with time_machine.travel(moment, tick=False):
            feeds = {url(name, code) for name in FEEDS for code in ("sv", "en")}
            paths = [path for path in always_there() if path not in feeds]
            lists = b"".join(stranger.get(path).content for path in paths).decode()
            told = [stranger.get(url(name, "sv")).content.decode() for name in FEEDS]
            page = stranger.get(url("release", slug=editions[0].slug)).content.decode()
        assert (word("title", "sv") in lists) == is_listed
        for feed in told:
            assert (f"Indraget: {word('title', 'sv')}" in feed) != is_listed
            assert (word("body", "sv") in feed) == (word("lead", "sv") in feed) == is_listed
        assert word("body", "sv") in page
        assert ("application/ld+json" in page) == is_listed
        assert ("og:image" in page) == is_listed


def test_an_unpublished_change_moves_no_byte_of_any_surface(secret):
    editions = put_out(secret, at=START)
    stranger = Client()
    paths = [*always_there(), *(path for edition in editions for path in own(edition))]

    with time_machine.travel(END, tick=False):
        before = {path: stranger.get(path) for path in paths}
        secret.title_sv = secret.body_sv = "Hemligt utkast"
        secret.slug_sv = "hemligt"
        secret.save()
        after = {path: stranger.get(path) for path in paths}

    assert len(before) == 62
    for path in paths:
        assert before[path].content == after[path].content, path
        assert before[path].headers == after[path].headers, path


def test_no_surface_sets_a_cookie(secret):
    editions = put_out(secret, at=START)
    stranger = Client()
    paths = [*always_there(), *(path for edition in editions for path in own(edition))]
    paths += ["/finns-inte/", "/en/nothing/", "/.well-known/security.txt"]

    with time_machine.travel(END, tick=False):
        answers = [stranger.get(path) for path in paths]

    assert len(answers) == 65
    assert not stranger.cookies
    for answer in answers:
        assert "Set-Cookie" not in answer.headers
        assert "Cookie" not in answer.headers.get("Vary", "")
