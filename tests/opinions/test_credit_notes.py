"""``credit_notes.params``: one variable for a preview and for the credit note."""

from __future__ import annotations

from typing import Any

import pytest
from lattice_stripe.errors import InvalidArgumentError

from .conftest import MockStripe

LINES = [{"type": "custom_line_item", "description": "Goodwill", "quantity": 1, "unit_amount": 5}]


def test_preview_and_create_send_the_same_parameters(stripe: MockStripe) -> None:
    found: list[dict[str, Any]] = []

    def preview(client: Any) -> Any:
        found.append(client.credit_notes.params(invoice="in_1", lines=LINES))
        return client.credit_notes.preview(**found[0])

    for _ in range(2):
        stripe.reply({"object": "credit_note", "id": "cn_1", "amount": 500})
    stripe.run(preview)
    stripe.run(lambda c: c.credit_notes.create(**found[0]))
    assert found == [{"invoice": "in_1", "lines": LINES}]
    previewed, created = stripe.sent
    assert (previewed.method, created.method) == ("GET", "POST")
    assert previewed.query == created.form
    assert ("lines[0][unit_amount]", "5") in created.form


def test_an_unknown_parameter_is_refused_by_the_call_that_sends_it(stripe: MockStripe) -> None:
    with pytest.raises(InvalidArgumentError, match="invoice"):
        stripe.run(lambda c: c.credit_notes.preview(**c.credit_notes.params(invoise="in_1")))
    assert stripe.sent == []
