"""The schema of the database, step by step; every step that was released stays as it is."""
