"""Whom to call: contact persons and the press office. These are live data, not editions."""
