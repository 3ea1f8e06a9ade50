"""The process that serves the site keeps its memory, however large the file is."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.files import made
from tests.files.measure_intake import MB, noisy

ROOT = Path(__file__).resolve().parents[2]


def png_of_40_megapixels() -> bytes:
    return made.saved(made.Image.new("RGBA", (8_000, 5_000)), "PNG", compress_level=1)


def webp_of_16_megapixels() -> bytes:
    return made.saved(made.Image.new("RGB", (5_000, 3_200)), "WEBP", method=0, quality=1)


def jpeg_of_24_megapixels() -> bytes:
    return made.saved(noisy((6_000, 4_000)), "JPEG", quality=50)


def large_pdf() -> bytes:
    return made.pdf({5: made.stream(os.urandom(38 * MB))})


@pytest.mark.parametrize(
    ("make", "extension"),
    [
        (png_of_40_megapixels, "png"),
        (webp_of_16_megapixels, "webp"),
        (jpeg_of_24_megapixels, "jpg"),
        (large_pdf, "pdf"),
    ],
)
def test_memory_stays_within_bounds(make, extension, tmp_path):
    path = tmp_path / "fil"
    path.write_bytes(make())

    done = subprocess.run(
        [sys.executable, "-m", "tests.files.measure_intake", str(path), "--terse"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )

    outcome, above = done.stdout.split()
    assert outcome == extension
    assert float(above) < 300
