"""From a question to hits: what is public and matches, the newest first, at most `MOST`.

Two queries, each one statement: the dictionary (synonyms, and words that may have been meant),
and the candidates, answered as strictly as gives any hit. Whatever the index holds, a hit is an
edition that `Edition.objects.public()` shows.
"""

import datetime as dt
from dataclasses import dataclass, field

from django.db import connection
from django.db.models import CharField, Value

from pressreleases.models import Edition, Spelling, Synonym
from pressreleases.search import engines, ranking, suggesting, words
from pressreleases.search.analysis import facet
from pressreleases.search.indexing import year_bounds
from pressreleases.search.parsing import MOST_TERMS, WHOLE, Question, understand

#: Among the newest of this many hits the best are sought; more are not counted.
MOST = 1000


@dataclass(frozen=True)
class Candidate:
    """A hit with what is needed to count and to sort it."""

    position: int
    edition: int
    kind: str
    year: int
    subjects: tuple[tuple[str, str], ...]
    weights: str


@dataclass(frozen=True)
class Narrowing:
    """What hits are narrowed down to; everything may be empty."""

    kind: str = ""
    subject: str = ""
    year: int | None = None
    #: First publication, [since, until), as places in the index.
    since: int | None = None
    until: int | None = None

    def __bool__(self):
        return any(
            value not in ("", None)
            for value in (self.kind, self.subject, self.year, self.since, self.until)
        )

    def bounds(self) -> list[str]:
        """Returns what the place in the index must be, as SQL."""
        first, last = year_bounds(self.year) if self.year else (None, None)
        since = [bound for bound in (self.since, first) if bound is not None]
        until = [bound for bound in (self.until, last) if bound is not None]
        return [f">= {bound:d}" for bound in since] + [f"< {bound:d}" for bound in until]

    def allows(self, candidate: Candidate, *, but: str = "") -> bool:
        """Whether a hit is within it, leaving one field out of account."""
        return (
            (but == "kind" or not self.kind or candidate.kind == self.kind)
            and (
                but == "subject"
                or not self.subject
                or self.subject in (slug for slug, _name in candidate.subjects)
            )
            and (but == "year" or not self.year or candidate.year == self.year)
            and (self.since is None or candidate.position >= self.since)
            and (self.until is None or candidate.position < self.until)
        )


@dataclass
class Found:
    """The answer to a question."""

    question: Question
    narrowing: Narrowing
    mode: str = WHOLE
    #: All hits, and those within the narrowing; the newest first.
    hits: list[Candidate] = field(default_factory=list)
    narrowed: list[Candidate] = field(default_factory=list)
    #: Whether there are more of them than `MOST`.
    is_cut: bool = False
    is_narrowed_cut: bool = False
    #: Whether any public text has the subject that was asked for.
    is_subject_known: bool = True
    #: Other ways to put the question that have hits.
    suggestions: list[str] = field(default_factory=list)

    def best_first(self) -> list[Candidate]:
        """Returns the narrowed hits in the order of how well they answer; of equals the newest."""
        return sorted(
            self.narrowed, key=lambda hit: -ranking.score(self.question, self.mode, hit.weights)
        )


_COLUMNS = "e.position, e.edition_id, e.kind, e.year, e.subjects, e.weights"


def find(typed: str, language: str, narrowing: Narrowing, *, at: dt.datetime) -> Found:
    """Returns what is public at that moment and answers what was typed.

    Args:
        typed: Anything; "" finds all that the narrowing lets through.
        language: Of the texts.

    What is typed without a word in it finds nothing.
    """
    synonyms, near = _dictionary(typed, language) if typed else ([], [])
    question = understand(typed, language, synonyms)
    if typed and not question.terms:
        return Found(question, narrowing)
    found = _candidates(question, narrowing, at)
    if typed and not found.hits:
        found.suggestions = _suggestions(typed, language, synonyms, near, at)
    return found


def _dictionary(typed: str, language: str):
    """Returns the synonyms (word, meaning), and (key, word) of what resembles the typed words."""
    cut = words.cut(typed)[:MOST_TERMS]
    keys = {key for word in cut for piece in word for key in suggesting.keys(piece)}
    synonyms = Synonym.objects.filter(language=language).order_by()
    near = Spelling.objects.filter(language=language, key__in=sorted(keys)).order_by()

    def rows(what, queryset, *columns):
        return queryset.annotate(what=Value(what, output_field=CharField())).values_list(
            "what", *columns
        )

    both = rows("synonym", synonyms, "word", "meaning").union(
        rows("spelling", near, "key", "word"), all=True
    )
    found = {"synonym": [], "spelling": []}
    for what, first, second in both:
        found[what].append((first, second))
    return sorted(found["synonym"]), sorted(found["spelling"])


