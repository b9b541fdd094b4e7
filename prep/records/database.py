"""Reach a database: SQLite in one file, or PostgreSQL; transactions that wait their turn."""

from __future__ import annotations

import importlib.util
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.exc import ArgumentError, InterfaceError
from sqlalchemy.exc import DatabaseError as DriverError

from prep.errors import DatabaseError
from prep.messages import say

WAIT = 30
"""Seconds to wait while others write; thirty assessors who submit at once take less than one."""
_PATIENCE = (
    f"SET LOCAL lock_timeout = '{WAIT}s'",
    # a machine that sleeps in the middle of a change must not stop the others
    f"SET LOCAL idle_in_transaction_session_timeout = '{WAIT}s'",
)
VARIABLE = "PREP_DATABASE_URL"


def records_address(environ: Mapping[str, str], file: Path) -> str:
    """Tell where the records are: the URL in ``PREP_DATABASE_URL``, else a file."""
    return environ.get(VARIABLE, "").strip() or str(file)


def url_of(address: str | Path) -> sa.URL:
    """Read an address: a path is a SQLite file, a URL is PostgreSQL (or ``sqlite:///…``).

    Raises ``DatabaseError`` for other databases and where the driver is not installed.
    """
    if isinstance(address, Path) or "://" not in address:
        return sa.URL.create("sqlite", database=str(Path(address).absolute()))
    try:
        url = sa.make_url(address)
    except (ArgumentError, ValueError):
        raise _address_fault(
            say("数据库地址无法识别", "the address of the database cannot be read")
        ) from None
    kind = url.drivername.split("+")[0]
    if kind == "sqlite" and url.database and url.database != ":memory:":
        return url.set(drivername="sqlite")
    if kind in ("postgresql", "postgres"):
        return _postgres(url)
    raise _address_fault(
        say(f"不支持这种数据库：{kind}", f"a database of this kind cannot be used: {kind}")
    )


def _address_fault(what: str) -> DatabaseError:
    return DatabaseError(
        what,
        say(
            "写文件路径，或 postgresql://用户:密码@主机/库名",
            "give the path of a file, or postgresql://user:password@host/database",
        ),
    )


def _postgres(url: sa.URL) -> sa.URL:
    if importlib.util.find_spec("psycopg") is None:
        raise DatabaseError(
            say(
                "连接 PostgreSQL 所需的 psycopg 没有安装",
                "psycopg, which PostgreSQL needs, is not installed",
            ),
            say("运行：", "run: ") + "pip install 'candidacy-prep[postgres]'",
        )
    return url.set(drivername="postgresql+psycopg")


def engine_of(url: sa.URL) -> sa.Engine:
    """Make an engine whose transactions are whole: a writer holds the lock before it reads."""
    if url.get_backend_name() == "sqlite":
        Path(str(url.database)).parent.mkdir(parents=True, exist_ok=True)
        engine = sa.create_engine(url)
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    return sa.create_engine(
        url,
        pool_pre_ping=True,
        isolation_level="READ COMMITTED",
        connect_args={"connect_timeout": WAIT},
    )


def _prepare_sqlite(connection: Any, _record: object) -> None:
    """Set what SQLite forgets with each connection; the driver is to begin no transaction by itself."""
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {WAIT * 1000}")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = FULL")  # what was acknowledged outlives a power cut
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _begin_sqlite(connection: sa.Connection) -> None:
    reads = connection.get_execution_options().get("prep_reads", False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


class Database:
    """One database; ``reading`` and ``writing`` are its two kinds of transaction."""

    def __init__(self, address: str | Path) -> None:
        self._url = url_of(address)
        with self._told():
            self._engine = engine_of(self._url)

    @property
    def name(self) -> str:
        """The file or the URL, without the password."""
        if self._url.get_backend_name() == "sqlite":
            return str(self._url.database)
        return self._url.render_as_string(hide_password=True)

    @contextmanager
    def writing(self) -> Generator[sa.Connection, None, None]:
        """Open a transaction that is written as a whole or not at all."""
        with self._told(), self._engine.begin() as connection:
            if connection.dialect.name == "postgresql":
                for statement in _PATIENCE:
                    connection.exec_driver_sql(statement)
            yield connection

    @contextmanager
    def reading(self) -> Generator[sa.Connection, None, None]:
        """Open a transaction that sees the database as it is at one moment and hinders nobody."""
        with self._told(), self._engine.connect() as connection:
            options: dict[str, Any] = {"prep_reads": True}
            if connection.dialect.name != "sqlite":
                options["isolation_level"] = "REPEATABLE READ"
            with connection.execution_options(**options).begin():
                yield connection

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    @contextmanager
    def _told(self) -> Generator[None, None, None]:
        """Say in our own words what a driver reports: not there, not a database, busy, full."""
        try:
            yield
        except (DriverError, InterfaceError) as error:
            raise self._failure(error) from error
        except OSError as error:
            raise self._failure(error) from error

    def _failure(self, error: Exception) -> DatabaseError:
        said = str(getattr(error, "orig", None) or error).strip().split("\n")[0]
        if "database is locked" in said or "lock timeout" in said:
            remedy = say(
                "稍后再试；若一直如此，关闭占用它的程序",
                "try again; if it stays so, close the program that holds it",
            )
        elif self._url.get_backend_name() == "sqlite":
            remedy = say(
                "检查路径、写权限和磁盘空间，以及该文件是不是面试记录库",
                "check the path, the right to write, the room on the disk, and that it is a file of records",
            )
        else:
            remedy = say(
                "检查服务器是否启动、地址与密码是否正确、账号有无建表权限",
                "check that the server runs, that address and password are right, and that the account may make tables",
            )
        return DatabaseError(
            say(f"{self.name}：数据库报错：{said}", f"{self.name}: the database reports: {said}"),
            remedy,
        )
