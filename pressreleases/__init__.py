"""Press releases: the working copy, its editions, and the public pages read from editions."""
