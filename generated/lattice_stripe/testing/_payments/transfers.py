# Copied from codegen/runtime/.
"""Transfers from a platform to its accounts, and their reversals."""

from __future__ import annotations

from typing import Any

from .._requests.messages import invalid, required
from .._state.operations import Call, Served, creates, serves
from .._state.session import Session, previous_attributes
from .._state.store import Resource
from .application_fees import create_fee, refund_share
from .balance import check_amount, check_funds, count_refund, fee_detail, settle, stripe_fees
from .connect_params import APPLICATION, PLATFORM, check_account
from .money import proportional


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
    names = ("description", "metadata", "source_type", "transfer_group")
    given: dict[str, Any] = {name: args.get(name) for name in names}
    if charge is not None:
        group = given["transfer_group"] or charge.data.get("transfer_group")
        given["transfer_group"] = group or f"group_{charge.id}"
        if not charge.data.get("transfer_group"):
            session.assign(charge, "updated", transfer_group=given["transfer_group"])
    transfer, _ = _transfer(session, args["destination"], amount, currency, given, charge=charge)
    session.emit("created", transfer)
    return transfer


@serves("transfers.reversals.create")
def _create_reversal(session: Session, call: Call) -> Served:
    transfer = session.get(call.path["id"], ("transfer",), "id")
    left = transfer.data["amount"] - transfer.data["amount_reversed"]
    amount = call.args.get("amount", left)
    check_amount(amount, left)
    if call.args.get("refund_application_fee"):
        payment = _payment_of(session, transfer)
        refund_share(session, payment, amount, f"The transfer {transfer.id}")
    account = session.within(transfer.data["destination"])
    check_funds(account, amount, transfer.data["currency"])
    given = {name: call.args[name] for name in ("metadata",) if call.args.get(name)}
    return Served(_reverse_transfer(session, transfer, amount, None, given).data)


def collect(
    session: Session,
    charge: Resource,
    amount: int,
    action: str,
    before: dict[str, Any] | None = None,
    *,
    pending: bool = True,
) -> Resource:
    """Record what a charge collects: a balance transaction, a fee and a transfer.

    Appends the event ``action`` of the charge, then the events of the transfer and the fee.
    """
    currency = charge.data["currency"]
    fee_amount = charge.data.get("application_fee_amount")
    destination = (charge.data.get("transfer_data") or {}).get("destination")
    fees = stripe_fees(session, amount, currency)
    created: list[Resource] = []
    if fee_amount and not destination and session.account != PLATFORM:
        fee = create_fee(session, charge, fee_amount)
        charge = session.assign(charge, None, application_fee=fee.id)
        fees.append(fee_detail("application_fee", fee_amount, currency, APPLICATION))
        created.append(fee)
    charge = settle(session, charge, "charge", amount, fees=fees, pending=pending)
    if destination:
        part = charge.data["transfer_data"].get("amount")
        moved = amount if part is None else min(part, amount)
        group = {"transfer_group": charge.data.get("transfer_group")}
        transfer, fee_or_none = _transfer(
            session, destination, moved, currency, group, charge=charge, fee_amount=fee_amount
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


def reverse_charge_transfer(
    session: Session, charge: Resource, amount: int, refund: Resource
) -> Resource | None:
    """Reverse the share of a charge's transfer that ``amount`` is of the charge."""
    transfer = session.get(charge.data["transfer"], ("transfer",), "charge")
    share = proportional(transfer.data["amount"], amount, charge.data["amount_captured"])
    share = min(share, transfer.data["amount"] - transfer.data["amount_reversed"])
    return _reverse_transfer(session, transfer, share, refund, {}) if share else None


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
    transfer = settle(session, transfer, "transfer", -amount, pending=pending)
    account = session.within(destination)
    paid = {
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
    }
    payment = account.create("charge", paid, silent=True)
    fees: list[dict[str, Any]] = []
    fee = None
    if fee_amount:
        fee = create_fee(session, payment, fee_amount, charge)
        payment = account.assign(payment, None, application_fee=fee.id, application=APPLICATION)
        fees.append(fee_detail("application_fee", fee_amount, currency, APPLICATION))
    settle(account, payment, "payment", amount, fees=fees, pending=pending)
    return transfer, fee


def _check_source(session: Session, charge: Resource, amount: int | None, currency: str) -> int:
    """The amount of a transfer from a charge: at most what other transfers left."""
    if charge.data["status"] != "succeeded" or not charge.data["captured"]:
        raise invalid("source_transaction", f"The charge {charge.id} is not captured.")
    if charge.data["currency"] != currency:
        message = f"The charge {charge.id} is in {charge.data['currency']}, not {currency}."
        raise invalid("currency", message)
    moved = sum(
        transfer.data["amount"] - transfer.data["amount_reversed"]
        for transfer in session.having("transfer", source_transaction=charge.id)
    )
    left = charge.data["amount_captured"] - moved
    amount = left if amount is None else amount
    check_amount(amount, left)
    return amount


def _payment_of(session: Session, transfer: Resource) -> Resource:
    account = session.within(transfer.data["destination"])
    return account.get(transfer.data["destination_payment"], ("charge",), "id")


def _reverse_transfer(
    session: Session,
    transfer: Resource,
    amount: int,
    refund: Resource | None,
    given: dict[str, Any],
) -> Resource:
    """Move an amount of a transfer back to the platform, by a refund of its payment."""
    account = session.within(transfer.data["destination"])
    payment = _payment_of(session, transfer)
    fields = {
        **given,
        "amount": amount,
        "currency": transfer.data["currency"],
        "transfer": transfer.id,
        "source_refund": refund.id if refund else None,
    }
    parents = {"transfer": transfer.id}
    reversal = session.create("transfer_reversal", fields, parents, silent=True)
    reversal = settle(session, reversal, "transfer_refund", amount)
    fields = {
        "id": f"pyr_{session.world.ids.letters()}",
        "amount": amount,
        "currency": transfer.data["currency"],
        "charge": payment.id,
        "status": "succeeded",
        "source_transfer_reversal": reversal.id,
    }
    returned = account.create("refund", fields, silent=True)
    settle(account, returned, "payment_refund", -amount)
    count_refund(account, payment, amount)
    reversal = session.assign(reversal, None, destination_payment_refund=returned.id)
    count_refund(session, transfer, amount, reversal, action="reversed", children="reversals")
    return reversal
