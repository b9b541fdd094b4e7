"""The candidacy speech: outline, material, fit to the time, sentences with their sources."""
