"""The demonstration content: the source document word for word, and one example of each state."""

import re
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.utils import timezone

from contacts.models import ContactPerson, PressOffice
from pressreleases import demo, roles
from pressreleases.models import Document, Edition, Event, Picture, PressRelease, PreviewAnswer
from pressreleases.models.pictures import PictureKind
from tests.factories import make_office, make_release

pytestmark = pytest.mark.django_db

SOURCE = Path(demo.__file__).with_name("press-release-2017.txt")
TITLE = "Grunden lagd för rätt stöd i sunda offentliga affärer"


def run(*arguments, verbosity=1) -> str:
    """Runs the command. Returns what it said."""
    out = StringIO()
    call_command(*arguments, stdout=out, verbosity=verbosity)
    return out.getvalue()


class Blocks(HTMLParser):
    """The paragraphs of a body, and which of them stand in a blockquote."""

    def __init__(self, source):
        super().__init__()
        self.blocks, self.quotes, self._depth = [], [], 0
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        self._depth += tag == "blockquote"
        if tag == "p":
            self.blocks.append("")

    def handle_endtag(self, tag):
        self._depth -= tag == "blockquote"
        if tag == "p" and self._depth:
            self.quotes.append(self.blocks[-1])

    def handle_data(self, data):
        if self.blocks:
            self.blocks[-1] += data.strip("\n")


@pytest.fixture
def said():
    """Loads the demonstration. What the command said."""
    return run("demo")


@pytest.fixture
def swedish(said):
    return Edition.objects.public().get(title=TITLE)


@pytest.fixture
def english(swedish):
    return Edition.objects.public().get(release=swedish.release, language="en")


def test_source_is_shown_word_for_word(swedish):
    persons = [
        f"{contact.name}, {contact.title} {contact.unit}, "
        f"{ContactPerson.objects.get(pk=contact.person).numbers_in('sv')[0][1]}"
        for contact in swedish.contact_parts
    ]
    shown = [
        swedish.title,
        "Pressmeddelande",
        swedish.lead,
        *Blocks(swedish.body).blocks,
        swedish.highlights_heading,
        *(f"• {highlight.sentence}" for highlight in swedish.highlight_parts),
        swedish.contact_heading,
        *persons,
    ]

    lines = [line.strip() for line in SOURCE.read_text(encoding="utf-8").splitlines()]
    written = [line for line in lines if line]
    # The document ends in two labels without a value, and such labels are not shown.
    assert written[-2:] == ["Senast uppdaterad:", "Relaterad information"]
    assert shown == written[:-2]
    assert (swedish.kind, swedish.kind_label) == ("press_release", "Pressmeddelande")
    assert (swedish.links, swedish.updated_at) == ([], None)


QUOTES = {
    "sv": ("– ", ["säger generaldirektör Inger Ek.", "säger Inger Ek.", "avslutar Inger Ek."]),
    "en": ("“", ["says Director General Inger Ek.", "says Inger Ek.", "concludes Inger Ek."]),
}


def test_three_quotes_stand_in_their_order(swedish, english):
    for edition in (swedish, english):
        blocks = Blocks(edition.body)
        mark, ends = QUOTES[edition.language]

        assert [quote[-len(end) :] for quote, end in zip(blocks.quotes, ends, strict=True)] == ends
        assert [blocks.blocks.index(quote) for quote in blocks.quotes] == [1, 3, 5]
        assert [block.startswith(mark) for block in blocks.blocks] == 3 * [False, True]


def test_figures_contacts_and_date_are_those_of_the_source(swedish, english):
    for edition in (swedish, english):
        parts = edition.highlight_parts
        assert [part.figure for part in parts] == ["5", "11", "23", "235", *5 * [""]]
        assert [part.written for part in parts] == ["5", "11", "23", "235", *5 * [""]]
        assert all(part.sentence for part in parts)
        assert [bool(part.indicator) for part in parts] == [*4 * [True], *5 * [False]]
        assert edition.report_year == 2017
    assert [part.indicator_name for part in swedish.highlight_parts[:4]] == [
        *("vägledningar", "rapporter", "remissvar", "tillfällen")
    ]
    assert (swedish.report_title, english.report_title) == (
        "Årsredovisning 2017",
        "Annual Report 2017",
    )

    persons = [ContactPerson.objects.get(pk=part.person) for part in swedish.contact_parts]

    assert [(person.name, person.numbers_in("sv")) for person in persons] == [
        ("Inger Ek", [("+46858621785", "08-586 217 85")]),
        ("Åsa Olsson", [("+46765021799", "0765-02 17 99")]),
    ]

    assert english.is_translation
    assert english.translation_of == swedish
    assert not swedish.is_translation
    assert {timezone.localtime(e.starts_at).isoformat() for e in (swedish, english)} == {
        "2018-02-22T08:00:00+01:00"
    }


