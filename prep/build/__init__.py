"""Build documents: load, compose by an engine, render by a template, write. One path for every front end."""
