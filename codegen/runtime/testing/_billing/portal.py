"""The customer portal: its configurations and sessions, and what a customer does in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from .._payments import payment_methods
from .._requests.messages import invalid, require, required
from .._state.clocks import use_customer_clock
from .._state.inner_operations import run
from .._state.lists import ENDED
from .._state.operations import creates
from .._state.session import Session
from .._state.store import Resource
from .billing_modes import is_flexible
from .prices import is_metered

T = TypeVar("T")
_HOST = "https://billing.emulator.invalid"
_DEFAULT_FEATURES = {
    "customer_update": {
        "enabled": True,
        "allowed_updates": ["address", "email", "name", "phone", "shipping"],
    },
    "invoice_history": {"enabled": True},
    "payment_method_update": {"enabled": True},
    "subscription_cancel": {
        "enabled": True,
        "mode": "at_period_end",
        "proration_behavior": "none",
    },
    "subscription_update": {"enabled": False},
}
"""The features of the configuration that sessions use if a test creates none."""


class Act(Protocol):
    """Runs a function in a session of its own, and delivers the events."""

    def __call__(self, act: Callable[[Session], T], /) -> T: ...


# --- configurations and sessions ----------------------------------------------------------------


@creates("billing_portal.configurations.create")
def _create_configuration(session: Session, args: dict[str, Any]) -> Resource:
    update = args["features"].get("subscription_update") or {}
    if update.get("enabled") and not update.get("products"):
        raise invalid(
            "features[subscription_update][products]",
            "The feature subscription_update needs products.",
            "parameter_missing",
        )
    return session.create("billing_portal.configuration", {"active": True, **args})


def _default_configuration(session: Session) -> Resource:
    for record in session.having("billing_portal.configuration"):
        if record.data["is_default"]:
            return record
    given = {"active": True, "is_default": True, "features": _DEFAULT_FEATURES}
    return session.create("billing_portal.configuration", given, silent=True)


@creates("billing_portal.sessions.create")
def _create_session(session: Session, args: dict[str, Any]) -> Resource:
    flow = args.pop("flow_data", None)
    require(args, "customer")
    if args.get("configuration"):
        configuration = session.get(
            args["configuration"], ("billing_portal.configuration",), "configuration", status=400
        )
        if not configuration.data["active"]:
            raise invalid("configuration", f"The configuration {configuration.id} is not active.")
    else:
        configuration = _default_configuration(session)
    if flow is not None:
        flow = _read_flow(session, flow, args["customer"], configuration)
    identity = session.world.ids.new("billing_portal.session")
    given = {
        **args,
        "id": identity,
        "configuration": configuration.id,
        "return_url": args.get("return_url") or configuration.data.get("default_return_url"),
        "flow": flow,
        "url": f"{_HOST}/{identity}",
    }
    return session.create("billing_portal.session", given)


def _read_flow(
    session: Session, flow: dict[str, Any], customer: str, configuration: Resource
) -> dict[str, Any]:
    kind, feature = flow["type"], _feature_of(flow)
    if not configuration.data["features"][feature]["enabled"]:
        raise invalid(
            "flow_data[type]",
            f"The configuration {configuration.id} does not enable {feature}.",
        )
    details = flow.get(kind)
    if kind != "payment_method_update":
        where = f"flow_data[{kind}]"
        if not details:
            raise required(where)
        _subscription(session, details["subscription"], customer, f"{where}[subscription]")
    after = {"type": "portal_homepage", **(flow.get("after_completion") or {})}
    return {"type": kind, "after_completion": after, kind: details}


def _feature_of(flow: dict[str, Any]) -> str:
    return str(flow["type"].removesuffix("_confirm"))


def _subscription(session: Session, identity: str, customer: str, param: str) -> Resource:
    record = session.get(identity, ("subscription",), param, status=400)
    if record.data["customer"] != customer:
        raise invalid(param, f"The subscription {identity} belongs to another customer.")
    if record.data["status"] in ENDED:
        raise invalid(param, f"The subscription {identity} is {record.data['status']}.")
    return record


# --- what a customer does -----------------------------------------------------------------------


class CustomerPortal:
    """The portal of one session. Its methods do what the customer does on its pages.

    Each raises InvalidArgumentError if the configuration or the flow of the session does not
    offer it.
    """

    def __init__(self, act: Act, identity: str) -> None:
        self._act = act
        self._id = identity
        self._done = False
        act(self._record)

    @property
    def return_url(self) -> str | None:
        """The URL to which the customer goes back, after the flow if the session has one."""
        data = self._act(self._record).data
        after = (data.get("flow") or {}).get("after_completion") or {}
        if self._done and after.get("type") == "redirect":
            return str(after["redirect"]["return_url"])
        url: str | None = data.get("return_url")
        return url

    def cancel_subscription(
        self,
        subscription: str | None = None,
        *,
        feedback: str | None = None,
        comment: str | None = None,
    ) -> dict[str, Any]:
        """Cancel a subscription, at once or at the end of its period as the configuration says.

        Args:
            subscription: Its id. The flow, or the only subscription of the customer, is the
                default.
        """

        def act(session: Session, record: Resource, feature: dict[str, Any]) -> Resource:
            found = _choose(session, record, subscription)
            details = {"feedback": feedback, "comment": comment}
            given = _without_none(details)
            more: dict[str, Any]
            if feature["mode"] == "at_period_end":
                flexible = is_flexible(found.data)
                at_end = {"cancel_at": "max_period_end"}
                more = at_end if flexible else {"cancel_at_period_end": True}
                operation = "subscriptions.update"
            else:
                prorate = feature["proration_behavior"] != "none"
                operation, more = "subscriptions.cancel", {"prorate": prorate}
            return run(session, operation, found.id, cancellation_details=given or None, **more)

        return self._perform("subscription_cancel", act)

    def update_subscription(
        self,
        subscription: str | None = None,
        *,
        price: str | None = None,
        quantity: int | None = None,
    ) -> dict[str, Any]:
        """Change the price or the quantity of a subscription with one item.

        Without ``price`` and ``quantity``, the customer confirms the change of a
        ``subscription_update_confirm`` flow.
        """

        def act(session: Session, record: Resource, feature: dict[str, Any]) -> Resource:
            found = _choose(session, record, subscription)
            confirmed = (record.data.get("flow") or {}).get("subscription_update_confirm")
            more: dict[str, Any] = {}
            if confirmed:
                if price is not None or quantity is not None:
                    message = "The flow already sets the price and the quantity. Pass neither."
                    raise invalid("price", message)
                held = {item["id"]: item for item in found.data["items"]["data"]}
                items = [
                    _with_quantity(session, held.get(item["id"], {}), _without_none(item))
                    for item in confirmed["items"]
                ]
                if confirmed.get("discounts"):
                    more["discounts"] = [_without_none(one) for one in confirmed["discounts"]]
            else:
                items = [_changed_item(session, found, feature, price, quantity)]
            return run(
                session,
                "subscriptions.update",
                found.id,
                items=items,
                proration_behavior=feature["proration_behavior"],
                **more,
            )

        return self._perform("subscription_update", act)

    def update_payment_method(self, payment_method: str = "pm_card_visa") -> dict[str, Any]:
        """Add a payment method, and make it the customer's default. Returns the customer."""

        def act(session: Session, record: Resource, feature: dict[str, Any]) -> Resource:
            customer = record.data["customer"]
            method = payment_methods.payment_method(session, payment_method)
            if method.data.get("customer") != customer:
                run(session, "payment_methods.attach", method.id, customer=customer)
            settings = {"default_payment_method": method.id}
            return run(session, "customers.update", customer, invoice_settings=settings)

        return self._perform("payment_method_update", act)

    def update_customer(self, **fields: Any) -> dict[str, Any]:
        """Change the customer, e.g. ``update_customer(email="ada@example.com")``."""

        def act(session: Session, record: Resource, feature: dict[str, Any]) -> Resource:
            for name in fields:
                if name not in feature["allowed_updates"]:
                    raise invalid(name, f"The portal does not offer to change {name}.")
            return run(session, "customers.update", record.data["customer"], **fields)

        return self._perform("customer_update", act)

    def _perform(
        self, name: str, act: Callable[[Session, Resource, dict[str, Any]], Resource]
    ) -> dict[str, Any]:
        """Do what a feature offers, in a session without a flow or with one of the feature."""

        def once(session: Session) -> dict[str, Any]:
            if self._done:
                raise invalid("session", f"The flow of the session {self._id} is completed.")
            record = self._record(session)
            feature = _feature(session, record, name)
            flow = record.data.get("flow")
            if flow is not None and _feature_of(flow) != name:
                raise invalid("session", f"The flow of the session allows {flow['type']} only.")
            return act(session, record, feature).data

        found = self._act(once)
        self._done = self._act(self._record).data.get("flow") is not None
        return found

    def _record(self, session: Session) -> Resource:
        return session.get(self._id, ("billing_portal.session",), "session")


