"""What a photograph of 24 megapixels costs until it is ready: python -m tests.measure_pictures.

On one core, in a process of its own; prints seconds and the most memory it had, and holds no test
to them: how fast the machine is, nobody knows here.
"""

import os
import resource
import sys
import tempfile
import time
from io import BytesIO

from PIL import Image, ImageChops, ImageFilter

SIZES = {"24 megapixels": (6000, 4000), "40 megapixels": (7300, 5475)}

KINDS = (
    ("see-through PNG", "PNG", "RGBA", {}),
    ("PNG", "PNG", "RGB", {}),
    ("PNG of 16 bits", "PNG", "I;16", {}),
    ("PNG with a palette", "PNG", "P", {}),
    ("AVIF", "AVIF", "RGB", {"speed": 10}),
    ("four colours", "JPEG", "CMYK", {}),
    ("grey", "JPEG", "L", {}),
    ("progressive", "JPEG", "RGB", {"progressive": True}),
)


def photograph(size, kind="JPEG", mode="RGB", **how) -> bytes:
    """Something as hard to press together as a photograph: shapes, soft edges and grain."""
    small = Image.merge("RGB", [Image.effect_noise((60, 40), 90) for _channel in "RGB"])
    shapes = small.resize(size, Image.Resampling.BICUBIC)
    grain = Image.effect_noise(size, 12).filter(ImageFilter.GaussianBlur(0.7))
    image = ImageChops.add(shapes, Image.merge("RGB", [grain] * 3), scale=2)
    if mode == "RGBA":
        image.putalpha(Image.linear_gradient("L").resize(size))
    elif mode == "P":
        image = image.quantize(256)
    elif mode == "I;16":
        image = image.convert("L").convert("I").point(lambda value: value * 257).convert(mode)
    elif mode != "RGB":
        image = image.convert(mode)
    file = BytesIO()
    image.save(file, kind, **({"compress_level": 1} if kind == "PNG" else {"quality": 92}), **how)
    return file.getvalue()


def measure(path: str, name: str) -> str:
    """Takes the file in, as an upload does, and says what it took."""
    import django

    django.setup()
    from pressreleases.files import shelf, storing

    resting = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun, worked = time.perf_counter(), time.process_time()
    with open(path, "rb") as source:
        prepared = storing.prepare(source, name)
        decided = time.perf_counter()
        shelf.put(shelf.original(prepared.examined.sha256, "jpg"), source, prepared.examined.size)
        for made in prepared.made:
            place = shelf.rendition(prepared.examined.sha256, made.label, made.extension)
            shelf.put(place, made.content, made.size)
    taken, most = time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    served = sum(made.size for made in prepared.made if made.label != "full")
    return (
        f"{taken:.2f} s ({time.process_time() - worked:.2f} s of work, "
        f"{taken - (decided - begun):.2f} s of writing), "
        f"{most // 1024} MB at most ({(most - resting) // 1024} MB above rest), "
        f"{prepared.examined.size / 1e6:.1f} MB came, {served / 1e6:.1f} MB of scaled forms"
    )


def main() -> None:
    cases = [(name, size, "JPEG", "RGB", {}) for name, size in SIZES.items()]
    cases += [(f"24 megapixels, {name}", SIZES["24 megapixels"], *how) for name, *how in KINDS]
    cases.append(("16 megapixels, WebP", (4800, 3300), "WEBP", "RGB", {"method": 0}))
    for name, size, kind, mode, how in cases:
        with tempfile.TemporaryDirectory() as folder:
            path = f"{folder}/photograph.{kind.lower()}"
            with open(path, "wb") as file:
                file.write(photograph(size, kind, mode, **how))
            if pid := os.fork():
                os.waitpid(pid, 0)
                continue
            os.sched_setaffinity(0, {0})
            settings = {"MEDIA_ROOT": folder, "DJANGO_SETTINGS_MODULE": "tests.settings"}
            command = [sys.executable, "-m", "tests.measure_pictures", path, name]
            os.execve(sys.executable, command, {**os.environ, **settings})


if __name__ == "__main__":
    if len(sys.argv) == 3:
        print(f"{sys.argv[2]}: {measure(sys.argv[1], 'photograph.jpg')}", flush=True)
    else:
        main()
