"""Ids of objects: the prefix that Stripe uses, and letters that a seed determines."""

from __future__ import annotations

import string
from functools import cache
from hashlib import blake2b
from typing import Any

PREFIXES = {
    "account": "acct",
    "application_fee": "fee",
    "balance_transaction": "txn",
    "billing.meter": "mtr",
    "billing.meter_event_summary": "mtrusg",
    "card": "card",
    "charge": "ch",
    "checkout.session": "cs_test",
    "confirmation_token": "ctoken",
    "coupon": "",
    "customer": "cus",
    "customer_balance_transaction": "cbtxn",
    "discount": "di",
    "dispute": "du",
    "event": "evt",
    "file": "file",
    "file_link": "link",
    "invoice": "in",
    "invoiceitem": "ii",
    "invoice_payment": "inpay",
    "item": "li",
    "line_item": "il",
    "mandate": "mandate",
    "payment_link": "plink",
    "payout": "po",
    "person": "person",
    "plan": "plan",
    "price": "price",
    "product": "prod",
    "promotion_code": "promo",
    "quote": "qt",
    "refund": "re",
    "review": "prv",
    "setup_attempt": "setatt",
    "setup_intent": "seti",
    "shipping_rate": "shr",
    "source": "src",
    "subscription": "sub",
    "subscription_schedule": "sub_sched",
    "tax.calculation": "taxcalc",
    "tax.registration": "taxreg",
    "tax.transaction": "tax",
    "tax_id": "txi",
    "tax_rate": "txr",
    "test_helpers.test_clock": "clock",
    "token": "tok",
    "topup": "tu",
    "transfer": "tr",
    "transfer_reversal": "trr",
    "v2.core.account": "acct",
    "v2.core.event": "evt",
    "v2.core.event_destination": "ed",
}
"""By the value of ``object``, where it is not the initials of its words."""
_LETTERS = (string.ascii_letters + string.digits).encode()
_ALPHABET = bytes(_LETTERS[byte % len(_LETTERS)] for byte in range(256))
"""The letter for each byte of a hash."""
_LENGTH = 14


@cache
def prefix(object_name: str) -> str:
    """Stripe's prefix for ids of an object, or the initials of its name."""
    words = object_name.replace(".", "_").split("_")
    return PREFIXES.get(object_name, "".join(word[:1] for word in words))


class IdSource:
    """Makes ids. The same seed makes the same ids."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._count = 0

    def letters(self, length: int = _LENGTH) -> str:
        self._count += 1
        digest = blake2b(f"{self._seed} {self._count}".encode(), digest_size=length).digest()
        return digest.translate(_ALPHABET).decode()

    def new(self, object_name: str) -> str:
        start = prefix(object_name)
        return f"{start}_{self.letters()}" if start else self.letters(8)

    def state(self) -> object:
        return self._seed, self._count

    def restore(self, state: Any) -> None:
        self._seed, self._count = state
