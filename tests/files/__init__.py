"""Pictures and documents that come in, and what they meet."""
