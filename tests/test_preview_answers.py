"""What the receiver of a preview link answers: taken once, bounded, and never lost on an error."""

import datetime as dt
import re

import pytest
import time_machine
from django.utils import timezone

from pressreleases import preview_answers, previews
from pressreleases.models import Event, PressRelease, PreviewAnswer, PreviewComment
from pressreleases.models.previews import COMMENT_LENGTH
from tests.factories import make_contact, make_link, make_office, make_release, make_report
from tests.reading import text_of

pytestmark = pytest.mark.django_db

HOUR = dt.timedelta(hours=1)
WORDS = {
    "sv": {"path": "/granska/{}/", "thanks": "tack/", "thank": "Tack, svaret är skickat"},
    "en": {"path": "/en/review/{}/", "thanks": "thanks/", "thank": "Thank you, the answer is sent"},
}


@pytest.fixture
def text(db) -> PressRelease:
    return make_release(
        title_sv="Fler får svar",
        body_sv="<p>Första stycket.</p><p>Andra <b>stycket</b>.</p><ul><li>En punkt</li></ul>",
    )


class Form:
    """The page of a link as the browser has it: what it shows, and the fields to send."""

    def __init__(self, reader, token, language="sv"):
        self.reader, self.path = reader, WORDS[language]["path"].format(token)
        self.read(reader.post(self.path))

    def read(self, answer):
        self.page, self.status = answer.content.decode(), answer.status_code
        hidden = re.findall(r'type="hidden" name="(\w+)" value="([^"]+)"', self.page)
        self.fields = {"name": "Karin Ek", **dict(hidden)}
        parts = re.findall(r'id="part-(\w+)">([^<]+)<', self.page)
        self.keys = {label: f"comment-{key}" for key, label in parts}

    def send(self, answer="comments", **comments):
        """Sends the form; comments by the label of their part, or "whole"."""
        named = {
            "comment-" if label == "whole" else self.keys[label.replace("_", " ")]: words
            for label, words in comments.items()
        }
        return self.reader.post(self.path, {**self.fields, "answer": answer, **named})


@pytest.fixture
def form(reader, text, author) -> Form:
    make_office()
    return Form(reader, make_link(text, author)[1])


def test_every_part_of_the_text_can_be_commented(reader, author):
    make_office()
    report = make_report(highlights=[("5 rapporter", "5 reports", "5")])
    release = make_release(report=report, contacts=[make_contact(), make_contact()])
    release.links.create(label_sv="Läs rapporten", url_sv="https://example.se/", order=1)

    form = Form(reader, make_link(release, author)[1])

    assert list(form.keys) == [
        "Rubrik",
        "Ingress",
        "Stycke 1",
        "Rubrik över exemplen",
        "Exempel 1",
        "Kontaktperson 1",
        "Kontaktperson 2",
        "Relaterad länk 1",
    ]
    assert len(set(form.keys.values())) == 8


@pytest.mark.parametrize("language", ["sv", "en"])
def test_all_is_correct(reader, text, author, language):
    link, token = make_link(text, author, language=language)
    form = Form(reader, token, language)

    sent = form.send("correct")

    assert sent.status_code == 303
    assert sent.headers["Location"] == form.path + WORDS[language]["thanks"]
    assert WORDS[language]["thank"] in text_of(reader.get(sent.headers["Location"]))
    answer = PreviewAnswer.objects.get()
    page = previews.page(text, language, timezone.now())
    assert (answer.link, answer.name, answer.is_correct) == (link, "Karin Ek", True)
    assert answer.content_hash == page["edition"].content_hash
    assert answer.seen[0]["text"] == text.in_language("title", language)
    assert not answer.comments.exists()


def test_comments_are_kept_with_the_paragraph_that_they_are_about(form):
    sent = form.send(Stycke_2="Fel\r\nsiffra", Rubrik="Bra", whole="Långt")

    assert sent.status_code == 303
    answer = PreviewAnswer.objects.get()
    assert not answer.is_correct
    texts = {part["key"]: part["text"] for part in answer.seen} | {"": "hela"}
    kept = {texts[comment.block_key]: comment.text for comment in answer.comments.all()}
    assert kept == {"Fler får svar": "Bra", "Andra stycket.": "Fel\nsiffra", "hela": "Långt"}


def test_an_answer_is_written_down_as_coming_from_a_stranger(form, text):
    form.fields["name"] = "Pia Öberg"
    form.send(Rubrik="Nej")

    event = Event.objects.get(step="preview_answer")

    assert (event.user, event.user_name) == (None, "")
    assert event.note == "Till: Provverket. ”Pia Öberg” svarade: 1 kommentar"
    assert event.status_before == event.status_after == text.status
    assert event.step_label == "Svar på granskningslänk"


