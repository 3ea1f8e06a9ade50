"""Invented releases in the forms that occur, with what an import should find in them.

`tuned.py` was used while the rules were written, `heldout.py` was written before its results were
seen and the rules are not fitted to its single cases. `score.py` prints precision and recall.
"""
