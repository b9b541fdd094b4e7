"""Word documents: templates compiled once and rendered many times; Word read back as text."""
