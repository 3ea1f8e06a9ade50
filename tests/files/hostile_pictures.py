"""Hostile pictures, and what is no picture: see `hostile.py`."""

import struct
import zlib

from tests.files import made
from tests.files.hostile_parts import HTML, MB, SVG, TAKEN, half, zipped


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))


def hollow_png(width, height, *chunks: bytes) -> bytes:
    """States a size and holds next to nothing."""
    head = struct.pack(">LLBBBBB", width, height, 8, 0, 0, 0, 0)
    pixels = zlib.compress(bytes(1000))
    parts = [chunk(b"IHDR", head), *chunks, chunk(b"IDAT", pixels), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def png_bomb() -> bytes:
    """30 000 × 30 000 black or white pixels, all there, in some hundred kilobytes."""
    packing = zlib.compressobj(9)
    row = bytes(1 + 30_000 // 8)
    packed = b"".join(packing.compress(row * 300) for _ in range(100)) + packing.flush()
    head = struct.pack(">LLBBBBB", 30_000, 30_000, 1, 0, 0, 0, 0)
    parts = [chunk(b"IHDR", head), chunk(b"IDAT", packed), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def png_with(*chunks: bytes) -> bytes:
    """A good picture with more chunks before its pixels."""
    data = made.png()
    at = data.index(b"IDAT") - 4
    return data[:at] + b"".join(chunks) + data[at:]


def packed_zeros(size: int) -> bytes:
    packing = zlib.compressobj(1)
    block = bytes(MB)
    return b"".join(packing.compress(block) for _ in range(size // MB)) + packing.flush()


def text_bomb() -> bytes:
    return png_with(chunk(b"zTXt", b"Comment\0\0" + packed_zeros(80 * MB)))


def unicode_text_bomb() -> bytes:
    return png_with(chunk(b"iTXt", b"Comment\0\1\0sv\0\0" + packed_zeros(80 * MB)))


def profile_bomb() -> bytes:
    return png_with(chunk(b"iCCP", b"icc\0\0" + packed_zeros(80 * MB)))


def jpeg_of_size(width, height) -> bytes:
    """A good JPEG whose header states another size."""
    data = made.jpeg()
    at = data.index(b"\xff\xc0") + 5
    return data[:at] + struct.pack(">HH", height, width) + data[at + 4 :]


def many_scans() -> bytes:
    data = made.jpeg(progressive=True)
    at = data.index(b"\xff\xda")
    scan = data[at : data.index(b"\xff", at + 20)]
    return data[:at] + scan * 200 + data[at:]


def webp_of_size(width, height) -> bytes:
    data = made.webp()
    at = data.index(b"\x9d\x01\x2a") + 3
    return data[:at] + struct.pack("<HH", width, height) + data[at + 4 :]


def avif_of_size(width, height) -> bytes:
    data = made.avif()
    at = data.index(b"ispe") + 8
    return data[:at] + struct.pack(">LL", width, height) + data[at + 8 :]


def boxed(brand: bytes, *others: bytes) -> bytes:
    brands = b"".join(others)
    head = struct.pack(">L", 16 + len(brands)) + b"ftyp" + brand + bytes(4) + brands
    return head + struct.pack(">L", 108) + b"mdat" + bytes(100)


ENTITY_SVG = (
    b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    b'<svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>'
)
DAMAGED, TOO_MANY = "Bilden är skadad", "megapixlar"
MORE, MOVING = "något mer än bilden", "Bilden är rörlig"

PICTURES = [
    ("a drawing with a script", "logotyp.svg", lambda: SVG, "SVG-teckningar tas inte emot"),
    ("a drawing called PNG", "logotyp.png", lambda: SVG, TAKEN),
    ("a drawing with an entity", "logotyp.svg", lambda: ENTITY_SVG, "SVG-teckningar tas inte"),
    ("a drawing in UTF-16", "l.svg", lambda: SVG.decode().encode("utf-16"), "SVG-teckningar"),
    ("GIF", "bild.gif", lambda: made.saved(made.gradient("L"), "GIF"), "GIF tas inte emot"),
    ("GIF that is JavaScript", "bild.js", lambda: b"GIF89a=1;alert(1)//" + bytes(50), "GIF tas"),
    ("TIFF", "bild.tif", lambda: made.saved(made.gradient(), "TIFF"), "TIFF och råbilder"),
    ("raw of Canon", "bild.cr2", lambda: b"II*\0\x10\0\0\0CR\x02\0" + bytes(99), "råbilder"),
    ("raw of Fujifilm", "bild.raf", lambda: b"FUJIFILMCCD-RAW 0201" + bytes(99), "råbilder"),
    ("new raw of Canon", "bild.cr3", lambda: boxed(b"crx "), "råbilder"),
    ("HEIC", "IMG_0001.HEIC", lambda: boxed(b"heic", b"mif1", b"heic"), "Mest kompatibelt"),
    ("HEIC called JPEG", "IMG_0001.jpg", lambda: boxed(b"mif1", b"mif1", b"heic"), TAKEN),
    ("EPS", "logotyp.eps", lambda: b"%!PS-Adobe-3.0 EPSF-3.0\n%%EOF\n", "EPS, PostScript"),
    ("EPS with a preview", "l.eps", lambda: b"\xc5\xd0\xd3\xc6" + bytes(60), "EPS, PostScript"),
    ("Photoshop", "bild.psd", lambda: b"8BPS\0\1" + bytes(60), "Photoshopfiler"),
    ("BMP", "bild.bmp", lambda: made.saved(made.gradient(), "BMP"), "typen av bild"),
    ("JPEG XL", "bild.jxl", lambda: b"\xff\x0a" + bytes(60), "typen av bild"),
    ("30 000 × 30 000 in 110 kB", "b.png", png_bomb, "900 megapixlar"),
    ("13 000 × 13 000", "bild.png", lambda: hollow_png(13_000, 13_000), "169 megapixlar"),
    ("2^31-1 pixels wide", "b.png", lambda: hollow_png(2**31 - 1, 2**31 - 1), TOO_MANY),
    ("40 000 × 1 pixels", "bild.png", lambda: hollow_png(40_000, 1), TOO_MANY),
    ("no pixels", "bild.png", lambda: hollow_png(0, 0), DAMAGED),
    ("too few pixels in it", "bild.png", lambda: hollow_png(2_000, 2_000), DAMAGED),
    ("JPEG of 65 000 × 65 000", "b.jpg", lambda: jpeg_of_size(65_000, 65_000), TOO_MANY),
    ("JPEG of 200 scans", "bild.jpg", many_scans, MORE),
    ("WebP of 16 383 × 16 383", "b.webp", lambda: webp_of_size(16_383, 16_383), TOO_MANY),
    ("AVIF of 60 000 × 60 000", "b.avif", lambda: avif_of_size(60_000, 60_000), TOO_MANY),
    ("80 MB in a text of PNG", "bild.png", text_bomb, MORE),
    ("80 MB in a Unicode text of PNG", "bild.png", unicode_text_bomb, MORE),
    ("80 MB in a colour profile", "bild.png", profile_bomb, MORE),
    ("PNG that moves", "bild.png", lambda: made.several("PNG"), MOVING),
    ("WebP that moves", "bild.webp", lambda: made.several("WEBP"), MOVING),
    ("AVIF that moves", "bild.avif", lambda: made.several("AVIF", speed=10), MOVING),
    ("PNG and a web page", "bild.png", lambda: made.png() + HTML, MORE),
    ("PNG with a script in a text", "b.png", lambda: png_with(chunk(b"tEXt", b"a\0" + HTML)), MORE),
    ("JPEG and a ZIP", "bild.jpg", lambda: made.jpeg() + zipped(), MORE),
    ("JPEG and a web page", "bild.jpg", lambda: made.jpeg() + HTML, MORE),
    ("JPEG and noise", "bild.jpg", lambda: made.jpeg() + b"\x8f\x11" * 500, MORE),
    ("JPEG with PHP in a comment", "b.jpg", lambda: made.jpeg(comment=b"<?php x(); ?>"), MORE),
    ("JPEG and a program, with Samsung's mark", "b.jpg",
     lambda: made.jpeg() + b"MZ" + bytes(99) + b"SEFT", MORE),
    ("WebP and a ZIP", "bild.webp", lambda: made.webp() + zipped(), MORE),
    ("AVIF and a ZIP", "bild.avif", lambda: made.avif() + zipped(), MORE),
    ("AVIF and another box", "b.avif", lambda: made.avif() + b"\0\0\0\x0cjunkhej!", MORE),
    ("half a JPEG", "bild.jpg", half(made.jpeg), DAMAGED),
    ("half a PNG", "bild.png", half(made.png), DAMAGED),
    ("half a WebP", "bild.webp", half(made.webp), DAMAGED),
    ("half an AVIF", "bild.avif", half(made.avif), DAMAGED),
    ("only the beginning of a JPEG", "bild.jpg", lambda: b"\xff\xd8\xff\xe0", DAMAGED),
    ("JPEG without a picture", "bild.jpg", lambda: b"\xff\xd8\xff\xd9", DAMAGED),
    ("a web page called PNG", "bild.png", lambda: HTML, "Filen är en webbsida"),
    ("sound called WebP", "b.webp", lambda: b"RIFF\x24\0\0\0WAVEfmt " + bytes(24), "Ljud och film"),
    ("film", "film.mp4", lambda: boxed(b"isom", b"mp42"), "Ljud och film"),
]  # fmt: skip
