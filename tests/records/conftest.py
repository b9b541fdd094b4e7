"""Every test runs on both databases; what needs a database of its own asks for ``fresh``."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from urllib.parse import quote
from uuid import uuid4

import pytest
import sqlalchemy as sa

from prep.records import Records, open_records
from prep.records.database import url_of

KINDS = ("sqlite", "postgresql")
_numbers = count(1)


def server() -> str:
    """The URL of the PostgreSQL server for tests; skips the test where there is none."""
    if url := os.environ.get("PREP_TEST_POSTGRES"):
        return url
    pytest.skip(
        "no PostgreSQL server: set PREP_TEST_POSTGRES to the URL of one whose account may make "
        "schemas, as in postgresql://postgres@127.0.0.1/postgres (.ci/run starts one)"
    )


class Places:
    """Makes empty databases; on PostgreSQL an empty schema, which is dropped at the end."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._schemas = folder, list[str]()

    def make(self, kind: str) -> str:
        if kind == "sqlite":
            return str(self._folder / f"面试 {uuid4().hex}.db")
        schema = f"prep_{uuid4().hex}"
        self._run(f"CREATE SCHEMA {schema}")
        self._schemas.append(schema)
        url = server()
        options = quote(f"-csearch_path={schema}")
        return f"{url}{'&' if '?' in url else '?'}options={options}"

    def clear(self) -> None:
        for schema in self._schemas:
            self._run(f"DROP SCHEMA {schema} CASCADE")

    def _run(self, statement: str) -> None:
        engine = sa.create_engine(url_of(server()))
        with engine.begin() as connection:
            connection.exec_driver_sql(statement)
        engine.dispose()


@pytest.fixture(scope="session")
def places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Places]:
    made = Places(tmp_path_factory.mktemp("records"))
    yield made
    made.clear()


@pytest.fixture(scope="session", params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    if request.param == "postgresql":
        server()
    return request.param


@pytest.fixture(scope="session")
def address(kind: str, places: Places) -> str:
    """A database that tests share, each with a session of its own."""
    return places.make(kind)


@pytest.fixture(scope="session")
def records(address: str) -> Iterator[Records]:
    with open_records(address) as opened:
        yield opened


@pytest.fixture
def id() -> str:
    """The id of a session that no other test has."""
    return f"s-{next(_numbers)}-{uuid4().hex[:8]}"


@pytest.fixture
def fresh(kind: str, places: Places) -> str:
    """An empty database of the test's own."""
    return places.make(kind)
