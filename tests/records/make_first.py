"""Make ``data/first.db``, a database of the first schema; run once, when that schema was released.

    python -m tests.records.make_first

Not to be run again: the file stands for what users have.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from decimal import Decimal
from pathlib import Path

from prep.records import open_records
from tests.records.sessions import AT, hand_in, opened
from tests.records.test_lock import eventful

FILE = Path(__file__).with_name("data") / "first.db"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "first.db"
        with open_records(path) as records:
            eventful(records, "locked").lock(at=AT)
            session = opened(records, "open")
            session.rate(
                1, 1, "language", Decimal("81.50"), expected=0, at=AT, note="条理清楚，有数据"
            )
            hand_in(session, 1, 2, "79.00")
        connection = sqlite3.connect(path)
        for statement in ("PRAGMA journal_mode = DELETE", "PRAGMA page_size = 1024", "VACUUM"):
            connection.execute(statement)
        connection.close()
        FILE.parent.mkdir(exist_ok=True)
        shutil.copyfile(path, FILE)


if __name__ == "__main__":
    main()
