"""Coupons, promotion codes and discounts, and the taxes of renewals."""

from __future__ import annotations

from typing import Any

import pytest
from lattice_stripe import InvalidRequestError
from lattice_stripe.testing import StripeEmulator

from tests.testing.shops import DAY, HOUR, JUNE, MAY, START, CheckoutShop, SubscriptionShop


@pytest.fixture
def shop() -> SubscriptionShop:
    return SubscriptionShop(StripeEmulator(now=START))


@pytest.fixture
def store(emulator: StripeEmulator) -> CheckoutShop:
    return CheckoutShop(emulator.client(max_retries=0))


# --- coupons and promotion codes ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("params", "param"),
    [
        ({}, "percent_off"),
        ({"percent_off": 5, "amount_off": 5, "currency": "usd"}, "percent_off"),
        ({"percent_off": 101}, "percent_off"),
        ({"amount_off": 5}, "currency"),
        ({"percent_off": 5, "duration": "repeating"}, "duration_in_months"),
        ({"percent_off": 5, "redeem_by": 1}, "redeem_by"),
    ],
)
def test_wrong_coupons_are_refused(store: CheckoutShop, params: Any, param: str) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        store.client.coupons.create(**params)
    assert caught.value.param == param


def test_redemptions_of_a_coupon_are_counted(store: CheckoutShop, emulator: StripeEmulator) -> None:
    customer = store.client.customers.create().id
    coupon = store.client.coupons.create(percent_off=5, max_redemptions=2)
    offer: Any = [{"coupon": coupon.id}]
    for _ in range(2):
        store.client.invoices.create(customer=customer, discounts=offer)
    found = store.client.coupons.retrieve(coupon.id)
    assert (found.times_redeemed, found.valid) == (2, False)
    with pytest.raises(InvalidRequestError) as caught:
        store.client.invoices.create(customer=customer, discounts=offer)
    assert caught.value.code == "coupon_expired"
    with pytest.raises(InvalidRequestError):
        store.checkout(store.once, discounts=offer)
    assert len(emulator.events("coupon.updated")) == 1


def test_limits_of_a_promotion_code_are_those_of_its_coupon_at_most(
    store: CheckoutShop, emulator: StripeEmulator
) -> None:
    limits: Any = {"max_redemptions": 2, "redeem_by": emulator.now + 60}
    promotion: Any = {
        "type": "coupon",
        "coupon": store.client.coupons.create(percent_off=5, **limits).id,
    }
    more: list[Any] = [{"max_redemptions": 3}, {"expires_at": emulator.now + 61}]
    for params in more:
        with pytest.raises(InvalidRequestError) as caught:
            store.client.promotion_codes.create(promotion=promotion, **params)
        assert caught.value.param in params
    store.client.promotion_codes.create(
        promotion=promotion, max_redemptions=2, expires_at=emulator.now + 60
    )


def test_restrictions_of_promotion_codes_are_checked(
    store: CheckoutShop, emulator: StripeEmulator
) -> None:
    coupon = store.client.coupons.create(percent_off=50)
    promotion: Any = {"type": "coupon", "coupon": coupon.id}
    regular = store.client.customers.create()
    fresh = store.client.customers.create()
    store.client.payment_intents.create(
        amount=500,
        currency="usd",
        customer=regular.id,
        payment_method="pm_card_visa",
        confirm=True,
    )

    def code(**params: Any) -> str:
        return str(store.client.promotion_codes.create(promotion=promotion, **params).id)

    first = code(restrictions={"first_time_transaction": True})
    own = code(customer=fresh.id)
    large = code(restrictions={"minimum_amount": 9_000, "minimum_amount_currency": "usd"})
    off = code(active=False)
    for one, customer in [(first, regular), (own, regular), (large, fresh), (off, fresh)]:
        with pytest.raises(InvalidRequestError) as caught:
            store.checkout(store.once, customer=customer.id, discounts=[{"promotion_code": one}])
        assert caught.value.param == "discounts[0][promotion_code]"
    for one in (first, own):
        session = store.checkout(store.once, customer=fresh.id, discounts=[{"promotion_code": one}])
        assert session.amount_total == 1_500
    with pytest.raises(InvalidRequestError, match="already"):
        code(code=store.client.promotion_codes.retrieve(large).code)


