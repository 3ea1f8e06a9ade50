"""How fast an archive is imported, and with what memory: python -m tests.measure_import [N] [-p].

Writes N files (1 000 unless told), text, web pages and Word documents in turns, and imports them
with `manage.py import_releases --publish-as-archive` into a new SQLite file, as an editor would.
Prints files a second by wall clock and by the process's own time, and the memory at each fifth.
With -p it prints where the time goes.
Not a test: machines are noisy.
"""

import cProfile
import os
import pstats
import resource
import sys
import tempfile
import time
from pathlib import Path

PEOPLE = ["Maja Prov", "Otto Ek", "Siri Lund", "Nils Berg", "Eva Dahl", "Åke Holm", "Ida Strand"]


def write_files(folder: Path, count: int) -> None:
    from tests.corpus.cases import document, p, table

    for number in range(count):
        name = PEOPLE[number % len(PEOPLE)]
        mail = name.lower().replace(" ", ".").replace("å", "a")
        title = f"Myndigheten redovisar ärende {number} om inköp av skolmat"
        date = f"{2001 + number % 20}-{1 + number % 12:02}-{1 + number % 28:02}"
        lead = f"Provverket har granskat {number + 20} avtal. Granskningen visar att det går bra."
        words = (
            "Avtalen har jämförts med varandra och med målen som nämnden satte för två år sedan."
        )
        said = f"– Vi är nöjda med resultatet, säger {name}, enhetschef på Provverket."
        facts = [f"{number + 30} avtal granskades", "Cirka 12 procent saknade uppföljning"]
        if number % 3 == 0:
            lines = "\n".join(f"- {fact}" for fact in facts)
            content = (
                f"Pressmeddelande {date}\n\n{title}\n\n{lead}\n\n{words * 3}\n\n{said}\n\n"
                f"Resultat i korthet:\n{lines}\n\nKontakt\n{name}, enhetschef, 08-465 004 11, "
                f"{mail}@example.se\n"
            ).encode()
            suffix = "txt"
        elif number % 3 == 1:
            items = "".join(f"<li>{fact}</li>" for fact in facts)
            content = (
                f"<!doctype html><html lang=sv><head><title>{title}</title></head><body><nav><a "
                f"href=/>Start</a></nav><main><h1>{title}</h1><p>Pressmeddelande {date}</p>"
                f"<p class=ingress>{lead}</p><p>{words * 3}</p><p>{said}</p><h2>Resultat i korthet"
                f"</h2><ul>{items}</ul><h2>Kontakt</h2><p>{name}, enhetschef<br>08-465 004 11<br>"
                f"{mail}@example.se</p></main><footer>Provverket</footer></body></html>"
            ).encode()
            suffix = "html"
        else:
            content = document(
                p(title, "Rubrik1"),
                p(f"Pressmeddelande {date}"),
                p(lead, "Ingress"),
                p(words * 3),
                p(said),
                p("Resultat i korthet:"),
                *(p(fact, "Punktlista") for fact in facts),
                p("Kontakt", "Rubrik2"),
                table([name, "enhetschef", "08-465 004 11", f"{mail}@example.se"]),
            )
            suffix = "docx"
        (folder / f"release-{number:05}.{suffix}").write_bytes(content)


def memory() -> float:
    """The most memory that the process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(count: int, *, profiles: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DATABASE_URL"] = f"sqlite:///{folder}/newsroom.sqlite3"
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "upphandling.settings")
        os.environ.setdefault("SECRET_KEY", "measuring " * 6)
        import django

        django.setup()
        from django.core.management import call_command

        from pressreleases.management.commands import import_releases
        from pressreleases.models import Edition, PressRelease

        call_command("migrate", verbosity=0)
        files = Path(folder, "files")
        files.mkdir()
        write_files(files, count)
        seen = []

        class Watched(import_releases.Command):
            def _progress(self, done, total):
                super()._progress(done, total)
                if done * 5 // total > len(seen):
                    seen.append(f"{memory():.0f}")

        began, spent = time.perf_counter(), time.process_time()
        profile = cProfile.Profile()
        if profiles:
            profile.enable()
        call_command(Watched(), str(files), publish_as_archive=True, report=f"{folder}/reports")
        profile.disable()
        wall, own = time.perf_counter() - began, time.process_time() - spent
        print(f"{PressRelease.objects.count()} releases, {Edition.objects.count()} editions")
        print(f"{count / wall:.1f} files a second by the clock, {count / own:.1f} of own time")
        print(f"memory in MB at each fifth: {', '.join(seen)}")
        if profiles:
            pstats.Stats(profile).sort_stats("cumulative").print_stats(45)
            pstats.Stats(profile).sort_stats("tottime").print_stats(25)


if __name__ == "__main__":
    given = [argument for argument in sys.argv[1:] if argument != "-p"]
    main(int(given[0]) if given else 1000, profiles="-p" in sys.argv)
