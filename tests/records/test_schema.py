"""Databases are made and brought up to date by steps; what is not ours is left alone."""

from __future__ import annotations

import shutil
import sqlite3
import sys
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

import prep.records
from prep.errors import DatabaseError
from prep.records import Records, open_records, records_address
from prep.records import database as database_module
from prep.records.database import Database, url_of
from prep.records.migrate import NEWEST, migrate, version_of
from prep.records.tables import metadata
from tests.records.sessions import AT, complete, own, setup

FIRST = Path(__file__).with_name("data") / "first.db"
SEAL = "0c9d31f61476f5b4b074373e7c02e8c82d575b3cf2c591097aa092f772599349"


def check_first(records: Records) -> None:
    """Assert that all of ``first.db`` is there, sound, and can be gone on with."""
    locked, session = records.session("locked"), records.session("open")
    assert locked.record().seal == locked.verify().seal == SEAL
    assert str(own(session, 1, 1).values["language"]) == "81.50"
    assert own(session, 1, 1).marks["language"].note == "条理清楚，有数据"
    assert own(session, 1, 1).marks["language"].at == AT
    assert (locked.verify().problems, session.verify().problems) == ((), ())
    assert session.names()["candidate", 1] == "考生甲1"
    session.rate(1, 1, "language", Decimal("82.00"), expected=1, at=AT)
    session.rate(1, 1, "analysis", Decimal("82.00"), expected=0, at=AT)
    session.submit(1, 1, expected=own(session, 1, 1).revision, at=AT)
    complete(session)
    session.lock(at=AT)
    assert session.verify().sound


def test_a_file_of_the_first_schema_opens_with_its_ratings(tmp_path: Path):
    path = tmp_path / "记录.db"
    shutil.copyfile(FIRST, path)
    with open_records(path) as records:
        check_first(records)


def test_rows_of_the_first_schema_come_through_every_step(fresh: str):
    """On either database: made by the first step alone, filled, then brought to the newest."""
    database = Database(fresh)
    migrate(database, to="0001")
    with database.writing() as connection:
        _fill(connection)
    migrate(database)
    with database.reading() as connection:
        assert version_of(connection) == NEWEST
    database.close()
    with open_records(fresh) as records:
        check_first(records)


def _fill(connection: sa.Connection) -> None:
    """Copy the rows of ``first.db`` as they are."""
    tables = sa.MetaData()
    tables.reflect(connection)
    guarded = connection.dialect.name == "postgresql"
    if guarded:
        connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
    else:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    source = sqlite3.connect(FIRST)
    source.row_factory = sqlite3.Row
    order = [t for t in tables.sorted_tables if t.name not in ("alembic_version", "sessions")]
    statements = []
    for table in [tables.tables["sessions"], *order]:
        rows = [dict(row) for row in source.execute(f'SELECT * FROM "{table.name}"')]
        statements.append((table, [_typed(table, row) for row in rows]))
    source.close()
    _states(connection, statements, guarded)


def _states(connection: sa.Connection, statements: list, guarded: bool) -> None:
    """Insert; where triggers cannot be put aside, take them away and put them back."""
    kept: list[tuple[str, str]] = []
    if not guarded:
        found = connection.exec_driver_sql(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        )
        kept = [(name, text) for name, text in found]
        for name, _ in kept:
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
    for table, rows in statements:
        connection.execute(table.insert(), rows)
    for _, text in kept:
        connection.exec_driver_sql(text)


def _typed(table: sa.Table, row: dict) -> dict:
    """Give moments and truth values the types that the driver wants."""
    for column in table.c:
        value = row[column.name]
        if isinstance(column.type, sa.Boolean):
            row[column.name] = bool(value)
        elif isinstance(column.type, sa.DateTime) and value:
            row[column.name] = datetime.fromisoformat(value).replace(tzinfo=UTC)
    return row


def test_the_steps_lead_to_the_tables_of_the_program(fresh: str):
    database = Database(fresh)
    migrate(database)
    with database.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    database.close()