def _candidates(question: Question, narrowing: Narrowing, at: dt.datetime) -> Found:
    """Runs the one statement: for each mode all hits, and those within the narrowing if need be.

    An arm of a later mode runs only when the ones before it found nothing; one with a narrowing
    only when its mode has more hits than are fetched (else they are narrowed in Python).
    """
    modes = question.modes if question.terms else [WHOLE]
    statement = _Statement(question.language, at)
    for number, mode in enumerate(modes):
        node = question.node(mode) if question.terms else None
        nothing = [f"NOT EXISTS (SELECT 1 FROM a{earlier})" for earlier in range(number)]
        statement.add(f"a{number}", node, conditions=nothing)
        if narrowing:
            many = [f"(SELECT COUNT(*) FROM a{number}) > {MOST}"]
            statement.add(f"n{number}", _within(node, narrowing), narrowing, conditions=many)
    if narrowing.subject:
        statement.add_subject("known", narrowing.subject)
    rows = statement.run()
    number = next((n for n, _mode in enumerate(modes) if rows[f"a{n}"]), 0)
    hits = rows[f"a{number}"]
    found = Found(question, narrowing, modes[number], hits[:MOST], is_cut=len(hits) > MOST)
    if found.is_cut and narrowing:
        narrowed = rows[f"n{number}"]
    else:
        narrowed = [hit for hit in hits if narrowing.allows(hit)]
    found.narrowed, found.is_narrowed_cut = narrowed[:MOST], len(narrowed) > MOST
    found.is_subject_known = not narrowing.subject or bool(rows["known"])
    return found


def _within(node, narrowing: Narrowing):
    wanted = [node] if node else []
    for name in ("kind", "subject"):
        if value := getattr(narrowing, name):
            wanted.append(engines.Word(facet(name, value)))
    return engines.Each(tuple(wanted)) if wanted else None


class _Statement:
    """One SQL statement of several named searches, each cut after `MOST` and one."""

    def __init__(self, language: str, at: dt.datetime):
        self.language = language
        public = Edition.objects.public(at).in_language(language).listed().order_by()
        self.public, self.public_params = public.values("id").query.sql_with_params()
        self.arms, self.params = {}, []

    def add(self, name, node, narrowing=None, *, conditions=(), limit=MOST + 1, columns=_COLUMNS):
        expression = engines.matching(connection.vendor, node) if node else None
        source, where, params = engines.source(connection.vendor, self.language, expression)
        place = engines.place(connection.vendor, self.language, expression)
        bounds = narrowing.bounds() if narrowing else []
        wheres = [where, *conditions, *(f"{place} {bound}" for bound in bounds)]
        self.arms[name] = (
            f"SELECT {columns} FROM {source} JOIN ({self.public}) p ON p.id = e.edition_id "
            f"WHERE {' AND '.join(wheres)} ORDER BY {place} DESC LIMIT {limit}"
        )
        self.params += [*self.public_params, *params]

    def add_subject(self, name, slug):
        self.arms[name] = (
            f"SELECT {_COLUMNS} FROM pressreleases_searchsubject s "
            f"JOIN {engines.TABLE} e ON e.position = s.entry_id "
            f"JOIN ({self.public}) p ON p.id = e.edition_id "
            "WHERE s.language = %s AND s.slug = %s LIMIT 1"
        )
        self.params += [*self.public_params, self.language, slug]

    def run(self) -> dict[str, list[Candidate]]:
        arms = ", ".join(f"{name} AS MATERIALIZED ({sql})" for name, sql in self.arms.items())
        results = " UNION ALL ".join(f"SELECT '{name}', {name}.* FROM {name}" for name in self.arms)
        found = {name: [] for name in self.arms}
        with connection.cursor() as cursor:
            cursor.execute(f"WITH {arms} {results}", self.params)
            for name, position, edition, kind, year, subjects, weights in cursor.fetchall():
                pairs = tuple(tuple(line.split(" ", 1)) for line in subjects.splitlines())
                found[name].append(Candidate(position, edition, kind, year, pairs, weights))
        for candidates in found.values():
            candidates.sort(key=lambda each: -each.position)
        return found


def _suggestions(typed, language, synonyms, near, at) -> list[str]:
    """Returns the likeliest other way to put the question that has a public hit, if any."""
    written = ["-".join(word) for word in words.cut(typed)]
    tried = suggesting.variants(written, near)
    if not tried:
        return []
    statement = _Statement(language, at)
    for number, variant in enumerate(tried):
        question = understand(" ".join(variant), language, synonyms)
        statement.add(f"v{number}", question.node(WHOLE), limit=1)
    rows = statement.run()
    return [" ".join(v) for n, v in enumerate(tried) if rows[f"v{n}"]][:1]
