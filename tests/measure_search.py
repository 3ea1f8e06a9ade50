"""What a search costs, and how that grows: python -m tests.measure_search [N].

Fills a database of its own with N/10 synthetic releases, measures, fills up to N (100 000 if not
said), measures again, and prints the medians of the whole page in milliseconds, their ratio, and
what of the last this process worked itself (with SQLite, the database is part of it).
To be quick, `BASE` releases are made and all but the first of them are copied within the
database, index included; what only the first have stays rare.
Not a test: machines are noisy, the ratio is what counts.
For PostgreSQL: python -m tests.with_postgresql .venv/bin/python -m tests.measure_search
"""

import os
import statistics
import sys
import time

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
ROUNDS = int(os.environ.get("ROUNDS", 15))
BASE, UNIQUE = 1000, 200
#: How far apart the numbers of the copies are: more than BASE releases have editions.
APART = 10_000

QUESTIONS = {
    "a number that one text has": "q=Syntetiskt+123",
    "a rare name": "q=Bolnatorp",
    "two rare names": "q=Bolnatorp+Solskevik",
    "a common word": "q=livsmedel",
    "a common word and a rare one": "q=livsmedel+Bolnatorp",
    "two common words": "q=livsmedel+handbok",
    "part of a compound": "q=entreprenad",
    "half a word, common": "q=livsmed",
    "half a word, three letters": "q=liv",
    "half a word, rare": "q=Bolnat",
    "a phrase": "q=%22om+livsmedel%22",
    "a synonym": "q=LOU",
    "without diacritics": "q=kartlaggning",
    "misspelt": "q=lifsmedel",
    "no hit": "q=xyzzy",
    "no hit, two words": "q=livsmedel+xyzzy",
    "a common word in one year": "q=livsmedel&year={year}",
    "a common word of one kind": "q=livsmedel&kind=statement",
    "a rare word of one kind": "q=Bolnatorp&kind=statement",
    "a common word between dates": "q=livsmedel&from=2019-01-01&to=2019-12-31",
    "a common word, by date": "q=livsmedel&sort=date",
    "one kind": "kind=statement",
    "between dates": "from=2019-01-01&to=2019-01-31",
    "the list": "",
    "one year of the list": "year={year}",
}


def main(count: int) -> None:
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection
    from django.test import Client
    from django.test.runner import DiscoverRunner
    from django.test.utils import CaptureQueriesContext

    from pressreleases.models import Edition, PressRelease, SearchEntry
    from pressreleases.search import engines

    runner = DiscoverRunner(verbosity=0)
    databases = runner.setup_databases()
    client = Client()

    call_command("synthetic", BASE, verbosity=0)

    def copy(model, changed):
        names = [field.column for field in model._meta.concrete_fields]
        values = [changed.get(name, name) for name in names]
        table = model._meta.db_table
        first, unique = {
            PressRelease: ("id", UNIQUE),
            Edition: ("release_id", UNIQUE),
            SearchEntry: ("edition_id", 2 * UNIQUE),
        }[model]
        with connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO {table} ({', '.join(names)}) SELECT {', '.join(values)} "
                f"FROM {table} WHERE {first} BETWEEN {unique + 1} AND {APART}"
            )

    def fill(count):
        began = time.perf_counter()
        made = PressRelease.objects.count()
        step = BASE - UNIQUE
        for number in range((made - BASE) // step + 1, (count - BASE) // step + 1):
            shift = number * APART
            moved = f"id + {shift}"
            named = {name: f"{name} || '-{number}'" for name in ("slug", "slug_sv", "slug_en")}
            copy(PressRelease, {"id": moved, **named})
            release = f"release_id + {shift}"
            copy(Edition, {"id": moved, "release_id": release, "slug": named["slug"]})
            place = f"position + {shift}"
            copy(SearchEntry, {"position": place, "edition_id": f"edition_id + {shift}"})
        engines.optimise()
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")
        return time.perf_counter() - began

    def measure():
        year = Edition.objects.order_by("pk").last().year - 1
        medians, work, queries = {}, {}, {}
        for name, query in QUESTIONS.items():
            address = "/aktuellt/?" + query.format(year=year)
            client.get(address)
            times, worked = [], []
            for _round in range(ROUNDS):
                began, began_working = time.perf_counter(), time.process_time()
                answer = client.get(address)
                times.append((time.perf_counter() - began) * 1000)
                worked.append((time.process_time() - began_working) * 1000)
                assert answer.status_code == 200, address
            medians[name], work[name] = statistics.median(times), statistics.median(worked)
            print(f"  {name}: {medians[name]:.1f}", file=sys.stderr, flush=True)
            with CaptureQueriesContext(connection) as captured:
                client.get(address)
            queries[name] = len(captured)
        return medians, work, queries

    taken = fill(count // 10)
    print(f"{connection.vendor}: {PressRelease.objects.count()} releases at first", flush=True)
    few, _work, _queries = measure()
    taken += fill(count)
    many, work, queries = measure()
    releases, editions = PressRelease.objects.count(), Edition.objects.count()
    print(f"{connection.vendor}: {releases} releases, {editions} editions, filled in {taken:.0f} s")
    print(f"medians of {ROUNDS} rounds in ms at {count // 10} and at {count}")
    for name in QUESTIONS:
        ratio = many[name] / few[name]
        times = f"{few[name]:8.1f}{many[name]:8.1f}   × {ratio:5.2f}"
        print(f"  {name:<32}{times}{work[name]:8.1f}   {queries[name]} queries")
    everything = [many[name] for name in QUESTIONS]
    print(f"  {'median, slowest':<32}{statistics.median(everything):8.1f}{max(everything):8.1f}")
    runner.teardown_databases(databases)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
