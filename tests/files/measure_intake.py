"""What the examination of large files takes: python -m tests.files.measure_intake

Each file is examined in a process of its own. "Above rest" is the peak of that process less what
it has before the examination; a PDF is taken apart in a second process, whose peak stands last.
"""

import io
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import django

MB = 1024 * 1024


def noisy(size, mode="RGB"):
    """A picture that packs badly, as photographs do."""
    from PIL import Image

    noise = Image.effect_noise((1000, 1000), 60)
    tile = Image.merge(mode, [noise.rotate(90 * turn) for turn in range(len(mode))])
    picture = Image.new(mode, size)
    for x in range(0, size[0], 1000):
        for y in range(0, size[1], 1000):
            picture.paste(tile, (x, y))
    return picture


def large_pdf(objects: int) -> bytes:
    """A tagged report: many small objects, as a screen reader needs them, and one large picture."""
    from tests.files import made

    element = "<< /S /P /P 5 0 R /K [{0} 6 0 R] /A << /O /Layout /BBox [1 2 3 4] >> /Alt (text) >>"
    bodies = {n: element.format(n) for n in range(6, objects)}
    bodies[5] = "<< /Type /StructTreeRoot /K 6 0 R >>"
    bodies[objects] = made.stream(os.urandom(20 * MB))
    return made.pdf(bodies, root="/MarkInfo << /Marked true >> /StructTreeRoot 5 0 R")


def large_docx() -> bytes:
    from tests.files import made

    text = made.paragraph("<w:r><w:t>Myndigheten växer.</w:t></w:r>") * 200_000
    return made.docx(text, more={"word/media/a.png": os.urandom(20 * MB)})


def large_xlsx() -> bytes:
    from tests.files import made

    row = "<row>" + "".join(f"<c r='A{n}'><v>{n * 7919}</v></c>" for n in range(20)) + "</row>"
    return made.xlsx(row * 40_000)


def large_csv() -> bytes:
    return ("Åtgärd;Belopp;Anmärkning\n" + "Upphandling;12345;ingen\n" * 400_000).encode()


def saved(size, kind, mode="RGB", **options):
    file = io.BytesIO()
    noisy(size, mode).save(file, kind, **options)
    return file.getvalue()


FILES = {
    "JPEG, 24 megapixels": lambda: saved((6000, 4000), "JPEG", quality=90),
    "JPEG, 40 megapixels": lambda: saved((8000, 5000), "JPEG", quality=75),
    "JPEG, 40 megapixels, progressive": lambda: saved(
        (8000, 5000), "JPEG", quality=75, progressive=True
    ),
    "JPEG, 40 megapixels, four colours": lambda: saved((8000, 5000), "JPEG", "CMYK", quality=20),
    "PNG, 40 megapixels, transparent": lambda: _flat_png(),
    "WebP, 40 megapixels": lambda: saved((8000, 5000), "WEBP", method=0, quality=40),
    "AVIF, 40 megapixels": lambda: saved((8000, 5000), "AVIF", speed=10, quality=40),
    "PDF, 20 MB, 100 000 objects": lambda: large_pdf(100_000),
    "PDF, 30 MB, 150 000 objects": lambda: large_pdf(150_000),
    ".docx, 20 MB": large_docx,
    ".xlsx, 800 000 cells": large_xlsx,
    "CSV, 10 MB": large_csv,
}


def _flat_png():
    from PIL import Image

    file = io.BytesIO()
    Image.new("RGBA", (8000, 5000)).save(file, "PNG", compress_level=1)
    return file.getvalue()


def one(path: str):
    """Examines one file and prints what it took."""
    from pressreleases.files.intake import Refused, examine
    from tests.files import made

    examine(io.BytesIO(made.png()), "a.png")  # so that all is loaded
    Path("/proc/self/clear_refs").write_text("5")  # the peak begins here
    before, started = peak(), time.perf_counter()
    with open(path, "rb") as file:
        try:
            outcome = examine(file, os.path.basename(path)).extension
        except Refused as refused:
            outcome = str(refused)
    seconds, above = time.perf_counter() - started, peak() - before
    apart = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    if "--terse" in sys.argv:
        print(outcome, above)
        return
    print(f"{seconds:6.2f} s  {above:5.0f} MB above rest  {apart:5.0f} MB apart  {outcome}")


def peak() -> float:
    """The most memory that this process has had, in MB."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())
    return int(found[1]) / 1024


def main():
    for name, make in FILES.items():
        with tempfile.NamedTemporaryFile(suffix=".csv") as file:
            file.write(make())
            file.flush()
            size = os.path.getsize(file.name) / MB
            print(f"{name:36} {size:5.1f} MB ", end="", flush=True)
            subprocess.run([sys.executable, "-m", "tests.files.measure_intake", file.name])


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    one(sys.argv[1]) if len(sys.argv) > 1 else main()
