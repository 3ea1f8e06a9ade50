"""Loads the demonstration content: the source document word for word, and marked examples.

The texts are in `pressreleases/demo/`; here they become a working copy and editions, the same
way as everything else. Times that have passed are written as history.
"""

import datetime as dt
import secrets
from zoneinfo import ZoneInfo

from django.contrib.auth.models import Group, User
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from contacts.models import ContactPerson, PressOffice
from pressreleases import proposals, publishing, roles, vouching, workflow
from pressreleases.demo import content, drawn, preview_answers, standing
from pressreleases.models import (
    AnnualReport,
    Highlight,
    Indicator,
    PressRelease,
    RelatedLink,
    ReleaseContact,
    Subject,
)
from pressreleases.models.releases import LANGUAGES, Status

SWEDEN = ZoneInfo("Europe/Stockholm")
USERS = {
    "skribent": (roles.WRITER, "Siri", "Skribent"),
    "publicist": (roles.PUBLISHER, "Pia", "Publicist"),
}
#: Without letters and digits that look alike.
_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"


class Command(BaseCommand):
    help = "Loads the demonstration content into an empty database and makes two sign-ins."

    def add_arguments(self, parser):
        parser.add_argument(
            "--if-empty",
            action="store_true",
            help="do nothing, and say nothing, when there is content already",
        )

    def handle(self, *, if_empty, verbosity, **options):
        if PressRelease.objects.exists() or PressOffice.objects.exists():
            if if_empty:
                return
            raise CommandError(
                "The database already has content, and the demonstration never mixes with it. "
                "Point DATABASE_URL at an empty database, or use --if-empty."
            )
        now = timezone.now()
        with transaction.atomic():
            passwords = _users()
            loader = _Loader(now)
            loader.load()
        if verbosity:
            self._tell(passwords, len(loader.releases))

    def _tell(self, passwords, count):
        self.stdout.write(f"Demonstration content: {count} releases.")
        if passwords:
            self.stdout.write("Sign-ins, shown this once:")
        for username, password in passwords.items():
            self.stdout.write(f"  {username:<10} {password}")


def _users() -> dict[str, str]:
    """Creates the users that are missing. Returns their passwords by user name."""
    passwords = {}
    for username, (role, first_name, last_name) in USERS.items():
        if User.objects.filter(username=username).exists():
            continue
        password = "-".join("".join(secrets.choice(_ALPHABET) for _ in range(5)) for _ in range(3))
        user = User.objects.create_user(
            username, password=password, is_staff=True, first_name=first_name, last_name=last_name
        )
        user.groups.add(Group.objects.get(name=role))
        passwords[username] = password
    return passwords


def _duty_officer() -> User:
    """Creates, without a way in, the one who published alone: another one must approve."""
    user, made = User.objects.get_or_create(
        username="beredskap", defaults={"first_name": "Bo", "last_name": "Beredskap"}
    )
    if made:
        user.set_unusable_password()
        user.save()
    return user