def test_the_log_is_swedish_whatever_the_language_of_the_link(reader, text, author):
    Form(reader, make_link(text, author, language="en")[1], "en").send("correct")

    notes = list(Event.objects.order_by("pk").values_list("note", flat=True))

    assert notes == [
        "Engelska, till: Provverket",
        "Till: Provverket. ”Karin Ek” svarade: allt stämmer",
    ]


@pytest.mark.parametrize(
    ("verdict", "fields", "sentence"),
    [
        ("comments", {}, "Skriv minst en kommentar"),
        ("correct", {"whole": "Men"}, "Du svarar att allt stämmer, men"),
        ("comments", {"whole": "Hej", "name": "  "}, "Skriv ditt namn"),
        ("comments", {"whole": "Hej", "name": "x" * 101}, "Namnet är 101 tecken långt"),
        ("comments", {"whole": "x" * (COMMENT_LENGTH + 1)}, "Kommentaren är 2001 tecken lång"),
        ("comments", {"whole": "å" * 10_000}, "Kommentaren är 10000 tecken lång"),
        ("något annat", {}, "Skriv minst en kommentar"),
        ("comments", {"whole": "\x00 \u202e\u2066"}, "Skriv minst en kommentar"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(form, verdict, fields, sentence):
    fields = dict(fields)
    if "name" in fields:
        form.fields["name"] = fields.pop("name")
    typed = {"Stycke_1": "Behåll det här"} if verdict == "correct" else {}

    again = form.send(verdict, **typed, **fields)

    page = again.content.decode()
    assert again.status_code == 409
    assert sentence in text_of(again)
    assert "Fler får svar" in page
    for words in (*typed.values(), *fields.values()):
        assert words in page or not words.strip("\x00 \u202e\u2066")
    assert not PreviewAnswer.objects.exists()
    assert not Event.objects.filter(step="preview_answer").exists()


def test_no_browser_cuts_what_is_too_long(form):
    assert "maxlength" not in form.page


def test_a_comment_of_the_greatest_length_is_taken(form):
    assert form.send(whole="å\r\n" * (COMMENT_LENGTH // 2)).status_code == 303


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("a\x00b", "ab"),
        ("höger\u202evänster", "högervänster"),
        ("😀 nöjd", "😀 nöjd"),
        ("rad 1\rrad 2\r\nrad 3", "rad 1\nrad 2\nrad 3"),
        ("{{ 7*7 }}{% url %}", "{{ 7*7 }}{% url %}"),
        ("مرحبا", "مرحبا"),
    ],
)
def test_hostile_and_odd_words_are_kept_as_words(form, written, kept):
    form.fields["name"] = f"A\n{written}"

    assert form.send(whole=written).status_code == 303
    assert PreviewComment.objects.get().text == kept
    assert "\n" not in PreviewAnswer.objects.get().name


def test_a_button_pressed_twice_answers_once(form):
    first, second = form.send(whole="Hej"), form.send(whole="Hej")

    assert (first.status_code, second.status_code) == (303, 303)
    assert PreviewAnswer.objects.count() == PreviewComment.objects.count() == 1
    assert Event.objects.filter(step="preview_answer").count() == 1


def test_somebody_else_answers_by_the_same_link(reader, text, author):
    _link, token = make_link(text, author)
    Form(reader, token).send(whole="Ett")
    Form(reader, token).send(whole="Två")

    assert PreviewComment.objects.count() == 2


def test_a_text_that_changed_meanwhile_is_shown_again_before_anything_is_taken(form, text):
    text.body_sv = "<p>Första stycket.</p><p>Det andra är nytt.</p><ul><li>En punkt</li></ul>"
    text.save()

    stale = form.send(Stycke_1="Ett", Stycke_2="Två")

    assert stale.status_code == 409
    assert "Texten ändrades medan du läste" in text_of(stale)
    assert "Det andra är nytt." in text_of(stale)
    page = stale.content.decode()
    assert ">\nEtt</textarea>" in page
    assert ">\nTvå</textarea>" in page
    assert not PreviewAnswer.objects.exists()
    old = form.keys
    form.read(stale)
    again = form.reader.post(
        form.path,
        {**form.fields, "answer": "comments", old["Stycke 1"]: "Ett", old["Stycke 2"]: "Två"},
    )
    assert again.status_code == 303
    assert [c.block_key == "" for c in PreviewComment.objects.order_by("text")] == [False, True]


def test_correct_is_never_said_of_a_text_that_was_not_read(form, text):
    text.title_sv = "En annan rubrik"
    text.save()

    assert form.send("correct").status_code == 409
    assert not PreviewAnswer.objects.exists()
    del form.fields["seen"]
    assert form.send("correct").status_code == 409


@pytest.mark.parametrize("end", ["expired", "revoked", "deleted"])
def test_an_answer_that_comes_too_late_is_given_back_without_the_text(form, text, author, end):
    moment = timezone.now()
    if end == "expired":
        moment += dt.timedelta(days=1)
    elif end == "revoked":
        previews.revoke(text, text.preview_links.all(), by=author, at=moment)
    else:
        text.delete()

    with time_machine.travel(moment):
        late = form.send(Rubrik="Min <b>kommentar</b>", whole="och mer")

    page = late.content.decode()
    assert late.status_code == 404
    assert "Det har inte skickats" in text_of(late)
    assert "Karin Ek\n\nMin &lt;b&gt;kommentar&lt;/b&gt;\n\noch mer</textarea>" in page
    assert "Fler får svar" not in page
    assert "Första stycket" not in page
    assert not PreviewAnswer.objects.exists()


@pytest.mark.parametrize(("seconds", "taken"), [(-1, 1), (0, 0), (1, 0)])
def test_answers_are_taken_until_the_very_end(form, text, seconds, taken):
    end = text.preview_links.get().expires_at

    with time_machine.travel(end + dt.timedelta(seconds=seconds), tick=False):
        assert form.send("correct").status_code == (303 if taken else 404)

    assert PreviewAnswer.objects.count() == taken


def test_a_link_that_is_revoked_while_the_answer_is_read_takes_nothing(form, text, monkeypatch):
    original = preview_answers.AnswerForm.is_valid

    def revoked_meanwhile(self):
        valid = original(self)
        text.preview_links.update(revoked_at=timezone.now() - HOUR)
        return valid

    monkeypatch.setattr(preview_answers.AnswerForm, "is_valid", revoked_meanwhile)

    late = form.send(whole="Hej")

    assert late.status_code == 404
    assert "Hej</textarea>" in late.content.decode()
    assert not PreviewAnswer.objects.exists()


@pytest.mark.parametrize(("name", "most"), [("MOST_ANSWERS", 2), ("MOST_COMMENTS", 3)])
def test_a_flood_is_stopped_with_a_sentence_and_nothing_typed_is_lost(
    reader, text, author, monkeypatch, name, most
):
    monkeypatch.setattr(preview_answers, name, most)
    _link, token = make_link(text, author)
    _other_link, other = make_link(text, author)
    statuses = []
    for _time in range(4):
        sent = Form(reader, token).send(Rubrik="Ett", whole="Två")
        statuses.append(sent.status_code)

    assert statuses == ([303, 303, 409, 409] if name == "MOST_ANSWERS" else [303, 409, 409, 409])
    assert "Länken tar inte emot fler svar" in text_of(sent)
    assert ">\nTvå</textarea>" in sent.content.decode()
    assert Form(reader, other).send(whole="Hej").status_code == 303


def test_invented_parts_and_too_many_fields_do_no_harm(form):
    invented = {f"comment-{'x' * 20}{n}": "Hej" for n in range(5)}
    odd = {"comment-<b>": "x", "comment-../../etc": "x", "comment-" + "y" * 500: "x"}
    sent = form.reader.post(
        form.path, {**form.fields, "answer": "comments", **invented, **odd, "is_correct": "1"}
    )
    assert sent.status_code == 303
    assert [c.block_key for c in PreviewComment.objects.all()] == [""] * 5
    many = {f"comment-{n:020}": "x" for n in range(3000)}
    refused = form.reader.post(form.path, {**form.fields, "answer": "comments", **many})
    assert refused.status_code == 400


def test_the_thanks_are_open_only_while_the_link_is(reader, form, text, author):
    path = form.path + "tack/"
    assert reader.get(path).status_code == 200
    assert "Fler får svar" not in reader.get(path).content.decode()
    assert reader.post(path).status_code == 405
    previews.revoke(text, text.preview_links.all(), by=author, at=timezone.now())
    assert reader.get(path).status_code == 404


def test_answering_costs_the_same_with_one_comment_and_three(
    reader, text, author, django_assert_num_queries
):
    make_office()
    _link, token = make_link(text, author)
    for labels in (["Rubrik"], ["Rubrik", "Ingress", "Stycke_1"]):
        form = Form(reader, token)
        with django_assert_num_queries(23):
            assert form.send(**dict.fromkeys(labels, "Nej")).status_code == 303


def test_a_long_text_has_parts_that_are_commented_as_a_whole(reader, author):
    release = make_release(body_sv="<p>Stycke.</p>" * 900)

    form = Form(reader, make_link(release, author)[1])

    assert len(set(form.keys.values())) == 400
    assert form.send(whole="Hej").status_code == 303
