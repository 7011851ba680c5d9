"""Arguments for every operation, made from the facts of the emulator."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from datetime import UTC, datetime
from typing import Any

import httpx
import msgspec
from lattice_stripe._core.parameter_encoding import form, form_pairs
from lattice_stripe.testing import EmulatedRequest, StripeEmulator
from lattice_stripe.testing._facts import (
    Array,
    Boolean,
    Enum,
    Expandable,
    Facts,
    File,
    Integer,
    Map,
    Nullable,
    Number,
    Object,
    OperationFacts,
    Ref,
    String,
    Type,
    Union,
    load_facts,
)
from lattice_stripe.testing._state.session import REFERENCES

LINE = "il_first"
ITEM = "si_first"
SUBSCRIPTION = "sub_first"
NOT_MODELED = frozenset(
    {
        "backdate_start_date",
        "billing_cycle_anchor_config",
        "billing_schedules",
        "billing_thresholds",
        "pending_invoice_item_interval",
    }
)
"""Parameters that the emulator refuses."""
ITEM_EXCLUDED = NOT_MODELED | {"discounts", "price_data", "proration_date", "tax_rates"}
BELOW_CUSTOMERS = {
    "customers.subscriptions.create": "subscriptions.create",
    "customers.subscriptions.discount.delete": "subscriptions.delete_discount",
    "customers.subscriptions.update": "subscriptions.update",
}
"""Operations that do what others do, below the path of a customer."""
FEES = ("application_fee", "application_fee_amount")
INCREMENT = "payment_intents.increment_authorization"
SKIPPED = frozenset(
    {"automatic_tax", "expand", "limit", "starting_after", "ending_before", "page", "query"}
)


class Arguments:
    """Makes valid arguments: required ones, or also optional ones to a depth."""

    def __init__(self, emulator: StripeEmulator, *, optional: int = 0) -> None:
        self.facts: Facts = load_facts()
        self.emulator = emulator
        self._optional = optional
        self._stored: dict[str, str] = {}

    def of(self, operation: OperationFacts) -> dict[str, Any]:
        kind = self.facts.type(operation.params)
        assert isinstance(kind, Object)
        found = {
            name: self.value(self.facts.type(index), name, 0)
            for name, index in kind.fields.items()
            if name in kind.required or (self._optional > 0 and name not in SKIPPED)
        }
        for schema in self.facts.route(operation).schemas:
            for name, index in self.facts.schema(schema).fields.items():
                targets = self._targets(index)
                if targets and isinstance(found.get(name), str):
                    found[name] = self.emulator.put(targets[0])["id"]
        found = {
            name: value for name, value in found.items() if name not in self._excluded(operation)
        }
        found |= self._needed(operation)
        return found | ({"query": '-metadata["a"]:"b"'} if "query" in kind.fields else {})

    def _needed(self, operation: OperationFacts) -> dict[str, Any]:
        """Parameters that Stripe requires and that its document calls optional."""
        match operation.name:
            case "invoice_items.create":
                customer = self.emulator.put("customer")["id"]
                return {"customer": customer, "amount": 5, "currency": "eur"}
            case "invoices.create" | "payment_methods.attach":
                return {"customer": self.emulator.put("customer")["id"]}
            case "invoices.pay" | "payment_intents.confirm" | "setup_intents.confirm":
                return {"payment_method": "pm_card_visa"}
            case "webhook_endpoints.create" | "webhook_endpoints.update":
                return {"url": "https://example.com/stripe"}
            case "v2.core.event_destinations.create" | "v2.core.event_destinations.update":
                events = {} if operation.name.endswith("update") else {"event_payload": "snapshot"}
                endpoint = {"url": "https://example.com/stripe"}
                return {**events, "enabled_events": ["*"], "webhook_endpoint": endpoint}
            case "credit_notes.create" | "credit_notes.preview":
                invoice = self.emulator.put("invoice", status="open", amount_remaining=5)
                return {"invoice": invoice["id"], "amount": 5}
            case "prices.create":
                product = self.emulator.put("product")["id"]
                return {
                    "product": product,
                    "recurring": {"interval": "month"},
                    "unit_amount": 5,
                }
            case "billing.meter_event_adjustments.create":
                return {"cancel": {"identifier": "one"}}
            case "billing.meter_events.create":
                return {"timestamp": self.emulator.now}
            case "billing.meters.event_summaries.list":
                customer = self.emulator.put("customer")["id"]
                return {"customer": customer, "start_time": 86_400, "end_time": 172_800}
            case "invoices.add_lines":
                return {"lines": [{"amount": 5}]}
            case "invoices.create_preview":
                self.emulator.put("invoiceitem", customer=self._billed(), amount=5)
                return {"customer": self._billed()}
            case "invoices.remove_lines":
                return {"lines": [{"id": LINE, "behavior": "delete"}]}
            case "invoices.update_lines":
                return {"lines": [{"id": LINE, "description": "five"}]}
            case "subscription_items.create":
                return {
                    "price": self._monthly()["id"],
                    "subscription": self._subscription(),
                }
            case "subscription_items.update":
                return {"price": self._monthly()["id"]}
            case "v2.billing.meter_event_stream.create":
                now = datetime.fromtimestamp(self.emulator.now, UTC).isoformat()
                payload = {"key": "value"}
                return {"events": [{"event_name": "x", "payload": payload, "timestamp": now}]}
            case "v2.billing.meter_events.create":
                return {"timestamp": datetime.fromtimestamp(self.emulator.now, UTC).isoformat()}
            case "oauth.deauthorize":
                return {"stripe_user_id": self.emulator.put("account")["id"]}
            case "customers.subscriptions.create":
                return {"items": [{"price": self._monthly()["id"]}]}
            case "subscriptions.create":
                customer = self.emulator.put("customer")["id"]
                return {"customer": customer, "items": [{"price": self._monthly()["id"]}]}
            case "billing_portal.sessions.create":
                return {"customer": self.emulator.put("customer")["id"]}
            case "checkout.sessions.create":
                items = [{"price": self._price(), "quantity": 1}]
                return {"mode": "payment", "success_url": "https://e.com", "line_items": items}
            case "payment_links.create":
                return {"line_items": [{"price": self._price(), "quantity": 1}]}
            case "tax.calculations.create":
                return {"customer_details": {"address": {"country": "DE"}}}
            case "tax.transactions.create_from_calculation":
                details = {"taxability_override": "none", "tax_ids": []}
                calculation = self.emulator.put("tax.calculation", customer_details=details)
                return {"calculation": calculation["id"]}
            case "coupons.create":
                return {"percent_off": 5}
            case "tokens.create" if self._optional:
                number = "4242424242424242"
                return {"card": {"number": number, "exp_month": "12", "exp_year": "2034"}}
            case "payment_methods.update" if self._optional:
                networks = {"preferred": "visa"}
                return {"card": {"exp_month": 12, "exp_year": 2034, "networks": networks}}
            case "promotion_codes.create":
                coupon = self.emulator.put("coupon", percent_off=5, valid=True)
                return {"promotion": {"type": "coupon", "coupon": coupon["id"]}}
            case "subscription_schedules.create":
                price = self.emulator.put("price", recurring={"interval": "month"})
                customer = self.emulator.put("customer")["id"]
                phases = [{"items": [{"price": price["id"]}], "end_date": self.emulator.now + 5}]
                return {"customer": customer, "phases": phases}
            case "test_helpers.test_clocks.advance":
                return {"frozen_time": self.emulator.now + 86_400}
            case "refunds.create":
                charge = self.emulator.put("charge", amount=5, status="succeeded")
                return {"charge": charge["id"], "amount": 5}
            case "account_links.create":
                account = self.emulator.put("account")["id"]
                urls = dict.fromkeys(("refresh_url", "return_url"), "https://e.invalid")
                return {"account": account, "type": "account_onboarding", **urls}
            case "accounts.bank_accounts.create" | "accounts.external_accounts.create":
                return {"external_account": "btok_us_verified"}
            case "accounts.reject":
                return {"reason": "fraud"}
            case "charges.create":
                return {"amount": 500, "currency": "eur", "source": "tok_visa"}
            case "customers.create" | "customers.update" if self._optional:
                return {"invoice_settings": {"footer": "xxx"}}
            case "payment_intents.create" if self._optional:
                return {"amount": 500, "payment_method": "pm_card_visa"}
            case "payment_intents.create":
                return {"amount": 500}
            case "payment_intents.update" if self._optional:
                return {"amount": 500}
            case "products.create" if self._optional:
                return {"default_price_data": {"currency": "eur", "unit_amount": 5}}
            case "balance.history.list" | "balance_transactions.list" if self._optional:
                return {"payout": self.emulator.put("payout")["id"]}
            case "payouts.create" | "transfers.create":
                self.emulator.put("balance_transaction", net=5, currency="eur")
                account = self.emulator.put("account", capabilities={"transfers": "active"})
                payout = operation.name == "payouts.create"
                return {} if payout else {"amount": 1, "destination": account["id"]}
        return {}

    def _price(self) -> str:
        put = self.emulator.put
        return str(put("price", unit_amount=500, unit_amount_decimal="500", active=True)["id"])

    def _excluded(self, operation: OperationFacts) -> Set[str]:
        """Parameters that exclude each other, or that name objects in a list."""
        not_modeled = {"payment_method_data", "confirmation_token"}
        quote_amounts = {
            "line_items",
            "discounts",
            "default_tax_rates",
            "expires_at",
            "invoice_settings",
        }
        return {
            "invoice_items.create": {
                "invoice",
                "discounts",
                "price_data",
                "pricing",
                "quantity",
                "quantity_decimal",
                "tax_rates",
            },
            "invoice_items.update": {"discounts"},
            "invoices.create": {
                "days_until_due",
                "default_payment_method",
                "default_tax_rates",
                "discounts",
                "due_date",
                "from_invoice",
                "shipping_cost",
            },
            "invoices.update": {
                "days_until_due",
                "default_payment_method",
                "default_tax_rates",
                "discounts",
                "shipping_cost",
            },
            "credit_notes.create": {
                "lines",
                "credit_amount",
                "refund_amount",
                "out_of_band_amount",
            },
            "credit_notes.preview": {
                "lines",
                "credit_amount",
                "refund_amount",
                "out_of_band_amount",
            },
            "accounts.create": {"controller"},
            "charges.capture": {"transfer_data", *FEES},
            "charges.create": {"card", "destination", "on_behalf_of", "transfer_data", *FEES},
            "charges.refund": {"refund_application_fee", "reverse_transfer", "payment_intent"},
            "charges.refunds.create": {
                "refund_application_fee",
                "reverse_transfer",
                "payment_intent",
            },
            "payment_intents.capture": {"transfer_data", *FEES},
            "payment_intents.create": {
                "on_behalf_of",
                "payment_method_types",
                "transfer_data",
                *FEES,
            },
            "payment_intents.increment_authorization": {"transfer_data", *FEES},
            "payment_intents.update": {"transfer_data", *FEES},
            "refunds.create": {"payment_intent", "refund_application_fee", "reverse_transfer"},
            "transfers.create": {"source_transaction"},
            "transfers.reversals.create": {"refund_application_fee"},
            "coupons.create": {"amount_off", "duration_in_months", "redeem_by", "id"},
            "prices.create": {"custom_unit_amount", "unit_amount_decimal"},
            "promotion_codes.create": {"expires_at"},
            "setup_intents.create": not_modeled,
            "setup_intents.confirm": not_modeled,
            "setup_intents.update": not_modeled,
            "billing_portal.sessions.create": {"configuration", "flow_data"},
            "checkout.sessions.create": {
                "currency",
                "customer_email",
                "discounts",
                "expires_at",
                "optional_items",
                "setup_intent_data",
                "shipping_options",
                "subscription_data",
                "ui_mode",
            },
            "checkout.sessions.update": {"line_items", "shipping_options"},
            "payment_links.create": {"optional_items", "shipping_options"},
            "quotes.create": {"from_quote", *quote_amounts},
            "quotes.update": quote_amounts,
            "quotes.finalize_quote": {"expires_at"},
            "subscription_schedules.create": {
                "from_subscription",
                "start_date",
                "end_behavior",
                "default_settings",
            },
            "subscription_schedules.update": {"default_settings", "end_behavior", "phases"},
            "invoices.create_preview": {
                "currency",
                "discounts",
                "invoice_items",
                "schedule",
                "schedule_details",
                "subscription",
                "subscription_details",
            },
            "invoices.line_items.update": {
                "amount",
                "discounts",
                "price_data",
                "pricing",
                "quantity",
                "quantity_decimal",
                "tax_amounts",
                "tax_rates",
            },
            "subscription_items.create": ITEM_EXCLUDED,
            "subscription_items.delete": ITEM_EXCLUDED,
            "subscription_items.update": ITEM_EXCLUDED,
            "subscriptions.create": {
                "add_invoice_items",
                "billing_cycle_anchor",
                "cancel_at",
                "currency",
                "days_until_due",
                "default_payment_method",
                "default_tax_rates",
                "discounts",
                "trial_end",
                *NOT_MODELED,
            },
            "subscriptions.update": {
                "add_invoice_items",
                "cancel_at",
                "default_payment_method",
                "default_tax_rates",
                "discounts",
                "items",
                "trial_end",
                *NOT_MODELED,
            },
        }.get(BELOW_CUSTOMERS.get(operation.name, operation.name), set())

    def _billed(self) -> str:
        if "billed" not in self._stored:
            self._stored["billed"] = str(self.emulator.put("customer")["id"])
        return self._stored["billed"]

    def _monthly(self) -> dict[str, Any]:
        return self.emulator.put("price", recurring={"interval": "month"})

    def _subscription(self) -> str:
        """A subscription with two items. The first item has the id ``ITEM``."""
        if SUBSCRIPTION in self._stored:
            return SUBSCRIPTION
        self._stored[SUBSCRIPTION] = SUBSCRIPTION
        for item in (ITEM, "si_second"):
            price = self._monthly()
            self.emulator.put("subscription_item", id=item, subscription=SUBSCRIPTION, price=price)
        items = self.emulator.objects("subscription_item")
        self.emulator.put("subscription", id=SUBSCRIPTION, status="active", items=items)
        return SUBSCRIPTION

    def _targets(self, index: int) -> list[str]:
        kind = self.facts.type(index)
        if isinstance(kind, Nullable):
            return self._targets(kind.type)
        names = kind.schemas if isinstance(kind, Expandable) else ()
        return [name for name in names if not self.facts.is_deleted(name)]

    def path(self, operation: OperationFacts) -> list[str]:
        """Path parameters that name stored objects."""
        found: dict[str, Any] = {}
        route = self.facts.route(operation)
        if operation.name in ("subscription_items.delete", "subscription_items.update"):
            self._subscription()
            return [ITEM]
        if operation.name == "invoices.line_items.update":
            return [self.emulator.put("invoice", lines=[{"id": LINE}])["id"], LINE]
        for name, schemas in route.parents:
            schema = next((s for s in schemas if s in route.schemas), schemas[0])
            fields = self.facts.schema(schema).fields
            given = {
                key: value
                for key, value in found.items()
                if key in fields and not isinstance(self.facts.type(fields[key]), Ref | Object)
            }
            states, change = self.facts.changes.get(operation.name, (None, None))
            if states and change and states.schema == schema:
                given[states.field] = change.sources[0]
            if operation.name in ("invoices.remove_lines", "invoices.update_lines"):
                given["lines"] = [{"id": LINE}]
            if operation.name == "invoices.send_invoice":
                given["customer"] = self.emulator.put("customer", email="ada@example.com")["id"]
                given["collection_method"] = "send_invoice"
            same = BELOW_CUSTOMERS.get(operation.name, operation.name)
            if schema == "subscription" and same == "subscriptions.update":
                given["status"] = "active"
            if schema == "subscription" and same == "subscriptions.delete_discount":
                given["discounts"] = [self.emulator.put("discount")["id"]]
            if operation.name == "payment_methods.detach":
                given["customer"] = self.emulator.put("customer")["id"]
            if operation.name == "credit_notes.void_credit_note":
                given["invoice"] = self.emulator.put("invoice", status="open")["id"]
                given["type"] = "pre_payment"
            if schema == "payment_intent":
                given["confirmation_method"] = "automatic"
            if schema == "v2.core.event":
                given["type"] = "v2.core.event_destination.ping"
                given["related_object"] = {"id": "ed_1", "type": "x", "url": "/v2/x"}
            if operation.name in ("payment_intents.capture", INCREMENT):
                charge = self.emulator.put("charge", amount=5)["id"]
                given |= {"amount": 5, "amount_capturable": 5, "latest_charge": charge}
            if operation.name == INCREMENT:
                given["amount"] = 0
                incremental = {"request_incremental_authorization": "if_available"}
                given["payment_method_options"] = {"card": incremental}
            if operation.name.startswith("charges.") and schema == "charge":
                given |= {"amount": 5, "status": "succeeded"}
            if operation.name.startswith("application_fees.") and schema == "application_fee":
                given["amount"] = 5
            if operation.name == "transfers.reversals.create":
                account = self.emulator.put("account")["id"]
                payment = self.emulator.put("charge", stripe_account=account, amount=5)["id"]
                self.emulator.put(
                    "balance_transaction", stripe_account=account, net=5, currency="usd"
                )
                given |= {"amount": 5, "destination": account, "destination_payment": payment}
            if operation.name in ("quotes.accept", "quotes.finalize_quote"):
                found[name] = self._quote(operation.name == "quotes.accept")
                continue
            found[name] = self.emulator.put(schema, **given)["id"]
        return list(found.values())

    def _quote(self, finalized: bool) -> str:
        """A quote that can be finalized or accepted."""
        client = self.emulator.client()
        items: Any = [{"price": self._price()}]
        customer = self.emulator.put("customer")["id"]
        quote = client.quotes.create(customer=customer, line_items=items)
        return str(client.quotes.finalize(quote.id).id if finalized else quote.id)

    def value(self, kind: Type, name: str, depth: int) -> Any:
        match kind:
            case Nullable(inner):
                return self.value(self.facts.type(inner), name, depth)
            case Union(options):
                kinds = [self.facts.type(option) for option in options]
                kinds.sort(key=lambda kind: isinstance(kind, Enum) and kind.values == ("",))
                return self.value(kinds[0], name, depth)
            case Enum(values):
                return next(value for value in values if value != "")
            case Object():
                return {
                    key: self.value(self.facts.type(index), key, depth + 1)
                    for number, (key, index) in enumerate(kind.fields.items())
                    if key in kind.required
                    or depth + 1 < self._optional
                    or (not number and not kind.required)  # a form has no empty objects
                }
            case Array(item):
                return [self.value(self.facts.type(item), name.removesuffix("s"), depth)]
            case Map(inner):
                return {"key": self.value(self.facts.type(inner), "key", depth)}
            case String():
                return self._text(kind, name)
            case Integer():
                return 1
            case Number():
                return 1.5
            case Boolean():
                return True
            case File():
                return b"content"
        return {}

    def _text(self, kind: String, name: str) -> str:
        if kind.format:
            return {"decimal": "1.5", "currency": "eur", "date-time": "2026-03-01T00:00:00Z"}.get(
                kind.format, "1"
            )
        if name == "email":
            return "ada@example.com"
        if name.endswith("_url"):
            return "https://e.com"
        if name in REFERENCES:
            if name not in self._stored:
                self._stored[name] = str(self.emulator.put(REFERENCES[name])["id"])
            return self._stored[name]
        return "x" * min(kind.max_length or 3, 3)


def refused(
    arguments: Arguments, kind: Type, path: tuple[str, ...], what: str
) -> Iterator[tuple[str, Any]]:
    """(parameter path, value) of every value of a type that has one mistake.

    ``what`` is ``unknown`` for an unknown key, ``long`` for a string over its ``maxLength``, and
    ``type`` for a value of a wrong type or outside an enum.
    """
    facts = arguments.facts
    match kind:
        case Nullable(inner):
            yield from refused(arguments, facts.type(inner), path, what)
        case Union(options):
            texts = any(isinstance(facts.type(option), String) for option in options)
            for option in options if what != "type" or not texts else ():
                yield from refused(arguments, facts.type(option), path, what)
        case Integer() | Number() | Boolean() | Enum() if what == "type" and kind != Enum(("",)):
            yield bracketed(path), "neither"
        case Object():
            base = {n: arguments.value(facts.type(kind.fields[n]), n, 0) for n in kind.required}
            if what == "unknown":
                yield bracketed((*path, "unknown")), {**base, "unknown": "x"}
            for name, index in kind.fields.items():
                for where, value in refused(arguments, facts.type(index), (*path, name), what):
                    yield where, {**base, name: value}
        case Array(item):
            for where, value in refused(arguments, facts.type(item), (*path, "0"), what):
                yield where, [value]
        case Map(inner):
            for where, value in refused(arguments, facts.type(inner), (*path, "key"), what):
                yield where, {"key": value}
        case String(length) if what == "long" and length:
            yield bracketed(path), "x" * (length + 1)


def bracketed(path: tuple[str, ...]) -> str:
    return path[0] + "".join(f"[{name}]" for name in path[1:])


def request(operation: OperationFacts, path: list[str], params: dict[str, Any]) -> EmulatedRequest:
    """A request as a client encodes it."""
    values = iter(path)
    url = re.sub(r"\{[^{}]+\}", lambda _: next(values), operation.path)
    headers = {"authorization": "Bearer sk_test_1"}
    if operation.method != "POST":
        return EmulatedRequest(operation.method, url, form(params), headers)
    if operation.body == "json":
        headers["content-type"] = "application/json"
        return EmulatedRequest("POST", url, "", headers, msgspec.json.encode(params))
    if operation.body == "multipart":
        files = {k: v for k, v in params.items() if isinstance(v, bytes)}
        rest = {k: v for k, v in params.items() if k not in files}
        built = httpx.Request("POST", "https://e", files=files, data=dict(form_pairs(rest)))
        headers["content-type"] = built.headers["content-type"]
        return EmulatedRequest("POST", url, "", headers, built.read())
    headers["content-type"] = "application/x-www-form-urlencoded"
    return EmulatedRequest("POST", url, "", headers, form(params).encode())
