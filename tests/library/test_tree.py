"""YAML becomes a tree of texts with places; nothing is guessed, and nothing exhausts the machine."""

from __future__ import annotations

import time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from prep.library.tree import MAX_DEPTH, YamlError, read_tree


def data(text: str):
    root, problems = read_tree(text, "f.yaml")
    assert root is not None
    assert not problems
    return root.data()


@pytest.mark.parametrize(
    "written",
    ["no", "off", "010", "0138", "12:30", "2004/07", "1.20", "1e3", "2004-07-01", "0x1F", "yes"],
)
def test_a_scalar_stays_the_text_that_was_written(written: str):
    assert data(f"key: {written}\n") == {"key": written}


@pytest.mark.parametrize("written", ["", "~", "null"])
def test_a_key_without_a_value_is_absent(written: str):
    assert data(f"a: {written}\nb: 1\n") == {"b": "1"}


def test_a_quoted_null_is_a_text():
    assert data('a: "null"\nb: ""\n') == {"a": "null", "b": ""}


def test_every_node_knows_its_line_and_column():
    root, _ = read_tree("a:\n  - x\n  - b: y\n", "f.yaml")
    assert root is not None
    node = root.get("a", 1, "b")
    assert node is not None
    assert (node.line, node.column) == (3, 8)
    inner = root.get("a", 1)
    assert inner is not None
    assert inner.keys["b"] == (3, 5)


def test_a_path_that_does_not_exist_has_no_node():
    root, _ = read_tree("a: [x]\n", "f.yaml")
    assert root is not None
    assert root.get("a", 3) is None
    assert root.get("a", "b") is None
    assert root.get("z", "b") is None


def test_a_duplicate_key_is_reported_and_the_first_value_stays():
    root, problems = read_tree("a: 1\nb: 2\na: 3\n", "f.yaml")
    assert root is not None
    assert root.data() == {"a": "1", "b": "2"}
    assert [(p.line, p.column) for p in problems] == [(3, 1)]
    assert "line 1" in problems[0].what


def test_an_alias_stands_for_what_it_names():
    assert data("a: &x [1, 2]\nb: *x\nc: &y z\nd: *y\n") == {
        "a": ["1", "2"],
        "b": ["1", "2"],
        "c": "z",
        "d": "z",
    }


def test_an_alias_bomb_is_refused_at_once():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    start = time.perf_counter()
    with pytest.raises(YamlError, match="entries"):
        read_tree("\n".join(lines), "f.yaml")
    assert time.perf_counter() - start < 5


def test_an_alias_within_its_own_anchor_is_refused():
    with pytest.raises(YamlError, match="refers to nothing"):
        read_tree("a: &x [*x]\n", "f.yaml")


@pytest.mark.parametrize("depth", [MAX_DEPTH + 1, 5_000, 100_000])
def test_absurd_nesting_is_refused(depth: int):
    with pytest.raises(YamlError, match="levels"):
        read_tree("[" * depth, "f.yaml")


@pytest.mark.parametrize(
    "text",
    [
        "a: !!python/object/apply:os.system [echo hacked]\n",
        "a: !!python/name:os.system\n",
        "a: !own thing\n",
        "!!set {a}\n",
    ],
)
def test_a_tag_that_builds_objects_is_refused(text: str):
    with pytest.raises(YamlError, match="tag"):
        read_tree(text, "f.yaml")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: [1, 2\n", 2),
        ("a: 1\n\tb: 2\n", 2),
        ('a: "never closed\n', 2),
        ("a: b: c\n", 1),
        ("- a\nb: c\n", 2),
        ("a: 1\n---\nb: 2\n", 2),
        ("? [a]\n: b\n", 1),
    ],
)
def test_a_syntax_error_names_the_line_and_a_remedy(text: str, line: int):
    with pytest.raises(YamlError) as caught:
        read_tree(text, "f.yaml")
    problem = caught.value.problem
    assert problem.line == line
    assert problem.what
    assert problem.remedy


_SCALARS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=20)
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_SCALARS, inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(_SCALARS.filter(bool), _VALUES, max_size=4))
def test_what_yaml_writes_with_quotes_is_read_back(value: dict[str, object]):
    written = yaml.safe_dump(value, allow_unicode=True, default_style='"')
    if value:
        assert data(written) == value
