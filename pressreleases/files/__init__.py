"""Pictures and documents: what may come in, where it is kept, and who is served it when."""
