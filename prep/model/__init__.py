"""The nouns: role profiles, competencies, questions, dossiers and the views of documents.

Pydantic models without input or output. This package imports nothing else of prep but its messages.
"""
