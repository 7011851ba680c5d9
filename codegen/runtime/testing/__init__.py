"""An emulator of Stripe for tests and demos, in the process or on a local port.

It needs no account.

>>> from lattice_stripe import testing
>>> client = testing.client()
>>> client.customers.create(email="ada@example.com").email
'ada@example.com'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._lazy import lazy

if TYPE_CHECKING:
    from ._emulator import (
        API_KEY as API_KEY,
        StripeEmulator as StripeEmulator,
        async_client as async_client,
        client as client,
        emulator_of as emulator_of,
    )
    from ._objects import from_type as from_type, make as make
    from ._requests.messages import (
        EmulatedRequest as EmulatedRequest,
        EmulatedResponse as EmulatedResponse,
    )
    from ._server import make_app as make_app
    from ._webhooks.payloads import sign as sign
    from ._webhooks.signed_events import SignedEvent as SignedEvent, signed_event as signed_event
else:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "API_KEY": "_emulator",
            "StripeEmulator": "_emulator",
            "async_client": "_emulator",
            "client": "_emulator",
            "emulator_of": "_emulator",
            "EmulatedRequest": "_requests.messages",
            "EmulatedResponse": "_requests.messages",
            "from_type": "_objects",
            "make": "_objects",
            "make_app": "_server",
            "sign": "_webhooks.payloads",
            "SignedEvent": "_webhooks.signed_events",
            "signed_event": "_webhooks.signed_events",
        },
        (),
    )
