"""How much is let in. Every number that bounds an upload stands here."""

MB = 1024 * 1024

#: Of what is read at a time.
CHUNK = 256 * 1024

#: A 24-megapixel photograph has 8-20 MB as JPEG; as PNG it can have more than this.
MOST_BYTES_PICTURE = 40 * MB
MOST_BYTES_PDF = 40 * MB
MOST_BYTES_PACKAGE = 25 * MB
MOST_BYTES_CSV = 10 * MB

#: Told by the header, before anything is decoded.
MOST_PIXELS = 40_000_000
#: Their readers keep several copies of the whole: 16 and 9 bytes a pixel, where 300 MB is the most.
MOST_PIXELS_WEBP = 16_000_000
MOST_PIXELS_AVIF = 25_000_000
#: A side, which bounds what one row of pixels takes.
MOST_SIDE = 30_000
#: Parts of the picture's file; a progressive JPEG has some ten scans, each decoded over the whole.
MOST_SCANS = 100
MOST_CHUNKS = 50_000
#: Of one compressed text or colour profile in a picture, unpacked.
MOST_METADATA = 4 * MB

#: Of the process that takes a PDF apart: seconds of processor time, of waiting, and memory.
PDF_SECONDS = 8
PDF_WAIT = 20
PDF_MEMORY = 768 * MB
MOST_PDF_OBJECTS = 250_000

MOST_MEMBERS = 2_000
MOST_UNPACKED = 50 * MB
#: How many times its own size a package may unpack to, once that is more than `FREE_UNPACKED`.
MOST_RATIO = 200
FREE_UNPACKED = 20 * MB
#: Of the list at the end of a package, which is read whole: its members' names and places.
MOST_DIRECTORY = 1 * MB
MOST_XML_DEPTH = 256
MOST_XML_TAGS = 3_000_000

MOST_CSV_COLUMNS = 2_000

#: Signs of a display name, extension included.
MOST_NAME = 100
#: Of a title or a language that a document states about itself.
MOST_TITLE = 300
