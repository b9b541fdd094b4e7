"""The papers of an interview day, made of the question book, the panel and the fixed texts."""