class _Loader:
    """Turns the records into rows, remembering what each key became."""

    def __init__(self, now):
        self.now = now
        self.writer = User.objects.get(username="skribent")
        self.publisher = User.objects.get(username="publicist")
        self.duty_officer = _duty_officer()
        self.releases: dict[str, PressRelease] = {}

    def load(self):
        self._office()
        standing.load(self.now)
        self.subjects = {
            record.key: Subject.objects.create(
                slug=record.slug_sv, name_sv=record.name_sv, name_en=record.name_en
            )
            for record in content.SUBJECTS
        }
        self._persons()
        self.drawn = drawn.Shelf(by=self.writer, at=self.now)
        self.drawn.fill_bank(self.persons, self.subjects)
        self._reports()
        examples = [content.SOURCE, *content.EXAMPLES]
        for example in examples:
            self._release(example)
        for example in examples:
            if example.ending:
                self._end(example)
        in_review = next(e for e in examples if e.state == "in_review")
        preview_answers.load(self.releases[in_review.key], self.writer, self.now)

    def _office(self):
        office = content.OFFICE
        PressOffice.objects.create(
            name_sv=office.name_sv,
            name_en=office.name_en,
            phone=office.phone,
            email=office.email,
            **dict.fromkeys(PressOffice.WEEK[:5], office.hours),
            half_day=office.half_day,
            postal_address=office.address,
            boilerplate_sv=office.boilerplate_sv,
            boilerplate_en=office.boilerplate_en,
        )

    def _persons(self):
        self.persons = {}
        for record in content.PERSONS:
            person = ContactPerson.objects.create(
                name=record.name,
                title_sv=record.title_sv,
                title_en=record.title_en,
                unit_sv=record.unit_sv,
                unit_en=record.unit_en,
                phone=record.phone,
                mobile=record.mobile,
                email=record.email,
                is_listed=record.listed,
                active_until=record.active_until,
            )
            person.subjects.set(self.subjects[key] for key in record.subjects)
            self.persons[record.key] = person
        for record in content.PERSONS:
            if record.deputy:
                person = self.persons[record.key]
                person.deputy = self.persons[record.deputy]
                person.save()

    def _reports(self):
        indicators = {
            record.key: Indicator.objects.create(
                name_sv=record.name_sv,
                name_en=record.name_en,
                definition_sv=record.definition_sv,
                definition_en=record.definition_en,
            )
            for record in content.INDICATORS
        }
        self.reports = {}
        for record in content.REPORTS:
            report = AnnualReport.objects.create(
                year=record.year,
                title_sv=record.title_sv,
                title_en=record.title_en,
                heading_sv=record.heading_sv,
                heading_en=record.heading_en,
                diary_number=record.diary_number,
            )
            for order, highlight in enumerate(record.highlights, start=1):
                Highlight.objects.create(
                    report=report,
                    order=order,
                    sentence_sv=highlight.sentence_sv,
                    sentence_en=highlight.sentence_en,
                    figure=highlight.figure or "",
                    indicator=indicators.get(highlight.indicator),
                )
            self.reports[record.year] = report

    def _release(self, example):
        release = PressRelease(
            kind=example.kind,
            report=self.reports.get(example.report),
            changed_by=self.writer,
            status=_STATUS[example.state],
        )
        if example is content.SOURCE:
            release.contact_heading_sv = content.source.contact_heading()
            release.contact_heading_en = "For further information, contact:"
        release.save()
        release.subjects.set(self.subjects[key] for key in example.subjects)
        for order, key in enumerate(example.contacts, start=1):
            ReleaseContact.objects.create(release=release, person=self.persons[key], order=order)
        for order, (label_sv, label_en, url) in enumerate(example.links, start=1):
            RelatedLink.objects.create(
                release=release,
                order=order,
                label_sv=label_sv,
                label_en=label_en,
                url_sv=url if label_sv else "",
                url_en=url if label_en else "",
            )
        self.releases[example.key] = release
        self.drawn.illustrate(example.key, release)
        for version in example.versions:
            self._version(example, release, version)
        if example.draft:
            self._write(release, example.draft)
        if release.status in (Status.APPROVED, Status.SCHEDULED):
            release.approved_by = self.publisher
            release.approved_hashes = {
                proposal.language: proposal.edition.content_hash
                for proposal in proposals.propose(release, self.now)
            }
            release.save()
            vouching.vouch(release, LANGUAGES, by=self.publisher, at=self.now)
        if step := _LAST_STEP.get(example.state):
            workflow.record(
                release,
                step,
                by=self.writer if step == "submit" else self.publisher,
                at=self.now - dt.timedelta(hours=2),
                before=Status.DRAFT if step == "submit" else Status.IN_REVIEW,
                note=example.remark,
            )

    def _version(self, example, release, version):
        texts = {"sv": version.sv, "en": version.en}
        self._write(release, texts)
        at, before = self._moment(version.published), release.status
        is_urgent = example.state == "published_urgently"
        publisher = self.duty_officer if is_urgent else self.publisher
        editions = []
        for language in LANGUAGES:
            if texts[language]:
                editions += publishing.publish(
                    release,
                    [language],
                    at=at,
                    ends_at=self._end_of(example, version, language),
                    by=publisher,
                    change=version.change,
                    notes={"sv": version.note_sv, "en": version.note_en},
                )
        workflow.record(
            release,
            "schedule" if at > self.now else "publish_urgently" if is_urgent else "publish",
            by=publisher,
            at=min(at, self.now),  # what is scheduled was decided now, not when it begins
            before=before,
            editions=editions,
            note=example.remark,
        )
        if is_urgent:
            release.urgent_by = publisher
            release.save()

    def _write(self, release, texts):
        for language, written in texts.items():
            if written:
                setattr(release, f"title_{language}", written.title)
                setattr(release, f"lead_{language}", written.lead)
                setattr(release, f"body_{language}", written.body)
        release.save()

    def _end_of(self, example, version, language) -> dt.datetime | None:
        """When the version was succeeded in that language, if that is over already."""
        later = example.versions[example.versions.index(version) + 1 :]
        for successor in later:
            if getattr(successor, language):
                return self._moment(successor.published)
        return self._moment(example.ending.at) if example.ending else None

    def _end(self, example):
        ending, release = example.ending, self.releases[example.key]
        at = self._moment(ending.at)
        editions = [
            publishing.replace_with_notice(
                edition,
                ending.kind,
                at=at,
                reason=getattr(ending, f"reason_{edition.language}"),
                moved_to=self.releases[ending.moved_to] if ending.moved_to else None,
                by=self.publisher,
            )
            for edition in release.editions.filter(ends_at=at)
        ]
        workflow.record(
            release,
            "withdraw",
            by=self.publisher,
            at=at,
            before=release.status,
            editions=editions,
            note=ending.reason_sv,
        )

    def _moment(self, written: str) -> dt.datetime:
        """Reads "2018-02-22 08:00" in Swedish time, or "+7 days" from now at eight."""
        if written.startswith("+"):
            day = timezone.localdate(self.now) + dt.timedelta(days=int(written[1:].split()[0]))
            return dt.datetime.combine(day, dt.time(8), tzinfo=SWEDEN)
        return dt.datetime.fromisoformat(written).replace(tzinfo=SWEDEN)


_STATUS = {
    "published": Status.PUBLISHED,
    "draft": Status.DRAFT,
    "in_review": Status.IN_REVIEW,
    "returned": Status.RETURNED,
    "approved": Status.APPROVED,
    "scheduled": Status.SCHEDULED,
    "published_with_draft": Status.DRAFT,
    "published_urgently": Status.PUBLISHED,
}
#: The step that brought an unpublished text to where it stands.
_LAST_STEP = {"in_review": "submit", "returned": "return", "approved": "approve"}
