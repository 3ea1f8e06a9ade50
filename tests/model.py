"""What a release must do, told once more and simply: the model of the state machine.

Independent of the code under test: no database, no Django; texts are single words.
"""

import datetime as dt
from dataclasses import dataclass, field, replace

TICK = dt.timedelta(microseconds=1)
FAR = dt.timedelta(days=2 * 365)
LANGUAGES = ("sv", "en")
STATUSES = ("draft", "in_review", "returned", "approved", "scheduled", "published")
WRITERS, PUBLISHERS = {"author", "first", "second"}, {"first", "second"}


class No(Exception):
    """The step must be refused."""


@dataclass
class Version:
    """One edition: its word, and from when to when it is public."""

    number: int
    word: str
    who: str
    start: dt.datetime
    end: dt.datetime | None = None
    notice: str = ""

    def is_public(self, at):
        return self.start <= at and (self.end is None or at < self.end)


@dataclass
class Model:
    """A release as its editors and readers must find it."""

    words: dict  # the working copy: one word per language
    who: str  # the contact person
    status: str = "draft"
    last_editor: str | None = None
    approved: dict = field(default_factory=dict)
    alone: set = field(default_factory=set)
    versions: dict = field(default_factory=lambda: {"sv": [], "en": []})
    instant: dt.datetime | None = None  # of the schedule, also when it has come true

    # --- what is so at a moment

    def status_at(self, now):
        return "published" if self.status == "scheduled" and self.instant <= now else self.status

    def public(self, language, at):
        return next((v for v in self.versions[language] if v.is_public(at)), None)

    def text(self, language, at):
        """The public text that can be replaced: a version that is no notice."""
        version = self.public(language, at)
        return version if version and not version.notice else None

    def on_record(self, language, at):
        """The words that a list of corrections may show: what has been public and still is told."""
        live = self.public(language, at)
        if live is None or live.notice == "moved":
            return set()
        if live.notice == "gone":
            return {live.word}
        return {v.word for v in self.versions[language] if v.start <= at}

    def moment(self, now):
        """Never before what has gone out: the clock may have been set back."""
        ahead = self.status == "scheduled" and self.instant > now
        starts = [v.start for chain in self.versions.values() for v in chain]
        starts = [start for start in starts if not (ahead and start == self.instant)]
        return max(now, *(start + TICK for start in starts if start >= now), now)

    # --- steps

    def need(self, condition):
        if not condition:
            raise No

    def edit(self, user, now, words):
        self.need(user in WRITERS and self.status_at(now) != "scheduled")
        self.words = self.words | words
        self._go("draft", keeps_approval=False)
        self.last_editor = user

    def restore(self, user, now, language, version):
        self.need(version.notice not in ("gone", "moved"))
        self.edit(user, now, {language: version.word})
        self.who = version.who

    def submit(self, user, now):
        self._allow(user, now, WRITERS, "draft returned published")
        self._go("in_review", keeps_approval=False)

    def reopen(self, user, now):
        self._allow(user, now, WRITERS, "in_review approved")
        self._go("draft", keeps_approval=False)

    def swap_contact(self, user, now, leaver, successor):
        self._allow(user, now, WRITERS, "published")
        self.need(self.who == leaver)
        self.who = successor
        self.status = self.status_at(now)

    def replace_contact(self, user, now, leaver, successor, database_now):
        self._allow(user, now, PUBLISHERS, " ".join(STATUSES))
        at = self.moment(now)
        is_ahead = self.status_at(now) == "scheduled"
        live = {code: self.text(code, at) for code in LANGUAGES}
        live = {code: text for code, text in live.items() if text and text.who == leaver}
        coming = [c[-1] for c in self.versions.values() if c and c[-1].start == self.instant]
        self.need(live or (is_ahead and any(v.who == leaver for v in coming)))
        pending = self._take_away(database_now) if is_ahead else {}
        for language, version in live.items():
            self._append(language, version.word, successor, at)
            if language in pending:
                self.versions[language][-1].end = self.instant
        for language, version in pending.items():
            who = successor if version.who == leaver else version.who
            self._append(language, version.word, who, self.instant)
        self.status = self.status_at(now)
        if self.status in ("scheduled", "published") and self.who == leaver:
            self.who = successor
        self.alone.add(user)

    def send_back(self, user, now):
        self._allow(user, now, PUBLISHERS, "in_review approved")
        self._go("returned", keeps_approval=False)

    def approve(self, user, now):
        self._allow(user, now, PUBLISHERS, "in_review")
        self.need(user != self.last_editor)
        at = self.moment(now)
        self.need(any(self._is_new(code, at) for code in LANGUAGES))
        self.approved = {code: (word, self.who) for code, word in self.words.items()}
        self._go("approved")

    def publish(self, user, now, languages, change, has_notes):
        self._allow(user, now, PUBLISHERS, "approved published")
        at = self.moment(now)
        self._check(languages, change, has_notes, at)
        self.need(all(self._is_approved(code) for code in languages))
        self._write(languages, at)
        self._go("published")

    def publish_urgently(self, user, now, languages, change, has_notes):
        self._allow(user, now, PUBLISHERS, "draft in_review returned")
        at = self.moment(now)
        self._check(languages, change, has_notes, at)
        self._write(languages, at)
        self._go("published", keeps_approval=False)
        self.alone.add(user)

    def schedule(self, user, now, languages, change, has_notes, starts_at):
        self._allow(user, now, PUBLISHERS, "approved published")
        at = self.moment(now)
        self.need(at < starts_at <= at + FAR)
        self._check(languages, change, has_notes, at)
        self.need(all(self._is_approved(code) for code in languages))
        self._write(languages, starts_at)
        self._go("scheduled")
        self.instant = starts_at

    def reschedule(self, user, now, starts_at, database_now):
        self._allow(user, now, PUBLISHERS, "scheduled")
        at = self.moment(now)
        self.need(at < starts_at <= at + FAR)
        pending = self._take_away(database_now)
        for language, version in pending.items():
            self._append(language, version.word, version.who, starts_at)
        self.instant = starts_at

    def cancel(self, user, now, database_now):
        self._allow(user, now, PUBLISHERS, "scheduled")
        self._take_away(database_now)
        self._go("approved")

    def correct_live(self, user, now, words, change, has_notes, database_now):
        self._allow(user, now, PUBLISHERS, "scheduled")
        at = self.moment(now)
        words = {code: word for code, word in words.items() if self.text(code, at)}
        self.need(words and (change == "minor" or (change == "major" and has_notes)))
        self.need(at < self.instant)
        pending = self._take_away(database_now)
        for language, word in words.items():
            self._append(language, word, self.text(language, at).who, at)
            if language in pending:
                self.versions[language][-1].end = self.instant
        for language, version in pending.items():
            self._append(language, version.word, version.who, self.instant)
        self.alone.add(user)

    def withdraw(self, user, now, notice, database_now):
        self._allow(user, now, PUBLISHERS, " ".join(STATUSES))
        at = self.moment(now)
        shown = {code: self.public(code, at) for code in LANGUAGES}
        shown = {c: v for c, v in shown.items() if v and v.notice not in ("gone", "moved")}
        self.need(shown)
        if self.status_at(now) == "scheduled":
            self._take_away(database_now)
            self.status = "approved"
        for language, version in shown.items():
            self._append(language, version.word, version.who, at, notice)
        self.status = self.status_at(now)

    def approve_afterwards(self, user, now):
        self._allow(user, now, PUBLISHERS, " ".join(STATUSES))
        self.need(self.alone - {user})
        self.alone &= {user}
        self.status = self.status_at(now)

    # --- what they are made of

    def _allow(self, user, now, who, statuses):
        self.need(user in who and self.status_at(now) in statuses.split())
        self.need(self.status_at(self.moment(now)) == self.status_at(now))

    def _go(self, status, *, keeps_approval=True):
        self.status = status
        if not keeps_approval:
            self.approved = {}

    def _is_approved(self, language):
        return self.approved.get(language) == (self.words[language], self.who)

    def _is_new(self, language, at):
        text = self.text(language, at)
        return text is None or (text.word, text.who) != (self.words[language], self.who)

    def _check(self, languages, change, has_notes, at):
        self.need(languages and all(self._is_new(code, at) for code in languages))
        if any(self.text(code, at) for code in languages):
            self.need(change == "minor" or (change == "major" and has_notes))
        self.need("sv" in languages or self.text("sv", at))

    def _write(self, languages, start):
        for language in languages:
            self._append(language, self.words[language], self.who, start)

    def _append(self, language, word, who, start, notice=""):
        chain = self.versions[language]
        if chain and (chain[-1].end is None or chain[-1].end > start):
            chain[-1].end = start
        chain.append(Version(len(chain) + 1, word, who, start, None, notice))

    def _take_away(self, database_now):
        """Takes the scheduled versions away; what has begun by the database's clock stays."""
        self.need(self.instant > database_now)
        taken = {}
        for language in LANGUAGES:
            chain = self.versions[language]
            if chain and chain[-1].start == self.instant:
                taken[language] = chain.pop()
                if chain and chain[-1].end == self.instant:
                    chain[-1].end = None
        return taken

    def copy(self):
        versions = {code: [replace(v) for v in chain] for code, chain in self.versions.items()}
        return replace(self, versions=versions, alone=set(self.alone))