def test_a_coupon_applies_to_its_products_only(store: CheckoutShop) -> None:
    other = store.price(500)
    product: Any = store.client.prices.retrieve(other).product
    coupon = store.client.coupons.create(percent_off=50, applies_to={"products": [product]})
    session: Any = store.checkout(store.once, other, discounts=[{"coupon": coupon.id}])
    items: Any = store.client.checkout.sessions.line_items.list(session.id).data
    assert [item.amount_discount for item in items] == [0, 500]
    assert session.amount_total == 3_500


def test_a_subscription_keeps_its_discount_until_it_is_deleted(store: CheckoutShop) -> None:
    coupon = store.client.coupons.create(percent_off=50, duration="forever")
    customer = store.client.customers.create(
        payment_method="pm_card_visa", invoice_settings={"default_payment_method": "pm_card_visa"}
    )
    subscription: Any = store.client.subscriptions.create(
        customer=customer.id, items=[{"price": store.monthly}], discounts=[{"coupon": coupon.id}]
    )
    assert [c.amount for c in store.client.charges.list()] == [500]
    gone = store.client.subscriptions.delete_discount(subscription.id)
    assert gone.deleted is True
    assert store.client.subscriptions.retrieve(subscription.id).discounts == []
    with pytest.raises(InvalidRequestError) as caught:
        store.client.subscriptions.delete_discount(subscription.id)
    assert caught.value.code == "resource_missing"


# --- discounts and taxes of subscriptions -------------------------------------------------------


@pytest.mark.parametrize(
    ("coupon", "totals"),
    [
        ({"percent_off": 50, "duration": "once"}, [1_000, 2_000, 2_000]),
        ({"percent_off": 50, "duration": "forever"}, [1_000, 1_000, 1_000]),
        (
            {"percent_off": 50, "duration": "repeating", "duration_in_months": 2},
            [1_000, 1_000, 2_000],
        ),
        ({"amount_off": 700, "currency": "usd", "duration": "once"}, [1_300, 2_000, 2_000]),
    ],
)
def test_a_coupon_applies_for_its_duration(
    shop: SubscriptionShop, coupon: Any, totals: list[int]
) -> None:
    made = shop.client.coupons.create(**coupon)
    code = shop.client.promotion_codes.create(promotion={"type": "coupon", "coupon": made.id})
    subscription = shop.subscribe(discounts=[{"promotion_code": code.id}])
    shop.emulator.advance_to(JUNE + HOUR)
    assert [i[2] for i in shop.invoices()] == totals
    assert shop.charged() == sum(totals)
    assert shop.client.coupons.retrieve(made.id).times_redeemed == 1
    found = shop.client.subscriptions.retrieve(subscription.id)
    assert bool(found.discounts) is (coupon["duration"] == "forever")


@pytest.mark.parametrize(
    ("duration", "totals"),
    [
        ({"duration": "once"}, [1_000, 2_000, 2_000]),
        ({"duration": "forever"}, [1_000, 1_000, 1_000]),
        ({"duration": "repeating", "duration_in_months": 2}, [1_000, 1_000, 2_000]),
    ],
)
def test_a_coupon_of_an_item_applies_for_its_duration(
    shop: SubscriptionShop, duration: Any, totals: list[int]
) -> None:
    coupon = shop.client.coupons.create(percent_off=50, **duration).id
    item = {"price": shop.price, "discounts": [{"coupon": coupon}]}
    subscription = shop.subscribe(items=[item])
    shop.emulator.advance_to(JUNE + HOUR)
    assert [i[2] for i in shop.invoices()] == totals
    [found] = shop.client.subscriptions.retrieve(subscription.id).items.data
    forever = duration["duration"] == "forever"
    assert bool(found.discounts) is forever
    assert bool(shop.emulator.events("customer.discount.deleted")) is not forever


def test_a_coupon_that_is_used_up_is_refused(shop: SubscriptionShop) -> None:
    coupon = shop.client.coupons.create(percent_off=50, duration="once", max_redemptions=1)
    shop.subscribe(discounts=[{"coupon": coupon.id}])
    with pytest.raises(InvalidRequestError, match="is used up"):
        shop.subscribe(discounts=[{"coupon": coupon.id}])


