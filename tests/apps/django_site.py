"""A Django site in one file: views that create invoices, and a model that stores them."""

from __future__ import annotations

import json
from typing import Any

import django
from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder

if not settings.configured:
    settings.configure(
        ALLOWED_HOSTS=["testserver"],
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
        USE_TZ=True,
    )
    django.setup()

from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, JsonResponse
from django.urls import path
from lattice_stripe import (
    AsyncClient,
    Client,
    SignatureVerificationError,
    StripeError,
    StripeObject,
    decode,
    webhooks,
)
from lattice_stripe.types import Invoice

WEBHOOK_SECRET = "whsec_site"


class StripeEncoder(DjangoJSONEncoder):
    def default(self, o: object) -> object:
        return o.to_dict() if isinstance(o, StripeObject) else super().default(o)


class StripeDecoder(json.JSONDecoder):
    def decode(self, s: str) -> Any:  # type: ignore[override]
        return decode(s)


class StoredInvoice(models.Model):
    stripe_id: models.CharField[str, str] = models.CharField(max_length=255, unique=True)
    data: models.JSONField[Invoice, Invoice] = models.JSONField(
        encoder=StripeEncoder, decoder=StripeDecoder
    )

    class Meta:
        app_label = "site"


class Site:
    """The views, with the clients that they share."""

    def __init__(self, base_url: str) -> None:
        self.client = Client("sk_test_site", base_url=base_url)
        self.async_client = AsyncClient("sk_test_site", base_url=base_url)
        self.urls = [
            path("invoices/<str:customer>", self.create_invoice),
            path("customers/<str:customer>", self.show_customer),
            path("webhooks", self.receive_webhook),
        ]

    def create_invoice(self, request: HttpRequest, customer: str) -> HttpResponse:
        if request.method != "POST":
            return HttpResponseBadRequest()
        try:
            invoice = self.client.invoices.create(
                customer=customer,
                auto_advance=False,
                metadata={"order": request.POST.get("order", "")},
                opts={"idempotency_key": request.headers.get("Idempotency-Key")},
            )
        except StripeError as error:
            return JsonResponse({"error": error.message}, status=error.http_status or 502)
        store(invoice)
        return JsonResponse(invoice.to_dict())

    async def show_customer(self, request: HttpRequest, customer: str) -> HttpResponse:
        found = await self.async_client.customers.retrieve(customer)
        if found.deleted is True:
            return HttpResponse(status=410)
        return JsonResponse({"email": found.email})

    def receive_webhook(self, request: HttpRequest) -> HttpResponse:
        header = request.headers.get("Stripe-Signature")
        try:
            event = webhooks.construct_event(request.body, header, WEBHOOK_SECRET)
        except SignatureVerificationError:
            return HttpResponseBadRequest()
        if isinstance(event.data.object, Invoice):
            store(event.data.object)
        return HttpResponse()


def store(invoice: Invoice) -> None:
    StoredInvoice.objects.update_or_create(stripe_id=invoice.id, defaults={"data": invoice})
