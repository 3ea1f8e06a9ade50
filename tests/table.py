"""The table of steps once more, written out by hand: what the tests expect, not what the code says.

A step that is new in `workflow.TRANSITIONS` and has no row here fails a test.
"""

UNFINISHED = {"draft", "in_review", "returned"}
ALL = UNFINISHED | {"approved", "scheduled", "published"}
#: step → (statuses from which it can be taken, status after it, None for the one before).
TABLE = {
    "edit": (ALL - {"scheduled"}, "draft"),
    "submit": ({"draft", "returned", "published"}, "in_review"),
    "reopen": ({"in_review", "approved"}, "draft"),
    "return": ({"in_review", "approved"}, "returned"),
    "approve": ({"in_review"}, "approved"),
    "publish": ({"approved", "published"}, "published"),
    "schedule": ({"approved", "published"}, "scheduled"),
    "reschedule": ({"scheduled"}, "scheduled"),
    "cancel": ({"scheduled"}, "approved"),
    "publish_urgently": (UNFINISHED, "published"),
    "correct_live": ({"scheduled"}, None),
    "approve_afterwards": (ALL, None),
    "swap_contact": ({"published"}, None),
    "replace_contact": (ALL, None),
    "withdraw": (ALL, None),
}
WRITING = {"edit", "submit", "reopen", "swap_contact"}
MAY = {
    "author": WRITING,
    "publisher": set(TABLE),
    "administrator": WRITING | {"replace_contact"},
    "outsider": set(),
    "anonymous": set(),
}
#: The steps that somebody else must take: step → what the one whose work it is is told.
FOUR_EYES = {
    "approve": "You wrote this last, so somebody else has to approve it.",
    "approve_afterwards": "You published this, so somebody else has to approve it.",
}
#: The steps for which a reason must be written.
WITH_REASON = {"return", "publish_urgently", "correct_live"}
#: The steps that are taken from the page of a contact person who leaves.
BY_PERSON = {"swap_contact", "replace_contact"}
#: The buttons on the publish page of a text that is public, has been changed since, and that
#: a colleague wrote and published alone: status → those that a publisher can press.
BUTTONS = {
    "draft": {"submit", "publish_urgently", "approve_afterwards", "withdraw"},
    "in_review": {
        *("approve", "reopen", "return", "publish_urgently", "approve_afterwards", "withdraw"),
    },
    "returned": {"submit", "publish_urgently", "approve_afterwards", "withdraw"},
    "approved": {"publish", "schedule", "reopen", "return", "approve_afterwards", "withdraw"},
    "scheduled": {"reschedule", "cancel", "correct_live", "approve_afterwards", "withdraw"},
    "published": {"submit", "publish", "schedule", "approve_afterwards", "withdraw"},
}
#: Of those, the ones that who only writes sees greyed out.
GREY = {
    "draft": set(),
    "in_review": {"approve"},
    "returned": set(),
    "approved": {"publish"},
    "scheduled": set(),
    "published": {"publish"},
}
#: What who may not take a step is told, when it is not about writing.
FOR_OTHERS = {
    "replace_contact": "Only a publisher or an administrator can do this.",
    **dict.fromkeys(
        set(TABLE) - WRITING - {"replace_contact"},
        "Only a publisher can do this. Ask one to look at the text.",
    ),
    **dict.fromkeys(WRITING, "You may not change press releases."),
}
