"""Search: one analyser for both databases, its index, and the questions put to it.

- `words.py`, `stems.py`, `compounds.py`: from text to words, from words to stems and parts;
- `analysis.py`: what an edition is found by; `indexing.py`: writing it down;
- `parsing.py`, `finding.py`: from what was typed to hits; `ranking.py`: their order;
- `engines.py`: all SQL that SQLite and PostgreSQL need different words for;
- `suggesting.py`, `snippets.py`, `asking.py`: "Did you mean", marked words, the form's fields.

No word is compared by a database: both are given the same tokens and match them exactly, so
both give the same hits. What is visible is ruled by `Edition.objects.public()` alone.
"""