def test_a_coupon_is_valid_until_its_redeem_by(shop: SubscriptionShop) -> None:
    coupon = shop.client.coupons.create(percent_off=5, duration="once", redeem_by=START + DAY)
    shop.emulator.advance(seconds=DAY - 1)
    assert shop.client.coupons.retrieve(coupon.id).valid is True
    shop.emulator.advance(seconds=1)
    assert shop.client.coupons.retrieve(coupon.id).valid is False
    with pytest.raises(InvalidRequestError, match="is expired"):
        shop.subscribe(discounts=[{"coupon": coupon.id}])


@pytest.mark.parametrize("limit", ["max_redemptions", "redeem_by"])
def test_a_promotion_code_ends_when_its_coupon_is_used_up_or_expires(
    shop: SubscriptionShop, limit: str
) -> None:
    more: Any = {limit: 1 if limit == "max_redemptions" else START + DAY}
    coupon = shop.client.coupons.create(percent_off=5, duration="once", **more)
    code = shop.client.promotion_codes.create(promotion={"type": "coupon", "coupon": coupon.id})
    assert code.active is True
    if limit == "max_redemptions":
        shop.subscribe(discounts=[{"coupon": coupon.id}])
    else:
        shop.emulator.advance(seconds=DAY)
    assert shop.client.promotion_codes.retrieve(code.id).active is False
    assert shop.client.promotion_codes.list(active=True).data == []


def test_a_coupon_of_another_currency_is_refused(shop: SubscriptionShop) -> None:
    coupon = shop.client.coupons.create(amount_off=5, currency="eur", duration="once")
    with pytest.raises(InvalidRequestError, match="has no amount in usd"):
        shop.subscribe(discounts=[{"coupon": coupon.id}])
    both = shop.client.coupons.create(
        amount_off=5,
        currency="eur",
        currency_options={"usd": {"amount_off": 600}},
        duration="once",
    )
    shop.subscribe(discounts=[{"coupon": both.id}])
    assert shop.newest().total == 1_400


def test_a_coupon_for_a_product_leaves_other_lines(shop: SubscriptionShop) -> None:
    product = shop.client.products.create(name="Other").id
    other = shop.client.prices.create(
        currency="usd", product=product, unit_amount=1_000, recurring={"interval": "month"}
    )
    applies: Any = {"products": [product]}
    coupon = shop.client.coupons.create(percent_off=50, duration="forever", applies_to=applies)
    shop.subscribe(
        items=[{"price": shop.price}, {"price": other.id}], discounts=[{"coupon": coupon.id}]
    )
    shop.emulator.advance_to(MAY + HOUR)
    assert [i[2] for i in shop.invoices()] == [2_500, 2_500]


def test_a_discount_is_removed_from_a_subscription(shop: SubscriptionShop) -> None:
    coupon = shop.client.coupons.create(percent_off=50, duration="forever")
    subscription = shop.subscribe(discounts=[{"coupon": coupon.id}])
    assert shop.client.subscriptions.delete_discount(subscription.id).deleted is True
    with pytest.raises(InvalidRequestError):
        shop.client.subscriptions.delete_discount(subscription.id)
    shop.emulator.advance_to(MAY + HOUR)
    assert [i[2] for i in shop.invoices()] == [1_000, 2_000]
    assert len(shop.emulator.events("customer.discount.deleted")) == 1


def test_each_discount_that_is_removed_has_an_event(shop: SubscriptionShop) -> None:
    coupons = [shop.client.coupons.create(percent_off=5, duration="forever").id for _ in range(2)]
    subscription = shop.subscribe(discounts=[{"coupon": coupon} for coupon in coupons])
    shop.client.subscriptions.delete_discount(subscription.id)
    assert shop.client.subscriptions.retrieve(subscription.id).discounts == []
    assert len(shop.emulator.events("customer.discount.deleted")) == 2


def test_taxes_of_an_item_are_billed_at_each_renewal(shop: SubscriptionShop) -> None:
    low = shop.client.tax_rates.create(display_name="Low", percentage=7, inclusive=False)
    high = shop.client.tax_rates.create(display_name="High", percentage=19, inclusive=False)
    other = shop.make_price(unit_amount=1_000)
    shop.subscribe(
        items=[{"price": shop.price, "tax_rates": [low.id]}, {"price": other}],
        default_tax_rates=[high.id],
    )
    shop.emulator.advance_to(MAY + HOUR)
    assert [i[2] for i in shop.invoices()] == [2_000 + 140 + 1_000 + 190] * 2
    assert shop.newest().total_taxes[0].amount == 140
