"""Formulas and texts of calculated cases: Jinja in a sandbox that computes exactly.

Whole numbers and fractions are all there is. The literal ``0.3`` is three tenths, ``1 / 3`` a third, and
every operator goes through ``_Sandbox.call_binop``, which knows no binary float. A formula sees the
names that it is given and the functions named in ``FUNCTIONS``; it can reach nothing else.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from typing import Any, cast

from jinja2 import StrictUndefined, Undefined, nodes
from jinja2.exceptions import TemplateError as JinjaError
from jinja2.lexer import Lexer, Token
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from prep.errors import CaseError
from prep.library import figures
from prep.library.load import nearest
from prep.messages import Lang, say

Value = Fraction | bool | str | tuple["Value", ...]
"""What a parameter or a derived value may be."""

_MAX_EXPONENT = 64
_MAX_BITS = 4096
_OPERATORS: dict[str, Callable[[Fraction, Fraction], Fraction | int | float]] = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "//": lambda a, b: a // b,
    "%": lambda a, b: a % b,
    "**": lambda a, b: a ** int(b),
}


def exact(value: object) -> Value:
    """Return a value with every number in it as a fraction; raises ``CaseError`` for anything else."""
    if isinstance(value, bool | str | Fraction):
        return value
    if isinstance(value, int):
        return Fraction(value)
    if isinstance(value, list | tuple):
        return tuple(exact(item) for item in cast(Iterable[object], value))
    raise CaseError(
        say(f"结果不是数、词或它们的列表（{_shown(value)}）", f"the result is no number, word or list of them ({_shown(value)})"),
        say("检查公式用到的名称", "check the names that the formula uses"),
    )  # fmt: skip


def _shown(value: object) -> str:
    return "None" if value is None else type(value).__name__


def _numeral(written: object) -> Fraction:
    """Return the number that a literal such as ``0.3`` says; or what a formula already holds."""
    return _number(Fraction(written) if isinstance(written, str) else written)


def _number(value: object) -> Fraction:
    if isinstance(value, Undefined):
        str(value)  # a strict undefined tells its name
    if isinstance(value, int | Fraction) and not isinstance(value, bool):
        return Fraction(value)
    raise CaseError(
        say(f"{_shown(value)} 不能参与计算", f"one cannot reckon with {_shown(value)}"),
        say("公式里只用整数、小数和分数", "use whole numbers, decimals and fractions only"),
    )


def _numbers(values: tuple[object, ...]) -> list[Fraction]:
    """Return the numbers that a function was called with, one by one or as one list."""
    items: Iterable[object] = values
    if len(values) == 1 and isinstance(values[0], list | tuple):
        items = cast(Iterable[object], values[0])
    return [_number(item) for item in items]


def _least(*values: object) -> Fraction:
    return min(_numbers(values))


def _greatest(*values: object) -> Fraction:
    return max(_numbers(values))


def _total(*values: object) -> Fraction:
    return sum(_numbers(values), Fraction(0))


def _size(value: object) -> Fraction:
    return abs(_number(value))


def _ceiling(value: object) -> Fraction:
    return Fraction(math.ceil(_number(value)))


def _floor(value: object) -> Fraction:
    return Fraction(math.floor(_number(value)))


FUNCTIONS: dict[str, Callable[..., Fraction]] = {
    "numeral": _numeral,
    "min": _least,
    "max": _greatest,
    "sum": _total,
    "abs": _size,
    "ceil": _ceiling,
    "floor": _floor,
}
"""The functions that formulas may call; ``numeral`` stands for a decimal literal."""


class _Literals(Lexer):
    """Reads ``0.3`` as a call of ``numeral`` on the digits, before anything can make a float of it."""

    def wrap(
        self, stream: Iterable[tuple[int, str, str]], name: str | None = None, filename: str | None = None
    ) -> Iterator[Token]:  # fmt: skip
        """Wrap tokens; a decimal becomes four."""
        for line, kind, text in stream:
            if kind == "float":
                yield Token(line, "name", "numeral")
                yield Token(line, "lparen", "(")
                yield Token(line, "string", text)
                yield Token(line, "rparen", ")")
            else:
                yield from super().wrap([(line, kind, text)], name, filename)


class _Writer:
    """The filters by which a text in one language writes values."""

    def __init__(self, lang: Lang, words: Mapping[str, str]) -> None:
        self.lang: Lang = lang
        self.words = words

    def filters(self) -> dict[str, Callable[..., Any]]:
        """Return the filters by name."""
        return {
            "money": self.money,
            "percent": self.percent,
            "number": self.number,
            "equal": self.equal,
            "equal_percent": self.equal_percent,
            "counted": self.counted,
            "word": self.word,
        }

    def shown(self, value: object) -> str:
        """Write what stands in ``{{ }}``; a number that no filter has written has up to two places."""
        if isinstance(value, str):
            return value
        if type(value) is Undefined:
            return ""  # what Jinja makes of an "if" without "else"
        return self.number(value)

    def money(self, value: object) -> str:
        """Write an amount in yuan."""
        return figures.money(_number(value), self.lang)

    def percent(self, value: object, places: int = 2) -> str:
        """Write a share of one as a percentage."""
        return figures.percent(_number(value), self.lang, places)

    def number(self, value: object, places: int = 2) -> str:
        """Write a number, rounded half up."""
        return figures.number(_number(value), self.lang, places)

    def equal(self, value: object, places: int = 2) -> str:
        """Write a number after ``=``, or after ``≈`` where it had to be rounded."""
        return self._sign(_number(value), places) + self.number(value, places)

    def equal_percent(self, value: object, places: int = 2) -> str:
        """Write a percentage after ``=``, or after ``≈`` where it had to be rounded."""
        return self._sign(_number(value), places + 2) + self.percent(value, places)

    def _sign(self, value: Fraction, places: int) -> str:
        sign = "≈" if (value * 10**places).denominator > 1 else "="
        return sign if self.lang == "zh" else f"{sign} "

    def counted(self, value: object, one: str, many: str | None = None) -> str:
        """Write a number with its English noun: ``1 loan``, ``3 loans``."""
        noun = one if _number(value) == 1 else many or f"{one}s"
        return f"{self.number(value)} {noun}"

    def word(self, value: object) -> str:
        """Write a word as the case says it is written."""
        if isinstance(value, str) and value in self.words:
            return self.words[value]
        raise CaseError(
            say(f"words 里没有 {value}", f"words has no {value}"),
            say(f"补上 - name: {value}", f"add - name: {value} to words"),
        )


class _Sandbox(ImmutableSandboxedEnvironment):
    """The environment of formulas, and of texts in one language."""

    intercepted_binops = frozenset(_OPERATORS)

    def __init__(self, lang: Lang, words: Mapping[str, str]) -> None:
        writer = _Writer(lang, words)
        super().__init__(undefined=StrictUndefined, finalize=writer.shown)
        self.globals: dict[str, Any] = {**FUNCTIONS}
        self.filters: dict[str, Callable[..., Any]] = writer.filters()
        self.tests: dict[str, Callable[..., Any]] = {}
        self._lexer = _Literals(self)

    @property
    def lexer(self) -> Lexer:
        """The lexer that keeps the digits of decimals."""
        return self._lexer

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ARG002
        """Compute with exact numbers; raises ``CaseError`` where there are none, or too large ones."""
        a, b = _number(left), _number(right)
        if operator == "**" and (b.denominator != 1 or abs(b) > _MAX_EXPONENT):
            raise CaseError(
                say(f"指数 {b} 不能用", f"{b} cannot be an exponent"),
                say(f"用不超过 {_MAX_EXPONENT} 的整数", f"use a whole number up to {_MAX_EXPONENT}"),
            )  # fmt: skip
        found = Fraction(_OPERATORS[operator](a, b))
        if found.numerator.bit_length() + found.denominator.bit_length() > _MAX_BITS:
            raise CaseError(
                say("得数太大", "the number is too large"),
                say("减小参数或指数", "use smaller parameters or exponents"),
            )
        return found

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Let a text ask only where in a loop it is."""
        return isinstance(obj, LoopContext) and super().is_safe_attribute(obj, attr, value)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Let a computed whole number be the place in a list."""
        if isinstance(argument, Fraction) and argument.denominator == 1:
            argument = int(argument)
        return super().getitem(obj, argument)


def fault_in(source: str, known: Iterable[str], formula: bool) -> tuple[str, str] | None:
    """Return what is wrong with a formula (or a text) before it is worked out, and its remedy."""
    environment = _environment("en", ())
    try:
        if formula:
            environment.compile_expression(source)
        tree = environment.parse("{{" + source + "}}" if formula else source)
        environment.compile(tree)
    except JinjaError as error:
        return _unreadable(str(error.message), formula, environment.filters)
    return _unknown_name(_free_names(tree), [*known, *FUNCTIONS])


def _unreadable(message: str, formula: bool, filters: Iterable[str]) -> tuple[str, str]:
    listed = ", ".join(filters)
    remedy = (
        say("检查括号、引号和运算符", "check brackets, quotation marks and operators")
        if formula
        else say(f"检查 {{{{ }}}} 和 {{% %}}；过滤器有 {listed}", f"check {{{{ }}}} and {{% %}}; the filters are {listed}")
    )  # fmt: skip
    return say(f"读不懂：{message}", f"it cannot be read: {message}"), remedy


def _unknown_name(names: set[str], known: list[str]) -> tuple[str, str] | None:
    for name in sorted(names - set(known)):
        like = nearest(name, known)
        remedy = (
            say(f"是不是 {like}？", f"did you mean {like}?")
            if like
            else say("可用的：", "there are: ") + ", ".join(known)
        )
        return say(f"不认识名称 {name}", f"the name {name} is unknown"), remedy
    return None


def _free_names(tree: nodes.Template) -> set[str]:
    """Return the names that are read and not set by a loop or ``set`` in the text itself."""
    found = list(tree.find_all(nodes.Name))
    own = {node.name for node in found if node.ctx != "load"}
    return {node.name for node in found if node.ctx == "load"} - own - {"loop"}


def names_in(source: str) -> frozenset[str]:
    """Return the names of values that a formula uses; raises ``CaseError`` where it cannot be read."""
    with _told():
        tree = _environment("en", ()).parse("{{" + source + "}}")
    return frozenset(_free_names(tree) - set(FUNCTIONS))


@lru_cache(maxsize=64)
def _environment(lang: Lang, words: tuple[tuple[str, str], ...]) -> _Sandbox:
    return _Sandbox(lang, dict(words))


def formula(source: str) -> Callable[[Mapping[str, Value]], Value]:
    """Compile a formula; the function it becomes raises ``CaseError`` where it has no exact value."""
    with _told():
        compiled = _environment("en", ()).compile_expression(source, undefined_to_none=False)

    def value(names: Mapping[str, Value]) -> Value:
        with _told():
            return exact(compiled(**names))

    return value


_BREAK = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef])\s+|\s+(?=[\u3000-\u9fff\uff00-\uffef])")


def _one_line(written: str, lang: Lang) -> str:
    """Join the lines of a text; in Chinese no space is left where a line ended."""
    line = " ".join(written.split())
    return _BREAK.sub("", line) if lang == "zh" else line


def text(
    source: str, lang: Lang, words: tuple[tuple[str, str], ...] = ()
) -> Callable[[Mapping[str, Value]], str]:
    """Compile a text of one language; ``words`` says how the filter ``word`` writes each word."""
    with _told():
        template = _environment(lang, words).from_string(source)

    def written(names: Mapping[str, Value]) -> str:
        with _told():
            return _one_line(template.render(**names), lang)

    return written


class _told:  # noqa: N801
    """Tells what Jinja and Python find wrong as a ``CaseError``."""

    def __enter__(self) -> None:
        """Nothing needs to be done."""

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        """Raise a ``CaseError`` in place of the errors that a formula may lead to."""
        if isinstance(error, ZeroDivisionError):
            raise CaseError(
                say("除数为零", "division by zero"),
                say("用 guards 排除这种取值", "keep such values out by a guard"),
            ) from None
        if isinstance(error, JinjaError | TypeError | ValueError | RecursionError):
            raise CaseError(
                say(f"算不出来：{error}", f"it cannot be worked out: {error}"),
                say("检查公式里的名称和类型", "check the names and kinds of value in it"),
            ) from None
