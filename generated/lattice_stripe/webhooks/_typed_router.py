# Copied from codegen/runtime/.
"""The base of the router. Type checkers read the overloads of ``on`` from the ``.pyi`` file."""


class TypedRouter:
    """A base without attributes. A subclass defines ``on`` under ``if not TYPE_CHECKING``."""

    __slots__ = ()
