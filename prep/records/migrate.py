"""Bring a database to the newest schema; a new one is made the same way, step by step."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa

from prep.errors import DatabaseError
from prep.messages import say
from prep.records.database import Database

NEWEST = "0001"
"""The schema that this program writes; a test compares it with the migrations."""
_LOCK = 7_304_118
"""Any number, the same for all: who holds it in PostgreSQL may migrate."""


def migrate(database: Database, to: str = NEWEST) -> None:
    """Bring a database to a schema, in one transaction; two programs at once wait for each other.

    Raises ``DatabaseError`` if a newer program made it, or if it holds something else.
    """
    with database.reading() as connection:
        if version_of(connection) == to:
            return
    with database.writing() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))
        found = version_of(connection)
        if found == to:
            return
        _check(database, connection, found)
        _upgrade(connection, to)


def version_of(connection: sa.Connection) -> str | None:
    """Return the schema that a database has; nothing where it has none of ours."""
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()


def _check(database: Database, connection: sa.Connection, found: str | None) -> None:
    """Refuse what is not ours, or is from a time to come."""
    if found is not None and found > NEWEST:
        raise DatabaseError(
            say(
                f"{database.name}：由更新的版本建立（结构 {found}，本程序只认识到 {NEWEST}）",
                f"{database.name}: a newer program made it (schema {found}, this one knows {NEWEST})",
            ),
            say("升级本程序后再打开", "update this program, then open it"),
        )
    if found is None and sa.inspect(connection).has_table("sessions"):
        raise DatabaseError(
            say(
                f"{database.name}：里面是别的程序的数据",
                f"{database.name}: it holds data of another program",
            ),
            say("换一个文件或数据库", "choose another file or database"),
        )


def _upgrade(connection: sa.Connection, to: str) -> None:
    # Alembic takes a tenth of a second to import, and most openings need no migration.
    from alembic import command
    from alembic.config import Config

    config = Config()
    folder = Path(__file__).with_name("migrations")
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, to)
