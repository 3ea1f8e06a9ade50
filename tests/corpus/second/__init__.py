"""A second set of thirty cases, written without having seen the importer or its other cases.

Twenty are ordinary and ten hard, eight are in English; texts, web pages and Word documents, as if
they came from thirty authorities. The expected results are an editor's judgement:

- a quote is what stands within the marks or after the dash, without the words that attribute it;
- a role is what is said of the speaker beside the name, without the employer; it stays the same
  when the name comes again without it, and "he" or "she" is the speaker before;
- only lists of results give figures, never prose; the unit is the noun (or "procent") after it;
- a colon line above a results list is its heading and not one of the body's;
- the titles of contacts are as they are written, also with a capital letter;
- links are those under a label for related information.
"""

from tests.corpus.second.pages import PAGES
from tests.corpus.second.texts import TEXTS
from tests.corpus.second.words import WORDS

CASES = [*TEXTS, *PAGES, *WORDS]