def test_every_state_has_an_example_that_says_so(said, swedish):
    now = timezone.now()
    public = Edition.objects.public(now)

    assert said.startswith(f"Demonstration content: {PressRelease.objects.count()} releases.")
    assert PressRelease.objects.count() == 15
    assert set(PressRelease.objects.values_list("status", flat=True)) == {
        *("draft", "in_review", "returned", "approved", "scheduled", "published")
    }
    assert set(public.values_list("notice", flat=True)) == {"", "withdrawn", "gone", "moved"}
    assert set(public.values_list("kind", flat=True)) == {
        *("press_release", "news", "statement", "invitation")
    }
    assert set(Edition.objects.values_list("change", flat=True)) == {"first", "minor", "major"}
    scheduled = Edition.objects.filter(starts_at__gt=now)
    assert {edition.release.status for edition in scheduled} == {"scheduled"}
    assert scheduled.count() == 2
    assert public.filter(language="en", body="", notice="").count() == 1
    only_swedish = PressRelease.objects.filter(editions__in=public).exclude(editions__language="en")
    assert only_swedish.distinct().count() == 1
    assert Event.objects.filter(step="publish").count() == 10
    assert Event.objects.filter(step="schedule").count() == 1
    assert Event.objects.filter(step="publish_urgently").count() == 1
    assert Event.objects.filter(step="withdraw").count() == 3

    [urgent] = PressRelease.objects.filter(urgent_by__isnull=False)
    assert not urgent.urgent_by.has_usable_password()
    [outdated] = PressRelease.objects.filter(translation__state_en="outdated")
    assert outdated.title_sv.startswith("Exempel: Fler små företag")

    others = Edition.objects.exclude(release=swedish.release)

    assert {e.title.split(":")[0] for e in others} == {"Exempel", "Example"}
    assert others.count() >= 20


# --- sign-ins


def test_passwords_are_shown_once_and_work(said):
    passwords = dict(re.findall(r"^  (\w+) +([a-z2-9]{5}(?:-[a-z2-9]{5}){2})$", said, re.M))

    groups = {"skribent": roles.WRITER, "publicist": roles.PUBLISHER}
    assert set(passwords) == set(groups)
    for username, password in passwords.items():
        user = authenticate(username=username, password=password)
        assert [group.name for group in user.groups.all()] == [groups[username]]
        assert (user.is_staff, user.is_superuser) == (True, False)
        assert user.has_perm("pressreleases.publish_pressrelease") == (username == "publicist")
        assert said.count(password) == 1
    assert len(set(passwords.values())) == 2


def test_user_who_is_there_keeps_the_password(outsider):
    User.objects.filter(pk=outsider.pk).update(username="skribent")

    said = run("demo")

    assert "skribent" not in said
    assert "publicist" in said
    assert authenticate(username="skribent", password="hemligt-test-42") == outsider


def everything():
    models = (PressRelease, Edition, Event, ContactPerson, PressOffice, User)
    return [list(model.objects.order_by("pk").values()) for model in models]


@pytest.mark.parametrize("make", [make_office, make_release])
def test_database_with_content_is_left_alone(make):
    make()
    before = everything()

    with pytest.raises(CommandError, match=r"already has content.*\.$"):
        run("demo")
    assert run("demo", "--if-empty") == ""

    assert everything() == before


def test_empty_database_is_filled_quietly_and_once():
    assert run("demo", "--if-empty", verbosity=0) == ""
    before = everything()

    assert run("demo", "--if-empty") == ""
    with pytest.raises(CommandError):
        run("demo")

    assert everything() == before
    assert PressRelease.objects.count() == 15


# --- material for measuring


def test_synthetic_releases_are_public_in_both_languages():
    assert run("synthetic", "7").strip() == "7 of 7 releases"
    assert run("synthetic", "3", verbosity=0) == ""

    assert PressRelease.objects.count() == 10
    public = Edition.objects.public()
    assert (public.in_language("sv").count(), public.in_language("en").count()) == (10, 10)
    assert all(edition.content_hash == edition.computed_hash() for edition in public)


@pytest.mark.parametrize("arguments", [["0"], ["-1"], ["3", "--years", "0"]])
def test_synthetic_needs_sensible_numbers(arguments):
    with pytest.raises(CommandError, match=r"at least 1\.$"):
        run("synthetic", *arguments)
    assert not PressRelease.objects.exists()


def test_a_fact_check_is_shown_on_the_text_that_is_in_review(said):
    answer = PreviewAnswer.objects.get()

    assert answer.link.release.status == "in_review"
    assert answer.comments.count() == 2
    assert answer.link.openings.count() == 1
    assert "Exempel" in answer.name


def test_pictures_and_a_document_are_there_and_not_on_the_source(said, swedish, english):
    bank = Picture.objects.in_bank()
    assert {picture.kind for picture in bank} == set(PictureKind.values)
    assert all(picture.alt_sv and picture.alt_en and picture.terms_sv for picture in bank)
    assert ContactPerson.objects.filter(photo__in=bank).count() == 2
    document = Document.objects.get()
    assert (document.file.defects, document.is_accessible) == ([], True)
    illustrated = Edition.objects.exclude(images=[])
    assert {edition.language for edition in illustrated} == {"sv", "en"}
    assert all(edition.files for edition in illustrated)
    assert (swedish.images, swedish.files, english.images, english.files) == ([], [], [], [])