def _without_none(given: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in given.items() if value is not None}


def _feature(session: Session, record: Resource, name: str) -> dict[str, Any]:
    """A feature of a portal session. Raises StripeFailure if it is not enabled."""
    use_customer_clock(session, record.data)
    configuration = session.get(
        record.data["configuration"], ("billing_portal.configuration",), "configuration"
    )
    feature: dict[str, Any] = configuration.data["features"][name]
    if not feature["enabled"]:
        raise invalid("session", f"The configuration {configuration.id} does not enable {name}.")
    return feature


def _choose(session: Session, record: Resource, identity: str | None) -> Resource:
    """The subscription that the customer changes in a portal session."""
    customer = record.data["customer"]
    flow = record.data.get("flow") or {}
    fixed = (flow.get(flow.get("type", "")) or {}).get("subscription")
    if fixed and identity not in (None, fixed):
        raise invalid("subscription", f"The flow of the session is for {fixed}.")
    identity = fixed or identity
    if identity is not None:
        return _subscription(session, identity, customer, "subscription")
    subscriptions = session.having("subscription", customer=customer)
    found = [one for one in subscriptions if one.data["status"] not in ENDED]
    if len(found) != 1:
        raise invalid(
            "subscription", f"The customer has {len(found)} subscriptions: pass the id of one."
        )
    return found[0]


