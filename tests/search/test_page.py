"""The list with its search, as readers and the merely curious meet it."""

import datetime as dt

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from pressreleases import publishing
from pressreleases.models import Edition, SearchEntry, Spelling, Synonym
from pressreleases.search import finding
from tests.factories import make_office, make_release, make_subject, put_out
from tests.reading import lines_of, links_of, text_of

pytestmark = pytest.mark.django_db

LIST = {"sv": "/aktuellt/", "en": "/en/news/"}
SECOND = dt.timedelta(seconds=1)


def titles(answer) -> list[str]:
    """The titles on the page, in order."""
    known = set(Edition.objects.values_list("title", flat=True))
    return [line for line in lines_of(answer) if line in known]


@pytest.fixture
def shown(db):
    """Three public releases of different kinds, years and subjects."""
    make_office()
    food, law = make_subject(name_sv="Mat", name_en="Food"), make_subject(name_sv="Juridik")
    rows = [
        ("Avtal om mat", "news", [food], 2022),
        ("Avtal om vägar", "statement", [law], 2023),
        ("Avtal om broar", "news", [food, law], 2023),
    ]
    return [
        put_out(
            make_release(title_sv=title, title_en="", lead_en="", body_en="", kind=kind,
                         subjects=subjects, contacts=[]),
            languages=["sv"],
            at=dt.datetime(year, 5, 1, 12, tzinfo=dt.UTC),
        )[0]
        for title, kind, subjects, year in rows
    ]  # fmt: skip


def plant(word, *, replaced=True) -> None:
    """Plants a word in all that is not public: draft, scheduled, ended, cancelled, gone."""
    now = timezone.now()
    subject = make_subject(name_sv=word)

    def release():
        texts = {f"{name}_{code}": f"{word} avtal" for name in ("title", "lead") for code in LIST}
        texts |= {"body_sv": f"<p>{word} {word}sfrågan</p>", "kind": "statement"}
        return make_release(subjects=[subject], contacts=[], **texts)

    release()
    put_out(release(), at=now + dt.timedelta(hours=1))
    cancelled = release()
    put_out(cancelled, at=now + dt.timedelta(hours=1))
    publishing.cancel(cancelled, now)
    for notice in ("withdrawn", "gone"):
        for live in put_out(release(), at=now - dt.timedelta(days=9)):
            publishing.replace_with_notice(live, notice, at=now - 5 * SECOND)
    if not replaced:
        return
    replaced = release()
    put_out(replaced, at=now - dt.timedelta(days=7))
    for name in ("title", "lead", "body"):
        for code in LIST:
            setattr(replaced, f"{name}_{code}", "Ersatt")
    replaced.subjects.clear()
    replaced.kind = "invitation"
    replaced.save()
    put_out(replaced, at=now - 4 * SECOND)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_what_is_not_public_answers_exactly_like_nonsense(reader, shown, language):
    plant("kanarienx")
    slug = SearchEntry.objects.exclude(subjects="").latest("pk").subjects.split()[0]
    for query in ("{}", "{}s", "{}sfrågan", "{} avtal", "kanarie{}", '"{} avtal"'):
        answers = []
        for word in ("kanarienx", "nonsensqx"):
            answer = reader.get(LIST[language], {"q": query.format(word)})
            answers.append((answer.status_code, answer.content.replace(word.encode(), b"")))
        assert answers[0] == answers[1], query
        assert answers[0][0] == 200

    for near in ("kanarien", "kanariexx", "kanarienxy", "kanareinx"):
        assert "kanarienx" not in text_of(reader.get(LIST[language], {"q": near})).split()
    assert slug == "kanarienx"
    assert reader.get(LIST[language], {"subject": slug}).status_code == 404
    assert reader.get(LIST[language], {"subject": "nonsensqx"}).status_code == 404


def test_counts_and_choices_do_not_tell_of_what_is_not_public(reader, shown):
    pages = ["", "?q=avtal", "?kind=statement", "?year=2023", "?q=avtal&kind=news", "?to=2100"]

    def everything():
        return [reader.get(LIST["sv"] + page).content for page in pages]

    before = everything()
    assert "Alla år (3)" in before[0].decode().replace('<span class="count">', "")
    plant("kanarienx", replaced=False)
    assert everything() == before


