"""The public pages, read from editions. Function views, thin; templates make no queries."""
