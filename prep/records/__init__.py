"""The database of mock-interview sessions: SQLite in one file, or PostgreSQL for panels on several machines."""

from prep.records.database import records_address
from prep.records.records import Records, open_records
from prep.records.session import Session

__all__ = ["Records", "Session", "open_records", "records_address"]