@pytest.mark.parametrize(("seconds", "is_found"), [(-1, False), (0, True), (1, True)])
def test_a_scheduled_text_is_found_from_its_second_on(
    reader, shown, time_machine, seconds, is_found
):
    at = timezone.now().replace(microsecond=0) + dt.timedelta(hours=1)
    put_out(make_release(title_sv="Schemalagt om mat"), languages=["sv"], at=at)
    time_machine.move_to(at + seconds * SECOND, tick=False)

    answer = reader.get(LIST["sv"], {"q": "schemalagd"})
    assert ("Schemalagt om mat" in titles(answer)) == is_found
    assert ("1 träff på" in text_of(answer)) == is_found
    assert ("Schemalagt om mat" in titles(reader.get(LIST["sv"], {"q": "mat"}))) == is_found
    assert "Avtal om mat" in titles(reader.get(LIST["sv"], {"q": "mat"}))
    assert (f"{at.year} (1)" in text_of(reader.get(LIST["sv"]))) == is_found


@pytest.mark.parametrize(("seconds", "is_found"), [(-1, True), (0, False), (1, False)])
def test_a_withdrawn_text_is_found_until_its_second(reader, shown, time_machine, seconds, is_found):
    at = timezone.now().replace(microsecond=0) + dt.timedelta(hours=1)
    publishing.replace_with_notice(shown[0], "withdrawn", at=at)
    time_machine.move_to(at + seconds * SECOND, tick=False)

    answer = reader.get(LIST["sv"], {"q": "mat"})
    others = ["Avtal om broar"]  # has the subject
    assert titles(answer) == (["Avtal om mat", *others] if is_found else others)
    assert titles(reader.get(LIST["sv"], {"q": "vägar"})) == ["Avtal om vägar"]


def test_a_cancelled_schedule_leaves_nothing_in_the_index(release):
    now = timezone.now()
    put_out(release, at=now + dt.timedelta(hours=1))
    assert SearchEntry.objects.count() == 2

    publishing.cancel(release, now)

    assert SearchEntry.objects.count() == 0
    narrowing = finding.Narrowing()
    assert finding.find("rapport", "sv", narrowing, at=now + dt.timedelta(hours=2)).hits == []


# --- narrowing


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("q=avtal&kind=news", ["Avtal om broar", "Avtal om mat"]),
        ("kind=news", ["Avtal om broar", "Avtal om mat"]),
        ("subject=juridik", ["Avtal om broar", "Avtal om vägar"]),
        ("subject=juridik&kind=statement", ["Avtal om vägar"]),
        ("q=avtal&year=2022", ["Avtal om mat"]),
        ("q=avtal&from=2023-05-01", ["Avtal om broar", "Avtal om vägar"]),
        ("q=avtal&from=2023-05-02", []),
        ("q=avtal&to=2022-05-01", ["Avtal om mat"]),
        ("q=avtal&to=2022-04-30", []),
        ("from=1+maj+2022&to=1/5+2022", ["Avtal om mat"]),
        ("from=2022&to=2022", ["Avtal om mat"]),
        ("q=avtal&sort=date", ["Avtal om broar", "Avtal om vägar", "Avtal om mat"]),
        ("q=&kind=&subject=&from=&to=", ["Avtal om broar", "Avtal om vägar", "Avtal om mat"]),
        ("q=avtal&nonsense=1&q%5B%5D=x", ["Avtal om broar", "Avtal om vägar", "Avtal om mat"]),
    ],
)
@pytest.mark.parametrize("most", [1000, 1])
def test_hits_are_narrowed_alike_with_few_hits_and_with_many(
    reader, shown, monkeypatch, query, expected, most
):
    monkeypatch.setattr(finding, "MOST", most)

    answer = reader.get(f"{LIST['sv']}?{query}")

    found = titles(answer)
    assert answer.status_code == 200
    is_search = not query.startswith("q=&")
    assert found == (expected[:most] if is_search else expected)
    assert ("Fler än 1 tr" in text_of(answer) or "Fler än 1 te" in text_of(answer)) == (
        is_search and len(expected) > most
    )


