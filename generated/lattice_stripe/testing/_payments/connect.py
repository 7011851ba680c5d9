# Copied from codegen/runtime/testing/_payments/connect.py.
"""Money between a platform and its accounts: transfers, application fees and their refunds.

The platform is the account ``""``. Objects of a connected account are stored under its id.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from .._requests.messages import StripeFailure, invalid, required
from .._state.operations import Call, Served, creates, serves, target
from .._state.session import Session, previous_attributes
from .._state.store import Resource
from .balance import add_entry, check_amount, check_funds, fee_detail, settle, stripe_fees
from .money import rounded

PLATFORM = ""
APPLICATION = "ca_emulator"
"""The id of the platform's application."""
_INVOICE_PARAMS = "@connect/"
"""The prefix of records that hold parameters of invoices."""


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


_V2_CAPABILITIES = {
    "card_payments": ("merchant", "card_payments"),
    "transfers": ("recipient", "stripe_balance", "stripe_transfers"),
}


def _has_capability(account: Resource, name: str) -> bool:
    if account.schema == "account":
        return (account.data.get("capabilities") or {}).get(name) == "active"
    configuration, *rest = _V2_CAPABILITIES[name]
    found: Any = account.data.get("configuration")
    for key in (configuration, "capabilities", *rest):
        found = (found or {}).get(key)
    return (found or {}).get("status") == "active"


def check_params(session: Session, data: dict[str, Any], amount: int) -> None:
    """Raise StripeFailure for a fee or transfer that a payment of ``amount`` cannot have."""
    transfer = data.get("transfer_data") or {}
    fee = data.get("application_fee_amount")
    if transfer.get("destination"):
        destination, param = transfer["destination"], "transfer_data[destination]"
        check_account(session, destination, param, "transfers")
        if transfer.get("amount") is not None:
            if fee is not None:
                raise invalid(
                    "application_fee_amount",
                    "Use application_fee_amount or transfer_data[amount], not both.",
                    "parameters_exclusive",
                )
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
    store, key = session.world.store, _INVOICE_PARAMS + invoice
    held = store.get(session.account, key)
    if held is not None:
        store.replace(held, {**held.data, **given})
    elif given:
        store.add(session.account, key, "@invoice", given)


def invoice_params(session: Session, invoice: Resource, amount: int) -> dict[str, Any]:
    """The fee, transfer and account of the payment intent that pays an invoice."""
    held = session.world.store.get(session.account, _INVOICE_PARAMS + invoice.id)
    params = dict(held.data) if held is not None else {}
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


def _share(amount: int, percent: float) -> int:
    return rounded(Decimal(amount) * Decimal(str(percent)) / 100)


# --- payments -----------------------------------------------------------------------------------


def collect(
    session: Session,
    charge: Resource,
    amount: int,
    action: str,
    before: dict[str, Any] | None = None,
    *,
    pending: bool = True,
) -> Resource:
    """Book what a charge collects: the balance, an application fee and a transfer.

    Appends the event ``action`` of the charge, then the events of the transfer and the fee.
    """
    currency = charge.data["currency"]
    fee_amount = charge.data.get("application_fee_amount")
    destination = (charge.data.get("transfer_data") or {}).get("destination")
    fees = stripe_fees(session, amount, currency)
    created: list[Resource] = []
    if fee_amount and not destination and session.account != PLATFORM:
        fee = _create_fee(session, charge, fee_amount, session.account, None)
        charge = session.assign(charge, None, application_fee=fee.id)
        fees.append(fee_detail("application_fee", fee_amount, currency, APPLICATION))
        created.append(fee)
    charge = settle(session, charge, "charge", amount, fees=fees, pending=pending)
    if destination:
        part = charge.data["transfer_data"].get("amount")
        moved = amount if part is None else min(part, amount)
        transfer, fee_or_none = _transfer(
            session,
            destination,
            moved,
            currency,
            {"transfer_group": charge.data.get("transfer_group")},
            charge=charge,
            fee_amount=fee_amount,
        )
        data = {**charge.data, "transfer": transfer.id}
        if fee_or_none is not None:
            data["application_fee"] = fee_or_none.id
            created.append(fee_or_none)
        charge = session.change(charge, data, None)
        created.insert(0, transfer)
    previous = None if before is None else previous_attributes(before, charge.data)
    session.emit(action, charge, previous)
    for record in created:
        session.within(PLATFORM).emit("created", record)
    return charge


