"""The arguments of a call, in the forms of stripe-python and of this package."""

from __future__ import annotations

from collections.abc import Iterable
from keyword import iskeyword

import libcst as cst
import libcst.matchers as m

from .._core.operation import Operation
from .._core.options import CALL_OPTIONS
from .names import dotted

_ID_NAMES = ("id", "sid", "nested_id")
CLIENT_OPTIONS = {"max_network_retries": "max_retries"}


class CannotRewriteError(Exception):
    """A call cannot be rewritten. The text says why."""


class Arguments:
    """The arguments of a call, sorted into ids, parameters and options."""

    def __init__(self, operation: Operation, ids: list[cst.Arg], quote: str = '"') -> None:
        self._quote = quote
        self._operation = operation
        self._renamed = {wire: python for python, wire in operation.renamed}
        self.ids = ids
        self.params: list[cst.Arg] = []
        self.options: list[cst.BaseDictElement] = []
        self.opts: cst.BaseExpression | None = None
        self.unknown: list[str] = []
        self.whitespace: cst.BaseParenthesizableWhitespace | None = None

    def all(self) -> list[cst.Arg]:
        opts = cst.Dict(self.options) if self.options else self.opts
        return [*self.ids, *self.params, *([keyword("opts", opts)] if opts else [])]

    def read_class_form(self, call: cst.Call) -> None:
        """``stripe.Invoice.pay("in_1", off_session=True, idempotency_key=key)``."""
        keywords = [arg for arg in call.args if arg.keyword is not None or arg.star == "**"]
        positional = [arg for arg in call.args if arg not in keywords]
        self._take_ids(positional, keywords)
        if positional:
            raise CannotRewriteError(
                f"this call has more positional arguments than {self._operation.name} takes "
                f"({len(self._operation.path_params)})"
            )
        for arg in keywords:
            name = arg.keyword.value if arg.keyword else ""
            if name in CALL_OPTIONS and name not in self._operation.params:
                key = cst.SimpleString(f"{self._quote}{name}{self._quote}")
                self.options.append(cst.DictElement(key, arg.value))
            else:
                self.params.append(self._parameter(name, arg))

    def read_client_form(self, call: cst.Call, *, options_are_parameters: bool = False) -> None:
        """``client.v1.invoices.pay("in_1", params={...}, options={...})``."""
        read_options = self._read_params if options_are_parameters else self._read_options
        positional = [arg for arg in call.args if arg.keyword is None]
        by_name = {arg.keyword.value: arg for arg in call.args if arg.keyword}
        params, options = by_name.pop("params", None), by_name.pop("options", None)
        named = list(by_name.values())
        self._take_ids(positional, named)
        if named or len(positional) > 2:
            raise CannotRewriteError("the call has arguments besides ids, params and options")
        found = [*positional, None, None]
        params, options = found[0] or params, found[1] or options
        if params is not None and dotted(params.value) != ["None"]:
            self._read_params(params.value)
        if options is not None and dotted(options.value) != ["None"]:
            read_options(options.value)

    def _take_ids(self, positional: list[cst.Arg], keywords: list[cst.Arg]) -> None:
        if stars := [arg.star for arg in positional if arg.star]:
            raise CannotRewriteError(f"the call passes {stars[0]} arguments: write them out")
        for index in range(len(self.ids), len(self._operation.path_params)):
            if positional:
                self.ids.append(positional.pop(0))
                continue
            wanted = (self._operation.path_params[index], *_ID_NAMES)
            named = {arg.keyword.value: arg for arg in keywords if arg.keyword}
            name = next((n for n in wanted if n in named and n not in self._operation.params), "")
            if name:
                keywords.remove(named[name])
                self.ids.append(cst.Arg(named[name].value, comma=named[name].comma))

    def _read_params(self, value: cst.BaseExpression) -> None:
        if not isinstance(value, cst.Dict) or not all(map(is_keyword, value.elements)):
            self.params.append(cst.Arg(value, star="**"))
            return
        for element in value.elements:
            if isinstance(element, cst.StarredDictElement):
                self.params.append(cst.Arg(element.value, star="**", comma=element.comma))
            else:
                name = _key(element)
                self.params.append(
                    self._parameter(name, keyword(name, element.value, element.comma))
                )
        if not value.elements:
            return
        if not self.ids:
            self.whitespace = value.lbrace.whitespace_after
        last, end = self.params.pop(), value.rbrace.whitespace_before  # a comment before it stays
        if isinstance(last.comma, cst.Comma):
            self.params.append(last.with_deep_changes(last.comma, whitespace_after=end))
        else:
            self.params.append(last.with_changes(whitespace_after_arg=end))

    def _read_options(self, value: cst.BaseExpression) -> None:
        if not isinstance(value, cst.Dict) or not all(map(is_keyword, value.elements)):
            self.opts = value
            return
        for element in value.elements:
            if isinstance(element, cst.DictElement) and _key(element) in CLIENT_OPTIONS:
                element = element.with_changes(key=string(CLIENT_OPTIONS[_key(element)]))
            self.options.append(element)

    def _parameter(self, name: str, arg: cst.Arg) -> cst.Arg:
        own = self._renamed.get(name, name)
        if name and own not in self._operation.params:
            self.unknown.append(name)
        return arg.with_changes(keyword=cst.Name(own)) if name else arg


def is_keyword(element: cst.BaseDictElement) -> bool:
    if isinstance(element, cst.StarredDictElement):
        return True
    key = element.key if isinstance(element, cst.DictElement) else None
    value = key.evaluated_value if isinstance(key, cst.SimpleString) else None
    return isinstance(value, str) and value.isidentifier() and not iskeyword(value)


def _key(element: cst.BaseDictElement) -> str:
    """The text of a key that ``is_keyword`` accepts."""
    key = cst.ensure_type(element, cst.DictElement).key
    return str(cst.ensure_type(key, cst.SimpleString).evaluated_value)


def string(text: str) -> cst.SimpleString:
    return cst.SimpleString(f'"{text}"')


def keyword(
    name: str,
    value: cst.BaseExpression,
    comma: cst.Comma | cst.MaybeSentinel = cst.MaybeSentinel.DEFAULT,
) -> cst.Arg:
    no_space = cst.SimpleWhitespace("")
    return cst.Arg(
        value,
        keyword=cst.Name(name),
        equal=cst.AssignEqual(whitespace_before=no_space, whitespace_after=no_space),
        comma=comma,
    )


def with_commas(args: Iterable[cst.Arg]) -> list[cst.Arg]:
    """Arguments whose last one keeps its comma only if it ends a line."""
    found = list(args)
    ends_line = m.Arg(comma=m.Comma(whitespace_after=m.ParenthesizedWhitespace()))
    if found and not m.matches(found[-1], ends_line):
        found[-1] = found[-1].with_changes(comma=cst.MaybeSentinel.DEFAULT)
    return found
