"""The column that holds an edition's tokens: a tsvector on PostgreSQL, plain text on SQLite."""

from django.db import models

from pressreleases.search.analysis import GAP, Tokens

#: PostgreSQL counts no further; words beyond that all have the last place.
LAST_PLACE = 16_383


class TokensField(models.Field):
    """Takes `analysis.Tokens`; is only ever matched (`engines.py`), never read back."""

    def db_type(self, connection):
        return "tsvector" if connection.vendor == "postgresql" else "text"

    def get_placeholder(self, value, compiler, connection):
        return "%s::tsvector" if connection.vendor == "postgresql" else "%s"

    def get_db_prep_value(self, value, connection, prepared=False):
        if not isinstance(value, Tokens):
            return value
        loose = " ".join(sorted(value.loose))
        if connection.vendor != "postgresql":
            return f"{' '.join(value.ordered)} {GAP} {loose}"
        placed = (
            f"{token}:{min(place, LAST_PLACE)}"
            for place, token in enumerate(value.ordered, start=1)
            if token != GAP
        )
        return f"{' '.join(placed)} {loose}"
