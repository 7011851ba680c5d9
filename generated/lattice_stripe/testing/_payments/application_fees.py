# Copied from codegen/runtime/.
"""Application fees: what a platform keeps of the payments of its accounts, and refunds of it."""

from __future__ import annotations

from typing import Any

from .._requests.messages import invalid
from .._state.operations import Call, Served, serves, target
from .._state.session import Session
from .._state.store import Resource
from .balance import add_entry, check_amount, count_refund, settle
from .connect_params import APPLICATION, PLATFORM
from .money import proportional


@serves("application_fees.refund", "application_fees.refunds.create")
def _create_fee_refund(session: Session, call: Call) -> Served:
    fee = target(session, call)
    left = fee.data["amount"] - fee.data["amount_refunded"]
    amount = call.args.get("amount", left)
    check_amount(amount, left)
    given = {name: call.args[name] for name in ("metadata",) if call.args.get(name)}
    refund = _refund_fee(session, fee, amount, given)
    if call.operation.name == "application_fees.refund":
        return Served(session.latest(fee).data)
    return Served(refund.data)


def create_fee(
    session: Session, payment: Resource, amount: int, origin: Resource | None = None
) -> Resource:
    """The application fee of a payment in an account.

    ``origin`` is the charge of the platform that the payment comes from.
    """
    platform = session.within(PLATFORM)
    fields = {
        "account": payment.account,
        "amount": amount,
        "application": APPLICATION,
        "charge": payment.id,
        "currency": payment.data["currency"],
        "fee_source": {"type": "charge", "charge": payment.id},
        "originating_transaction": origin.id if origin else None,
    }
    fee = platform.create("application_fee", fields, silent=True)
    listed = {**fee.data["refunds"], "url": f"/v1/application_fees/{fee.id}/refunds"}
    fee = platform.assign(fee, None, refunds=listed)
    return settle(platform, fee, "application_fee", amount, pending=True)


def refund_share(session: Session, payment: Resource, amount: int, owner: str) -> None:
    """Refund the application fee of a payment in proportion to the refunded ``amount``.

    ``owner`` names the charge or transfer in the error if there is no fee.
    """
    if not payment.data.get("application_fee"):
        raise invalid("refund_application_fee", f"{owner} has no application fee.")
    platform = session.within(PLATFORM)
    fee = platform.get(payment.data["application_fee"], ("application_fee",), "id")
    share = proportional(fee.data["amount"], amount, payment.data["amount_captured"])
    share = min(share, fee.data["amount"] - fee.data["amount_refunded"])
    if share:
        _refund_fee(session, fee, share, {})


def _refund_fee(session: Session, fee: Resource, amount: int, given: dict[str, Any]) -> Resource:
    """Return an amount of an application fee to the account that paid it."""
    platform = session.within(PLATFORM)
    fields = {**given, "amount": amount, "currency": fee.data["currency"], "fee": fee.id}
    refund = platform.create("fee_refund", fields, {"fee": fee.id}, silent=True)
    refund = settle(platform, refund, "application_fee_refund", -amount)
    account = session.within(fee.data["account"])
    add_entry(account, refund, "adjustment", amount, category="platform_earning_refund")
    count_refund(platform, fee, amount, refund)
    return refund