def _transfer(
    session: Session,
    destination: str,
    amount: int,
    currency: str,
    given: dict[str, Any],
    *,
    charge: Resource | None = None,
    fee_amount: int | None = None,
) -> tuple[Resource, Resource | None]:
    """A transfer with its payment in the account, and the application fee of that payment."""
    payment_id = f"py_{session.world.ids.letters()}"
    fields = {
        "source_type": "card",
        **{name: value for name, value in given.items() if value is not None},
        "amount": amount,
        "currency": currency,
        "destination": destination,
        "destination_payment": payment_id,
        "source_transaction": charge.id if charge else None,
    }
    transfer = session.create("transfer", fields, silent=True)
    listed = {**transfer.data["reversals"], "url": f"/v1/transfers/{transfer.id}/reversals"}
    transfer = session.assign(transfer, None, reversals=listed)
    pending = charge is not None
    entry = add_entry(session, transfer, "transfer", -amount, pending=pending)
    transfer = session.assign(transfer, None, balance_transaction=entry.id)
    account = session.within(destination)
    payment = account.create(
        "charge",
        {
            "id": payment_id,
            "amount": amount,
            "amount_captured": amount,
            "currency": currency,
            "captured": True,
            "paid": True,
            "status": "succeeded",
            "source_transfer": transfer.id,
            "transfer_group": transfer.data.get("transfer_group"),
            "application_fee_amount": fee_amount,
        },
        silent=True,
    )
    fees: list[dict[str, Any]] = []
    fee = None
    if fee_amount:
        fee = _create_fee(session, payment, fee_amount, destination, charge)
        payment = account.assign(payment, None, application_fee=fee.id, application=APPLICATION)
        fees.append(fee_detail("application_fee", fee_amount, currency, APPLICATION))
    settle(account, payment, "payment", amount, fees=fees, pending=pending)
    return transfer, fee


def _create_fee(
    session: Session, payment: Resource, amount: int, account: str, origin: Resource | None
) -> Resource:
    platform = session.within(PLATFORM)
    fee = platform.create(
        "application_fee",
        {
            "account": account,
            "amount": amount,
            "application": APPLICATION,
            "charge": payment.id,
            "currency": payment.data["currency"],
            "fee_source": {"type": "charge", "charge": payment.id},
            "originating_transaction": origin.id if origin else None,
        },
        silent=True,
    )
    listed = {**fee.data["refunds"], "url": f"/v1/application_fees/{fee.id}/refunds"}
    fee = platform.assign(fee, None, refunds=listed)
    return settle(platform, fee, "application_fee", amount, pending=True)


# --- transfers ----------------------------------------------------------------------------------


@creates("transfers.create")
def _create_transfer(session: Session, args: dict[str, Any]) -> Resource:
    check_account(session, args["destination"], "destination", "transfers")
    currency = args["currency"].lower()
    charge = None
    if args.get("source_transaction"):
        charge = session.get(
            args["source_transaction"], ("charge",), "source_transaction", status=400
        )
        amount = _check_source(session, charge, args.get("amount"), currency)
    elif "amount" not in args:
        raise required("amount")
    else:
        amount = args["amount"]
        check_amount(amount)
        check_funds(session, amount, currency)
    given: dict[str, Any] = {
        name: args.get(name)
        for name in ("description", "metadata", "source_type", "transfer_group")
    }
    if charge is not None:
        group = given["transfer_group"] or charge.data.get("transfer_group")
        given["transfer_group"] = group or f"group_{charge.id}"
        if not charge.data.get("transfer_group"):
            session.assign(charge, "updated", transfer_group=given["transfer_group"])
    transfer, _ = _transfer(session, args["destination"], amount, currency, given, charge=charge)
    session.emit("created", transfer)
    return transfer


def _check_source(session: Session, charge: Resource, amount: int | None, currency: str) -> int:
    """The amount of a transfer from a charge: at most what other transfers left."""
    if charge.data["status"] != "succeeded" or not charge.data["captured"]:
        raise invalid("source_transaction", f"The charge {charge.id} is not captured.")
    if charge.data["currency"] != currency:
        raise invalid(
            "currency", f"The charge {charge.id} is in {charge.data['currency']}, not {currency}."
        )
    moved = sum(
        transfer.data["amount"] - transfer.data["amount_reversed"]
        for transfer in session.having("transfer", source_transaction=charge.id)
    )
    left = charge.data["amount_captured"] - moved
    amount = left if amount is None else amount
    check_amount(amount, left)
    return amount


@serves("transfers.reversals.create")
def _create_reversal(session: Session, call: Call) -> Served:
    transfer = session.get(call.path["id"], ("transfer",), "id")
    left = transfer.data["amount"] - transfer.data["amount_reversed"]
    amount = call.args.get("amount", left)
    check_amount(amount, left)
    if call.args.get("refund_application_fee"):
        _refund_share(session, transfer, amount)
    account = session.within(transfer.data["destination"])
    check_funds(account, amount, transfer.data["currency"])
    given = {name: call.args[name] for name in ("metadata",) if call.args.get(name)}
    return Served(reverse_transfer(session, transfer, amount, None, given).data)


def _refund_share(session: Session, transfer: Resource, amount: int) -> None:
    account = session.within(transfer.data["destination"])
    payment = account.get(transfer.data["destination_payment"], ("charge",), "id")
    if not payment.data.get("application_fee"):
        raise invalid(
            "refund_application_fee", f"The transfer {transfer.id} has no application fee."
        )
    fee = _fee(session, payment.data["application_fee"])
    share = proportional(fee.data["amount"], amount, transfer.data["amount"])
    _refund_fee_up_to(session, fee, share)