def _changed_item(
    session: Session,
    subscription: Resource,
    feature: dict[str, Any],
    price: str | None,
    quantity: int | None,
) -> dict[str, Any]:
    items = subscription.data["items"]["data"]
    if len(items) != 1:
        raise invalid("subscription", "The portal changes subscriptions with one item only.")
    allowed = feature["default_allowed_updates"]
    change: dict[str, Any] = {"id": items[0]["id"]}
    if price is not None:
        offered = [one for product in feature.get("products") or () for one in product["prices"]]
        if "price" not in allowed or price not in offered:
            raise invalid("price", f"The portal does not offer the price {price}.")
        change["price"] = price
    if quantity is not None:
        if "quantity" not in allowed:
            raise invalid("quantity", "The portal does not offer to change the quantity.")
        change["quantity"] = quantity
    if len(change) == 1:
        raise invalid("price", "Pass price or quantity.")
    return _with_quantity(session, items[0], change)


def _with_quantity(
    session: Session, item: dict[str, Any], change: dict[str, Any]
) -> dict[str, Any]:
    """``change``, with the quantity of ``item`` if its price changes and its quantity does not."""
    if "price" not in change or "quantity" not in item:
        return change
    price = session.get(change["price"], ("price",), "price", status=400)
    return change if is_metered(price.data) else {"quantity": item["quantity"], **change}
