"""JSON Resume 1.0.0 in and out: reading, setting aside what a dossier has no place for, writing back."""