def reverse_transfer(
    session: Session,
    transfer: Resource,
    amount: int,
    refund: Resource | None,
    given: dict[str, Any] | None = None,
) -> Resource:
    """Move an amount of a transfer back to the platform, by a refund of its payment."""
    account = session.within(transfer.data["destination"])
    payment = account.get(transfer.data["destination_payment"], ("charge",), "id")
    reversal = session.create(
        "transfer_reversal",
        {
            **(given or {}),
            "amount": amount,
            "currency": transfer.data["currency"],
            "transfer": transfer.id,
            "source_refund": refund.id if refund else None,
        },
        {"transfer": transfer.id},
        silent=True,
    )
    reversal = settle(session, reversal, "transfer_refund", amount)
    returned = account.create(
        "refund",
        {
            "id": f"pyr_{session.world.ids.letters()}",
            "amount": amount,
            "currency": transfer.data["currency"],
            "charge": payment.id,
            "status": "succeeded",
            "source_transfer_reversal": reversal.id,
        },
        silent=True,
    )
    settle(account, returned, "payment_refund", -amount)
    refunded = payment.data["amount_refunded"] + amount
    full = refunded == payment.data["amount"]
    account.assign(payment, "refunded", amount_refunded=refunded, refunded=full)
    reversal = session.assign(reversal, None, destination_payment_refund=returned.id)
    reversed_amount = transfer.data["amount_reversed"] + amount
    listed = transfer.data["reversals"]
    session.assign(
        transfer,
        "reversed",
        amount_reversed=reversed_amount,
        reversed=reversed_amount == transfer.data["amount"],
        reversals={**listed, "data": [reversal.data, *listed["data"]]},
    )
    return reversal


def proportional(amount: int, part: int, whole: int) -> int:
    """The share of ``amount`` that ``part`` is of ``whole``."""
    return rounded(Decimal(amount) * part / whole) if whole else 0


# --- application fees ---------------------------------------------------------------------------


def _fee(session: Session, identity: str) -> Resource:
    return session.within(PLATFORM).get(identity, ("application_fee",), "id")


def refund_charge_fee(session: Session, charge: Resource, amount: int) -> None:
    """Refund the share of a charge's application fee that ``amount`` is of the charge."""
    if not charge.data.get("application_fee"):
        raise invalid("refund_application_fee", f"The charge {charge.id} has no application fee.")
    fee = _fee(session, charge.data["application_fee"])
    share = proportional(fee.data["amount"], amount, charge.data["amount_captured"])
    _refund_fee_up_to(session, fee, share)


def reverse_charge_transfer(
    session: Session, charge: Resource, amount: int, refund: Resource
) -> Resource | None:
    """Reverse the share of a charge's transfer that ``amount`` is of the charge."""
    transfer = session.get(charge.data["transfer"], ("transfer",), "charge")
    share = proportional(transfer.data["amount"], amount, charge.data["amount_captured"])
    share = min(share, transfer.data["amount"] - transfer.data["amount_reversed"])
    return reverse_transfer(session, transfer, share, refund) if share else None


def _refund_fee_up_to(session: Session, fee: Resource, amount: int) -> None:
    amount = min(amount, fee.data["amount"] - fee.data["amount_refunded"])
    if amount:
        _refund_fee(session, fee, amount, {})


def _refund_fee(session: Session, fee: Resource, amount: int, given: dict[str, Any]) -> Resource:
    """Return an amount of an application fee to the account that paid it."""
    platform = session.within(PLATFORM)
    refund = platform.create(
        "fee_refund",
        {**given, "amount": amount, "currency": fee.data["currency"], "fee": fee.id},
        {"fee": fee.id},
        silent=True,
    )
    refund = settle(platform, refund, "application_fee_refund", -amount)
    account = session.within(fee.data["account"])
    add_entry(account, refund, "adjustment", amount, category="platform_earning_refund")
    refunded = fee.data["amount_refunded"] + amount
    listed = fee.data["refunds"]
    platform.assign(
        fee,
        "refunded",
        amount_refunded=refunded,
        refunded=refunded == fee.data["amount"],
        refunds={**listed, "data": [refund.data, *listed["data"]]},
    )
    return refund


@serves("application_fees.refund", "application_fees.refunds.create")
def _create_fee_refund(session: Session, call: Call) -> Served:
    fee = target(session, call)
    left = fee.data["amount"] - fee.data["amount_refunded"]
    amount = call.args.get("amount", left)
    check_amount(amount, left)
    given = {name: call.args[name] for name in ("metadata",) if call.args.get(name)}
    refund = _refund_fee(session, fee, amount, given)
    if call.operation.name == "application_fees.refund":
        return Served(session.get(fee.id, ("application_fee",), "id").data)
    return Served(refund.data)
