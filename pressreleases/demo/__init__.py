"""The demonstration content: one real press release and thirteen plainly marked examples."""
