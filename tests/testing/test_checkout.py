"""Checkout sessions, payment links and the customer portal, completed as customers do."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from lattice_stripe import InvalidArgumentError, InvalidRequestError
from lattice_stripe.testing import StripeEmulator

from tests.testing.shops import DONE
from tests.testing.shops import CheckoutShop as Shop

DECLINED = "pm_card_chargeDeclined"


@pytest.fixture
def shop(emulator: StripeEmulator) -> Shop:
    return Shop(emulator.client(max_retries=0))


def types(emulator: StripeEmulator, *starts: str) -> list[str]:
    return [e["type"] for e in emulator.events() if e["type"].startswith(starts)]


# --- payments -----------------------------------------------------------------------------------


def test_a_payment_is_completed(shop: Shop, emulator: StripeEmulator) -> None:
    session = shop.checkout(
        shop.once,
        client_reference_id="order 7",
        payment_intent_data={"metadata": {"order": "7"}},
        customer_creation="always",
    )
    assert (session.status, session.payment_status) == ("open", "unpaid")
    assert (session.amount_total, session.currency) == (3_000, "usd")
    assert session.last_response.headers["emulator-state"] == "stateful"
    assert session.expires_at == emulator.now + 86_400
    assert session.url
    done = emulator.complete_checkout(session.id, email="ada@example.com", name="Ada")
    assert (done["status"], done["payment_status"], done["url"]) == ("complete", "paid", None)
    assert done["customer_details"]["email"] == "ada@example.com"
    customer: Any = shop.client.customers.retrieve(done["customer"])
    assert (customer.email, customer.name) == ("ada@example.com", "Ada")
    intent: Any = shop.client.payment_intents.retrieve(done["payment_intent"])
    assert (intent.status, intent.amount_received) == ("succeeded", 3_000)
    assert (intent.metadata, intent.customer) == ({"order": "7"}, customer.id)
    assert sum(t.net for t in shop.client.balance_transactions.list()) == 3_000
    [event] = emulator.events("checkout.session.completed")
    assert event["data"]["object"]["client_reference_id"] == "order 7"
    with pytest.raises(InvalidArgumentError, match="is complete"):
        emulator.complete_checkout(session.id)


@pytest.mark.parametrize(("round", "total"), [("up", 5_000), ("down", 2_500)])
def test_packages_are_billed_whole(
    round: Any, total: int, shop: Shop, emulator: StripeEmulator
) -> None:
    pack = shop.price(2_500, transform_quantity={"divide_by": 12, "round": round})
    session = shop.client.checkout.sessions.create(
        mode="payment", success_url=DONE, line_items=[{"price": pack, "quantity": 13}]
    )
    assert (session.amount_subtotal, session.amount_total) == (total, total)
    [item] = shop.client.checkout.sessions.line_items.list(session.id)
    assert (item.quantity, item.amount_total) == (13, total)
    done = emulator.complete_checkout(session.id)
    assert shop.client.payment_intents.retrieve(done["payment_intent"]).amount == total


def test_a_payment_is_completed_for_an_async_client(emulator: StripeEmulator) -> None:
    async def main() -> None:
        async with emulator.async_client(max_retries=0) as client:
            item: Any = {
                "price_data": {
                    "currency": "usd",
                    "unit_amount": 700,
                    "product_data": {"name": "Cap"},
                },
                "quantity": 1,
            }
            session = await client.checkout.sessions.create(
                mode="payment", success_url=DONE, line_items=[item]
            )
            emulator.complete_checkout(str(session.id))
            found = await client.checkout.sessions.retrieve(session.id)
            assert (found.status, found.amount_total) == ("complete", 700)

    asyncio.run(main())


def test_a_declined_card_leaves_the_session_open(shop: Shop, emulator: StripeEmulator) -> None:
    session = shop.checkout(shop.once)
    for _ in range(2):
        tried = emulator.complete_checkout(session.id, DECLINED)
        assert (tried["status"], tried["payment_status"]) == ("open", "unpaid")
    assert emulator.events("checkout.session.completed") == []
    assert emulator.complete_checkout(session.id)["status"] == "complete"
    [intent] = shop.client.payment_intents.list().data
    assert intent.status == "succeeded"
    assert types(emulator, "payment_intent.payment_failed") == ["payment_intent.payment_failed"] * 2
    assert [c.status for c in shop.client.charges.list()] == ["succeeded", "failed", "failed"]


@pytest.mark.parametrize(("authenticate", "status"), [(True, "complete"), (False, "open")])
def test_a_customer_authenticates_or_does_not(
    shop: Shop, emulator: StripeEmulator, authenticate: bool, status: str
) -> None:
    session = shop.checkout(shop.once)
    done = emulator.complete_checkout(
        session.id, "pm_card_authenticationRequired", authenticate=authenticate
    )
    assert done["status"] == status
    assert len(emulator.events("payment_intent.requires_action")) == 1


@pytest.mark.parametrize("succeed", [True, False])
def test_a_delayed_payment_settles_later(
    shop: Shop, emulator: StripeEmulator, succeed: bool
) -> None:
    session = shop.checkout(shop.once)
    done = emulator.complete_checkout(session.id, delayed=True)
    assert (done["status"], done["payment_status"]) == ("complete", "unpaid")
    intent = shop.client.payment_intents.retrieve(done["payment_intent"])
    assert intent.status == "processing"
    assert shop.client.charges.list().data == []
    settled = emulator.settle_checkout(session.id, succeed=succeed)
    assert settled["payment_status"] == ("paid" if succeed else "unpaid")
    intent = shop.client.payment_intents.retrieve(done["payment_intent"])
    assert intent.status == ("succeeded" if succeed else "requires_payment_method")
    assert types(emulator, "checkout.session.async") == [
        f"checkout.session.async_payment_{'succeeded' if succeed else 'failed'}"
    ]
    with pytest.raises(InvalidArgumentError):
        emulator.settle_checkout(session.id)


def test_the_payment_method_is_saved_for_later_payments(
    shop: Shop, emulator: StripeEmulator
) -> None:
    customer = shop.client.customers.create(email="ada@example.com").id
    session = shop.checkout(
        shop.once, customer=customer, payment_intent_data={"setup_future_usage": "off_session"}
    )
    done = emulator.complete_checkout(session.id)
    assert (done["customer"], done["customer_details"]["email"]) == (customer, "ada@example.com")
    [method] = shop.client.customers.payment_methods.list(customer).data
    paid = shop.client.payment_intents.create(
        amount=500, currency="usd", customer=customer, payment_method=method.id, confirm=True
    )
    assert paid.status == "succeeded"


def test_a_manual_capture_completes_an_unpaid_session(shop: Shop, emulator: StripeEmulator) -> None:
    session = shop.checkout(shop.once, payment_intent_data={"capture_method": "manual"})
    done = emulator.complete_checkout(session.id)
    assert (done["status"], done["payment_status"]) == ("complete", "unpaid")
    captured = shop.client.payment_intents.capture(done["payment_intent"])
    assert captured.amount_received == 3_000


def test_an_invoice_is_created_after_the_payment(shop: Shop, emulator: StripeEmulator) -> None:
    rate = shop.client.tax_rates.create(display_name="VAT", percentage=20, inclusive=False)
    coupon = shop.client.coupons.create(amount_off=500, currency="usd")
    session: Any = shop.client.checkout.sessions.create(
        mode="payment",
        success_url=DONE,
        line_items=[{"price": shop.once, "quantity": 1, "tax_rates": [rate.id]}],
        discounts=[{"coupon": coupon.id}],
        invoice_creation={"enabled": True, "invoice_data": {"description": "Thanks"}},
    )
    assert (session.amount_subtotal, session.amount_total) == (1_500, 1_200)
    assert (session.total_details.amount_discount, session.total_details.amount_tax) == (500, 200)
    done = emulator.complete_checkout(session.id)
    invoice: Any = shop.client.invoices.retrieve(done["invoice"])
    assert (invoice.status, invoice.total, invoice.description) == ("paid", 1_200, "Thanks")
    [payment] = shop.client.invoice_payments.list(invoice=invoice.id).data
    assert payment.payment.payment_intent == done["payment_intent"]
    assert [c.amount for c in shop.client.charges.list()] == [1_200]
    assert shop.client.coupons.retrieve(coupon.id).times_redeemed == 1


def test_a_customer_enters_a_promotion_code(shop: Shop, emulator: StripeEmulator) -> None:
    coupon = shop.client.coupons.create(percent_off=100)
    promotion: Any = {"type": "coupon", "coupon": coupon.id}
    code = shop.client.promotion_codes.create(
        promotion=promotion, code="FREE", max_redemptions=1, restrictions={"minimum_amount": 3_000,
        "minimum_amount_currency": "usd"},
    )  # fmt: skip
    closed = shop.checkout(shop.once)
    with pytest.raises(InvalidArgumentError, match="does not allow"):
        emulator.complete_checkout(closed.id, promotion_code="FREE")
    session = shop.checkout(shop.once, allow_promotion_codes=True)
    with pytest.raises(InvalidArgumentError, match="No active promotion code"):
        emulator.complete_checkout(session.id, promotion_code="NONE")
    done = emulator.complete_checkout(session.id, promotion_code="free")
    assert (done["amount_total"], done["payment_status"]) == (0, "no_payment_required")
    assert done["discounts"] == [{"coupon": None, "promotion_code": code.id}]
    assert shop.client.charges.list().data == []
    used = shop.client.promotion_codes.retrieve(code.id)
    assert (used.times_redeemed, used.active) == (1, False)
    again = shop.checkout(shop.once, allow_promotion_codes=True)
    with pytest.raises(InvalidArgumentError):
        emulator.complete_checkout(again.id, promotion_code="FREE")
    assert shop.client.checkout.sessions.retrieve(again.id).status == "open"


# --- subscriptions and setup --------------------------------------------------------------------


def test_a_subscription_is_created(shop: Shop, emulator: StripeEmulator) -> None:
    session = shop.checkout(
        shop.monthly, shop.once, mode="subscription", subscription_data={"metadata": {"a": "b"}}
    )
    assert session.amount_total == 5_000
    done = emulator.complete_checkout(session.id, email="ada@example.com")
    assert (done["status"], done["payment_status"]) == ("complete", "paid")
    subscription: Any = shop.client.subscriptions.retrieve(done["subscription"])
    assert (subscription.status, subscription.metadata) == ("active", {"a": "b"})
    assert [(i.price.id, i.quantity) for i in subscription.items.data] == [(shop.monthly, 2)]
    invoice = shop.client.invoices.retrieve(done["invoice"])
    assert (invoice.status, invoice.total) == ("paid", 5_000)
    [method] = shop.client.customers.payment_methods.list(done["customer"]).data
    assert subscription.default_payment_method == method.id
    assert types(emulator, "checkout.", "customer.created", "invoice.paid") == [
        "customer.created",
        "invoice.paid",
        "checkout.session.completed",
    ]


def test_a_declined_subscription_leaves_no_object(shop: Shop, emulator: StripeEmulator) -> None:
    session = shop.checkout(shop.monthly, mode="subscription")
    before = emulator.dump()
    assert emulator.complete_checkout(session.id, DECLINED)["status"] == "open"
    assert emulator.dump() == before
    done = emulator.complete_checkout(session.id, "pm_card_authenticationRequired")
    assert done["status"] == "complete"
    assert shop.client.subscriptions.retrieve(done["subscription"]).status == "active"


def test_a_trial_needs_no_payment(shop: Shop, emulator: StripeEmulator) -> None:
    session = shop.checkout(
        shop.monthly, mode="subscription", subscription_data={"trial_period_days": 7}
    )
    assert (session.amount_total, session.payment_status) == (0, "unpaid")
    done = emulator.complete_checkout(session.id)
    assert done["payment_status"] == "no_payment_required"
    assert shop.client.subscriptions.retrieve(done["subscription"]).status == "trialing"
    assert shop.client.charges.list().data == []


@pytest.mark.parametrize(
    ("behavior", "total", "status"),
    [("create_prorations", 1_000, "paid"), ("none", 0, "no_payment_required")],
)
def test_a_session_with_an_anchor_costs_a_part_of_the_period(
    shop: Shop, emulator: StripeEmulator, behavior: Any, total: int, status: str
) -> None:
    weekly = shop.price(1_000, recurring={"interval": "week"})
    data: Any = {
        "billing_cycle_anchor": emulator.now + 302_400,  # half a week
        "proration_behavior": behavior,
    }
    session = shop.checkout(weekly, mode="subscription", subscription_data=data)
    assert session.amount_total == total
    done = emulator.complete_checkout(session.id)
    assert (done["amount_total"], done["payment_status"]) == (total, status)
    assert shop.client.invoices.retrieve(done["invoice"]).total == total


def test_a_session_uses_the_test_clock_of_its_customer(
    shop: Shop, emulator: StripeEmulator
) -> None:
    past = emulator.now - 400 * 86_400
    clock = shop.client.test_helpers.test_clocks.create(frozen_time=past).id
    customer = shop.client.customers.create(test_clock=clock, email="ada@example.com").id
    for name, total in (("trial_end", 0), ("billing_cycle_anchor", 933)):  # 14 of 30 days
        data: Any = {name: past + 14 * 86_400}
        session = shop.checkout(
            shop.monthly, mode="subscription", customer=customer, subscription_data=data
        )
        assert session.amount_total == total
        done = emulator.complete_checkout(session.id)
        assert shop.client.invoices.retrieve(done["invoice"]).total == total


def test_a_setup_session_saves_the_payment_method(shop: Shop, emulator: StripeEmulator) -> None:
    customer = shop.client.customers.create().id
    session = shop.client.checkout.sessions.create(
        mode="setup",
        currency="usd",
        customer=customer,
        success_url=DONE,
        setup_intent_data={"metadata": {"a": "b"}},
    )
    assert (session.payment_status, session.amount_total) == ("no_payment_required", None)
    assert emulator.complete_checkout(str(session.id), DECLINED)["status"] == "open"
    done = emulator.complete_checkout(str(session.id))
    intent: Any = shop.client.setup_intents.retrieve(done["setup_intent"])
    assert (intent.status, intent.customer, intent.metadata) == ("succeeded", customer, {"a": "b"})
    assert len(shop.client.customers.payment_methods.list(customer).data) == 1
    assert types(emulator, "setup_intent.s", "checkout.") == [
        "setup_intent.setup_failed",
        "setup_intent.succeeded",
        "checkout.session.completed",
    ]


# --- sessions -----------------------------------------------------------------------------------


def test_a_session_expires(shop: Shop, emulator: StripeEmulator) -> None:
    session = shop.checkout(shop.once)
    expired = shop.client.checkout.sessions.expire(session.id)
    assert (expired.status, expired.url) == ("expired", None)
    assert len(emulator.events("checkout.session.expired")) == 1
    with pytest.raises(InvalidArgumentError, match="is expired"):
        emulator.complete_checkout(session.id)
    with pytest.raises(InvalidRequestError, match="is expired"):
        shop.client.checkout.sessions.expire(session.id)


def test_a_session_expires_when_a_clock_passes(shop: Shop, emulator: StripeEmulator) -> None:
    session = shop.checkout(shop.once, expires_at=emulator.now + 3_600)
    emulator.advance(seconds=7_200)
    assert len(emulator.events("checkout.session.expired")) == 1
    assert shop.client.checkout.sessions.retrieve(session.id).status == "expired"


def test_line_items_are_listed_expanded_and_updated(shop: Shop) -> None:
    session = shop.checkout(*[shop.price(100 * n) for n in range(1, 6)])
    page = shop.client.checkout.sessions.line_items.list(session.id, limit=2)
    items = list(page.auto_paging_iter())
    assert [item.amount_total for item in items] == [200, 400, 600, 800, 1_000]
    found: Any = shop.client.checkout.sessions.retrieve(session.id, expand=["line_items"])
    assert [item.id for item in found.line_items.data] == [item.id for item in items]
    changed = shop.client.checkout.sessions.update(
        session.id, line_items=[{"id": items[4].id, "quantity": 10}], metadata={"a": "b"}
    )
    assert (changed.amount_total, changed.metadata) == (5_000, {"a": "b"})


@pytest.mark.parametrize(
    ("params", "param"),
    [
        ({"success_url": None}, "success_url"),
        ({"line_items": None}, "line_items"),
        ({"mode": "subscription"}, "line_items"),
        ({"mode": "setup"}, "line_items"),
        ({"subscription_data": {"description": "x"}}, "subscription_data"),
        ({"expires_at": 1_767_225_600 + 60}, "expires_at"),
        ({"customer_email": "a@example.com", "customer": "cus"}, "customer_email"),
    ],
)
def test_wrong_parameters_are_refused(shop: Shop, params: dict[str, Any], param: str) -> None:
    if "customer" in params:
        params = {**params, "customer": shop.client.customers.create().id}
    given: Any = {
        "mode": "payment",
        "success_url": DONE,
        "line_items": [{"price": shop.once, "quantity": 1}],
        **params,
    }
    given = {name: value for name, value in given.items() if value is not None}
    with pytest.raises(InvalidRequestError) as caught:
        shop.client.checkout.sessions.create(**given)
    assert caught.value.param == param
    assert shop.client.checkout.sessions.list().data == []


def test_a_subscription_session_keeps_a_recurring_price(shop: Shop) -> None:
    session = shop.checkout(shop.monthly, mode="subscription")
    items: Any = [{"price": shop.once, "quantity": 1}]
    with pytest.raises(InvalidRequestError, match="needs a recurring price"):
        shop.client.checkout.sessions.update(session.id, line_items=items)


def test_prices_that_cannot_be_sold_are_refused(shop: Shop) -> None:
    shop.client.prices.update(shop.once, active=False)
    with pytest.raises(InvalidRequestError, match="not active"):
        shop.checkout(shop.once)
    with pytest.raises(InvalidRequestError, match="needs mode=subscription"):
        shop.checkout(shop.monthly)


def test_a_missing_session_is_refused(emulator: StripeEmulator) -> None:
    with pytest.raises(InvalidArgumentError, match="No session has the id"):
        emulator.complete_checkout("cs_test_missing")


# --- payment links ------------------------------------------------------------------------------


def test_a_payment_link_opens_checkout_sessions(shop: Shop, emulator: StripeEmulator) -> None:
    link: Any = shop.client.payment_links.create(
        line_items=[{"price": shop.once, "quantity": 3}], metadata={"a": "b"}
    )
    assert (link.active, link.currency) == (True, "usd")
    [item] = shop.client.payment_links.line_items.list(link.id).data
    assert item.amount_total == 4_500
    session = emulator.open_payment_link(link.id)
    assert (session["payment_link"], session["amount_total"]) == (link.id, 4_500)
    done = emulator.complete_checkout(session["id"])
    assert (done["status"], done["metadata"]) == ("complete", {"a": "b"})
    shop.client.payment_links.update(link.id, active=False)
    with pytest.raises(InvalidArgumentError, match="not active"):
        emulator.open_payment_link(link.id)


def test_a_payment_link_ends_at_its_limit_of_sessions(shop: Shop, emulator: StripeEmulator) -> None:
    link = shop.client.payment_links.create(
        line_items=[{"price": shop.once, "quantity": 1}],
        restrictions={"completed_sessions": {"limit": 2}},
    )

    def state() -> tuple[Any, ...]:
        found: Any = shop.client.payment_links.retrieve(link.id)
        held = found.restrictions.completed_sessions
        return found.active, held.count, held.limit

    declined = emulator.open_payment_link(link.id)["id"]
    emulator.complete_checkout(declined, payment_method=DECLINED)
    assert state() == (True, 0, 2)
    emulator.complete_checkout(declined)
    assert state() == (True, 1, 2)
    emulator.complete_checkout(emulator.open_payment_link(link.id)["id"])
    assert state() == (False, 2, 2)
    with pytest.raises(InvalidArgumentError, match="not active"):
        emulator.open_payment_link(link.id)


# --- portal -------------------------------------------------------------------------------------


class Portal:
    """A customer with a monthly subscription."""

    def __init__(self, shop: Shop) -> None:
        self.client, self.shop = shop.client, shop
        self.customer = str(
            shop.client.customers.create(
                payment_method="pm_card_visa",
                invoice_settings={"default_payment_method": "pm_card_visa"},
            ).id
        )
        self.subscription: Any = shop.client.subscriptions.create(
            customer=self.customer, items=[{"price": shop.monthly}]
        )

    def session(self, **params: Any) -> str:
        made = self.client.billing_portal.sessions.create(
            customer=self.customer, return_url="https://example.com/account", **params
        )
        return str(made.id)

    def configure(self, **features: Any) -> str:
        return str(self.client.billing_portal.configurations.create(features=features).id)


@pytest.fixture
def portal(shop: Shop) -> Portal:
    return Portal(shop)


def test_a_customer_cancels_at_the_end_of_the_period(
    portal: Portal, emulator: StripeEmulator
) -> None:
    opened = emulator.portal(portal.session())
    done = opened.cancel_subscription(feedback="too_expensive", comment="Bye")
    assert (done["status"], done["cancel_at_period_end"]) == ("active", False)
    assert done["cancel_at"]
    assert done["cancellation_details"]["feedback"] == "too_expensive"
    assert opened.return_url == "https://example.com/account"
    assert len(emulator.events("billing_portal.session.created")) == 1
    assert emulator.events("customer.subscription.updated")


def test_a_customer_cancels_at_once(portal: Portal, emulator: StripeEmulator) -> None:
    configuration = portal.configure(subscription_cancel={"enabled": True, "mode": "immediately"})
    session = portal.session(configuration=configuration)
    done = emulator.portal(session).cancel_subscription(portal.subscription.id)
    assert done["status"] == "canceled"
    assert len(emulator.events("customer.subscription.deleted")) == 1


def test_a_flow_allows_its_step_only_and_redirects(
    portal: Portal, emulator: StripeEmulator
) -> None:
    other = portal.client.subscriptions.create(
        customer=portal.customer, items=[{"price": portal.shop.monthly}]
    )
    flow = {
        "type": "subscription_cancel",
        "subscription_cancel": {"subscription": portal.subscription.id},
        "after_completion": {
            "type": "redirect",
            "redirect": {"return_url": "https://example.com/gone"},
        },
    }
    opened = emulator.portal(portal.session(flow_data=flow))
    with pytest.raises(InvalidArgumentError, match="subscription_cancel only"):
        opened.update_payment_method()
    with pytest.raises(InvalidArgumentError, match="flow of the session is for"):
        opened.cancel_subscription(str(other.id))
    assert opened.return_url == "https://example.com/account"
    opened.cancel_subscription()
    assert opened.return_url == "https://example.com/gone"
    assert portal.client.subscriptions.retrieve(portal.subscription.id).cancel_at
    with pytest.raises(InvalidArgumentError, match="is completed"):
        opened.cancel_subscription()


def test_a_customer_changes_the_price(portal: Portal, emulator: StripeEmulator) -> None:
    gold = portal.shop.price(3_000, recurring={"interval": "month"})
    product: Any = portal.client.prices.retrieve(gold).product
    with pytest.raises(InvalidArgumentError, match="does not enable subscription_update"):
        emulator.portal(portal.session()).update_subscription(price=gold)
    configuration = portal.configure(
        subscription_update={
            "enabled": True,
            "default_allowed_updates": ["price"],
            "products": [{"product": product, "prices": [gold]}],
            "proration_behavior": "none",
        }
    )
    opened = emulator.portal(portal.session(configuration=configuration))
    with pytest.raises(InvalidArgumentError, match="does not offer the price"):
        opened.update_subscription(price=portal.shop.once)
    with pytest.raises(InvalidArgumentError, match="quantity"):
        opened.update_subscription(quantity=2)
    done = opened.update_subscription(price=gold)
    assert [item["price"]["id"] for item in done["items"]["data"]] == [gold]


@pytest.mark.parametrize(("given", "quantity"), [({"quantity": 4}, 4), ({}, 3)])
def test_a_customer_confirms_a_change(
    portal: Portal, emulator: StripeEmulator, given: dict[str, int], quantity: int
) -> None:
    gold = portal.shop.price(3_000, recurring={"interval": "month"})
    product: Any = portal.client.prices.retrieve(gold).product
    configuration = portal.configure(
        subscription_update={
            "enabled": True,
            "products": [{"product": product, "prices": [gold]}],
            "proration_behavior": "none",
        }
    )
    item = portal.subscription.items.data[0].id
    portal.client.subscription_items.update(item, quantity=3)
    flow: Any = {
        "type": "subscription_update_confirm",
        "subscription_update_confirm": {
            "subscription": portal.subscription.id,
            "items": [{"id": item, "price": gold, **given}],
        },
    }
    opened = emulator.portal(portal.session(configuration=configuration, flow_data=flow))
    done = opened.update_subscription()
    assert [(i["price"]["id"], i["quantity"]) for i in done["items"]["data"]] == [(gold, quantity)]


def test_a_customer_changes_to_a_metered_price(portal: Portal, emulator: StripeEmulator) -> None:
    meter = portal.client.billing.meters.create(
        display_name="Requests", event_name="requests", default_aggregation={"formula": "sum"}
    )
    recurring: Any = {"interval": "month", "usage_type": "metered", "meter": meter.id}
    metered = portal.shop.price(5, recurring=recurring)
    configuration = portal.configure(
        subscription_update={
            "enabled": True,
            "default_allowed_updates": ["price"],
            "products": [
                {"product": portal.client.prices.retrieve(metered).product, "prices": [metered]}
            ],
            "proration_behavior": "none",
        }
    )
    opened = emulator.portal(portal.session(configuration=configuration))
    (item,) = opened.update_subscription(price=metered)["items"]["data"]
    assert (item["price"]["id"], "quantity" in item) == (metered, False)


def test_a_customer_changes_the_payment_method_and_the_email(
    portal: Portal, emulator: StripeEmulator
) -> None:
    opened = emulator.portal(portal.session())
    changed = opened.update_payment_method("pm_card_mastercard")
    default = changed["invoice_settings"]["default_payment_method"]
    method: Any = portal.client.payment_methods.retrieve(default)
    assert (method.card.brand, method.customer) == ("mastercard", portal.customer)
    assert opened.update_customer(email="new@example.com")["email"] == "new@example.com"
    with pytest.raises(InvalidArgumentError, match="does not offer to change balance"):
        opened.update_customer(balance=-500)


def test_wrong_portal_sessions_are_refused(portal: Portal, emulator: StripeEmulator) -> None:
    other = portal.client.customers.create()
    flow: Any = {
        "type": "subscription_cancel",
        "subscription_cancel": {"subscription": portal.subscription.id},
    }
    update: Any = {
        "type": "subscription_update",
        "subscription_update": {"subscription": portal.subscription.id},
    }
    create = portal.client.billing_portal.sessions.create
    for params, param in [
        ({}, "customer"),
        (
            {"customer": other.id, "flow_data": flow},
            "flow_data[subscription_cancel][subscription]",
        ),
        ({"customer": portal.customer, "flow_data": update}, "flow_data[type]"),
    ]:
        with pytest.raises(InvalidRequestError) as caught:
            create(**params)
        assert caught.value.param == param
    with pytest.raises(InvalidArgumentError):
        emulator.portal("bps_missing")


# --- totals and expiry --------------------------------------------------------------------------


def test_the_invoice_of_a_payment_leaves_the_balance_of_the_customer(
    shop: Shop, emulator: StripeEmulator
) -> None:
    customer = str(shop.client.customers.create(balance=-4_000).id)
    session = shop.checkout(shop.once, customer=customer, invoice_creation={"enabled": True})
    done = emulator.complete_checkout(session.id)
    invoice = shop.client.invoices.retrieve(done["invoice"])
    assert (invoice.status, invoice.amount_due, invoice.amount_paid) == ("paid", 3_000, 3_000)
    assert shop.client.customers.retrieve(customer).balance == -4_000


def test_the_total_of_a_subscription_has_its_default_taxes(
    shop: Shop, emulator: StripeEmulator
) -> None:
    rate = shop.client.tax_rates.create(display_name="VAT", percentage=10, inclusive=False).id
    data: Any = {"default_tax_rates": [rate]}
    session = shop.checkout(shop.monthly, mode="subscription", subscription_data=data)
    assert (session.amount_total, session.total_details.amount_tax) == (2_200, 200)
    done = emulator.complete_checkout(session.id)
    assert shop.client.invoices.retrieve(done["invoice"]).amount_paid == 2_200


def test_shipping_and_taxes_that_would_be_ignored_are_refused(shop: Shop) -> None:
    client = shop.client
    customer = str(client.customers.create().id)
    rate = client.tax_rates.create(display_name="VAT", percentage=10, inclusive=False).id
    items: Any = [{"price": shop.once, "quantity": 1, "dynamic_tax_rates": [rate]}]
    with pytest.raises(InvalidRequestError, match="dynamic_tax_rates"):
        client.checkout.sessions.create(mode="payment", success_url=DONE, line_items=items)
    cost: Any = {"shipping_rate": client.shipping_rates.create(display_name="Post").id}
    invoice = client.invoices.create(customer=customer)
    with pytest.raises(InvalidRequestError, match="shipping costs"):
        client.invoices.update(invoice.id, shipping_cost=cost)


@pytest.mark.parametrize("days", [-100, 100])
def test_a_session_expires_by_the_clock_of_the_emulator(
    shop: Shop, emulator: StripeEmulator, days: int
) -> None:
    frozen = emulator.now + days * 86_400
    clock = shop.client.test_helpers.test_clocks.create(frozen_time=frozen).id
    customer = str(shop.client.customers.create(test_clock=clock).id)
    first, second = (
        shop.checkout(shop.monthly, mode="subscription", customer=customer) for _ in "ab"
    )
    done = emulator.complete_checkout(first.id)
    assert done["status"] == "complete"
    assert shop.client.subscriptions.retrieve(done["subscription"]).start_date == frozen
    emulator.advance(hours=24)
    assert shop.client.checkout.sessions.retrieve(second.id).status == "expired"
