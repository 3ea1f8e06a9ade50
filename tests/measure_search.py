"""What a search costs, and how that grows: python -m tests.measure_search [N].

Fills a database of its own with N/10 synthetic releases, measures, fills up to N (100 000 if not
said), measures again, and prints medians in milliseconds and their ratio. The time is that of
`search.finding.find` with the order of its hits, and of the whole page.
Not a test: machines are noisy, the ratio is what counts.
For PostgreSQL: python -m tests.with_postgresql .venv/bin/python -m tests.measure_search
"""

import os
import statistics
import sys
import time

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
ROUNDS = 15

QUESTIONS = {
    "a number that one text has": "q=4711",
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

    from pressreleases.models import Edition
    from pressreleases.search import engines

    runner = DiscoverRunner(verbosity=0)
    databases = runner.setup_databases()
    client = Client()

    def fill(count):
        began = time.perf_counter()
        call_command("synthetic", count, verbosity=0)
        engines.optimise()
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")
        return time.perf_counter() - began

    def measure():
        year = Edition.objects.order_by("pk").last().year - 1
        medians, queries = {}, {}
        for name, query in QUESTIONS.items():
            address = "/aktuellt/?" + query.format(year=year)
            client.get(address)
            times = []
            for _round in range(ROUNDS):
                began = time.perf_counter()
                answer = client.get(address)
                times.append((time.perf_counter() - began) * 1000)
                assert answer.status_code == 200, address
            medians[name] = statistics.median(times)
            with CaptureQueriesContext(connection) as captured:
                client.get(address)
            queries[name] = len(captured)
        return medians, queries

    taken = fill(count // 10)
    few, _queries = measure()
    taken += fill(count - count // 10)
    many, queries = measure()
    print(f"{connection.vendor}: {count} releases, {Edition.objects.count()} editions, filled in")
    print(f"{taken:.0f} s; medians of {ROUNDS} rounds in ms at {count // 10} and at {count}")
    for name in QUESTIONS:
        ratio = many[name] / few[name]
        print(f"  {name:<32}{few[name]:8.1f}{many[name]:8.1f}   × {ratio:5.2f}   {queries[name]} queries")
    everything = [many[name] for name in QUESTIONS]
    print(f"  {'median, slowest':<32}{statistics.median(everything):8.1f}{max(everything):8.1f}")
    runner.teardown_databases(databases)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