def test_choices_are_counted_within_the_others(reader, shown):
    page = text_of(reader.get(LIST["sv"], {"q": "avtal", "kind": "news"}))

    for words in ("Alla år (2)", "2023 (1)", "2022 (1)", "Nyhet (2)", "Uttalande (1)"):
        assert words in page
    assert "Mat (2)" in page
    assert "Juridik (1)" in page
    assert "2 träffar på ”avtal”" in page


def test_an_address_has_one_spelling(reader, shown):
    answer = reader.get(f"{LIST['sv']}?page=1&sort=relevance&x=1&to=&kind=news&q=+avtal+")

    assert 'rel="canonical" href="http://testserver/aktuellt/?q=avtal&amp;kind=news"' in (
        answer.content.decode()
    )
    assert 'name="robots" content="noindex"' in answer.content.decode()


def test_another_language_is_another_address(reader, shown):
    answer = reader.get(LIST["sv"], {"language": "en", "q": "food", "from": "2020"})
    assert (answer.status_code, answer.headers["Location"]) == (
        302,
        "/en/news/?q=food&from=2020-01-01",
    )
    assert "/en/news/?q=mat" in links_of(reader.get(LIST["sv"], {"q": "mat"}))


# --- what is shown of a hit


def test_words_are_marked_and_everything_is_escaped(reader, db):
    title = "Avtal <script>alert(1)</script> & avtalet"
    put_out(make_release(title_sv=title, body_sv="<p>Om 5 &lt; 6 ramavtal</p>"), languages=["sv"])

    page = reader.get(LIST["sv"], {"q": "avtal"}).content.decode()

    assert "<mark>Avtal</mark> &lt;script&gt;" in page
    assert "&amp; <mark>avtalet</mark>" in page
    assert "5 &lt; 6 <mark>ramavtal</mark>" in page
    assert "<script>" not in page


def test_without_hits_it_is_tried_without_diacritics_and_says_so(reader, shown):
    page = text_of(reader.get(LIST["sv"], {"q": "vagar"}))
    assert "Avtal om vägar" in page
    assert "bortser från prickar" in page
    assert "bortser från prickar" not in text_of(reader.get(LIST["sv"], {"q": "vägar"}))


def test_a_misspelt_word_is_corrected_by_words_that_are_public(reader, shown):
    answer = reader.get(LIST["sv"], {"q": "brorar avtal"})
    assert "Menade du broar avtal ?" in text_of(answer).replace("avtal?", "avtal ?")
    assert "/aktuellt/?q=broar+avtal" in links_of(answer)
    assert titles(reader.get("/aktuellt/?q=broar+avtal")) == ["Avtal om broar"]


def test_synonyms_are_edited_and_work_at_once(reader, shown):
    assert titles(reader.get(LIST["sv"], {"q": "käk"})) == []
    Synonym.objects.create(language="sv", word="käk", meaning="mat")
    found = titles(reader.get(LIST["sv"], {"q": "käk"}))
    assert found == ["Avtal om mat", "Avtal om broar"]  # in the title; a subject
    assert titles(reader.get(LIST["en"], {"q": "käk"})) == []


def test_the_index_is_rebuilt_as_it_was(shown):
    def everything():
        found = finding.find("avtal", "sv", finding.Narrowing(), at=timezone.now())
        with connection.cursor() as cursor:
            cursor.execute("SELECT position, words, weights FROM pressreleases_searchentry")
            return found.hits, sorted(cursor.fetchall()), Spelling.objects.count()

    before = everything()
    assert len(before[0]) == 3
    SearchEntry.objects.all().delete()
    assert finding.find("avtal", "sv", finding.Narrowing(), at=timezone.now()).hits == []

    call_command("reindex", "--missing", verbosity=0)
    assert everything() == before
    call_command("reindex", verbosity=0)
    assert everything() == before


def test_a_very_long_text_can_be_published_and_found(reader, db):
    words = " ".join(f"{'å' * 50}{number:05d}x" for number in range(12_000))
    put_out(make_release(title_sv="Lång text", body_sv=f"<p>{words}</p>"), languages=["sv"])

    assert titles(reader.get(LIST["sv"], {"q": "lång"})) == ["Lång text"]


# --- cost


