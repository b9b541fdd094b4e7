"""A speech draft that a person edits: read it, join it with a new composition, keep every version of it.

The text is Markdown with quiet comments. What prep composed last (the *base*) is kept beside it, so that
what the person wrote can be told from what prep wrote.
"""
