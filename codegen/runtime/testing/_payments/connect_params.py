"""Parameters of payments and invoices that concern connected accounts."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from .._requests.messages import StripeFailure, invalid
from .._state.session import Session
from .._state.store import Resource
from .balance import check_amount
from .money import rounded

PLATFORM = ""
APPLICATION = "ca_emulator"
"""The id of the platform's application."""
_INVOICE_PARAMS = "@connect/"
"""The prefix of records that hold parameters of invoices."""
_V2_CAPABILITIES = {
    "card_payments": ("merchant", "card_payments"),
    "transfers": ("recipient", "stripe_balance", "stripe_transfers"),
}


def check_account(session: Session, identity: str, param: str, capability: str) -> None:
    """Raise StripeFailure if the platform has no such account, or one without a capability."""
    record = None
    if session.account == PLATFORM:
        record = session.find(identity, ("account", "v2.core.account"))
    if record is None or record.deleted:
        raise invalid(param, f"No account has the id {identity!r}.", "resource_missing")
    if not _has_capability(record, capability):
        raise StripeFailure(
            400,
            f"The capability {capability} of the account {identity} is not active. Call "
            "complete_onboarding() of the emulator first.",
            code="insufficient_capabilities_for_transfer" if capability == "transfers" else None,
            param=param,
        )


def check_params(session: Session, data: dict[str, Any], amount: int) -> None:
    """Raise StripeFailure for a fee or transfer that a payment of ``amount`` cannot have."""
    transfer = data.get("transfer_data") or {}
    fee = data.get("application_fee_amount")
    if transfer.get("destination"):
        destination, param = transfer["destination"], "transfer_data[destination]"
        check_account(session, destination, param, "transfers")
        if transfer.get("amount") is not None:
            if fee is not None:
                message = "Use application_fee_amount or transfer_data[amount], not both."
                raise invalid("application_fee_amount", message, "parameters_exclusive")
            check_amount(transfer["amount"], amount, "transfer_data[amount]")
    if data.get("on_behalf_of"):
        check_account(session, data["on_behalf_of"], "on_behalf_of", "card_payments")
    if fee is None:
        return
    if session.account == PLATFORM and not transfer.get("destination"):
        raise invalid(
            "application_fee_amount",
            "An application fee needs the header Stripe-Account or transfer_data[destination].",
        )
    check_amount(fee, amount, "application_fee_amount")


def keep_invoice_params(session: Session, invoice: str, args: dict[str, Any]) -> None:
    """Keep the fee and the transfer of an invoice, which its object does not show."""
    given: dict[str, Any] = {
        name: args[name] for name in ("application_fee_amount", "transfer_data") if name in args
    }
    key = _INVOICE_PARAMS + invoice
    kept = session.kept(key) or {}
    if given:
        session.keep(key, "invoice", {**kept, **given})


def invoice_params(session: Session, invoice: Resource, amount: int) -> dict[str, Any]:
    """The fee, transfer and account of the payment intent that pays an invoice."""
    params = dict(session.kept(_INVOICE_PARAMS + invoice.id) or {})
    if invoice.data.get("on_behalf_of"):
        params["on_behalf_of"] = invoice.data["on_behalf_of"]
    details = (invoice.data.get("parent") or {}).get("subscription_details") or {}
    subscription = session.find(details.get("subscription") or "", ("subscription",))
    return payment_params({**(subscription.data if subscription else {}), **params}, amount)


def payment_params(data: dict[str, Any], amount: int) -> dict[str, Any]:
    """The fee, transfer and account of a payment intent for ``amount``, from what collects it.

    ``data`` has the fields of a subscription (``application_fee_percent``,
    ``transfer_data[amount_percent]``), or the parameters of an invoice
    (``application_fee_amount``, ``transfer_data[amount]``).
    """
    found: dict[str, Any] = {}
    fee = data.get("application_fee_amount")
    if fee is None and data.get("application_fee_percent"):
        fee = _share(amount, data["application_fee_percent"])
    if fee:
        found["application_fee_amount"] = min(fee, amount)
    transfer = data.get("transfer_data") or {}
    if transfer.get("destination"):
        found["transfer_data"] = {"destination": transfer["destination"]}
        if transfer.get("amount_percent"):
            found["transfer_data"]["amount"] = _share(amount, transfer["amount_percent"])
        elif transfer.get("amount") is not None:
            found["transfer_data"]["amount"] = min(transfer["amount"], amount)
    if data.get("on_behalf_of"):
        found["on_behalf_of"] = data["on_behalf_of"]
    return found


def _has_capability(account: Resource, name: str) -> bool:
    if account.schema == "account":
        return (account.data.get("capabilities") or {}).get(name) == "active"
    configuration, *rest = _V2_CAPABILITIES[name]
    found: Any = account.data.get("configuration")
    for key in (configuration, "capabilities", *rest):
        found = (found or {}).get(key)
    return (found or {}).get("status") == "active"


def _share(amount: int, percent: float) -> int:
    return rounded(Decimal(amount) * Decimal(str(percent)) / 100)