@pytest.mark.parametrize("count", [1, 3, 60])
@pytest.mark.parametrize(
    ("query", "limit"),
    [
        ("", 3),
        ("year={year}", 3),
        ("q=avtal", 4),
        ("q=avtal&kind=news&year=2023", 4),
        ("kind=news", 3),
        ("q=avtall", 4),
        ("q=xyzzy", 3),
        ("q=%25", 2),
    ],
)
def test_searches_cost_the_same_however_long(
    reader, shown, django_assert_num_queries, count, query, limit
):
    for number in range(count):
        put_out(make_release(title_sv=f"Avtal {number}", kind="news"), languages=["sv"])

    with django_assert_num_queries(limit):
        answer = reader.get(f"{LIST['sv']}?{query.format(year=shown[0].year)}")
    assert answer.status_code == 200


# --- odd questions


ODD = ["x\r\ny", "å" * 10_000, "'", '"', '"a', "a & | b", "NEAR(", ":*", "<->", "(" * 2000, "%",
       "_", "\ud83d", "😀" * 200, "a" + "\u0301" * 5000, "İ", "<script>", "{{ 7*7 }}", "\\",
       "a\\'b",
       "*", "^a", "-a", "a NOT b", "col:x", "١٢٣", "\u202e", "§", "--", "#", "½",
       "a b " * 500, "o'", "1" * 500, "1 " * 300, "¤kind·news", "¦avtal", "¬avtal",
       "˜avtal", "e-" * 90]  # fmt: skip


@pytest.mark.parametrize("language", ["sv", "en"])
def test_odd_questions_get_a_sensible_page(reader, shown, language):
    for odd in ODD:
        value = odd.encode("utf-8", "surrogatepass")
        for name, other in (("q", ""), ("q", "&sort=date"), ("q", "&kind=news&from=2020")):
            encoded = "".join(f"%{byte:02X}" for byte in value)
            answer = reader.get(f"{LIST[language]}?{name}={encoded}{other}")
            assert answer.status_code == 200, odd[:40]
    assert titles(reader.get(LIST["sv"], {"q": "¤kind·news"})) == []
    assert titles(reader.get(LIST["sv"], {"q": "av%al"})) == []
    assert titles(reader.get(LIST["sv"], {"q": "AVTAL OM VÄGAR"})) == ["Avtal om vägar"]


@pytest.mark.parametrize(
    "query",
    ["kind=xyz", "kind=NEWS", "subject=nope", "subject=A%20b", "sort=up", "language=de",
     "year=0", "q=avtal&page=2", "q=avtal&page=-1", "q=avtal&page=99999999999",
     "q=avtal&page=%D9%A3", "q=avtal&page=1.0", "q=x%00", "kind=%00", "q=avtal&year="],
)  # fmt: skip
@pytest.mark.parametrize("path", LIST.values())
def test_what_no_form_sends_is_not_found(reader, shown, query, path):
    assert reader.get(f"{path}?{query}").status_code == 404


def test_a_page_number_that_cannot_be_costs_no_search(reader, shown, django_assert_num_queries):
    with django_assert_num_queries(1):  # the press office, for the page that says so
        assert reader.get(f"{LIST['sv']}?q=avtal&page=1.0").status_code == 404


@pytest.mark.parametrize("raw", ["2018-13-45", "kaka", "9999-01-01", "0000-00-00", "31/2 2018"])
@pytest.mark.parametrize("name", ["from", "to"])
def test_a_date_that_is_none_gets_a_sentence_and_loses_nothing(reader, shown, name, raw):
    answer = reader.get(LIST["sv"], {"q": "avtal", name: raw, "kind": "news"})

    page = answer.content.decode()
    assert answer.status_code == 400
    assert f"”{raw}” är inget datum." in text_of(answer)
    assert 'value="avtal"' in page
    assert '<option value="news" selected>' in page
    assert titles(answer) == []


def test_days_in_the_wrong_order_get_a_sentence(reader, shown):
    answer = reader.get(LIST["sv"], {"from": "2023-05-01", "to": "2022-05-01"})

    assert answer.status_code == 400
    assert "Den första dagen kommer efter den sista." in text_of(answer)


def test_many_parameters_are_no_trouble(reader, shown):
    query = "&".join(f"p{number}=1" for number in range(900))
    assert reader.get(f"{LIST['sv']}?{query}&q=mat").status_code == 200
