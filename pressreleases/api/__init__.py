"""The open, read-only API under `/api/v1/`: what is asked, answered, and how it is described.

Everything is read by the same rules as the pages; the views are in `pressreleases/views/api.py`.
"""

PREFIX = "/api/v1/"
#: The licence of the data (öppna datalagen 2022:818): free for any use.
LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/"
PAGE_SIZE = 50
