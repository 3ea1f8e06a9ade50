"""How the public pages' cost grows with the number of releases: python -m tests.measure [N].

Prints, for each page, the median time at a hundred releases and at N, their ratio, and the queries
at N, measured in one run on a database of its own. (With fewer than a hundred the lists would be
shorter pages.)
Not a test: machines are noisy, the ratio is what counts.
For PostgreSQL: python -m tests.with_postgresql .venv/bin/python -m tests.measure
"""

import os
import statistics
import sys
import time

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
ROUNDS = 30


def main(count: int) -> None:
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection
    from django.test import Client
    from django.test.runner import DiscoverRunner
    from django.test.utils import CaptureQueriesContext

    from pressreleases.models import Edition
    from tests.factories import make_office, make_release, make_report, put_out

    runner = DiscoverRunner(verbosity=0)
    databases = runner.setup_databases()
    make_office()
    report = make_report(highlights=[("5 rapporter", "5 reports", "5")])
    edition = put_out(make_release(report=report))[0]
    client = Client()

    def medians(pages):
        times = {page: [] for page in pages}
        for _round in range(ROUNDS):
            for page in pages:
                began = time.perf_counter()
                assert client.get(page).status_code == 200, page
                times[page].append((time.perf_counter() - began) * 1000)
        return {page: statistics.median(taken) for page, taken in times.items()}

    pages = ["/", "/aktuellt/", f"/aktuellt/{edition.slug}/", "/aret-i-siffror/2017/"]

    def grow(count):
        call_command("synthetic", count, verbosity=0)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")

    grow(100)
    few = medians(pages)
    grow(count - 100)
    year = Edition.objects.order_by("pk").last().year
    many = medians(pages)
    last = medians([f"/aktuellt/?year={year}"])
    print(f"{connection.vendor}, {Edition.objects.count()} editions, {ROUNDS} rounds, ms")
    for page in pages:
        ratio = many[page] / few[page]
        with CaptureQueriesContext(connection) as queries:
            client.get(page)
        times = f"{few[page]:7.1f} {many[page]:7.1f}   × {ratio:.2f}"
        print(f"  {page[:44]:<46}{times}   {len(queries)} queries")
    print(f"  {'one year of the list':<46}{'':7} {last.popitem()[1]:7.1f}")
    runner.teardown_databases(databases)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
