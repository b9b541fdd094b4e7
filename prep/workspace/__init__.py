"""The candidate's folder: dossiers in it, safe saving, documents that were made."""