def test_there_is_one_line_of_steps_and_its_end_is_the_newest():
    config = Config()
    config.set_main_option("path_separator", "os")
    config.set_main_option(
        "script_location", str(Path(prep.records.__file__).with_name("migrations"))
    )
    assert ScriptDirectory.from_config(config).get_heads() == [NEWEST]


def test_a_database_is_opened_again_without_alembic(fresh: str):
    """Most openings need no step, and its import takes a tenth of a second."""
    open_records(fresh).close()
    import subprocess

    code = f"import sys; from prep.records import open_records; open_records({fresh!r}).close(); print('alembic' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", timeout=60, check=True
    )
    assert done.stdout.strip() == "False"


def test_a_database_of_a_newer_program_is_left_alone(fresh: str):
    open_records(fresh).close()
    database = Database(fresh)
    with database.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    with pytest.raises(DatabaseError, match=r"newer program made it \(schema 9999.*update"):
        open_records(fresh)


def test_a_database_of_another_program_is_left_alone(fresh: str):
    database = Database(fresh)
    with database.writing() as connection:
        connection.exec_driver_sql("CREATE TABLE sessions (cookie TEXT)")
    database.close()
    with pytest.raises(DatabaseError, match="another program"):
        open_records(fresh)


@pytest.mark.parametrize("content", [b"PK\3\4 a Word document" * 200, "不是数据库".encode() * 400])
def test_a_file_that_is_no_database_is_told_and_not_touched(tmp_path: Path, content: bytes):
    path = tmp_path / "speech.docx"
    path.write_bytes(content)
    with pytest.raises(DatabaseError, match=r"speech\.docx: .*not a database — check the path"):
        open_records(path)
    assert path.read_bytes() == content


def test_a_folder_is_no_database(tmp_path: Path):
    with pytest.raises(DatabaseError, match="check the path"):
        open_records(tmp_path)


def test_folders_on_the_way_are_made(tmp_path: Path):
    with open_records(tmp_path / "面试 100%" / "记录.db") as records:
        records.new_session(setup("s"), at=AT)
        assert [each.setup.id for each in records.sessions()] == ["s"]


@pytest.mark.parametrize(
    "address", ["mysql://host/db", "sqlite://", "sqlite:///:memory:", "x://", "://"]
)
def test_another_kind_of_address_is_told(address: str):
    with pytest.raises(DatabaseError, match="postgresql://user:password@host/database"):
        url_of(address)


def test_a_server_that_is_not_there_is_told_without_the_password():
    with pytest.raises(DatabaseError, match="check that the server runs") as caught:
        open_records("postgresql://panel:s3cret@127.0.0.1:9/prep")
    assert "s3cret" not in str(caught.value)


def test_without_psycopg_the_extra_is_named(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(DatabaseError, match=r"candidacy-prep\[postgres\]"):
        url_of("postgresql://host/db")


def test_the_environment_names_the_database(tmp_path: Path):
    file = tmp_path / "records.db"
    assert (
        records_address({}, file) == records_address({"PREP_DATABASE_URL": " "}, file) == str(file)
    )
    assert records_address({"PREP_DATABASE_URL": "postgresql://h/d"}, file) == "postgresql://h/d"


def test_sqlite_writes_ahead_and_flushes(tmp_path: Path):
    with open_records(tmp_path / "r.db") as records, records._database.reading() as connection:
        found = [connection.exec_driver_sql(f"PRAGMA {name}").scalar()
                 for name in ("journal_mode", "synchronous", "foreign_keys")]  # fmt: skip
    assert found == ["wal", 2, 1]


def test_who_reads_does_not_hinder_who_writes(fresh: str):
    with open_records(fresh) as records:
        records.new_session(setup("first"), at=AT)
        with records._database.reading() as connection:
            count = sa.text("SELECT COUNT(*) FROM sessions")
            assert connection.execute(count).scalar() == 1
            records.new_session(setup("second"), at=AT)
            assert connection.execute(count).scalar() == 1
        assert len(records.sessions()) == 2


def test_a_database_that_stays_busy_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(database_module, "WAIT", 0)
    with open_records(tmp_path / "r.db") as records, records._database.writing():
        other = Database(tmp_path / "r.db")
        with pytest.raises(DatabaseError, match="try again"), other.writing():
            pass
        other.close()
