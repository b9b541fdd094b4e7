"""The database of sessions, on SQLite and, where ``PREP_TEST_POSTGRES`` names a server, on PostgreSQL."""
