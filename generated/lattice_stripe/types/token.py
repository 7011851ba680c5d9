# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource
from .bank_account import BankAccount
from .card import Card


class Token(Resource, kw_only=True):
    """Schema ``token``."""

    id: str = MISSING
    object: Literal["token"] = "token"
    bank_account: BankAccount | None = None
    card: Card | None = None
    client_ip: str | None = None
    created: int = MISSING
    """Unix seconds."""
    livemode: bool = MISSING
    type: str = MISSING
    used: bool = MISSING
